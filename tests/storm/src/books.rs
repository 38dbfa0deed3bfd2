//! The books that the checker compares, as plain data: what the banks wrote, what departments and persons know, what the
//! person's desk was told, what stands in the gateway's tables. Nothing here is computed by the gateway's code.

use desk_domain::Timestamp;
use serde::{Deserialize, Serialize};

use crate::permits::Permits;

/// Why a line stands in a bank's book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BankMove {
    /// Money left the payer's account.
    Debit,
    /// Money came back from the payee.
    Refund,
    /// The bank took its payment back.
    Reversal,
}

/// One line of a bank's own book about a payment to the government.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankLine {
    /// What happened.
    pub kind: BankMove,
    /// Which bank.
    pub bank: String,
    /// The bank's own number of the payment; a refund or reversal names the one that it undoes.
    pub bank_reference: String,
    /// Bill number that was sent.
    pub bill_number: String,
    /// Reference that was sent.
    pub reference: Option<String>,
    /// Cents, always more than nothing.
    pub cents: i64,
    /// ISO 4217.
    pub currency: String,
}

/// A bill as its department knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charged {
    /// Number on the bill.
    pub number: String,
    /// What the department asks for, cents.
    pub cents: i64,
    /// What the department says came another way (counter, PPS), cents.
    pub another_way: i64,
    /// The department took the bill back.
    pub withdrawn: bool,
}

/// Something that the person's desk was told by the gateway, and when it stands at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Told {
    /// "The payment with this reference settled; this came of it and stays."
    PaymentSettled {
        /// What the person quotes.
        reference: String,
        /// Cents that the desk shows as received, less what it shows as going back.
        cents: i64,
    },
    /// "The bill is paid; this came for it and stays."
    BillPaid {
        /// Number on the bill.
        number: String,
        /// Cents that the desk shows as received, less the credit that it shows as going back.
        cents: i64,
    },
    /// "So much came under this reference": a receipt, or the desk's own book of what it said. It never goes back.
    Came {
        /// What the person quotes.
        reference: String,
        /// Cents that came.
        cents: i64,
    },
}

/// What a desk that is a process of its own showed, over all its lives, and what its store says at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskBook {
    /// References of payments that it showed as paid.
    pub shown: Vec<String>,
    /// References that stand in its own book.
    pub told: Vec<String>,
    /// What its book and its receipts say that came.
    pub came: Vec<Told>,
    /// Payments that were begun there and whose answer it still does not know.
    pub open: u64,
    /// Answers that no desk may give, and other things that must not be.
    pub wrong: Vec<String>,
}

/// A bill in the gateway's tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillRow {
    /// Identity.
    pub id: String,
    /// Number on the bill.
    pub number: String,
}

/// A transaction of the gateway's ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransactionRow {
    /// Identity.
    pub id: String,
    /// Which event of the outside world it books: `fps:…` for money that the switch settled.
    pub source: String,
    /// `settlement`, `refund`, …
    pub kind: String,
    /// For which bill.
    pub bill: Option<String>,
    /// Cents that moved.
    pub cents: i64,
    /// ISO 4217.
    pub currency: String,
}

/// One side of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostingRow {
    /// Of which transaction.
    pub transaction: String,
    /// Debit positive, credit negative, cents.
    pub cents: i64,
    /// ISO 4217.
    pub currency: String,
}

/// Money that has to go back, or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefundRow {
    /// Which bill it names.
    pub bill: String,
    /// Cents.
    pub cents: i64,
    /// `due`, `sent`, `refused`, `void`.
    pub state: String,
}

/// An entry of the list of exceptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExceptionRow {
    /// What is wrong.
    pub kind: String,
    /// About which event.
    pub source: String,
    /// The bank's own number, when the entry is about money.
    pub bank_reference: Option<String>,
}

/// A collection under a mandate in the gateway's tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionRow {
    /// For which bill.
    pub bill: String,
    /// Cents that were asked for.
    pub cents: i64,
    /// When it was begun.
    pub begun: Timestamp,
}

/// A payment in the gateway's tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentRow {
    /// Identity.
    pub id: String,
    /// What the person quotes.
    pub reference: String,
    /// `created`, `awaiting-payer`, `in-doubt`, `settled`, …
    pub state: String,
}

/// What stands in the gateway's tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GatewayBooks {
    /// Bills.
    pub bills: Vec<BillRow>,
    /// Transactions.
    pub transactions: Vec<TransactionRow>,
    /// Postings.
    pub postings: Vec<PostingRow>,
    /// Refunds.
    pub refunds: Vec<RefundRow>,
    /// Exceptions.
    pub exceptions: Vec<ExceptionRow>,
    /// Payments.
    pub payments: Vec<PaymentRow>,
    /// Those of them that are collections under a mandate.
    pub collections: Vec<CollectionRow>,
}

/// All that the checker sees.
#[derive(Clone, Debug, Default)]
pub struct Books {
    /// The banks' own books.
    pub bank: Vec<BankLine>,
    /// What departments asked for.
    pub charged: Vec<Charged>,
    /// What the person's desk was told and still shows at the end.
    pub told: Vec<Told>,
    /// What the person lets a mandate collect for one bill, by bill number; nothing once they have ended it.
    pub allowed: std::collections::BTreeMap<String, Permits>,
    /// The books of desks that are processes of their own.
    pub desks: Vec<DeskBook>,
    /// The gateway's tables, read at least 24 simulated hours after the last settlement file.
    pub gateway: GatewayBooks,
}
