//! Departments of the seeded world with their task templates and application types. Names and documents come from
//! published services; stages and times are examples.

use std::collections::BTreeMap;

use desk_domain::task::{TaskAction, TaskKind};
use desk_domain::{Department, DepartmentId, LocalizedText};
use serde::Deserialize;

/// One department.
#[derive(Clone, Debug, Deserialize)]
pub struct DepartmentData {
    /// Such as `immd`.
    pub id: String,
    /// Official name.
    pub name: LocalizedText,
    /// Enquiries.
    pub contact: Contact,
    /// What it asks people to do.
    #[serde(default)]
    pub task_templates: Vec<TaskTemplate>,
    /// What people apply for.
    #[serde(default)]
    pub application_types: Vec<ApplicationType>,
}

/// How to reach a department.
#[derive(Clone, Debug, Deserialize)]
pub struct Contact {
    /// As printed.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Web site.
    pub url: Option<String>,
}

/// Within how many days something is due.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct DueDays {
    /// Earliest.
    pub min: i32,
    /// Latest.
    pub max: i32,
}

/// One sort of task.
#[derive(Clone, Debug, Deserialize)]
pub struct TaskTemplate {
    /// Such as `immd.replace-photo`.
    pub id: String,
    /// Sort of act.
    pub kind: TaskKind,
    /// Verb first.
    pub title: LocalizedText,
    /// Why.
    pub summary: LocalizedText,
    /// `person` or `department`.
    pub who_closes: String,
    /// `person`, `department` or `other`.
    pub waits_for: String,
    /// What happens when it is left.
    pub consequence: Option<LocalizedText>,
    /// What is needed.
    #[serde(default)]
    pub missing: Vec<LocalizedText>,
    /// Where to do it.
    pub action: Option<TaskAction>,
    /// When it is due after it was made.
    pub due_days: Option<DueDays>,
}

/// A document that an application needs.
#[derive(Clone, Debug, Deserialize)]
pub struct DocumentData {
    /// Such as `photo`.
    pub id: String,
    /// Its name.
    pub name: LocalizedText,
}

/// One stage of an application type.
#[derive(Clone, Debug, Deserialize)]
pub struct StageData {
    /// Status that belongs to it.
    pub id: String,
    /// As this department calls it.
    pub name: LocalizedText,
    /// How long it lasts.
    pub days: i64,
}

/// One sort of application.
#[derive(Clone, Debug, Deserialize)]
pub struct ApplicationType {
    /// Such as `immd.passport-renewal`.
    pub id: String,
    /// What is applied for.
    pub name: LocalizedText,
    /// Its sign.
    pub icon: Option<String>,
    /// Documents.
    #[serde(default)]
    pub documents: Vec<DocumentData>,
    /// Stages in order.
    pub stages: Vec<StageData>,
    /// Always `illustrative`.
    pub stages_basis: String,
    /// What happens next, by stage.
    #[serde(default)]
    pub next: BTreeMap<String, LocalizedText>,
    /// `#` stands for a digit.
    pub reference_pattern: String,
    /// Why it may be refused.
    pub refusal_reason: LocalizedText,
    /// How to object.
    pub objection: LocalizedText,
    /// What the department may ask for.
    pub more_information: LocalizedText,
}

impl DepartmentData {
    /// As the Citizen API shows it.
    pub fn as_department(&self) -> Department {
        Department {
            id: DepartmentId::new(self.id.as_str()),
            name: self.name.clone(),
            phone: self.contact.phone.clone(),
            email: self.contact.email.clone(),
            url: self.contact.url.clone(),
        }
    }
}
