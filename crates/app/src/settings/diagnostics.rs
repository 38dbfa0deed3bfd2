//! The diagnostics report: what a person can read, save and send when something does not work. No personal data.

use std::fmt::Write as _;

use desk_contract::{DeskError, DiagnosticsView, Empty, LocalAct, SavedFileView};
use desk_l10n::{id, texts};

use crate::{Desk, saved};

impl Desk {
    /// The report as text.
    pub async fn diagnostics_get(&self, _: Empty) -> Result<DiagnosticsView, DeskError> {
        let profile = self.open()?;
        let status = self.desk_status(Empty {}).await?;
        let settings = self.settings_get(Empty {}).await?;
        let sync = self.sync_status(Empty {}).await?;
        let (language, mut text) = (self.language(), String::new());
        let mut line = |name: &str, value: &dyn std::fmt::Display| {
            let _ = writeln!(text, "{name}: {value}");
        };
        line("time", &self.now());
        line("version", &status.version);
        line("build", &format!("{:?}", status.build));
        line("system", &format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
        line("gateway", &status.gateway.as_deref().unwrap_or("none"));
        line("stage", &format!("{:?}", status.stage));
        line("language", &language);
        line("theme", &format!("{:?}", status.look.theme));
        line("text size", &status.look.text_size);
        line("keyring", &format!("{:?}", status.keyring));
        line("protection", &format!("{:?}", status.protection));
        line("pin set", &status.has_pin);
        line("online", &sync.online);
        line("online or offline since", &sync.since);
        line("waiting to be sent", &sync.pending);
        line("cannot be sent", &sync.wedged);
        line("cache bytes", &settings.cache_bytes);
        line("vault bytes", &settings.vault_bytes);
        line("store report", &format!("{:?}", profile.store().report()));
        let title = texts().plain(language, id::DIAGNOSTICS_TITLE);
        let note = texts().plain(language, id::DIAGNOSTICS_NOTE);
        Ok(DiagnosticsView { text: format!("{title}\n{note}\n\n{text}") })
    }

    /// Saves the report into the downloads folder.
    pub async fn diagnostics_save(&self, _: Empty) -> Result<SavedFileView, DeskError> {
        let report = self.diagnostics_get(Empty {}).await?;
        saved::save(self, LocalAct::DiagnosticsSaved, ("diagnostics", "txt"), report.text.as_bytes()).await
    }
}
