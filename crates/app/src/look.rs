//! The look: language, colours, text size. Kept outside the encrypted stores, because the lock screen needs it.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use desk_contract::{DeskError, FieldReason, LookChangeRequest, LookView, Theme};
use desk_domain::Language;
use serde::{Deserialize, Serialize};

use crate::file;

/// The largest look file that is read.
const MAX_BYTES: u64 = 4096;

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct LookFile {
    language: Option<Language>,
    theme: Theme,
    text_size: u16,
}

impl Default for LookFile {
    fn default() -> Self {
        Self { language: None, theme: Theme::System, text_size: 100 }
    }
}

/// The look of this computer's desk, kept in `look.json`.
#[derive(Debug)]
pub(crate) struct Look {
    path: PathBuf,
    system_language: Language,
    now: Mutex<LookFile>,
}

impl Look {
    /// Reads `look.json` in `folder`; a file that cannot be read counts as none.
    pub(crate) fn load(folder: &Path, system_language: Language) -> Self {
        let path = folder.join("look.json");
        let now = file::read_json(&path, MAX_BYTES).unwrap_or_default();
        Self { path, system_language, now: Mutex::new(now) }
    }

    pub(crate) fn view(&self) -> LookView {
        let now = self.now.lock().map_or_else(|poisoned| *poisoned.into_inner(), |now| *now);
        LookView {
            language: now.language,
            system_language: self.system_language,
            theme: now.theme,
            text_size: now.text_size,
        }
    }

    /// The language of texts that Rust makes.
    pub(crate) fn language(&self) -> Language {
        self.view().language.unwrap_or(self.system_language)
    }

    pub(crate) fn change(&self, change: LookChangeRequest) -> Result<LookView, DeskError> {
        if change.text_size.is_some_and(|size| !(100..=200).contains(&size)) {
            return Err(DeskError::field("textSize", FieldReason::Form));
        }
        {
            let mut now = self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            now.language = change.language.or(now.language);
            now.theme = change.theme.unwrap_or(now.theme);
            now.text_size = change.text_size.unwrap_or(now.text_size);
            file::write_json(&self.path, &*now)?;
        }
        Ok(self.view())
    }
}
