//! `POST /v1/export`: everything that the gateway holds of the person, in parts of at most 1 MiB. Each part is a
//! JSON document of its own with some of the lists, and begins behind the last item of the part before: what changes
//! meanwhile is in the copy as it was or as it is, and pushes nothing else out of it.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use desk_domain::PersonId;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Signed, me};
use crate::core::{Core, Shared};
use crate::db::change::{self, Entity};
use crate::db::record::{self, Table};
use crate::db::{person, session};
use crate::limits;
use crate::log::{self, Entry};
use crate::problem::{Code, Outcome, Problem};
use crate::step_up::{self, Act};

const ACCESS_LOG: &str = "accessLog";

/// `?cursor=`
#[derive(Deserialize)]
pub(crate) struct Window {
    cursor: Option<String>,
}

/// `POST /v1/export?cursor=…`, without one the first part
pub(crate) async fn export(
    State(core): State<Shared>,
    signed: Signed,
    Query(window): Query<Window>,
    headers: HeaderMap,
) -> Outcome<Json<Value>> {
    let from = window.cursor.map(|cursor| Place::read(&core, &signed.person, &cursor)).transpose()?;
    let act = Act {
        kind: "export",
        resource: format!("person {}", signed.person),
        version: 0,
        content: Value::Null,
        // One confirmation is for the whole export, whose later parts are fetched while it lives.
        continued: from.is_some(),
    };
    let now = core.now();
    let mut tx = core.db.begin().await?;
    let seq = change::next_seq(&mut tx, &signed.person).await?;
    if !step_up::consume(&core, &mut tx, &signed, &headers, &act).await? {
        drop(tx);
        return Err(step_up::demand(&core, &signed, &headers, &act).await);
    }
    if from.is_none()
        && let Some(session) = session::get(&mut *tx, &signed.session).await?
    {
        let entry = log::append(&mut tx, &signed.person, &Entry::export(&session), now).await?;
        change::record(&mut tx, &signed.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    }
    tx.commit().await?;
    core.hub.moved(&signed.person, seq);
    let parts = if from.is_none() { Some(about_parts(&core, &signed.person).await?) } else { None };
    let (data, next) = cut(&core, &signed, from).await?;
    let next = next.map(|place| place.write(&core, &signed.person)).transpose()?;
    Ok(Json(json!({ "data": data, "next": next, "parts": parts })))
}

/// Where a part begins: behind this item of this list.
struct Place {
    list: String,
    after: String,
}

impl Place {
    /// The cursor for it, which nobody else can make.
    fn write(&self, core: &Core, person: &PersonId) -> Outcome<String> {
        Ok(core.keys.sign_cursor(&["export", person.as_str(), &self.list, &self.after].join("\n"))?)
    }

    fn read(core: &Core, person: &PersonId, cursor: &str) -> Outcome<Self> {
        let body = core.keys.read_cursor(cursor).unwrap_or_default();
        let lines: Vec<&str> = body.split('\n').collect();
        match lines.as_slice() {
            ["export", whose, list, after] if *whose == person.as_str() => {
                Ok(Self { list: (*list).to_owned(), after: (*after).to_owned() })
            }
            _ => Err(no_cursor()),
        }
    }

    /// Behind which item the list begins; `None`: the parts before hold all of it.
    fn begin(from: &mut Option<Self>, list: &str) -> Option<String> {
        match from.take() {
            None => Some(String::new()),
            Some(place) if place.list == list => Some(place.after),
            later => {
                *from = later;
                None
            }
        }
    }
}

fn no_cursor() -> Problem {
    Problem::fields(&[("/cursor", "not a cursor")])
}

/// About how many parts there will be, at least one.
async fn about_parts(core: &Core, person: &PersonId) -> Outcome<i64> {
    let mut bytes = log::bytes(core.db.read(), person).await?;
    for (_, table) in Table::ALL {
        bytes += record::bytes(core.db.read(), table, person).await?;
    }
    Ok(1 + bytes / i64::try_from(limits::EXPORT_PART).unwrap_or(i64::MAX))
}

/// One part, and where the next begins.
async fn cut(core: &Core, signed: &Signed, mut from: Option<Place>) -> Outcome<(Value, Option<Place>)> {
    let mut part = Part::default();
    if from.is_none() {
        add_person(core, signed, &mut part).await?;
    }
    for (list, table) in Table::ALL {
        let Some(mut after) = Place::begin(&mut from, list) else { continue };
        loop {
            let rows = record::page(core.db.read(), table, &signed.person, &after, limits::PAGE_ROWS).await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                if !part.add(list, row.noun()?) {
                    return Ok((part.lists.into(), Some(Place { list: list.to_owned(), after })));
                }
                after = row.id;
            }
        }
    }
    let mut before = Place::begin(&mut from, ACCESS_LOG).filter(|id| !id.is_empty());
    loop {
        let page = log::page(core.db.read(), &signed.person, before.as_deref(), limits::PAGE_ROWS).await?;
        // An entry that is there no more is of a database that was restored since.
        let page = page.ok_or_else(no_cursor)?;
        if page.is_empty() {
            return Ok((part.lists.into(), None));
        }
        for body in &page {
            let entry: Value = serde_json::from_str(body)?;
            let id = entry.get("id").and_then(Value::as_str).map(str::to_owned);
            if !part.add(ACCESS_LOG, entry) {
                let after = before.unwrap_or_default();
                return Ok((part.lists.into(), Some(Place { list: ACCESS_LOG.to_owned(), after })));
            }
            before = id;
        }
    }
}

/// The person and their computers, which are few.
async fn add_person(core: &Core, signed: &Signed, part: &mut Part) -> Outcome<()> {
    let person = person::get(core.db.read(), &signed.person).await?.ok_or(Code::NotFound)?;
    part.add("person", me::view(&person));
    for row in session::list(core.db.read(), &signed.person, core.now()).await? {
        part.add(
            "sessions",
            json!({
                "id": row.id, "deviceName": row.device_name, "createdAt": row.created, "lastSeenAt": row.seen,
            }),
        );
    }
    Ok(())
}

/// Lists until they are full.
#[derive(Default)]
struct Part {
    lists: Map<String, Value>,
    bytes: usize,
}

impl Part {
    /// `false`: it is full, and the item belongs to the next. The first always has room.
    fn add(&mut self, list: &str, item: Value) -> bool {
        let size = item.to_string().len() + 2;
        // Room for the frame around the data stays free.
        if self.bytes > 0 && self.bytes + size > limits::EXPORT_PART - 4096 {
            return false;
        }
        self.bytes += size;
        match self.lists.entry(list.to_owned()).or_insert_with(|| Value::Array(Vec::new())) {
            Value::Array(items) => items.push(item),
            _ => debug_assert!(false, "every member is a list"),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Behind which item each list begins in the part after a cut; `-`: it is whole in the parts before.
    fn begin(list: &str, after: &str) -> Vec<(&'static str, String)> {
        let mut from = Some(Place { list: list.to_owned(), after: after.to_owned() });
        let lists = Table::ALL.iter().map(|(name, _)| *name).chain([ACCESS_LOG]);
        lists.map(|name| (name, Place::begin(&mut from, name).unwrap_or_else(|| "-".to_owned()))).collect()
    }

    #[test]
    fn a_part_goes_on_in_its_list_behind_its_item_and_repeats_none() {
        let whole = |name| (name, "-".to_owned());
        let fresh = |name| (name, String::new());
        let bill = [whole("tasks"), whole("applications"), ("bills", "b7".to_owned()), fresh("payments")];
        assert_eq!(begin("bills", "b7")[..4], bill);
        assert_eq!(begin("bills", "b7")[4..], [fresh("receipts"), fresh("mandates"), fresh(ACCESS_LOG)]);
        assert_eq!(begin("tasks", "")[..2], [fresh("tasks"), fresh("applications")]);
        for after in ["e9", ""] {
            let log = begin(ACCESS_LOG, after);
            assert!(log[..6].iter().all(|(_, after)| after == "-"), "{log:?}");
            assert_eq!(log[6], (ACCESS_LOG, after.to_owned()));
        }
    }
}
