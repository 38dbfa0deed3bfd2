//! One case of one person: a task, an application or a bill as its department keeps it.

use std::collections::BTreeMap;

use desk_domain::application::ApplicationStatus;
use desk_domain::{Day, LocalizedText, Timestamp};

use super::bill::BillCase;

/// A task of a person.
#[derive(Clone, Debug)]
pub(super) struct TaskCase {
    pub(super) template: String,
    pub(super) state: &'static str,
    pub(super) created: Timestamp,
    pub(super) due: Option<Day>,
    pub(super) due_time: Option<String>,
    pub(super) reference: Option<String>,
    pub(super) summary: Option<LocalizedText>,
    pub(super) waits_for: Option<String>,
    /// External id of the application that it belongs to.
    pub(super) application: Option<String>,
}

/// One entry of a time line.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) at: Timestamp,
    pub(super) text: LocalizedText,
    pub(super) by: &'static str,
}

/// An application of a person.
#[derive(Clone, Debug)]
pub(super) struct ApplicationCase {
    pub(super) kind: String,
    pub(super) reference: String,
    pub(super) status: ApplicationStatus,
    /// Stage where it stands or ended: an index into the type's stages.
    pub(super) stage: usize,
    pub(super) submitted: Timestamp,
    /// When each stage was reached, by id.
    pub(super) reached: BTreeMap<String, Timestamp>,
    pub(super) stage_notes: BTreeMap<String, LocalizedText>,
    pub(super) documents: BTreeMap<String, String>,
    pub(super) note: Option<LocalizedText>,
    pub(super) events: Vec<Event>,
    /// When the department goes on by itself.
    pub(super) next_at: Option<Timestamp>,
}

/// What sort of case.
#[derive(Clone, Debug)]
pub(super) enum Matter {
    Task(TaskCase),
    Application(ApplicationCase),
    Bill(Box<BillCase>),
}

/// One case.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) external_id: String,
    pub(super) department: String,
    pub(super) person: String,
    pub(super) matter: Matter,
    /// The gateway does not have it as it is now.
    pub(super) dirty: bool,
}

impl Case {
    pub(super) fn task_mut(&mut self) -> Option<&mut TaskCase> {
        match &mut self.matter {
            Matter::Task(task) => Some(task),
            Matter::Application(_) | Matter::Bill(_) => None,
        }
    }

    pub(super) fn bill(&self) -> Option<&BillCase> {
        match &self.matter {
            Matter::Bill(bill) => Some(bill),
            Matter::Task(_) | Matter::Application(_) => None,
        }
    }

    pub(super) fn bill_mut(&mut self) -> Option<&mut BillCase> {
        match &mut self.matter {
            Matter::Bill(bill) => Some(bill),
            Matter::Task(_) | Matter::Application(_) => None,
        }
    }

    pub(super) fn application_mut(&mut self) -> Option<&mut ApplicationCase> {
        match &mut self.matter {
            Matter::Application(application) => Some(application),
            Matter::Task(_) | Matter::Bill(_) => None,
        }
    }
}

/// A name of a case that says nothing about the person: a hash of what makes it unique.
pub(super) fn external_id(kind: &str, parts: &[&str]) -> String {
    format!("{kind}-{:016x}", fingerprint(parts.join("\n").as_bytes()))
}

/// FNV-1a, 64 bit: stable across builds. Tells versions apart, protects nothing.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
