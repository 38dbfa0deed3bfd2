//! What the person should know at once (M-signin): a computer that signed in as them for the first time, a sign-in that
//! was copied. Each is told once, and stands on Today until the person says that it was them.

use desk_contract::{AccessEntryView, AccessKnownRequest, DeskError, Empty};
use desk_domain::{AccessEntryId, SessionId, Timestamp};
use desk_gov::api::{AccessEntry, AccessKind};
use desk_store::{AccessQuery, Store, StoreError};

use super::access_view;
use crate::profile::OpenProfile;
use crate::{Desk, incident};

/// Setting of the profile: alerts up to this instant are known, in milliseconds.
const KNOWN: &str = "alerts-known";
/// So many sign-ins are looked through; who has had more since they last looked sees the newest.
const MOST: u32 = 100;

/// Whether somebody else may have got in, as far as the computer of session `own` can say.
fn is_alert(entry: &AccessEntry, own: &SessionId) -> bool {
    match entry.kind {
        AccessKind::SignIn => entry.first && entry.session.as_ref() != Some(own),
        AccessKind::TokenReuse => true,
        _ => false,
    }
}

/// The newest alert that the person has not said is theirs. What was there before this computer's own sign-in is not told.
pub(crate) async fn newest(profile: &OpenProfile) -> Result<Option<AccessEntryView>, DeskError> {
    let Ok(citizen) = profile.citizen().await else { return Ok(None) };
    let own = citizen.session().id();
    let entries = recent(profile.store()).await.map_err(|error| incident::store(&error))?;
    let read = |json: &String| serde_json::from_str::<AccessEntry>(json).ok();
    let signed_in = entries.iter().filter_map(read).find(|entry| entry.session.as_ref() == Some(own));
    let before = known(profile).await?;
    let Some(since) = before.max(signed_in.map(|entry| entry.at)) else { return Ok(None) };
    // Kept from the first look on: a cache that was fetched anew may not reach back to this computer's own sign-in.
    if before.is_none() {
        keep_known(profile, since).await?;
    }
    let unknown = entries.iter().find(|json| read(json).is_some_and(|entry| entry.at > since && is_alert(&entry, own)));
    Ok(unknown.and_then(|json| access_view::view(json)))
}

/// Entries of the two kinds as they came, newest first.
async fn recent(store: &Store) -> Result<Vec<String>, StoreError> {
    let kinds = vec!["sign-in".to_owned(), "token-reuse".to_owned()];
    let page = store.access_log(&AccessQuery { kinds, offset: 0, limit: MOST }).await?;
    Ok(page.rows.into_iter().map(|row| row.json).collect())
}

async fn known(profile: &OpenProfile) -> Result<Option<Timestamp>, DeskError> {
    let text = profile.store().setting(KNOWN).await.map_err(|error| incident::store(&error))?;
    Ok(text.and_then(|text| text.parse().ok()).map(Timestamp::from_millis))
}

/// The alert behind an entry that a pull brought.
pub(crate) async fn alert(store: &Store, id: &AccessEntryId, own: &SessionId) -> Option<AccessEntry> {
    let json = store.access_entry(id).await.ok().flatten()?;
    serde_json::from_str(&json).ok().filter(|entry| is_alert(entry, own))
}

impl Desk {
    /// "This was me": the entry, and what was before it, is not told again.
    pub async fn access_known(&self, request: AccessKnownRequest) -> Result<Empty, DeskError> {
        let profile = self.open()?;
        set_known(&profile, &request.id).await?;
        Ok(Empty {})
    }
}

/// The person has looked at the entry.
pub(super) async fn set_known(profile: &OpenProfile, id: &AccessEntryId) -> Result<(), DeskError> {
    let json = profile.store().access_entry(id).await.map_err(|error| incident::store(&error))?;
    let entry: Option<AccessEntry> = json.and_then(|json| serde_json::from_str(&json).ok());
    let entry = entry.ok_or(DeskError::NotFound)?;
    let until = known(profile).await?.max(Some(entry.at)).unwrap_or(entry.at);
    keep_known(profile, until).await
}

async fn keep_known(profile: &OpenProfile, until: Timestamp) -> Result<(), DeskError> {
    let kept = profile.store().set_setting(KNOWN, Some(&until.as_millis().to_string())).await;
    kept.map_err(|error| incident::store(&error))
}
