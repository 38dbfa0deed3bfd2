//! What a desk showed over all its lives, and its book made of that and of what it keeps itself.

use std::collections::BTreeMap;

use desk_contract::PaymentView;
use desk_domain::payment::{PaymentState, Receipt};

use super::desk::OwnBook;
use crate::books::{DeskBook, Told};

/// What the desk showed.
#[derive(Default)]
pub(super) struct Seen {
    settled: BTreeMap<String, i64>,
    receipts: BTreeMap<String, (String, i64)>,
    /// What no desk may do or answer.
    wrong: Vec<String>,
}

impl Seen {
    /// It did what no desk may do.
    pub(super) fn blame(&mut self, what: impl Into<String>) {
        self.wrong.push(what.into());
    }

    /// It showed this payment.
    pub(super) fn payment(&mut self, view: &PaymentView) {
        if let PaymentState::Settled { .. } = view.payment.state {
            self.settled.insert(view.payment.reference.clone(), view.payment.received.cents);
        }
        if view.code_refused {
            self.blame("a code of the gateway's does not say what was reviewed");
        }
    }

    /// It showed these receipts.
    pub(super) fn receipts(&mut self, receipts: &[Receipt]) {
        for receipt in receipts {
            let told = (receipt.reference.clone(), receipt.amount.cents);
            self.receipts.insert(receipt.id.as_str().to_owned(), told);
        }
    }

    /// The desk's book: its `own`, beside what it showed. What it is blamed for is handed over.
    pub(super) fn beside(&mut self, own: OwnBook) -> DeskBook {
        let mut receipts = BTreeMap::<String, i64>::new();
        for (reference, cents) in self.receipts.values() {
            *receipts.entry(reference.clone()).or_default() += cents;
        }
        let came = |(reference, cents): (String, i64)| Told::Came { reference, cents };
        DeskBook {
            shown: self.settled.keys().cloned().collect(),
            told: own.told.iter().map(|(reference, _)| reference.clone()).collect(),
            came: own.told.into_iter().chain(receipts).map(came).collect(),
            open: own.open,
            wrong: std::mem::take(&mut self.wrong),
        }
    }
}
