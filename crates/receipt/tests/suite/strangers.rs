//! What qpdf, poppler and pikepdf find in our papers.

use desk_domain::Language;
use desk_receipt::{Fonts, ReceiptError, Row, receipt, year};

use crate::readers::{ask, fonts, structure};
use crate::texts::{page_of, receipt_in, year_in};

fn papers() -> Vec<(String, Vec<u8>)> {
    let fonts = Fonts::system();
    let both = |language: Language| {
        let list = year(&year_in(language, 40), &fonts, page_of(language)).unwrap();
        [
            (format!("receipt {language}"), receipt(&receipt_in(language), &fonts).unwrap()),
            (format!("year {language}"), list),
        ]
    };
    Language::ALL.into_iter().flat_map(both).collect()
}

#[test]
fn qpdf_finds_no_fault_and_every_font_is_an_embedded_subset_with_its_characters() {
    for (name, paper) in papers() {
        let said = ask("qpdf", &["--check"], &paper, &[]);
        assert!(said.contains("No syntax or stream encoding errors found"), "{name}: {said}");
        let found = fonts(&paper);
        assert!(!found.is_empty(), "{name}");
        for (font, columns) in &found {
            assert_eq!(columns, &["yes", "yes", "yes"].map(str::to_owned), "{name}: {font}");
        }
        let region = if name.ends_with("zh-Hans") { "CJKsc" } else { "CJKhk" };
        let han = found.iter().filter(|(font, _)| font.contains("CJK"));
        assert!(han.clone().count() > 0 || name == "year en", "{name}: {found:?}");
        assert!(han.clone().all(|(font, _)| font.contains(region)), "{name}: {found:?}");
    }
}

#[test]
fn the_receipt_reads_as_it_was_given_in_each_language() {
    for language in Language::ALL {
        let input = receipt_in(language);
        let said = ask("pdftotext", &["-raw", "-enc", "UTF-8"], &receipt(&input, &Fonts::system()).unwrap(), &["-"]);
        let flat = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
        let said = flat(&said);
        let rows = [&input.amount, &input.reference, &input.paid_at].into_iter().chain(&input.rows);
        let rows = rows.flat_map(|row| [&row.label, &row.value]);
        let texts = input.banner.iter().chain([&input.desk, &input.title, &input.payee, &input.state]);
        for text in texts.chain(&input.subject).chain(rows).chain(&input.notes) {
            assert!(said.contains(&flat(text)), "{language}: {text} is not in {said}");
        }
        // In the order of reading: title, amount, reference, notes.
        let at = |text: &String| said.find(&flat(text)).unwrap();
        let order = [&input.title, &input.payee, &input.amount.value, &input.reference.value, &input.notes[0]].map(at);
        assert!(order.is_sorted(), "{language}: {order:?}");
    }
}

#[test]
fn lines_of_the_english_receipt_are_whole_lines() {
    let paper = receipt(&receipt_in(Language::En), &Fonts::system()).unwrap();
    let said = ask("pdftotext", &["-layout", "-enc", "UTF-8"], &paper, &["-"]);
    let lines: Vec<String> = said.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for line in [
        "Payment receipt",
        "Water Supplies Department",
        "Water and sewage charges",
        "HK$412.60 Paid",
        "Reference CD26112400317",
        "Paid on Tuesday, 24 November 2026, 09:44",
        "For Wong Ka Yan 黃嘉欣",
        "Bill number 50027716043",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line} is not a line of {lines:#?}");
    }
}

#[test]
fn the_tree_of_the_receipt_has_a_title_a_table_and_the_languages() {
    let tree = |language| structure(&receipt(&receipt_in(language), &Fonts::system()).unwrap());
    let found = tree(Language::En);
    for line in [
        "pdfa 2 A pdfua 1",
        "title Payment receipt CD26112400317",
        "lang en marked True shows-title True",
        "pages 1",
        "/Document lang=en",
        "  /H1 title=Payment receipt",
        "  /Table",
        "      /TH scope=/Row",
        "      /TD",
        "        text lang=zh-Hant-HK",
    ] {
        assert!(found.lines().any(|has| has == line), "{line:?} is not in\n{found}");
    }
    assert_eq!(found.matches("/TR").count(), 6, "{found}");
    for (language, tag) in [(Language::ZhHantHk, "zh-Hant-HK"), (Language::ZhHans, "zh-Hans")] {
        let found = tree(language);
        assert!(found.contains(&format!("lang {tag} marked True")), "{found}");
        assert!(found.contains(&format!("/Document lang={tag}")), "{found}");
        assert!(found.lines().any(|line| line == "        text lang=en"), "{found}");
    }
}

#[test]
fn the_list_has_its_head_once_in_the_tree_and_on_every_page() {
    let paper = year(&year_in(Language::En, 64), &Fonts::system(), page_of(Language::En)).unwrap();
    let found = structure(&paper);
    assert_eq!(found.matches("/THead").count(), 1, "{found}");
    assert_eq!(found.matches("/TBody").count(), 1);
    assert_eq!(found.matches("/TFoot").count(), 1);
    assert_eq!(found.matches("scope=/Column").count(), 4);
    assert_eq!(found.matches("/TR").count(), 1 + 64 + 1);
    let pages: usize = found.lines().find_map(|line| line.strip_prefix("pages ")).unwrap().parse().unwrap();
    assert!(pages > 1);
    let said = ask("pdftotext", &["-layout"], &paper, &["-"]);
    assert_eq!(said.matches("Reference").count(), pages);
    assert!(said.contains(&format!("Page {pages} of {pages}")));
}

#[test]
fn where_a_font_is_missing_there_is_no_paper() {
    let none = Fonts::in_folders([]);
    let expected = ReceiptError::FontMissing { package: "fonts-noto-cjk", file: "NotoSerifCJK-Bold.ttc" };
    assert_eq!(receipt(&receipt_in(Language::ZhHantHk), &none), Err(expected));
    // Without one Han character, none is needed.
    let mut latin = receipt_in(Language::En);
    latin.rows[0] = Row::new("For", "Wong Ka Yan");
    assert!(receipt(&latin, &none).is_ok());
}

#[test]
fn what_does_not_fit_is_refused() {
    let mut long = receipt_in(Language::En);
    long.rows = (0..40).map(|at| Row::exact("Number", at.to_string())).collect();
    assert_eq!(receipt(&long, &Fonts::system()), Err(ReceiptError::TooLong));
    let mut crooked = year_in(Language::En, 3);
    crooked.rows[1].pop();
    assert_eq!(year(&crooked, &Fonts::system(), page_of(Language::En)), Err(ReceiptError::Columns));
}
