//! Waiting for the phone to confirm one act (M-stepup). A question that gets no answer is asked again by the policy
//! table, until the challenge itself is over: what the phone said meanwhile is not lost with the network.

use desk_contract::{DeskError, StepUpOutcome, StepUpResultView, StepUpWaitRequest};
use desk_domain::ChallengeId;
use desk_gov::api::{StepUpProgress, StepUpState};
use desk_gov::{CitizenApi, GovError, SystemRandomness};
use desk_sync::Policy;

use crate::Desk;
use crate::profile::OpenProfile;

/// No challenge lives longer; the gateway says sooner when one has ended.
const LONGEST_CHALLENGE_SECONDS: i64 = 5 * 60;
/// Tries to learn the four digits before the page shows itself without them.
const TRIES_FOR_CODE: u32 = 4;

impl Desk {
    /// Waits until the phone has confirmed or refused, or the challenge has ended.
    pub async fn step_up_wait(&self, request: StepUpWaitRequest) -> Result<StepUpResultView, DeskError> {
        let profile = self.open()?;
        profile.while_open(self.wait_for_phone(&profile, &request.challenge)).await?
    }

    async fn wait_for_phone(
        &self,
        profile: &OpenProfile,
        challenge: &ChallengeId,
    ) -> Result<StepUpResultView, DeskError> {
        let api = profile.api().await?;
        let over = self.now().plus_seconds(LONGEST_CHALLENGE_SECONDS);
        let policy = Policy::default();
        let mut lost = 0;
        while self.now() < over {
            let pause = match api.step_up(challenge).await {
                Ok(progress) => {
                    lost = 0;
                    if let Some(outcome) = outcome(progress.state) {
                        desk_store::storm::point("desk phone-passed-before-shown");
                        return Ok(StepUpResultView { outcome });
                    }
                    policy.phone_every
                }
                Err(error) if error.is_passing() => {
                    let pause = policy.phone_retry.wait_after(lost, &SystemRandomness);
                    lost += 1;
                    pause.max(error.retry_after().unwrap_or_default())
                }
                Err(error) => return Err(profile.gov_error(&error)),
            };
            tokio::time::sleep(pause).await;
        }
        // Nobody can use it any more, whatever the phone said.
        Ok(StepUpResultView { outcome: StepUpOutcome::Expired })
    }

    /// The coded error; a challenge gets the four digits that both screens show.
    pub(crate) async fn with_code(&self, profile: &OpenProfile, error: &GovError) -> DeskError {
        let mut coded = profile.gov_error(error);
        if let DeskError::StepUpRequired { challenge } = &mut coded
            && let Ok(api) = profile.api().await
            && let Ok(Some(progress)) = profile.while_open(first_look(&api, &challenge.challenge)).await
        {
            challenge.code = progress.code;
        }
        coded
    }
}

fn outcome(state: StepUpState) -> Option<StepUpOutcome> {
    match state {
        StepUpState::Passed => Some(StepUpOutcome::Passed),
        StepUpState::Refused => Some(StepUpOutcome::Refused),
        StepUpState::Expired => Some(StepUpOutcome::Expired),
        StepUpState::Waiting => None,
    }
}

/// The challenge as the gateway has it; nothing when it does not say so after a few tries.
async fn first_look(api: &CitizenApi, challenge: &ChallengeId) -> Option<StepUpProgress> {
    for tried in 0..TRIES_FOR_CODE {
        match api.step_up(challenge).await {
            Ok(progress) => return Some(progress),
            Err(error) if error.is_passing() => {
                tokio::time::sleep(Policy::default().phone_retry.wait_after(tried, &SystemRandomness)).await;
            }
            Err(_) => return None,
        }
    }
    None
}
