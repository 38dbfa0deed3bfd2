//! Making PDF beside the runtime: fonts are read and pages are set, which takes its time.

use desk_contract::DeskError;
use desk_domain::Language;
use desk_l10n::{id, texts};
use desk_receipt::{Fonts, Receipt, ReceiptError, YearList};

use crate::incident;

/// The bytes of a receipt.
pub(super) async fn receipt_pdf(page: Receipt) -> Result<Vec<u8>, DeskError> {
    beside(move || pdf(&page, &Fonts::system())).await
}

/// The same, for who works beside the runtime already.
pub(crate) fn pdf(page: &Receipt, fonts: &Fonts) -> Result<Vec<u8>, DeskError> {
    desk_receipt::receipt(page, fonts).map_err(coded)
}

/// Whether the fonts of `pages` are there: sets those that want most, the first one with a Han character.
pub(crate) async fn try_fonts(pages: &[Receipt]) -> Result<(), DeskError> {
    let is_han = |letter: char| letter >= '\u{2e80}';
    let han = pages.iter().find(|page| format!("{page:?}").contains(is_han));
    match han.or_else(|| pages.first()) {
        Some(page) => receipt_pdf(page.clone()).await.map(drop),
        None => Ok(()),
    }
}

/// The bytes of a yearly list.
pub(crate) async fn year_pdf(list: YearList, language: Language) -> Result<Vec<u8>, DeskError> {
    let foot = move |page: u32, pages: u32| {
        let (page, pages) = (page.to_string(), pages.to_string());
        texts().format(language, id::RECEIPT_PAGE, &[("page", page.as_str().into()), ("pages", pages.as_str().into())])
    };
    beside(move || desk_receipt::year(&list, &Fonts::system(), foot).map_err(coded)).await
}

async fn beside(make: impl FnOnce() -> Result<Vec<u8>, DeskError> + Send + 'static) -> Result<Vec<u8>, DeskError> {
    let made = tokio::task::spawn_blocking(make).await;
    made.map_err(|error| incident::internal("receipt.make", &error))?
}

/// Missing fonts are said with what to install; nothing is ever printed with boxes.
fn coded(error: ReceiptError) -> DeskError {
    match error {
        ReceiptError::FontMissing { package, .. } => DeskError::FontMissing { package: package.to_owned() },
        other => incident::internal("receipt.make", &other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::receipts::page::page;
    use crate::receipts::page::tests_support::receipt;

    #[test]
    fn a_missing_font_names_its_package_and_nothing_else_does() {
        let missing = ReceiptError::FontMissing { package: "fonts-noto-cjk", file: "NotoSansCJK-Regular.ttc" };
        assert_eq!(coded(missing), DeskError::FontMissing { package: "fonts-noto-cjk".to_owned() });
        assert_eq!(coded(ReceiptError::TooLong).code(), "internal");
    }

    #[tokio::test]
    async fn the_same_receipt_gives_the_same_bytes() {
        // English needs no font of the system.
        let mut latin = receipt();
        latin.for_whom = None;
        let first = receipt_pdf(page(&latin, None, true, Language::En)).await.unwrap();
        let second = receipt_pdf(page(&latin, None, true, Language::En)).await.unwrap();
        assert!(first.starts_with(b"%PDF-") && first == second);
    }
}
