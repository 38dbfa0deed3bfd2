//! The documents say which test proves what. A test that they name and that does not exist is found here (P42, P43).

#![expect(clippy::expect_used, reason = "what reads the documents fails as a test does")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository").to_owned()
}

/// Every file of ours with one of these endings below `folder`.
fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if !["node_modules", "target", "dist"].contains(&name.as_str()) && !name.starts_with('.') {
                files(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}

/// Every function of the Rust sources.
fn functions() -> BTreeSet<String> {
    let mut sources = Vec::new();
    for folder in ["crates", "tests", "src-tauri"] {
        files(&root().join(folder), &[".rs"], &mut sources);
    }
    let mut names = BTreeSet::new();
    for source in sources {
        let text = fs::read_to_string(source).expect("a source");
        for (at, word) in text.match_indices("fn ") {
            let name = text[at + word.len()..].chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_');
            names.insert(name.collect());
        }
    }
    names
}

/// What stands in code style in the tables of a document; of use cases the last column, the others hold error codes.
fn in_code_style(text: &str, last_column: bool) -> impl Iterator<Item = &str> {
    let rows = text.lines().filter(|line| line.starts_with('|')).map(|line| line.trim_end_matches(['|', ' ']));
    let cells = rows.map(move |row| if last_column { row.rsplit('|').next().unwrap_or(row) } else { row });
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2))
}

fn is_test_name(word: &str) -> bool {
    word.matches('_').count() >= 1 && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

#[test]
fn p42_every_test_that_a_document_names_exists() {
    let functions = functions();
    let mut documents = vec![root().join("docs/promises.md")];
    files(&root().join("docs/use-cases"), &[".md"], &mut documents);
    let (mut named, mut missing) = (0, Vec::new());
    for document in documents {
        let text = fs::read_to_string(&document).expect("a document");
        for word in in_code_style(&text, document.parent().is_some_and(|folder| folder.ends_with("use-cases"))) {
            if is_test_name(word) {
                named += 1;
                if !functions.contains(word) {
                    missing.push(format!("{}: {word}", document.display()));
                }
            } else if (word.starts_with("scripts/") || word.starts_with("crates/") || word.starts_with("ui/"))
                && !root().join(word.split(' ').next().unwrap_or(word)).exists()
            {
                missing.push(format!("{}: {word}", document.display()));
            }
        }
    }
    assert!(named > 100, "{named} tests are named");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn p42_every_error_of_the_contract_stands_in_the_table() {
    let text = fs::read_to_string(root().join("docs/promises.md")).expect("the promises");
    let table = text.split("## Errors").nth(1).expect("the table of errors");
    for error in desk_contract::DeskError::samples() {
        assert!(table.contains(&format!("`{}`", error.code())), "{} is not in the table", error.code());
    }
}

#[test]
fn p43_known_issues_are_those_of_this_version() {
    let text = fs::read_to_string(root().join("docs/known-issues.md")).expect("the known issues");
    assert!(text.contains(concat!("Of version ", env!("CARGO_PKG_VERSION"), ".")), "they are of another version");
    assert!(text.lines().filter(|line| line.starts_with("- ")).count() > 0);
}
