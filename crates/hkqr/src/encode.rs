//! Writing a code. The order is that of the numbers, with the checksum last; one code has one text.

use std::collections::btree_map;
use std::iter::Peekable;

use desk_domain::Currency;

use crate::check;
use crate::checksum::checksum;
use crate::code::{Additional, FpsCode, Initiation, LanguageTemplate, Objects};
use crate::object::push;
use crate::place::{Fault, Place};
use crate::{MAX_CHARACTERS, amount, expiry};

pub(crate) const FORMAT: &str = "01";
pub(crate) const SCHEME: &str = "hk.com.hkicl";
pub(crate) const COUNTRY: &str = "HK";

/// Why a code cannot be written.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum EncodeError {
    /// A field breaks its rule.
    #[error("object {0} is {1}")]
    Field(Place, Fault),
    /// The whole text is longer than [`MAX_CHARACTERS`].
    #[error("the code is too long")]
    TooLong,
}

/// The text of `code`.
pub fn encode(code: &FpsCode) -> Result<String, EncodeError> {
    check::check(code).map_err(|(place, fault)| EncodeError::Field(place, fault))?;
    let mut top = Ordered::new(&code.others, 160);
    top.push(0, FORMAT);
    top.push(1, initiation(code.initiation));
    top.template(26, &account(code))?;
    top.push(52, &code.merchant_category);
    top.push(53, currency(code.currency));
    if let Some(cents) = code.amount {
        top.push(54, &amount::write(cents));
    }
    top.push(58, COUNTRY);
    top.push(59, &code.merchant_name);
    top.push(60, &code.merchant_city);
    if code.additional != Additional::default() {
        top.template(62, &additional(&code.additional))?;
    }
    if let Some(template) = &code.language {
        top.template(64, &language(template))?;
    }
    let mut text = top.end();
    text.push_str("6304");
    let sum = checksum(&text);
    text.extend(sum.map(char::from));
    if text.len() > MAX_CHARACTERS && text.chars().count() > MAX_CHARACTERS {
        return Err(EncodeError::TooLong);
    }
    Ok(text)
}

fn initiation(initiation: Initiation) -> &'static str {
    match initiation {
        Initiation::Static => "11",
        Initiation::Dynamic => "12",
    }
}

/// The numeric code of ISO 4217.
fn currency(currency: Currency) -> &'static str {
    match currency {
        Currency::Hkd => "344",
        Currency::Cny => "156",
    }
}

fn account(code: &FpsCode) -> String {
    let mut inner = Ordered::new(&code.account_others, 64);
    inner.push(0, SCHEME);
    if let Some(bank) = &code.clearing_code {
        inner.push(1, bank);
    }
    let (number, text) = code.account.object();
    inner.push(number, text);
    if let Some(end) = code.expires {
        inner.push(5, &expiry::write(end));
    }
    if code.editable {
        inner.push(6, "1");
    }
    inner.end()
}

fn additional(additional: &Additional) -> String {
    let mut inner = Ordered::new(&additional.others, 64);
    for (number, text) in additional.known() {
        if let Some(text) = text {
            inner.push(number, text);
        }
    }
    inner.end()
}

fn language(template: &LanguageTemplate) -> String {
    let mut inner = Ordered::new(&template.others, 64);
    inner.push(0, &template.language);
    inner.push(1, &template.name);
    if let Some(city) = &template.city {
        inner.push(2, city);
    }
    inner.end()
}

/// Writes known objects in order and slips the others in where their numbers belong.
struct Ordered<'a> {
    text: String,
    others: Peekable<btree_map::Iter<'a, u8, String>>,
}

impl<'a> Ordered<'a> {
    fn new(others: &'a Objects, capacity: usize) -> Self {
        Self { text: String::with_capacity(capacity), others: others.iter().peekable() }
    }

    fn push(&mut self, number: u8, value: &str) {
        while let Some((other, value)) = self.others.next_if(|(other, _)| **other < number) {
            push(&mut self.text, *other, value);
        }
        push(&mut self.text, number, value);
    }

    fn template(&mut self, number: u8, value: &str) -> Result<(), EncodeError> {
        check::length(value).map_err(|fault| EncodeError::Field(Place::top(number), fault))?;
        self.push(number, value);
        Ok(())
    }

    fn end(mut self) -> String {
        for (other, value) in self.others {
            push(&mut self.text, *other, value);
        }
        self.text
    }
}
