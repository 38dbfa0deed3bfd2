//! A transaction of the ledger: it balances, or it cannot be made.

use super::Account;
use crate::{Currency, Money};

/// One side of a transaction: debit positive, credit negative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Where.
    pub account: Account,
    /// How much.
    pub amount: Money,
}

/// What a transaction is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TransactionKind {
    /// A department charged a bill, or changed what it charges.
    Charge,
    /// The switch settled money.
    Settlement,
    /// A department was paid by another channel.
    AnotherWay,
    /// A refund was sent.
    Refund,
    /// A settlement was taken back.
    Reversal,
    /// A department took a bill back.
    Withdrawal,
}

impl TransactionKind {
    /// The word that the database holds.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Charge => "charge",
            Self::Settlement => "settlement",
            Self::AnotherWay => "another-way",
            Self::Refund => "refund",
            Self::Reversal => "reversal",
            Self::Withdrawal => "withdrawal",
        }
    }
}

/// Why a transaction cannot be made.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum LedgerError {
    /// Debits and credits differ in some currency.
    #[error("the postings do not balance")]
    Unbalanced,
    /// Fewer than two postings, or one of nothing.
    #[error("a posting is missing or empty")]
    Empty,
    /// The amounts cannot be counted together.
    #[error(transparent)]
    Money(#[from] crate::MoneyError),
}

/// Postings that add to nothing in each currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    kind: TransactionKind,
    postings: Vec<Posting>,
}

impl Transaction {
    /// Of these postings; those of nothing are left out.
    pub fn new(kind: TransactionKind, postings: Vec<Posting>) -> Result<Self, LedgerError> {
        let postings: Vec<Posting> = postings.into_iter().filter(|posting| posting.amount.cents != 0).collect();
        if postings.len() < 2 {
            return Err(LedgerError::Empty);
        }
        for currency in [Currency::Hkd, Currency::Cny] {
            let of = postings.iter().map(|posting| posting.amount).filter(|amount| amount.currency == currency);
            if Money::sum(currency, of)?.cents != 0 {
                return Err(LedgerError::Unbalanced);
            }
        }
        Ok(Self { kind, postings })
    }

    /// What it is about.
    pub fn kind(&self) -> TransactionKind {
        self.kind
    }

    /// Its postings.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }
}
