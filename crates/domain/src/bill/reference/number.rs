//! The number that a payer enters, by kind of bill (hk-identity §5.2). No check-digit rule of a department is published
//! that we could find, so the best there is for theirs is the form; where not even that is published, we say so.

use unicode_normalization::UnicodeNormalization;

use crate::bill::BillKind;

/// What is known of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberForm {
    /// It has the form that the department publishes; a wrong digit is not found.
    Form,
    /// No published form: "not checked".
    NotChecked,
}

/// A number as it is entered and kept: no hyphens, no blanks, ASCII.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillNumber {
    /// The number.
    pub text: String,
    /// What is known of it.
    pub form: NumberForm,
}

/// Why a text is no number of this kind. Never holds the number.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum NumberError {
    /// A character that such numbers do not have.
    #[error("a character that the number cannot have")]
    Characters,
    /// Too short or too long.
    #[error("the number is too short or too long")]
    Length,
}

/// What the numbers of a kind look like.
enum Pattern {
    /// So many digits, published.
    Digits(usize),
    /// So many digits, published; an `A` may follow.
    DigitsAndA(usize),
    /// 6–20 digits, of which nothing is published.
    SomeDigits,
    /// 6–20 letters and digits, of which nothing is published.
    Anything,
}

const SHORTEST: usize = 6;
const LONGEST: usize = 20;

fn pattern(kind: &BillKind) -> Pattern {
    match kind {
        BillKind::TaxDemandNote => Pattern::DigitsAndA(11),
        BillKind::BusinessRegistration => Pattern::DigitsAndA(16),
        BillKind::StampDuty => Pattern::Digits(12),
        BillKind::TaxReserveCertificate | BillKind::GeneralDemandNote => Pattern::Digits(13),
        BillKind::MarketRent => Pattern::Digits(10),
        BillKind::Rates | BillKind::GovernmentRent | BillKind::Water => Pattern::SomeDigits,
        // Cleanliness penalties have ten digits, traffic tickets no published form: the kind alone does not tell.
        BillKind::FixedPenalty
        | BillKind::VisaFee
        | BillKind::LicenceFee
        | BillKind::CourtFine
        | BillKind::Other(_) => Pattern::Anything,
    }
}

/// Full-width characters become ASCII, blanks and all kinds of hyphens go, letters become capitals.
pub fn normalise(text: &str) -> String {
    let folded = text.nfkc().filter(|c| !c.is_whitespace() && !is_hyphen(*c));
    folded.flat_map(char::to_uppercase).collect()
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// The number in `text`, as printed or as typed.
pub fn read_number(kind: &BillKind, text: &str) -> Result<BillNumber, NumberError> {
    let text = normalise(text);
    let form = match pattern(kind) {
        Pattern::Digits(length) => published(&text, length)?,
        Pattern::DigitsAndA(length) => published(text.strip_suffix('A').unwrap_or(&text), length)?,
        Pattern::SomeDigits => unpublished(&text, u8::is_ascii_digit)?,
        Pattern::Anything => unpublished(&text, u8::is_ascii_alphanumeric)?,
    };
    Ok(BillNumber { text, form })
}

fn published(digits: &str, length: usize) -> Result<NumberForm, NumberError> {
    only(digits, u8::is_ascii_digit)?;
    if digits.len() == length { Ok(NumberForm::Form) } else { Err(NumberError::Length) }
}

fn unpublished(text: &str, allowed: fn(&u8) -> bool) -> Result<NumberForm, NumberError> {
    only(text, allowed)?;
    if (SHORTEST..=LONGEST).contains(&text.len()) { Ok(NumberForm::NotChecked) } else { Err(NumberError::Length) }
}

fn only(text: &str, allowed: fn(&u8) -> bool) -> Result<(), NumberError> {
    if text.bytes().all(|byte| allowed(&byte)) { Ok(()) } else { Err(NumberError::Characters) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(kind: &BillKind, text: &str) -> Result<(String, NumberForm), NumberError> {
        read_number(kind, text).map(|number| (number.text, number.form))
    }

    #[test]
    fn published_forms_by_kind() {
        for (kind, printed, number) in [
            (BillKind::TaxDemandNote, "1-23456789-01", "12345678901"),
            (BillKind::TaxDemandNote, "1-23456789-01 A", "12345678901A"),
            (BillKind::BusinessRegistration, "12345678-000-11-26-1", "1234567800011261"),
            (BillKind::BusinessRegistration, "12345678-000-11-26-1 a", "1234567800011261A"),
            (BillKind::StampDuty, "123456789012", "123456789012"),
            (BillKind::TaxReserveCertificate, "1234567890123", "1234567890123"),
            (BillKind::GeneralDemandNote, "１２３４５６７８９０１２３", "1234567890123"),
            (BillKind::MarketRent, "12345–67890", "1234567890"),
        ] {
            assert_eq!(read(&kind, printed), Ok((number.to_owned(), NumberForm::Form)), "{printed}");
        }
        assert_eq!(read(&BillKind::TaxDemandNote, "1234567890"), Err(NumberError::Length));
        assert_eq!(read(&BillKind::TaxDemandNote, "12345678901B"), Err(NumberError::Characters));
        assert_eq!(read(&BillKind::StampDuty, "123456789012A"), Err(NumberError::Characters));
    }

    #[test]
    fn numbers_without_a_published_form_are_taken_and_called_so() {
        assert_eq!(read(&BillKind::Water, "1234-5678-901"), Ok(("12345678901".to_owned(), NumberForm::NotChecked)));
        assert_eq!(read(&BillKind::Rates, "12345"), Err(NumberError::Length));
        assert_eq!(read(&BillKind::Rates, &"1".repeat(21)), Err(NumberError::Length));
        assert_eq!(read(&BillKind::Water, "A2345678"), Err(NumberError::Characters));
        assert_eq!(read(&BillKind::VisaFee, "visb 1234567"), Ok(("VISB1234567".to_owned(), NumberForm::NotChecked)));
        assert_eq!(read(&BillKind::CourtFine, "傳票123456"), Err(NumberError::Characters));
    }

    proptest! {
        #[test]
        fn hyphens_blanks_and_width_do_not_matter(digits in "[0-9]{11}", at in 1_usize..10, mark in "[- －‑–]", wide: bool) {
            let mut printed = digits.clone();
            printed.insert_str(at, &mark);
            if wide {
                printed = printed.chars().map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(0xff10 + d).unwrap())).collect();
            }
            prop_assert_eq!(read(&BillKind::TaxDemandNote, &printed), Ok((digits, NumberForm::Form)));
        }

        #[test]
        fn any_text_gives_an_answer_that_reads_the_same_again(text in "\\PC{0,30}") {
            for word in BillKind::KNOWN {
                let kind = BillKind::from(*word);
                if let Ok(number) = read_number(&kind, &text) {
                    prop_assert_eq!(read_number(&kind, &number.text), Ok(number));
                }
            }
        }
    }
}
