//! What a person was told, over all their computers: "paid" is remembered even when it is not said any more.

use std::collections::BTreeMap;

use desk_domain::bill::{Bill, BillState};
use desk_domain::payment::{Payment, PaymentState};

use crate::books::Told;

/// The book.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    told: BTreeMap<String, Told>,
}

impl Memory {
    /// The desk shows this payment.
    pub(crate) fn payment(&mut self, payment: &Payment) {
        if let PaymentState::Settled { .. } = payment.state {
            let reference = payment.reference.clone();
            let cents = payment.received.cents - payment.refund.cents;
            self.told.insert(format!("payment {reference}"), Told::PaymentSettled { reference, cents });
        }
    }

    /// The desk shows this bill.
    pub(crate) fn bill(&mut self, bill: &Bill) {
        if let BillState::Paid { received, credit } = bill.state {
            let (number, cents) = (bill.number.clone(), received.cents - credit.cents);
            self.told.insert(format!("bill {number}"), Told::BillPaid { number, cents });
        }
    }

    /// All of it.
    pub(crate) fn told(&self) -> impl Iterator<Item = Told> + '_ {
        self.told.values().cloned()
    }
}
