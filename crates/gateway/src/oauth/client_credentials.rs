//! Grant `client_credentials` of departments: `private_key_jwt` (RFC 7523), ES256, each assertion once.

use serde_json::{Value, json};

use super::form::Form;
use crate::core::Core;
use crate::crypt;
use crate::db::{department, seen_jti};
use crate::jose::assertion;
use crate::limits;
use crate::problem::OauthProblem;

const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

pub(super) async fn grant(core: &Core, form: &Form) -> Result<Value, OauthProblem> {
    let wrong = |why: &str| {
        crate::security::token_refused(core);
        OauthProblem::new("invalid_client").status(axum::http::StatusCode::UNAUTHORIZED).describe(why)
    };
    if form.require("client_assertion_type")? != ASSERTION_TYPE {
        return Err(OauthProblem::new("invalid_request").describe("client_assertion_type"));
    }
    if form.get("scope").is_some_and(|scope| scope != "department") {
        return Err(OauthProblem::new("invalid_scope"));
    }
    let assertion = form.require("client_assertion")?;
    let claimed = assertion::claimed_client(assertion).ok_or_else(|| wrong("malformed"))?;
    let client = core.departments.get(&claimed).ok_or_else(|| wrong("unknown client"))?;
    let now = core.now();
    let endpoint = core.url("/oauth/token");
    let believed = assertion::verify(assertion, &client.keys, endpoint.as_str(), now)
        .map_err(|error| wrong(&error.to_string()))?;
    let token = crypt::random_token()?;
    let mut tx = core.db.begin().await?;
    let scope = format!("department {}", believed.client);
    let fresh =
        seen_jti::remember(&mut tx, &scope, &believed.jti, now.plus_millis(2 * limits::DEPARTMENT_TOKEN_MS)).await?;
    if !fresh {
        return Err(wrong("claim jti does not fit"));
    }
    department::insert_token(&mut tx, &crypt::token_hash(&token), &believed.client, now).await?;
    tx.commit().await?;
    Ok(json!({
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": limits::DEPARTMENT_TOKEN_MS / 1000,
        "scope": "department",
    }))
}
