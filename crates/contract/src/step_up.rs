//! Confirming one act on the phone (mechanisms.md, M-stepup; P07, P08).

use desk_domain::{ChallengeId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the phone confirms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StepUpMethod {
    /// iAM Smart+ signs the act: both screens show the same four digits.
    Sign,
    /// iAM Smart asks again who it is: no code is shown anywhere.
    ReAuthenticate,
}

/// What to show while the phone is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepUpView {
    /// To be named when the act is repeated.
    pub challenge: ChallengeId,
    /// How.
    pub method: StepUpMethod,
    /// Four digits, with [`StepUpMethod::Sign`] only.
    pub code: Option<String>,
    /// When it ends.
    pub expires_at: Timestamp,
}

impl StepUpView {
    /// For tests of the error table.
    pub(crate) fn sample() -> Self {
        Self {
            challenge: ChallengeId::new("c"),
            method: StepUpMethod::Sign,
            code: Some("3044".to_owned()),
            expires_at: Timestamp::from_millis(0),
        }
    }
}

/// Waits for the phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StepUpWaitRequest {
    /// From [`StepUpView`].
    pub challenge: ChallengeId,
}

/// What the phone said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StepUpOutcome {
    /// Confirmed: repeat the act.
    Passed,
    /// Refused on the phone.
    Refused,
    /// Nobody confirmed in time.
    Expired,
}

/// What the phone said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepUpResultView {
    /// The outcome.
    pub outcome: StepUpOutcome,
}
