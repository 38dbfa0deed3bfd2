//! `fonts`: the Han faces of titles, cut down to the letters that titles of `locales/` use, and those of the languages'
//! names on their buttons. From Debian's Noto CJK (OFL) by pyftsubset; the result is committed, with a list of its letters
//! beside it.

use std::collections::BTreeSet;
use std::process::Command;

use desk_domain::Language;

use crate::locales::{self, Messages};
use crate::report::{Finding, Outcome, TaskError};
use crate::tree::Tree;

const SERIF: &str = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc";
const SANS: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
const FOLDER: &str = "ui/src/styles/fonts";
/// Holds the names of the languages.
const NAMES: &str = "ui/src/l10n/language.ts";

/// What a face is for.
#[derive(Clone, Copy)]
enum Use {
    Titles,
    Names,
}

/// A face: its language, its number in the collection, what it is for, the name of its files.
struct Face {
    language: Language,
    number: &'static str,
    of: Use,
    name: &'static str,
}

const FACES: [Face; 4] = [
    Face { language: Language::ZhHantHk, number: "4", of: Use::Titles, name: "noto-serif-hk-titles-700" },
    Face { language: Language::ZhHans, number: "2", of: Use::Titles, name: "noto-serif-sc-titles-700" },
    Face { language: Language::ZhHantHk, number: "4", of: Use::Names, name: "noto-sans-hk-names-400" },
    Face { language: Language::ZhHans, number: "2", of: Use::Names, name: "noto-sans-sc-names-400" },
];

impl Face {
    fn source(&self) -> &'static str {
        match self.of {
            Use::Titles => SERIF,
            Use::Names => SANS,
        }
    }

    fn needed(&self, tree: &Tree) -> Result<BTreeSet<char>, TaskError> {
        match self.of {
            Use::Titles => Ok(letters(&locales::read(tree, self.language)?.messages)),
            Use::Names => Ok(own_name(&tree.read(NAMES)?, self.language).chars().collect()),
        }
    }
}

/// The name of a language on its button, out of the pages' own list.
fn own_name(list: &str, language: Language) -> &str {
    let line = list.lines().find(|line| line.starts_with("export const ownName")).unwrap_or_default();
    let begin = format!("\"{language}\": \"");
    let name = line.split_once(&begin).map_or("", |(_, rest)| rest);
    name.split('"').next().unwrap_or_default()
}

/// Files whose messages never stand in the window.
const OUTSIDE_WINDOW: &[&str] = &["callback.ftl", "notices.ftl", "sandbox.ftl"];

pub(crate) fn run(tree: &Tree, check: bool) -> Result<Outcome, TaskError> {
    let mut findings = Vec::new();
    for face in &FACES {
        let needed = face.needed(tree)?;
        let list = format!("{FOLDER}/{}.txt", face.name);
        let old = tree.read(&list).unwrap_or_default();
        if check {
            findings.extend(compare(&list, &old, &needed));
        } else if compare(&list, &old, &needed).is_some() {
            cut(tree, face, &needed)?;
            tree.write(&list, &as_list(&needed))?;
        }
    }
    Ok(Outcome::new(format!("fonts: {} faces", FACES.len()), findings))
}

/// A title stands in a message whose id has `title` or `heading` as one of its words, or that names a page.
fn is_title(id: &str) -> bool {
    id.starts_with("shell-page-") || id.split('-').any(|word| word == "title" || word == "heading")
}

fn letters(messages: &Messages) -> BTreeSet<char> {
    let in_window = messages
        .iter()
        .filter(|(id, message)| is_title(id) && !OUTSIDE_WINDOW.iter().any(|file| message.place.ends_with(file)));
    in_window.flat_map(|(_, message)| message.text.chars()).filter(|letter| !letter.is_ascii()).collect()
}

fn as_list(letters: &BTreeSet<char>) -> String {
    let text: String = letters.iter().collect();
    format!("{text}\n")
}

fn compare(list: &str, old: &str, needed: &BTreeSet<char>) -> Option<Finding> {
    let there: BTreeSet<char> = old.trim_end().chars().collect();
    if there == *needed {
        return None;
    }
    let missing: String = needed.difference(&there).collect();
    let beyond: String = there.difference(needed).collect();
    Some(Finding::new(list, 0, format!("lacks “{missing}”, has “{beyond}” beyond: run `cargo xtask fonts`")))
}

fn cut(tree: &Tree, face: &Face, needed: &BTreeSet<char>) -> Result<(), TaskError> {
    let text: String = needed.iter().collect();
    let output = Command::new("/usr/bin/pyftsubset")
        .arg(face.source())
        .arg(format!("--font-number={}", face.number))
        .arg(format!("--text={text}"))
        .arg(format!("--output-file={}", tree.path(&format!("{FOLDER}/{}.woff2", face.name)).display()))
        .args([
            "--flavor=woff2",
            "--layout-features=*",
            "--desubroutinize",
            "--no-hinting",
            "--drop-tables+=VORG,vhea,vmtx",
        ])
        .output()
        .map_err(|error| tool(&format!("{error}; install fonttools, python3-brotli and fonts-noto-cjk")))?;
    if output.status.success() { Ok(()) } else { Err(tool(&String::from_utf8_lossy(&output.stderr))) }
}

fn tool(text: &str) -> TaskError {
    TaskError::Tool { tool: "pyftsubset", text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::parse_one;

    #[test]
    fn only_titles_of_the_window_count_and_only_letters_beyond_ascii() {
        let locale =
            parse_one("today-title-none = 今日 OK\ntoday-sub = 沒有\nkeys-heading = 鍵\nshell-page-todo = 待辦\n");
        assert_eq!(letters(&locale.messages), "今日鍵待辦".chars().collect());
    }

    #[test]
    fn the_name_of_a_language_is_found_in_the_list_of_the_pages() {
        let list = "export const ownName: Record<Language, string> = { en: \"English\", \"zh-Hans\": \"简体\" };\n";
        assert_eq!(own_name(list, Language::ZhHans), "简体");
        assert_eq!(own_name(list, Language::ZhHantHk), "");
    }

    #[test]
    fn a_letter_too_few_or_too_many_is_found() {
        let needed: BTreeSet<char> = "今日".chars().collect();
        assert_eq!(compare("a", &as_list(&needed), &needed), None);
        assert!(compare("a", "今\n", &needed).is_some());
        assert!(compare("a", "今日天\n", &needed).is_some());
        assert!(compare("a", "", &needed).is_some());
    }
}
