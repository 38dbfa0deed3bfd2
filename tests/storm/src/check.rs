//! The judge: compares the banks' books, what the departments asked for, what the person's desk was told and the
//! gateway's tables. It uses nothing of the gateway's code.
//!
//! *Double charge*: for one bill, money kept by the government beyond what was owed, with no refund entry naming it.
//! *Lost*: the bank has a debit for which no bill, refund or exceptions-list entry exists, or a person was told "paid"
//! with no credit. *Unbalanced*: a ledger transaction whose postings do not add to nothing in each currency.
//! *In doubt left*: a payment still open 24 simulated hours after the last settlement file.
//! Of our own, without a place in the summary, and failing the storm all the same: *phantom* (the ledger settled what no
//! bank sent), *beyond the mandate*, and what is wrong at a desk that is a process of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::books::{BankMove, Books, DeskBook, Told};

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// Money kept beyond what was owed.
    DoubleCharge {
        /// For which bill number.
        number: String,
        /// How much too much, cents.
        cents: i64,
    },
    /// The bank has a debit that the gateway does not know.
    LostDebit {
        /// The bank's number of it.
        bank_reference: String,
        /// How much, cents.
        cents: i64,
    },
    /// The desk says "paid" and the government has no such money.
    ToldWithoutCredit {
        /// The payment's reference, or the bill's number.
        what: String,
        /// How much was told, cents.
        told: i64,
        /// How much there is, cents.
        kept: i64,
    },
    /// The postings do not add to nothing.
    Unbalanced {
        /// Which transaction.
        transaction: String,
    },
    /// A payment is still open.
    InDoubt {
        /// Which payment.
        payment: String,
        /// How it stands.
        state: String,
    },
    /// More was collected under a mandate than the person lets it.
    BeyondMandate {
        /// For which bill number.
        number: String,
        /// Cents that were asked for.
        cents: i64,
    },
    /// A desk said "paid" and its own book does not know it any more.
    NotInItsBook {
        /// The payment's reference.
        reference: String,
    },
    /// A desk does not know what became of payments that were begun there.
    OpenAtDesk {
        /// How many.
        payments: u64,
    },
    /// A desk gave an answer that it must not give, or ended by itself.
    DeskWrong {
        /// What.
        what: String,
    },
    /// The ledger settled what no bank sent.
    Phantom {
        /// For which bill number.
        number: String,
        /// Cents that nobody sent.
        cents: i64,
    },
}

/// What the checker found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// All of it, in order.
    pub findings: Vec<Finding>,
    /// Refund lines in the banks' books.
    pub refunds: u64,
}

impl Verdict {
    /// Bills with a double charge.
    pub fn double_charges(&self) -> u64 {
        self.count(|finding| matches!(finding, Finding::DoubleCharge { .. }))
    }

    /// Lost payments, by either half of the definition.
    pub fn lost_payments(&self) -> u64 {
        self.count(|finding| matches!(finding, Finding::LostDebit { .. } | Finding::ToldWithoutCredit { .. }))
    }

    /// Transactions that do not balance.
    pub fn unbalanced_entries(&self) -> u64 {
        self.count(|finding| matches!(finding, Finding::Unbalanced { .. }))
    }

    /// Payments left in doubt.
    pub fn in_doubt_left(&self) -> u64 {
        self.count(|finding| matches!(finding, Finding::InDoubt { .. } | Finding::OpenAtDesk { .. }))
    }

    /// Nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    fn count(&self, is: impl Fn(&Finding) -> bool) -> u64 {
        self.findings.iter().filter(|finding| is(finding)).count() as u64
    }
}

/// What the banks' books say of one bill number.
#[derive(Clone, Debug, Default)]
struct AtBank {
    /// Everything that was ever debited, cents.
    came: i64,
    /// Debits that have not gone back: the bank's number and the cents that the government still has.
    kept: BTreeMap<String, i64>,
    /// Some of its money was taken back by a bank.
    reversed: bool,
}

impl AtBank {
    fn sum(&self) -> i64 {
        self.kept.values().sum()
    }
}

/// Compares the books.
pub fn check(books: &Books) -> Verdict {
    let mut findings = Vec::new();
    let (by_number, by_reference) = banks(books);
    findings.extend(double_charges(books, &by_number));
    findings.extend(lost_debits(books));
    findings.extend(told_without_credit(books, &by_number, &by_reference));
    findings.extend(unbalanced(books));
    findings.extend(in_doubt(books));
    findings.extend(beyond_mandate(books));
    findings.extend(books.desks.iter().flat_map(at_desk));
    findings.sort();
    let refunds = books.bank.iter().filter(|line| line.kind == BankMove::Refund).count() as u64;
    Verdict { findings, refunds }
}

/// The banks' books by bill number and by the reference that came with the money.
fn banks(books: &Books) -> (BTreeMap<&str, AtBank>, BTreeMap<&str, AtBank>) {
    let (mut numbers, mut references) = (BTreeMap::<&str, AtBank>::new(), BTreeMap::<&str, AtBank>::new());
    for line in &books.bank {
        let by = if line.kind == BankMove::Debit { line.cents } else { -line.cents };
        let keys = [numbers.entry(line.bill_number.as_str()).or_default()];
        let more = line.reference.as_deref().map(|reference| references.entry(reference).or_default());
        for at in keys.into_iter().chain(more) {
            *at.kept.entry(line.bank_reference.clone()).or_default() += by;
            at.came += by.max(0);
            at.reversed |= line.kind == BankMove::Reversal;
        }
    }
    (numbers, references)
}

/// Numbers of the gateway's bills by id.
fn numbers(books: &Books) -> BTreeMap<&str, &str> {
    books.gateway.bills.iter().map(|bill| (bill.id.as_str(), bill.number.as_str())).collect()
}

fn double_charges<'b>(books: &'b Books, banks: &'b BTreeMap<&str, AtBank>) -> Vec<Finding> {
    let numbers = numbers(books);
    let mut going_back = BTreeMap::<&str, i64>::new();
    // Money that went back is in the bank's book already; a refused refund stands on the list of exceptions.
    for refund in books.gateway.refunds.iter().filter(|refund| matches!(refund.state.as_str(), "due" | "refused")) {
        if let Some(number) = numbers.get(refund.bill.as_str()) {
            *going_back.entry(number).or_default() += refund.cents;
        }
    }
    let mut findings = Vec::new();
    for bill in &books.charged {
        let owed = if bill.withdrawn { 0 } else { bill.cents };
        let kept = banks.get(bill.number.as_str()).map_or(0, AtBank::sum) + bill.another_way;
        let named = going_back.get(bill.number.as_str()).copied().unwrap_or_default();
        if kept > owed + named {
            findings.push(Finding::DoubleCharge { number: bill.number.clone(), cents: kept - owed - named });
        }
    }
    findings
}

/// Debits of the banks against settlements of the ledger, by bill number: each sum of money that a bank sent must stand
/// in the ledger for the same bill, or on the list of exceptions.
fn lost_debits(books: &Books) -> Vec<Finding> {
    let numbers = numbers(books);
    let mut booked = BTreeMap::<&str, Vec<i64>>::new();
    let settled = books.gateway.transactions.iter().filter(|row| row.kind == "settlement");
    for row in settled {
        if let Some(number) = row.bill.as_deref().and_then(|bill| numbers.get(bill)) {
            booked.entry(number).or_default().push(row.cents);
        }
    }
    let excepted: BTreeSet<&str> =
        books.gateway.exceptions.iter().filter_map(|row| row.bank_reference.as_deref()).collect();
    let mut findings = Vec::new();
    for line in books.bank.iter().filter(|line| line.kind == BankMove::Debit) {
        let of_bill = booked.entry(line.bill_number.as_str()).or_default();
        if let Some(at) = of_bill.iter().position(|cents| *cents == line.cents) {
            of_bill.swap_remove(at);
        } else if !excepted.contains(line.bank_reference.as_str()) {
            let bank_reference = line.bank_reference.clone();
            findings.push(Finding::LostDebit { bank_reference, cents: line.cents });
        }
    }
    for (number, left) in booked {
        findings.extend(left.into_iter().map(|cents| Finding::Phantom { number: number.to_owned(), cents }));
    }
    findings
}

fn told_without_credit(
    books: &Books,
    by_number: &BTreeMap<&str, AtBank>,
    by_reference: &BTreeMap<&str, AtBank>,
) -> Vec<Finding> {
    let charged: BTreeMap<&str, i64> =
        books.charged.iter().map(|bill| (bill.number.as_str(), bill.another_way)).collect();
    let mut findings = Vec::new();
    for told in books.told.iter().chain(books.desks.iter().flat_map(|desk| &desk.came)) {
        let (what, told, kept, reversed) = match told {
            Told::PaymentSettled { reference, cents } => {
                let at = by_reference.get(reference.as_str());
                (reference, *cents, at.map_or(0, AtBank::sum), at.is_some_and(|at| at.reversed))
            }
            Told::Came { reference, cents } => {
                (reference, *cents, by_reference.get(reference.as_str()).map_or(0, |at| at.came), false)
            }
            Told::BillPaid { number, cents } => {
                let at = by_number.get(number.as_str());
                let another_way = charged.get(number.as_str()).copied().unwrap_or_default();
                (number, *cents, at.map_or(0, AtBank::sum) + another_way, at.is_some_and(|at| at.reversed))
            }
        };
        // A bank that takes its money back takes the credit back too; the desk is told of that by and by.
        if told > kept && !reversed {
            findings.push(Finding::ToldWithoutCredit { what: what.clone(), told, kept });
        }
    }
    findings
}

fn unbalanced(books: &Books) -> Vec<Finding> {
    let mut sums = BTreeMap::<(&str, &str), i64>::new();
    for posting in &books.gateway.postings {
        *sums.entry((posting.transaction.as_str(), posting.currency.as_str())).or_default() += posting.cents;
    }
    let posted: BTreeSet<&str> = sums.keys().map(|(transaction, _)| *transaction).collect();
    let mut wrong: BTreeSet<&str> =
        sums.iter().filter(|(_, sum)| **sum != 0).map(|((transaction, _), _)| *transaction).collect();
    // A transaction without postings moves money in words only.
    wrong.extend(books.gateway.transactions.iter().map(|row| row.id.as_str()).filter(|id| !posted.contains(id)));
    wrong.into_iter().map(|transaction| Finding::Unbalanced { transaction: transaction.to_owned() }).collect()
}

fn in_doubt(books: &Books) -> Vec<Finding> {
    let open = books
        .gateway
        .payments
        .iter()
        .filter(|row| matches!(row.state.as_str(), "created" | "awaiting-payer" | "in-doubt"));
    open.map(|row| Finding::InDoubt { payment: row.reference.clone(), state: row.state.clone() }).collect()
}

/// Collections against what the person lets their mandates collect.
fn beyond_mandate(books: &Books) -> Vec<Finding> {
    let numbers = numbers(books);
    let mut findings = Vec::new();
    for row in &books.gateway.collections {
        let number = numbers.get(row.bill.as_str()).copied().unwrap_or_default();
        if row.cents > books.allowed.get(number).map_or(0, |permits| permits.at(row.begun)) {
            findings.push(Finding::BeyondMandate { number: number.to_owned(), cents: row.cents });
        }
    }
    findings
}

/// A desk's own book against what it showed.
fn at_desk(desk: &DeskBook) -> Vec<Finding> {
    let known: BTreeSet<&String> = desk.told.iter().collect();
    let forgotten = desk.shown.iter().filter(|reference| !known.contains(reference));
    let mut findings: Vec<Finding> =
        forgotten.map(|reference| Finding::NotInItsBook { reference: reference.clone() }).collect();
    findings.extend((desk.open > 0).then_some(Finding::OpenAtDesk { payments: desk.open }));
    findings.extend(desk.wrong.iter().map(|what| Finding::DeskWrong { what: what.clone() }));
    findings
}
