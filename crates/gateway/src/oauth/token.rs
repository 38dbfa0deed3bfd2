//! `POST /oauth/token`: one door, one file per grant.

use axum::Json;
use axum::extract::{FromRequestParts as _, Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use super::form::Form;
use super::proof::FreshProof;
use super::{CLIENT, client_credentials, redeem_code, redeem_device, refresh};
use crate::core::{Core, Shared};
use crate::problem::OauthProblem;
use axum::extract::FromRequest as _;

/// `POST /oauth/token`
pub(crate) async fn token(State(core): State<Shared>, request: Request) -> Response {
    let mut response = match answer(&core, request).await {
        Ok(body) => Json(body).into_response(),
        Err(problem) => problem.into_response(),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn answer(core: &Shared, request: Request) -> Result<Value, OauthProblem> {
    let (mut parts, body) = request.into_parts();
    let form = Form::from_request(Request::from_parts(parts.clone(), body), core).await?;
    let grant = form.require("grant_type")?;
    if grant == "client_credentials" {
        return client_credentials::grant(core, &form).await;
    }
    if form.require("client_id")? != CLIENT {
        return Err(OauthProblem::new("invalid_client"));
    }
    let proof = FreshProof::from_request_parts(&mut parts, core).await?;
    for_person(core, grant, &form, &parts.headers, &proof.jkt).await
}

async fn for_person(
    core: &Core,
    grant: &str,
    form: &Form,
    headers: &HeaderMap,
    jkt: &str,
) -> Result<Value, OauthProblem> {
    match grant {
        "authorization_code" => redeem_code::grant(core, form, jkt).await,
        "urn:ietf:params:oauth:grant-type:device_code" => redeem_device::grant(core, form, jkt).await,
        "refresh_token" => {
            let key = headers.get("idempotency-key").and_then(|value| value.to_str().ok());
            refresh::grant(core, form, key, jkt).await
        }
        _ => Err(OauthProblem::new("unsupported_grant_type")),
    }
}
