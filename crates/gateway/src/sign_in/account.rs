//! What the platform says of an account beside what it was asked: suspended or ended, it ends every session of the person
//! at once, on whichever computer and by whichever call the gateway learns it (P06).

use desk_domain::PersonId;
use desk_eid::ResultCode;

use crate::core::Core;
use crate::db::person::{self, PersonState};
use crate::db::session;

/// The state of the account that a refusal tells of.
pub(super) fn state_of(code: &ResultCode) -> PersonState {
    match super::reason(code) {
        "suspended" => PersonState::Suspended,
        "account-ended" => PersonState::Ended,
        _ => PersonState::Active,
    }
}

/// Takes note of a refusal of the platform in a matter of this person.
pub(crate) async fn learn_account(core: &Core, id: &PersonId, code: &ResultCode) -> Result<(), sqlx::Error> {
    match state_of(code) {
        PersonState::Active => Ok(()),
        state => account_over(core, id, state).await,
    }
}

/// The account was suspended or has ended: every session of the person ends.
pub(super) async fn account_over(core: &Core, id: &PersonId, state: PersonState) -> Result<(), sqlx::Error> {
    let now = core.now();
    let mut tx = core.db.begin().await?;
    person::set_state(&mut tx, id, state).await?;
    session::end_all(&mut tx, id, state.as_str(), now).await?;
    tx.commit().await
}
