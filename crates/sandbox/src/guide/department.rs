//! The part of the guide for a department that feeds a gateway: from the tables that the gateway judges by
//! (`desk_domain::department_api`), so what it says here is what is accepted there.

use desk_domain::department_api as api;
use desk_domain::department_api::{ItemKind, Object, Shape};
use maud::{Markup, html};

use super::DEPARTMENT_EXAMPLE;

/// Status, code, what to do. The gateway's description lists every code; these are those that a department can meet.
const CODES: &[(&str, &str, &str)] = &[
    (
        "400",
        "bad-request",
        "The request as a whole is not of the documented shape; fields says where. Do not repeat it.",
    ),
    ("401", "invalid-token", "Ask for another token and repeat under the same Idempotency-Key."),
    ("409", "in-progress", "The same key is being worked on. Repeat after Retry-After."),
    ("413", "too-large", "More items or bytes than a batch may have. Divide it."),
    ("422", "key-reused", "The Idempotency-Key was used for another request. Take a new one."),
    ("429", "rate-limited", "Repeat after Retry-After, under the same key."),
    ("500", "internal", "Quote incident to the operator; repeat later under the same key."),
    ("503", "unavailable", "Repeat after Retry-After, under the same key."),
];

/// What the token endpoint answers instead of a token.
const OAUTH: &[(&str, &str, &str)] = &[
    ("400", "invalid_request", "A field of the form is missing; error_description names it."),
    ("400", "invalid_scope", "Another scope than department."),
    ("401", "invalid_client", "Unknown department, wrong key, or a claim that does not fit: aud, sub, exp, nbf, jti."),
    ("429, 503", "temporarily_unavailable", "Repeat later, with a new assertion."),
];

/// What is bounded, and by how much.
fn limits() -> Vec<(&'static str, String)> {
    let mib = |bytes: usize| format!("{} MiB", bytes >> 20);
    let kib = |bytes: usize| format!("{} KiB", bytes >> 10);
    let bytes = |bytes: usize| format!("{} bytes of UTF-8", grouped(bytes));
    vec![
        ("items of a batch", grouped(api::BATCH_ITEMS)),
        ("a batch", mib(api::BATCH_BYTES)),
        ("an item", kib(api::ITEM_BYTES)),
        ("entries of a list", grouped(api::LIST_ITEMS)),
        ("one language of a text", bytes(api::TEXT_BYTES)),
        ("one language of a name", bytes(api::NAME_BYTES)),
        ("a word, an id or a reference", bytes(api::WORD_BYTES)),
        ("externalId", bytes(api::EXTERNAL_ID_BYTES)),
        ("openId", format!("{} ASCII characters", grouped(api::OPEN_ID_BYTES))),
        ("an address", format!("{} bytes", grouped(api::ADDRESS_BYTES))),
        ("an amount", format!("{} cents", grouped(usize::try_from(api::MOST_CENTS).unwrap_or_default()))),
        ("nesting of JSON", format!("{} levels", api::JSON_DEPTH)),
        ("any string in JSON, as it is sent", kib(api::STRING_BYTES)),
        ("faults named of one item", grouped(api::FAULTS)),
        ("a token", format!("{} minutes", api::TOKEN_MINUTES)),
        ("acts of one answer", grouped(api::LIST_ITEMS)),
    ]
}

/// The section of the guide.
pub(super) fn section(base: &str) -> Markup {
    html! {
        section class="sheet" {
            h2 { "6. Feed a gateway as a department" }
            p { "You send tasks, applications and bills of people, and say when you asked for their data; the gateway says what became
                of each, and tells you what people did with your tasks. The gateway describes the same at {gateway}/openapi.json (OpenAPI 3.1, with a schema for each
                object below). The departments here do the same. " a href="#department-program" { "A whole program" } " is at the end." }
            (token())
            (batch())
            @for kind in &api::KINDS { (self::kind(kind)) }
            (values())
            (examples(base))
            (refusals())
            (errors())
            (acts())
            (program(base))
        }
    }
}

fn token() -> Markup {
    html! {
        h3 { "A token" }
        p { "Make an EC P-256 key pair. The gateway's operator enters your department's id, names and public key (a JWK set) in its
            configuration: departments: [{id, name, phone, email, url, jwks}]. Then, for each token:" }
        pre { "POST {gateway}/oauth/token      Content-Type: application/x-www-form-urlencoded\n  grant_type=client_credentials\n  client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer\n  client_assertion=<JWT, ES256>\n\n200 {\"access_token\": \"…\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"scope\": \"department\"}" }
        @for object in [&api::GRANT, &api::ASSERTION, &api::TOKEN] { (self::object(object)) }
    }
}

fn batch() -> Markup {
    html! {
        h3 { "A batch" }
        pre { "POST {gateway}/department/v1/batches\n  Authorization: Bearer …      Idempotency-Key: 32 to 64 hexadecimal digits, yours, new for each batch\n  Content-Type: application/json" }
        p { "The answer is 200 with a result for each item, also when some are refused. After a lost answer send the same bytes under
            the same key: nothing is done twice. A new batch with what you told before answers unchanged." }
        @for object in api::BATCH.with_inner().into_iter().chain(api::ANSWER.with_inner()) { (self::object(object)) }
        h3 { "Limits" }
        div class="scroll" { table {
            tr { th { "What" } th { "At most" } }
            @for (what, most) in limits() { tr { td { (what) } td { (most) } } }
        } }
    }
}

fn kind(kind: &'static ItemKind) -> Markup {
    html! {
        h3 id=(format!("department-{}", kind.word)) { "kind: " code { (kind.word) } }
        p { (kind.text) " "
            @match kind.delete { Some(text) => { "With delete " (text) "." } None => "It cannot be deleted." } }
        @for object in kind.body.with_inner() { (self::object(object)) }
    }
}

/// One object: a line and a table of its members.
fn object(object: &'static Object) -> Markup {
    html! {
        p id=(anchor(object)) { b { (object.name) } ": " (object.text) }
        div class="scroll" { table {
            tr { th { "Field" } th { "Type and limit" } th { "" } th { "Meaning" } }
            @for member in object.members {
                tr { th { (member.name) } td { (value(member.shape)) }
                    td { @if member.required { "must" } @else { "may" } } td { (member.text) } }
            }
        } }
    }
}

fn anchor(object: &Object) -> String {
    format!("department-object-{}", object.name)
}

fn value(shape: Shape) -> Markup {
    let link = |object: &Object| html! { a href=(format!("#{}", anchor(object))) { (object.name) } };
    html! {
        @match shape {
            Shape::Text => { "text in three languages" }
            Shape::Name => { "name in three languages" }
            Shape::Names => { "list of 1 to " (api::NAMES) ": name in three languages" }
            Shape::Word => { "string, 1 to " (api::WORD_BYTES) " bytes" }
            Shape::Words(words) => { (self::words(words)) ", or another word" }
            Shape::Only(words) => (self::words(words)),
            Shape::ExternalId => { "string, 1 to " (api::EXTERNAL_ID_BYTES) " bytes" }
            Shape::OpenId => { "string, 1 to " (api::OPEN_ID_BYTES) " visible ASCII characters" }
            Shape::Line => { "string" }
            Shape::Address => { "https address, at most " (grouped(api::ADDRESS_BYTES)) " bytes" }
            Shape::TimeOfDay => { "time, " code { "14:30" } }
            Shape::Day => { "day, " code { "2026-11-24" } }
            Shape::Instant => { "instant, " code { "2026-11-24T01:00:00Z" } }
            Shape::Money => { "amount" }
            Shape::Flag => { "true or false" }
            Shape::Whole => { "whole number" }
            Shape::List(inner) => { "list of at most " (api::LIST_ITEMS) ": " (value(*inner)) }
            Shape::Batch(most, object) => { "list of at most " (grouped(most)) ": " (link(object)) }
            Shape::Object(object) => (link(object)),
            Shape::Body => { @for kind in &api::KINDS { (link(kind.body)) " " } }
        }
    }
}

fn words(words: &[&str]) -> Markup {
    html! { @for (at, word) in words.iter().enumerate() { @if at > 0 { ", " } code { (word) } } }
}

fn values() -> Markup {
    html! {
        h3 { "Values" }
        div class="scroll" { table {
            tr { th { "text" } td { "{\"en\": \"…\", \"zh-Hant-HK\": \"…\", \"zh-Hans\": \"…\"}: all three, none empty. The person reads theirs." } }
            tr { th { "name" } td { "A short text in one line: what a field or a purpose is called." } }
            tr { th { "amount" } td { "{\"cents\": 41260, \"currency\": \"HKD\"}: whole cents, not negative; HKD or CNY." } }
            tr { th { "day" } td { "A day of the calendar in Hong Kong." } }
            tr { th { "instant" } td { "RFC 3339 with a zone; answers are in UTC." } }
            tr { th { "openId" } td { "Of the person at the gateway's e-service; agree with its operator how you learn it. What you tell about
                somebody who has not signed in yet is kept until they do." } }
            tr { th { "another word" } td { "A word that is not listed is kept and shown plainly, so that you may be ahead of the gateway." } }
            tr { th { "may" } td { "May be left out or be null; both mean that there is none. Each item is the whole of it: what you leave out is gone." } }
            tr { th { "other members" } td { "Are ignored. id, version, department, changedAt, doneAt, snoozedUntil, seenAt, and of a bill state, payee,
                payment, claim, added, paidAt, dueChecked are the gateway's." } }
        } }
    }
}

fn examples(base: &str) -> Markup {
    html! {
        h3 { "A worked example" }
        p { "An application, the task that belongs to it, a bill with two instalments, what was asked for about the person, and a task
            that is wrong on purpose. Also at "
            a href="/docs/batch.json" { (base) "/docs/batch.json" } "." }
        pre { (api::EXAMPLE_BATCH) }
        p { "The answer. The task whose Simplified Chinese is missing is refused, with a JSON Pointer for each fault; the others stand." }
        pre { (api::EXAMPLE_ANSWER) }
        p { "Later the first instalment came by telephone, and the task is taken back: created and deleted. Also at "
            a href="/docs/later.json" { (base) "/docs/later.json" } "." }
        pre { (api::EXAMPLE_LATER) }
    }
}

fn refusals() -> Markup {
    html! {
        h3 { "Why an item is refused" }
        div class="scroll" { table {
            tr { th { "pointer" } th { "reason" } th { "What to do" } }
            @for row in api::REFUSALS {
                tr { td class="mono" { @if row.pointer.is_empty() { "(empty: the item)" } @else { (row.pointer) } }
                    td { (row.reason) } td { (row.text) } }
            }
        } }
    }
}

fn errors() -> Markup {
    html! {
        h3 { "When the whole request fails" }
        p { "application/problem+json (RFC 9457): {type, title, status, code, incident?, fields?: [{pointer, reason}]}. Programs read code.
            The token endpoint answers {error, error_description} (RFC 6749)." }
        div class="scroll" { table {
            tr { th { "Status" } th { "code" } th { "What to do" } }
            @for (status, code, text) in CODES { tr { td { (status) } td class="mono" { (code) } td { (text) } } }
            tr { th { "Status" } th { "error" } th { "At the token endpoint" } }
            @for (status, code, text) in OAUTH { tr { td { (status) } td class="mono" { (code) } td { (text) } } }
        } }
    }
}

fn acts() -> Markup {
    html! {
        h3 { "What people did" }
        pre { "GET {gateway}/department/v1/acts?cursor=…      Authorization: Bearer …" }
        p { "Without a cursor from the beginning; acts are kept for 90 days. Call it every few minutes; ask again at once until items
            is empty." }
        @for object in api::ACTS.with_inner() { (self::object(object)) }
    }
}

fn program(base: &str) -> Markup {
    html! {
        h3 id="department-program" { "A whole program" }
        p { "Python 3.10 with the package cryptography; it makes the key, sends a batch, reads acts. Also at "
            a href="/docs/department.py" { "/docs/department.py" } "." }
        pre { "curl -sO " (base) "/docs/department.py -O " (base) "/docs/batch.json\npython3 department.py key key.pem          # the operator enters what it prints\npython3 department.py send {gateway} ird key.pem batch.json {openID of the person}" }
        p { "It prints" }
        pre { "created application br-2026-118\ncreated task br-2026-118-address\ncreated bill tax-2026-27\ncreated access br-2026-118-address-read\nrefused task wrong-on-purpose\n    /body/title/zh-Hans is missing\n    /body/due a day such as 2026-11-24 is needed" }
        pre { (DEPARTMENT_EXAMPLE) }
    }
}

/// 1000000 as `1,000,000`.
fn grouped(number: usize) -> String {
    let mut text = number.to_string();
    for at in (1..text.len()).rev().filter(|at| (text.len() - at).is_multiple_of(3)).collect::<Vec<_>>() {
        text.insert(at, ',');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([5, 200, 4096, 1_000_000].map(grouped), ["5", "200", "4,096", "1,000,000"]);
    }

    #[test]
    fn every_field_and_every_word_stands_in_the_page() {
        let page = section("http://127.0.0.1:1").into_string();
        let roots = api::KINDS.iter().map(|kind| kind.body).chain([&api::BATCH, &api::ANSWER, &api::ACTS, &api::GRANT]);
        for object in roots.flat_map(Object::with_inner) {
            let (_, rest) = page.split_once(&format!("id=\"{}\"", anchor(object))).unwrap();
            let (table, _) = rest.split_once("</table>").unwrap();
            for member in object.members {
                assert!(table.contains(&format!("<th>{}</th>", member.name)), "{}.{}", object.name, member.name);
                if let Shape::Words(words) | Shape::Only(words) = member.shape {
                    assert!(
                        words.iter().all(|word| table.contains(&format!("<code>{word}</code>"))),
                        "{}",
                        member.name
                    );
                }
            }
        }
    }
}
