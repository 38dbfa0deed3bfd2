//! Stopping a sign-in.

use desk_contract::{DeskError, Empty, SignInAttemptRequest};

use crate::Desk;

impl Desk {
    /// Ends the attempt; one that is over already is no error.
    pub async fn sign_in_cancel(&self, request: SignInAttemptRequest) -> Result<Empty, DeskError> {
        if let Ok(attempt) = self.running(&request).await {
            attempt.cancel();
            let mut running = self.attempt.lock().await;
            running.take_if(|now| now.id == attempt.id);
        }
        Ok(Empty {})
    }
}
