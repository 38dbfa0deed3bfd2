//! Standing mandates: ask for one, change its limits, end it.

use desk_domain::payment::{Mandate, MandateLimits};
use desk_domain::{BillId, ChallengeId, IdempotencyKey, MandateId};
use http::Method;
use serde::Serialize;

use super::{CitizenApi, Item};
use crate::GovError;
use crate::net::Call;

#[derive(Serialize)]
struct NewWire<'a> {
    bill: &'a BillId,
    limits: &'a MandateLimits,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangeWire<'a> {
    limits: &'a MandateLimits,
    base_version: u32,
}

impl CitizenApi {
    /// `POST /v1/mandates`. The first try answers `StepUp`; repeat it with the passed challenge.
    pub async fn add_mandate(
        &self,
        bill: &BillId,
        limits: &MandateLimits,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Result<Item<Mandate>, GovError> {
        let call = Call::json(Method::POST, self.url(&["mandates"])?, &NewWire { bill, limits })?;
        self.session.call(&call.keyed(key).stepped_up(passed)).await?.json()
    }

    /// `PATCH /v1/mandates/{id}`. The first try answers `StepUp`; repeat it with the passed challenge.
    pub async fn change_mandate(
        &self,
        id: &MandateId,
        limits: &MandateLimits,
        base_version: u32,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Result<Item<Mandate>, GovError> {
        let url = self.url(&["mandates", id.as_str()])?;
        let call = Call::json(Method::PATCH, url, &ChangeWire { limits, base_version })?;
        self.session.call(&call.keyed(key).stepped_up(passed)).await?.json()
    }

    /// `POST /v1/mandates/{id}/cancel`.
    pub async fn cancel_mandate(&self, id: &MandateId, key: &IdempotencyKey) -> Result<Item<Mandate>, GovError> {
        let url = self.url(&["mandates", id.as_str(), "cancel"])?;
        self.session.call(&Call::act(url)?.keyed(key)).await?.json()
    }
}
