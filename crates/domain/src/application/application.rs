//! The noun: one application as the gateway sends it and the cache keeps it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ApplicationStatus;
use crate::open_enum::open_enum;
use crate::{ApplicationId, Day, Department, LocalizedText, Timestamp};

open_enum! {
    /// Where one stage of an application stands.
    StageState {
        /// Over.
        Done = "done",
        /// Under way.
        Now = "now",
        /// Under way, and waiting for the person.
        Attention = "attention",
        /// To come.
        Later = "later",
    }
}

open_enum! {
    /// Whether a document has arrived.
    DocumentState {
        /// To be sent or brought.
        Needed = "needed",
        /// The department has it.
        Received = "received",
        /// The department cannot use it; another is needed.
        Replace = "replace",
    }
}

open_enum! {
    /// Who made an entry of the time line.
    EventBy {
        /// The person.
        Person = "person",
        /// The department.
        Department = "department",
    }
}

/// One stage on the way from submitted to ready.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// As the department calls it.
    pub name: LocalizedText,
    /// Where it stands.
    pub state: StageState,
    /// When it was reached.
    #[serde(default)]
    pub at: Option<Timestamp>,
    /// A few words below it: "about 5 working days", "photo to be replaced".
    #[serde(default)]
    pub note: Option<LocalizedText>,
}

/// One entry of the time line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationEvent {
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub text: LocalizedText,
    /// Who did it.
    pub by: EventBy,
}

/// A document that the application needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationDocument {
    /// What it is called.
    pub name: LocalizedText,
    /// Whether it is there.
    pub state: DocumentState,
}

/// What happens next, and by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// In words.
    pub text: LocalizedText,
    /// Expected day, when the department gives one.
    #[serde(default)]
    pub expected: Option<Day>,
}

/// An application of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Identity at the gateway.
    pub id: ApplicationId,
    /// Grows by one with each change at the gateway.
    pub version: u32,
    /// Who decides.
    pub department: Department,
    /// What was applied for.
    pub name: LocalizedText,
    /// Sign of the type: `passport`, `car`, `house`; an unknown one shows a sheet.
    #[serde(default)]
    pub icon: Option<String>,
    /// Application number, as printed.
    pub reference: String,
    /// Where it stands.
    pub status: ApplicationStatus,
    /// The stages in order.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// `illustrative` when the stages are examples and not the department's own.
    #[serde(default)]
    pub stages_basis: Option<String>,
    /// What happened, newest first.
    #[serde(default)]
    pub events: Vec<ApplicationEvent>,
    /// What happens next.
    #[serde(default)]
    pub next: Option<NextStep>,
    /// Documents needed.
    #[serde(default)]
    pub documents: Vec<ApplicationDocument>,
    /// What the department says now: the reason of a refusal, the question that it asks.
    #[serde(default)]
    pub note: Option<LocalizedText>,
    /// How to object to a refusal.
    #[serde(default)]
    pub objection: Option<LocalizedText>,
    /// The department takes a withdrawal from here, while the status allows one.
    #[serde(default)]
    pub withdrawable: bool,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// When it last changed at the gateway.
    pub changed_at: Timestamp,
    /// Changes up to here have been seen by the person, on any computer.
    #[serde(default)]
    pub seen_at: Option<Timestamp>,
    /// When the person asked to withdraw it. Whether it is withdrawn the department says.
    #[serde(default)]
    pub withdrawal_asked_at: Option<Timestamp>,
    /// When the department went on instead of withdrawing it.
    #[serde(default)]
    pub withdrawal_declined_at: Option<Timestamp>,
}

impl Application {
    /// Something changed since the person last looked.
    pub fn has_news(&self) -> bool {
        self.seen_at.is_none_or(|seen| self.changed_at > seen)
    }

    /// Events that the person has not seen, newest first.
    pub fn unseen_events(&self) -> impl Iterator<Item = &ApplicationEvent> {
        self.events.iter().filter(|event| self.seen_at.is_none_or(|seen| event.at > seen))
    }

    /// Which stage is under way, counted from 1, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let done = self.stages.iter().filter(|stage| stage.state == StageState::Done).count();
        ((done + 1).min(self.stages.len()), self.stages.len())
    }
}
