//! The measured vectors of the signed header (hk-identity §1.5), over the very body of the vector.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop the test")]

use desk_eid::text::{ClientId, Nonce};
use desk_eid::{ClientSecret, EidError, SignedHeaders};

const CONTENT: &str = "AAAADAABAgMEBQYHCAkKCzwgtXShgOAhryKn7deMHV2ztbdSlh46TAgE1eN7DGWCMXOemsmkd6hEhlPP7/VJVpoNGf0/9Jn4XuJecXeRnJSRSK8VvY5FDngxiBNvy15EiklNcJTyHVMCVIBz";
const RAW: &str = "BdMo4ZicIAU5ZElqBRR4gy33rAMp2KzL/mWqC9SPiP0=";
const ENCODED: &str = "BdMo4ZicIAU5ZElqBRR4gy33rAMp2KzL%2FmWqC9SPiP0%3D";

fn sign(body: &str) -> SignedHeaders {
    SignedHeaders::sign(client_id(), &secret(), 1_767_225_600_000, nonce(), body.as_bytes()).unwrap()
}

fn client_id() -> ClientId {
    "0123456789abcdef0123456789abcdef".parse().unwrap()
}

fn secret() -> ClientSecret {
    ClientSecret::new("s3cr3t-s3cr3t-s3cr3t").unwrap()
}

fn nonce() -> Nonce {
    "11112222333344445555666677778888".parse().unwrap()
}

fn body() -> String {
    format!(r#"{{"content":"{CONTENT}"}}"#)
}

#[test]
fn the_signature_is_the_measured_one() {
    assert_eq!(sign(&body()).signature, ENCODED);
}

#[test]
fn a_request_is_written_as_the_vector_writes_it() {
    let sealed = desk_eid::wire::SealedRequest { content: CONTENT.to_owned() };
    assert_eq!(serde_json::to_string(&sealed).unwrap(), body());
    let request = desk_eid::wire::token::GetToken::new("c0ffee00c0ffee00c0ffee00c0ffee00".parse().unwrap());
    assert_eq!(
        serde_json::to_string(&request).unwrap(),
        r#"{"code":"c0ffee00c0ffee00c0ffee00c0ffee00","grantType":"authorization_code"}"#
    );
}

#[test]
fn encoded_lower_case_and_raw_signatures_are_believed() {
    for signature in [ENCODED, &ENCODED.to_owned().replace("%2F", "%2f").replace("%3D", "%3d"), RAW] {
        let headers = SignedHeaders { signature: signature.to_owned(), ..sign(&body()) };
        assert_eq!(headers.verify(&secret(), body().as_bytes()), Ok(()), "{signature}");
    }
}

#[test]
fn signatures_over_anything_else_are_refused() {
    let good = sign(&body());
    let refused = Err(EidError::Signature);
    assert_eq!(good.verify(&secret(), body().replace(':', ": ").as_bytes()), refused);
    assert_eq!(good.verify(&ClientSecret::new("other").unwrap(), body().as_bytes()), refused);
    let later = SignedHeaders { timestamp_ms: good.timestamp_ms + 1, ..good.clone() };
    assert_eq!(later.verify(&secret(), body().as_bytes()), refused);
    // A valid prefix of the MAC must not pass.
    let short = SignedHeaders { signature: "BdMo4ZicIAU5ZElq".to_owned(), ..good.clone() };
    assert_eq!(short.verify(&secret(), body().as_bytes()), refused);
    let double = SignedHeaders { signature: ENCODED.replace('%', "%25"), ..good };
    assert_eq!(double.verify(&secret(), body().as_bytes()), refused);
}

#[test]
fn a_request_without_body_is_signed_over_what_arrived() {
    assert_eq!(sign("").verify(&secret(), b""), Ok(()));
    assert_eq!(sign("").verify(&secret(), b"{}"), Err(EidError::Signature));
    assert_eq!(sign("{}").verify(&secret(), b"{}"), Ok(()));
}
