//! The books: lines are added and never changed. They are the judge of what payers really lost and got back.

use std::collections::BTreeMap;

use desk_domain::{LocalizedText, Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::BankError;
use crate::fps::Handover;

/// What every account begins with.
const OPENING_CENTS: i64 = 25_000_000;

/// The banks: invented, each with its word.
pub(crate) const BANKS: [&str; 2] = ["harbour", "lion-rock"];

/// The name of a bank.
pub(crate) fn name_of(bank: &str) -> Option<LocalizedText> {
    let (en, hant, hans) = match bank {
        "harbour" => ("Harbour Bank", "海港銀行", "海港银行"),
        "lion-rock" => ("Lion Rock Bank", "獅子山銀行", "狮子山银行"),
        _ => return None,
    };
    Some(LocalizedText { en: en.into(), zh_hant_hk: hant.into(), zh_hans: hans.into() })
}

/// Why a line stands in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// The account was opened with this.
    Opening,
    /// Somebody put money in.
    Deposit,
    /// Money left by FPS.
    Debit,
    /// A payee sent money back.
    Refund,
    /// The bank took its payment back.
    Reversal,
}

/// One line of a bank's book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BankEntry {
    /// Place in the book, from 1.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Word of the bank.
    pub bank: String,
    /// Whose account.
    pub person: String,
    /// Why.
    pub kind: EntryKind,
    /// How much, always more than nothing.
    pub amount: Money,
    /// What the account holds after it.
    pub balance: Money,
    /// The bank's own number of the payment; a refund or reversal names the one that it undoes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_reference: Option<String>,
    /// FPS identifier of the payee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payee: Option<String>,
    /// Name of the payee as it was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payee_name: Option<String>,
    /// Bill number that was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bill_number: Option<String>,
    /// Reference that was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The switch's id of the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<String>,
    /// Id of the refund as the payee gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_id: Option<String>,
}

/// Both banks.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Banks {
    entries: Vec<BankEntry>,
    /// Cents by bank and person.
    balances: BTreeMap<String, i64>,
    /// Number of debits by bank.
    serials: BTreeMap<String, u64>,
}

impl Banks {
    /// Every line.
    pub(crate) fn entries(&self) -> &[BankEntry] {
        &self.entries
    }

    /// What a person has at a bank.
    pub(crate) fn balance(&self, bank: &str, person: &str) -> Money {
        Money::hkd(self.balances.get(&account(bank, person)).copied().unwrap_or(OPENING_CENTS))
    }

    /// The lines of one account, newest first.
    pub(crate) fn of(&self, bank: &str, person: &str) -> Vec<&BankEntry> {
        self.entries.iter().rev().filter(|entry| entry.bank == bank && entry.person == person).collect()
    }

    /// Takes the money of `handover` from the account and gives the payment its number. Gives the line's place.
    pub(crate) fn debit(
        &mut self,
        handover: &mut Handover,
        payee_name: &str,
        now: Timestamp,
    ) -> Result<u64, BankError> {
        let (bank, person) = (handover.bank.clone(), handover.person.clone());
        if handover.amount.cents > self.balance(&bank, &person).cents {
            return Err(BankError::Funds);
        }
        let serial = self.serials.entry(bank.clone()).or_default();
        *serial += 1;
        let letters: String = bank.chars().filter(char::is_ascii_alphabetic).take(2).collect();
        handover.bank_reference = format!("{}{serial:08}", letters.to_uppercase());
        let entry = self.line(&bank, &person, EntryKind::Debit, handover.amount, now);
        entry.bank_reference = Some(handover.bank_reference.clone());
        entry.payee = Some(handover.payee.clone());
        entry.payee_name = Some(payee_name.to_owned());
        entry.bill_number = Some(handover.bill_number.clone());
        entry.reference.clone_from(&handover.reference);
        Ok(entry.seq)
    }

    /// The switch took a debit under this id: the receipt for it, the one thing that a line learns later.
    pub(crate) fn settled(&mut self, seq: u64, transaction_id: &str) {
        let place = usize::try_from(seq).ok().and_then(|seq| seq.checked_sub(1));
        if let Some(entry) = place.and_then(|place| self.entries.get_mut(place)) {
            entry.transaction_id = Some(transaction_id.to_owned());
        }
    }

    /// Money comes back from the payee.
    pub(crate) fn take_back(&mut self, from: &crate::fps::Transaction, refund_id: &str, amount: Money, now: Timestamp) {
        let settled = &from.settled;
        let entry = self.line(&settled.bank, &from.person, EntryKind::Refund, amount, now);
        entry.bank_reference = Some(settled.bank_reference.clone());
        entry.payee = Some(settled.payee.clone());
        entry.bill_number = Some(settled.bill_number.clone());
        entry.reference.clone_from(&settled.reference);
        entry.transaction_id = Some(settled.transaction_id.clone());
        entry.refund_id = Some(refund_id.to_owned());
    }

    /// The bank takes a payment back.
    pub(crate) fn reverse(&mut self, from: &crate::fps::Transaction, now: Timestamp) {
        let settled = &from.settled;
        let entry = self.line(&settled.bank, &from.person, EntryKind::Reversal, settled.amount, now);
        entry.bank_reference = Some(settled.bank_reference.clone());
        entry.payee = Some(settled.payee.clone());
        entry.bill_number = Some(settled.bill_number.clone());
        entry.transaction_id = Some(settled.transaction_id.clone());
    }

    /// Somebody puts money in.
    pub(crate) fn deposit(&mut self, bank: &str, person: &str, amount: Money, now: Timestamp) {
        self.line(bank, person, EntryKind::Deposit, amount, now);
    }

    /// Writes one line, before it the opening of an account that is new.
    fn line(&mut self, bank: &str, person: &str, kind: EntryKind, amount: Money, at: Timestamp) -> &mut BankEntry {
        let key = account(bank, person);
        let (old, new) = match self.balances.get(&key) {
            Some(balance) => (*balance, false),
            None => (OPENING_CENTS, true),
        };
        let balance = if kind == EntryKind::Debit { old - amount.cents } else { old + amount.cents };
        self.balances.insert(key, balance);
        if new {
            self.write(bank, person, EntryKind::Opening, Money::hkd(OPENING_CENTS), OPENING_CENTS, at);
        }
        let place = self.write(bank, person, kind, amount, balance, at);
        &mut self.entries[place]
    }

    fn write(
        &mut self,
        bank: &str,
        person: &str,
        kind: EntryKind,
        amount: Money,
        balance: i64,
        at: Timestamp,
    ) -> usize {
        let place = self.entries.len();
        self.entries.push(BankEntry {
            seq: place as u64 + 1,
            at,
            bank: bank.to_owned(),
            person: person.to_owned(),
            kind,
            amount,
            balance: Money::hkd(balance),
            bank_reference: None,
            payee: None,
            payee_name: None,
            bill_number: None,
            reference: None,
            transaction_id: None,
            refund_id: None,
        });
        place
    }
}

fn account(bank: &str, person: &str) -> String {
    format!("{bank}/{person}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn handover(cents: i64) -> Handover {
        Handover {
            reference: None,
            payee: "1234567".into(),
            bill_number: "1".into(),
            amount: Money::hkd(cents),
            bank: "harbour".into(),
            bank_reference: String::new(),
            person: "ng-yuk".into(),
        }
    }

    #[test]
    fn each_line_shows_what_is_left_and_nobody_spends_more_than_there_is() {
        let mut banks = Banks::default();
        let now = Timestamp::from_millis(0);
        let mut first = handover(10_000);
        assert_eq!(banks.debit(&mut first, "WSD", now), Ok(2));
        assert_eq!(first.bank_reference, "HA00000001");
        assert_eq!(banks.debit(&mut handover(OPENING_CENTS), "WSD", now), Err(BankError::Funds));
        banks.deposit("harbour", "ng-yuk", Money::hkd(500), now);
        let balances: Vec<_> = banks.entries().iter().map(|entry| (entry.seq, entry.balance.cents)).collect();
        assert_eq!(balances, [(1, OPENING_CENTS), (2, OPENING_CENTS - 10_000), (3, OPENING_CENTS - 9_500)]);
        assert_eq!(banks.balance("lion-rock", "ng-yuk"), Money::hkd(OPENING_CENTS));
    }
}
