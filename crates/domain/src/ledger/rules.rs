//! Which postings each event makes. Pure: what is owed now comes in, a balanced transaction comes out.

use super::{Account, LedgerError, Posting, Transaction, TransactionKind};
use crate::{BillId, DepartmentId, Money};

/// A transaction, and what of the money went where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// To be written.
    pub transaction: Transaction,
    /// What paid the bill.
    pub placed: Money,
    /// What has to go back.
    pub refund: Money,
}

fn debit(account: Account, amount: Money) -> Posting {
    Posting { account, amount }
}

fn credit(account: Account, amount: Money) -> Posting {
    Posting { account, amount: Money { cents: -amount.cents, ..amount } }
}

/// The department's charge for `bill` changes by `by` (negative: less is asked for).
pub fn charge(bill: &BillId, department: &DepartmentId, by: Money) -> Result<Transaction, LedgerError> {
    let postings = vec![debit(Account::Receivable(bill.clone()), by), credit(Account::Revenue(department.clone()), by)];
    Transaction::new(TransactionKind::Charge, postings)
}

/// The switch settled `amount` for `bill`, of which `owed` is still open (nothing when it is paid or withdrawn).
/// What is more becomes a refund that names the bill.
pub fn settle(bill: &BillId, owed: Money, amount: Money) -> Result<Booking, LedgerError> {
    receive(TransactionKind::Settlement, Account::Clearing, bill, owed, amount)
}

/// A department says that `amount` came by another channel.
pub fn another_way(
    bill: &BillId,
    department: &DepartmentId,
    owed: Money,
    amount: Money,
) -> Result<Booking, LedgerError> {
    receive(TransactionKind::AnotherWay, Account::Counter(department.clone()), bill, owed, amount)
}

fn receive(
    kind: TransactionKind,
    into: Account,
    bill: &BillId,
    owed: Money,
    amount: Money,
) -> Result<Booking, LedgerError> {
    if !amount.is_positive() {
        return Err(LedgerError::Empty);
    }
    let over = amount.minus(owed)?;
    let refund = if over.is_positive() { over } else { Money::zero(amount.currency) };
    let placed = amount.minus(refund)?;
    let postings = vec![
        debit(into, amount),
        credit(Account::Receivable(bill.clone()), placed),
        credit(Account::Refund(bill.clone()), refund),
    ];
    Ok(Booking { transaction: Transaction::new(kind, postings)?, placed, refund })
}

/// The switch settled `amount` for a bill number that we do not know: it goes to the list of exceptions.
pub fn unplaced(amount: Money) -> Result<Transaction, LedgerError> {
    let postings = vec![debit(Account::Clearing, amount), credit(Account::Unplaced, amount)];
    Transaction::new(TransactionKind::Settlement, postings)
}

/// A refund of `amount` for `bill` was sent.
pub fn refund_sent(bill: &BillId, amount: Money) -> Result<Transaction, LedgerError> {
    let postings = vec![debit(Account::Refund(bill.clone()), amount), credit(Account::Clearing, amount)];
    Transaction::new(TransactionKind::Refund, postings)
}

/// The bank takes `amount` back, of which `refund` was still to be sent back by us: that part needs no refund any more,
/// the rest is owed again.
pub fn reverse(bill: &BillId, amount: Money, refund: Money) -> Result<Booking, LedgerError> {
    let from_refund = if refund.cents < amount.cents { refund } else { amount };
    let owed_again = amount.minus(from_refund)?;
    let postings = vec![
        debit(Account::Receivable(bill.clone()), owed_again),
        debit(Account::Refund(bill.clone()), from_refund),
        credit(Account::Clearing, amount),
    ];
    let transaction = Transaction::new(TransactionKind::Reversal, postings)?;
    Ok(Booking { transaction, placed: owed_again, refund: from_refund })
}

/// The department takes `bill` back: what is owed falls away, what was `paid` and stayed goes back.
pub fn withdraw(
    bill: &BillId,
    department: &DepartmentId,
    owed: Money,
    paid: Money,
) -> Result<Option<Transaction>, LedgerError> {
    let total = owed.plus(paid)?;
    if total.cents == 0 {
        return Ok(None);
    }
    let postings = vec![
        debit(Account::Revenue(department.clone()), total),
        credit(Account::Receivable(bill.clone()), owed),
        credit(Account::Refund(bill.clone()), paid),
    ];
    Transaction::new(TransactionKind::Withdrawal, postings).map(Some)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use proptest::prelude::*;

    #[derive(Clone, Debug)]
    enum Event {
        Charge(i64),
        Settle(i64),
        AnotherWay(i64),
        Refund(i64),
        Reverse(i64),
        Unplaced(i64),
        Withdraw,
    }

    fn events() -> impl Strategy<Value = Event> {
        let cents = 1_i64..5_000;
        prop_oneof![
            cents.clone().prop_map(Event::Charge),
            cents.clone().prop_map(Event::Settle),
            cents.clone().prop_map(Event::AnotherWay),
            cents.clone().prop_map(Event::Refund),
            cents.clone().prop_map(Event::Reverse),
            cents.prop_map(Event::Unplaced),
            Just(Event::Withdraw),
        ]
    }

    #[derive(Default)]
    struct Book(BTreeMap<Account, i64>);

    impl Book {
        fn write(&mut self, transaction: &Transaction) {
            assert_eq!(transaction.postings().iter().map(|posting| posting.amount.cents).sum::<i64>(), 0);
            for posting in transaction.postings() {
                *self.0.entry(posting.account.clone()).or_default() += posting.amount.cents;
            }
        }

        fn of(&self, account: &Account) -> i64 {
            self.0.get(account).copied().unwrap_or_default()
        }
    }

    proptest! {
        /// Whatever happens to a bill, every transaction balances, nothing is owed below zero, and what the government
        /// holds is exactly what it charged, owes back, or cannot place.
        #[test]
        fn every_transaction_balances_and_no_money_is_lost(events in prop::collection::vec(events(), 0..40)) {
            let (bill, department) = (BillId::new("b"), DepartmentId::new("wsd"));
            let (owed_account, refund_account) = (Account::Receivable(bill.clone()), Account::Refund(bill.clone()));
            let mut book = Book::default();
            // For the bill, and beside it.
            let (mut came, mut went, mut beside) = (0_i64, 0_i64, 0_i64);
            for event in events {
                let owed = Money::hkd(book.of(&owed_account));
                let refund = -book.of(&refund_account);
                match event {
                    Event::Charge(by) => book.write(&charge(&bill, &department, Money::hkd(by)).unwrap()),
                    Event::Settle(amount) => {
                        let booking = settle(&bill, owed, Money::hkd(amount)).unwrap();
                        prop_assert_eq!(booking.placed.cents + booking.refund.cents, amount);
                        book.write(&booking.transaction);
                        came += amount;
                    }
                    Event::AnotherWay(amount) => {
                        book.write(&another_way(&bill, &department, owed, Money::hkd(amount)).unwrap().transaction);
                        came += amount;
                    }
                    Event::Refund(amount) if amount <= refund => {
                        book.write(&refund_sent(&bill, Money::hkd(amount)).unwrap());
                        went += amount;
                    }
                    // A bank takes back only what came and was not sent back.
                    Event::Reverse(amount) if amount <= came - went => {
                        book.write(&reverse(&bill, Money::hkd(amount), Money::hkd(refund)).unwrap().transaction);
                        went += amount;
                    }
                    Event::Unplaced(amount) => {
                        book.write(&unplaced(Money::hkd(amount)).unwrap());
                        beside += amount;
                    }
                    Event::Withdraw => {
                        let charged = -book.of(&Account::Revenue(department.clone()));
                        let paid = Money::hkd(charged - owed.cents);
                        if let Some(transaction) = withdraw(&bill, &department, owed, paid).unwrap() {
                            book.write(&transaction);
                        }
                    }
                    Event::Refund(_) | Event::Reverse(_) => {}
                }
                prop_assert_eq!(book.0.values().sum::<i64>(), 0);
                prop_assert!(book.of(&owed_account) >= 0);
                prop_assert!(book.of(&refund_account) <= 0);
                let held = book.of(&Account::Clearing) + book.of(&Account::Counter(department.clone()));
                prop_assert_eq!(held, came - went + beside);
            }
        }

        #[test]
        fn an_account_survives_its_text(id in "[a-z0-9]{1,8}") {
            let bill = BillId::new(id.clone());
            for account in [
                Account::Clearing,
                Account::Unplaced,
                Account::Receivable(bill.clone()),
                Account::Refund(bill),
                Account::Revenue(id.as_str().into()),
                Account::Counter(id.as_str().into()),
            ] {
                prop_assert_eq!(account.to_string().parse(), Ok(account));
            }
        }
    }

    #[test]
    fn a_transaction_that_does_not_balance_cannot_be_made() {
        let lopsided = vec![debit(Account::Clearing, Money::hkd(5)), credit(Account::Unplaced, Money::hkd(4))];
        assert_eq!(Transaction::new(TransactionKind::Settlement, lopsided), Err(LedgerError::Unbalanced));
        assert_eq!(Transaction::new(TransactionKind::Settlement, vec![]), Err(LedgerError::Empty));
    }
}
