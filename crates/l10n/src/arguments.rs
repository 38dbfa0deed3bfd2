//! The values that a message takes: ready text, or a count that decides between singular and plural.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

/// One value of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument<'a> {
    /// Shown as it is: names, and dates and amounts made by this crate.
    Text(Cow<'a, str>),
    /// A number of things. Decides the plural form, shown with a comma between thousands.
    Count(i64),
}

/// Name and value of each variable of a message.
pub type Arguments<'a> = [(&'a str, Argument<'a>)];

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Argument<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Argument<'_> {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<usize> for Argument<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

pub(crate) fn to_fluent<'a>(arguments: &'a Arguments<'a>) -> FluentArgs<'a> {
    arguments
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Argument::Text(text) => FluentValue::from(text.as_ref()),
                Argument::Count(count) => FluentValue::from(*count),
            };
            (*name, value)
        })
        .collect()
}
