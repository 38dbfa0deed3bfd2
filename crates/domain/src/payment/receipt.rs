//! A receipt: what was paid, as it was then. It never changes, whatever becomes of the bill.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PaymentMethod;
use crate::bill::{BillKind, BillPeriod};
use crate::{BillId, Department, Language, LocalizedText, Money, PaymentId, ReceiptId, Timestamp};

/// A receipt for one settlement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Identity at the gateway.
    pub id: ReceiptId,
    /// The payment that it is for.
    pub payment: PaymentId,
    /// The bill that was paid.
    pub bill: BillId,
    /// What a person quotes: `CD26112400317`.
    pub reference: String,
    /// Who got the money.
    pub department: Department,
    /// What kind of bill.
    pub kind: BillKind,
    /// What it was for.
    pub title: LocalizedText,
    /// For whom or for what.
    #[serde(default)]
    pub for_whom: Option<LocalizedText>,
    /// The account.
    pub account: String,
    /// The bill number.
    pub number: String,
    /// What the bill covered.
    #[serde(default)]
    pub period: Option<BillPeriod>,
    /// What was paid and stayed.
    pub amount: Money,
    /// What of the bill was still owed after it.
    pub owed_after: Money,
    /// How.
    pub method: PaymentMethod,
    /// The word of the bank, by which the switch keeps its books.
    #[serde(default)]
    pub bank: Option<String>,
    /// The name of the bank, as it writes it.
    #[serde(default)]
    pub bank_name: Option<LocalizedText>,
    /// The bank's own number of the money.
    #[serde(default)]
    pub bank_reference: Option<String>,
    /// When the bank booked it.
    pub paid_at: Timestamp,
    /// When the receipt was made.
    pub issued_at: Timestamp,
}

impl Receipt {
    /// The bank as people know it; where nobody told its name, its word.
    pub fn bank_in(&self, language: Language) -> Option<&str> {
        self.bank_name.as_ref().map(|name| name.get(language)).or(self.bank.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_that_was_stored_without_the_name_of_the_bank_is_read_and_shows_its_word() {
        let stored = r#"{"id": "r", "payment": "p", "bill": "b", "reference": "CD26112400317",
            "department": {"id": "wsd", "name": {"en": "Water", "zh-Hant-HK": "水務", "zh-Hans": "水务"}},
            "kind": "water", "title": {"en": "Water", "zh-Hant-HK": "水費", "zh-Hans": "水费"}, "account": "1", "number": "2",
            "amount": {"cents": 41260, "currency": "HKD"}, "owedAfter": {"cents": 0, "currency": "HKD"}, "method": "fps",
            "bank": "harbour", "paidAt": "2026-11-24T02:00:00Z", "issuedAt": "2026-11-24T02:00:01Z"}"#;
        let old: Receipt = serde_json::from_str(stored).unwrap();
        assert_eq!((old.bank_name.as_ref(), old.bank_in(Language::En)), (None, Some("harbour")));
        let name = LocalizedText { zh_hant_hk: "海港銀行".into(), ..LocalizedText::same("Harbour Bank") };
        let named = Receipt { bank_name: Some(name), ..old };
        assert_eq!(named.bank_in(Language::ZhHantHk), Some("海港銀行"));
        let text = serde_json::to_string(&named).unwrap();
        assert_eq!(serde_json::from_str::<Receipt>(&text).unwrap(), named);
    }
}
