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
    /// The data, as it came.
    pub data: Box<RawValue>,
    /// Where the next part begins; `None`: this was the last. An answer that does not say is none: a copy must not end short
    /// and look whole.
    #[serde(deserialize_with = "Option::deserialize")]
    pub next: Option<String>,
    /// About how many parts there will be; with the first only.
    pub parts: Option<u32>,
}

impl CitizenApi {
    /// `POST /v1/export?cursor=…`, without one the first part. The first try answers `StepUp`; repeat it with the passed
    /// challenge.
    pub async fn export(
        &self,
        cursor: Option<&str>,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Result<ExportPart, GovError> {
        let mut url = self.url(&["export"])?;
        if let Some(cursor) = cursor {
            url.query_pairs_mut().append_pair("cursor", cursor);
        }
        let call = Call::new(Method::POST, url).keyed(key).stepped_up(passed);
        self.session.call(&call).await?.json()
    }
}
