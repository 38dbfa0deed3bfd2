//! Waiting for the phone to confirm one act (M-stepup).

use std::time::Duration;

use desk_contract::{DeskError, StepUpOutcome, StepUpResultView, StepUpWaitRequest};
use desk_gov::GovError;
use desk_gov::api::StepUpState;

use crate::Desk;
use crate::profile::OpenProfile;

/// How often the gateway is asked; a challenge lives five minutes.
const INTERVAL: Duration = Duration::from_millis(1500);

impl Desk {
    /// Waits until the phone has confirmed or refused, or the challenge has ended.
    pub async fn step_up_wait(&self, request: StepUpWaitRequest) -> Result<StepUpResultView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        loop {
            let progress = api.step_up(&request.challenge).await.map_err(|error| profile.gov_error(&error))?;
            let outcome = match progress.state {
                StepUpState::Passed => StepUpOutcome::Passed,
                StepUpState::Refused => StepUpOutcome::Refused,
                StepUpState::Expired => StepUpOutcome::Expired,
                StepUpState::Waiting => {
                    tokio::time::sleep(INTERVAL).await;
                    continue;
                }
            };
            return Ok(StepUpResultView { outcome });
        }
    }

    /// The coded error; a challenge gets the four digits that both screens show.
    pub(crate) async fn with_code(&self, profile: &OpenProfile, error: &GovError) -> DeskError {
        let mut coded = profile.gov_error(error);
        if let DeskError::StepUpRequired { challenge } = &mut coded
            && let Ok(api) = profile.api().await
            && let Ok(progress) = api.step_up(&challenge.challenge).await
        {
            challenge.code = progress.code;
        }
        coded
    }
}
