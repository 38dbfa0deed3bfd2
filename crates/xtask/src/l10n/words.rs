//! How each language is written here: its letters, its quotes, its tone.

use std::collections::BTreeSet;

use desk_domain::Language;

use crate::locales::Message;
use crate::report::Finding;

/// Simplified forms that Traditional text of Hong Kong uses too, in another sense or as its own form.
const ALSO_TRADITIONAL: &str = "丑余佛佣俊修僵克冬准凌几凶出划刮制千升卜占即卷厘只台吁吃合吊同后向呆周咨咸咽哄唇喂噪回困埼奸姜娘家局岩岳峰巨布席干幸庵弦彩征御志念恤戚才扎托扣折拐挨挽捆据搜教斗愈旋旗既昆暗曲查朱朴杆杠杯杰松板核栗梁棋棱欲污沈沾泄泛注涌淀游溯漓灶熏玩璇症痴皂真矩私秋秘粽糊系累群胄胡致舍芸苔范蒙蓑蔑表谷跖踊辟逾郁酸采里雕霉面";

/// Traditional forms that Simplified text keeps in some words.
const ALSO_SIMPLIFIED: &str = "乾";

/// Words that give a mechanical conversion away, and what is written instead.
const NOT_IN_HONG_KONG: &[(&str, &str)] = &[
    ("您", "你"),
    ("電子郵件", "電郵"),
    ("登錄", "登入"),
    ("上傳", "上載"),
    ("短信", "短訊"),
    ("隱私", "私隱"),
    ("屏幕", "螢幕"),
    ("默認", "預設"),
    ("設置", "設定"),
    ("身份驗證", "身分驗證"),
];
const NOT_IN_SIMPLIFIED: &[(&str, &str)] = &[
    ("您", "你"),
    ("电邮", "电子邮件"),
    ("登入", "登录"),
    ("上载", "上传"),
    ("短讯", "短信"),
    ("私隐", "隐私"),
    ("荧幕", "屏幕"),
];

/// Official names that keep the words of Hong Kong also in Simplified text.
const OFFICIAL: &[&str] =
    &["“智方便”登入", "智方便登入", "个人资料私隐专员公署", "《个人资料（私隐）条例》", "个人资料（私隐）条例"];

/// The letters that stand in one of the two scripts only.
#[derive(Debug, Default)]
pub(super) struct Letters {
    only_simplified: BTreeSet<char>,
    only_traditional: BTreeSet<char>,
}

impl Letters {
    /// From the table of the domain: a Traditional letter and its Simplified form on each line.
    pub(super) fn from_table(table: &str) -> Self {
        let pairs: Vec<(char, char)> = table
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let mut letters = line.chars();
                Some((letters.next()?, letters.next()?))
            })
            .collect();
        let traditional: BTreeSet<char> = pairs.iter().map(|pair| pair.0).collect();
        let simplified: BTreeSet<char> = pairs.iter().map(|pair| pair.1).collect();
        Self {
            only_simplified: simplified
                .difference(&traditional)
                .copied()
                .filter(|c| !ALSO_TRADITIONAL.contains(*c))
                .collect(),
            only_traditional: traditional.iter().copied().filter(|c| !ALSO_SIMPLIFIED.contains(*c)).collect(),
        }
    }
}

pub(super) fn check(language: Language, id: &str, message: &Message, letters: &Letters) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut tell = |what: String| findings.push(Finding::new(&message.place, message.line, format!("{id}: {what}")));
    if message.text.contains(['!', '！']) {
        tell("no exclamation marks".to_owned());
    }
    if message.text.contains('"') {
        tell("a straight quote; “ ” or 「」".to_owned());
    }
    if message.has_value
        && message.text.trim().is_empty()
        && message.variables.is_empty()
        && message.references.is_empty()
    {
        tell("is empty".to_owned());
    }
    let mut text = message.text.clone();
    for name in OFFICIAL {
        text = text.replace(name, "");
    }
    let (wrong_letters, wrong_quotes, wrong_words): (Option<&BTreeSet<char>>, &[char], _) = match language {
        Language::En => (None, &['「', '」'], &[][..]),
        Language::ZhHantHk => (Some(&letters.only_simplified), &['“', '”'], NOT_IN_HONG_KONG),
        Language::ZhHans => (Some(&letters.only_traditional), &['「', '」'], NOT_IN_SIMPLIFIED),
    };
    // The names of the languages stand in their own script everywhere.
    let names_itself = id.contains("language-name") || id.contains("own-name");
    if let Some(wrong) = wrong_letters.filter(|_| !names_itself) {
        let found: String = text.chars().filter(|letter| wrong.contains(letter)).collect();
        if !found.is_empty() {
            tell(format!("“{found}” is of the other script"));
        }
    }
    if text.contains(wrong_quotes) {
        tell("the quotes of another language".to_owned());
    }
    for (word, instead) in wrong_words {
        if text.contains(word) {
            tell(format!("“{word}”: here one writes “{instead}”"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Letters {
        Letters::from_table("# comment\n後后\n們们\n體体\n乾干\n")
    }

    fn found(language: Language, text: &str) -> usize {
        let message = Message { has_value: true, text: text.to_owned(), ..Message::default() };
        check(language, "a", &message, &letters()).len()
    }

    #[test]
    fn letters_of_the_other_script_are_found() {
        assert_eq!(found(Language::ZhHantHk, "我们"), 1);
        assert_eq!(found(Language::ZhHantHk, "我們，皇后大道"), 0);
        assert_eq!(found(Language::ZhHans, "我們"), 1);
        assert_eq!(found(Language::ZhHans, "我们，乾隆"), 0);
        assert_eq!(found(Language::En, "Chinese: 我们"), 0);
    }

    #[test]
    fn tone_and_quotes_are_those_of_the_house() {
        assert_eq!(found(Language::En, "Done!"), 1);
        assert_eq!(found(Language::ZhHans, "完成！"), 1);
        assert_eq!(found(Language::En, "The \"code\""), 1);
        assert_eq!(found(Language::ZhHantHk, "按“繼續”"), 1);
        assert_eq!(found(Language::ZhHans, "按「继续」"), 1);
        assert_eq!(found(Language::En, "  "), 1);
    }

    #[test]
    fn words_of_the_other_side_are_found_but_not_in_official_names() {
        assert_eq!(found(Language::ZhHantHk, "您"), 1);
        assert_eq!(found(Language::ZhHans, "个人资料私隐专员公署"), 0);
        assert_eq!(found(Language::ZhHans, "私隐"), 1);
    }

    #[test]
    fn the_table_of_the_domain_gives_letters_for_both() {
        let tree = crate::tree::Tree::here();
        let letters = Letters::from_table(&tree.read("crates/domain/data/traditional_simplified.txt").unwrap());
        for letter in ['们', '体', '时', '证', '门'] {
            assert!(letters.only_simplified.contains(&letter), "{letter}");
        }
        for letter in ['們', '體', '時', '證', '門'] {
            assert!(letters.only_traditional.contains(&letter), "{letter}");
        }
    }
}
