//! Waiting for the person to confirm, and what comes of it.

use std::sync::Arc;

use desk_contract::{DeskError, DeskEvent, DeskStatusView, Empty, SignInAttemptRequest};
use desk_gov::sign_in_error;
use desk_gov::signin::{SignInError, SignedIn};

use super::Attempt;
use super::attempt::Way;
use crate::Desk;
use crate::profile::OpenProfile;

impl Desk {
    /// Waits until the attempt ends. Dropping the call does not end the attempt; `sign_in_cancel` does.
    pub async fn sign_in_wait(&self, request: SignInAttemptRequest) -> Result<DeskStatusView, DeskError> {
        let attempt = self.running(&request).await?;
        let way = attempt.way.lock().await.take().ok_or(DeskError::Conflict)?;
        let signed_in = self.outcome(&attempt, way).await;
        self.forget(&attempt).await;
        let profile = match self.open_of(&attempt) {
            Ok(profile) => profile,
            Err(error) => {
                if let Ok(signed_in) = signed_in {
                    signed_in.give_back(&attempt.gov).await;
                }
                return Err(error);
            }
        };
        let signed_in = signed_in.map_err(|error| sign_in_error(&error, self.now()))?;
        self.profiles.name(profile.id(), &signed_in.person().name.english)?;
        profile.sign_in(self, signed_in).await?;
        self.tell(DeskEvent::StageChanged);
        self.desk_status(Empty {}).await
    }

    /// The profile in which it began, if that is still open.
    fn open_of(&self, attempt: &Attempt) -> Result<Arc<OpenProfile>, DeskError> {
        let profile = self.open()?;
        if *profile.id() == attempt.profile { Ok(profile) } else { Err(DeskError::Conflict) }
    }

    async fn outcome(&self, attempt: &Attempt, way: Way) -> Result<SignedIn, SignInError> {
        match way {
            Way::Computer(started) => started.wait(&attempt.stop).await,
            Way::Phone(started) => started.wait(&attempt.stop, |_| self.tell(DeskEvent::SignInOpened)).await,
        }
    }

    pub(super) async fn running(&self, request: &SignInAttemptRequest) -> Result<Arc<Attempt>, DeskError> {
        let running = self.attempt.lock().await;
        running.as_ref().filter(|attempt| attempt.id == request.attempt).cloned().ok_or(DeskError::NotFound)
    }

    /// Forgets the attempt unless another has begun.
    async fn forget(&self, attempt: &Attempt) {
        let mut running = self.attempt.lock().await;
        if running.as_ref().is_some_and(|now| now.id == attempt.id) {
            *running = None;
        }
    }
}
