//! What the window is told without asking. Events carry no data of the person (M-ipc).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something changed; the window asks again for what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum DeskEvent {
    /// Rows of an entity changed. At most one per entity and 250 ms, none while the window is hidden.
    DataChanged {
        /// What changed.
        entity: Entity,
        /// Grows with each change.
        revision: u32,
    },
    /// Connectivity, freshness or the number of waiting things changed.
    SyncChanged,
    /// The stage of the desk changed: locked, signed out, opened.
    StageChanged,
    /// The desk locks itself soon unless somebody does something.
    LockWarning {
        /// Seconds left.
        seconds: u32,
    },
    /// The phone opened the sign-in page.
    SignInOpened,
    /// Somebody may have got in: a first sign-in on another computer, or a sign-in that was copied. Today says which.
    AccessAlert,
    /// So far the copy of the person's data is written; at most ten a second. One is written at a time.
    CopyProgress {
        /// Pieces that are done.
        done: u32,
        /// Pieces in all, as far as they are known.
        of: u32,
    },
}

/// What can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Entity {
    /// Tasks, with their notes and waiting acts.
    Task,
    /// Applications.
    Application,
    /// Bills, with their labels and waiting acts.
    Bill,
    /// Payments and receipts.
    Payment,
    /// Mandates.
    Mandate,
    /// Name and contact.
    Me,
    /// The access log.
    Access,
    /// What this computer did.
    LocalLog,
    /// The outbox.
    Outbox,
    /// Notices and history.
    History,
    /// Settings.
    Settings,
}
