//! The switch's records: registered payments and their state. What money did is `settle`, standing orders are `mandate`.

use std::collections::BTreeMap;

use desk_domain::{Money, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::mandate::MandateRecord;
use super::message::Seen;
use super::notice::Notices;
use super::settle::{Refund, Settled, Transaction};
use crate::world::World;

/// A payment as the gateway registers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Registration {
    pub(super) payment_id: String,
    pub(super) reference: String,
    /// FPS identifier.
    pub(super) payee: String,
    pub(super) bill_number: String,
    pub(super) amount: Money,
    pub(super) editable: bool,
    pub(super) expires_at: Timestamp,
}

/// Where a registered payment stands. Money may come in any state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Word {
    Open,
    Closed,
    Refused,
}

/// One registered payment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Registered {
    pub(super) content: Registration,
    pub(super) word: Word,
    /// Places of its money among the transactions.
    pub(super) paid: Vec<usize>,
}

/// All records.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Switch {
    /// Tells transactions of one sandbox from those of another that fed the same gateway: when it was first started.
    pub(super) instance: String,
    pub(super) payments: BTreeMap<String, Registered>,
    /// Payment by reference.
    pub(super) references: BTreeMap<String, String>,
    pub(super) transactions: Vec<Transaction>,
    /// Place of a transaction by its id.
    pub(super) places: BTreeMap<String, usize>,
    pub(super) refunds: BTreeMap<String, Refund>,
    pub(super) mandates: BTreeMap<String, MandateRecord>,
    pub(super) notices: Notices,
    #[serde(skip)]
    pub(super) seen: Seen,
}

/// What a door answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Reply {
    /// Made now.
    Created(Value),
    /// Known before, or done.
    Done(Value),
    /// Another content under a known id.
    Conflict,
    /// Refused, with a word why.
    Refused(&'static str),
    /// No such thing.
    Unknown,
}

impl Switch {
    /// Empty, of a sandbox that began at `started`.
    pub(crate) fn begun(started: Timestamp) -> Self {
        Self { instance: format!("{:X}", started.as_millis()), ..Self::default() }
    }

    /// Takes a payment. The same id again is the same payment.
    pub(super) fn register(&mut self, world: &World, content: Registration, now: Timestamp) -> Reply {
        if let Some(known) = self.payments.get(&content.payment_id) {
            let same = known.content == content;
            return if same { Reply::Done(json!({"status": known.word})) } else { Reply::Conflict };
        }
        if let Some(reason) = self.objection(world, &content, now) {
            return Reply::Refused(reason);
        }
        self.references.insert(content.reference.clone(), content.payment_id.clone());
        let registered = Registered { word: Word::Open, paid: Vec::new(), content };
        self.payments.insert(registered.content.payment_id.clone(), registered);
        Reply::Created(json!({"status": Word::Open}))
    }

    fn objection(&self, world: &World, content: &Registration, now: Timestamp) -> Option<&'static str> {
        let texts = [&content.payment_id, &content.reference, &content.bill_number];
        if texts.iter().any(|text| text.is_empty() || text.len() > 64) {
            return Some("text");
        }
        if world.payee(&content.payee).is_none() {
            return Some("payee");
        }
        if !content.amount.is_positive() {
            return Some("amount");
        }
        if content.expires_at <= now {
            return Some("expired");
        }
        self.references.contains_key(&content.reference).then_some("reference")
    }

    /// Where a payment stands and what came for it.
    pub(super) fn status(&self, payment_id: &str) -> Reply {
        let Some(registered) = self.payments.get(payment_id) else { return Reply::Unknown };
        let paid: Vec<_> = registered.paid.iter().filter_map(|place| self.transactions.get(*place)).collect();
        let paid: Vec<_> = paid.into_iter().filter(|transaction| !transaction.reversed).map(|t| &t.settled).collect();
        Reply::Done(json!({"status": registered.word, "paid": paid}))
    }

    /// The gateway shows the code no longer.
    pub(super) fn close(&mut self, payment_id: &str) -> Reply {
        if let Some(registered) = self.payments.get_mut(payment_id) {
            registered.word = Word::Closed;
        }
        self.status(payment_id)
    }

    /// When the next notice is due.
    pub(crate) fn next_notice(&self) -> Option<Timestamp> {
        self.notices.next()
    }

    /// Everything that was settled, oldest first.
    pub(crate) fn settlements(&self) -> Vec<Settled> {
        self.transactions.iter().map(|transaction| transaction.settled.clone()).collect()
    }

    /// Numbers for `/admin`.
    pub(crate) fn counts(&self) -> Value {
        json!({
            "payments": self.payments.len(),
            "transactions": self.transactions.len(),
            "refunds": self.refunds.len(),
            "mandates": self.mandates.len(),
            "notices": self.notices.waiting(),
            "noticesGivenUp": self.notices.given_up(),
        })
    }
}
