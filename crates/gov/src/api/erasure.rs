//! The person erases their data from this computer (P07: wants a step-up).

use desk_domain::{ChallengeId, IdempotencyKey};
use http::Method;

use super::CitizenApi;
use crate::GovError;
use crate::net::Call;

impl CitizenApi {
    /// `POST /v1/erasure`: ends this session for good. The first try answers `StepUp`; repeat it with the passed challenge.
    pub async fn erase(&self, key: &IdempotencyKey, passed: Option<&ChallengeId>) -> Result<(), GovError> {
        let call = Call::new(Method::POST, self.url(&["erasure"])?).keyed(key).stepped_up(passed);
        self.session.call(&call).await?.done()
    }
}
