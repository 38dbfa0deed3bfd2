//! A text in the three languages, as departments send it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Language;

/// Stands for what is left out.
const ELLIPSIS: char = '…';

/// A text in all three languages. Departments must send each; none may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct LocalizedText {
    /// English.
    pub en: String,
    /// Traditional Chinese as written in Hong Kong.
    #[serde(rename = "zh-Hant-HK")]
    pub zh_hant_hk: String,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
}

impl LocalizedText {
    /// The text in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::ZhHantHk => &self.zh_hant_hk,
            Language::ZhHans => &self.zh_hans,
        }
    }

    /// The same text in each language: for names that are not translated.
    pub fn same(text: &str) -> Self {
        Self { en: text.to_owned(), zh_hant_hk: text.to_owned(), zh_hans: text.to_owned() }
    }

    /// The languages whose text is empty or only white space.
    pub fn missing(&self) -> Vec<Language> {
        Language::ALL.into_iter().filter(|l| self.get(*l).trim().is_empty()).collect()
    }

    /// The text for a row of a list: each language at most `bytes` of UTF-8, with an ellipsis where something is left out.
    #[must_use]
    pub fn shortened(&self, bytes: usize) -> Self {
        let cut = |text: &str| {
            if text.len() <= bytes {
                return text.to_owned();
            }
            let mut short = text[..text.floor_char_boundary(bytes.saturating_sub(ELLIPSIS.len_utf8()))].to_owned();
            short.push(ELLIPSIS);
            short
        };
        Self { en: cut(&self.en), zh_hant_hk: cut(&self.zh_hant_hk), zh_hans: cut(&self.zh_hans) }
    }

    /// The longest of the three, in bytes: for size limits.
    pub fn longest(&self) -> usize {
        self.en.len().max(self.zh_hant_hk.len()).max(self.zh_hans.len())
    }
}

/// Tells TypeScript that a type crosses as a string.
macro_rules! ts_as_string {
    ($type:ty) => {
        impl ts_rs::TS for $type {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &ts_rs::Config) -> String {
                "string".to_owned()
            }
            fn inline(_: &ts_rs::Config) -> String {
                "string".to_owned()
            }
        }
    };
}
pub(crate) use ts_as_string;

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_shortened_text_fits_and_begins_as_it_did(text in "\\PC{0,120}", bytes in 3_usize..200) {
            let short = LocalizedText::same(&text).shortened(bytes);
            proptest::prop_assert!(short.longest() <= bytes.max(text.len().min(bytes)));
            let kept = short.zh_hans.strip_suffix(ELLIPSIS).unwrap_or(&short.zh_hans);
            proptest::prop_assert!(text.starts_with(kept));
            proptest::prop_assert!(text.len() > bytes || short.en == text);
        }
    }
}
