//! How far a confirmation on the phone is (M-stepup).

use desk_domain::ChallengeId;
use serde::{Deserialize, Deserializer};

use super::CitizenApi;
use crate::net::Call;
use crate::{GovError, StepUpMethod};

/// Where a challenge stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepUpState {
    /// The phone has not answered, or said something that we do not know.
    Waiting,
    /// Confirmed: repeat the write with it.
    Passed,
    /// Refused on the phone.
    Refused,
    /// Not confirmed in time.
    Expired,
}

impl<'de> Deserialize<'de> for StepUpState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match String::deserialize(deserializer)?.as_str() {
            "passed" => Self::Passed,
            "refused" => Self::Refused,
            "expired" => Self::Expired,
            _ => Self::Waiting,
        })
    }
}

/// How far a confirmation is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct StepUpProgress {
    /// Where it stands.
    pub state: StepUpState,
    /// How it is passed.
    pub method: StepUpMethod,
    /// Four digits to compare, with [`StepUpMethod::Sign`] only (P08).
    #[serde(default)]
    pub code: Option<String>,
}

impl CitizenApi {
    /// `GET /v1/step-ups/{challengeId}`.
    pub async fn step_up(&self, id: &ChallengeId) -> Result<StepUpProgress, GovError> {
        self.session.call(&Call::get(self.url(&["step-ups", id.as_str()])?)).await?.json()
    }
}
