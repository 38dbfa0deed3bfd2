//! Grant `authorization_code` with PKCE (RFC 7636) and the key fixed at the start (RFC 9449 §10).

use serde_json::Value;

use super::form::Form;
use super::issue;
use crate::core::Core;
use crate::crypt::{self, base64url, same, sha256};
use crate::db::session;
use crate::db::sign_in::{self, By, Kind, SignInRow, State};
use crate::problem::OauthProblem;

pub(super) async fn grant(core: &Core, form: &Form, jkt: &str) -> Result<Value, OauthProblem> {
    let wrong = || OauthProblem::new("invalid_grant");
    let hash = crypt::token_hash(form.require("code")?);
    let verifier = form.require("code_verifier")?;
    let redirect = form.require("redirect_uri")?;
    let mut tx = core.db.begin().await?;
    let row =
        sign_in::find(&mut *tx, By::Redeem, &hash).await?.filter(|row| row.kind == Kind::Code).ok_or_else(wrong)?;
    if row.state == State::Redeemed {
        // A second use: whoever has the first session may have stolen the code (RFC 6749 §4.1.2).
        if let Some(id) = sign_in::session_of(&mut *tx, &row.id).await? {
            session::end(&mut tx, &id.as_str().into(), "code-reuse", core.now()).await?;
        }
        tx.commit().await?;
        return Err(wrong());
    }
    if !fits(core, &row, verifier, redirect, jkt) {
        return Err(wrong());
    }
    issue::open_session(core, tx, &row).await
}

fn fits(core: &Core, row: &SignInRow, verifier: &str, redirect: &str, jkt: &str) -> bool {
    let challenge = base64url(&sha256(verifier.as_bytes()));
    row.state == State::Approved
        && row.redeem_expires_ms.is_some_and(|ends| core.now().as_millis() < ends)
        && (43..=128).contains(&verifier.len())
        && row.code_challenge.as_deref().is_some_and(|given| same(given.as_bytes(), challenge.as_bytes()))
        && row.redirect_uri.as_deref() == Some(redirect)
        && same(row.jkt.as_bytes(), jkt.as_bytes())
}
