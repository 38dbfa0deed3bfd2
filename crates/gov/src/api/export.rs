//! Everything that the gateway holds of the person, in parts (P07: wants a step-up).

use desk_domain::{ChallengeId, IdempotencyKey};
use http::Method;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::CitizenApi;
use crate::GovError;
use crate::net::Call;

/// One part of the copy.
#[derive(Clone, Debug, Deserialize)]
pub struct ExportPart {
    /// How many there are.
    pub parts: u32,
    /// Which this is, as the gateway counts.
    pub part: u32,
    /// The data, as it came.
    pub data: Box<RawValue>,
}

impl CitizenApi {
    /// `POST /v1/export?part=n`. The first try answers `StepUp`; repeat it with the passed challenge.
    pub async fn export(
        &self,
        part: u32,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Result<ExportPart, GovError> {
        let mut url = self.url(&["export"])?;
        url.query_pairs_mut().append_pair("part", &part.to_string());
        let call = Call::new(Method::POST, url).keyed(key).stepped_up(passed);
        self.session.call(&call).await?.json()
    }
}
