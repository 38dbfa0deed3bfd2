//! Writing a code. The order is that of the numbers, with the checksum last; one code has one text.

use std::collections::btree_map;

use desk_domain::Currency;

use crate::check;
use crate::checksum::checksum;
use crate::code::{Additional, FpsCode, Initiation, LanguageTemplate, Objects};
use crate::place::{Fault, Place};
use crate::text::Text;
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
    let mut text = Text::new();
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
    text.append(b"6304");
    let sum = checksum(text.as_bytes());
    text.append(&sum);
    if text.characters() > MAX_CHARACTERS {
        return Err(EncodeError::TooLong);
    }
    text.finish().ok_or(EncodeError::TooLong)
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
    text: &'a mut Text,
    next: Option<(&'a u8, &'a String)>,
    others: btree_map::Iter<'a, u8, String>,
}

impl<'a> Ordered<'a> {
    fn new(text: &'a mut Text, others: &'a Objects) -> Self {
        let mut others = others.iter();
        Self { text, next: others.next(), others }
    }

    /// Known objects are of plain characters, but for those of the language template.
    #[inline]
    fn push(&mut self, number: u8, value: impl AsRef<[u8]>) {
        self.others_before(number);
        self.text.push(number, value.as_ref());
    }

    fn push_any(&mut self, number: u8, value: &str) {
        self.others_before(number);
        self.text.push_any(number, value);
    }

    fn template(
        &mut self,
        number: u8,
        others: &Objects,
        fill: impl FnOnce(&mut Ordered<'_>),
    ) -> Result<(), EncodeError> {
        self.others_before(number);
        let opened = self.text.open(number);
        let mut inner = Ordered::new(self.text, others);
        fill(&mut inner);
        inner.end();
        self.text.close(&opened).map_err(|fault| EncodeError::Field(Place::top(number), fault))
    }

    #[inline]
    fn others_before(&mut self, number: u8) {
        while let Some((other, value)) = self.next.filter(|(other, _)| **other < number) {
            self.text.push_any(*other, value);
            self.next = self.others.next();
        }
    }

    fn end(mut self) {
        self.others_before(u8::MAX);
    }
}
