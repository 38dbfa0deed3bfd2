//! What a department asked for of a person: an entry of the person's log, under the department's own name, written once
//! for its external id. Names of fields come in, never values.

use desk_domain::{LocalizedText, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::merge::told_hash;
use super::upsert::{Desk, Item, Kind, refused};
use crate::db::change::Entity;
use crate::db::told_access::{self, ToldRow};
use crate::log::{self, Entry};
use crate::problem::Outcome;

/// What is told. Nothing else of the body counts when it is told again.
#[derive(Serialize, Deserialize)]
struct Told {
    at: Timestamp,
    fields: Vec<LocalizedText>,
    purpose: LocalizedText,
    result: Answer,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Given,
    Refused,
}

/// When it happened, as the department says: what is told together is written in this order.
pub(super) fn at(kind: Kind, item: &Item) -> Option<Timestamp> {
    let item = Some(item).filter(|_| kind == Kind::Access)?;
    item.body.as_ref()?.get("at")?.as_str()?.parse().ok()
}

/// One item that was judged before.
pub(super) async fn tell(desk: &mut Desk<'_>, item: &Item) -> Outcome<Value> {
    let (own, person) = (desk.department.id.as_str(), desk.person);
    let told = item.body.as_ref().and_then(|body| serde_json::from_value::<Told>(body.clone()).ok());
    let Some(told) = told else {
        return Ok(refused(&item.external_id, &[("/body".to_owned(), "not of the documented shape")]));
    };
    let hash = told_hash(&serde_json::to_value(&told)?)?;
    if let Some(before) = told_access::find(desk.tx, own, &item.external_id).await? {
        return Ok(again(item, &before, person, &hash));
    }
    desk.feed.lock(desk.tx, person).await?;
    if !told_access::take(desk.tx, own, &item.external_id, person, &hash).await? {
        // Another batch of the department was faster.
        let before = told_access::find(desk.tx, own, &item.external_id).await?.ok_or(sqlx::Error::RowNotFound)?;
        return Ok(again(item, &before, person, &hash));
    }
    let given = matches!(told.result, Answer::Given);
    let entry = Entry::access(desk.department, given, told.fields, told.purpose, told.at);
    let id = log::append(desk.tx, person, &entry, desk.now).await?;
    told_access::written(desk.tx, own, &item.external_id, &id).await?;
    desk.feed.note(person, Entity::Access, id.as_str(), false);
    Ok(json!({ "externalId": item.external_id, "status": "created", "id": id }))
}

/// What was told before: the same again changes nothing, and nothing else comes in its place.
fn again(item: &Item, before: &ToldRow, person: &PersonId, hash: &str) -> Value {
    let fault = |pointer: &str, reason| refused(&item.external_id, &[(pointer.to_owned(), reason)]);
    if before.person != *person {
        fault("/openId", "the id is another person’s")
    } else if before.told_hash != hash {
        fault("/externalId", "another entry was written under this id")
    } else {
        json!({ "externalId": item.external_id, "status": "unchanged", "id": before.entry })
    }
}
