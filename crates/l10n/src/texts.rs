//! The embedded Fluent files of `locales/`, and the text of a message in one of the three languages.

use std::sync::OnceLock;

use desk_domain::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::arguments::{Arguments, to_fluent};
use crate::message::MessageId;
use crate::money::grouped;

/// Tag of the language and source text of each file.
const SOURCES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// All texts in all languages.
pub struct Texts {
    bundles: [FluentBundle<FluentResource>; 3],
}

/// The texts of this program; read once.
pub fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| Texts { bundles: Language::ALL.map(bundle) })
}

impl Texts {
    /// The text of `id`. A variable that is not given shows as `{$name}`.
    pub fn format(&self, language: Language, id: MessageId, arguments: &Arguments<'_>) -> String {
        let bundle = match language {
            Language::En => &self.bundles[0],
            Language::ZhHantHk => &self.bundles[1],
            Language::ZhHans => &self.bundles[2],
        };
        let Some(pattern) = bundle.get_message(id.as_str()).and_then(|message| message.value()) else {
            return id.to_string();
        };
        let arguments = to_fluent(arguments);
        // Errors are the ones that the checks of locales/ find before; the text says which variable was missing.
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// The text of a message without variables.
    pub fn plain(&self, language: Language, id: MessageId) -> String {
        self.format(language, id, &[])
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    // Plural rules are kept by language, without script: `zh-Hans` itself would fall back to English ones.
    let rules: LanguageIdentifier = if language == Language::En { "en" } else { "zh" }.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![rules]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(counted(number.value)),
        _ => None,
    }));
    for (_, source) in SOURCES.iter().filter(|(tag, _)| *tag == language.tag()) {
        // A file with an error still gives its other messages; `cargo xtask l10n` refuses such a file.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts are whole and far below 2^53")]
fn counted(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    format!("{sign}{}", grouped(value.abs() as u64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ALL;

    #[test]
    fn every_message_has_a_text_in_every_language() {
        for language in Language::ALL {
            for id in ALL {
                let text = texts().plain(language, *id);
                assert_ne!(text, id.as_str(), "{language}");
                assert!(!text.is_empty(), "{language} {id}");
                assert!(!text.contains(['\u{2066}', '\u{2068}', '\u{2069}']), "{language} {id}");
            }
        }
    }

    #[test]
    fn every_file_of_the_three_languages_is_embedded_and_reads_without_error() {
        for language in Language::ALL {
            assert!(SOURCES.iter().any(|(tag, _)| *tag == language.tag()), "{language}");
        }
        for (tag, source) in SOURCES {
            assert!(
                FluentResource::try_new((*source).to_owned()).is_ok(),
                "{tag}: {}",
                &source[..source.len().min(60)]
            );
        }
    }

    #[test]
    fn counts_have_a_comma_between_thousands() {
        assert_eq!(counted(0.0), "0");
        assert_eq!(counted(999.0), "999");
        assert_eq!(counted(10_000.0), "10,000");
        assert_eq!(counted(-1_234_567.0), "-1,234,567");
    }
}
