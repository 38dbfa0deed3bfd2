//! The entry in the menu (Desktop Entry Specification 1.5): names, comment and words to find it by, in three languages.
//! `{{…}}` is filled in by the bundler.

use std::fmt::Write as _;

use desk_domain::Language;

use crate::locales::Messages;
use crate::report::Finding;

/// The locales of a desktop that show a language. English is what all others see (§5).
fn places(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[""],
        Language::ZhHantHk => &["[zh_HK]", "[zh_MO]", "[zh_TW]"],
        Language::ZhHans => &["[zh_CN]", "[zh_SG]"],
    }
}

/// `scripts/package/<name>.desktop`, with the message `title` as its name.
pub(super) fn entry(title: &str, languages: &[(Language, Messages)]) -> Result<String, Finding> {
    let mut text =
        String::from("# Made by `cargo xtask gen` from locales/*/menu.ftl.\n[Desktop Entry]\nType=Application\n");
    for (key, id, end) in [("Name", title, ""), ("Comment", "menu-comment", ""), ("Keywords", "menu-keywords", ";")] {
        for (language, messages) in languages {
            let message = messages.get(id).ok_or_else(|| Finding::new("locales", 1, format!("{id} is not there")))?;
            let said = message.text.trim_end();
            if said.is_empty() || said.contains('\n') || !message.references.is_empty() || !message.variables.is_empty()
            {
                return Err(Finding::new(&message.place, message.line, format!("{id} must be one plain line")));
            }
            for place in places(*language) {
                let _ = writeln!(text, "{key}{place}={said}{end}");
            }
        }
    }
    text.push_str("Exec={{exec}}\nIcon={{icon}}\nStartupWMClass={{exec}}\nTerminal=false\nCategories={{categories}}\n");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::parse_one;

    #[test]
    fn each_key_is_there_once_for_all_and_once_for_each_desktop_that_reads_a_language() {
        let said = |text: &str| parse_one(text).messages;
        let languages = [
            (Language::En, said("title = Desk\nmenu-comment = See\nmenu-keywords = tax;water\n")),
            (Language::ZhHantHk, said("title = 桌面\nmenu-comment = 查看\nmenu-keywords = 稅務;水費\n")),
        ];
        let entry = entry("title", &languages).unwrap();
        let lines: Vec<&str> = entry.lines().skip(3).take(5).collect();
        assert_eq!(lines, ["Name=Desk", "Name[zh_HK]=桌面", "Name[zh_MO]=桌面", "Name[zh_TW]=桌面", "Comment=See"]);
        assert!(entry.contains("\nKeywords=tax;water;\nKeywords[zh_HK]=稅務;水費;\n"));
    }

    #[test]
    fn what_is_not_one_plain_line_is_no_entry() {
        let rest = "menu-comment = See\nmenu-keywords = tax\n";
        for title in ["", "title = { $name }\n", "title = { -brand }\n", "title =\n    One\n    two\n"] {
            let languages = [(Language::En, parse_one(&format!("{title}{rest}")).messages)];
            assert!(entry("title", &languages).is_err(), "{title}");
        }
    }
}
