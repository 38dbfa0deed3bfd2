//! Reading a code. Total: any text gives a code or an error. Strict where two readers could understand different
//! payments (a number twice, a wrong checksum, contradictions), indifferent to the order of objects.

use desk_domain::Currency;

use crate::check;
use crate::checksum::checksum;
use crate::code::{Account, Additional, FpsCode, Initiation, LanguageTemplate};
use crate::encode::{COUNTRY, FORMAT, SCHEME};
use crate::object::Read;
use crate::place::{Fault, Place};
use crate::{MAX_CHARACTERS, amount, expiry};

/// Why a text is no payment code of FPS. Says where, never what stood there.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum DecodeError {
    /// Longer than [`MAX_CHARACTERS`].
    #[error("the text is too long")]
    TooLong,
    /// Not a row of objects; `template` is the object whose value is none.
    #[error("the text is not a row of objects")]
    NotObjects {
        /// `None`: the text itself.
        template: Option<u8>,
    },
    /// Object 00 must be the first, 63 the last.
    #[error("object {0} is not in its place")]
    Order(Place),
    /// The same number twice.
    #[error("object {0} is there twice")]
    Duplicate(Place),
    /// An object that every code has.
    #[error("object {0} is missing")]
    Missing(Place),
    /// The checksum is not that of the text. Lower case counts as wrong: EMVCo has upper case only, and no other
    /// change of one character would go unseen.
    #[error("the checksum does not fit")]
    Checksum,
    /// A code of another scheme.
    #[error("the code is not for FPS")]
    NotFps,
    /// A value breaks its rule.
    #[error("object {0} is {1}")]
    Field(Place, Fault),
}

/// The code that `text` states.
pub fn decode(text: &str) -> Result<FpsCode, DecodeError> {
    if text.len() > MAX_CHARACTERS && text.chars().count() > MAX_CHARACTERS {
        return Err(DecodeError::TooLong);
    }
    let mut top = Read::new(text, None)?;
    frame(text, &mut top)?;
    let account = top.take(26).ok_or(DecodeError::NotFps)?;
    let mut inner = Read::new(account, Some(26))?;
    if inner.take(0) != Some(SCHEME) {
        return Err(DecodeError::NotFps);
    }
    let amount = top.take(54).map(|text| amount::read(text).map_err(at(Place::top(54)))).transpose()?;
    if top.must(58)? != COUNTRY {
        return Err(DecodeError::Field(Place::top(58), Fault::Form));
    }
    let code = FpsCode {
        initiation: initiation(top.must(1)?)?,
        currency: currency(top.must(53)?)?,
        merchant_category: top.must(52)?.to_owned(),
        merchant_name: top.must(59)?.to_owned(),
        merchant_city: top.must(60)?.to_owned(),
        additional: top.take(62).map(additional).transpose()?.unwrap_or_default(),
        language: top.take(64).map(language).transpose()?,
        others: top.others(),
        account: payee(&mut inner)?,
        clearing_code: inner.text(1),
        expires: inner.take(5).map(|text| expiry::read(text).map_err(at(Place::of(26, 5)))).transpose()?,
        // Without an amount the payer types one anyway.
        editable: editable(inner.take(6))? && amount.is_some(),
        account_others: inner.others(),
        amount,
    };
    check::check(&code).map_err(|(place, fault)| DecodeError::Field(place, fault))?;
    Ok(code)
}

/// Object 00 first, object 63 last and right.
fn frame(text: &str, top: &mut Read<'_>) -> Result<(), DecodeError> {
    let ends = top.ends();
    let format = top.must(0)?;
    let sum = top.must(63)?;
    match ends {
        Some((0, 63)) => {}
        Some((0, _)) => return Err(DecodeError::Order(Place::top(63))),
        _ => return Err(DecodeError::Order(Place::top(0))),
    }
    let before = text.strip_suffix(sum).unwrap_or_default();
    if sum.as_bytes() != checksum(before.as_bytes()) {
        return Err(DecodeError::Checksum);
    }
    if format == FORMAT { Ok(()) } else { Err(DecodeError::Field(Place::top(0), Fault::Form)) }
}

fn initiation(text: &str) -> Result<Initiation, DecodeError> {
    match text {
        "11" => Ok(Initiation::Static),
        "12" => Ok(Initiation::Dynamic),
        _ => Err(DecodeError::Field(Place::top(1), Fault::Form)),
    }
}

fn currency(text: &str) -> Result<Currency, DecodeError> {
    match text {
        "344" => Ok(Currency::Hkd),
        "156" => Ok(Currency::Cny),
        _ => Err(DecodeError::Field(Place::top(53), Fault::Form)),
    }
}

/// Exactly one of the three ways to name the payee.
fn payee(inner: &mut Read<'_>) -> Result<Account, DecodeError> {
    match (inner.text(2), inner.text(3), inner.text(4)) {
        (Some(text), None, None) => Ok(Account::FpsId(text)),
        (None, Some(text), None) => Ok(Account::Mobile(text)),
        (None, None, Some(text)) => Ok(Account::Email(text)),
        (None, None, None) => Err(DecodeError::Missing(Place::of(26, 2))),
        _ => Err(DecodeError::Field(Place::top(26), Fault::Conflict)),
    }
}

fn editable(text: Option<&str>) -> Result<bool, DecodeError> {
    match text {
        None | Some("0") => Ok(false),
        Some("1") => Ok(true),
        Some(_) => Err(DecodeError::Field(Place::of(26, 6), Fault::Form)),
    }
}

fn additional(text: &str) -> Result<Additional, DecodeError> {
    let mut inner = Read::new(text, Some(62))?;
    Ok(Additional {
        bill_number: inner.text(1),
        mobile: inner.text(2),
        store: inner.text(3),
        loyalty: inner.text(4),
        reference_label: inner.text(5),
        customer: inner.text(6),
        terminal: inner.text(7),
        purpose: inner.text(8),
        data_request: inner.text(9),
        others: inner.others(),
    })
}

fn language(text: &str) -> Result<LanguageTemplate, DecodeError> {
    let mut inner = Read::new(text, Some(64))?;
    Ok(LanguageTemplate {
        language: inner.must(0)?.to_owned(),
        name: inner.must(1)?.to_owned(),
        city: inner.text(2),
        others: inner.others(),
    })
}

fn at(place: Place) -> impl Fn(Fault) -> DecodeError {
    move |fault| DecodeError::Field(place, fault)
}
