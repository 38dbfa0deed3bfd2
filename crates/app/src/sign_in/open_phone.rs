//! Sandbox builds: the simulated phone, with the address of the sign-in that waits.

use desk_contract::{DeskError, Empty, SignInAttemptRequest};

use crate::Desk;

impl Desk {
    /// Opens the simulated phone on the attempt's address.
    pub async fn sign_in_open_phone(&self, request: SignInAttemptRequest) -> Result<Empty, DeskError> {
        let phone = self.config.phone_url.as_deref().ok_or(DeskError::Unsupported)?;
        let attempt = self.running(&request).await?;
        let mut url: url::Url = phone.parse().map_err(|_| DeskError::Unsupported)?;
        url.query_pairs_mut().append_pair("open", &attempt.address);
        if self.config.host.open_phone(url.as_str()) { Ok(Empty {}) } else { Err(DeskError::Unsupported) }
    }
}
