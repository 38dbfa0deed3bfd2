//! What changes while the sandbox runs: e-services, open requests, tokens, account states. In memory; `snapshot` keeps
//! the part that must survive a restart.

use std::collections::{BTreeMap, HashMap};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_domain::Timestamp;
use desk_eid::Outcome;
use openssl::pkey::PKey;
use openssl::sign::Signer;

use crate::ask::Ask;
use crate::key::SigningKey;
use crate::service::Service;
use crate::shared::random;
use crate::world::PersonState;

/// A one-time code and what it is good for.
#[derive(Clone, Debug)]
pub(crate) struct IssuedCode {
    pub(crate) client_id: String,
    pub(crate) person: String,
    pub(crate) scopes: Vec<String>,
    pub(crate) expires: Timestamp,
    /// businessID of an anonymous flow: the token is then good for one `getResult`.
    pub(crate) business_id: Option<String>,
}

/// An access token of the platform.
#[derive(Clone, Debug)]
pub(crate) struct IssuedToken {
    pub(crate) client_id: String,
    pub(crate) person: String,
    pub(crate) scopes: Vec<String>,
    pub(crate) expires: Timestamp,
    pub(crate) business_id: Option<String>,
}

/// A simulated phone: a browser that opened the page, or a test.
#[derive(Clone, Debug, Default)]
pub(crate) struct PhoneState {
    pub(crate) person: Option<String>,
}

/// An answer that an engineer asked for.
#[derive(Clone, Debug)]
pub(crate) struct Forced {
    /// Name of the call, such as `getToken`, or `*`.
    pub(crate) call: String,
    pub(crate) outcome: Outcome,
    pub(crate) times: u32,
}

/// How the sending of one callback went, for `/admin`.
#[derive(Clone, Debug, serde::Serialize)]
pub(crate) struct Delivery {
    pub(crate) at: Timestamp,
    pub(crate) kind: &'static str,
    pub(crate) code: String,
    pub(crate) tries: u32,
    pub(crate) delivered: bool,
}

#[derive(Default)]
pub(crate) struct State {
    pub(crate) services: BTreeMap<String, Service>,
    pub(crate) asks: BTreeMap<String, Ask>,
    pub(crate) codes: HashMap<String, IssuedCode>,
    pub(crate) tokens: HashMap<String, IssuedToken>,
    pub(crate) phones: HashMap<String, PhoneState>,
    pub(crate) person_states: BTreeMap<String, PersonState>,
    pub(crate) forced: Vec<Forced>,
    pub(crate) deliveries: Vec<Delivery>,
    pub(crate) department_keys: BTreeMap<String, SigningKey>,
    /// Results of anonymous flows, by businessID.
    pub(crate) results: HashMap<String, serde_json::Value>,
    /// Key of the openIDs: the same person at the same e-service always has the same.
    pub(crate) open_id_key: [u8; 32],
    pub(crate) admin_token: String,
    /// The instant that "days from the start" counts from.
    pub(crate) started: Option<Timestamp>,
}

impl State {
    pub(crate) fn fresh() -> Result<Self, getrandom::Error> {
        let mut state = Self { admin_token: random(), ..Self::default() };
        getrandom::fill(&mut state.open_id_key)?;
        Ok(state)
    }

    /// The tokenised id: base64 of an HMAC over e-service and person, URL-encoded as the platform sends it.
    pub(crate) fn open_id(&self, client_id: &str, person: &str) -> Option<String> {
        let key = PKey::hmac(&self.open_id_key).ok()?;
        let mut signer = Signer::new(openssl::hash::MessageDigest::sha256(), &key).ok()?;
        signer.update(format!("{client_id}\n{person}").as_bytes()).ok()?;
        let digest = STANDARD.encode(signer.sign_to_vec().ok()?);
        Some(url::form_urlencoded::byte_serialize(digest.as_bytes()).collect())
    }

    /// The forced answer for `call`, used up.
    pub(crate) fn take_forced(&mut self, call: &str) -> Option<Outcome> {
        let index = self.forced.iter().position(|f| f.call == call || f.call == "*")?;
        let forced = self.forced.get_mut(index)?;
        let outcome = forced.outcome;
        forced.times = forced.times.saturating_sub(1);
        if forced.times == 0 {
            self.forced.remove(index);
        }
        Some(outcome)
    }

    /// Forgets what has ended long ago, so that a sandbox left running does not grow.
    pub(crate) fn forget(&mut self, now: Timestamp) {
        self.codes.retain(|_, code| code.expires > now);
        self.tokens.retain(|_, token| token.expires.plus_seconds(3600) > now);
        self.asks.retain(|_, ask| ask.expires.plus_seconds(3600) > now);
        let surplus = self.deliveries.len().saturating_sub(200);
        self.deliveries.drain(..surplus);
        for service in self.services.values_mut() {
            service.forget(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_id_is_stable_per_person_and_service_and_url_encoded() {
        let state = State::fresh().unwrap();
        let id = state.open_id("a", "wong-ka-yan").unwrap();
        assert_eq!(Some(&id), state.open_id("a", "wong-ka-yan").as_ref());
        assert_ne!(Some(&id), state.open_id("b", "wong-ka-yan").as_ref());
        assert!(id.ends_with("%3D") && !id.contains(['+', '/', '=']), "{id}");
    }

    #[test]
    fn a_forced_answer_is_used_up() {
        let mut state = State::fresh().unwrap();
        state.forced.push(Forced { call: "getToken".into(), outcome: Outcome::Unknown, times: 2 });
        assert_eq!(state.take_forced("getKey"), None);
        assert_eq!(state.take_forced("getToken"), Some(Outcome::Unknown));
        assert_eq!(state.take_forced("getToken"), Some(Outcome::Unknown));
        assert_eq!(state.take_forced("getToken"), None);
    }
}
