//! A payment code as its parts. The fields are those of hk-identity §5.1; what has no field is kept as it stands.

use std::collections::BTreeMap;

use desk_domain::{Currency, Money, Timestamp};
use jiff::civil::DateTime;

use crate::expiry;

/// Objects that have no field of their own, by number: a code may serve several payment schemes at once.
pub type Objects = BTreeMap<u8, String>;

/// One payment code. Its order of objects is not kept: it means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FpsCode {
    /// Object 01: for many payments or for one.
    pub initiation: Initiation,
    /// Objects 26.02 to 26.04: who is paid.
    pub account: Account,
    /// Object 26.01: three digits, the bank or wallet that the payee asks for.
    pub clearing_code: Option<String>,
    /// Object 53.
    pub currency: Currency,
    /// Object 54 in cents; without it, the payer types the amount.
    pub amount: Option<i64>,
    /// Object 26.06: the payer may change the amount. Never true without an amount.
    pub editable: bool,
    /// Object 26.05: the time of day in Hong Kong until which a dynamic code is good.
    pub expires: Option<DateTime>,
    /// Object 52: four digits; `0000` in codes that are for FPS alone.
    pub merchant_category: String,
    /// Object 59, at most 25 characters; `NA` is usual, for the bank shows the name that FPS gives it.
    pub merchant_name: String,
    /// Object 60, at most 15 characters.
    pub merchant_city: String,
    /// Object 62: what the payment is for.
    pub additional: Additional,
    /// Object 64: the merchant in another language.
    pub language: Option<LanguageTemplate>,
    /// What else stands in object 26.
    pub account_others: Objects,
    /// What else stands in the code.
    pub others: Objects,
}

/// Whether a code serves once or again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Initiation {
    /// `11`: printed, for many payments.
    Static,
    /// `12`: shown for one payment.
    Dynamic,
}

/// Who is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// An FPS identifier: 7 or 9 digits today, up to 34 are read.
    FpsId(String),
    /// `+852-` and 8 digits.
    Mobile(String),
    /// An address, its case as it stands.
    Email(String),
}

/// What the payment is for; each at most 25 characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Additional {
    /// 62.01: the number on the bill.
    pub bill_number: Option<String>,
    /// 62.02
    pub mobile: Option<String>,
    /// 62.03
    pub store: Option<String>,
    /// 62.04
    pub loyalty: Option<String>,
    /// 62.05: the payee's own mark.
    pub reference_label: Option<String>,
    /// 62.06
    pub customer: Option<String>,
    /// 62.07
    pub terminal: Option<String>,
    /// 62.08
    pub purpose: Option<String>,
    /// 62.09: what the payee asks the payer to state.
    pub data_request: Option<String>,
    /// What else stands in object 62.
    pub others: Objects,
}

/// The merchant in another language; here any script may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTemplate {
    /// 64.00: two letters of ISO 639.
    pub language: String,
    /// 64.01, at most 25 characters.
    pub name: String,
    /// 64.02, at most 15 characters.
    pub city: Option<String>,
    /// What else stands in object 64.
    pub others: Objects,
}

impl FpsCode {
    /// A static code in Hong Kong dollars that says no more than who is paid.
    pub fn of(account: Account) -> Self {
        Self {
            initiation: Initiation::Static,
            account,
            clearing_code: None,
            currency: Currency::Hkd,
            amount: None,
            editable: false,
            expires: None,
            merchant_category: "0000".to_owned(),
            merchant_name: "NA".to_owned(),
            merchant_city: "HK".to_owned(),
            additional: Additional::default(),
            language: None,
            account_others: Objects::new(),
            others: Objects::new(),
        }
    }

    /// The amount with its currency.
    pub fn money(&self) -> Option<Money> {
        self.amount.map(|cents| Money { cents, currency: self.currency })
    }

    /// The instant until which a dynamic code is good.
    pub fn expires_at(&self) -> Option<Timestamp> {
        self.expires.map(expiry::instant)
    }

    /// Good until `end`, to the second before it: makes the code a dynamic one.
    #[must_use]
    pub fn until(self, end: Timestamp) -> Self {
        Self { initiation: Initiation::Dynamic, expires: Some(expiry::at(end)), ..self }
    }
}

impl Account {
    /// Its number in object 26, and its text.
    pub(crate) fn object(&self) -> (u8, &str) {
        match self {
            Self::FpsId(text) => (2, text),
            Self::Mobile(text) => (3, text),
            Self::Email(text) => (4, text),
        }
    }
}

impl Additional {
    /// Those of the nine known objects that are stated, by number.
    pub(crate) fn known(&self) -> impl Iterator<Item = (u8, &str)> {
        let all = [
            &self.bill_number,
            &self.mobile,
            &self.store,
            &self.loyalty,
            &self.reference_label,
            &self.customer,
            &self.terminal,
            &self.purpose,
            &self.data_request,
        ];
        (1..).zip(all).filter_map(|(number, text)| Some((number, text.as_deref()?)))
    }
}
