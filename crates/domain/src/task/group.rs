//! The groups of the to-do list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Task, TaskState, WaitsFor};
use crate::{Day, Timestamp};

/// Where a task stands in the list, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TaskGroup {
    /// The person's turn, and overdue or due within two weeks.
    NeedsYou,
    /// The person's turn, with time left or no date.
    CanDoNow,
    /// Somebody else's turn.
    Waiting,
    /// Put off by the person until a day.
    Snoozed,
    /// Done, closed or withdrawn.
    Done,
}

impl TaskGroup {
    /// A due day this close makes a task need the person.
    pub const NEAR_DAYS: i32 = 14;

    /// All groups in the order of the list.
    pub const ALL: [Self; 5] = [Self::NeedsYou, Self::CanDoNow, Self::Waiting, Self::Snoozed, Self::Done];

    /// The group of `task` at `now`. A state that we do not know waits for others: nothing is asked of the person.
    pub fn of(task: &Task, now: Timestamp) -> Self {
        match task.state {
            TaskState::Open => {}
            TaskState::Done | TaskState::Closed | TaskState::Withdrawn => return Self::Done,
            TaskState::Other(_) => return Self::Waiting,
        }
        if task.snoozed_until.is_some_and(|until| until > now) {
            return Self::Snoozed;
        }
        if task.waits_for != WaitsFor::Person {
            return Self::Waiting;
        }
        match task.days_left(Day::of(now)) {
            Some(days) if days <= Self::NEAR_DAYS => Self::NeedsYou,
            _ => Self::CanDoNow,
        }
    }

    /// The word of the group on a wire and in the cache.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeedsYou => "needs-you",
            Self::CanDoNow => "can-do-now",
            Self::Waiting => "waiting",
            Self::Snoozed => "snoozed",
            Self::Done => "done",
        }
    }
}
