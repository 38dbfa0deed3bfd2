//! The three languages of the desk. Negotiation and texts live in `desk-l10n`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language that every text exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    En,
    /// Traditional Chinese as written in Hong Kong.
    #[serde(rename = "zh-Hant-HK")]
    ZhHantHk,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    ZhHans,
}

/// A tag that names none of the three languages.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a language of the desk")]
pub struct UnknownLanguage;

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhHantHk, Self::ZhHans];

    /// The BCP 47 tag, which is also the folder under `locales/`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHantHk => "zh-Hant-HK",
            Self::ZhHans => "zh-Hans",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|l| l.tag() == tag).ok_or(UnknownLanguage)
    }
}
