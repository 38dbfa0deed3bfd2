//! The codes that the tests share: hk-identity §5.1 and random ones.

use std::collections::BTreeMap;

use desk_domain::Currency;
use desk_hkqr::{Account, Additional, FpsCode, Initiation, LanguageTemplate, Objects};
use jiff::civil::{DateTime, date, datetime};
use proptest::prelude::*;

/// A code of the Inland Revenue Department as it was seen. Its amount has no cents, which we always write.
pub(crate) const IRD_SEEN: &str = "00020101021126530012hk.com.hkicl0433FPS_Identifier_CRC201D@ird.gov.hk\
                            520400005303344540419895802HK5902NA6002HK63042767";

fn id(id: &str) -> FpsCode {
    FpsCode::of(Account::FpsId(id.to_owned()))
}

fn labels(bill_number: Option<&str>, reference_label: Option<&str>) -> Additional {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Additional { bill_number: owned(bill_number), reference_label: owned(reference_label), ..Additional::default() }
}

/// The code that [`IRD_SEEN`] states.
pub(crate) fn ird() -> FpsCode {
    let account = Account::Email("FPS_Identifier_CRC201D@ird.gov.hk".to_owned());
    FpsCode { amount: Some(198_900), ..FpsCode::of(account) }
}

/// Text and meaning of the vectors A to F.
pub(crate) fn vectors() -> Vec<(&'static str, FpsCode)> {
    vec![
        (
            "00020101021226270012hk.com.hkicl0207123456752040000530334454071250.505802HK5902NA6002HK62280111123456789010509RVD2026Q463048C01",
            FpsCode {
                initiation: Initiation::Dynamic,
                amount: Some(125_050),
                additional: labels(Some("12345678901"), Some("RVD2026Q4")),
                ..id("1234567")
            },
        ),
        ("00020101021126270012hk.com.hkicl020712345675204000053033445802HK5902NA6002HK63042E94", id("1234567")),
        (
            "00020101021226400012hk.com.hkicl01030040313+852-61234567520400005303344540510.005802HK5902NA6002HK62090505INV-163042D88",
            FpsCode {
                initiation: Initiation::Dynamic,
                clearing_code: Some("004".to_owned()),
                amount: Some(1_000),
                additional: labels(None, Some("INV-1")),
                ..FpsCode::of(Account::Mobile("+852-61234567".to_owned()))
            },
        ),
        (
            "00020101021226380012hk.com.hkicl0418wsdinfo@wsd.gov.hk5204000053033445406388.205802HK5902NA6002HK62150111123456789016304D049",
            FpsCode {
                initiation: Initiation::Dynamic,
                amount: Some(38_820),
                additional: labels(Some("12345678901"), None),
                ..FpsCode::of(Account::Email("wsdinfo@wsd.gov.hk".to_owned()))
            },
        ),
        (
            "00020101021226480012hk.com.hkicl0207123456705122612312359590601152040000530334454071250.505802HK5902NA6002HK621501111234567890163045E9A",
            FpsCode {
                initiation: Initiation::Dynamic,
                amount: Some(125_050),
                editable: true,
                expires: Some(datetime(2026, 12, 31, 23, 59, 59, 0)),
                additional: labels(Some("12345678901"), None),
                ..id("1234567")
            },
        ),
        (
            "00020101021226270012hk.com.hkicl02071234567520400005303344540588.005802HK5902NA6002HK6210010610000863040E6A",
            FpsCode {
                initiation: Initiation::Dynamic,
                amount: Some(8_800),
                additional: labels(Some("100008"), None),
                ..id("1234567")
            },
        ),
    ]
}

/// Any code that can be written.
pub(crate) fn any_code() -> impl Strategy<Value = FpsCode> {
    let head = (account(), prop::option::of("[0-9]{3}"), any::<bool>(), prop::option::of(1..=999_999_999_999_i64));
    let end = (any::<bool>(), any::<bool>(), prop::option::of(second()));
    let names = (prop_oneof![Just("0000".to_owned()), "[0-9]{4}"], plain(25), plain(15));
    let more =
        (additional(), prop::option::of(language()), objects(7..=99, 1), objects(65..=99, 3), objects(2..=25, 2));
    (head, end, names, more).prop_filter_map("the text is too long", |(head, end, names, more)| {
        let (account, clearing_code, cny, amount) = head;
        let (dynamic, editable, expires) = end;
        let (merchant_category, merchant_name, merchant_city) = names;
        let (additional, language, account_others, others, schemes) = more;
        let code = FpsCode {
            initiation: if dynamic { Initiation::Dynamic } else { Initiation::Static },
            account,
            clearing_code,
            currency: if cny { Currency::Cny } else { Currency::Hkd },
            amount,
            editable: editable && amount.is_some(),
            expires: expires.filter(|_| dynamic),
            merchant_category,
            merchant_name,
            merchant_city,
            additional,
            language,
            account_others,
            others: others.into_iter().chain(schemes).collect(),
        };
        desk_hkqr::encode(&code).is_ok().then_some(code)
    })
}

fn account() -> impl Strategy<Value = Account> {
    prop_oneof![
        "[0-9]{7}|[0-9]{9}".prop_map(Account::FpsId),
        "[0-9]{8}".prop_map(|digits| Account::Mobile(format!("+852-{digits}"))),
        "[A-Za-z0-9._]{1,20}@[a-z0-9.]{1,16}".prop_map(Account::Email),
    ]
}

fn second() -> impl Strategy<Value = DateTime> {
    let day = (2000..=2099_i16, 1..=12_i8, 1..=28_i8);
    (day, 0..24_i8, 0..60_i8, 0..60_i8)
        .prop_map(|((year, month, day), hour, minute, second)| date(year, month, day).at(hour, minute, second, 0))
}

fn plain(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::char::range(' ', '~'), 1..=most).prop_map(String::from_iter)
}

fn additional() -> impl Strategy<Value = Additional> {
    let one = || prop::option::weighted(0.2, plain(25));
    (one(), one(), one(), one(), one(), (one(), one(), one(), one()), objects(10..=99, 1)).prop_map(
        |(bill_number, mobile, store, loyalty, reference_label, rest, others)| {
            let (customer, terminal, purpose, data_request) = rest;
            Additional {
                bill_number,
                mobile,
                store,
                loyalty,
                reference_label,
                customer,
                terminal,
                purpose,
                data_request,
                others,
            }
        },
    )
}

fn language() -> impl Strategy<Value = LanguageTemplate> {
    ("[a-z]{2}", "[a-z水務署稅務局 ]{1,25}", prop::option::of("[香港a-z]{1,15}"), objects(3..=99, 1))
        .prop_map(|(language, name, city, others)| LanguageTemplate { language, name, city, others })
}

fn objects(numbers: std::ops::RangeInclusive<u8>, most: usize) -> impl Strategy<Value = Objects> {
    let value = prop::collection::vec(prop::char::range(' ', '~'), 1..=12).prop_map(String::from_iter);
    prop::collection::btree_map(numbers, value, 0..=most).prop_map(BTreeMap::from_iter)
}
