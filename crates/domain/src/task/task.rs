//! The noun: one task as the gateway sends it and the cache keeps it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bill::Bill;
use crate::bill::reference::normalise;
use crate::open_enum::open_enum;
use crate::{ApplicationId, Day, Department, LocalizedText, TaskId, Timestamp};

open_enum! {
    /// What sort of act a task asks for; decides its sign, nothing else.
    TaskKind {
        /// Bring or replace a document or photograph.
        Document = "document",
        /// Pay something.
        Payment = "payment",
        /// Be somewhere at a time.
        Appointment = "appointment",
        /// Renew something before it ends.
        Renewal = "renewal",
        /// Answer a question or a letter.
        Reply = "reply",
        /// Fill in and send a form.
        Form = "form",
        /// Fetch something that is ready.
        Collect = "collect",
        /// Read something; nothing else is asked.
        Notice = "notice",
    }
}

open_enum! {
    /// Where a task stands.
    TaskState {
        /// Something is still to be done.
        Open = "open",
        /// The person said that it is done.
        Done = "done",
        /// The department closed it.
        Closed = "closed",
        /// The department took it back.
        Withdrawn = "withdrawn",
    }
}

open_enum! {
    /// Whose turn it is.
    WaitsFor {
        /// The person's.
        Person = "person",
        /// The department's.
        Department = "department",
        /// A third party's: an employer, a school, a bank.
        OtherParty = "other-party",
    }
}

open_enum! {
    /// Who may say that a task is done.
    WhoCloses {
        /// The person, here.
        Person = "person",
        /// The department, when it has what it asked for.
        Department = "department",
    }
}

/// The act that a task leads to, at the department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskAction {
    /// What the button says, verb first.
    pub label: LocalizedText,
    /// Page of the department, https.
    pub url: String,
}

/// One thing on a person's to-do list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Task {
    /// Identity at the gateway.
    pub id: TaskId,
    /// Grows by one with each change at the gateway.
    pub version: u32,
    /// Who asks.
    pub department: Department,
    /// The application it belongs to.
    #[serde(default)]
    pub application: Option<ApplicationId>,
    /// Sort of act.
    pub kind: TaskKind,
    /// Verb first: "Replace your passport photo".
    pub title: LocalizedText,
    /// Why, in the department's words.
    pub summary: LocalizedText,
    /// Where it stands.
    pub state: TaskState,
    /// Whose turn it is.
    pub waits_for: WaitsFor,
    /// Who may close it.
    pub who_closes: WhoCloses,
    /// Last day, in Hong Kong; due before its midnight.
    #[serde(default)]
    pub due: Option<Day>,
    /// The time of day of an appointment, `14:30`, Hong Kong time.
    #[serde(default)]
    pub due_time: Option<String>,
    /// What is still missing.
    #[serde(default)]
    pub missing: Vec<LocalizedText>,
    /// What happens when it is left.
    #[serde(default)]
    pub consequence: Option<LocalizedText>,
    /// Where to do it.
    #[serde(default)]
    pub action: Option<TaskAction>,
    /// The department's reference, as printed.
    #[serde(default)]
    pub reference: Option<String>,
    /// Out of sight until then.
    #[serde(default)]
    pub snoozed_until: Option<Timestamp>,
    /// When the department made it.
    pub created_at: Timestamp,
    /// When it last changed at the gateway.
    pub changed_at: Timestamp,
    /// When it was done or closed.
    #[serde(default)]
    pub done_at: Option<Timestamp>,
}

impl Task {
    /// Whether the person may say "done" here.
    pub fn person_may_close(&self) -> bool {
        self.state == TaskState::Open && self.who_closes == WhoCloses::Person
    }

    /// It asks for the money of the bill that bears this number, as the department says.
    pub fn bill_number(&self) -> Option<String> {
        let number = self.reference.as_deref().filter(|_| self.kind == TaskKind::Payment)?;
        Some(normalise(number)).filter(|number| !number.is_empty())
    }

    /// It may ask for the money of `bill`: of the same department, by the same day. Others may as well.
    pub fn may_ask_for(&self, bill: &Bill) -> bool {
        let same_demand = self.department.id == bill.department.id && self.due == bill.due;
        self.kind == TaskKind::Payment && self.due.is_some() && same_demand
    }

    /// Days from `today` to the due day; negative when overdue.
    pub fn days_left(&self, today: Day) -> Option<i32> {
        self.due.map(|due| due.days_since(today))
    }
}
