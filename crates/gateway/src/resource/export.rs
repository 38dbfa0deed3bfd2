//! `POST /v1/export`: everything that the gateway holds of the person, in parts of at most 1 MiB. Each part is a
//! JSON document of its own with some of the lists.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
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

/// `?part=`
#[derive(Deserialize)]
pub(crate) struct Part {
    #[serde(default)]
    part: usize,
}

/// `POST /v1/export?part=n`
pub(crate) async fn export(
    State(core): State<Shared>,
    signed: Signed,
    Query(part): Query<Part>,
    headers: HeaderMap,
) -> Outcome<Json<Value>> {
    let part = part.part;
    let act = Act {
        kind: "export",
        resource: format!("person {}", signed.person),
        version: 0,
        content: Value::Null,
        // One confirmation is for the whole export, whose later parts are fetched while it lives.
        continued: part > 0,
    };
    let now = core.now();
    let mut tx = core.db.begin().await?;
    let seq = change::next_seq(&mut tx, &signed.person).await?;
    if !step_up::consume(&core, &mut tx, &signed, &headers, &act).await? {
        drop(tx);
        return Err(step_up::demand(&core, &signed, &headers, &act).await);
    }
    if part == 0
        && let Some(session) = session::get(&mut *tx, &signed.session).await?
    {
        let entry = log::append(&mut tx, &signed.person, &Entry::export(&session), now).await?;
        change::record(&mut tx, &signed.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    }
    tx.commit().await?;
    core.hub.moved(&signed.person, seq);
    let parts = gather(&core, &signed).await?;
    let data = parts.get(part).ok_or_else(|| Problem::fields(&[("/part", "there is no such part")]))?;
    Ok(Json(json!({ "parts": parts.len(), "part": part, "data": data })))
}

/// All lists, cut into parts.
async fn gather(core: &Core, signed: &Signed) -> Outcome<Vec<Value>> {
    let person = person::get(core.db.read(), &signed.person).await?.ok_or(Code::NotFound)?;
    let mut parts = Parts::default();
    parts.add("person", me::view(&person));
    for row in session::list(core.db.read(), &signed.person, core.now()).await? {
        parts.add(
            "sessions",
            json!({
                "id": row.id, "deviceName": row.device_name, "createdAt": row.created, "lastSeenAt": row.seen,
            }),
        );
    }
    for (name, table) in Table::ALL {
        let mut after = String::new();
        loop {
            let rows = record::page(core.db.read(), table, &signed.person, &after, limits::PAGE_ROWS).await?;
            let Some(last) = rows.last() else { break };
            after.clone_from(&last.id);
            for row in &rows {
                parts.add(name, row.noun()?);
            }
        }
    }
    let mut before: Option<String> = None;
    loop {
        let page = log::page(core.db.read(), &signed.person, before.as_deref(), limits::PAGE_ROWS).await?;
        let page = page.unwrap_or_default();
        for body in &page {
            let entry: Value = serde_json::from_str(body)?;
            before = entry.get("id").and_then(Value::as_str).map(str::to_owned);
            parts.add("accessLog", entry);
        }
        if page.is_empty() || before.is_none() {
            break;
        }
    }
    Ok(parts.finish())
}

/// Lists of one part until it is full.
#[derive(Default)]
struct Parts {
    done: Vec<Value>,
    lists: Map<String, Value>,
    bytes: usize,
}

impl Parts {
    fn add(&mut self, list: &str, item: Value) {
        let size = item.to_string().len() + 2;
        // Room for the frame around the data stays free.
        if self.bytes > 0 && self.bytes + size > limits::EXPORT_PART - 4096 {
            self.done.push(std::mem::take(&mut self.lists).into());
            self.bytes = 0;
        }
        self.bytes += size;
        match self.lists.entry(list.to_owned()).or_insert_with(|| Value::Array(Vec::new())) {
            Value::Array(items) => items.push(item),
            _ => debug_assert!(false, "every member is a list"),
        }
    }

    fn finish(mut self) -> Vec<Value> {
        if !self.lists.is_empty() {
            self.done.push(self.lists.into());
        }
        self.done
    }
}
