//! A task as a row of a list.

use desk_contract::{TaskRowView, Waiting};
use desk_domain::task::{Task, TaskGroup};
use desk_domain::{Day, Timestamp};

use crate::row;

/// What the desk knows of a task besides the task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    /// An act waits in the outbox.
    pub(crate) waiting: Option<Waiting>,
    /// The person wrote a note.
    pub(crate) has_note: bool,
    /// An invented example.
    pub(crate) example: bool,
}

/// The row of `task` (waiting acts already on top) at `now`.
pub(crate) fn row(task: &Task, marks: Marks, now: Timestamp) -> TaskRowView {
    TaskRowView {
        id: task.id.clone(),
        kind: task.kind.clone(),
        title: row::text(&task.title),
        department: row::text(&task.department.name),
        group: TaskGroup::of(task, now),
        state: task.state.clone(),
        due: task.due,
        due_time: task.due_time.clone(),
        days_left: task.days_left(Day::of(now)),
        snoozed_until: task.snoozed_until,
        done_at: task.done_at,
        application: task.application.clone(),
        may_close: task.person_may_close(),
        waiting: marks.waiting,
        has_note: marks.has_note,
        example: marks.example,
    }
}

#[cfg(test)]
pub(crate) mod tests_support {
    //! A task to start from.
    use super::*;
    use desk_domain::task::{TaskKind, TaskState, WaitsFor, WhoCloses};
    use desk_domain::{Department, LocalizedText, TaskId};

    pub(crate) fn task(id: &str) -> Task {
        let at = Timestamp::from_millis(0);
        let department =
            Department { id: "wsd".into(), name: LocalizedText::same("WSD"), phone: None, email: None, url: None };
        Task {
            id: TaskId::new(id),
            version: 1,
            department,
            application: None,
            kind: TaskKind::Notice,
            title: LocalizedText::same("Title"),
            summary: LocalizedText::same("Summary"),
            state: TaskState::Open,
            waits_for: WaitsFor::Person,
            who_closes: WhoCloses::Person,
            due: None,
            due_time: None,
            missing: vec![],
            consequence: None,
            action: None,
            reference: None,
            snoozed_until: None,
            created_at: at,
            changed_at: at,
            done_at: None,
        }
    }
}
