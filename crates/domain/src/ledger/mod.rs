//! Double-entry bookkeeping of what people pay: accounts, transactions that balance by construction, and which
//! postings each event of the outside world makes. The SQL is the gateway's.

mod account;
mod rules;
mod transaction;

pub use account::{Account, UnknownAccount};
pub use rules::{Booking, another_way, charge, refund_sent, reverse, settle, unplaced, withdraw};
pub use transaction::{LedgerError, Posting, Transaction, TransactionKind};
