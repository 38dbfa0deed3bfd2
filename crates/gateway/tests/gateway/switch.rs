//! A small switch, written from docs/payments.md and not from the gateway or the sandbox: it reads what the gateway
//! signs, keeps books, and says only what a test tells it to say.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::body::Bytes;
use axum::extract::{OriginalUri, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum::{Json, Router};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use desk_domain::{Clock as _, Day, ManualClock};
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use p256::pkcs8::{EncodePrivateKey as _, EncodePublicKey as _, LineEnding};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

use crate::desk::{Key, key, random};

/// What a door does besides its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nothing is done, 503.
    Down,
    /// It is done, and the answer is lost.
    AnswerLost,
    /// It is refused, 422.
    Refused,
}

#[derive(Default)]
pub(crate) struct Books {
    pub(crate) payments: BTreeMap<String, Value>,
    pub(crate) closed: Vec<String>,
    /// Settlements, as a bank sent them.
    pub(crate) settled: Vec<Value>,
    pub(crate) refunds: BTreeMap<String, Value>,
    pub(crate) mandates: BTreeMap<String, Value>,
    pub(crate) collections: BTreeMap<String, Value>,
    pub(crate) files: HashMap<String, Vec<u8>>,
    pub(crate) trouble: HashMap<&'static str, Trouble>,
    /// Requests that came to each door.
    pub(crate) asked: HashMap<String, usize>,
}

struct Inner {
    books: Mutex<Books>,
    participant: VerifyingKey,
    clock: ManualClock,
}

/// The switch.
pub(crate) struct Switch {
    pub(crate) base: Url,
    pub(crate) participant_pem: String,
    pub(crate) public_pem: String,
    pub(crate) key: Key,
    gateway: Url,
    clock: ManualClock,
    inner: Arc<Inner>,
    http: reqwest::Client,
}

impl Switch {
    pub(crate) async fn start(gateway: &Url, clock: ManualClock) -> Self {
        let (own, participant) = (key(), key());
        let inner = Arc::new(Inner {
            books: Mutex::default(),
            participant: *participant.signing.verifying_key(),
            clock: clock.clone(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base: Url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
        let router = Router::new().route("/fps/v1/{*door}", post(door)).with_state(Arc::clone(&inner));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            base,
            participant_pem: participant.signing.to_pkcs8_pem(LineEnding::LF).unwrap().to_string(),
            public_pem: own.signing.verifying_key().to_public_key_pem(LineEnding::LF).unwrap(),
            key: own,
            gateway: gateway.clone(),
            clock,
            inner,
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
        }
    }

    pub(crate) fn books(&self) -> MutexGuard<'_, Books> {
        self.inner.books.lock().unwrap()
    }

    pub(crate) fn trouble(&self, door: &'static str, trouble: Option<Trouble>) {
        let mut books = self.books();
        match trouble {
            Some(trouble) => books.trouble.insert(door, trouble),
            None => books.trouble.remove(door),
        };
    }

    /// A bank sends money for what it read from the code of a payment; nobody is told yet.
    pub(crate) fn bank_pays(&self, payment: &Value, cents: i64) -> Value {
        let payee = self.books().payments.get(payment["id"].as_str().unwrap()).map(|p| p["payee"].clone());
        self.bank_sends(&json!({
            "paymentId": payment["id"], "reference": payment["reference"], "payee": payee.unwrap_or("1234567".into()),
            "billNumber": payment["billNumber"], "amount": { "cents": cents, "currency": "HKD" },
        }))
    }

    /// A bank sends money.
    pub(crate) fn bank_sends(&self, money: &Value) -> Value {
        let mut books = self.books();
        let mut settled = json!({
            "transactionId": format!("FPS{:08}", books.settled.len() + 1), "bank": "first",
            "bankName": { "en": "First Bank", "zh-Hant-HK": "第一銀行", "zh-Hans": "第一银行" },
            "bankReference": format!("B{}", books.settled.len() + 1), "bookedAt": self.clock.now(),
        });
        let members = money.as_object().unwrap().clone();
        settled.as_object_mut().unwrap().extend(members.into_iter().filter(|(_, value)| !value.is_null()));
        books.settled.push(settled.clone());
        settled
    }

    /// The notice of a settlement.
    pub(crate) async fn tell(&self, settled: &Value) -> u16 {
        let mut event = json!({ "kind": "settled" });
        event.as_object_mut().unwrap().extend(settled.as_object().unwrap().clone());
        self.notice(&event).await
    }

    pub(crate) async fn notice(&self, event: &Value) -> u16 {
        self.send(&self.sign(event, |_| {})).await
    }

    pub(crate) fn sign(&self, event: &Value, change: impl FnOnce(&mut Value)) -> String {
        let mut claims = json!({
            "iss": "fps", "aud": "citizen-desk", "iat": self.clock.now().as_millis() / 1000, "jti": random(),
            "event": event,
        });
        change(&mut claims);
        self.key.jws(&json!({ "alg": "ES256", "kid": "fps", "typ": "fps-notice+jwt" }), &claims)
    }

    pub(crate) async fn send(&self, notice: &str) -> u16 {
        self.send_to(&self.gateway, notice).await
    }

    /// The same when nobody may be listening.
    pub(crate) async fn try_send(&self, notice: &str) -> Option<u16> {
        let request =
            self.http.post(self.gateway.join("/fps/notice").unwrap()).header("content-type", "application/jose");
        request.body(notice.to_owned()).send().await.ok().map(|answer| answer.status().as_u16())
    }

    pub(crate) async fn send_to(&self, gateway: &Url, notice: &str) -> u16 {
        let request = self.http.post(gateway.join("/fps/notice").unwrap()).header("content-type", "application/jose");
        request.body(notice.to_owned()).send().await.unwrap().status().as_u16()
    }

    /// Writes the settlement file of a day from the books.
    pub(crate) fn close_day(&self, day: Day) -> String {
        let mut books = self.books();
        let mut entries: Vec<(bool, Value, String)> = Vec::new();
        for settled in &books.settled {
            if Day::of(settled["bookedAt"].as_str().unwrap().parse().unwrap()) == day {
                entries.push((true, settled.clone(), settled["bankReference"].as_str().unwrap().to_owned()));
            }
        }
        for (id, refund) in &books.refunds {
            if refund["day"] == day.to_string() {
                let of = books.settled.iter().find(|one| one["transactionId"] == refund["transactionId"]);
                let mut one = of.unwrap().clone();
                one["amount"] = refund["amount"].clone();
                one["bookedAt"] = refund["at"].clone();
                entries.push((false, one, id.clone()));
            }
        }
        let text = camt(day, &entries);
        books.files.insert(day.to_string(), text.clone().into_bytes());
        text
    }

    pub(crate) fn file(&self, day: Day, bytes: &[u8]) {
        self.books().files.insert(day.to_string(), bytes.to_vec());
    }

    pub(crate) fn asked(&self, door: &str) -> usize {
        self.books().asked.get(door).copied().unwrap_or_default()
    }
}

fn decimal(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// camt.054.001.08 by hand.
pub(crate) fn camt(day: Day, entries: &[(bool, Value, String)]) -> String {
    let cents = |entry: &(bool, Value, String)| entry.1["amount"]["cents"].as_i64().unwrap();
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">\
         <BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>{day}</MsgId></GrpHdr><Ntfctn><Id>{day}</Id><FrToDt><FrDtTm>{}</FrDtTm>\
         <ToDtTm>{}</ToDtTm></FrToDt><TxsSummry><TtlNtries><NbOfNtries>{}</NbOfNtries><Sum>{}</Sum></TtlNtries>\
         </TxsSummry>\n",
        day.at(0, 0),
        day.end(),
        entries.len(),
        decimal(entries.iter().map(cents).sum())
    );
    for entry in entries {
        let (credit, settled, instruction) = entry;
        let (indicator, word) = if *credit { ("CRDT", "SETTLEMENT") } else { ("DBIT", "REFUND") };
        let of = |name: &str| settled[name].as_str().unwrap_or("NOTPROVIDED").to_owned();
        writeln!(
            text,
            "<Ntry><Amt Ccy=\"HKD\">{}</Amt><CdtDbtInd>{indicator}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>{}\
             </DtTm></BookgDt><AcctSvcrRef>{}</AcctSvcrRef><BkTxCd><Prtry><Cd>{word}</Cd></Prtry></BkTxCd><NtryDtls>\
             <TxDtls><Refs><InstrId>{instruction}</InstrId><EndToEndId>{}</EndToEndId></Refs><RltdPties><Cdtr><Pty><Nm>{}\
             </Nm></Pty></Cdtr></RltdPties><RltdAgts><DbtrAgt><FinInstnId><ClrSysMmbId><MmbId>{}</MmbId></ClrSysMmbId>\
             <Nm>{}</Nm></FinInstnId></DbtrAgt></RltdAgts><RmtInf><Strd><CdtrRefInf><Ref>{}</Ref></CdtrRefInf></Strd>\
             </RmtInf></TxDtls></NtryDtls></Ntry>",
            decimal(cents(entry)),
            of("bookedAt"),
            of("transactionId"),
            of("reference"),
            of("payee"),
            of("bank"),
            settled["bankName"]["en"].as_str().unwrap_or("NOTPROVIDED"),
            of("billNumber"),
        )
        .unwrap();
    }
    text.push_str("</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>");
    text
}

/// The claims of a request, when everything about it is as documented.
fn read(inner: &Inner, path: &str, body: &[u8]) -> Value {
    let text = std::str::from_utf8(body).unwrap();
    let (signed, signature) = text.rsplit_once('.').unwrap();
    let bytes = |part: &str| URL_SAFE_NO_PAD.decode(part).unwrap();
    let signature = Signature::from_slice(&bytes(signature)).unwrap();
    inner.participant.verify(signed.as_bytes(), &signature).unwrap();
    let (header, claims) = signed.split_once('.').unwrap();
    let (header, claims): (Value, Value) =
        (serde_json::from_slice(&bytes(header)).unwrap(), serde_json::from_slice(&bytes(claims)).unwrap());
    assert_eq!((header["alg"].as_str(), header["typ"].as_str()), (Some("ES256"), Some("fps-request+jwt")));
    assert_eq!((claims["iss"].as_str(), claims["aud"].as_str()), (Some("citizen-desk"), Some("fps")));
    assert_eq!(claims["htu"], path);
    assert!((claims["iat"].as_i64().unwrap() - inner.clock.now().as_millis() / 1000).abs() < 300);
    assert!(claims["jti"].as_str().unwrap().len() >= 16);
    claims
}

async fn door(State(inner): State<Arc<Inner>>, OriginalUri(uri): OriginalUri, body: Bytes) -> Response {
    let path = uri.path().to_owned();
    let claims = read(&inner, &path, &body);
    let parts: Vec<&str> = path.trim_start_matches("/fps/v1/").split('/').collect();
    let mut books = inner.books.lock().unwrap();
    let name = match parts.as_slice() {
        ["payments"] => "register",
        ["payments", _, "status"] => "status",
        ["payments", _, "close"] => "close",
        ["refunds"] => "refund",
        ["mandates"] => "mandate",
        ["mandates", _, "cancel"] => "mandate-end",
        ["mandates", _, "collections"] => "collect",
        ["settlements", _] => "settlements",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    *books.asked.entry(name.to_owned()).or_default() += 1;
    let trouble = books.trouble.get(name).copied();
    match trouble {
        Some(Trouble::Down) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Some(Trouble::Refused) => {
            return (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "reason": "no" }))).into_response();
        }
        _ => {}
    }
    let answer = work(&inner, &mut books, &parts, &claims);
    if trouble == Some(Trouble::AnswerLost) { StatusCode::BAD_GATEWAY.into_response() } else { answer }
}

fn content(claims: &Value) -> Value {
    let mut content = claims.clone();
    for name in ["iat", "jti", "htu", "iss", "aud"] {
        content.as_object_mut().unwrap().remove(name);
    }
    content
}

fn work(inner: &Inner, books: &mut Books, parts: &[&str], claims: &Value) -> Response {
    let status = |books: &Books, id: &str| {
        if !books.payments.contains_key(id) && !books.collections.contains_key(id) {
            return StatusCode::NOT_FOUND.into_response();
        }
        let paid: Vec<&Value> = books.settled.iter().filter(|settled| settled["paymentId"] == id).collect();
        let word = if books.closed.iter().any(|closed| closed == id) { "closed" } else { "open" };
        Json(json!({ "status": word, "paid": paid })).into_response()
    };
    let once = |known: &mut BTreeMap<String, Value>, id: &str, word: &str| {
        let content = content(claims);
        match known.get(id) {
            Some(before) if *before == content => (StatusCode::OK, Json(json!({ "status": word }))).into_response(),
            Some(_) => StatusCode::CONFLICT.into_response(),
            None => {
                known.insert(id.to_owned(), content);
                (StatusCode::CREATED, Json(json!({ "status": word }))).into_response()
            }
        }
    };
    match parts {
        ["payments"] => once(&mut books.payments, claims["paymentId"].as_str().unwrap(), "open"),
        ["payments", id, "status"] => status(books, id),
        ["payments", id, "close"] => {
            if books.payments.contains_key(*id) || books.collections.contains_key(*id) {
                books.closed.push((*id).to_owned());
            }
            status(books, id)
        }
        ["refunds"] => {
            let (id, now) = (claims["refundId"].as_str().unwrap(), inner.clock.now());
            let known = books.refunds.contains_key(id);
            books.refunds.entry(id.to_owned()).or_insert_with(|| {
                json!({ "transactionId": claims["transactionId"], "amount": claims["amount"], "at": now,
                    "day": Day::of(now).to_string() })
            });
            let code = if known { StatusCode::OK } else { StatusCode::CREATED };
            (code, Json(json!({ "status": "sent" }))).into_response()
        }
        ["mandates"] => {
            books.mandates.insert(claims["mandateId"].as_str().unwrap().to_owned(), content(claims));
            (StatusCode::CREATED, Json(json!({ "status": "pending" }))).into_response()
        }
        ["mandates", id, "cancel"] => {
            books.mandates.remove(*id);
            Json(json!({ "status": "cancelled" })).into_response()
        }
        ["mandates", id, "collections"] => {
            if !books.mandates.contains_key(*id) {
                return StatusCode::NOT_FOUND.into_response();
            }
            once(&mut books.collections, claims["paymentId"].as_str().unwrap(), "open")
        }
        ["settlements", day] => match books.files.get(*day) {
            Some(file) => ([("content-type", "application/xml")], file.clone()).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        },
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
