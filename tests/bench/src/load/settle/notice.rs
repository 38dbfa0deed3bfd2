//! The switch, as far as the gateway hears of it: notices under a key of our own, made of what a bank reads in the code.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk_desktop::Trouble;
use desk_domain::payment::Payment;
use desk_domain::{AttemptId, Clock, Money, SystemClock};
use desk_hkqr::{Account, FpsCode, decode};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use p256::pkcs8::{EncodePublicKey as _, LineEnding};
use serde_json::{Value, json};

/// The name under which the sandbox's switch knows the gateway.
const PARTICIPANT: &str = "citizen-desk";

/// Who tells the gateway of money.
pub(super) struct Switch(SigningKey);

/// What the gateway was or will be told.
pub(super) struct Sent {
    pub(super) transaction: String,
    pub(super) payment: String,
    pub(super) cents: i64,
}

impl Switch {
    /// With a new key.
    pub(super) fn new() -> Result<Self, Trouble> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes)?;
        // Below the order of the curve.
        bytes[0] &= 0x7f;
        Ok(Self(SigningKey::from_slice(&bytes)?))
    }

    /// The half that the gateway is told.
    pub(super) fn public_pem(&self) -> Result<String, Trouble> {
        Ok(self.0.verifying_key().to_public_key_pem(LineEnding::LF)?)
    }

    /// The whole request that says: this payment was paid as its code asks.
    pub(super) fn sign(&self, host: &str, payment: &Payment) -> Result<(Vec<u8>, Sent), Trouble> {
        let code = decode(payment.code.as_deref().ok_or("a payment without a code")?)?;
        let money = FpsCode::money(&code).ok_or("a code without an amount")?;
        let transaction = format!("BENCH{}", AttemptId::random());
        let event = settled(payment, &code, money, &transaction)?;
        let now = SystemClock.now().as_millis() / 1000;
        let claims = json!({
            "iss": "fps", "aud": PARTICIPANT, "iat": now, "jti": AttemptId::random().as_str(), "event": event,
        });
        let header = json!({ "alg": "ES256", "typ": "fps-notice+jwt", "kid": "bench" });
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(&header), part(&claims));
        let signature: Signature = self.0.sign(signed.as_bytes());
        let body = format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()));
        let request = format!(
            "POST /fps/notice HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/jose\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        Ok((request.into_bytes(), Sent { transaction, payment: payment.id.to_string(), cents: money.cents }))
    }
}

fn settled(payment: &Payment, code: &FpsCode, amount: Money, transaction: &str) -> Result<Value, Trouble> {
    let Account::FpsId(payee) = &code.account else { return Err("a code without an FPS identifier".into()) };
    Ok(json!({
        "kind": "settled",
        "transactionId": transaction,
        "paymentId": payment.id,
        "reference": code.additional.reference_label,
        "payee": payee,
        "billNumber": code.additional.bill_number,
        "amount": amount,
        "bank": "harbour",
        "bankReference": transaction,
        "bookedAt": SystemClock.now(),
    }))
}
