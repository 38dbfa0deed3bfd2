//! What happens to money: each event of the outside world is booked once, in one transaction with what follows from
//! it (bill, payment, receipt, refund, feed). Which postings an event makes is [`desk_domain::ledger`]'s business.
//!
//! Locks are always taken in the same order: the people who see the bill by their ids, then the bill.

mod books;
mod charge;
mod refund;
mod settle;
mod standing;

pub(crate) use self::books::Books;
pub(crate) use self::charge::{another_way, charge, withdraw};
pub(crate) use self::refund::{refund_refused, refund_sent, refund_sent_alone, reversed};
pub(crate) use self::settle::{failed, is_booked, settle, settle_alone};
pub(crate) use self::standing::Standing;
