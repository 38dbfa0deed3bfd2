//! The to-do list.

use desk_domain::task::{Task, TaskAct, TaskGroup, TaskKind, TaskState};
use desk_domain::{ApplicationId, Day, DepartmentId, LocalizedText, OutboxId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Freshness;

/// In which order, inside a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TaskSort {
    /// Earliest due day first.
    #[default]
    Due,
    /// By department's name.
    Department,
    /// Newest first.
    Newest,
}

/// A window of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TasksListRequest {
    /// Words to look for, from one character; ≤ 64 characters count.
    pub query: String,
    /// Only these groups; empty: all but done.
    pub groups: Vec<TaskGroup>,
    /// Only this department.
    pub department: Option<DepartmentId>,
    /// Order inside a group.
    pub sort: TaskSort,
    /// First row.
    pub offset: u32,
    /// ≤ 100.
    pub limit: u32,
}

/// What is known of an act that waits in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Waiting {
    /// Will be sent; offline or in a moment.
    Queued,
    /// Cannot be sent as it is; the person decides.
    Wedged,
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskRowView {
    /// Identity.
    pub id: TaskId,
    /// Decides the sign.
    pub kind: TaskKind,
    /// Verb first.
    pub title: LocalizedText,
    /// Who asks.
    pub department: LocalizedText,
    /// Group it stands in.
    pub group: TaskGroup,
    /// Where it stands.
    pub state: TaskState,
    /// Last day.
    pub due: Option<Day>,
    /// Time of an appointment, `14:30`.
    pub due_time: Option<String>,
    /// Days left, negative when overdue.
    pub days_left: Option<i32>,
    /// Put off until.
    pub snoozed_until: Option<Timestamp>,
    /// When done or closed.
    pub done_at: Option<Timestamp>,
    /// The application it belongs to.
    pub application: Option<ApplicationId>,
    /// The person may say "done".
    pub may_close: bool,
    /// An act waits in the outbox.
    pub waiting: Option<Waiting>,
    /// The person wrote a note.
    pub has_note: bool,
    /// An invented example.
    pub example: bool,
}

/// A group within the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskGroupView {
    /// Which.
    pub key: TaskGroup,
    /// How many rows.
    pub count: u32,
    /// Offset of its first row.
    pub first_offset: u32,
}

/// A department that has tasks in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DepartmentChoiceView {
    /// Identity.
    pub id: DepartmentId,
    /// Official name.
    pub name: LocalizedText,
}

/// A window of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TasksListView {
    /// The rows.
    pub rows: Vec<TaskRowView>,
    /// Rows of the whole list.
    pub total: u32,
    /// Groups in order.
    pub groups: Vec<TaskGroupView>,
    /// Done tasks that the list leaves out.
    pub done_count: u32,
    /// Departments to filter by.
    pub departments: Vec<DepartmentChoiceView>,
    /// Grows with each change.
    pub revision: u32,
    /// Age of the data.
    pub freshness: Freshness,
}

/// Names a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskRequest {
    /// Identity.
    pub id: TaskId,
}

/// Everything about a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskDetailView {
    /// As in the list.
    pub row: TaskRowView,
    /// The task with waiting acts on top.
    pub task: Task,
    /// The person's note, only on this computer.
    pub note: String,
    /// Done on another computer since the last look.
    pub done_elsewhere: bool,
    /// Age of the data.
    pub freshness: Freshness,
}

/// Does something with a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TaskActRequest {
    /// Which.
    pub id: TaskId,
    /// What.
    pub act: TaskAct,
}

/// What came of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskActView {
    /// The task as it is seen now.
    pub row: TaskRowView,
    /// To take it back.
    pub undo: Option<OutboxId>,
    /// Tasks that still need the person: "4 left".
    pub left: u32,
    /// First snooze ever: offer to keep reminding when the window is closed.
    pub offer_reminders: bool,
}

/// Takes an act back: from the outbox when it has not been sent, else by its opposite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskUndoRequest {
    /// From [`TaskActView`] or the history.
    pub undo: OutboxId,
}

/// Writes the note of a task; empty removes it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TaskNoteRequest {
    /// Which.
    pub id: TaskId,
    /// ≤ 2,000 characters.
    pub note: String,
}

impl std::fmt::Debug for TaskNoteRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TaskNoteRequest").field("id", &self.id).finish_non_exhaustive()
    }
}
