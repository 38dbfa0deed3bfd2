//! The same files, messages, variables and terms in every language; every reference leads somewhere.

use desk_domain::Language;

use crate::locales::{Locale, Message};
use crate::report::Finding;

/// What `other` lacks or has beyond `english`.
pub(super) fn compare(english: &Locale, other: &Locale, language: Language) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in english.files.symmetric_difference(&other.files) {
        findings.push(Finding::new(
            format!("locales/{language}"),
            0,
            format!("{file} is not in both en and {language}"),
        ));
    }
    for (id, message) in &english.messages {
        match other.messages.get(id) {
            None => findings.push(at(message, format!("{id} has no text in {language}"))),
            Some(found) => findings.extend(differences(id, message, found, language)),
        }
    }
    for (id, message) in &other.messages {
        if !english.messages.contains_key(id) {
            findings.push(at(message, format!("{id} has no text in en")));
        }
    }
    findings
}

fn differences(id: &str, english: &Message, found: &Message, language: Language) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut tell = |what: &str| findings.push(at(found, format!("{id}: {what} differ between en and {language}")));
    // A language without plural forms need not choose between them.
    if !english.shown.is_subset(&found.variables) || !found.shown.is_subset(&english.variables) {
        tell("variables");
    }
    let terms =
        |message: &Message| message.references.iter().filter(|name| name.starts_with('-')).cloned().collect::<Vec<_>>();
    if terms(english) != terms(found) {
        tell("terms");
    }
    if english.has_value != found.has_value || english.has_attributes != found.has_attributes {
        tell("parts");
    }
    if english.place.rsplit('/').next() != found.place.rsplit('/').next() {
        tell("files");
    }
    findings
}

/// References to what is not there, and functions: their options are dropped without a word in Rust.
pub(super) fn references(locale: &Locale) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, message) in &locale.messages {
        for name in &message.references {
            if name.ends_with("()") {
                findings.push(at(message, format!("{id}: {name} in a message; pass ready text instead")));
            } else if !locale.messages.contains_key(name) {
                findings.push(at(message, format!("{id} refers to {name}, which is not there")));
            }
        }
    }
    findings
}

fn at(message: &Message, text: String) -> Finding {
    Finding::new(&message.place, message.line, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::parse_one;

    fn compared(english: &str, other: &str) -> usize {
        compare(&parse_one(english), &parse_one(other), Language::ZhHans).len()
    }

    #[test]
    fn what_is_in_one_language_only_is_found() {
        assert_eq!(compared("a = x\n", "a = y\n"), 0);
        assert_eq!(compared("a = x\nb = x\n", "a = y\n"), 1);
        assert_eq!(compared("a = x\n", "a = y\nb = y\n"), 1);
    }

    #[test]
    fn other_variables_terms_or_parts_are_found() {
        assert_eq!(compared("a = { $n }\n", "a = y\n"), 1);
        assert_eq!(compared("a = { $n ->\n    [one] x\n   *[other] { $n }\n }\n", "a = { $n }\n"), 0);
        assert_eq!(compared("a = { $n ->\n    [one] day\n   *[other] days\n }\n", "a = 日\n"), 0);
        assert_eq!(compared("a = { $n ->\n    [one] day\n   *[other] { $n } days\n }\n", "a = 日\n"), 1);
        assert_eq!(compared("-t = T\na = { -t }\n", "-t = T\na = T\n"), 1);
        assert_eq!(compared("a = x\n", "a = x\n    .title = y\n"), 1);
    }

    #[test]
    fn references_lead_somewhere_and_no_function_formats() {
        assert_eq!(references(&parse_one("a = { b }\n")).len(), 1);
        assert_eq!(references(&parse_one("a = { b }\nb = x\n")).len(), 0);
        assert_eq!(references(&parse_one("a = { NUMBER($n) }\n")).len(), 1);
    }
}
