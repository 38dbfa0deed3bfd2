//! Search and command palette.

use desk_domain::{ApplicationId, BillId, LocalizedText, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Words typed into the palette.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaletteSearchRequest {
    /// ≤ 64 characters count.
    pub query: String,
}

/// What a row of the palette leads to. Pages, settings and acts are found by the UI itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PaletteTarget {
    /// A task.
    Task {
        /// Which.
        id: TaskId,
    },
    /// An application.
    Application {
        /// Which.
        id: ApplicationId,
    },
    /// A bill.
    Bill {
        /// Which.
        id: BillId,
    },
}

/// A row of the palette.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaletteRowView {
    /// Where it leads.
    pub target: PaletteTarget,
    /// What it says.
    pub title: LocalizedText,
    /// Whose it is.
    pub department: LocalizedText,
    /// Application number or reference.
    pub reference: Option<String>,
}

/// At most eighteen rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaletteSearchView {
    /// Best first.
    pub rows: Vec<PaletteRowView>,
}
