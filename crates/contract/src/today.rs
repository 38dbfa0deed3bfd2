//! Today: what needs the person, on one page.

use desk_domain::task::TaskKind;
use desk_domain::{Day, LocalizedText, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AccessEntryView, ApplicationRowView, BillRowView, Freshness, TaskRowView};

/// A task on a day of the strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StripTaskView {
    /// Identity.
    pub id: TaskId,
    /// Decides the one word on the tile.
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
    pub tasks: Vec<StripTaskView>,
    /// How many are due in all.
    pub count: u32,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// Today in Hong Kong.
    pub day: Day,
    /// Tasks of the person that are due within seven days or overdue.
    pub this_week: u32,
    /// Of these, overdue.
    pub overdue: u32,
    /// Fourteen days from today.
    pub strip: Vec<StripDayView>,
    /// At most three.
    pub do_next: Vec<TaskRowView>,
    /// At most five, after those.
    pub coming_up: Vec<TaskRowView>,
    /// Bills overdue or due within seven days, most urgent first, at most three.
    pub bills_next: Vec<BillRowView>,
    /// Bills due after those, at most five.
    pub bills_coming: Vec<BillRowView>,
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
    /// Counts for the sidebar: tasks due within seven days, and open applications.
    pub badge_todo: u32,
    /// See `badge_todo`.
    pub badge_applications: u32,
    /// Bills to pay.
    pub badge_bills: u32,
}
