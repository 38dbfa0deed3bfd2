//! `gen`: writes the files that are made from others, or with `--check` says which are not what they should be.

mod capability;
mod menu;
mod messages;

use desk_domain::Language;

use crate::locales;
use crate::report::{Finding, Outcome, TaskError};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree, check: bool) -> Result<Outcome, TaskError> {
    let mut languages = Vec::new();
    for language in Language::ALL {
        let locale = locales::read(tree, language)?;
        if !locale.findings.is_empty() {
            return Ok(Outcome::new(format!("locales/{language} cannot be read"), locale.findings));
        }
        languages.push((language, locale.messages));
    }
    let english = languages.first().map(|(_, messages)| messages.clone()).unwrap_or_default();
    let entry = |title: &str| menu::entry(title, &languages);
    let (release, sandbox) = match (entry("common-app-title"), entry("menu-name-sandbox")) {
        (Ok(release), Ok(sandbox)) => (release, sandbox),
        (Err(finding), _) | (_, Err(finding)) => return Ok(Outcome::new("the entry in the menu", vec![finding])),
    };
    let files = [
        ("ui/src/ipc/generated.ts", desk_contract::typescript()),
        ("src-tauri/capabilities/main.json", capability::main_window()),
        ("ui/src/l10n/keys.ts", messages::typescript(&english)),
        ("crates/l10n/src/generated.rs", messages::rust(&english)),
        ("scripts/package/citizen-desk.desktop", release),
        ("scripts/package/citizen-desk-sandbox.desktop", sandbox),
    ];
    let mut findings = Vec::new();
    let mut written = 0;
    for (path, text) in &files {
        if check {
            findings.extend(differs(path, &tree.read(path).unwrap_or_default(), text));
        } else if tree.write(path, text)? {
            written += 1;
        }
    }
    let done =
        if check { format!("{} made files compared", files.len()) } else { format!("{written} made files written") };
    Ok(Outcome::new(done, findings))
}

fn differs(path: &str, old: &str, new: &str) -> Option<Finding> {
    if old == new {
        return None;
    }
    let same = old.lines().zip(new.lines()).take_while(|(a, b)| a == b).count();
    Some(Finding::new(path, same + 1, "not what its source says: run `cargo xtask gen` and commit the result"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_behind_its_source_is_named_with_its_first_differing_line() {
        assert_eq!(differs("a", "x\ny\n", "x\ny\n"), None);
        assert_eq!(differs("a", "x\ny\n", "x\nz\n").map(|finding| finding.line), Some(2));
        assert_eq!(differs("a", "x\n", "x\nz\n").map(|finding| finding.line), Some(2));
    }
}
