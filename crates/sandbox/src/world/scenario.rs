//! Who has what at the start, in days from the start.

use std::collections::BTreeMap;

use desk_domain::LocalizedText;
use serde::{Deserialize, Serialize};

use super::BillSeed;

/// What the departments hold when the sandbox starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Scenario {
    /// The seeded people with the seeded tasks and applications.
    #[default]
    Default,
    /// The first seeded person with very many.
    VolumeOne {
        /// How many tasks.
        tasks: usize,
        /// How many applications.
        applications: usize,
    },
    /// Very many generated people with a few each.
    VolumeMany {
        /// How many people.
        people: usize,
    },
    /// The first seeded person with very many bills.
    VolumeBills {
        /// How many.
        bills: usize,
    },
    /// Nobody has anything.
    Empty,
}

/// What one person has.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct PersonSeed {
    /// Id of the person.
    pub person: String,
    /// Their tasks.
    #[serde(default)]
    pub tasks: Vec<TaskSeed>,
    /// Their applications.
    #[serde(default)]
    pub applications: Vec<ApplicationSeed>,
    /// Their bills; they stand in a file of their own.
    #[serde(default)]
    pub bills: Vec<BillSeed>,
}

/// One task at the start.
#[derive(Clone, Debug, Deserialize)]
pub struct TaskSeed {
    /// Template.
    pub template: String,
    /// Days from the start; negative: overdue.
    #[serde(default)]
    pub due_in_days: Option<i32>,
    /// Time of day of an appointment.
    #[serde(default)]
    pub due_time: Option<String>,
    /// `open`, `done`, `closed`, `withdrawn`.
    pub state: String,
    /// When it was made.
    #[serde(default)]
    pub created_days_ago: i64,
    /// When it was done, closed or withdrawn.
    #[serde(default)]
    pub closed_days_ago: Option<i64>,
    /// Printed reference.
    #[serde(default)]
    pub reference: Option<String>,
    /// In place of the template's.
    #[serde(default)]
    pub summary: Option<LocalizedText>,
    /// In place of the template's.
    #[serde(default)]
    pub waits_for: Option<String>,
    /// Reference of the application that it belongs to.
    #[serde(default)]
    pub application: Option<String>,
}

/// One application at the start.
#[derive(Clone, Debug, Deserialize)]
pub struct ApplicationSeed {
    /// Type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Printed reference.
    pub reference: String,
    /// Status on the wire.
    pub status: String,
    /// Stage where it stands or ended.
    #[serde(default)]
    pub stage: Option<String>,
    /// When it was sent.
    pub submitted_days_ago: i64,
    /// When each stage was reached.
    #[serde(default)]
    pub stage_days_ago: BTreeMap<String, i64>,
    /// A few words below a stage.
    #[serde(default)]
    pub stage_notes: BTreeMap<String, LocalizedText>,
    /// Documents that have not simply arrived: `needed` or `replace`.
    #[serde(default)]
    pub document_states: BTreeMap<String, String>,
    /// What the department says, in place of the type's text.
    #[serde(default)]
    pub note: Option<LocalizedText>,
    /// The time line.
    #[serde(default)]
    pub events: Vec<EventSeed>,
    /// Template of the task that belongs to it.
    #[serde(default)]
    pub linked_task: Option<String>,
}

/// One entry of a time line.
#[derive(Clone, Debug, Deserialize)]
pub struct EventSeed {
    /// When.
    pub days_ago: i64,
    /// Time of day in Hong Kong, `16:12`.
    #[serde(default)]
    pub at: Option<String>,
    /// What happened.
    pub text: LocalizedText,
    /// `department` or `person`.
    pub by: String,
}

/// One earlier access to a person's data. The party is a department by its name, or something on the person's computer.
#[derive(Clone, Debug, Deserialize)]
pub struct AccessEntryData {
    /// Id of the person.
    pub person: String,
    /// When.
    pub days_ago: i64,
    /// Time of day in Hong Kong, `16:12`.
    pub at: String,
    /// Who asked.
    pub party: LocalizedText,
    /// For what.
    pub fields: Vec<LocalizedText>,
    /// Why.
    pub purpose: LocalizedText,
    /// `given`, `refused` or `used-here`.
    pub result: String,
}
