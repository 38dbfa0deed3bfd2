//! Properties: what is made can be read, one flipped bit is refused, and no input makes a reader fail badly.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop the test")]

use std::sync::OnceLock;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use desk_eid::hkic::HkicNumber;
use desk_eid::text::{Nonce, OpenId};
use desk_eid::wire::authorize::Authorize;
use desk_eid::wire::person::PersonFields;
use desk_eid::wire::redirect::Redirect;
use desk_eid::wire::scope::Scopes;
use desk_eid::wire::signing::{SignHash, SignedHash};
use desk_eid::wire::source::{Lang, Source};
use desk_eid::wire::token::{GetToken, Token};
use desk_eid::wire::{Sealed, limits, request};
use desk_eid::{Cek, ClientSecret, KekPrivate, KekPublic, ResultCode, SignedHeaders, content, platform, signature};
use proptest::prelude::*;

/// One key for all cases: making RSA keys is slow.
fn kek() -> &'static KekPrivate {
    static KEK: OnceLock<KekPrivate> = OnceLock::new();
    KEK.get_or_init(|| KekPrivate::generate().unwrap())
}

fn flip(bytes: &[u8], bit: prop::sample::Index) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let bit = bit.index(bytes.len() * 8);
    bytes[bit / 8] ^= 1 << (bit % 8);
    bytes
}

proptest! {
    #[test]
    fn content_opens_again(plain in prop::collection::vec(any::<u8>(), 0..4096), key in any::<[u8; 32]>()) {
        let cek = Cek::from_bytes(&key).unwrap();
        let sealed = content::seal(&cek, &plain).unwrap();
        prop_assert!(sealed.starts_with("AAAAD"));
        prop_assert_eq!(sealed.len(), limits::sealed_len(plain.len()));
        prop_assert_eq!(content::open(&cek, &sealed).unwrap(), plain);
    }

    #[test]
    fn a_flipped_bit_of_content_is_refused(
        plain in prop::collection::vec(any::<u8>(), 0..256),
        bit in any::<prop::sample::Index>(),
    ) {
        let cek = Cek::from_bytes(&[7; 32]).unwrap();
        let sealed = content::seal(&cek, &plain).unwrap();
        let frame = flip(&STANDARD.decode(&sealed).unwrap(), bit);
        prop_assert!(content::open(&cek, &STANDARD.encode(frame)).is_err());
        // Also in the base64 text, where padding and trailing bits could hide a change.
        if let Ok(text) = String::from_utf8(flip(sealed.as_bytes(), bit)) {
            prop_assert!(content::open(&cek, &text).is_err());
        }
    }

    #[test]
    fn a_flipped_bit_of_key_is_refused(bit in any::<prop::sample::Index>()) {
        let sealed = content::seal(&Cek::from_bytes(&[7; 32]).unwrap(), b"{}").unwrap();
        prop_assert!(content::open(&Cek::from_bytes(&flip(&[7; 32], bit)).unwrap(), &sealed).is_err());
    }

    #[test]
    fn signatures_hold_and_a_flipped_bit_is_refused(
        body in prop::collection::vec(any::<u8>(), 0..512),
        timestamp in 1..i64::MAX,
        nonce in "[!-~]{1,36}",
        bit in any::<prop::sample::Index>(),
    ) {
        let secret = ClientSecret::new("shh").unwrap();
        let nonce = Nonce::new(nonce).unwrap();
        let headers = SignedHeaders::sign("client".parse().unwrap(), &secret, timestamp, nonce, &body).unwrap();
        let pairs = headers.pairs();
        let read =
            SignedHeaders::parse(|name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())).unwrap();
        prop_assert_eq!(&read, &headers);
        prop_assert!(headers.verify(&secret, &body).is_ok());
        if !body.is_empty() {
            prop_assert!(headers.verify(&secret, &flip(&body, bit)).is_err());
        }
        let raw = headers.signature.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        let mac = STANDARD.encode(flip(&STANDARD.decode(&raw).unwrap(), bit));
        let changed = SignedHeaders { signature: mac, ..headers.clone() };
prop_assert!(changed.verify(&secret, &body).is_err());
        if let Ok(text) = String::from_utf8(flip(raw.as_bytes(), bit)) {
            let changed = SignedHeaders { signature: text, ..headers };
prop_assert!(changed.verify(&secret, &body).is_err());
        }
    }

    #[test]
    fn headers_of_any_text_are_read_without_harm(values in prop::array::uniform5(".{0,80}")) {
        let read = SignedHeaders::parse(|name| {
            desk_eid::headers::NAMES.iter().position(|n| *n == name).map(|i| values[i].as_str())
        });
        if let Ok(headers) = read {
            prop_assert!(headers.verify(&ClientSecret::new("shh").unwrap(), b"").is_err());
        }
    }

    #[test]
    fn a_signature_header_of_any_text_is_refused(text in ".{0,140}") {
        let secret = ClientSecret::new("shh").unwrap();
        let good = SignedHeaders::sign("c".parse().unwrap(), &secret, 1, "n".parse().unwrap(), b"").unwrap();
        let changed = SignedHeaders { signature: text, ..good };
prop_assert!(changed.verify(&secret, b"").is_err());
    }

    #[test]
    fn readers_are_total_over_bytes(bytes in prop::collection::vec(any::<u8>(), 0..512)) {
        readers_over(&bytes)?;
    }

    #[test]
    fn readers_are_total_over_json_like_text(
        text in r#"[\[\]{}":,a-zA-Z0-9\\ -]{0,120}"#,
        known in prop::sample::select(vec!["idNo", "residentialAddress", "code", "content", "addressDocInfo"]),
    ) {
        readers_over(text.as_bytes())?;
        readers_over(format!(r#"{{"{known}":{text}}}"#).as_bytes())?;
        readers_over(format!(r#"{{"{known}":"{text}"}}"#).as_bytes())?;
    }

    #[test]
    fn enums_keep_what_they_do_not_know(text in ".{0,40}") {
        prop_assert_eq!(String::from(Source::parse(&text)), text.clone());
        prop_assert_eq!(String::from(Lang::parse(&text)), text.clone());
        let code = ResultCode::parse(&text);
        prop_assert_eq!(ResultCode::parse(&code.to_string()), code);
    }

    #[test]
    fn a_check_digit_off_by_one_is_refused(body in "[A-Z]{1,2}[0-9]{6}", digit in "[0-9A]") {
        let right = desk_eid::hkic::check_digit(&body).unwrap();
        let read = HkicNumber::parse(&format!("{body}({digit})"));
        prop_assert_eq!(read.is_ok(), digit == right.to_string());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn wrapped_keys_open_again(key in any::<[u8; 32]>(), as_text in any::<bool>()) {
        let cek = Cek::from_bytes(&key).unwrap();
        let public = kek().public().unwrap();
        let wrapped = if as_text { public.wrap_as_text(&cek) } else { public.wrap(&cek) }.unwrap();
        prop_assert!(kek().unwrap(&wrapped).unwrap() == cek);
    }

    #[test]
    fn a_flipped_bit_of_a_wrapped_key_never_gives_the_key(
        key in any::<[u8; 32]>(),
        bit in any::<prop::sample::Index>(),
    ) {
        let cek = Cek::from_bytes(&key).unwrap();
        let wrapped = kek().public().unwrap().wrap(&cek).unwrap();
        let sealed = content::seal(&cek, b"{}").unwrap();
        // OpenSSL from 3.2 may answer broken padding with a random key: it opens nothing.
        if let Ok(other) = kek().unwrap(&STANDARD.encode(flip(&STANDARD.decode(&wrapped).unwrap(), bit))) {
            prop_assert!(content::open(&other, &sealed).is_err());
        }
    }

    #[test]
    fn unwrapping_is_total(bytes in prop::collection::vec(any::<u8>(), 256), text in ".{0,400}") {
        let sealed = content::seal(&Cek::from_bytes(&[7; 32]).unwrap(), b"{}").unwrap();
        for wrapped in [STANDARD.encode(bytes), text] {
            if let Ok(other) = kek().unwrap(&wrapped) {
                prop_assert!(content::open(&other, &sealed).is_err());
            }
        }
    }
}

/// Every reader of outside input, over the same bytes.
fn readers_over(bytes: &[u8]) -> Result<(), TestCaseError> {
    let cek = Cek::from_bytes(&[7; 32]).unwrap();
    let text = String::from_utf8_lossy(bytes);
    prop_assert!(content::open(&cek, &text).is_err());
    prop_assert!(content::open(&cek, &STANDARD.encode(bytes)).is_err());
    if let Ok(sealed) = Sealed::parse(bytes) {
        let _ = (sealed.text(), sealed.envelope().is_ok(), sealed.key_grant().is_ok());
    }
    let _ = platform::open_request::<GetToken>(&cek, bytes);
    let _ = request::read::<SignHash>(bytes);
    let _ = serde_json::from_slice::<Token>(bytes);
    let _ = serde_json::from_slice::<SignedHash>(bytes);
    let _ = serde_json::from_slice::<PersonFields>(bytes);
    let _ = Authorize::parse(&text);
    let _ = Redirect::parse(&text);
    let _ = (ResultCode::parse(&text), Scopes::parse(&text), HkicNumber::parse(&text), OpenId::new(text.clone()));
    prop_assert!(KekPublic::from_certificate_or_key(bytes).is_err());
    prop_assert!(KekPublic::from_spki_base64(&STANDARD.encode(bytes)).is_err());
    prop_assert!(KekPrivate::from_bytes(bytes).is_err());
    prop_assert!(
        signature::verify(&signature::SignatureAlgorithm::NoneWithRsa, &[0; 32], &text, &STANDARD.encode(bytes))
            .is_err()
    );
    Ok(())
}
