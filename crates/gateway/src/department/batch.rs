//! `POST /department/v1/batches`: up to 1,000 items in one transaction, each with its own result.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use bytes::Bytes;
use desk_domain::PersonId;
use desk_domain::json;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::Caller;
use super::upsert::{Desk, Item, Kind, refused};
use super::{access, bills};
use crate::core::{Client, Core, Shared};
use crate::crypt::{hex, sha256};
use crate::db::change::Feed;
use crate::db::idempotency::{self, Begun, Scope, key_of};
use crate::db::{Tx, change, person};
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
    if !json::within_bounds(&body) {
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
    Good(Kind, Item),
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
        Ok(kind) => Judged::Good(kind, item),
        Err(faults) => Judged::Refused(refused(&item.external_id, &faults)),
    }
}

async fn write(core: &Core, client: &Client, judged: &[Judged], scope: Scope) -> Outcome<Response> {
    let mut write = match idempotency::begin(core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let (results, feed) = apply(core, client, &mut write.tx, judged).await?;
    let response = write.finish(core, Ok((StatusCode::OK, json!({ "results": results })))).await?;
    feed.tell(&core.hub);
    core.outside.notify_one();
    Ok(response)
}

/// The persons in the order of their ids, one number each, so that two batches never wait for one another in a ring.
async fn apply(core: &Core, client: &Client, tx: &mut Tx, judged: &[Judged]) -> Outcome<(Vec<Value>, Feed)> {
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
    // Whoever else sees one of the bills is locked in the same order.
    let mut locked: BTreeSet<PersonId> = persons.keys().cloned().collect();
    for (kind, item) in judged.iter().filter_map(good) {
        locked.extend(bills::persons(tx, client, kind, item).await?);
    }
    for person in &locked {
        change::lock(tx, person).await?;
    }
    // A log is written in the order of time; everything else stays as it came.
    let mut turn: Vec<(&Judged, &mut Value)> = judged.iter().zip(&mut results).collect();
    turn.sort_by_key(|(judged, _)| good(judged).and_then(|(kind, item)| access::at(kind, item)));
    let mut feed = Feed::default();
    for (person, open_id) in &persons {
        for wanted in Kind::ORDER {
            for (judged, result) in &mut turn {
                if let Some((kind, item)) = good(judged)
                    && kind == wanted
                    && item.open_id == *open_id
                {
                    let department = &client.department;
                    let mut desk = Desk { tx: &mut *tx, department, person, now, feed: &mut feed };
                    **result = match kind {
                        Kind::Record(table) => desk.apply(table, item).await?,
                        Kind::Access => access::tell(&mut desk, item).await?,
                        Kind::Bill => bills::bill(core, client, tx, &mut feed, person, item).await?,
                        Kind::BillPayment => bills::paid(core, client, tx, &mut feed, person, item).await?,
                    };
                }
            }
        }
    }
    feed.write(tx, now).await?;
    Ok((results, feed))
}

fn good(judged: &Judged) -> Option<(Kind, &Item)> {
    match judged {
        Judged::Good(kind, item) => Some((*kind, item)),
        Judged::Refused(_) => None,
    }
}
