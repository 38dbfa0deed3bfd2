//! The only SQL of the app: the encrypted `cache.db` (projections of the server, may be deleted at any time) and
//! `vault.db` (what exists only here: outbox, notes, drafts, settings, history; never deleted by the program).
//! No network and no rules of tasks: those are in `desk-domain`. See architecture.md §4 and mechanisms.md, M-outbox.
//!
//! Architecture invariants: every write is one `begin immediate` transaction; an act of the person writes only its
//! outbox row; what the person sees (cache row ⊕ waiting outbox rows) is computed when read and never stored.

mod cache;
mod claim;
mod database;
mod error;
mod file;
mod migrate;
mod open;
mod revision;
mod statement;
mod store;
pub mod storm;
mod vault;

pub use cache::access::{AccessPage, AccessQuery, AccessRow};
pub use cache::application_list::{ApplicationOrder, ApplicationPage, ApplicationQuery};
pub use cache::apply::{Applied, Change, ChangeEntity};
pub use cache::bill::account_key;
pub use cache::bill_list::{BillGroupCount, BillPage, BillQuery, BillRow, BillSums};
pub use cache::full_sync::FullSync;
pub use cache::paid::{Paid, PaidSum, month_of};
pub use cache::task_list::{GroupCount, TaskOrder, TaskPage, TaskQuery, TaskRow, Waiting};
pub use claim::{ClaimError, DataFolder};
pub use error::{OpenError, StoreError, Which};
pub use file::{Sizes, erase, set_aside};
pub use open::OpenReport;
pub use revision::Revisions;
pub use store::Store;
pub use vault::history::{HistoryPage, HistoryRow, NewHistory};
pub use vault::intent::INTENT;
pub use vault::label::Labels;
pub use vault::local_log::{LocalLogEntry, LogState};
pub use vault::outbox::{NewAct, OutboxCounts, OutboxItem, OutboxState, Policy, Undo};
pub use vault::told::Told;

/// No list gives more rows at once (mechanisms.md, M-ipc).
pub const MAX_ROWS: u32 = 100;
