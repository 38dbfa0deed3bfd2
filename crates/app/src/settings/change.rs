//! Changing settings.

use desk_contract::{DeskError, Empty, FieldReason, LocalAct, SettingsChangeRequest, SettingsView};

use crate::desk::idle::MAX_MINUTES;
use crate::{Desk, incident, privacy};

/// A reminder comes at most so many days before.
const FURTHEST_REMINDER: u8 = 60;
/// So many reminders of one bill.
const MOST_REMINDERS: usize = 5;

impl Desk {
    /// Changes what is given; the idle time may only be shorter than five minutes (P02).
    pub async fn settings_change(&self, request: SettingsChangeRequest) -> Result<SettingsView, DeskError> {
        let profile = self.open()?;
        if request.idle_minutes.is_some_and(|minutes| !(1..=MAX_MINUTES).contains(&minutes)) {
            return Err(DeskError::field("idleMinutes", FieldReason::Form));
        }
        let mut settings = profile.settings().await?;
        let before = settings.clone();
        settings.idle_minutes = request.idle_minutes.unwrap_or(settings.idle_minutes);
        settings.notifications = request.notifications.unwrap_or(settings.notifications);
        settings.remind_when_closed = request.remind_when_closed.unwrap_or(settings.remind_when_closed);
        if let Some(reminder) = request.bill_reminder {
            let days = reminder_days(reminder.days)?;
            settings.bill_reminders.insert(reminder.kind.as_str().to_owned(), days);
        }
        settings.single_letter_keys = request.single_letter_keys.unwrap_or(settings.single_letter_keys);
        if settings != before {
            settings.save(profile.store()).await?;
            privacy::note_locally(&profile, LocalAct::SettingsChanged, 1).await;
        }
        self.idle.set_minutes(settings.idle_minutes);
        if request.clear_cache == Some(true) {
            profile.store().clear_cache().await.map_err(|error| incident::store(&error))?;
            privacy::note_locally(&profile, LocalAct::CopyCleared, 1).await;
            if let Ok(citizen) = profile.citizen().await {
                citizen.sync_now().await;
            }
        }
        self.settings_get(Empty {}).await
    }
}

/// Furthest first, each once.
fn reminder_days(mut days: Vec<u8>) -> Result<Vec<u8>, DeskError> {
    days.sort_unstable_by(|a, b| b.cmp(a));
    days.dedup();
    if days.len() > MOST_REMINDERS || days.iter().any(|day| *day > FURTHEST_REMINDER) {
        return Err(DeskError::field("days", FieldReason::Form));
    }
    Ok(days)
}
