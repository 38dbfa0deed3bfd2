//! Sending notices to the gateway, one after the other, with the faults that are in force. In the background, or step by
//! step when the host says so; time is the base clock, so that no step waits.

use std::time::Duration;

use desk_domain::Timestamp;
use serde_json::json;
use url::Url;

use super::PARTICIPANT;
use crate::faults::{Fault, NOTICE};
use crate::shared::SharedRef;
use std::sync::atomic::Ordering;

/// Longest nap: a base clock may be moved without our hearing of it.
const NAP: Duration = Duration::from_secs(1);
/// How long a gateway may take.
const ANSWER: Duration = Duration::from_secs(10);

/// Sends what is due, until the sandbox ends.
pub(crate) async fn run(shared: SharedRef) {
    loop {
        let mut nap = NAP;
        if !shared.fps.by_hand.load(Ordering::SeqCst) {
            one_pass(&shared).await;
            let next = shared.fps.money().switch.notices.next();
            let wait = next.map_or(1_000, |due| due.millis_since(shared.clock.wire_now()));
            nap = nap.min(Duration::from_millis(u64::try_from(wait).unwrap_or(0).max(10)));
        }
        tokio::select! {
            () = shared.fps.wake.notified() => {}
            () = tokio::time::sleep(nap) => {}
        }
    }
}

/// Looks once at each notice that is due now, in order. Gives how many messages went out.
pub(crate) async fn one_pass(shared: &SharedRef) -> usize {
    let _turn = shared.fps.turn.lock().await;
    let Some(mut target) = shared.fps.gateway() else { return 0 };
    target.set_path("/fps/notice");
    let now = shared.clock.wire_now();
    let due = shared.fps.money().switch.notices.due(now);
    let mut sent = 0;
    for number in due {
        sent += look(shared, &target, number, now).await;
    }
    if sent > 0 {
        shared.changed.notify_one();
    }
    sent
}

/// One notice. Gives how many messages went out for it.
async fn look(shared: &SharedRef, target: &Url, number: u64, now: Timestamp) -> usize {
    let Some(text) = signed(shared, number, now) else { return 0 };
    let fault = shared.faults.take(NOTICE);
    let (arrived, sent) = match fault {
        Some(Fault::Lost) => {
            shared.fps.money().switch.notices.forget(number);
            return 0;
        }
        Some(Fault::Delay { ms }) => {
            let until = now.plus_millis(i64::try_from(ms).unwrap_or(0));
            shared.fps.money().switch.notices.later(number, until);
            return 0;
        }
        Some(Fault::Reorder) => {
            shared.fps.money().switch.notices.hold(number, now);
            return 0;
        }
        // As if the gateway had answered so.
        Some(Fault::Status { .. }) => (false, 0),
        // It arrives, and its answer does not.
        Some(Fault::DropAfter { .. }) => {
            send(shared, target, text).await;
            (false, 1)
        }
        Some(Fault::Malformed) => {
            send(shared, target, text.replace('.', "")).await;
            (false, 1)
        }
        Some(Fault::Duplicate) => {
            let first = send(shared, target, text.clone()).await;
            (send(shared, target, text).await || first, 2)
        }
        _ => (send(shared, target, text).await, 1),
    };
    let mut money = shared.fps.money();
    if arrived {
        money.switch.notices.delivered(number, now);
    } else {
        money.switch.notices.failed(number, now);
    }
    sent
}

/// The notice as it is sent: signed anew for each try, under the same `jti`.
fn signed(shared: &SharedRef, number: u64, now: Timestamp) -> Option<String> {
    let claims = {
        let money = shared.fps.money();
        let notice = money.switch.notices.get(number)?;
        json!({
            "iss": "fps", "aud": PARTICIPANT, "iat": now.as_millis() / 1_000,
            "jti": format!("{}-{number}", money.switch.instance), "event": notice.event,
        })
    };
    shared.fps.key.sign_as("fps-notice+jwt", &claims).ok()
}

async fn send(shared: &SharedRef, target: &Url, text: String) -> bool {
    let request = shared.http.post(target.clone()).header(http::header::CONTENT_TYPE, "application/jose");
    let answer = request.timeout(ANSWER).body(text).send().await;
    match answer {
        Ok(answer) if answer.status() == http::StatusCode::OK => true,
        Ok(answer) => {
            tracing::warn!(status = answer.status().as_u16(), "gateway did not take a notice");
            false
        }
        Err(error) => {
            tracing::warn!(error = %error.without_url(), "a notice did not arrive");
            false
        }
    }
}
