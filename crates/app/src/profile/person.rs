//! Whose profile this is, as the vault remembers it; and small things that the desk remembers for them.

use desk_contract::{DeskError, HistoryKind};
use desk_domain::application::Application;
use desk_domain::{ApplicationId, Day};
use desk_gov::SignedInPerson;

use super::OpenProfile;
use crate::history::{self, Told};
use crate::incident;

/// Names of the settings.
const NAME: &str = "person";
const REMINDED: &str = "reminded-on";

impl OpenProfile {
    /// The person, once they have signed in.
    pub(crate) async fn person(&self) -> Result<Option<SignedInPerson>, DeskError> {
        let text = self.store.setting(NAME).await.map_err(|error| incident::store(&error))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Remembers them: from now on only they can sign in here.
    pub(crate) async fn remember_person(&self, person: &SignedInPerson) -> Result<(), DeskError> {
        let text = serde_json::to_string(person).map_err(|error| incident::internal("person.encode", &error))?;
        self.store.set_setting(NAME, Some(&text)).await.map_err(|error| incident::store(&error))
    }

    /// The day of the last reminder that was shown.
    pub(crate) async fn last_reminder(&self) -> Option<Day> {
        self.store.setting(REMINDED).await.ok().flatten().and_then(|text| text.parse().ok())
    }

    /// Keeps the day of the last reminder.
    pub(crate) async fn keep_last_reminder(&self, day: Day) {
        if let Err(error) = self.store.set_setting(REMINDED, Some(&day.to_string())).await {
            tracing::warn!(error = %error, "a reminder may come again");
        }
    }

    /// Keeps that a reminder was shown: the day, and a line in the history.
    pub(crate) async fn remember_reminder(&self, day: Day) {
        self.keep_last_reminder(day).await;
        let told = Told { kind: HistoryKind::Reminder, title: None, undo: None };
        if let Err(error) = history::add(self, told, "reminder").await {
            tracing::warn!(code = error.code(), "a reminder was not kept in the history");
        }
    }

    /// An application as the person sees it; `not-found` when there is none.
    pub(crate) async fn application(&self, id: &ApplicationId) -> Result<Application, DeskError> {
        let found = self.store.application(id).await.map_err(|error| incident::store(&error))?;
        found.ok_or(DeskError::NotFound)
    }

    /// Asks the gateway soon what else changed.
    pub(crate) async fn pull_soon(&self) {
        if let Ok(citizen) = self.citizen().await {
            citizen.pull_soon();
        }
    }

    /// Something was put into the outbox.
    pub(crate) async fn wake_outbox(&self) {
        if let Ok(citizen) = self.citizen().await {
            citizen.wake_outbox();
        }
    }
}
