//! Callbacks: the result of a request, sealed under the e-service's content key and posted to its registered address,
//! again when it does not arrive (hk-identity §1.4, §2.4).

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_eid::signature::{SignatureAlgorithm, sign};
use desk_eid::text::TxId;
use desk_eid::{KekPrivate, Outcome, Platform, certificate};
use serde_json::{Map, Value, json};

use super::envelope::meaning;
use super::profiles;
use crate::ask::{Ask, AskKind};
use crate::faults::Delivery as Way;
use crate::shared::{Shared, SharedRef};
use crate::state::Delivery;

/// Pauses before the second, third and fourth try. Four tries, as none is documented.
const PAUSES: [Duration; 3] = [Duration::from_millis(500), Duration::from_secs(3), Duration::from_secs(15)];

/// Builds and sends the result of `ask` in the background.
pub(super) fn deliver(shared: &SharedRef, ask: Ask, outcome: Outcome) {
    let shared = Arc::clone(shared);
    tokio::spawn(async move {
        let content = content(&shared, &ask, outcome).await;
        if ask.anonymous {
            // Without sign-in the e-service fetches the result with the code that the redirect brought.
            shared.state().results.extend(ask.business_id.clone().map(|id| (id, content)));
            return;
        }
        if let Some(body) = seal(&shared, &ask, outcome, &content) {
            send(&shared, &ask, outcome, body).await;
        }
    });
}

/// The fields of §2.4 for each kind. With an error: the reference of the request only.
async fn content(shared: &SharedRef, ask: &Ask, outcome: Outcome) -> Value {
    let mut map = Map::new();
    map.extend(ask.business_id.clone().map(|id| ("businessID".to_owned(), json!(id))));
    map.extend(ask.state.clone().map(|state| ("state".to_owned(), json!(state))));
    if ask.kind == AskKind::StepUp {
        map.insert("isPassed".to_owned(), json!(if outcome == Outcome::Success { "true" } else { "false" }));
    }
    let person = ask.person.as_deref().and_then(|id| shared.world.person(id));
    if let (Some(person), Outcome::Success) = (person, outcome) {
        let subject = &ask.subject;
        map.extend(profiles::values(person, subject.profile_fields.iter().chain(&subject.eme_fields)));
        if ask.kind == AskKind::Sign {
            map.extend(signed(shared, ask, person.unstructured_name().to_owned()).await.unwrap_or_default());
        }
    }
    Value::Object(map)
}

/// Signs as the phone does, with a key and a certificate made for this act.
async fn signed(shared: &SharedRef, ask: &Ask, name: String) -> Option<Map<String, Value>> {
    let hash_code = ask.subject.hash_code.clone()?;
    let hash = STANDARD.decode(&hash_code).ok()?;
    let algorithm = SignatureAlgorithm::parse(ask.subject.algorithm.as_deref().unwrap_or("SHA256withRSA"));
    let now_ms = shared.clock.wire_now().as_millis();
    let made = tokio::task::spawn_blocking(move || {
        let key = KekPrivate::generate()?;
        let certificate = certificate::self_signed(&key, &format!("{name} (sandbox)"), now_ms - 60_000, 365)?;
        Ok::<_, desk_eid::EidError>((sign(&algorithm, &hash, &key)?, certificate.der_base64))
    });
    let (signature, cert) = made.await.ok()?.ok()?;
    Some(Map::from_iter([
        ("hashCode".to_owned(), json!(hash_code)),
        ("timestamp".to_owned(), json!(now_ms)),
        ("signature".to_owned(), json!(signature)),
        ("cert".to_owned(), json!(cert)),
    ]))
}

/// The outer message. `secretKey` holds the base64 text of the key, as live callbacks do (§1.2).
fn seal(shared: &Shared, ask: &Ask, outcome: Outcome, content: &Value) -> Option<Value> {
    let (now, wire_now) = (shared.now(), shared.clock.wire_now());
    let mut state = shared.state();
    let service = state.services.get_mut(&ask.client_id)?;
    let key = service.get_key(now, wire_now).ok()?;
    let secret_key = service.kek.as_ref()?.wrap_as_text(&key.cek).ok()?;
    let sealed = desk_eid::content::seal_json(&key.cek, content).ok()?;
    let message = if outcome == Outcome::Success { "SUCCESS" } else { meaning(outcome) };
    Some(json!({
        "txID": TxId::random().map(|id| id.as_str().to_owned()).unwrap_or_default(),
        "code": Platform::IamSmart.code(outcome),
        "message": message,
        "secretKey": secret_key,
        "content": sealed,
    }))
}

async fn send(shared: &SharedRef, ask: &Ask, outcome: Outcome, body: Value) {
    let way = shared.faults.take_delivery("callback").await;
    let body = match way {
        Way::Malformed => format!("{{\"txID\": {body}").into_bytes(),
        _ => body.to_string().into_bytes(),
    };
    let mut delivered = false;
    let mut tries = 0;
    for pause in PAUSES.iter().map(Some).chain([None]) {
        tries += 1;
        delivered = post(shared, &ask.redirect_uri, body.clone()).await;
        if delivered && way == Way::Twice {
            post(shared, &ask.redirect_uri, body.clone()).await;
        }
        match pause {
            Some(pause) if !delivered => tokio::time::sleep(*pause).await,
            _ => break,
        }
    }
    let code = Platform::IamSmart.code(outcome).to_string();
    tracing::info!(kind = ask.kind.word(), %code, tries, delivered, "callback");
    let at = shared.now();
    shared.state().deliveries.push(Delivery { at, kind: ask.kind.word(), code, tries, delivered });
}

async fn post(shared: &Shared, address: &str, body: Vec<u8>) -> bool {
    let sent = shared.http.post(address).header(http::header::CONTENT_TYPE, "application/json").body(body).send();
    sent.await.is_ok_and(|answer| answer.status().is_success())
}
