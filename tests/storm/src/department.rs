//! A department of the storm's own: it issues the bills and says that it was paid at a counter. It knows what it charged,
//! whatever the gateway thinks.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk_domain::bill::BillKind;
use desk_domain::{Clock, Day, IdempotencyKey, LocalizedText};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use url::Url;

use crate::StormError;
use crate::books::Charged;

/// Its word at the gateway.
pub(crate) const ID: &str = "storm";
/// Items of one batch; the gateway takes 1,000.
const BATCH: usize = 500;
const TRIES: u64 = 40;

/// The department.
pub(crate) struct Department {
    key: SigningKey,
    http: reqwest::Client,
    token: String,
    /// By bill number.
    books: BTreeMap<String, Charged>,
}

fn random_key() -> Result<SigningKey, StormError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(StormError::setup)?;
    // Below the order of the curve.
    bytes[0] &= 0x7f;
    SigningKey::from_slice(&bytes).map_err(StormError::setup)
}

fn text(en: &str) -> LocalizedText {
    LocalizedText::same(en)
}

impl Department {
    /// With a key of its own; nothing is sent yet.
    pub(crate) fn new() -> Result<Self, StormError> {
        let http = reqwest::Client::builder().no_proxy().build()?;
        Ok(Self { key: random_key()?, http, token: String::new(), books: BTreeMap::new() })
    }

    /// Itself, for the gateway's configuration.
    pub(crate) fn client(&self) -> Result<Value, StormError> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let part = |range: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point.as_bytes()[range]);
        let jwk = json!({ "kty": "EC", "crv": "P-256", "kid": "one", "x": part(1..33), "y": part(33..65) });
        let department = desk_domain::Department {
            id: ID.into(),
            name: text("Storm Department"),
            phone: None,
            email: None,
            url: None,
        };
        let mut client = serde_json::to_value(department)?;
        client["jwks"] = json!({ "keys": [jwk] });
        Ok(client)
    }

    /// What it asked for and what came at its counters.
    pub(crate) fn charged(&self) -> Vec<Charged> {
        self.books.values().cloned().collect()
    }

    /// Whether the bill with this number was paid at a counter.
    pub(crate) fn was_paid(&self, number: &str) -> bool {
        self.books.get(number).is_some_and(|bill| bill.another_way > 0)
    }

    /// Issues bills.
    pub(crate) async fn issue(&mut self, gateway: &Url, clock: &dyn Clock, bills: &[Issue]) -> Result<(), StormError> {
        let items: Vec<Value> = bills.iter().map(|bill| bill.item(clock)).collect();
        for Issue { number, cents, .. } in bills {
            let charged = Charged { number: number.clone(), cents: *cents, another_way: 0, withdrawn: false };
            self.books.insert(number.clone(), charged);
        }
        for part in items.chunks(BATCH) {
            self.send(gateway, clock, part).await?;
        }
        Ok(())
    }

    /// Says that the whole bill was paid at a counter. Told again, it is the same payment.
    pub(crate) async fn paid_another_way(
        &mut self,
        gateway: &Url,
        clock: &dyn Clock,
        number: &str,
        whose: &str,
    ) -> Result<(), StormError> {
        let Some(charged) = self.books.get_mut(number) else { return Ok(()) };
        charged.another_way = charged.cents;
        let body = json!({
            "bill": number, "channel": "counter", "paidOn": Day::of(clock.now()),
            "amount": { "cents": charged.cents, "currency": "HKD" },
        });
        let item =
            json!({ "kind": "bill-payment", "externalId": format!("paid-{number}"), "openId": whose, "body": body });
        self.send(gateway, clock, &[item]).await
    }

    /// One batch under one key, as often as it takes.
    async fn send(&mut self, gateway: &Url, clock: &dyn Clock, items: &[Value]) -> Result<(), StormError> {
        let key = IdempotencyKey::random().to_string();
        let url = gateway.join("department/v1/batches")?;
        let mut last = String::new();
        for attempt in 0..TRIES {
            // The gateway may be starting again; the same key goes with each try.
            tokio::time::sleep(std::time::Duration::from_millis(attempt.saturating_sub(2) * 15)).await;
            let request = self.http.post(url.clone()).bearer_auth(&self.token).header("Idempotency-Key", &key);
            match request.json(&json!({ "items": items })).send().await {
                Ok(answer) if answer.status() == 401 => {
                    if let Err(error) = self.sign_in(gateway, clock).await {
                        last = error.to_string();
                    }
                }
                Ok(answer) if answer.status() == 200 => match answer.json::<Value>().await {
                    Ok(told) => return judged(&told),
                    Err(error) => last = error.without_url().to_string(),
                },
                Ok(answer) => last = answer.status().to_string(),
                Err(error) => last = error.without_url().to_string(),
            }
        }
        Err(StormError::setup(format!("the department's batch was never taken: {last}")))
    }

    async fn sign_in(&mut self, gateway: &Url, clock: &dyn Clock) -> Result<(), StormError> {
        let url = gateway.join("oauth/token")?;
        let now = clock.now().as_millis() / 1000;
        let jti = IdempotencyKey::random().to_string();
        let claims = json!({ "iss": ID, "sub": ID, "aud": url.as_str(), "exp": now + 240, "jti": jti });
        let header = json!({ "alg": "ES256", "kid": "one" });
        let b64 = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", b64(&header), b64(&claims));
        let signature: Signature = self.key.sign(signed.as_bytes());
        let assertion = format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()));
        let form = [
            ("grant_type", "client_credentials"),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            ("client_assertion", &assertion),
        ];
        let answer: Value = self.http.post(url).form(&form).send().await?.json().await?;
        answer["access_token"]
            .as_str()
            .ok_or_else(|| StormError::setup("the department got no token"))?
            .clone_into(&mut self.token);
        Ok(())
    }
}

fn judged(told: &Value) -> Result<(), StormError> {
    let results = told["results"].as_array().ok_or_else(|| StormError::setup("a batch without results"))?;
    match results.iter().find(|result| result["status"] == "refused") {
        Some(refused) => Err(StormError::setup(format!("the department's item was refused: {refused}"))),
        None => Ok(()),
    }
}

/// A bill that is to be issued.
#[derive(Clone, Debug)]
pub(crate) struct Issue {
    /// Number on the bill, and of its account.
    pub(crate) number: String,
    pub(crate) cents: i64,
    /// The openID of whose it is.
    pub(crate) whose: String,
    pub(crate) kind: BillKind,
    pub(crate) due: Day,
}

impl Issue {
    fn item(&self, clock: &dyn Clock) -> Value {
        let (number, title) = (&self.number, text("A bill of the storm"));
        json!({ "kind": "bill", "externalId": number, "openId": self.whose, "body": {
            "kind": self.kind, "title": title, "account": number, "number": number, "issuedAt": clock.now(),
            "total": { "cents": self.cents, "currency": "HKD" }, "due": self.due,
        } })
    }
}
