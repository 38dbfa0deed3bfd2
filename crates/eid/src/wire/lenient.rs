//! Reading of values that the samples write in more than one way: `True`, numbers as texts.

use serde::{Deserialize, Deserializer, de::Error as _};

#[derive(Deserialize)]
#[serde(untagged)]
enum Loose {
    Bool(bool),
    Number(i64),
    Text(String),
}

/// `true`, `"true"`, `"True"` and their opposites.
pub fn bool<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    match Loose::deserialize(deserializer)? {
        Loose::Bool(value) => Ok(value),
        Loose::Text(text) => parse_bool(&text).ok_or_else(|| D::Error::custom("not a truth value")),
        Loose::Number(_) => Err(D::Error::custom("not a truth value")),
    }
}

/// A whole number, or its digits as a text.
pub fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    match Loose::deserialize(deserializer)? {
        Loose::Number(value) => Ok(value),
        Loose::Text(text) => text.parse().map_err(|_| D::Error::custom("not a whole number")),
        Loose::Bool(_) => Err(D::Error::custom("not a whole number")),
    }
}

/// A text, or a whole number that stands for one; absent and null are `None`. Needs `#[serde(default)]`.
pub fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    match Option::<Loose>::deserialize(deserializer)? {
        None => Ok(None),
        Some(Loose::Text(text)) => Ok(Some(text)),
        Some(Loose::Number(number)) => Ok(Some(number.to_string())),
        Some(Loose::Bool(_)) => Err(D::Error::custom("not a text")),
    }
}

/// `true` or `false` in any case.
pub fn parse_bool(text: &str) -> Option<bool> {
    if text.eq_ignore_ascii_case("true") {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}
