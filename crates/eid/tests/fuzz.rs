//! The readers of what a platform, an e-service or a browser sends are total, and what they read is written back the
//! same. Run as tests, bolero gives random bytes for a second each; `cargo bolero test <name>` lets a fuzzing engine
//! look for days.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop the test")]

use base64::{Engine as _, engine::general_purpose::STANDARD};
use desk_eid::headers::{METHOD, NAMES};
use desk_eid::hkic::HkicNumber;
use desk_eid::wire::authorize::Authorize;
use desk_eid::wire::initiate::Reference;
use desk_eid::wire::person::PersonFields;
use desk_eid::wire::redirect::Redirect;
use desk_eid::wire::signing::{SignHash, SignedHash};
use desk_eid::wire::step_up::StepUpCallback;
use desk_eid::wire::token::{GetToken, Token};
use desk_eid::wire::{Sealed, SealedRequest};
use desk_eid::{Cek, KekPrivate, KekPublic, SignedHeaders, client, content, platform};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What most fields may hold.
const VISIBLE: &[u8] = b"!\"#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~";
/// What `state` may hold.
const URL_SAFE: &[u8] = b"ABCXYZabcxyz0123456789_-";

/// A word of these letters, as long as the first byte says.
fn word(bytes: &[u8], letters: &[u8]) -> String {
    let length = bytes.first().map_or(0, |first| usize::from(first % 40));
    let letter = |byte: &u8| char::from(letters[usize::from(*byte) % letters.len()]);
    bytes.iter().skip(1).take(length).map(letter).collect()
}

fn cek() -> Cek {
    Cek::from_bytes(&[7; 32]).unwrap()
}

/// Reads `bytes`; what comes out, written and read again, is the same. Whether anything came out.
fn stays<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> bool {
    let Ok(read) = serde_json::from_slice::<T>(bytes) else { return false };
    let written = serde_json::to_vec(&read).unwrap();
    let again: T = serde_json::from_slice(&written).unwrap();
    assert_eq!(serde_json::to_vec(&again).unwrap(), written);
    true
}

/// Every shape of a message, over the same bytes; how many of them it has.
fn shapes(bytes: &[u8]) -> usize {
    if let Ok(token) = serde_json::from_slice::<Token>(bytes) {
        let _ = token.expires_at_ms();
    }
    let readers = [
        stays::<Sealed>,
        stays::<SealedRequest>,
        stays::<GetToken>,
        stays::<SignHash>,
        stays::<SignedHash>,
        stays::<StepUpCallback>,
        stays::<Reference>,
        stays::<PersonFields>,
        stays::<Token>,
    ];
    readers.iter().filter(|reader| reader(bytes)).count()
}

/// An object with the members of every shape, their texts `text`.
fn around(text: &str, state: &str, number: i64) -> Vec<u8> {
    let texts = "txID code msg content secretKey accessToken openID userType scope businessID hashCode signature cert \
                 sigAlgo source redirectURI department serviceName documentName";
    let mut object: Value = texts.split(' ').map(|name| (name.to_owned(), Value::from(text))).collect();
    object["state"] = state.into();
    object["isPassed"] = if number % 2 == 0 { "true" } else { "False" }.into();
    object["grantType"] = "authorization_code".into();
    for name in ["issueAt", "expiresIn", "timestamp"] {
        object[name] = number.into();
    }
    object["idNo"] = json!({ "Identification": text, "CheckDigit": number, "new": text });
    serde_json::to_vec(&object).unwrap()
}

#[test]
fn the_object_around_a_text_has_every_shape() {
    assert_eq!(shapes(&around("text", "state", 1)), 9);
}

#[test]
fn messages_are_read_without_harm_and_written_back() {
    bolero::check!().for_each(|bytes: &[u8]| {
        let _ = shapes(bytes);
        let number = i64::from_le_bytes(std::array::from_fn(|at| bytes.get(at).copied().unwrap_or_default()));
        for text in [word(bytes, VISIBLE), String::from_utf8_lossy(bytes).into()] {
            let _ = shapes(&around(&text, &word(bytes, URL_SAFE), number));
        }
    });
}

#[test]
fn what_stands_in_an_envelope_is_read_without_harm() {
    bolero::check!().for_each(|bytes: &[u8]| {
        assert!(content::open(&cek(), &String::from_utf8_lossy(bytes)).is_err());
        assert!(content::open(&cek(), &STANDARD.encode(bytes)).is_err());
        let members = around(&word(bytes, VISIBLE), &word(bytes, URL_SAFE), 1);
        for plain in [bytes, &members] {
            let sealed = content::seal(&cek(), plain).unwrap();
            assert_eq!(content::open(&cek(), &sealed).unwrap(), plain);
            for code in ["D00000", "D40000", "M80002"] {
                let message = json!({ "code": code, "content": sealed }).to_string();
                let _ = client::callback::<StepUpCallback>(&[&cek()], message.as_bytes());
                let _ = client::callback::<SignedHash>(&[&cek()], message.as_bytes());
                let _ = client::answer::<Token>(&cek(), message.as_bytes());
            }
            let _ = platform::open_request::<SignHash>(&cek(), json!({ "content": sealed }).to_string().as_bytes());
        }
    });
}

#[test]
fn addresses_are_read_without_harm_and_written_back() {
    bolero::check!().for_each(|bytes: &[u8]| {
        let (left, right) = bytes.split_at(bytes.len() / 2);
        let (one, two, state) = (word(left, VISIBLE), word(right, VISIBLE), word(bytes, URL_SAFE));
        query(&String::from_utf8_lossy(bytes));
        query(&format!(
            "clientID=x{state}&responseType=code&source={one}&redirectURI=https://desk.example/{one}&scope={two}\
             &lang={two}&state={state}&ticketID={one}"
        ));
        query(&format!("code={one}&businessID={two}&cCode={two}&state={state}"));
        query(&format!("error_code={one}&state={state}"));
    });
}

fn query(text: &str) {
    if let Ok(read) = Authorize::parse(text) {
        assert_eq!(Authorize::parse(&read.to_query()), Ok(read));
    }
    match Redirect::parse(text) {
        // A code of control characters alone is none when it is written.
        Ok(Redirect::Refused { code, .. }) if code.to_string().is_empty() => {}
        Ok(read) => {
            let url = read.to_url("https://desk.example/cb").unwrap();
            assert_eq!(Redirect::parse(url.split_once('?').unwrap().1), Ok(read));
        }
        Err(_) => {}
    }
}

#[test]
fn headers_are_read_without_harm_and_written_back() {
    bolero::check!().for_each(|bytes: &[u8]| {
        let word = word(bytes, VISIBLE);
        let time = bytes.iter().take(8).fold(0_u64, |time, byte| time << 8 | u64::from(*byte)).to_string();
        let values = [word.as_str(), METHOD, &time, &word, &word];
        let read = SignedHeaders::parse(|name| NAMES.iter().position(|own| *own == name).map(|at| values[at]));
        if let Ok(read) = read {
            let pairs = read.pairs();
            let value = |name| pairs.iter().find(|pair| pair.0 == name).map(|pair| pair.1.as_str());
            assert_eq!(SignedHeaders::parse(value), Ok(read));
        }
        if let Ok(read) = HkicNumber::parse(&word) {
            assert!(HkicNumber::parse(&format!("{}({})", read.body(), read.check())) == Ok(read));
        }
    });
}

#[test]
fn keys_are_read_without_harm_and_written_back() {
    let good = STANDARD.decode(KekPrivate::generate().unwrap().public().unwrap().spki_base64().unwrap()).unwrap();
    bolero::check!().for_each(|bytes: &[u8]| {
        let mut changed = good.clone();
        for pair in bytes.chunks_exact(2).take(4) {
            let at = usize::from(pair[0]) % changed.len();
            changed[at] = pair[1];
        }
        for der in [bytes, &changed] {
            if let Ok(key) = KekPublic::from_certificate_or_key(der) {
                let written = key.spki_base64().unwrap();
                assert_eq!(KekPublic::from_spki_base64(&written).unwrap().spki_base64().unwrap(), written);
            }
            let _ = KekPrivate::from_bytes(der);
        }
    });
}
