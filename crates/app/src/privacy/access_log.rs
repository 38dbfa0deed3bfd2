//! The access log: who did what with the person's data.

use desk_contract::{
    ACCESS_ROWS, AccessEntryView, AccessKind, AccessLogListRequest, AccessLogListView, DeskError, LocalAct,
    SavedFileView,
};
use desk_domain::Timestamp;
use desk_store::AccessQuery;

use super::{access_view::view, chain};
use crate::profile::OpenProfile;
use crate::{Desk, incident, saved};

/// The window of the counts.
const THIRTY_DAYS: i64 = 30 * 86_400;

impl Desk {
    /// A window of the log, newest first, and whether the log is whole.
    pub async fn access_log_list(&self, request: AccessLogListRequest) -> Result<AccessLogListView, DeskError> {
        let profile = self.open()?;
        let store = profile.store();
        let query = AccessQuery {
            kinds: request.kinds.iter().copied().filter_map(word).collect(),
            offset: request.offset,
            limit: request.limit.min(ACCESS_ROWS),
        };
        let page = store.access_log(&query).await.map_err(|error| incident::store(&error))?;
        let since = self.now().plus_seconds(-THIRTY_DAYS);
        Ok(AccessLogListView {
            rows: page.rows.iter().filter_map(|row| view(&row.json)).collect(),
            total: page.total,
            reads_30_days: count(&profile, AccessKind::Read, since).await?,
            refused_30_days: count(&profile, AccessKind::Refused, since).await?,
            chain: chain::check(&all(&profile).await?, self.now()),
        })
    }

    /// Saves the log as JSON lines, one entry a line as it came, oldest first: the format that docs/access-log.md tells.
    pub async fn access_log_export(&self, request: AccessLogListRequest) -> Result<SavedFileView, DeskError> {
        let profile = self.open()?;
        let kinds: Vec<String> = request.kinds.iter().copied().filter_map(word).collect();
        let mut text = String::new();
        for entry in all(&profile).await? {
            if kinds.is_empty() || kind_of(&entry).is_some_and(|kind| kinds.contains(&kind)) {
                text.push_str(&entry);
                text.push('\n');
            }
        }
        saved::save(self, LocalAct::AccessLogSaved, ("access-log", "jsonl"), text.as_bytes()).await
    }
}

async fn all(profile: &OpenProfile) -> Result<Vec<String>, DeskError> {
    profile.store().access_all().await.map_err(|error| incident::store(&error))
}

async fn count(profile: &OpenProfile, kind: AccessKind, since: Timestamp) -> Result<u32, DeskError> {
    let Some(word) = word(kind) else { return Ok(0) };
    profile.store().access_count_since(&word, since).await.map_err(|error| incident::store(&error))
}

/// The word of a kind, as the gateway writes it.
fn word(kind: AccessKind) -> Option<String> {
    serde_json::to_value(kind).ok()?.as_str().map(str::to_owned)
}

fn kind_of(entry: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(entry).ok()?;
    value.get("kind")?.as_str().map(str::to_owned)
}

/// The latest entry.
pub(crate) async fn latest(profile: &OpenProfile) -> Result<Option<AccessEntryView>, DeskError> {
    let query = AccessQuery { kinds: Vec::new(), offset: 0, limit: 1 };
    let page = profile.store().access_log(&query).await.map_err(|error| incident::store(&error))?;
    Ok(page.rows.first().and_then(|row| view(&row.json)))
}
