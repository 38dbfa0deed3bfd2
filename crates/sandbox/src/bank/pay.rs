//! What a payer does with a payment code at a bank: look at it, pay, refuse. Money is taken from the account first, then
//! handed to the switch; an answer that is lost on the way undoes neither.

use desk_domain::{LocalizedText, Money, Timestamp};
use desk_hkqr::{Account, FpsCode};
use serde::{Deserialize, Serialize};

use super::name_of;
use crate::faults::{BANK, Fault};
use crate::fps::{self, Handover, Settled};
use crate::shared::SharedRef;

/// Why a bank does not pay.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BankError {
    /// No such bank or person.
    #[error("no such bank or person")]
    Unknown,
    /// The text is no payment code.
    #[error("not a payment code")]
    NotACode,
    /// Nobody is registered under the code's identifier.
    #[error("the payee is not registered")]
    Payee,
    /// The code's time is over.
    #[error("the code has ended")]
    Ended,
    /// No amount, or one that cannot be paid.
    #[error("the amount cannot be paid")]
    Amount,
    /// The account holds too little.
    #[error("the account holds too little")]
    Funds,
    /// The bank is out of order: nothing was paid.
    #[error("the bank is out of order")]
    OutOfOrder,
    /// The bank paid, and its answer was lost.
    #[error("the answer was lost")]
    AnswerLost,
}

/// A code as the bank's app shows it: what the payer compares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// The registered name of the payee.
    pub payee_name: LocalizedText,
    /// FPS identifier.
    pub payee: String,
    /// The number on the bill.
    pub bill_number: String,
    /// The payee's own reference.
    pub reference: Option<String>,
    /// The amount of the code.
    pub amount: Option<Money>,
    /// The payer may change it.
    pub editable: bool,
    /// When the code ends.
    pub expires_at: Option<Timestamp>,
    /// It has ended.
    pub ended: bool,
}

/// How a payer departs from the code.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PayWith {
    /// Another amount, whether or not the code allows it.
    pub amount: Option<Money>,
    /// Another bill number.
    pub bill_number: Option<String>,
    /// The bank does not send the reference.
    pub without_reference: bool,
    /// The bank pays although the code has ended.
    pub late: bool,
}

/// What the bank answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Paid {
    /// The switch's id of the money.
    pub transaction_id: String,
    /// The bank's own number.
    pub bank_reference: String,
    /// What left the account.
    pub amount: Money,
    /// What the account holds now.
    pub balance: Money,
}

/// What stands in `text`.
pub(crate) fn look(shared: &SharedRef, text: &str) -> Result<Offer, BankError> {
    let code = desk_hkqr::decode(text.trim()).map_err(|_| BankError::NotACode)?;
    let Account::FpsId(payee) = &code.account else { return Err(BankError::Payee) };
    let (_, registered) = shared.world.payee(payee).ok_or(BankError::Payee)?;
    let now = shared.clock.wire_now();
    let expires_at = code.expires_at();
    Ok(Offer {
        payee_name: registered.name.clone(),
        payee: payee.clone(),
        bill_number: code.additional.bill_number.clone().unwrap_or_default(),
        reference: code.additional.reference_label.clone(),
        amount: FpsCode::money(&code),
        editable: code.editable || code.amount.is_none(),
        ended: expires_at.is_some_and(|end| end <= now),
        expires_at,
    })
}

/// Pays the code in `text` from the account of `person` at `bank`.
pub(crate) fn pay(shared: &SharedRef, bank: &str, person: &str, text: &str, with: &PayWith) -> Result<Paid, BankError> {
    if name_of(bank).is_none() || shared.world.person(person).is_none() {
        return Err(BankError::Unknown);
    }
    let offer = look(shared, text)?;
    if offer.ended && !with.late {
        return Err(BankError::Ended);
    }
    let amount = with.amount.or(offer.amount).filter(|amount| amount.is_positive()).ok_or(BankError::Amount)?;
    let fault = shared.faults.take(BANK);
    if let Some(Fault::Status { .. }) = fault {
        return Err(BankError::OutOfOrder);
    }
    let mut handover = Handover {
        reference: offer.reference.clone().filter(|_| !with.without_reference),
        payee: offer.payee.clone(),
        bill_number: with.bill_number.clone().unwrap_or_else(|| offer.bill_number.clone()),
        amount,
        bank: bank.to_owned(),
        bank_reference: String::new(),
        person: person.to_owned(),
    };
    let now = shared.clock.wire_now();
    let (settled, balance) = {
        let mut money = shared.fps.money();
        let fps::Money { switch, banks } = &mut *money;
        count(shared, &offer, &handover, &switch.paid_for(&handover.payee, &handover.bill_number));
        let seq = match banks.debit(&mut handover, &offer.payee_name.en, now) {
            Ok(seq) => seq,
            Err(error) => {
                switch.fail(offer.reference.as_deref().unwrap_or_default(), "funds", now);
                drop(money);
                shared.fps.wake();
                return Err(error);
            }
        };
        let settled = switch.settle(handover, now);
        banks.settled(seq, &settled.transaction_id);
        (settled, banks.balance(bank, person))
    };
    shared.feeding.credited(shared, &settled);
    shared.fps.wake();
    shared.changed.notify_one();
    if fault.is_some() {
        return Err(BankError::AnswerLost);
    }
    let Settled { transaction_id, bank_reference, amount, .. } = settled;
    Ok(Paid { transaction_id, bank_reference, amount, balance })
}

/// What payers do that a careful one would not, counted like faults.
fn count(shared: &SharedRef, offer: &Offer, handover: &Handover, before: &[&Settled]) {
    let saw = |seen: bool, name: &str| {
        if seen {
            shared.faults.count(&format!("{BANK} {name}"));
        }
    };
    saw(offer.ended, "late");
    saw(offer.amount.is_some_and(|asked| handover.amount.cents < asked.cents), "amount-lower");
    saw(offer.amount.is_some_and(|asked| handover.amount.cents > asked.cents), "amount-higher");
    saw(handover.bill_number != offer.bill_number, "wrong-bill-number");
    saw(handover.reference != offer.reference, "without-reference");
    saw(before.iter().any(|settled| settled.bank != handover.bank), "second-bank");
    saw(before.iter().any(|settled| settled.bank == handover.bank), "paid-twice");
}

/// The bank refuses to pay the code in `text`.
pub(crate) fn refuse(shared: &SharedRef, text: &str) -> Result<(), BankError> {
    let offer = look(shared, text)?;
    let now = shared.clock.wire_now();
    shared.fps.money().switch.fail(offer.reference.as_deref().unwrap_or_default(), "bank-refused", now);
    shared.fps.wake();
    shared.changed.notify_one();
    Ok(())
}

/// The bank takes back what it paid. Says whether there was something to take back.
pub(crate) fn reverse(shared: &SharedRef, transaction_id: &str) -> bool {
    let now = shared.clock.wire_now();
    let taken = {
        let mut money = shared.fps.money();
        let fps::Money { switch, banks } = &mut *money;
        let taken = switch.reverse(transaction_id, now);
        if let Some(transaction) = &taken {
            banks.reverse(transaction, now);
        }
        taken
    };
    let Some(transaction) = taken else { return false };
    shared.feeding.returned(shared, &transaction.settled, transaction.settled.amount);
    shared.fps.wake();
    shared.changed.notify_one();
    true
}
