//! One side of the independent check: `make` prints messages made with fresh keys as JSON, `verify` reads
//! what a stranger's program made from the same keys. See `tests/independent/run-eid.sh`.
//!
//! The keys are made for this run and thrown away; nothing here belongs to a deployment.

use std::error::Error;
use std::io::{Read as _, Write as _};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use desk_eid::client::{self, Sender};
use desk_eid::hkic::HkicNumber;
use desk_eid::identification::IdentificationCode;
use desk_eid::signature::{self, SignatureAlgorithm};
use desk_eid::text::{ClientId, Nonce, OpenId};
use desk_eid::wire::SealedRequest;
use desk_eid::{Cek, ClientSecret, KekPrivate, KekPublic, SignedHeaders, certificate, content};
use serde::{Deserialize, Serialize};

type Outcome<T> = Result<T, Box<dyn Error>>;

const PLAINTEXT: &str = r#"{"code":"c0ffee","note":"智方便 / 智方便","grantType":"authorization_code"}"#;
const FROM_MS: i64 = 1_767_225_600_000;

/// What one side made; the other side checks each part with its own code.
#[derive(Serialize, Deserialize)]
struct Exchange {
    client_id: String,
    secret: String,
    timestamp: i64,
    nonce: String,
    /// PKCS#8 PEM of a key that lives for this run only.
    kek_private: String,
    /// PEM of a certificate around it.
    kek_certificate: String,
    /// Base64 `SubjectPublicKeyInfo`.
    kek_spki: String,
    /// Base64 of the 32 bytes.
    cek: String,
    wrapped_raw: String,
    wrapped_text: String,
    plaintext: String,
    body: String,
    signature: String,
    signature_of_empty: String,
    open_id: String,
    hkid: String,
    hkic_hash: String,
    doc_digest: String,
    code_signed_in: String,
    code_anonymous: String,
    signed_sha256: String,
    signed_none: String,
    signing_certificate: String,
}

fn make() -> Outcome<Exchange> {
    let client_id = ClientId::random()?;
    let nonce = Nonce::random()?;
    let secret = String::from(Nonce::random()?);
    let kek = KekPrivate::generate()?;
    let cek = Cek::generate()?;
    let stamped = |secret| Sender { client_id: &client_id, secret, timestamp_ms: FROM_MS, nonce: nonce.clone() };
    let key = ClientSecret::new(secret.clone())?;
    let value: serde_json::Value = serde_json::from_str(PLAINTEXT)?;
    let request = client::request(stamped(&key), &cek, &value)?;
    let empty = client::request_without_body(stamped(&key))?;
    let doc_digest = openssl::sha::sha256(b"a document");
    let open_id = OpenId::new("liR14%2BvX%2F5hSum5uf4ERczu0KcDnIJA5BM7FoM1ag9c%3D")?;
    let hkic = HkicNumber::parse("Z683365(A)")?;
    let certificate = certificate::self_signed(&kek, "Exchange", FROM_MS, 3650)?;
    let public = kek.public()?;
    Ok(Exchange {
        secret,
        timestamp: FROM_MS,
        kek_private: kek.to_pkcs8_pem()?.to_string(),
        kek_certificate: certificate.pem,
        kek_spki: public.spki_base64()?,
        cek: STANDARD.encode(cek.expose()),
        wrapped_raw: public.wrap(&cek)?,
        wrapped_text: public.wrap_as_text(&cek)?,
        plaintext: PLAINTEXT.to_owned(),
        body: request.body,
        signature: request.headers.signature,
        signature_of_empty: empty.headers.signature,
        hkid: format!("{}({})", hkic.body(), hkic.check()),
        hkic_hash: hkic.hash(),
        doc_digest: STANDARD.encode(doc_digest),
        code_signed_in: IdentificationCode::signed_in(&doc_digest, &open_id)?.to_string(),
        code_anonymous: IdentificationCode::anonymous(&doc_digest, &hkic.digest(), &client_id)?.to_string(),
        open_id: open_id.into(),
        signed_sha256: signature::sign(&SignatureAlgorithm::Sha256WithRsa, &doc_digest, &kek)?,
        signed_none: signature::sign(&SignatureAlgorithm::NoneWithRsa, &doc_digest, &kek)?,
        signing_certificate: certificate.der_base64,
        client_id: client_id.into(),
        nonce: nonce.into(),
    })
}

/// Every part by name, with whether our own reading agrees.
fn checks(x: &Exchange) -> Outcome<Vec<(&'static str, bool)>> {
    let kek = KekPrivate::from_bytes(x.kek_private.as_bytes())?;
    let cek = Cek::from_bytes(&STANDARD.decode(&x.cek)?)?;
    let client_id: ClientId = x.client_id.parse()?;
    let secret = ClientSecret::new(x.secret.clone())?;
    let sealed: SealedRequest = serde_json::from_str(&x.body)?;
    let signed = |signature: &str| -> Outcome<SignedHeaders> {
        Ok(SignedHeaders {
            client_id: client_id.clone(),
            timestamp_ms: x.timestamp,
            nonce: x.nonce.parse()?,
            signature: signature.to_owned(),
        })
    };
    let doc: [u8; 32] = STANDARD.decode(&x.doc_digest)?.as_slice().try_into()?;
    let hkic = HkicNumber::parse(&x.hkid)?;
    let open_id: OpenId = x.open_id.parse()?;
    let certificate = KekPublic::from_certificate_or_key(x.kek_certificate.as_bytes())?;
    let verify = |algorithm, signature: &str| signature::verify(&algorithm, &doc, signature, &x.signing_certificate);
    Ok(vec![
        ("content opens", content::open(&cek, &sealed.content)? == x.plaintext.as_bytes()),
        ("signature holds", signed(&x.signature)?.verify(&secret, x.body.as_bytes()).is_ok()),
        ("signature of the empty body holds", signed(&x.signature_of_empty)?.verify(&secret, b"").is_ok()),
        ("signature is refused over another body", signed(&x.signature)?.verify(&secret, b"{}").is_err()),
        ("wrapped bytes open", kek.unwrap(&x.wrapped_raw)? == cek),
        ("wrapped text opens", kek.unwrap(&x.wrapped_text)? == cek),
        ("pubKey names the key", kek.is_named_by(&x.kek_spki)),
        ("certificate carries the key", kek.is_named_by(&certificate.spki_base64()?)),
        ("HKIC hash", hkic.hash() == x.hkic_hash),
        ("code, signed in", IdentificationCode::signed_in(&doc, &open_id)?.to_string() == x.code_signed_in),
        (
            "code, anonymous",
            IdentificationCode::anonymous(&doc, &hkic.digest(), &client_id)?.to_string() == x.code_anonymous,
        ),
        ("SHA256withRSA", verify(SignatureAlgorithm::Sha256WithRsa, &x.signed_sha256).is_ok()),
        ("NONEwithRSA", verify(SignatureAlgorithm::NoneWithRsa, &x.signed_none).is_ok()),
    ])
}

fn main() -> Outcome<()> {
    let mut out = std::io::stdout().lock();
    match std::env::args().nth(1).as_deref() {
        Some("make") => Ok(writeln!(out, "{}", serde_json::to_string(&make()?)?)?),
        Some("verify") => {
            let mut text = String::new();
            std::io::stdin().take(1 << 20).read_to_string(&mut text)?;
            let checks = checks(&serde_json::from_str(&text)?)?;
            for (name, holds) in &checks {
                writeln!(out, "{} {name}", if *holds { "ok  " } else { "FAIL" })?;
            }
            if checks.iter().all(|(_, holds)| *holds) { Ok(()) } else { Err("the peer disagrees".into()) }
        }
        _ => Err("usage: exchange make > file | exchange verify < file".into()),
    }
}
