//! Freshness, connectivity, the outbox and the history.

use desk_domain::application::ApplicationStatus;
use desk_domain::bill::BillState;
use desk_domain::task::TaskState;
use desk_domain::{Day, LocalizedText, Money, OutboxId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How old what is shown is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Freshness {
    /// When it was last fetched; `None`: never.
    pub fetched_at: Option<Timestamp>,
    /// Older than the policy allows.
    pub stale: bool,
}

/// Connectivity and what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncStatusView {
    /// The gateway answers.
    pub online: bool,
    /// Since when it is so.
    pub since: Timestamp,
    /// Last complete pull.
    pub last_synced_at: Option<Timestamp>,
    /// A pull runs.
    pub syncing: bool,
    /// Acts that wait to be sent.
    pub pending: u32,
    /// Acts that cannot be sent as they are.
    pub wedged: u32,
    /// When the gateway is asked again, while offline.
    pub retry_at: Option<Timestamp>,
}

/// Why an act cannot be sent as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WedgedReason {
    /// The thing changed at the department meanwhile.
    Changed,
    /// The state no longer allows it.
    NotAllowed,
    /// It does not exist any more.
    Gone,
    /// The server refused it for a reason that we do not know.
    Other,
}

/// What an item of the outbox is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum OutboxKind {
    /// Mark as done.
    TaskDone,
    /// Take "done" back.
    TaskReopen,
    /// Put off.
    TaskSnooze,
    /// Take "put off" back.
    TaskWake,
    /// Looked at an application.
    ApplicationSeen,
    /// Withdraw an application.
    ApplicationWithdraw,
    /// "I paid another way."
    BillClaim,
    /// Take that back.
    BillClaimBack,
    /// A payment whose answer did not come: it is asked for, and never sent again by itself.
    Payment,
}

/// How a thing stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum StandingView {
    /// A task.
    Task {
        /// Where it stands.
        state: TaskState,
    },
    /// An application.
    Application {
        /// Where it stands.
        status: ApplicationStatus,
    },
    /// A bill.
    Bill {
        /// Where it stands.
        state: BillState,
    },
}

/// What helps to decide about an act, of the thing that it is about: as the person saw it, or as it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionView {
    /// What it is called.
    pub title: LocalizedText,
    /// How it stands.
    pub standing: StandingView,
    /// Last day.
    pub due: Option<Day>,
    /// What is asked for.
    pub total: Option<Money>,
}

/// One act that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutboxRowView {
    /// Identity.
    pub id: OutboxId,
    /// What it is.
    pub kind: OutboxKind,
    /// What it is about.
    pub title: Option<LocalizedText>,
    /// When the person did it.
    pub at: Timestamp,
    /// Why it is stuck.
    pub wedged: Option<WedgedReason>,
    /// It can be let go: it is stuck, or has not left this computer.
    pub may_drop: bool,
    /// Of a stuck act: what the person saw when they did it.
    pub seen: Option<VersionView>,
    /// Of a stuck act: what stands there now.
    pub present: Option<VersionView>,
}

/// All that wait, oldest first, at most 50.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutboxListView {
    /// The rows.
    pub rows: Vec<OutboxRowView>,
}

/// What to do with an act that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum OutboxChoice {
    /// Send it again, on top of what stands there now.
    SendAgain,
    /// Let it go.
    Discard,
}

/// Decides about an act that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OutboxResolveRequest {
    /// Which.
    pub id: OutboxId,
    /// What to do.
    pub choice: OutboxChoice,
}

/// What the history tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HistoryKind {
    /// The person marked a task as done.
    TaskDone,
    /// The person took "done" back.
    TaskReopened,
    /// The person put a task off.
    TaskSnoozed,
    /// A reminder was shown.
    Reminder,
    /// A department put something on the list.
    TaskNew,
    /// An application moved.
    ApplicationMoved,
    /// The person asked to withdraw an application.
    ApplicationWithdraw,
    /// A department issued a bill.
    BillNew,
    /// The person wants to be reminded of a bill that is expected.
    BillRemind,
    /// They no longer want that.
    BillRemindBack,
    /// A bill was paid by a payment of the person's.
    BillPaid,
    /// Somebody may have got in.
    AccessAlert,
}

/// An entry of the history on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryRowView {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: HistoryKind,
    /// What it is about.
    pub title: Option<LocalizedText>,
    /// It can be taken back.
    pub undo: Option<OutboxId>,
}

/// A window of the history, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryListRequest {
    /// First row.
    pub offset: u32,
    /// ≤ 100.
    pub limit: u32,
}

/// A window of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryListView {
    /// The rows.
    pub rows: Vec<HistoryRowView>,
    /// Rows in all.
    pub total: u32,
}
