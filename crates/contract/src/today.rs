//! Today: what needs the person, on one page.

use desk_domain::task::TaskKind;
use desk_domain::{BillId, Day, LocalizedText, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AccessEntryView, ApplicationRowView, BillRowView, Freshness, TaskRowView};

/// Something to do: a task, a bill to pay, or both where a department's task asks for the money of that bill. At least
/// one of the two is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItemView {
    /// The task.
    pub task: Option<TaskRowView>,
    /// The bill.
    pub bill: Option<BillRowView>,
    /// When: of the two the one that knows better.
    pub due: Option<Day>,
    /// Time of day, `14:30`, where the task's day is meant and has one.
    pub due_time: Option<String>,
    /// Days from today to `due`; negative when it is over.
    pub days_left: Option<i32>,
}

/// Where a thing on the strip leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
pub enum StripTarget {
    /// A task.
    Task(TaskId),
    /// A bill that no task stands for.
    Bill(BillId),
}

/// A task or a bill on a day of the strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StripItemView {
    /// Which.
    pub target: StripTarget,
    /// Decides the one word on the tile; a bill is a payment.
    pub kind: TaskKind,
    /// For the hidden sentence.
    pub title: LocalizedText,
    /// Time of an appointment, `14:30`.
    pub time: Option<String>,
}

/// One of the fourteen days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StripDayView {
    /// The day.
    pub day: Day,
    /// Saturday or Sunday.
    pub weekend: bool,
    /// What is due, ≤ 5.
    pub items: Vec<StripItemView>,
    /// How many are due in all.
    pub count: u32,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// Today in Hong Kong.
    pub day: Day,
    /// Tasks of the person, and bills that no task stands for, that are due within seven days or overdue.
    pub this_week: u32,
    /// Of these, overdue.
    pub overdue: u32,
    /// Fourteen days from today.
    pub strip: Vec<StripDayView>,
    /// What needs the person first, at most three.
    pub next: Vec<AgendaItemView>,
    /// What has a date after those, at most five.
    pub coming: Vec<AgendaItemView>,
    /// Open tasks in all.
    pub open_count: u32,
    /// Applications under way, at most three.
    pub in_progress: Vec<ApplicationRowView>,
    /// The latest entry of the access log.
    pub last_access: Option<AccessEntryView>,
    /// Somebody may have got in, and the person has not said that it was them.
    pub alert: Option<AccessEntryView>,
    /// The tasks are invented examples.
    pub examples: bool,
    /// Age of the data.
    pub freshness: Freshness,
    /// Counts for the sidebar: tasks due within seven days, also those that wait for a payment, as To-do shows them; and
    /// open applications.
    pub badge_todo: u32,
    /// See `badge_todo`.
    pub badge_applications: u32,
    /// Bills to pay.
    pub badge_bills: u32,
}
