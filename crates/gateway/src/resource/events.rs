//! `GET /v1/events`: a stream that says only *that* something changed (M-feed). A lost, doubled or reordered
//! event costs the reader one cheap call.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;

use super::Signed;
use crate::core::{Core, Shared};
use crate::db::{access_token, person};
use crate::hub::Subscription;
use crate::problem::{Code, Outcome, Problem};

/// Silence is filled with a comment.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// The stream looks at its token this often: an ended session ends its streams.
const LOOK: Duration = Duration::from_secs(15);
/// A stream lives this long, less up to a quarter of it.
const LIFE_S: u64 = 15 * 60;

struct Stream {
    core: Shared,
    subscription: Subscription,
    token: String,
    sent: i64,
    looks: tokio::time::Instant,
    ends: tokio::time::Instant,
}

/// `GET /v1/events`
pub(crate) async fn stream(
    State(core): State<Shared>,
    signed: Signed,
    headers: axum::http::HeaderMap,
) -> Outcome<Response> {
    let row = person::get(core.db.read(), &signed.person).await?.ok_or(Code::NotFound)?;
    let subscription = core
        .hub
        .subscribe(&signed.person, row.change_seq)
        .ok_or_else(|| Problem::from(Code::RateLimited).retry_after(30))?;
    core.hub.moved(&signed.person, row.change_seq);
    let seen = headers.get("last-event-id").and_then(|value| value.to_str().ok()).and_then(|text| text.parse().ok());
    let life = Duration::from_secs(LIFE_S - jitter() % (LIFE_S / 4));
    let open = Stream {
        sent: seen.unwrap_or(row.change_seq).min(row.change_seq),
        looks: tokio::time::Instant::now() + LOOK,
        ends: tokio::time::Instant::now() + life,
        token: signed.token,
        subscription,
        core,
    };
    let events = stream::unfold(open, |open| async move { next(open).await });
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT).text("")).into_response())
}

/// The next event, or the end of the stream.
async fn next(mut open: Stream) -> Option<(Result<Event, Infallible>, Stream)> {
    loop {
        // At each event too, not only after a silence: whoever has many changes is looked at as often.
        let now = tokio::time::Instant::now();
        if open.ends <= now || open.core.stopping.is_cancelled() {
            return None;
        }
        if open.looks <= now {
            if !holds(&open.core, &open.token).await {
                return None;
            }
            open.looks = now + LOOK;
        }
        let seq = *open.subscription.seq.borrow_and_update();
        if seq > open.sent {
            open.sent = seq;
            let event = Event::default().id(seq.to_string()).data("changed");
            return Some((Ok(event), open));
        }
        let stopping = open.core.stopping.clone();
        tokio::select! {
            () = stopping.cancelled() => return None,
            () = tokio::time::sleep_until(open.ends) => return None,
            changed = open.subscription.seq.changed() => changed.ok()?,
            () = tokio::time::sleep_until(open.looks) => {}
        }
    }
}

async fn holds(core: &Core, token: &str) -> bool {
    matches!(access_token::find(core.db.read(), token, core.now()).await, Ok(Some(grant)) if !grant.suspended && !grant.ended)
}

fn jitter() -> u64 {
    let mut bytes = [0_u8; 8];
    // Without randomness all streams end together: unwelcome, not wrong.
    let _ = getrandom::fill(&mut bytes);
    u64::from_be_bytes(bytes)
}
