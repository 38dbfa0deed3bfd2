//! `POST /department/v1/batches`: up to 1,000 items in one transaction, each with its own result.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use bytes::Bytes;
use desk_domain::PersonId;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::Caller;
use super::upsert::{Desk, Item, refused};
use crate::core::{Client, Core, Shared};
use crate::crypt::{hex, sha256};
use crate::db::idempotency::{self, Begun, Scope, key_of};
use crate::db::record::Table;
use crate::db::{Tx, change, person};
use crate::json;
use crate::limits;
use crate::problem::{Code, Outcome, Problem};

/// Tries of one batch when the database found a deadlock.
const TRIES: u32 = 5;

#[derive(Deserialize)]
struct Batch<'b> {
    #[serde(borrow)]
    items: Vec<&'b RawValue>,
}

/// `POST /department/v1/batches`
pub(crate) async fn take(
    State(core): State<Shared>,
    caller: Caller,
    headers: HeaderMap,
    body: Bytes,
) -> Outcome<Response> {
    if !json::within_limits(&body) {
        return Err(Problem::fields(&[("", "nesting or string too long")]));
    }
    let batch: Batch<'_> = serde_json::from_slice(&body).map_err(|_| Problem::fields(&[("/items", "shape")]))?;
    if batch.items.len() > limits::BATCH_ITEMS {
        return Err(Code::TooLarge.into());
    }
    let client = core.departments.get(&caller.0).ok_or(Code::InvalidToken)?;
    let judged: Vec<Judged> = batch.items.iter().map(|raw| judge(raw)).collect();
    // Of 8 MiB the bytes are hashed as they came: a repetition of the same request has the same.
    let scope = Scope {
        subject: format!("department {}", caller.0),
        route: "batches".to_owned(),
        key: key_of(&headers)?,
        request: hex(&sha256(&body)),
    };
    core.metrics.batch_items.add(u64::try_from(judged.len()).unwrap_or_default());
    for _ in 1..TRIES {
        match write(&core, client, &judged, scope.clone()).await {
            Err(problem) if problem.code() == Code::Unavailable => {}
            other => return other,
        }
    }
    write(&core, client, &judged, scope).await
}

enum Judged {
    Good(Table, Item),
    Refused(Value),
}

/// Each item by itself: one that is wrong does not stop the others.
fn judge(raw: &RawValue) -> Judged {
    let fault = |pointer: &str, reason| Judged::Refused(refused("", &[(pointer.to_owned(), reason)]));
    if raw.get().len() > limits::BATCH_ITEM {
        return fault("", "larger than 64 KiB");
    }
    let Ok(item) = serde_json::from_str::<Item>(raw.get()) else {
        return fault("", "kind, externalId, openId and body are needed");
    };
    match item.judge() {
        Ok(table) => Judged::Good(table, item),
        Err(faults) => Judged::Refused(refused(&item.external_id, &faults)),
    }
}

async fn write(core: &Core, client: &Client, judged: &[Judged], scope: Scope) -> Outcome<Response> {
    let mut write = match idempotency::begin(core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let (results, moved) = apply(core, client, &mut write.tx, judged).await?;
    let response = write.finish(core, Ok((StatusCode::OK, json!({ "results": results })))).await?;
    for (person, seq) in moved {
        core.hub.moved(&person, seq);
    }
    Ok(response)
}

type Moved = Vec<(PersonId, i64)>;

/// The persons in the order of their ids, one number each, so that two batches never wait for one another in a ring.
async fn apply(core: &Core, client: &Client, tx: &mut Tx, judged: &[Judged]) -> Outcome<(Vec<Value>, Moved)> {
    let now = core.now();
    let mut open_ids: Vec<&str> =
        judged.iter().filter_map(|judged| good(judged).map(|(_, item)| item.open_id.as_str())).collect();
    open_ids.sort_unstable();
    open_ids.dedup();
    let mut persons = BTreeMap::new();
    for open_id in open_ids {
        persons.insert(person::find_or_make(tx, open_id, now).await?.id, open_id);
    }
    let mut results: Vec<Value> =
        judged.iter().map(|one| if let Judged::Refused(value) = one { value.clone() } else { Value::Null }).collect();
    let mut moved = Moved::new();
    for (person, open_id) in &persons {
        change::lock(tx, person).await?;
        let mut desk = Desk { tx: &mut *tx, department: &client.department, person, now, seq: None };
        // Applications first: a task of the same batch may name one.
        for wanted in [Table::Application, Table::Task] {
            for (judged, result) in judged.iter().zip(&mut results) {
                if let Some((table, item)) = good(judged)
                    && table == wanted
                    && item.open_id == *open_id
                {
                    *result = desk.apply(table, item).await?;
                }
            }
        }
        moved.extend(desk.seq.map(|seq| (person.clone(), seq)));
    }
    Ok((results, moved))
}

fn good(judged: &Judged) -> Option<(Table, &Item)> {
    match judged {
        Judged::Good(table, item) => Some((*table, item)),
        Judged::Refused(_) => None,
    }
}
