//! The Citizen API as JSON Schema: what each operation of `/v1` is sent and answers, as tables like those of the
//! Department API. What a department tells of a task, an application or a bill stands in its table and is not written
//! again here; a test holds every noun against the type of `desk-domain` that is served.

mod answers;
mod nouns;
mod requests;

use desk_domain::department_api::{Member, Object, Shape};
use utoipa::openapi::path::HttpMethod;
use utoipa::openapi::schema::{AnyOfBuilder, Schema};
use utoipa::openapi::{ComponentsBuilder, RefOr};

use super::schema;

use HttpMethod::{Get, Patch, Post};

/// Method and path of an operation, what it is sent, what it answers.
struct Bodies(HttpMethod, &'static str, Option<&'static Object>, Option<&'static Object>);

#[rustfmt::skip]
const BODIES: &[Bodies] = &[
    Bodies(Get, "/v1/me", None, Some(&answers::ME)),
    Bodies(Patch, "/v1/me/contact", Some(&requests::CONTACT), Some(&answers::CONTACT)),
    Bodies(Get, "/v1/tasks", None, Some(&answers::TASKS)),
    Bodies(Get, "/v1/tasks/{id}", None, Some(&nouns::TASK)),
    Bodies(Post, "/v1/tasks/{id}/act", Some(&requests::TASK_ACT), Some(&nouns::TASK)),
    Bodies(Get, "/v1/applications", None, Some(&answers::APPLICATIONS)),
    Bodies(Get, "/v1/applications/{id}", None, Some(&nouns::APPLICATION)),
    Bodies(Post, "/v1/applications/{id}/seen", Some(&requests::SEEN), Some(&nouns::APPLICATION)),
    Bodies(Post, "/v1/applications/{id}/withdrawal", Some(&requests::WITHDRAWAL), Some(&nouns::APPLICATION)),
    Bodies(Get, "/v1/bills", None, Some(&answers::BILLS)),
    Bodies(Get, "/v1/bills/{id}", None, Some(&nouns::BILL)),
    Bodies(Post, "/v1/bills/add", Some(&requests::BILL_ADD), Some(&nouns::BILL)),
    Bodies(Post, "/v1/bills/{id}/act", Some(&requests::BILL_ACT), Some(&nouns::BILL)),
    Bodies(Post, "/v1/bills/{id}/quote", Some(&requests::QUOTE), Some(&answers::QUOTE)),
    Bodies(Post, "/v1/bills/{id}/payments", Some(&requests::PAY), Some(&nouns::PAYMENT)),
    Bodies(Get, "/v1/bill-issuers", None, Some(&answers::ISSUERS)),
    Bodies(Get, "/v1/payments", None, Some(&answers::PAYMENTS)),
    Bodies(Get, "/v1/payments/{id}", None, Some(&nouns::PAYMENT)),
    Bodies(Post, "/v1/payments/{id}/check", Some(&requests::NOTHING), Some(&nouns::PAYMENT)),
    Bodies(Post, "/v1/payments/{id}/cancel", Some(&requests::NOTHING), Some(&nouns::PAYMENT)),
    Bodies(Get, "/v1/receipts", None, Some(&answers::RECEIPTS)),
    Bodies(Get, "/v1/receipts/{id}", None, Some(&nouns::RECEIPT)),
    Bodies(Get, "/v1/mandates", None, Some(&answers::MANDATES)),
    Bodies(Post, "/v1/mandates", Some(&requests::MANDATE), Some(&nouns::MANDATE)),
    Bodies(Get, "/v1/mandates/{id}", None, Some(&nouns::MANDATE)),
    Bodies(Patch, "/v1/mandates/{id}", Some(&requests::MANDATE_LIMITS), Some(&nouns::MANDATE)),
    Bodies(Post, "/v1/mandates/{id}/cancel", Some(&requests::NOTHING), Some(&nouns::MANDATE)),
    Bodies(Get, "/v1/changes", None, Some(&answers::CHANGES)),
    Bodies(Get, "/v1/sessions", None, Some(&answers::SESSIONS)),
    Bodies(Get, "/v1/access-log", None, Some(&answers::ACCESS_LOG)),
    Bodies(Get, "/v1/step-ups/{id}", None, Some(&answers::STEP_UP)),
    Bodies(Post, "/v1/export", None, Some(&answers::EXPORT)),
];

/// What a change may be about.
const CHANGED: [&Object; 8] = [
    &nouns::TASK,
    &nouns::APPLICATION,
    &nouns::BILL,
    &nouns::PAYMENT,
    &nouns::RECEIPT,
    &nouns::MANDATE,
    &answers::ME,
    &answers::ACCESS_ENTRY,
];

/// The schema of a body, where there is one.
type Described = Option<RefOr<Schema>>;

/// What an operation is sent and what it answers.
pub(super) fn bodies(method: &HttpMethod, path: &str) -> Option<(Described, Described)> {
    let Bodies(_, _, sent, told) = BODIES.iter().find(|Bodies(known, at, ..)| known == method && *at == path)?;
    let of = |object: Option<&Object>| object.map(|object| schema::reference(object.name));
    Some((of(*sent), of(*told)))
}

/// Every component of the Citizen API. A member that need not be there may also be null.
pub(super) fn add(components: ComponentsBuilder) -> ComponentsBuilder {
    let named = BODIES.iter().flat_map(|Bodies(_, _, sent, told)| [*sent, *told]).flatten();
    let all = named.chain(CHANGED).flat_map(Object::with_inner);
    let components = all.fold(components, |components, one| components.schema(one.name, schema::object(one, true)));
    components.schema(answers::CHANGE.name, change())
}

/// A change says what it is about; only a schema can say that its item is one of several nouns.
fn change() -> RefOr<Schema> {
    let mut change = schema::object(&answers::CHANGE, true);
    let any = CHANGED.iter().fold(AnyOfBuilder::new(), |any, one| any.item(schema::reference(one.name)));
    let any = any.description(Some("The thing as it is now; absent when it is deleted."));
    if let RefOr::T(Schema::Object(object)) = &mut change {
        object.properties.insert("item".to_owned(), RefOr::T(Schema::AnyOf(any.build())));
    }
    change
}

const fn must(name: &'static str, shape: Shape, text: &'static str) -> Member {
    Member { name, shape, required: true, text }
}

const fn may(name: &'static str, shape: Shape, text: &'static str) -> Member {
    Member { name, shape, required: false, text }
}

/// What a department tells, and what is the gateway's; of two members of one name the gateway's counts.
const fn join<const N: usize>(told: &[Member], own: &[Member]) -> [Member; N] {
    let mut all = [own[0]; N];
    let mut at = 0;
    while at < N {
        all[at] = if at < told.len() { told[at] } else { own[at - told.len()] };
        at += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::{JSON, OPERATIONS, Operation};
    use super::*;

    #[test]
    fn every_operation_of_v1_with_a_body_or_an_answer_has_its_schema() {
        let own = || OPERATIONS.iter().filter(|operation| operation.1.starts_with("/v1/"));
        for Operation(method, path, _, _, _, body, answer) in own() {
            let (sent, told) = bodies(method, path).unwrap_or_default();
            assert_eq!((sent.is_some(), told.is_some()), (*body == JSON, *answer == JSON), "{path}");
        }
        for Bodies(method, path, ..) in BODIES {
            assert!(own().any(|operation| operation.0 == *method && operation.1 == *path), "{path} is no operation");
        }
    }
}
