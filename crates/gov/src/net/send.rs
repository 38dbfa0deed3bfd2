//! Sending one call: headers, proof, one more try with the server's nonce (RFC 9449 §8.2), transport errors by kind.

use desk_domain::SessionId;
use http::header;
use reqwest::RequestBuilder;

use super::tls::tls_failure;
use super::{Body, Call, Gov, Reply};
use crate::GovError;
use crate::dpop::{DpopKey, Proof};

/// Who a request comes from: the key alone on OAuth endpoints, key and access token on resources.
#[derive(Clone, Copy)]
pub(crate) struct Proven<'a> {
    pub(crate) key: &'a DpopKey,
    pub(crate) access_token: Option<&'a str>,
}

impl Gov {
    /// Sends the call and reads the answer, whatever its status. With `proven`, a demand for a nonce is met once.
    pub(crate) async fn send(&self, call: &Call, proven: Option<Proven<'_>>) -> Result<Reply, GovError> {
        let reply = self.send_once(call, proven).await?;
        if proven.is_some() && reply.wants_nonce() {
            return self.send_once(call, proven).await;
        }
        Ok(reply)
    }

    async fn send_once(&self, call: &Call, proven: Option<Proven<'_>>) -> Result<Reply, GovError> {
        let request = self.request(&self.client, call, proven);
        let response = request.send().await.map_err(|error| transport(&error))?;
        self.keep_nonce(&response);
        self.keep_time(response.headers());
        Reply::read(response).await
    }

    /// Remembers `DPoP-Nonce`, which any answer may bring.
    pub(crate) fn keep_nonce(&self, response: &reqwest::Response) {
        if let Some(nonce) = response.headers().get("dpop-nonce").and_then(|value| value.to_str().ok()) {
            self.nonces.set(nonce);
        }
    }

    /// The request with everything but its answer.
    pub(crate) fn request(&self, client: &reqwest::Client, call: &Call, proven: Option<Proven<'_>>) -> RequestBuilder {
        let mut request = client.request(call.method.clone(), call.url.clone());
        request = match &call.body {
            Body::None => request,
            Body::Json(json) => request.header(header::CONTENT_TYPE, "application/json").body(json.clone()),
            Body::Form(form) => {
                request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(form.as_str().to_owned())
            }
        };
        if let Some(key) = &call.key {
            request = request.header("idempotency-key", key.as_str());
        }
        if let Some(challenge) = &call.step_up {
            request = request.header("step-up", challenge.as_str());
        }
        if let Some(tag) = &call.if_none_match {
            request = request.header(header::IF_NONE_MATCH, tag);
        }
        let Some(Proven { key, access_token }) = proven else { return request };
        let nonce = self.nonces.get();
        // Any of the domain's random ids would do: 128 bits, hexadecimal.
        let id = SessionId::random();
        let proof = Proof {
            method: call.method.as_str(),
            url: &call.url,
            at: self.clock.now(),
            id: id.as_str(),
            nonce: nonce.as_deref(),
            access_token,
        };
        request = request.header("dpop", proof.sign(key));
        match access_token {
            Some(token) => request.header(header::AUTHORIZATION, secret_header(&format!("DPoP {token}"))),
            None => request,
        }
    }
}

/// A header value that no debug output shows. Text that is no header value becomes empty; the server refuses it.
fn secret_header(text: &str) -> http::HeaderValue {
    let mut value = http::HeaderValue::from_str(text).unwrap_or(http::HeaderValue::from_static(""));
    value.set_sensitive(true);
    value
}

/// What a failed transport means. The message of the error is not kept: it may hold an address with a query.
pub(crate) fn transport(error: &reqwest::Error) -> GovError {
    if let Some(failure) = tls_failure(error) {
        return GovError::Untrusted(failure);
    }
    // A body that broke off, one that does not decompress and a lost connection may all do better next time.
    match (error.is_connect(), error.is_timeout()) {
        (true, _) => GovError::Unreachable,
        (_, true) => GovError::Timeout,
        _ => GovError::Offline,
    }
}
