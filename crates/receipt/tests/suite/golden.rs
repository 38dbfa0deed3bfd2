//! The same input gives the same bytes, on every computer with the same fonts.

use desk_domain::Language;
use desk_receipt::{Fonts, Row, receipt};
use sha2::{Digest as _, Sha256};

use crate::texts::receipt_in;

fn hash(paper: &[u8]) -> String {
    Sha256::digest(paper).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// A receipt whose fonts are all in the program: its bytes are the same everywhere. When a change of the drawing, of a
/// font or of the PDF library is meant, the new paper is looked at and its hash put here.
#[test]
fn the_bytes_of_a_latin_receipt_are_these() {
    let mut latin = receipt_in(Language::En);
    latin.rows[0] = Row::new("For", "Wong Ka Yan");
    let paper = receipt(&latin, &Fonts::in_folders([])).unwrap();
    assert_eq!(hash(&paper), "b8cb0ce18b7ab4c6ef64b317f0b8ef7c8751865aeb8205a4090139bd46a616fe");
}

#[test]
fn the_same_input_gives_the_same_bytes_and_another_input_others() {
    for language in Language::ALL {
        let input = receipt_in(language);
        let paper = receipt(&input, &Fonts::system()).unwrap();
        assert_eq!(hash(&paper), hash(&receipt(&input, &Fonts::system()).unwrap()));
        let mut other = input.clone();
        other.amount.value = "HK$412.61".to_owned();
        assert_ne!(hash(&paper), hash(&receipt(&other, &Fonts::system()).unwrap()));
    }
}

#[test]
fn a_receipt_is_small() {
    for language in Language::ALL {
        let size = receipt(&receipt_in(language), &Fonts::system()).unwrap().len();
        assert!(size <= 120 * 1024, "{language}: {size} bytes");
    }
}
