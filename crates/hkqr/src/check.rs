//! The rules of every field, one set for both ways: what [`crate::decode`] gives, [`crate::encode`] takes.

use crate::code::{Account, Additional, FpsCode, Initiation, LanguageTemplate, Objects};
use crate::place::{Fault, Place};
use crate::{amount, expiry};

/// The characters of one object or template (EMVCo: two digits of length).
const OBJECT: usize = 99;
const NAME: usize = 25;
const CITY: usize = 15;
const FPS_ID: std::ops::RangeInclusive<usize> = 7..=34;
/// Top objects with a field of their own.
const KNOWN: [u8; 12] = [0, 1, 26, 52, 53, 54, 58, 59, 60, 62, 63, 64];

type Checked = Result<(), (Place, Fault)>;

/// Whether `code` can be written; templates are measured when they are written.
pub(crate) fn check(code: &FpsCode) -> Checked {
    account(code)?;
    if let Some(cents) = code.amount {
        amount::check(cents).map_err(at(Place::top(54)))?;
    } else if code.editable {
        return Err((Place::of(26, 6), Fault::Conflict));
    }
    if let Some(end) = code.expires {
        expiry::check(end).map_err(at(Place::of(26, 5)))?;
        if code.initiation == Initiation::Static {
            return Err((Place::of(26, 5), Fault::Conflict));
        }
    }
    digits(&code.merchant_category, 4..=4).map_err(at(Place::top(52)))?;
    plain(&code.merchant_name, NAME).map_err(at(Place::top(59)))?;
    plain(&code.merchant_city, CITY).map_err(at(Place::top(60)))?;
    additional(&code.additional)?;
    code.language.as_ref().map_or(Ok(()), language)?;
    others(&code.account_others, Some(26), |number| number > 6)?;
    others(&code.others, None, |number| !KNOWN.contains(&number))
}

/// Whether a value has a length that can be written.
fn length(value: &str) -> Result<(), Fault> {
    sized(value, OBJECT)
}

fn account(code: &FpsCode) -> Checked {
    let (number, text) = code.account.object();
    let good = match &code.account {
        Account::FpsId(_) => digits(text, FPS_ID),
        Account::Mobile(_) => text.strip_prefix("+852-").ok_or(Fault::Form).and_then(|rest| digits(rest, 8..=8)),
        Account::Email(_) => email(text),
    };
    good.map_err(at(Place::of(26, number)))?;
    match &code.clearing_code {
        Some(bank) => digits(bank, 3..=3).map_err(at(Place::of(26, 1))),
        None => Ok(()),
    }
}

fn additional(additional: &Additional) -> Checked {
    for (number, text) in additional.known() {
        plain(text, NAME).map_err(at(Place::of(62, number)))?;
    }
    others(&additional.others, Some(62), |number| number > 9)
}

fn language(template: &LanguageTemplate) -> Checked {
    let language = &template.language;
    let good = language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !good {
        return Err((Place::of(64, 0), Fault::Form));
    }
    printed(&template.name, NAME).map_err(at(Place::of(64, 1)))?;
    template.city.as_deref().map_or(Ok(()), |city| printed(city, CITY)).map_err(at(Place::of(64, 2)))?;
    others(&template.others, Some(64), |number| number > 2)
}

fn others(objects: &Objects, template: Option<u8>, free: impl Fn(u8) -> bool) -> Checked {
    for (&number, value) in objects {
        let place = template.map_or(Place::top(number), |object| Place::of(object, number));
        if !free(number) || number > 99 {
            return Err((place, Fault::Known));
        }
        length(value).map_err(at(place))?;
    }
    Ok(())
}

/// Printable ASCII, the "alphanumeric special" of EMVCo.
fn plain(text: &str, most: usize) -> Result<(), Fault> {
    sized(text, most)?;
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) { Ok(()) } else { Err(Fault::Characters) }
}

/// Any script, but no control characters.
fn printed(text: &str, most: usize) -> Result<(), Fault> {
    sized(text, most)?;
    if text.chars().any(char::is_control) { Err(Fault::Characters) } else { Ok(()) }
}

fn sized(text: &str, most: usize) -> Result<(), Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    // Bytes first: most texts are ASCII.
    if text.len() > most && text.chars().count() > most { Err(Fault::TooLong) } else { Ok(()) }
}

fn digits(text: &str, count: std::ops::RangeInclusive<usize>) -> Result<(), Fault> {
    let good = count.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if good { Ok(()) } else { Err(Fault::Form) }
}

/// The form only: one `@` with something on both sides and no blanks. Whether it exists, FPS knows.
fn email(text: &str) -> Result<(), Fault> {
    length(text)?;
    let good = text.bytes().all(|byte| (b'!'..=b'~').contains(&byte))
        && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'));
    if good { Ok(()) } else { Err(Fault::Form) }
}

fn at(place: Place) -> impl Fn(Fault) -> (Place, Fault) {
    move |fault| (place, fault)
}
