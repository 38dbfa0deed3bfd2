//! A bill that is locked, and how it stands by the ledger.

use desk_domain::bill::{Bill, BillState};
use desk_domain::ledger::{Account, Transaction};
use desk_domain::{BillId, Money, PersonId, Timestamp};

use crate::db::bill::{BillRow, ViewerRow};
use crate::db::payment::PaymentRow;
use crate::problem::{Code, Outcome};

/// A bill that is locked, and how it stands by the ledger.
pub(crate) struct Standing {
    pub(crate) row: BillRow,
    pub(crate) viewers: Vec<ViewerRow>,
    /// What is owed.
    pub(crate) owed: Money,
    /// What has to go back.
    pub(crate) back: Money,
    /// When what is booked now happened outside.
    pub(crate) when: Option<Timestamp>,
    /// As it was when it was last written, if it ever was.
    pub(super) before: Option<Bill>,
    /// Whose view has changed though the bill has not.
    pub(super) touched: Vec<PersonId>,
}

impl Standing {
    /// A bill that is not written yet.
    pub(crate) fn fresh(row: BillRow, viewer: ViewerRow) -> Self {
        let zero = Money::zero(row.noun.total.currency);
        Self { before: None, ..Self::of(row, vec![viewer], zero, zero) }
    }

    pub(super) fn of(row: BillRow, viewers: Vec<ViewerRow>, owed: Money, back: Money) -> Self {
        let before = Some(row.noun.clone());
        Self { row, viewers, owed, back, when: None, before, touched: Vec::new() }
    }

    pub(crate) fn id(&self) -> BillId {
        self.row.noun.id.clone()
    }

    /// This person's view has changed though the bill has not.
    pub(crate) fn touch(&mut self, person: &PersonId) -> Option<&mut ViewerRow> {
        self.touched.push(person.clone());
        self.viewers.iter_mut().find(|viewer| viewer.person == *person)
    }

    /// The bill as this person sees it.
    pub(crate) fn view(&self, person: &PersonId) -> Outcome<Bill> {
        let viewer = self.viewers.iter().find(|viewer| viewer.person == *person).ok_or(Code::NotFound)?;
        Ok(viewer.view(&self.row.noun))
    }

    pub(super) fn held_by(&mut self, payment: &PaymentRow) {
        let held = &mut self.row.noun.payment;
        if payment.holds {
            *held = Some(payment.noun.id.clone());
        } else if held.as_ref() == Some(&payment.noun.id) {
            *held = None;
        }
    }

    /// Adds to the sums what was booked just now.
    pub(super) fn apply(&mut self, transaction: &Transaction) -> Outcome<()> {
        let (receivable, refund) = (Account::Receivable(self.id()), Account::Refund(self.id()));
        for posting in transaction.postings() {
            if posting.account == receivable {
                self.owed = self.owed.plus(posting.amount).map_err(|_| Code::Internal)?;
            } else if posting.account == refund {
                self.back = self.back.minus(posting.amount).map_err(|_| Code::Internal)?;
            }
        }
        Ok(())
    }

    /// The state that follows from the ledger.
    pub(super) fn derive(&mut self, now: Timestamp) -> Outcome<()> {
        let noun = &mut self.row.noun;
        noun.state = if self.row.withdrawn {
            BillState::Withdrawn { received: self.back }
        } else if noun.expected {
            BillState::Unpaid
        } else {
            let received = noun.total.minus(self.owed).and_then(|paid| paid.plus(self.back));
            received.and_then(|received| BillState::derive(noun.total, received)).map_err(|_| Code::Internal)?
        };
        // The first part that is still owed: once it is paid, the next one's day counts.
        let due = noun.next_instalment().map_or(noun.due, |next| Some(next.due));
        let moved = due != noun.due;
        noun.due = due;
        noun.paid_at = match noun.state {
            BillState::Paid { .. } => noun.paid_at.or(self.when).or(Some(now)),
            _ => None,
        };
        let over = !noun.expected && self.owed.cents == 0;
        for viewer in &mut self.viewers {
            // What was said of one part is not true of the next.
            if over || moved {
                viewer.notice = None;
            }
            if over {
                viewer.claim = None;
            }
        }
        Ok(())
    }
}
