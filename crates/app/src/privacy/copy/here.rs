//! What exists on this computer only.

use desk_contract::{DeskError, Empty, HistoryRowView, MAX_ROWS, OutboxRowView};
use desk_domain::{BillId, Timestamp};
use serde::Serialize;

use crate::profile::OpenProfile;
use crate::settings::Settings;
use crate::{Desk, history, incident, privacy};

/// The person's own data on this computer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Here {
    notes: Vec<Note>,
    labels: Vec<Label>,
    reminders: Vec<Reminder>,
    settings: Settings,
    history: Vec<HistoryRowView>,
    waiting: Vec<OutboxRowView>,
    /// The list of this computer, as docs/access-log.md tells; a file of its own.
    #[serde(skip)]
    pub(super) log: String,
}

#[derive(Debug, Serialize)]
struct Note {
    kind: String,
    id: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Label {
    account: String,
    text: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Reminder {
    bill: BillId,
    asked_at: Timestamp,
}

impl Desk {
    pub(super) async fn only_here(&self, profile: &OpenProfile) -> Result<Here, DeskError> {
        let store = profile.store();
        let broken = |error| incident::store(&error);
        let notes = store.notes().await.map_err(broken)?;
        let labels = store.labels().await.map_err(broken)?;
        let mut reminders: Vec<Reminder> = store
            .reminders()
            .await
            .map_err(broken)?
            .into_iter()
            .map(|(bill, asked_at)| Reminder { bill, asked_at })
            .collect();
        reminders.sort_by_key(|reminder| reminder.asked_at);
        Ok(Here {
            notes: notes.into_iter().map(|(kind, id, text)| Note { kind, id, text }).collect(),
            labels: labels.all().map(|(account, text)| Label { account: account.into(), text: text.into() }).collect(),
            reminders,
            settings: profile.settings().await?,
            history: all_history(profile).await?,
            waiting: self.outbox_list(Empty {}).await?.rows,
            log: privacy::local_log_lines(profile).await?,
        })
    }
}

async fn all_history(profile: &OpenProfile) -> Result<Vec<HistoryRowView>, DeskError> {
    let (mut rows, mut offset) = (Vec::new(), 0);
    loop {
        let page = profile.store().history(offset, MAX_ROWS).await.map_err(|error| incident::store(&error))?;
        offset += MAX_ROWS;
        rows.extend(page.rows.into_iter().filter_map(history::view));
        if offset >= page.total {
            return Ok(rows);
        }
    }
}
