//! Asking the platform about the account again, at a refresh: a suspended or ended account ends every
//! session at the next contact (P06). While the platform cannot be reached, what was known holds; so it does once the
//! platform's token of the session has ended (four hours): from then on only a confirmation or a new sign-in can tell.

use desk_eid::text::{AccessToken, OpenId};
use desk_eid::wire::profile::FetchProfile;

use super::account::{account_over, state_of};
use crate::core::Core;
use crate::crypt::{same, token_hash};
use crate::db::person::{self, PersonRow, PersonState};
use crate::db::refresh_token;
use crate::db::session::{self, SessionRow};
use crate::iam::IamError;
use crate::problem::{OauthProblem, Outcome};

/// Not more often than this.
const EVERY_MS: i64 = 60_000;

/// Called before a refresh token is looked at for rotation; outside any transaction.
pub(crate) async fn before_refresh(core: &Core, refresh: &str, jkt: &str) -> Result<(), OauthProblem> {
    let Some((session, person)) = find(core, refresh, jkt).await? else { return Ok(()) };
    let state = match person.state {
        PersonState::Active => ask(core, &session, &person).await?,
        known => known,
    };
    if state == PersonState::Active {
        return Ok(());
    }
    account_over(core, &person.id, state).await?;
    let why = if state == PersonState::Suspended { "suspended" } else { "account-ended" };
    Err(OauthProblem::new("invalid_grant").describe(why))
}

/// The session of the token, also one that has already ended for this reason: the person is told again.
async fn find(core: &Core, refresh: &str, jkt: &str) -> Outcome<Option<(SessionRow, PersonRow)>> {
    let mut tx = core.db.begin().await?;
    let Some(row) = refresh_token::lock(&mut tx, &token_hash(refresh)).await? else { return Ok(None) };
    let Some(session) = session::get(&mut *tx, &row.session).await? else { return Ok(None) };
    if !same(session.jkt.as_bytes(), jkt.as_bytes()) {
        return Ok(None);
    }
    let person = person::get(&mut *tx, &session.person).await?;
    Ok(person.filter(|person| person.state != PersonState::Active || session.holds(core.now())).map(|p| (session, p)))
}

async fn ask(core: &Core, session: &SessionRow, person: &PersonRow) -> Outcome<PersonState> {
    let now = core.now();
    let recent = now.as_millis() - session.checked_ms < EVERY_MS;
    let token = session.iam_token.as_deref().filter(|_| !recent && now.as_millis() < session.iam_expires_ms);
    let token = token.and_then(|sealed| core.keys.open(sealed)).and_then(|text| AccessToken::new(text).ok());
    let (Some(access_token), Ok(open_id)) = (token, OpenId::new(person.open_id.as_str())) else {
        return Ok(PersonState::Active);
    };
    let request =
        FetchProfile { access_token, open_id, profile_fields: vec!["enName".to_owned()], eme_fields: Vec::new() };
    let state = match core.iam.profiles(&request).await {
        Err(IamError::Refused(code)) => state_of(&code),
        _ => PersonState::Active,
    };
    let mut tx = core.db.begin().await?;
    session::checked(&mut tx, &session.id, now).await?;
    tx.commit().await?;
    Ok(state)
}
