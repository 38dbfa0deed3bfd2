//! Paper bills: typed, or read from a code.

use desk_domain::bill::BillKind;
use desk_domain::{Day, DepartmentId, LocalizedText, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is known of a number's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NumberCheck {
    /// It has the form that the department publishes.
    Form,
    /// No published form: not checked.
    NotChecked,
}

/// Adds a paper bill.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BillAddRequest {
    /// Who asks for the money.
    pub department: DepartmentId,
    /// What kind.
    pub kind: BillKind,
    /// The number, with or without hyphens.
    pub number: String,
    /// As printed.
    pub amount: Money,
    /// As printed.
    pub due: Option<Day>,
    /// For whom it is.
    pub label: Option<String>,
}

/// Reads a code from a picture or a text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum BillReadCodeRequest {
    /// The text of a code, at most 512 characters.
    Text {
        /// As scanned.
        text: String,
    },
    /// A picture (PNG, JPEG) in base64, at most 10 MiB.
    Picture {
        /// Base64, without a `data:` head.
        base64: String,
    },
}

/// What a code says; to be compared with the paper before it is added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillCodeView {
    /// The department behind the payee, when it is known.
    pub department: Option<DepartmentId>,
    /// The kind that this payee stands for, when there is only one.
    pub bill_kind: Option<BillKind>,
    /// The payee as the code names it.
    pub payee: String,
    /// Bill number.
    pub number: Option<String>,
    /// Amount.
    pub amount: Option<Money>,
}

/// The departments and kinds of which a paper bill can be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillIssuerView {
    /// Who.
    pub department: DepartmentId,
    /// Official name.
    pub name: LocalizedText,
    /// What kinds it issues.
    pub kinds: Vec<BillKind>,
}

/// Everybody of whom a paper bill can be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillIssuersView {
    /// In the order of their names.
    pub issuers: Vec<BillIssuerView>,
}
