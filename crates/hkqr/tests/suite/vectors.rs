//! The codes of hk-identity §5.1, both ways, and what must be refused.

use crate::codes::{IRD_SEEN, ird, vectors};
use desk_domain::{Money, Timestamp};
use desk_hkqr::{Account, DecodeError, EncodeError, Fault, FpsCode, Initiation, Place, decode, encode};

/// `objects` with a right checksum behind them.
fn sealed(objects: &str) -> String {
    let crc = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740);
    let text = format!("{objects}6304");
    format!("{text}{:04X}", crc.checksum(text.as_bytes()))
}

const PAYEE: &str = "26270012hk.com.hkicl02071234567";
const REST: &str = "5204000053033445802HK5902NA6002HK";

fn of(objects: &[&str]) -> Result<FpsCode, DecodeError> {
    decode(&sealed(&objects.concat()))
}

#[test]
fn every_vector_both_ways() {
    for (text, code) in vectors() {
        assert_eq!(decode(text).as_ref(), Ok(&code), "{text}");
        assert_eq!(encode(&code).as_deref(), Ok(text));
    }
}

#[test]
fn the_code_seen_in_the_field_is_understood_and_written_with_cents() {
    assert_eq!(decode(IRD_SEEN), Ok(ird()));
    let written = encode(&ird()).unwrap();
    let seen = IRD_SEEN.strip_suffix("63042767").unwrap();
    assert_eq!(written, sealed(&seen.replace("54041989", "54071989.00")));
    assert_eq!(decode(&written), Ok(ird()));
}

#[test]
fn the_order_of_objects_means_nothing() {
    let plain = of(&["000201", "010211", PAYEE, REST]).unwrap();
    assert_eq!(of(&["000201", REST, PAYEE, "010211"]), Ok(plain));
    let with_amount = of(&["000201", "010211", PAYEE, "540510.00", REST]).unwrap();
    assert_eq!(of(&["000201", "010211", PAYEE, REST, "540510.00"]), Ok(with_amount));
}

#[test]
fn the_ends_have_their_places() {
    assert_eq!(of(&["010211", "000201", PAYEE, REST]), Err(DecodeError::Order(Place { object: 0, sub: None })));
    let text = format!("{}6101x", sealed(&["000201", "010211", PAYEE, REST].concat()));
    assert_eq!(decode(&text), Err(DecodeError::Order(Place { object: 63, sub: None })));
}

#[test]
fn a_number_twice_is_refused_at_both_levels() {
    let twice = |object, sub| Err(DecodeError::Duplicate(Place { object, sub }));
    assert_eq!(of(&["000201", "010211", "010212", PAYEE, REST]), twice(1, None));
    let payee = "26380012hk.com.hkicl0207123456702077654321";
    assert_eq!(of(&["000201", "010211", payee, REST]), twice(26, Some(2)));
    assert_eq!(of(&["000201", "010211", PAYEE, REST, "62100101a0101b"]), twice(62, Some(1)));
}

#[test]
fn two_payees_in_one_code_are_refused() {
    let payee = "26440012hk.com.hkicl020712345670313+852-61234567";
    let found = of(&["000201", "010211", payee, REST]);
    assert_eq!(found, Err(DecodeError::Field(Place { object: 26, sub: None }, Fault::Conflict)));
}

#[test]
fn lower_case_in_the_checksum_is_refused() {
    for (text, _) in vectors() {
        let (objects, sum) = text.split_at(text.len() - 4);
        let lower = format!("{objects}{}", sum.to_lowercase());
        let expected = if lower == text { "the same" } else { "refused" };
        let found = if decode(&lower) == Err(DecodeError::Checksum) { "refused" } else { "the same" };
        assert_eq!(found, expected, "{lower}");
    }
}

#[test]
fn a_code_of_another_scheme_is_not_for_fps() {
    let other = "26230019hk.com.someone-else";
    assert_eq!(of(&["000201", "010211", other, REST]), Err(DecodeError::NotFps));
    assert_eq!(of(&["000201", "010211", REST]), Err(DecodeError::NotFps));
    // Beside FPS, other schemes are kept.
    let both = of(&["000201", "010211", "02104000000000", PAYEE, REST, "8103xyz"]).unwrap();
    assert_eq!(both.others.keys().copied().collect::<Vec<_>>(), [2, 81]);
}

#[test]
fn contradictions_are_refused() {
    let end = "26430012hk.com.hkicl020712345670512261231235959";
    let place = Place { object: 26, sub: Some(5) };
    assert_eq!(of(&["000201", "010211", end, REST]), Err(DecodeError::Field(place, Fault::Conflict)));
    assert!(of(&["000201", "010212", end, REST]).is_ok());
    let editable = FpsCode { editable: true, ..FpsCode::of(Account::FpsId("1234567".to_owned())) };
    let place = Place { object: 26, sub: Some(6) };
    assert_eq!(encode(&editable), Err(EncodeError::Field(place, Fault::Conflict)));
}

#[test]
fn an_amount_that_is_not_there_is_not_editable() {
    let payee = "26320012hk.com.hkicl0207123456706011";
    assert!(!of(&["000201", "010211", payee, REST]).unwrap().editable);
    assert!(of(&["000201", "010211", payee, "540510.00", REST]).unwrap().editable);
}

#[test]
fn a_text_longer_than_the_limit_is_refused_before_it_is_read() {
    assert_eq!(decode(&"0".repeat(513)), Err(DecodeError::TooLong));
    assert_eq!(decode(&"水".repeat(513)), Err(DecodeError::TooLong));
    let many = (65..=71_u8).map(|number| (number, "x".repeat(90))).collect();
    let code = FpsCode { others: many, ..FpsCode::of(Account::FpsId("1234567".to_owned())) };
    assert_eq!(encode(&code), Err(EncodeError::TooLong));
}

#[test]
fn fields_are_held_to_their_rules() {
    let base = || FpsCode::of(Account::FpsId("1234567".to_owned()));
    let field = |object, sub, fault| Err(EncodeError::Field(Place { object, sub }, fault));
    let name = |text: &str| encode(&FpsCode { merchant_name: text.to_owned(), ..base() });
    assert!(name("Water Supplies Department").is_ok());
    assert_eq!(name("Water Supplies Department1"), field(59, None, Fault::TooLong));
    assert_eq!(name("水務署"), field(59, None, Fault::Characters));
    assert_eq!(name(""), field(59, None, Fault::Empty));
    let account = |account: Account| encode(&FpsCode::of(account));
    assert_eq!(account(Account::FpsId("123456".to_owned())), field(26, Some(2), Fault::Form));
    assert_eq!(account(Account::Mobile("61234567".to_owned())), field(26, Some(3), Fault::Form));
    assert_eq!(account(Account::Email("no address".to_owned())), field(26, Some(4), Fault::Form));
    let bank = FpsCode { clearing_code: Some("4".to_owned()), ..base() };
    assert_eq!(encode(&bank), field(26, Some(1), Fault::Form));
    assert_eq!(encode(&FpsCode { amount: Some(0), ..base() }), field(54, None, Fault::Range));
    let hidden = FpsCode { others: [(54, "1.00".to_owned())].into(), ..base() };
    assert_eq!(encode(&hidden), field(54, None, Fault::Known));
}

#[test]
fn the_end_and_the_amount_come_with_zone_and_currency() {
    let end: Timestamp = "2026-11-24T01:57:00Z".parse().unwrap();
    let code = FpsCode { amount: Some(41_260), ..FpsCode::of(Account::FpsId("1234567".to_owned())) }.until(end);
    assert_eq!(code.initiation, Initiation::Dynamic);
    let read = decode(&encode(&code).unwrap()).unwrap();
    assert_eq!(read.expires_at(), Some(end));
    assert_eq!(read.money(), Some(Money::hkd(41_260)));
    assert!(encode(&code).unwrap().contains("0512261124095700"));
}
