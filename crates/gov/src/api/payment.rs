//! Payments: begin, look, ask the switch, call off.

use desk_domain::payment::{Payment, PaymentMethod};
use desk_domain::{BillId, ChallengeId, IdempotencyKey, Money, PaymentId};
use http::Method;
use serde::Serialize;

use super::{CitizenApi, Item};
use crate::GovError;
use crate::net::Call;

/// A payment to be begun: what the person reviewed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewPayment {
    /// How much.
    pub amount: Money,
    /// The version of the bill that was reviewed.
    pub base_version: u32,
    /// How.
    pub method: PaymentMethod,
}

impl CitizenApi {
    /// `POST /v1/bills/{id}/payments`. The first try may answer `StepUp`; repeat it with the passed challenge.
    pub async fn begin_payment(
        &self,
        bill: &BillId,
        payment: &NewPayment,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Result<Item<Payment>, GovError> {
        let url = self.url(&["bills", bill.as_str(), "payments"])?;
        let call = Call::json(Method::POST, url, payment)?.keyed(key).stepped_up(passed);
        self.session.call(&call).await?.json()
    }

    /// `GET /v1/payments/{id}`.
    pub async fn payment(&self, id: &PaymentId) -> Result<Item<Payment>, GovError> {
        self.session.call(&Call::get(self.url(&["payments", id.as_str()])?)).await?.json()
    }

    /// `POST /v1/payments/{id}/check`: asks the switch now.
    pub async fn check_payment(&self, id: &PaymentId, key: &IdempotencyKey) -> Result<Item<Payment>, GovError> {
        self.on_payment(id, "check", key).await
    }

    /// `POST /v1/payments/{id}/cancel`: we show no code any more.
    pub async fn cancel_payment(&self, id: &PaymentId, key: &IdempotencyKey) -> Result<Item<Payment>, GovError> {
        self.on_payment(id, "cancel", key).await
    }

    async fn on_payment(&self, id: &PaymentId, verb: &str, key: &IdempotencyKey) -> Result<Item<Payment>, GovError> {
        let url = self.url(&["payments", id.as_str(), verb])?;
        self.session.call(&Call::act(url)?.keyed(key)).await?.json()
    }
}
