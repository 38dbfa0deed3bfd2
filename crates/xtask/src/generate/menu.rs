//! The entry in the menu (Desktop Entry Specification 1.5): names, comment and words to find it by, in three languages.
//! `{{…}}` is filled in by the bundler.

use std::fmt::Write as _;

use desk_domain::Language;

use crate::locales::Messages;

/// The locales of a desktop that show a language. English is what all others see (§5).
fn places(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[""],
        Language::ZhHantHk => &["[zh_HK]", "[zh_MO]", "[zh_TW]"],
        Language::ZhHans => &["[zh_CN]", "[zh_SG]"],
    }
}

/// `scripts/package/<name>.desktop`, with the message `title` as its name.
pub(super) fn entry(title: &str, languages: &[(Language, Messages)]) -> String {
    let mut text =
        String::from("# Made by `cargo xtask gen` from locales/*/menu.ftl.\n[Desktop Entry]\nType=Application\n");
    for (key, id, end) in [("Name", title, ""), ("Comment", "menu-comment", ""), ("Keywords", "menu-keywords", ";")] {
        for (language, messages) in languages {
            let said = messages.get(id).map_or("", |message| message.text.trim_end());
            for place in places(*language) {
                let _ = writeln!(text, "{key}{place}={said}{end}");
            }
        }
    }
    text.push_str("Exec={{exec}}\nIcon={{icon}}\nStartupWMClass={{exec}}\nTerminal=false\nCategories={{categories}}\n");
    text
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
        let entry = entry("title", &languages);
        let lines: Vec<&str> = entry.lines().skip(3).take(5).collect();
        assert_eq!(lines, ["Name=Desk", "Name[zh_HK]=桌面", "Name[zh_MO]=桌面", "Name[zh_TW]=桌面", "Comment=See"]);
        assert!(entry.contains("\nKeywords=tax;water;\nKeywords[zh_HK]=稅務;水費;\n"));
    }
}
