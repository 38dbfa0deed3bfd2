//! The crate `promptparse` as a stranger: same objects, same checksum. It counts bytes where EMVCo counts characters,
//! so codes with a language template in Chinese are not shown to it.

use crate::codes::{IRD_SEEN, any_code, vectors};
use desk_hkqr::{Account, FpsCode, decode, encode};
use promptparse::{TlvTag, checksum, get_tag, with_crc_tag};
use proptest::prelude::*;

fn value(tags: &[TlvTag], id: u8) -> Option<&str> {
    get_tag(tags, &format!("{id:02}"), None).map(|tag| tag.value.as_str())
}

/// Their reading of `text` says what `code` says.
fn agree(text: &str, code: &FpsCode) -> Result<(), TestCaseError> {
    let top = promptparse::decode(text).unwrap();
    prop_assert_eq!(promptparse::encode(&top), text);
    let (objects, sum) = text.split_at(text.len() - 4);
    prop_assert_eq!(checksum(objects, true), sum);
    prop_assert_eq!(with_crc_tag(&objects[..objects.len() - 4], "63", true), text);

    prop_assert_eq!(value(&top, 59), Some(code.merchant_name.as_str()));
    prop_assert_eq!(value(&top, 60), Some(code.merchant_city.as_str()));
    let account = promptparse::decode(value(&top, 26).unwrap()).unwrap();
    let (id, payee) = match &code.account {
        Account::FpsId(text) => (2, text),
        Account::Mobile(text) => (3, text),
        Account::Email(text) => (4, text),
    };
    prop_assert_eq!(value(&account, id), Some(payee.as_str()));
    prop_assert_eq!(value(&account, 1), code.clearing_code.as_deref());
    let additional = promptparse::decode(value(&top, 62).unwrap_or_default()).unwrap();
    prop_assert_eq!(value(&additional, 1), code.additional.bill_number.as_deref());
    prop_assert_eq!(value(&additional, 5), code.additional.reference_label.as_deref());
    for (id, other) in &code.others {
        prop_assert_eq!(value(&top, *id), Some(other.as_str()));
    }
    Ok(())
}

#[test]
fn it_reads_the_vectors_as_we_do() {
    for (text, code) in vectors() {
        agree(text, &code).unwrap();
    }
    agree(IRD_SEEN, &decode(IRD_SEEN).unwrap()).unwrap();
}

proptest! {
    #[test]
    fn it_reads_random_codes_as_we_do(code in any_code()) {
        let text = encode(&code).unwrap();
        prop_assume!(text.is_ascii());
        agree(&text, &code)?;
    }

    /// Where the two differ: they take a wrong order, a number twice and a cut-off end; we do not.
    #[test]
    fn what_we_read_they_read_as_well(text in "[0-9a-zA-Z.@+-]{0,60}") {
        if decode(&text).is_ok() {
            prop_assert!(promptparse::decode(&text).is_ok());
        }
    }
}
