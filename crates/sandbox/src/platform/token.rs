//! What an access token allows: shared by every call that carries one.

use desk_eid::Outcome;
use subtle::ConstantTimeEq as _;

use super::Fields;
use super::envelope::Caller;
use crate::shared::Shared;
use crate::state::IssuedToken;
use crate::world::{Citizen, PersonState};

/// Checks accessToken and openID of a request: 20009 for the token, 20010 for the openID, 20015 for the scope, 20012 for
/// a suspended account, 20010 for an ended one (the last two are our reading).
pub(super) fn check<'w>(
    shared: &'w Shared,
    caller: &Caller,
    fields: &Fields,
    scopes: &[&str],
) -> Result<(IssuedToken, &'w Citizen), Outcome> {
    let value = fields.text("accessToken")?;
    let open_id = fields.text("openID")?;
    let (token, expected) = {
        let state = shared.state();
        let token = state.tokens.get(value).cloned();
        let token = token.filter(|t| t.client_id == caller.client_id && t.expires > caller.now);
        let token = token.ok_or(Outcome::AccessToken)?;
        let expected = state.open_id(&caller.client_id, &token.person).ok_or(Outcome::Unknown)?;
        (token, expected)
    };
    if !bool::from(expected.as_bytes().ct_eq(open_id.as_bytes())) {
        return Err(Outcome::OpenIdUnknown);
    }
    if !scopes.is_empty() && !scopes.iter().any(|scope| token.scopes.iter().any(|held| held == scope)) {
        return Err(Outcome::ScopeMismatch);
    }
    let person = shared.world.person(&token.person).ok_or(Outcome::OpenIdUnknown)?;
    account(shared, person)?;
    Ok((token, person))
}

/// Whether the account may be used at all.
pub(super) fn account(shared: &Shared, person: &Citizen) -> Result<(), Outcome> {
    match shared.person_state(person) {
        PersonState::Active => Ok(()),
        PersonState::Suspended => Err(Outcome::NoPermission),
        PersonState::Ended => Err(Outcome::OpenIdUnknown),
    }
}
