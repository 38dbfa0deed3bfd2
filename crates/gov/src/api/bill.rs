//! Bills: one bill, the person's own word on it, what a payment would be, paper bills, and who can be paid.

use desk_domain::bill::{Bill, BillAct, BillKind};
use desk_domain::{BillId, Day, Department, DepartmentId, IdempotencyKey, LocalizedText, Money, Timestamp};
use http::Method;
use serde::{Deserialize, Deserializer, Serialize};

use super::{CitizenApi, Item};
use crate::net::Call;
use crate::{GovError, StepUpMethod};

/// What a payment would be; nothing was written.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// The bill as it is now.
    pub bill: Item<Bill>,
    /// What would be paid.
    pub amount: Money,
    /// What is owed.
    pub owed: Money,
    /// Who gets the money, as the bank shows it.
    #[serde(deserialize_with = "payee_name")]
    pub payee: LocalizedText,
    /// The bill number, as the bank shows it.
    pub number: String,
    /// How the phone will be asked; `None`: not at all.
    #[serde(default)]
    pub step_up: Option<StepUpMethod>,
}

/// A payee's name alone, or with its account.
fn payee_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<LocalizedText, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Wire {
        Name(LocalizedText),
        Payee(Payee),
    }
    Ok(match Wire::deserialize(deserializer)? {
        Wire::Name(name) => name,
        Wire::Payee(payee) => payee.name,
    })
}

/// Who gets money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payee {
    /// The name that banks show.
    pub name: LocalizedText,
    /// FPS identifier.
    pub account: String,
}

/// A department that can be paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// Who.
    pub department: Department,
    /// What kinds it issues.
    pub kinds: Vec<BillKind>,
    /// Who gets the money.
    pub payee: Payee,
}

/// Who can be paid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuers {
    /// All of them.
    pub items: Vec<Issuer>,
}

/// A bill from paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewBill {
    /// Who asks for the money.
    pub department_id: DepartmentId,
    /// What kind.
    pub kind: BillKind,
    /// The number, without hyphens.
    pub number: String,
    /// As printed.
    pub amount: Money,
    /// As printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ActWire<'a> {
    act: &'a BillAct,
    at: Timestamp,
    base_version: u32,
}

#[derive(Serialize)]
struct QuoteWire {
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Money>,
}

impl CitizenApi {
    /// `GET /v1/bills/{id}`.
    pub async fn bill(&self, id: &BillId) -> Result<Item<Bill>, GovError> {
        self.session.call(&Call::get(self.url(&["bills", id.as_str()])?)).await?.json()
    }

    /// `POST /v1/bills/{id}/act`: the bill as it is then. `base_version` is what the person saw.
    pub async fn bill_act(
        &self,
        id: &BillId,
        act: &BillAct,
        at: Timestamp,
        base_version: u32,
        key: &IdempotencyKey,
    ) -> Result<Item<Bill>, GovError> {
        let url = self.url(&["bills", id.as_str(), "act"])?;
        let call = Call::json(Method::POST, url, &ActWire { act, at, base_version })?.keyed(key);
        self.session.call(&call).await?.json()
    }

    /// `POST /v1/bills/{id}/quote`: what a payment of `amount`, else of the next instalment or of all that is
    /// owed, would be.
    pub async fn quote(&self, id: &BillId, amount: Option<Money>) -> Result<Quote, GovError> {
        let url = self.url(&["bills", id.as_str(), "quote"])?;
        let call = Call::json(Method::POST, url, &QuoteWire { amount })?.keyed(&IdempotencyKey::random());
        self.session.call(&call).await?.json()
    }

    /// `POST /v1/bills/add`: the bill, added, or the one that the department has issued under this number.
    pub async fn add_bill(&self, bill: &NewBill, key: &IdempotencyKey) -> Result<Item<Bill>, GovError> {
        let call = Call::json(Method::POST, self.url(&["bills", "add"])?, bill)?.keyed(key);
        self.session.call(&call).await?.json()
    }

    /// `GET /v1/bill-issuers`.
    pub async fn issuers(&self) -> Result<Item<Issuers>, GovError> {
        self.session.call(&Call::get(self.url(&["bill-issuers"])?)).await?.json()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payee_is_a_name_with_or_without_its_account() {
        #[derive(Deserialize)]
        struct One(#[serde(deserialize_with = "payee_name")] LocalizedText);
        let name = r#"{"en":"Water","zh-Hant-HK":"水","zh-Hans":"水"}"#;
        let plain: One = serde_json::from_str(name).unwrap();
        let full: One = serde_json::from_str(&format!(r#"{{"name":{name},"account":"1665211"}}"#)).unwrap();
        assert_eq!((plain.0.en.as_str(), full.0.en.as_str()), ("Water", "Water"));
    }
}
