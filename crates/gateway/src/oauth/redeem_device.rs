//! Grant `device_code` (RFC 8628 §3.4 and §3.5): polling, slow down, and the token at the end.

use serde_json::Value;

use super::form::Form;
use super::issue;
use crate::core::Core;
use crate::crypt::{self, same};
use crate::db::sign_in::{self, By, Kind, SignInRow, State};
use crate::limits;
use crate::problem::OauthProblem;

/// How much earlier than asked a poll may come: clocks and networks wobble.
const EARLY_MS: i64 = 500;
/// A poll that is too early makes the interval longer by this (RFC 8628 §3.5).
const SLOWER_MS: i64 = 5_000;

pub(super) async fn grant(core: &Core, form: &Form, jkt: &str) -> Result<Value, OauthProblem> {
    let hash = crypt::token_hash(form.require("device_code")?);
    let mut tx = core.db.begin().await?;
    let row = sign_in::find(&mut *tx, By::Redeem, &hash)
        .await?
        .filter(|row| row.kind == Kind::Device && same(row.jkt.as_bytes(), jkt.as_bytes()))
        .ok_or_else(|| OauthProblem::new("invalid_grant"))?;
    let now = core.now();
    if row.state == State::Approved && now < row.expires {
        return issue::open_session(core, tx, &row).await;
    }
    if let Some(problem) = ended(core, &row) {
        return Err(problem);
    }
    let early = row.polled_ms.is_some_and(|last| now.as_millis() - last < row.interval_ms - EARLY_MS);
    let interval_ms = if early { row.interval_ms + SLOWER_MS } else { row.interval_ms };
    sign_in::polled(&mut tx, &row.id, now, interval_ms).await?;
    tx.commit().await?;
    if early {
        return Err(OauthProblem::new("slow_down").with("interval", (interval_ms / 1000).into()));
    }
    let stage = if row.state == State::Waiting { "waiting" } else { "opened" };
    Err(OauthProblem::new("authorization_pending")
        .with("stage", stage.into())
        .with("interval", (row.interval_ms.max(limits::POLL_MS) / 1000).into()))
}

fn ended(core: &Core, row: &SignInRow) -> Option<OauthProblem> {
    match row.state {
        State::Failed if row.reason.as_deref() == Some("expired") => Some(OauthProblem::new("expired_token")),
        State::Failed => {
            let reason = row.reason.as_deref().unwrap_or("failed");
            Some(OauthProblem::new("access_denied").describe(reason))
        }
        State::Redeemed => Some(OauthProblem::new("invalid_grant")),
        _ if core.now() >= row.expires => Some(OauthProblem::new("expired_token")),
        _ => None,
    }
}
