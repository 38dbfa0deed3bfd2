//! The settings page.

use desk_contract::{BillReminderView, DeskError, Empty, SettingsView};
use desk_domain::bill::BillKind;

use super::Settings;
use crate::Desk;

impl Desk {
    /// All settings, and what the data takes on the disk.
    pub async fn settings_get(&self, _: Empty) -> Result<SettingsView, DeskError> {
        let profile = self.open()?;
        let settings = profile.settings().await?;
        let sizes = profile.store().sizes();
        let bytes = |bytes: u64| u32::try_from(bytes).unwrap_or(u32::MAX);
        Ok(SettingsView {
            look: self.look.view(),
            idle_minutes: settings.idle_minutes,
            notifications: settings.notifications,
            remind_when_closed: settings.remind_when_closed,
            bill_reminders: bill_reminders(&settings),
            single_letter_keys: settings.single_letter_keys,
            has_pin: self.has_pin(profile.id()).await,
            protection: self.protection(profile.id()),
            cache_bytes: bytes(sizes.cache_bytes),
            vault_bytes: bytes(sizes.vault_bytes),
            folder: self.profiles.folder(profile.id()).display().to_string(),
        })
    }
}

/// Every kind that this program knows.
fn bill_reminders(settings: &Settings) -> Vec<BillReminderView> {
    BillKind::KNOWN
        .iter()
        .map(|word| BillKind::from(*word))
        .map(|kind| BillReminderView { days: settings.bill_days(&kind), kind })
        .collect()
}
