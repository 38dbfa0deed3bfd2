//! Writing a code. The order is that of the numbers, with the checksum last; one code has one text.

use std::collections::btree_map;

use desk_domain::Currency;

use crate::check;
use crate::checksum::checksum;
use crate::code::{Additional, FpsCode, Initiation, LanguageTemplate, Objects};
use crate::place::{Fault, Place};
use crate::{MAX_CHARACTERS, amount, expiry, object};

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
    let mut text = Vec::with_capacity(192);
    let mut top = Ordered::new(&mut text, &code.others);
    top.push(0, FORMAT);
    top.push(1, initiation(code.initiation));
    top.template(26, &code.account_others, |inner| account(code, inner))?;
    top.push(52, &code.merchant_category);
    top.push(53, currency(code.currency));
    if let Some(cents) = code.amount {
        top.push(54, amount::write(cents));
    }
    top.push(58, COUNTRY);
    top.push(59, &code.merchant_name);
    top.push(60, &code.merchant_city);
    top.template(62, &code.additional.others, |inner| additional(&code.additional, inner))?;
    if let Some(template) = &code.language {
        top.template(64, &template.others, |inner| language(template, inner))?;
    }
    top.end();
    text.extend_from_slice(b"6304");
    let sum = checksum(&text);
    text.extend_from_slice(&sum);
    if text.len() > MAX_CHARACTERS && object::characters(&text) > MAX_CHARACTERS {
        return Err(EncodeError::TooLong);
    }
    // Made of whole texts, so it is one.
    String::from_utf8(text).map_err(|_| EncodeError::TooLong)
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

fn account(code: &FpsCode, inner: &mut Ordered<'_>) {
    inner.push(0, SCHEME);
    if let Some(bank) = &code.clearing_code {
        inner.push(1, bank);
    }
    let (number, text) = code.account.object();
    inner.push(number, text);
    if let Some(end) = code.expires {
        inner.push(5, expiry::write(end));
    }
    if code.editable {
        inner.push(6, "1");
    }
}

fn additional(additional: &Additional, inner: &mut Ordered<'_>) {
    for (number, text) in additional.known() {
        inner.push(number, text);
    }
}

fn language(template: &LanguageTemplate, inner: &mut Ordered<'_>) {
    inner.push(0, &template.language);
    inner.push_any(1, &template.name);
    if let Some(city) = &template.city {
        inner.push_any(2, city);
    }
}

/// Writes known objects in order and slips the others in where their numbers belong.
struct Ordered<'a> {
    text: &'a mut Vec<u8>,
    next: Option<(&'a u8, &'a String)>,
    others: btree_map::Iter<'a, u8, String>,
}

impl<'a> Ordered<'a> {
    fn new(text: &'a mut Vec<u8>, others: &'a Objects) -> Self {
        let mut others = others.iter();
        Self { text, next: others.next(), others }
    }

    /// Known objects are of plain characters, but for those of the language template.
    fn push(&mut self, number: u8, value: impl AsRef<[u8]>) {
        self.others_before(number);
        object::push(self.text, number, value.as_ref());
    }

    fn push_any(&mut self, number: u8, value: &str) {
        self.others_before(number);
        object::push_any(self.text, number, value);
    }

    fn template(
        &mut self,
        number: u8,
        others: &Objects,
        fill: impl FnOnce(&mut Ordered<'_>),
    ) -> Result<(), EncodeError> {
        self.others_before(number);
        let start = object::open(self.text, number);
        let mut inner = Ordered::new(self.text, others);
        fill(&mut inner);
        inner.end();
        object::close(self.text, start).map_err(|fault| EncodeError::Field(Place::top(number), fault))
    }

    fn others_before(&mut self, number: u8) {
        while let Some((other, value)) = self.next.filter(|(other, _)| **other < number) {
            object::push_any(self.text, *other, value);
            self.next = self.others.next();
        }
    }

    fn end(mut self) {
        self.others_before(u8::MAX);
    }
}
