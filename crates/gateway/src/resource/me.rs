//! `/v1/me`: the person, and the change of their contact data.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Signed;
use crate::core::{Core, Shared};
use crate::db::change::{self, Entity};
use crate::db::idempotency::{self, Begun};
use crate::db::person::{self, PersonRow};
use crate::db::{Tx, session};
use crate::json::Body;
use crate::log::{self, Entry};
use crate::problem::{Code, Outcome, Problem};
use crate::step_up::{self, Act};

/// `GET /v1/me`
pub(crate) async fn show(State(core): State<Shared>, signed: Signed) -> Outcome<Json<Value>> {
    let person = person::get(core.db.read(), &signed.person).await?.ok_or(Code::NotFound)?;
    Ok(Json(view(&person)))
}

/// The person as the desk sees them.
pub(super) fn view(person: &PersonRow) -> Value {
    json!({
        "id": person.id,
        "name": person.name,
        "authLevel": person.auth_level,
        "contact": contact(person.mobile.as_deref(), person.email.as_deref(), person.contact_version),
    })
}

fn contact(mobile: Option<&str>, email: Option<&str>, version: i64) -> Value {
    json!({ "mobile": mobile, "email": email, "version": version })
}

/// What is to be changed; what is absent stays.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ContactRequest {
    #[serde(default)]
    mobile: Option<String>,
    #[serde(default)]
    email: Option<String>,
    base_version: i64,
}

/// `PATCH /v1/me/contact`
pub(crate) async fn change_contact(
    State(core): State<Shared>,
    signed: Signed,
    headers: HeaderMap,
    body: Body<ContactRequest>,
) -> Outcome<Response> {
    check(&body.value)?;
    let scope = signed.scope(&headers, "contact", body.hash)?;
    let mut write = match idempotency::begin(&core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let act = Act {
        kind: "contact-change",
        resource: format!("person {}", signed.person),
        version: body.value.base_version,
        content: json!({ "mobile": body.value.mobile, "email": body.value.email }),
        continued: false,
    };
    let done = apply(&core, &mut write.tx, &signed, &headers, &body.value, &act).await;
    let done = match done {
        Ok(None) => {
            drop(write);
            return Err(step_up::demand(&core, &signed, &headers, &act).await);
        }
        Ok(Some(done)) => Ok(done),
        Err(problem) => Err(problem),
    };
    let seq = done.as_ref().ok().map(|(_, seq)| *seq);
    let response = write.finish(&core, done.map(|(contact, _)| (StatusCode::OK, contact))).await?;
    if let Some(seq) = seq {
        core.hub.moved(&signed.person, seq);
    }
    Ok(response)
}

/// The new contact and its number in the feed; nothing when the act has to be confirmed first.
async fn apply(
    core: &Core,
    tx: &mut Tx,
    signed: &Signed,
    headers: &HeaderMap,
    request: &ContactRequest,
    act: &Act,
) -> Outcome<Option<(Value, i64)>> {
    let now = core.now();
    let seq = change::next_seq(tx, &signed.person).await?;
    let person = person::get(&mut **tx, &signed.person).await?.ok_or(Code::NotFound)?;
    if person.contact_version != request.base_version {
        let current = contact(person.mobile.as_deref(), person.email.as_deref(), person.contact_version);
        return Err(Problem::from(Code::Conflict).with("current", current));
    }
    if !step_up::consume(core, tx, signed, headers, act).await? {
        return Ok(None);
    }
    let mobile = request.mobile.as_deref().or(person.mobile.as_deref());
    let email = request.email.as_deref().or(person.email.as_deref());
    person::set_contact(tx, &signed.person, mobile, email).await?;
    change::record(tx, &signed.person, (Entity::Me, signed.person.as_str()), seq, false, now).await?;
    if let Some(session) = session::get(&mut **tx, &signed.session).await? {
        let entry = log::append(tx, &signed.person, &Entry::contact_change(&session), now).await?;
        change::record(tx, &signed.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    }
    Ok(Some((contact(mobile, email, person.contact_version + 1), seq)))
}

/// `+852 5555 0101` and `name@example.hk`, as far as form can tell.
fn check(request: &ContactRequest) -> Outcome<()> {
    let mut wrong = Vec::new();
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let number = |text: &str| {
        text.strip_prefix('+').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b' '))
            && (8..=15).contains(&digits(text))
            && text.len() <= 24
    };
    if request.mobile.as_deref().is_some_and(|text| !number(text)) {
        wrong.push(("/mobile", "not a telephone number with its country code"));
    }
    let address = |text: &str| {
        let plain = !text.chars().any(|c| c.is_control() || c.is_whitespace());
        plain
            && text.len() <= 254
            && text.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.') && !b.contains('@'))
    };
    if request.email.as_deref().is_some_and(|text| !address(text)) {
        wrong.push(("/email", "not an email address"));
    }
    if request.mobile.is_none() && request.email.is_none() {
        wrong.push(("", "nothing to change"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Problem::fields(&wrong)) }
}
