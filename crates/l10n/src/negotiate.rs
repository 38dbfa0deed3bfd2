//! From the languages that the system asks for to the one of three that the desk speaks.

use desk_domain::Language;
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};

/// How many wishes are looked at, and how long a tag may be: both come from outside.
const MAX_WISHES: usize = 32;
const MAX_TAG: usize = 64;

/// The best of the three for `wishes`, best first: BCP 47 tags or POSIX locales (`zh_HK.UTF-8`). English if none fits.
/// Cantonese (`yue`), Hong Kong, Macao and Taiwan read Traditional; other Chinese reads Simplified unless a script says
/// otherwise (likely subtags of CLDR).
pub fn negotiate(wishes: &[&str]) -> Language {
    wishes.iter().take(MAX_WISHES).find_map(|wish| closest(wish)).unwrap_or(Language::En)
}

fn closest(wish: &str) -> Option<Language> {
    let tag = wish.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    if tag.len() > MAX_TAG {
        return None;
    }
    let asked: LanguageIdentifier = tag.parse().ok()?;
    let language = asked.language.as_str();
    if language == "yue" {
        // CLDR gives yue-CN Simplified; the desk has one written Chinese of Hong Kong.
        let simplified = asked.script.is_some_and(|script| script.as_str() == "Hans");
        return Some(if simplified { Language::ZhHans } else { Language::ZhHantHk });
    }
    let available = available();
    // Filtering maximises with likely subtags, so zh-SG finds zh-Hans and zh-TW finds zh-Hant-HK.
    let found = negotiate_languages(&[asked], &available, None, NegotiationStrategy::Filtering);
    let best = found.first()?;
    Language::ALL.into_iter().zip(&available).find(|(_, tag)| tag == best).map(|(language, _)| language)
}

fn available() -> Vec<LanguageIdentifier> {
    Language::ALL.iter().filter_map(|language| language.tag().parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_chinese_finds_its_script() {
        for (wish, language) in [
            ("en", Language::En),
            ("en-GB", Language::En),
            ("en_US.UTF-8", Language::En),
            ("yue", Language::ZhHantHk),
            ("yue-HK", Language::ZhHantHk),
            ("yue-Hans-CN", Language::ZhHans),
            ("zh", Language::ZhHans),
            ("zh-CN", Language::ZhHans),
            ("zh-SG", Language::ZhHans),
            ("zh-Hans-HK", Language::ZhHans),
            ("zh_CN.GB18030", Language::ZhHans),
            ("zh-HK", Language::ZhHantHk),
            ("zh_HK.UTF-8", Language::ZhHantHk),
            ("zh-MO", Language::ZhHantHk),
            ("zh-TW", Language::ZhHantHk),
            ("zh-Hant", Language::ZhHantHk),
            ("zh-Hant-TW", Language::ZhHantHk),
        ] {
            assert_eq!(negotiate(&[wish]), language, "{wish}");
        }
    }

    #[test]
    fn the_first_wish_that_can_be_met_wins_and_nonsense_is_passed_over() {
        assert_eq!(negotiate(&["fr-FR", "zh-TW", "en"]), Language::ZhHantHk);
        assert_eq!(negotiate(&["", "C", "x".repeat(1000).as_str(), "zh-CN"]), Language::ZhHans);
        assert_eq!(negotiate(&["fr", "ne"]), Language::En);
        assert_eq!(negotiate(&[]), Language::En);
    }
}
