//! The person's applications.

use desk_domain::application::{Application, ApplicationStatus, StageState};
use desk_domain::{ApplicationId, LocalizedText, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Freshness, TaskRowView, Waiting};

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ApplicationSort {
    /// Waiting for the person first, then the latest change.
    #[default]
    News,
    /// By department's name.
    Department,
    /// Latest submitted first.
    Submitted,
}

/// A window of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplicationsListRequest {
    /// Words to look for, from one character.
    pub query: String,
    /// Also those that are over.
    pub with_ended: bool,
    /// Order.
    pub sort: ApplicationSort,
    /// First row.
    pub offset: u32,
    /// ≤ 100.
    pub limit: u32,
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationRowView {
    /// Identity.
    pub id: ApplicationId,
    /// What was applied for.
    pub name: LocalizedText,
    /// Who decides.
    pub department: LocalizedText,
    /// Sign.
    pub icon: Option<String>,
    /// Application number.
    pub reference: String,
    /// Where it stands.
    pub status: ApplicationStatus,
    /// States of the stages, in order, for the tiles.
    pub stages: Vec<StageState>,
    /// Name of the stage under way.
    pub stage_name: Option<LocalizedText>,
    /// Step under way, counted from 1; 0 when there are no stages.
    pub step: u32,
    /// Last change.
    pub changed_at: Timestamp,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// Something changed since the last look.
    pub news: bool,
    /// The department waits for the person.
    pub waits_for_you: bool,
}

/// A window of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationsListView {
    /// The rows.
    pub rows: Vec<ApplicationRowView>,
    /// Rows of the whole list.
    pub total: u32,
    /// Applications that are over and left out.
    pub ended_count: u32,
    /// Grows with each change.
    pub revision: u32,
    /// Age of the data.
    pub freshness: Freshness,
}

/// Names an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplicationRequest {
    /// Identity.
    pub id: ApplicationId,
}

/// Everything about an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationDetailView {
    /// As in the list.
    pub row: ApplicationRowView,
    /// The application.
    pub application: Application,
    /// How many of its events, from the newest, are new since the last look.
    pub new_events: u32,
    /// The person may ask to withdraw it.
    pub may_withdraw: bool,
    /// A withdrawal that waits in the outbox.
    pub withdrawal: Option<Waiting>,
    /// Open tasks that belong to it.
    pub tasks: Vec<TaskRowView>,
    /// Age of the data.
    pub freshness: Freshness,
}
