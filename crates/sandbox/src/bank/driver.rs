//! The payer for programs: tests, journeys and the fault storm act through it as a person would at the bank's page. No
//! call waits for anything.

use desk_domain::Money;

use super::pay::{self, BankError, Offer, Paid, PayWith};
use super::{BankEntry, name_of};
use crate::fps::MandateWord;
use crate::shared::SharedRef;

/// A person with the app of one bank.
#[derive(Clone)]
pub struct Payer {
    shared: SharedRef,
    person: String,
    bank: String,
}

/// The payer `person` at `bank`.
pub(crate) fn payer_of(shared: SharedRef, person: &str, bank: &str) -> Result<Payer, BankError> {
    if name_of(bank).is_none() || shared.world.person(person).is_none() {
        return Err(BankError::Unknown);
    }
    Ok(Payer { shared, person: person.to_owned(), bank: bank.to_owned() })
}

impl Payer {
    /// What the app shows of a code.
    pub fn look(&self, code: &str) -> Result<Offer, BankError> {
        pay::look(&self.shared, code)
    }

    /// Pays a code as it stands.
    pub fn pay(&self, code: &str) -> Result<Paid, BankError> {
        self.pay_with(code, &PayWith::default())
    }

    /// Pays a code in another way than it says.
    pub fn pay_with(&self, code: &str, with: &PayWith) -> Result<Paid, BankError> {
        pay::pay(&self.shared, &self.bank, &self.person, code, with)
    }

    /// Lets the bank refuse to pay a code.
    pub fn refuse(&self, code: &str) -> Result<(), BankError> {
        pay::refuse(&self.shared, code)
    }

    /// Lets the bank take a payment back. Says whether there was one.
    pub fn reverse(&self, transaction_id: &str) -> bool {
        pay::reverse(&self.shared, transaction_id)
    }

    /// Ids of the mandates that wait for this person's answer.
    pub fn mandates(&self) -> Vec<String> {
        let all = self.shared.fps.money().switch.mandates_of(&self.person);
        all.into_iter().filter(|mandate| mandate.word == MandateWord::Pending).map(|mandate| mandate.id).collect()
    }

    /// Agrees to a mandate at this bank, or refuses it. Says whether it waited for that.
    pub fn answer_mandate(&self, id: &str, agree: bool) -> bool {
        self.end_mandate(id, if agree { MandateWord::Active } else { MandateWord::Refused })
    }

    /// The switch collects for a bill although nobody asked: once more, or after the mandate's end. Says whether the
    /// mandate was ever agreed to and the account held enough.
    pub fn collect_unasked(&self, mandate: &str, bill_number: &str, amount: Money) -> bool {
        let taken = {
            let mut money = self.shared.fps.money();
            let own = money.switch.mandates_of(&self.person).into_iter().find(|own| own.id == mandate);
            let Some(handover) = money.switch.unasked(mandate, bill_number, amount).filter(|_| own.is_some()) else {
                return false;
            };
            let over = own.is_some_and(|own| own.word != MandateWord::Active);
            self.shared.faults.count(if over { "collection after-the-end" } else { "collection unasked" });
            crate::fps::take(&self.shared, &mut money, mandate, handover)
        };
        let Some(settled) = taken else { return false };
        self.shared.feeding.credited(&self.shared, &settled);
        self.shared.fps.wake();
        self.shared.changed.notify_one();
        true
    }

    /// Ends an active mandate at the bank.
    pub fn cancel_mandate(&self, id: &str) -> bool {
        self.end_mandate(id, MandateWord::Cancelled)
    }

    fn end_mandate(&self, id: &str, word: MandateWord) -> bool {
        answer(&self.shared, &self.person, &self.bank, id, word)
    }

    /// Puts money into the account.
    pub fn deposit(&self, amount: Money) {
        let now = self.shared.clock.wire_now();
        self.shared.fps.money().banks.deposit(&self.bank, &self.person, amount, now);
    }

    /// What the account holds.
    pub fn balance(&self) -> Money {
        self.shared.fps.money().banks.balance(&self.bank, &self.person)
    }

    /// The lines of the account, newest first.
    pub fn entries(&self) -> Vec<BankEntry> {
        self.shared.fps.money().banks.of(&self.bank, &self.person).into_iter().cloned().collect()
    }
}

/// `person` answers a mandate at `bank`.
pub(super) fn answer(shared: &SharedRef, person: &str, bank: &str, id: &str, word: MandateWord) -> bool {
    let now = shared.clock.wire_now();
    let answered = {
        let mut money = shared.fps.money();
        let own = money.switch.mandates_of(person).iter().any(|mandate| mandate.id == id);
        own && money.switch.answer_mandate(id, word, bank, now)
    };
    shared.fps.wake();
    shared.changed.notify_one();
    answered
}
