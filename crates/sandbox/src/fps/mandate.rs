//! Standing orders (eDDA): set up by the gateway, answered by the payer at a bank, collected within their limits.

use desk_domain::payment::MandateLimits;
use desk_domain::{Day, Money, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::notice::Event;
use super::settle::{Handover, Settled};
use super::switch::{Registered, Registration, Reply, Switch, Word};
use crate::bank::name_of;
use crate::world::World;

/// Where a mandate stands at the switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MandateWord {
    Pending,
    Active,
    Refused,
    Cancelled,
}

/// One mandate.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct MandateRecord {
    pub(crate) id: String,
    pub(crate) payee: String,
    pub(crate) account: String,
    pub(crate) limits: MandateLimits,
    pub(crate) person: String,
    pub(crate) word: MandateWord,
    pub(crate) bank: Option<String>,
    /// Collected so far: Hong Kong month as `2026-11`, and cents.
    collected: (String, i64),
}

/// What the gateway asks for.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MandateRequest {
    pub(super) mandate_id: String,
    payee: String,
    account: String,
    limits: MandateLimits,
    pub(super) open_id: String,
}

/// A collection as the gateway asks for it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CollectionRequest {
    pub(super) payment_id: String,
    reference: String,
    bill_number: String,
    amount: Money,
}

/// What becomes of a collection at the payer's bank.
pub(super) enum Collection {
    /// It was answered before, or cannot be: nothing moves.
    Nothing(Reply),
    /// The bank is to be asked for the money.
    Ask { reply: Reply, handover: Handover, mandate_id: String },
}

impl Switch {
    /// Sets up a mandate of `person`, or changes its limits. The payer answers at a bank.
    pub(super) fn set_up(&mut self, world: &World, request: MandateRequest, person: Option<String>) -> Reply {
        let MandateRequest { mandate_id, payee, account, limits, .. } = request;
        let (Some(person), Some(_)) = (person, world.payee(&payee)) else { return Reply::Refused("payer or payee") };
        if let Some(known) = self.mandates.get_mut(&mandate_id) {
            if (&known.payee, &known.account, &known.person) != (&payee, &account, &person) {
                return Reply::Conflict;
            }
            known.limits = limits;
            return Reply::Done(json!({"status": known.word}));
        }
        if mandate_id.is_empty() || mandate_id.len() > 64 || !limits.one_bill.is_positive() {
            return Reply::Refused("limits");
        }
        let (word, id) = (MandateWord::Pending, mandate_id.clone());
        let record =
            MandateRecord { id, payee, account, limits, person, word, bank: None, collected: (String::new(), 0) };
        self.mandates.insert(mandate_id, record);
        Reply::Created(json!({"status": word}))
    }

    /// The gateway ends a mandate.
    pub(super) fn cancel_mandate(&mut self, id: &str) -> Reply {
        let Some(mandate) = self.mandates.get_mut(id) else { return Reply::Unknown };
        mandate.word = MandateWord::Cancelled;
        Reply::Done(json!({"status": mandate.word}))
    }

    /// The payer answers, or ends an active mandate at the bank. Says whether that was possible.
    pub(crate) fn answer_mandate(&mut self, id: &str, word: MandateWord, bank: &str, now: Timestamp) -> bool {
        let Some(mandate) = self.mandates.get_mut(id) else { return false };
        let possible = match word {
            MandateWord::Active | MandateWord::Refused => mandate.word == MandateWord::Pending,
            MandateWord::Cancelled => mandate.word == MandateWord::Active,
            MandateWord::Pending => false,
        };
        if !possible {
            return false;
        }
        mandate.word = word;
        mandate.bank = Some(bank.to_owned());
        let state = match word {
            MandateWord::Active => "active",
            MandateWord::Refused => "refused",
            _ => "cancelled",
        };
        let event = Event::Mandate {
            mandate_id: id.to_owned(),
            state: state.to_owned(),
            bank: mandate.bank.clone(),
            bank_name: name_of(bank),
        };
        self.notices.add(event, now);
        true
    }

    /// The mandates of a person.
    pub(crate) fn mandates_of(&self, person: &str) -> Vec<MandateRecord> {
        self.mandates.values().filter(|mandate| mandate.person == person).cloned().collect()
    }

    /// Begins a collection: within the limits it goes to the bank, else it fails with a notice.
    pub(super) fn collect(&mut self, mandate_id: &str, request: CollectionRequest, now: Timestamp) -> Collection {
        let Some(mandate) = self.mandates.get(mandate_id).cloned() else { return Collection::Nothing(Reply::Unknown) };
        let content = Registration {
            payment_id: request.payment_id.clone(),
            reference: request.reference.clone(),
            payee: mandate.payee.clone(),
            bill_number: request.bill_number.clone(),
            amount: request.amount,
            editable: false,
            // A collection is made at once; nobody scans it later.
            expires_at: Timestamp::from_millis(0),
        };
        if let Some(known) = self.payments.get(&request.payment_id) {
            let same = known.content == content;
            let reply = if same { Reply::Done(json!({"status": known.word})) } else { Reply::Conflict };
            return Collection::Nothing(reply);
        }
        self.references.insert(request.reference.clone(), request.payment_id.clone());
        self.payments.insert(request.payment_id, Registered { content, word: Word::Open, paid: Vec::new() });
        let reply = Reply::Created(json!({"status": Word::Open}));
        let this_month = mandate.this_month(now, request.amount);
        let (true, Some(bank)) = (mandate.word == MandateWord::Active, mandate.bank.clone()) else {
            self.fail(&request.reference, "mandate-over", now);
            return Collection::Nothing(reply);
        };
        if !mandate.limits.allow(request.amount, this_month) {
            self.fail(&request.reference, "limit", now);
            return Collection::Nothing(reply);
        }
        let handover = Handover {
            reference: Some(request.reference),
            payee: mandate.payee,
            bill_number: request.bill_number,
            amount: request.amount,
            bank,
            bank_reference: String::new(),
            person: mandate.person,
        };
        Collection::Ask { reply, handover, mandate_id: mandate_id.to_owned() }
    }

    /// A collection that nobody asked for, as a switch out of order makes one: also under a mandate that is over.
    pub(crate) fn unasked(&self, mandate_id: &str, bill_number: &str, amount: Money) -> Option<Handover> {
        let mandate = self.mandates.get(mandate_id)?;
        Some(Handover {
            reference: None,
            payee: mandate.payee.clone(),
            bill_number: bill_number.to_owned(),
            amount,
            bank: mandate.bank.clone()?,
            bank_reference: String::new(),
            person: mandate.person.clone(),
        })
    }

    /// The bank paid a collection.
    pub(super) fn collected(&mut self, mandate_id: &str, handover: Handover, now: Timestamp) -> Settled {
        if let Some(mandate) = self.mandates.get_mut(mandate_id) {
            let sum = mandate.this_month(now, handover.amount).cents + handover.amount.cents;
            mandate.collected = (month(now), sum);
        }
        self.settle(handover, now)
    }
}

impl MandateRecord {
    fn this_month(&self, now: Timestamp, like: Money) -> Money {
        let cents = if self.collected.0 == month(now) { self.collected.1 } else { 0 };
        Money { cents, ..like }
    }
}

fn month(now: Timestamp) -> String {
    let (year, month, ..) = Day::of(now).parts();
    format!("{year}-{month:02}")
}
