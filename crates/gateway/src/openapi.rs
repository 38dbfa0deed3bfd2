//! `GET /openapi.json`: the description of the API (`OpenAPI` 3.1), from one table of operations and the tables of
//! limits and codes. What a department sends and gets is described by [`schema`], what a person's program sends and gets
//! by [`citizen`]; docs/citizen-api.md says the same in words.

mod citizen;
mod schema;

use axum::Json;
use axum::extract::State;
use desk_domain::department_api as api;
use serde_json::Value;
use utoipa::openapi::path::{HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, InfoBuilder, OpenApi, OpenApiBuilder, Paths, Required, ResponseBuilder,
    SecurityRequirement, Server,
};

use crate::core::Shared;
use crate::limits;
use crate::problem::Code;

/// Who may call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Anybody,
    Person,
    Department,
    Operator,
}

/// One operation: method, path, who, what it does, parameters in the query, media type of its body, of its answer.
struct Operation(HttpMethod, &'static str, Who, &'static str, &'static [&'static str], &'static str, &'static str);

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";
const HTML: &str = "text/html";

#[rustfmt::skip]
const OPERATIONS: &[Operation] = &[
    Operation(HttpMethod::Get, "/.well-known/oauth-authorization-server", Who::Anybody, "Discovery document (RFC 8414)", &[], "", JSON),
    Operation(HttpMethod::Get, "/oauth/authorize", Who::Anybody, "Sign-in on this computer; goes on to iAM Smart", &["response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method", "dpop_jkt", "ui_locales", "device_name"], "", HTML),
    Operation(HttpMethod::Post, "/oauth/device_authorization", Who::Anybody, "Sign-in with the phone (RFC 8628)", &[], FORM, JSON),
    Operation(HttpMethod::Post, "/oauth/token", Who::Anybody, "Tokens: authorization_code, device_code and refresh_token with a DPoP proof; client_credentials with private_key_jwt", &[], FORM, JSON),
    Operation(HttpMethod::Post, "/oauth/revoke", Who::Anybody, "Ends a session by its refresh or access token (RFC 7009), with a DPoP proof", &[], FORM, ""),
    Operation(HttpMethod::Get, "/oauth/iam/callback", Who::Anybody, "The browser comes back from iAM Smart", &["code", "state", "error_code"], "", HTML),
    Operation(HttpMethod::Get, "/signin/{handle}", Who::Anybody, "The page that the phone opens", &["lang"], "", HTML),
    Operation(HttpMethod::Post, "/signin/{handle}/go", Who::Anybody, "From that page to iAM Smart", &[], "", HTML),
    Operation(HttpMethod::Post, "/signin/{handle}/stop", Who::Anybody, "The person says that it is not their computer", &[], "", HTML),
    Operation(HttpMethod::Get, "/v1/me", Who::Person, "The person", &[], "", JSON),
    Operation(HttpMethod::Patch, "/v1/me/contact", Who::Person, "Changes contact data; needs a confirmation", &[], JSON, JSON),
    Operation(HttpMethod::Get, "/v1/tasks", Who::Person, "A page of tasks; the first one with the cursor of the feed", &["after", "limit"], "", JSON),
    Operation(HttpMethod::Get, "/v1/tasks/{id}", Who::Person, "One task, with ETag", &[], "", JSON),
    Operation(HttpMethod::Post, "/v1/tasks/{id}/act", Who::Person, "Done, reopen, snooze, wake", &[], JSON, JSON),
    Operation(HttpMethod::Get, "/v1/applications", Who::Person, "A page of applications", &["after", "limit"], "", JSON),
    Operation(HttpMethod::Get, "/v1/applications/{id}", Who::Person, "One application, with ETag", &[], "", JSON),
    Operation(HttpMethod::Post, "/v1/applications/{id}/seen", Who::Person, "Up to when the person has seen it", &[], JSON, JSON),
    Operation(HttpMethod::Post, "/v1/applications/{id}/withdrawal", Who::Person, "The person wants it no more; the department says when it is withdrawn", &[], JSON, JSON),
    Operation(HttpMethod::Get, "/v1/bills", Who::Person, "A page of bills", &["after", "limit"], "", JSON),
    Operation(HttpMethod::Get, "/v1/bills/{id}", Who::Person, "One bill, with ETag", &[], "", JSON),
    Operation(HttpMethod::Post, "/v1/bills/add", Who::Person, "Adds a bill from paper", &[], JSON, JSON),
    Operation(HttpMethod::Post, "/v1/bills/{id}/act", Who::Person, "Paid another way, or not after all", &[], JSON, JSON),
    Operation(HttpMethod::Post, "/v1/bills/{id}/quote", Who::Person, "What a payment would be; nothing is written", &[], JSON, JSON),
    Operation(HttpMethod::Post, "/v1/bills/{id}/payments", Who::Person, "Begins a payment; by policy needs a confirmation", &[], JSON, JSON),
    Operation(HttpMethod::Get, "/v1/bill-issuers", Who::Person, "Who can be paid", &[], "", JSON),
    Operation(HttpMethod::Get, "/v1/payments", Who::Person, "A page of payments", &["after", "limit"], "", JSON),
    Operation(HttpMethod::Get, "/v1/payments/{id}", Who::Person, "One payment, with ETag", &[], "", JSON),
    Operation(HttpMethod::Post, "/v1/payments/{id}/check", Who::Person, "Asks the switch now", &[], JSON, JSON),
    Operation(HttpMethod::Post, "/v1/payments/{id}/cancel", Who::Person, "The code is not shown any more", &[], JSON, JSON),
    Operation(HttpMethod::Get, "/v1/receipts", Who::Person, "A page of receipts", &["after", "limit"], "", JSON),
    Operation(HttpMethod::Get, "/v1/receipts/{id}", Who::Person, "One receipt, with ETag", &[], "", JSON),
    Operation(HttpMethod::Get, "/v1/mandates", Who::Person, "A page of mandates", &["after", "limit"], "", JSON),
    Operation(HttpMethod::Post, "/v1/mandates", Who::Person, "Asks for a mandate; needs a confirmation", &[], JSON, JSON),
    Operation(HttpMethod::Get, "/v1/mandates/{id}", Who::Person, "One mandate, with ETag", &[], "", JSON),
    Operation(HttpMethod::Patch, "/v1/mandates/{id}", Who::Person, "Other limits; needs a confirmation", &[], JSON, JSON),
    Operation(HttpMethod::Post, "/v1/mandates/{id}/cancel", Who::Person, "Ends a mandate", &[], JSON, JSON),
    Operation(HttpMethod::Get, "/v1/changes", Who::Person, "What changed since a cursor", &["cursor"], "", JSON),
    Operation(HttpMethod::Get, "/v1/events", Who::Person, "Says that something changed, and no more", &[], "", "text/event-stream"),
    Operation(HttpMethod::Get, "/v1/sessions", Who::Person, "The signed-in computers", &[], "", JSON),
    Operation(HttpMethod::Delete, "/v1/sessions/{id}", Who::Person, "Signs a computer out", &[], "", ""),
    Operation(HttpMethod::Get, "/v1/access-log", Who::Person, "The access log, newest first, a hash chain", &["before", "limit"], "", JSON),
    Operation(HttpMethod::Post, "/v1/access-log/{id}/not-me", Who::Person, "Ends the session that an entry names", &[], "", ""),
    Operation(HttpMethod::Get, "/v1/step-ups/{id}", Who::Person, "Whether the person has confirmed on the phone", &[], "", JSON),
    Operation(HttpMethod::Post, "/v1/export", Who::Person, "Everything that is held of the person, in parts; needs a confirmation", &["cursor"], "", JSON),
    Operation(HttpMethod::Post, "/v1/erasure", Who::Person, "Ends this computer's session before the computer erases its copy; needs a confirmation", &[], "", ""),
    Operation(HttpMethod::Post, "/department/v1/batches", Who::Department, "Upserts tasks, applications and bills, notes payments; a result for each", &[], JSON, JSON),
    Operation(HttpMethod::Get, "/department/v1/acts", Who::Department, "What people did with the department's tasks", &["cursor"], "", JSON),
    Operation(HttpMethod::Post, "/iam/callback/{kind}", Who::Anybody, "Callbacks of iAM Smart, under its content key", &[], JSON, ""),
    Operation(HttpMethod::Post, "/fps/notice", Who::Anybody, "Notices of the FPS switch, signed by it", &[], "application/jose", JSON),
    Operation(HttpMethod::Get, "/admin/exceptions", Who::Operator, "What a person of the operator has to look at", &["after"], "", JSON),
    Operation(HttpMethod::Get, "/health", Who::Anybody, "This replica reaches its database", &[], "", JSON),
    Operation(HttpMethod::Get, "/metrics", Who::Anybody, "Fourteen series in Prometheus text", &[], "", "text/plain"),
];

/// `GET /openapi.json`
pub(crate) async fn show(State(core): State<Shared>) -> Json<OpenApi> {
    Json(document(core.issuer()))
}

fn document(server: &str) -> OpenApi {
    let mut paths = Paths::new();
    for operation in OPERATIONS {
        paths.add_path_operation(operation.1, vec![operation.0.clone()], describe(operation));
    }
    let limits = limits::TABLE.iter().map(|(name, value, unit)| format!("| {name} | {value} {unit} |\n"));
    let codes = Code::ALL.iter().map(|code| {
        let (status, word, title) = code.parts();
        format!("| {} | `{word}` | {title} |\n", status.as_u16())
    });
    let text = format!(
        "Writes carry `Idempotency-Key`. Every answer carries a fresh `DPoP-Nonce`.\n\n## Limits\n\n| what | at most |\n|---|---|\n{}\n## Codes\n\n| status | code | when |\n|---|---|---|\n{}",
        limits.collect::<String>(),
        codes.collect::<String>()
    );
    let info = InfoBuilder::new().title("Citizen API and Department API").version("1").description(Some(text)).build();
    let dpop = SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::with_description(
        "Authorization",
        "`DPoP {token}` with a proof in `DPoP` (RFC 9449)",
    )));
    let bearer = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    let components = ComponentsBuilder::new()
        .security_scheme("dpop", dpop)
        .security_scheme("operator", bearer.clone())
        .security_scheme("department", bearer)
        .schema("Problem", problem());
    // What a department tells counts where both have an object of one name.
    let components = schema::add(citizen::add(components)).build();
    OpenApiBuilder::new()
        .info(info)
        .servers(Some([Server::new(server)]))
        .paths(paths)
        .components(Some(components))
        .build()
}

fn describe(
    Operation(method, path, who, summary, query, body, answer): &Operation,
) -> utoipa::openapi::path::Operation {
    let mut operation = OperationBuilder::new().summary(Some(*summary));
    let inside =
        path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(|name| (name, ParameterIn::Path));
    for (name, place) in inside.chain(query.iter().map(|name| (*name, ParameterIn::Query))) {
        let required = if place == ParameterIn::Path { Required::True } else { Required::False };
        let text = ObjectBuilder::new().schema_type(Type::String).build();
        let parameter = ParameterBuilder::new().name(name).parameter_in(place).required(required);
        operation = operation.parameter(parameter.schema(Some(text)).build());
    }
    let compulsory = if *who == Who::Department { Required::True } else { Required::False };
    let write = !matches!(method, HttpMethod::Get);
    if write && *who != Who::Anybody {
        let text = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[0-9a-fA-F]{32,64}$"));
        let text = text.description(Some("128 random bits, hexadecimal; the same again for the same request")).build();
        let key = ParameterBuilder::new().name("Idempotency-Key").parameter_in(ParameterIn::Header);
        operation = operation.parameter(key.required(compulsory.clone()).schema(Some(text)).build());
    }
    let (request, reply) = contents(method, path);
    if !body.is_empty() {
        let request = RequestBodyBuilder::new().content(*body, request.build()).required(Some(compulsory));
        operation = operation.request_body(Some(request.build()));
    }
    let mut done = ResponseBuilder::new().description("Done");
    if !answer.is_empty() {
        done = done.content(*answer, reply.build());
    }
    let oauth = path.starts_with("/oauth/") && *body == FORM;
    let (kind, name) = if oauth { (JSON, "OauthProblem") } else { ("application/problem+json", "Problem") };
    let problem = ContentBuilder::new().schema(Some(schema::reference(name))).build();
    let wrong = ResponseBuilder::new().description("See the table of codes").content(kind, problem);
    let wrong = wrong.build();
    operation = operation.response("2XX", done.build()).response("4XX", wrong.clone()).response("5XX", wrong);
    match who {
        Who::Anybody => operation,
        Who::Person => operation.security(SecurityRequirement::new("dpop", [] as [&str; 0])),
        Who::Operator => operation.security(SecurityRequirement::new("operator", [] as [&str; 0])),
        Who::Department => operation.security(SecurityRequirement::new("department", ["department"])),
    }
    .build()
}

/// What a request and its answer hold, by their schemas; of others nothing is described here.
fn contents(method: &HttpMethod, path: &str) -> (ContentBuilder, ContentBuilder) {
    let of = |schema| ContentBuilder::new().schema(Some(schema));
    let example = |text| serde_json::from_str::<Value>(text).ok();
    match path {
        "/oauth/token" => (of(schema::or_another(api::GRANT.name)), of(schema::or_another(api::TOKEN.name))),
        "/department/v1/batches" => (
            of(schema::reference(api::BATCH.name)).example(example(api::EXAMPLE_BATCH)),
            of(schema::reference(api::ANSWER.name)).example(example(api::EXAMPLE_ANSWER)),
        ),
        "/department/v1/acts" => (ContentBuilder::new(), of(schema::reference(api::ACTS.name))),
        "/v1/events" => (ContentBuilder::new(), of(ObjectBuilder::new().schema_type(Type::String).build().into())),
        _ => match citizen::bodies(method, path) {
            Some((sent, told)) => (ContentBuilder::new().schema(sent), ContentBuilder::new().schema(told)),
            None => (of(ObjectBuilder::new().build().into()), ContentBuilder::new()),
        },
    }
}

/// RFC 9457 with our members.
fn problem() -> utoipa::openapi::schema::Object {
    let codes = Code::ALL.map(|code| code.parts().1);
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let faults = ArrayBuilder::new().items(schema::reference(api::FAULT.name)).description(Some("What is wrong where"));
    ObjectBuilder::new()
        .property("type", text().description(Some("about:blank")))
        .property("title", text().description(Some("For engineers; programs read code")))
        .property("status", ObjectBuilder::new().schema_type(Type::Integer).description(Some("As the status line")))
        .property("code", text().enum_values(Some(codes)).description(Some("See the table of codes")))
        .property("incident", text().description(Some("What a person can quote: E-4471-QK")))
        .property("fields", faults)
        .property("current", ObjectBuilder::new().description(Some("The resource as it is now")))
        .property("challenge", ObjectBuilder::new().description(Some("{challengeId, digest, method, expiresAt}")))
        .required("status")
        .required("code")
        .build()
}
