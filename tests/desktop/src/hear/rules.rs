//! What must hold on every page that somebody with a screen reader comes to. A finding is said in words.

use std::sync::LazyLock;

use atspi_common::State;
use desk_l10n::MessageId;
use regex::Regex;

use super::tree::{Seen, Tree};

/// Longer "words" are codes, which are not read as words.
const LONGEST_WORD: usize = 48;
const UNFILLED: [&str; 3] = ["undefined", "null", "NaN"];

/// Two texts without anything between them are read as one word.
static TOGETHER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\p{Ll}{3}\p{Lu}\p{Ll}|\p{Ll}{2}\d|\p{Ll}[.,;:]\p{Lu}\p{Ll}|\d(?:HK)?\$").ok());

/// What is wrong on this page.
pub(super) fn findings(tree: &Tree) -> Vec<String> {
    let mut found: Vec<String> = tree.iter().flat_map(of_object).collect();
    let titles = tree.iter().filter(|seen| seen.level() == 1).count();
    if titles != 1 {
        found.push(format!("{titles} headings of the first level"));
    }
    found.extend(focus(tree));
    found
}

/// What is wrong with the focus: nowhere, or on something that says nothing.
pub(super) fn focus(tree: &Tree) -> Option<String> {
    match tree.focused() {
        None => Some("the focus is on nothing".to_owned()),
        Some(seen) if seen.name.trim().is_empty() => Some(format!("the focus is on a {} without a name", seen.role)),
        Some(_) => None,
    }
}

fn of_object(seen: &Seen) -> Vec<String> {
    let mut found = Vec::new();
    if seen.is(State::Focusable) && seen.name.trim().is_empty() {
        found.push(format!("a {} takes the focus and has no name; it reads “{}”", seen.role, seen.spoken()));
    }
    for text in [seen.spoken(), seen.description.clone()] {
        if text.contains("{$") || text.contains("{ $") || text.contains("[object ") {
            found.push(format!("unfilled: {text}"));
        }
        found.extend(text.split_whitespace().filter_map(of_word).map(|what| format!("{what} in {seen}")));
    }
    found
}

fn of_word(word: &str) -> Option<String> {
    let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    if UNFILLED.contains(&bare) {
        return Some(format!("unfilled: “{bare}”"));
    }
    if bare.contains('-') && MessageId::find(bare).is_some() {
        return Some(format!("the name of a message, {bare},"));
    }
    let is_address = word.contains("://") || word.contains('@');
    let is_run_together = TOGETHER.as_ref().is_some_and(|pattern| pattern.is_match(bare));
    (is_run_together && !is_address && bare.chars().count() <= LONGEST_WORD).then(|| format!("run together: “{bare}”"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use atspi_common::{ObjectRefOwned, Role, StateSet};

    use super::*;

    fn seen(role: Role, name: &str, states: &[State], level: &str) -> Seen {
        let mut set = StateSet::empty();
        for state in states {
            set.insert(*state);
        }
        Seen {
            at: ObjectRefOwned::from_static_str_unchecked(":1.1", "/page"),
            depth: 0,
            role,
            name: name.to_owned(),
            description: String::new(),
            states: set,
            attributes: HashMap::from([("level".to_owned(), level.to_owned())]),
            text: String::new(),
        }
    }

    /// A page on which nothing is wrong, with one more object.
    fn page_with(more: Seen) -> Tree {
        let page = seen(Role::DocumentWeb, "To-do – Citizen Desk", &[State::Focusable, State::Focused], "");
        let title = seen(Role::Heading, "To-do", &[State::Focusable, State::Focused], "1");
        Tree(vec![page, title, more])
    }

    #[test]
    fn p47_a_page_that_is_right_has_no_findings() {
        let more = seen(
            Role::Link,
            "Bills, 2 to pay: HK$412.60 on 27 Nov at 22:04, ref. LCSD-1720632",
            &[State::Focusable],
            "",
        );
        assert_eq!(findings(&page_with(more)), Vec::<String>::new());
    }

    #[test]
    fn p47_each_fault_is_found() {
        let faults = [
            (seen(Role::Button, " ", &[State::Focusable], ""), "has no name"),
            (seen(Role::Heading, "Second", &[], "1"), "2 headings"),
            (seen(Role::Button, "", &[State::Focusable, State::Focused], ""), "the focus is on a"),
            (seen(Role::Link, "shell-page-bills", &[], ""), "the name of a message"),
            (seen(Role::Label, "Due undefined", &[], ""), "unfilled"),
            (seen(Role::Label, "Pay {$amount}", &[], ""), "unfilled"),
            (seen(Role::ListItem, "Go for your flu vaccinationDepartment of Health", &[], ""), "run together"),
            (seen(Role::ListItem, "A photo was asked for New26 Nov", &[], ""), "run together"),
            (seen(Role::Label, "HK$412.60HK$412.60", &[], ""), "run together"),
        ];
        for (fault, said) in faults {
            let named = fault.to_string();
            let found = findings(&page_with(fault));
            assert!(found.iter().any(|finding| finding.contains(said)), "{named}: {found:?}");
        }
    }

    #[test]
    fn p47_a_focus_that_is_lost_is_found() {
        let mut tree = page_with(seen(Role::Label, "Done", &[], ""));
        tree.0.retain(|seen| seen.role != Role::Heading);
        assert!(focus(&tree).is_some_and(|said| said.contains("on nothing")));
    }
}
