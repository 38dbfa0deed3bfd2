//! getToken (I2): a one-time code becomes an access token and the tokenised id.

use desk_eid::Outcome;
use desk_eid::wire::limits::ACCESS_TOKEN_MS;
use serde_json::{Value, json};

use super::envelope::Caller;
use super::{Fields, token};
use crate::shared::{SharedRef, random};
use crate::state::IssuedToken;

pub(super) fn get_token(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    let code = fields.short("code", 256)?;
    if fields.text("grantType")? != "authorization_code" {
        return Err(Outcome::ParameterInvalid);
    }
    // The code is spent by the first try, whoever makes it.
    let issued = shared.state().codes.remove(&code).ok_or(Outcome::AuthCode)?;
    if issued.client_id != caller.client_id || issued.expires <= caller.now {
        return Err(Outcome::AuthCode);
    }
    let person = shared.world.person(&issued.person).ok_or(Outcome::OpenIdUnknown)?;
    token::account(shared, person)?;
    let value = format!("{}{}", random(), random());
    let scope = issued.scopes.join(" ");
    let mut state = shared.state();
    let open_id = state.open_id(&caller.client_id, &issued.person).ok_or(Outcome::Unknown)?;
    state.tokens.insert(
        value.clone(),
        IssuedToken {
            client_id: issued.client_id,
            person: issued.person,
            scopes: issued.scopes,
            expires: caller.now.plus_millis(ACCESS_TOKEN_MS),
            business_id: issued.business_id,
        },
    );
    Ok(json!({
        "accessToken": value,
        "tokenType": "Bearer",
        "issueAt": caller.wire_now.as_millis(),
        "expiresIn": ACCESS_TOKEN_MS,
        "openID": open_id,
        "lastModifiedDate": last_modified(state.started.unwrap_or(caller.now)),
        "userType": person.user_type.as_str(),
        "scope": scope,
    }))
}

/// Nobody's verified particulars change in the sandbox: a year before it began.
fn last_modified(started: desk_domain::Timestamp) -> i64 {
    started.plus_seconds(-365 * 86_400).as_millis()
}
