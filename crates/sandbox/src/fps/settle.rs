//! Money at the switch: what banks hand over, what goes back. Nothing here is ever refused because a bill might be paid
//! already: the switch knows no bills.

use desk_domain::{Day, LocalizedText, Money, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::notice::Event;
use super::switch::{Reply, Switch, Word};
use crate::bank::name_of;

/// Money that came, as the gateway hears of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Settled {
    /// The switch's id of it.
    pub transaction_id: String,
    /// Known from the reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_id: Option<String>,
    /// As the bank read it from the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// FPS identifier of the payee.
    pub payee: String,
    /// As the bank read it or the payer typed it.
    pub bill_number: String,
    /// What came.
    pub amount: Money,
    /// Word of the bank.
    pub bank: String,
    /// Its name, as it writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_name: Option<LocalizedText>,
    /// The bank's own number.
    pub bank_reference: String,
    /// When.
    pub booked_at: Timestamp,
}

/// What a bank hands over.
#[derive(Clone, Debug)]
pub(crate) struct Handover {
    pub(crate) reference: Option<String>,
    pub(crate) payee: String,
    pub(crate) bill_number: String,
    pub(crate) amount: Money,
    pub(crate) bank: String,
    pub(crate) bank_reference: String,
    pub(crate) person: String,
}

/// One transaction.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Transaction {
    pub(crate) settled: Settled,
    /// Whose account it came from; never told to the gateway.
    pub(crate) person: String,
    pub(crate) reversed: bool,
    pub(crate) reversed_at: Option<Timestamp>,
    /// Cents sent back.
    pub(crate) returned: i64,
}

/// One refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Refund {
    pub(super) transaction_id: String,
    pub(super) amount: Money,
    pub(super) at: Timestamp,
}

/// What the gateway asks for.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RefundRequest {
    pub(super) refund_id: String,
    pub(super) transaction_id: String,
    pub(super) amount: Money,
}

impl Switch {
    /// Takes money from a bank and tells the gateway.
    pub(crate) fn settle(&mut self, handover: Handover, now: Timestamp) -> Settled {
        let place = self.transactions.len();
        let day = Day::of(now).to_string().replace('-', "");
        let payment_id = handover.reference.as_ref().and_then(|reference| self.references.get(reference)).cloned();
        let settled = Settled {
            transaction_id: format!("FPS{day}{}{:07}", self.instance, place + 1),
            payment_id,
            reference: handover.reference,
            payee: handover.payee,
            bill_number: handover.bill_number,
            amount: handover.amount,
            bank_name: name_of(&handover.bank),
            bank: handover.bank,
            bank_reference: handover.bank_reference,
            booked_at: now,
        };
        if let Some(registered) = settled.payment_id.as_ref().and_then(|id| self.payments.get_mut(id)) {
            registered.paid.push(place);
        }
        self.places.insert(settled.transaction_id.clone(), place);
        let person = handover.person;
        self.transactions.push(Transaction {
            settled: settled.clone(),
            person,
            reversed: false,
            reversed_at: None,
            returned: 0,
        });
        self.notices.add(Event::Settled(settled.clone()), now);
        settled
    }

    /// A bank refused to pay what stands under `reference`.
    pub(crate) fn fail(&mut self, reference: &str, reason: &'static str, now: Timestamp) {
        let Some(payment_id) = self.references.get(reference).cloned() else { return };
        if let Some(registered) = self.payments.get_mut(&payment_id).filter(|r| r.word == Word::Open) {
            registered.word = Word::Refused;
        }
        self.notices.add(Event::Failed { payment_id, reason: reason.to_owned() }, now);
    }

    /// Money that came for this bill from anywhere so far, by bank.
    pub(crate) fn paid_for(&self, payee: &str, bill_number: &str) -> Vec<&Settled> {
        let here = |settled: &&Settled| settled.payee == payee && settled.bill_number == bill_number;
        self.transactions.iter().map(|transaction| &transaction.settled).filter(here).collect()
    }

    /// The transaction with this id.
    pub(crate) fn transaction(&self, id: &str) -> Option<&Transaction> {
        self.transactions.get(*self.places.get(id)?)
    }

    /// Sends money back to where it came from. Gives the transaction that it belongs to when it is sent now.
    pub(super) fn refund(&mut self, request: RefundRequest, now: Timestamp) -> (Reply, Option<Transaction>) {
        let RefundRequest { refund_id, transaction_id, amount } = request;
        if let Some(known) = self.refunds.get(&refund_id) {
            let same = known.transaction_id == transaction_id && known.amount == amount;
            return (if same { Reply::Done(json!({"status": "sent"})) } else { Reply::Conflict }, None);
        }
        let place = self.places.get(&transaction_id).copied();
        let Some(transaction) = place.and_then(|place| self.transactions.get_mut(place)) else {
            return (Reply::Refused("transaction"), None);
        };
        let left = transaction.settled.amount.cents - transaction.returned;
        let fits =
            amount.currency == transaction.settled.amount.currency && amount.is_positive() && amount.cents <= left;
        if refund_id.is_empty() || refund_id.len() > 64 || transaction.reversed || !fits {
            return (Reply::Refused("amount"), None);
        }
        transaction.returned += amount.cents;
        let transaction = transaction.clone();
        self.refunds.insert(refund_id.clone(), Refund { transaction_id: transaction_id.clone(), amount, at: now });
        self.notices.add(Event::Refunded { refund_id, transaction_id, amount }, now);
        (Reply::Created(json!({"status": "sent"})), Some(transaction))
    }

    /// What became of money: whether it is still where it went; nothing when it never came.
    pub(crate) fn stays(&self, transaction_id: &str) -> Option<bool> {
        let transaction = self.transactions.get(*self.places.get(transaction_id)?)?;
        Some(!transaction.reversed && transaction.returned == 0)
    }

    /// A bank takes its money back. Nothing when it went back already.
    pub(crate) fn reverse(&mut self, transaction_id: &str, now: Timestamp) -> Option<Transaction> {
        let place = self.places.get(transaction_id).copied()?;
        let transaction = self.transactions.get_mut(place).filter(|t| !t.reversed && t.returned == 0)?;
        transaction.reversed = true;
        transaction.reversed_at = Some(now);
        let transaction = transaction.clone();
        let (transaction_id, amount) = (transaction_id.to_owned(), transaction.settled.amount);
        self.notices.add(Event::Reversed { transaction_id, amount }, now);
        Some(transaction)
    }
}
