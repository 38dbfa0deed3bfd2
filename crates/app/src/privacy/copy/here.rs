//! What exists on this computer only, as it is kept.

use desk_contract::{DeskError, MAX_ROWS};
use desk_domain::{BillId, LocalizedText, Timestamp};
use desk_store::{HistoryRow, OutboxItem};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::profile::OpenProfile;
use crate::settings::Settings;
use crate::{incident, privacy};

/// The person's own data on this computer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Here {
    notes: Vec<Note>,
    labels: Vec<Label>,
    reminders: Vec<Reminder>,
    settings: Settings,
    history: Vec<Happened>,
    waiting: Vec<Unsent>,
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

#[derive(Debug, Serialize)]
struct Happened {
    at: Timestamp,
    kind: String,
    id: Option<String>,
    title: Option<LocalizedText>,
}

/// Something that waits to be sent.
#[derive(Debug, Serialize)]
struct Unsent {
    at: Timestamp,
    kind: String,
    id: String,
    act: Option<Box<RawValue>>,
}

impl Here {
    pub(super) async fn of(profile: &OpenProfile) -> Result<Self, DeskError> {
        let store = profile.store();
        let broken = |error| incident::store(&error);
        let notes = store.notes().await.map_err(broken)?;
        let labels = store.labels().await.map_err(broken)?;
        let reminders = store.reminders().await.map_err(broken)?;
        let mut reminders: Vec<_> = reminders.into_iter().map(|(bill, asked_at)| Reminder { bill, asked_at }).collect();
        reminders.sort_by_key(|reminder| reminder.asked_at);
        Ok(Self {
            notes: notes.into_iter().map(|(kind, id, text)| Note { kind, id, text }).collect(),
            labels: labels.all().map(|(account, text)| Label { account: account.into(), text: text.into() }).collect(),
            reminders,
            settings: profile.settings().await?,
            history: history(profile).await?,
            waiting: store.outbox().await.map_err(broken)?.into_iter().map(unsent).collect(),
            log: privacy::local_log_lines(profile).await?,
        })
    }
}

async fn history(profile: &OpenProfile) -> Result<Vec<Happened>, DeskError> {
    let (mut rows, mut offset) = (Vec::new(), 0);
    loop {
        let page = profile.store().history(offset, MAX_ROWS).await.map_err(|error| incident::store(&error))?;
        offset += MAX_ROWS;
        rows.extend(page.rows.into_iter().map(happened));
        if offset >= page.total {
            return Ok(rows);
        }
    }
}

fn happened(row: HistoryRow) -> Happened {
    Happened { at: row.at, kind: row.entry.kind, id: row.entry.entity_id, title: row.entry.title }
}

fn unsent(item: OutboxItem) -> Unsent {
    Unsent { at: item.created_at, kind: item.entity, id: item.entity_id, act: RawValue::from_string(item.act).ok() }
}
