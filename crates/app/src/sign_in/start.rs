//! Starting to sign in.

use std::sync::Arc;

use desk_contract::{DeskError, SignInStartRequest, SignInStartView, SignInWay};
use desk_gov::sign_in_error;

use super::Attempt;
use super::attempt::Way;
use crate::profile::OpenProfile;
use crate::{Desk, qr};

/// How long the browser may take.
const COMPUTER_SECONDS: u32 = 600;

impl Desk {
    /// Starts to sign in; an attempt that still runs is ended.
    pub async fn sign_in_start(&self, request: SignInStartRequest) -> Result<SignInStartView, DeskError> {
        let profile = self.open()?;
        self.end_attempt().await;
        let (attempt, view) = profile.while_open(self.begin(&profile, request.way)).await??;
        let mut running = self.attempt.lock().await;
        if profile.is_closing() {
            attempt.cancel();
            return Err(DeskError::Locked);
        }
        // Another may have been started while the gateway was asked.
        if let Some(before) = running.replace(Arc::new(attempt)) {
            before.cancel();
        }
        Ok(view)
    }

    /// Ends the attempt that runs, if one does.
    pub(crate) async fn end_attempt(&self) {
        if let Some(attempt) = self.attempt.lock().await.take() {
            attempt.cancel();
        }
    }

    async fn begin(&self, profile: &OpenProfile, way: SignInWay) -> Result<(Attempt, SignInStartView), DeskError> {
        let gov = profile.gov().ok_or(DeskError::Unsupported)?;
        let signs_in = profile.signs_in().await?;
        Ok(match way {
            SignInWay::Computer => {
                let started = gov
                    .start_computer(self.language(), signs_in)
                    .await
                    .map_err(|error| sign_in_error(&error, self.now()))?;
                let address = started.authorize_url().to_string();
                let browser_opened = self.config.host.open_in_browser(&address);
                let attempt = Attempt::new(profile.id(), Arc::clone(&gov), Way::Computer(started), address);
                let mut view = view(&attempt, SignInWay::Computer, COMPUTER_SECONDS);
                view.browser_opened = browser_opened;
                (attempt, view)
            }
            SignInWay::Phone => {
                let started = gov
                    .start_phone(self.language(), signs_in)
                    .await
                    .map_err(|error| sign_in_error(&error, self.now()))?;
                let address = started.verification_uri_complete().to_string();
                let code = started.user_code().to_owned();
                let lives = u32::try_from(started.life().as_secs()).unwrap_or(u32::MAX);
                let attempt = Attempt::new(profile.id(), Arc::clone(&gov), Way::Phone(started), address);
                let mut view = view(&attempt, SignInWay::Phone, lives);
                view.qr = qr::qr(&attempt.address);
                view.user_code = Some(code);
                (attempt, view)
            }
        })
    }
}

fn view(attempt: &Attempt, way: SignInWay, lives_seconds: u32) -> SignInStartView {
    SignInStartView {
        attempt: attempt.id.clone(),
        way,
        qr: None,
        user_code: None,
        address: attempt.address.clone(),
        browser_opened: false,
        lives_seconds,
    }
}
