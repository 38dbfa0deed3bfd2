//! `POST /fps/notice`: what the switch tells by itself. Believed only under the switch's key, for us, and fresh; each
//! notice counts once, and 200 is answered only after the commit.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde_json::json;

use super::Fps;
use super::message::{Event, Notice};
use crate::core::{Core, Shared};
use crate::db::seen_jti;
use crate::jose::JoseError;
use crate::jose::jws::Unverified;
use crate::ledger::{self, Books};
use crate::limits;
use crate::problem::{Code, Outcome, Problem};

/// Where the switch sends its notices.
pub(crate) const NOTICE_PATH: &str = "/fps/notice";

/// Tries of one notice when the database found a deadlock.
const TRIES: u32 = 4;

/// `POST /fps/notice`
pub(crate) async fn notice(State(core): State<Shared>, body: Bytes) -> Response {
    let Some(fps) = &core.fps else { return Problem::from(Code::NotFound).into_response() };
    let notice = match read(&core, fps, &body) {
        Ok(notice) => notice,
        Err(status) => {
            core.metrics.refused_notices.one();
            return (status, Json(json!({}))).into_response();
        }
    };
    for _ in 1..TRIES {
        match take(&core, &notice).await {
            Err(problem) if problem.code() == Code::Unavailable => {}
            other => return answer(other),
        }
    }
    answer(take(&core, &notice).await)
}

fn answer(result: Outcome<()>) -> Response {
    match result {
        Ok(()) => Json(json!({})).into_response(),
        Err(problem) => problem.into_response(),
    }
}

/// The notice, when it is the switch's, for us and fresh.
fn read(core: &Core, fps: &Fps, body: &[u8]) -> Result<Notice, StatusCode> {
    let text = std::str::from_utf8(body).map_err(|_| StatusCode::BAD_REQUEST)?;
    let unverified = Unverified::read(text.trim()).map_err(|error| match error {
        JoseError::Malformed => StatusCode::BAD_REQUEST,
        _ => StatusCode::UNAUTHORIZED,
    })?;
    if unverified.header.typ.as_deref() != Some("fps-notice+jwt") {
        return Err(StatusCode::UNAUTHORIZED);
    }
    let notice: Notice = unverified.verify_with(&fps.switch_key).map_err(|error| match error {
        // Signed by the switch, and still no notice.
        JoseError::Malformed => StatusCode::BAD_REQUEST,
        _ => StatusCode::UNAUTHORIZED,
    })?;
    #[expect(clippy::cast_precision_loss, reason = "seconds of this century are exact")]
    let age_s = core.now().as_millis() as f64 / 1000.0 - notice.iat;
    let fresh = age_s.abs() <= f64::from(limits::NOTICE_AGE_S);
    if notice.iss != "fps" || notice.aud != fps.participant || !fresh {
        return Err(StatusCode::UNAUTHORIZED);
    }
    let bounded = match &notice.event {
        Event::Settled(settled) => settled.is_bounded(),
        _ => true,
    };
    if notice.jti.is_empty() || notice.jti.len() > 256 || !bounded {
        return Err(StatusCode::BAD_REQUEST);
    }
    Ok(notice)
}

/// A notice under an id that is known: the same again is harmless, another one is not believed.
async fn repeated(books: &mut Books<'_>, notice: &Notice) -> Outcome<()> {
    match &notice.event {
        Event::Settled(settled) if !ledger::is_booked(books, &settled.transaction_id).await? => {
            Err(Code::InvalidToken.into())
        }
        _ => Ok(()),
    }
}

/// One transaction: the notice's id is remembered together with what it did.
async fn take(core: &Core, notice: &Notice) -> Outcome<()> {
    let mut books = Books::begin(core).await?;
    let until = core.now().plus_millis(limits::NOTICE_JTI_MS);
    if !seen_jti::remember(books.tx().await?, "fps notice", &notice.jti, until).await?
        && !core.storm.skips_idempotency()
    {
        return repeated(&mut books, notice).await;
    }
    match &notice.event {
        Event::Settled(settled) => {
            ledger::settle(&mut books, settled).await?;
        }
        Event::Failed { payment_id, reason } => ledger::failed(&mut books, payment_id, reason).await?,
        Event::Reversed { transaction_id, amount } => ledger::reversed(&mut books, transaction_id, *amount).await?,
        Event::Refunded { refund_id, transaction_id, amount } => {
            ledger::refund_sent(&mut books, refund_id, Some((transaction_id, *amount))).await?;
        }
        Event::Mandate { mandate_id, state, bank, bank_name } => {
            let bank = (bank.as_deref(), bank_name.as_ref());
            super::mandate::heard(&mut books, mandate_id, state, bank).await?;
        }
    }
    core.storm.point("before-ledger");
    let done = books.commit(core).await;
    core.storm.point("after-ledger-before-answer");
    if let Err(problem) = &done {
        tracing::warn!(code = problem.code().parts().1, "a notice could not be booked");
    }
    done
}
