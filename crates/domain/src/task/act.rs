//! What a person can do with a task, and what they see while it waits in the outbox.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Task, TaskState, WhoCloses};
use crate::Timestamp;

/// An act of the person on one of their tasks. Each is idempotent.
///
/// | state \ act | `Done`           | `Reopen`        | `Snooze`  | `Wake`      |
/// |-------------|------------------|-----------------|-----------|-------------|
/// | open        | done¹            | open (no change)| snoozed   | not snoozed |
/// | done        | done (no change) | open            | illegal   | illegal     |
/// | closed, withdrawn | illegal    | illegal         | illegal   | illegal     |
///
/// ¹ only when `who_closes` is the person; otherwise illegal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum TaskAct {
    /// "I have done this."
    Done,
    /// Take "done" back.
    Reopen,
    /// Out of sight until then.
    Snooze {
        /// When it comes back.
        until: Timestamp,
    },
    /// Take "snooze" back.
    Wake,
}

/// An act that the task's state does not allow.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum IllegalAct {
    /// Only the department closes this task.
    #[error("only the department closes this task")]
    DepartmentCloses,
    /// The task is closed, withdrawn or in a state that we do not know.
    #[error("the task is not open")]
    NotOpen,
}

/// An act in the outbox that the server has not confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingAct {
    /// What the person did.
    pub act: TaskAct,
    /// When they did it.
    pub at: Timestamp,
}

impl Task {
    /// The task after `act` at `at`, or why it cannot be.
    pub fn apply(&self, act: &TaskAct, at: Timestamp) -> Result<Self, IllegalAct> {
        let mut next = self.clone();
        match (act, &self.state) {
            (TaskAct::Done, TaskState::Open) if self.who_closes != WhoCloses::Person => {
                return Err(IllegalAct::DepartmentCloses);
            }
            (TaskAct::Done, TaskState::Open) => {
                next.state = TaskState::Done;
                next.done_at = Some(at);
                next.snoozed_until = None;
            }
            (TaskAct::Done, TaskState::Done) | (TaskAct::Reopen, TaskState::Open) => {}
            (TaskAct::Reopen, TaskState::Done) => {
                next.state = TaskState::Open;
                next.done_at = None;
            }
            (TaskAct::Snooze { until }, TaskState::Open) => next.snoozed_until = Some(*until),
            (TaskAct::Wake, TaskState::Open) => next.snoozed_until = None,
            _ => return Err(IllegalAct::NotOpen),
        }
        Ok(next)
    }
}

/// What the person sees: the cached task with the waiting acts on top, oldest first.
/// An act that the state no longer allows changes nothing; the server will say why.
pub fn overlay(task: &Task, pending: &[PendingAct]) -> Task {
    pending.iter().fold(task.clone(), |seen, waiting| seen.apply(&waiting.act, waiting.at).unwrap_or(seen))
}

#[cfg(test)]
mod tests {
    use super::super::{TaskKind, WaitsFor};
    use super::*;
    use crate::{Department, LocalizedText, TaskId};
    use proptest::prelude::*;

    fn task(state: TaskState, who_closes: WhoCloses) -> Task {
        let department =
            Department { id: "immd".into(), name: LocalizedText::same("D"), phone: None, email: None, url: None };
        let at = Timestamp::from_millis(0);
        Task {
            id: TaskId::new("t"),
            version: 1,
            department,
            application: None,
            kind: TaskKind::Notice,
            title: LocalizedText::same("t"),
            summary: LocalizedText::same("s"),
            state,
            waits_for: WaitsFor::Person,
            who_closes,
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

    fn acts() -> impl Strategy<Value = TaskAct> {
        prop_oneof![
            Just(TaskAct::Done),
            Just(TaskAct::Reopen),
            Just(TaskAct::Wake),
            (0_i64..1000).prop_map(|ms| TaskAct::Snooze { until: Timestamp::from_millis(ms) }),
        ]
    }

    fn states() -> impl Strategy<Value = TaskState> {
        prop_oneof![Just(TaskState::Open), Just(TaskState::Done), Just(TaskState::Closed), Just(TaskState::Withdrawn)]
    }

    proptest! {
        #[test]
        fn each_act_is_idempotent(state in states(), act in acts(), owned: bool) {
            let who = if owned { WhoCloses::Person } else { WhoCloses::Department };
            let at = Timestamp::from_millis(9);
            if let Ok(once) = task(state, who).apply(&act, at) {
                prop_assert_eq!(once.apply(&act, at), Ok(once));
            }
        }

        #[test]
        fn a_task_that_the_department_closes_is_never_done_by_the_person(sequence in prop::collection::vec(acts(), 0..12)) {
            let mut seen = task(TaskState::Open, WhoCloses::Department);
            for act in &sequence {
                seen = seen.apply(act, Timestamp::from_millis(1)).unwrap_or(seen);
            }
            prop_assert_eq!(seen.state, TaskState::Open);
        }

        #[test]
        fn closed_and_withdrawn_stay(act in acts(), withdrawn: bool) {
            let state = if withdrawn { TaskState::Withdrawn } else { TaskState::Closed };
            prop_assert_eq!(task(state, WhoCloses::Person).apply(&act, Timestamp::from_millis(1)), Err(IllegalAct::NotOpen));
        }
    }

    #[test]
    fn the_overlay_shows_waiting_acts_and_ignores_impossible_ones() {
        let at = Timestamp::from_millis(7);
        let pending = |act| PendingAct { act, at };
        let open = task(TaskState::Open, WhoCloses::Person);
        assert_eq!(overlay(&open, &[pending(TaskAct::Done)]).state, TaskState::Done);
        assert_eq!(overlay(&open, &[pending(TaskAct::Done), pending(TaskAct::Reopen)]), open);
        let closed = task(TaskState::Closed, WhoCloses::Person);
        assert_eq!(overlay(&closed, &[pending(TaskAct::Done)]), closed);
    }
}
