//! `l10n`: the three languages say the same things, each in its own words and letters.

mod parity;
mod words;

use desk_domain::Language;

use crate::locales;
use crate::report::{Outcome, TaskError};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree) -> Result<Outcome, TaskError> {
    let english = locales::read(tree, Language::En)?;
    let letters = words::Letters::from_table(&tree.read("crates/domain/data/traditional_simplified.txt")?);
    let mut findings = Vec::new();
    for language in Language::ALL {
        let locale = locales::read(tree, language)?;
        if language != Language::En {
            findings.extend(parity::compare(&english, &locale, language));
        }
        for (id, message) in &locale.messages {
            findings.extend(words::check(language, id, message, &letters));
        }
        findings.extend(parity::references(&locale));
        findings.extend(locale.findings);
    }
    Ok(Outcome::new(format!("l10n: {} messages in three languages", english.messages.len()), findings))
}
