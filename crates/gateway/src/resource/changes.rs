//! `GET /v1/changes`: what changed since a cursor, each entity once with its latest state (M-feed).
//! The cost grows with what changed, not with what exists.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Query, State};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::cursor::{self, Place};
use super::{Signed, listing, me};
use crate::core::{Core, Shared};
use crate::db::change::{self, ChangeRow, Entity};
use crate::db::person::{self, PersonRow};
use crate::db::record::{self, Table};
use crate::limits;
use crate::log;
use crate::problem::{Code, Outcome, Problem};

/// `?cursor=`
#[derive(Deserialize)]
pub(crate) struct From {
    cursor: Option<String>,
}

/// `GET /v1/changes?cursor=…`
pub(crate) async fn list(State(core): State<Shared>, signed: Signed, Query(from): Query<From>) -> Outcome<Json<Value>> {
    let cursor = from.cursor.ok_or_else(|| Problem::fields(&[("/cursor", "missing")]))?;
    let place = cursor::read(&core, &signed.person, &cursor)?;
    let person = person::get(core.db.read(), &signed.person).await?.ok_or(Code::NotFound)?;
    // Ahead of us: the database was restored from before. Behind the tombstones: deletions may be missing.
    if place.seq > person.change_seq || place.seq < person.purged_seq {
        return Err(Code::CursorExpired.into());
    }
    let rows = change::after(core.db.read(), &signed.person, place.seq, &place.entity, &place.id).await?;
    let items = items(&core, &person, &rows).await?;
    let (changes, last) = page(&rows, items);
    let more = changes.len() < rows.len();
    let place = last.map_or(place, |row| Place { seq: row.seq, entity: row.entity.clone(), id: row.id.clone() });
    let cursor = cursor::write(&core, &signed.person, &place)?;
    Ok(Json(json!({ "changes": changes, "cursor": cursor, "more": more })))
}

/// What is read out of its own table.
const LISTED: [(Entity, Table); 6] = [
    (Entity::Task, Table::Task),
    (Entity::Application, Table::Application),
    (Entity::Bill, Table::Bill),
    (Entity::Payment, Table::Payment),
    (Entity::Receipt, Table::Receipt),
    (Entity::Mandate, Table::Mandate),
];

type Items = HashMap<(String, String), Box<RawValue>>;

/// The present state of each entity of the page. It may be newer than the row: then it comes again, which is harmless.
async fn items(core: &Core, person: &PersonRow, rows: &[ChangeRow]) -> Outcome<Items> {
    let mut items = Items::new();
    for (entity, table) in LISTED {
        let ids: Vec<&str> = ids(rows, entity).collect();
        for row in record::some(core.db.read(), table, &person.id, &ids).await? {
            items.insert((entity.as_str().to_owned(), row.id.clone()), listing::raw(&row.body)?);
        }
    }
    for id in ids(rows, Entity::Me) {
        items.insert((Entity::Me.as_str().to_owned(), id.to_owned()), listing::raw(&me::view(person).to_string())?);
    }
    for id in ids(rows, Entity::Access) {
        if let Some((body, _)) = log::get(core.db.read(), &person.id, id).await? {
            items.insert((Entity::Access.as_str().to_owned(), id.to_owned()), listing::raw(&body)?);
        }
    }
    Ok(items)
}

fn ids(rows: &[ChangeRow], entity: Entity) -> impl Iterator<Item = &str> {
    rows.iter().filter(move |row| !row.deleted && row.entity == entity.as_str()).map(|row| row.id.as_str())
}

/// As many as a page may have in number and in bytes, and the last of them.
fn page(rows: &[ChangeRow], mut items: Items) -> (Vec<Value>, Option<&ChangeRow>) {
    let (mut changes, mut last, mut bytes) = (Vec::new(), None, 0);
    for row in rows.iter().take(usize::try_from(limits::PAGE_ROWS).unwrap_or(1)) {
        let item = items.remove(&(row.entity.clone(), row.id.clone()));
        let size = 160 + item.as_ref().map_or(0, |item| item.get().len());
        if bytes > 0 && bytes + size > limits::PAGE {
            break;
        }
        bytes += size;
        // A row that went away between the two statements has its tombstone on the way: say so already now.
        let deleted = row.deleted || item.is_none();
        let mut change = json!({ "entity": row.entity, "id": row.id, "seq": row.seq, "deleted": deleted });
        if let (Some(item), Value::Object(members)) = (item, &mut change) {
            members.insert("item".to_owned(), serde_json::to_value(item).unwrap_or_default());
        }
        changes.push(change);
        last = Some(row);
    }
    (changes, last)
}
