//! Rules about one file: its opening, its size, what must not stand in it.

use std::sync::LazyLock;

use regex::Regex;

use crate::report::Finding;
use crate::tree::TextFile;

const MAX_RUST_LINES: usize = 500;
const MAX_SVELTE_LINES: usize = 300;
const MAX_MAIN_LINES: usize = 15;

/// A pattern that must not occur, the files it is looked for in, and what is right instead.
struct Ban {
    pattern: &'static str,
    endings: &'static [&'static str],
    except: &'static [&'static str],
    instead: &'static str,
}

const BANS: &[Ban] = &[
    Ban {
        pattern: concat!(r"#!?\[all", r"ow\("),
        endings: &["rs"],
        except: &[],
        instead: "say why: #[expect(lint, reason = \"...\")]",
    },
    Ban {
        pattern: concat!(r"\b(SystemTime|Utc|Local|Timestamp|Zoned)::no", r"w\b"),
        endings: &["rs"],
        except: &["crates/domain/src/clock.rs"],
        instead: "time comes from desk_domain::Clock",
    },
    Ban {
        pattern: concat!(r"\benv::(set|remove)_va", r"r\b"),
        endings: &["rs"],
        except: &[],
        instead: "the environment belongs to the whole process: pass the value instead",
    },
    Ban {
        pattern: concat!(r#"(^|[\s"'`(=:])/(wor"#, r"k|tmp/brie", r"fs)/"),
        endings: &[],
        except: &[],
        instead: "a path of one computer: make it relative to the repository",
    },
    Ban {
        pattern: concat!(r"(?i)\b(clau", r"de|anthro", r"pic)\b"),
        endings: &[],
        except: &["Cargo.lock"],
        instead: "the tools of the workplace are no part of the project",
    },
    Ban { pattern: concat!(r"\{@ht", r"ml\b"), endings: &["svelte"], except: &[], instead: "text is shown as text" },
];

static COMPILED: LazyLock<Vec<(Option<Regex>, &Ban)>> =
    LazyLock::new(|| BANS.iter().map(|ban| (Regex::new(ban.pattern).ok(), ban)).collect());

pub(super) fn check(file: &TextFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(opening(file));
    findings.extend(size(file));
    for (pattern, ban) in COMPILED.iter() {
        let Some(pattern) = pattern else { continue };
        let meant = ban.endings.is_empty() || ban.endings.iter().any(|ending| file.has_ending(ending));
        if !meant || ban.except.contains(&file.path.as_str()) {
            continue;
        }
        for (at, line) in file.text.lines().enumerate() {
            if let Some(found) = pattern.find(line) {
                let text = format!("“{}”: {}", found.as_str().trim(), ban.instead);
                findings.push(Finding::new(&file.path, at + 1, text));
            }
        }
    }
    findings
}

fn opening(file: &TextFile) -> Option<Finding> {
    let lacks = file.has_ending("rs") && !file.text.starts_with("//!");
    lacks.then(|| Finding::new(&file.path, 1, "open with `//!`: what lives here and what does not"))
}

fn size(file: &TextFile) -> Option<Finding> {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let apart = file.path.contains("/tests/") || ["tests.rs", "generated.rs"].contains(&name);
    let (lines, limit) = if name == "main.rs" && !apart {
        (file.text.lines().count(), MAX_MAIN_LINES)
    } else if file.has_ending("svelte") {
        (file.text.lines().count(), MAX_SVELTE_LINES)
    } else if file.has_ending("rs") && !apart {
        (product_lines(&file.text), MAX_RUST_LINES)
    } else {
        return None;
    };
    (lines > limit)
        .then(|| Finding::new(&file.path, 0, format!("{lines} lines; at most {limit}: divide it by what it does")))
}

/// Lines before the tests at the end of a file.
fn product_lines(text: &str) -> usize {
    text.lines().take_while(|line| *line != "#[cfg(test)]").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> TextFile {
        TextFile { path: path.to_owned(), text: text.to_owned() }
    }

    fn found(path: &str, text: &str) -> Vec<usize> {
        check(&file(path, text)).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn every_ban_compiles() {
        assert!(COMPILED.iter().all(|(pattern, _)| pattern.is_some()));
    }

    #[test]
    fn a_rust_file_says_what_lives_in_it() {
        assert_eq!(found("crates/a/src/b.rs", "use x;\n"), [1]);
        assert!(found("crates/a/src/b.rs", "//! Something.\n").is_empty());
        assert!(found("ui/src/a.ts", "use x;\n").is_empty());
    }

    #[test]
    fn files_have_a_limit_and_tests_do_not_count() {
        let long = format!("//! x\n{}", "fn a() {}\n".repeat(500));
        assert_eq!(found("crates/a/src/b.rs", &long), [0]);
        assert!(found("crates/a/tests/b.rs", &long).is_empty());
        assert!(found("crates/a/src/b.rs", &format!("//! x\n#[cfg(test)]\n{long}")).is_empty());
        assert_eq!(found("ui/src/A.svelte", &"x\n".repeat(301)), [0]);
        assert_eq!(found("crates/a/src/main.rs", &format!("//! x\n{}", "\n".repeat(15))), [0]);
    }

    #[test]
    fn each_ban_is_detected_where_it_holds() {
        for (path, line) in [
            ("a.rs", concat!("#[all", "ow(dead_code)]")),
            ("a.rs", concat!("#![all", "ow(dead_code)]")),
            ("a.rs", concat!("let t = SystemTime::no", "w();")),
            ("a.rs", concat!("jiff::Timestamp::no", "w()")),
            ("a.rs", concat!("std::env::set_va", "r(\"A\", \"b\");")),
            ("a.md", concat!("see /wor", "k/main/x")),
            ("a.toml", concat!("path = \"/wor", "k/x\"")),
            ("a.md", concat!("written by Clau", "de")),
            ("a.svelte", concat!("{@ht", "ml text}")),
        ] {
            let text = format!("//! x\n{line}\n");
            assert_eq!(found(path, &text), [2], "{line}");
        }
    }

    #[test]
    fn what_only_looks_like_a_breach_passes() {
        for (path, line) in [
            ("a.rs", "#[expect(dead_code, reason = \"x\")]"),
            ("a.rs", "let t = clock.now();"),
            ("a.rs", "let t = Instant::now();"),
            ("a.md", "https://example.hk/work/permits"),
            ("crates/domain/src/clock.rs", concat!("jiff::Timestamp::no", "w()")),
        ] {
            assert!(found(path, &format!("//! x\n{line}\n")).is_empty(), "{line}");
        }
    }
}
