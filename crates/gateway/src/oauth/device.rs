//! `POST /oauth/device_authorization`: sign-in with the phone (RFC 8628, hardened as M-signin says).

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::form::Form;
use super::{CLIENT, SCOPE, device_name, is_thumbprint, language};
use crate::core::Shared;
use crate::crypt;
use crate::db::session;
use crate::db::sign_in::{self, Kind, SignInRow, State as Stage};
use crate::guard::peer;
use crate::limits;
use crate::problem::OauthProblem;
use crate::rate;

/// `POST /oauth/device_authorization`
pub(crate) async fn device_authorization(
    State(core): State<Shared>,
    headers: HeaderMap,
    form: Form,
) -> Result<Json<Value>, OauthProblem> {
    if form.require("client_id")? != CLIENT {
        return Err(OauthProblem::new("invalid_client"));
    }
    if form.get("scope").is_some_and(|scope| scope != SCOPE) {
        return Err(OauthProblem::new("invalid_scope"));
    }
    let jkt = form.require("dpop_jkt")?;
    if !is_thumbprint(jkt) {
        return Err(OauthProblem::new("invalid_request").describe("dpop_jkt"));
    }
    let now = core.now();
    let device_code = crypt::random_token()?;
    let handle = desk_domain::AttemptId::random().to_string();
    let user_code = user_code()?;
    let mut tx = core.db.begin().await?;
    if !rate::admit_start(&mut tx, &format!("device {} {jkt}", peer(&headers)), now).await? {
        tx.commit().await?;
        return Err(OauthProblem::too_many(3600));
    }
    sign_in::end_older(&mut tx, jkt).await?;
    let row = SignInRow {
        id: desk_domain::AttemptId::random().to_string(),
        kind: Kind::Device,
        state: Stage::Waiting,
        reason: None,
        jkt: jkt.to_owned(),
        device_name: device_name(form.get("device_name")),
        language: language(form.get("ui_locales")),
        known_device: session::knows_key(&mut *tx, jkt, None).await?,
        created: now,
        expires: now.plus_millis(limits::SIGN_IN_MS),
        redirect_uri: None,
        client_state: None,
        code_challenge: None,
        handle: Some(handle.clone()),
        user_code: Some(user_code.clone()),
        iam_state: None,
        cookie_hash: None,
        redeem_hash: Some(crypt::token_hash(&device_code)),
        redeem_expires_ms: Some(now.as_millis() + limits::SIGN_IN_MS),
        polled_ms: None,
        interval_ms: limits::POLL_MS,
        person: None,
        iam_token: None,
        iam_expires_ms: None,
    };
    sign_in::insert(&mut tx, &row).await?;
    tx.commit().await?;
    Ok(Json(json!({
        "device_code": device_code,
        "user_code": user_code,
        "verification_uri": core.url("/signin").as_str(),
        "verification_uri_complete": core.url(&format!("/signin/{handle}")).as_str(),
        "expires_in": limits::SIGN_IN_MS / 1000,
        "interval": limits::POLL_MS / 1000,
    })))
}

/// Six random digits in two groups (P08): only compared, never typed, so its length is not what protects.
fn user_code() -> Result<String, crypt::CryptError> {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes).map_err(|_| crypt::CryptError)?;
    let number = u64::from_be_bytes(bytes) % 1_000_000;
    Ok(format!("{:03} {:03}", number / 1000, number % 1000))
}
