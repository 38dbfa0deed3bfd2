//! A write about bills: done at most once under the key of its request, in one transaction with everything that follows
//! from it, and only after the person has confirmed it on the phone where that is asked for.

use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::Value;

use super::Signed;
use crate::core::Core;
use crate::db::idempotency::{self, Begun};
use crate::ledger::Books;
use crate::problem::Outcome;
use crate::step_up::{self, Act};

/// What a write came to.
pub(super) enum Done {
    /// It is written, and this is the answer.
    Written(StatusCode, Value),
    /// Nothing is written: the person has to confirm this first.
    ConfirmFirst(Act),
}

impl Done {
    /// Written, with the thing as it is now.
    pub(super) fn ok(noun: Value) -> Self {
        Self::Written(StatusCode::OK, noun)
    }

    /// Written, and the thing is new.
    pub(super) fn created(noun: Value) -> Self {
        Self::Written(StatusCode::CREATED, noun)
    }
}

/// Does `work`, or answers as before; `request` is the hash of what was sent to `route`. After the commit those who
/// listen and those who work hear of it.
pub(super) async fn once(
    core: &Core,
    signed: &Signed,
    headers: &HeaderMap,
    (route, request): (&str, String),
    work: impl AsyncFnOnce(&mut Books<'_>) -> Outcome<Done>,
) -> Outcome<Response> {
    let mut write = match idempotency::begin(core, signed.scope(headers, route, request)?).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let mut books = Books::within(core, &mut write.tx);
    let done = work(&mut books).await;
    let feed = books.close(&done).await?;
    let result = match done {
        Ok(Done::Written(status, noun)) => Ok((status, noun)),
        Ok(Done::ConfirmFirst(act)) => {
            drop(write);
            return Err(step_up::demand(core, signed, headers, &act).await);
        }
        Err(problem) => Err(problem),
    };
    let response = write.finish(core, result).await?;
    feed.tell(&core.hub);
    core.outside.notify_one();
    Ok(response)
}
