//! A program like the desk, written from the documents and not from the gateway: P-256 by `p256`, requests by hand.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use url::Url;

use crate::schema;
use crate::world::World;

/// A key pair.
#[derive(Clone)]
pub(crate) struct Key {
    pub(crate) signing: SigningKey,
}

/// A fresh one.
pub(crate) fn key() -> Key {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).unwrap();
    bytes[0] &= 0x7f;
    Key { signing: SigningKey::from_slice(&bytes).unwrap() }
}

pub(crate) fn b64(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn random() -> String {
    desk_domain::IdempotencyKey::random().to_string()
}

impl Key {
    pub(crate) fn jwk(&self) -> Value {
        let point = self.signing.verifying_key().to_sec1_point(false);
        json!({ "kty": "EC", "crv": "P-256", "x": b64(&point.as_bytes()[1..33]), "y": b64(&point.as_bytes()[33..65]) })
    }

    pub(crate) fn jkt(&self) -> String {
        let jwk = self.jwk();
        let text = format!(r#"{{"crv":"P-256","kty":"EC","x":{},"y":{}}}"#, jwk["x"], jwk["y"]);
        b64(&Sha256::digest(text.as_bytes()))
    }

    pub(crate) fn jws(&self, header: &Value, claims: &Value) -> String {
        let signed = format!("{}.{}", b64(header.to_string().as_bytes()), b64(claims.to_string().as_bytes()));
        let signature: Signature = self.signing.sign(signed.as_bytes());
        format!("{signed}.{}", b64(&signature.to_bytes()))
    }

    pub(crate) fn proof(&self, method: &str, url: &Url, nonce: &str, token: Option<&str>) -> String {
        let mut url = url.clone();
        url.set_query(None);
        let mut claims = json!({ "jti": random(), "htm": method, "htu": url.as_str(), "iat": 1, "nonce": nonce });
        if let Some(token) = token {
            claims["ath"] = b64(&Sha256::digest(token.as_bytes())).into();
        }
        self.jws(&json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": self.jwk() }), &claims)
    }
}

/// A program with its key and, once signed in, its tokens.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) base: Url,
    pub(crate) key: Key,
    pub(crate) http: reqwest::Client,
    pub(crate) access: String,
    pub(crate) refresh: String,
    pub(crate) session: String,
    pub(crate) person: String,
}

impl Desk {
    pub(crate) fn new(base: &Url) -> Self {
        let http = reqwest::Client::builder()
            .no_proxy()
            // A connection that a refused body ended is not taken for the next request.
            .pool_max_idle_per_host(0)
            .gzip(true)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        let empty = String::new;
        Self {
            base: base.clone(),
            key: key(),
            http,
            access: empty(),
            refresh: empty(),
            session: empty(),
            person: empty(),
        }
    }

    pub(crate) fn url(&self, path: &str) -> Url {
        self.base.join(path).unwrap()
    }

    pub(crate) async fn nonce(&self) -> String {
        let response = self.http.post(self.url("/oauth/token")).send().await.unwrap();
        response.headers()["dpop-nonce"].to_str().unwrap().to_owned()
    }

    /// The token endpoint with a fresh proof.
    pub(crate) async fn token(&self, form: &[(&str, &str)], key: Option<&str>) -> (StatusCode, Value) {
        let url = self.url("/oauth/token");
        let proof = self.key.proof("POST", &url, &self.nonce().await, None);
        let mut request = self.http.post(url).header("DPoP", proof);
        if let Some(key) = key {
            request = request.header("Idempotency-Key", key);
        }
        let mut all = vec![("client_id", "citizen-desk")];
        all.extend_from_slice(form);
        let response = request.form(&all).send().await.unwrap();
        (response.status(), response.json().await.unwrap())
    }

    pub(crate) async fn start_phone(&self) -> (StatusCode, Value) {
        let form = [
            ("client_id", "citizen-desk"),
            ("scope", "desk"),
            ("dpop_jkt", &self.key.jkt()),
            ("device_name", "Test laptop"),
            ("ui_locales", "en"),
        ];
        let response = self.http.post(self.url("/oauth/device_authorization")).form(&form).send().await.unwrap();
        (response.status(), response.json().await.unwrap())
    }

    pub(crate) async fn poll(&self, device_code: &str) -> (StatusCode, Value) {
        let grant = "urn:ietf:params:oauth:grant-type:device_code";
        self.token(&[("grant_type", grant), ("device_code", device_code)], None).await
    }

    pub(crate) fn take(&mut self, tokens: &Value) {
        let text = |name: &str| tokens[name].as_str().unwrap().to_owned();
        self.access = text("access_token");
        self.refresh = text("refresh_token");
        self.session = text("session_id");
        tokens["person"]["id"].as_str().unwrap().clone_into(&mut self.person);
    }

    /// Signed in with the phone of a seeded person.
    pub(crate) async fn signed_in(world: &World, person: &str) -> Self {
        Self::signed_in_at(world, &world.base, person).await
    }

    pub(crate) async fn signed_in_at(world: &World, base: &Url, person: &str) -> Self {
        let mut desk = Self::new(base);
        desk.sign_in(world, person).await;
        desk
    }

    /// The person signs in here, under the key that this computer has.
    pub(crate) async fn sign_in(&mut self, world: &World, person: &str) {
        let (status, started) = self.start_phone().await;
        assert_eq!(status, 200, "{started}");
        let phone = world.sandbox.phone();
        phone.choose(person).unwrap();
        phone.scan(started["verification_uri_complete"].as_str().unwrap()).await.unwrap();
        phone.approve().await.unwrap();
        let (status, tokens) = self.poll(started["device_code"].as_str().unwrap()).await;
        assert_eq!(status, 200, "{tokens}");
        self.take(&tokens);
    }

    pub(crate) async fn refresh(&mut self) -> (StatusCode, Value) {
        let (old, key) = (self.refresh.clone(), random());
        let (status, tokens) = self.refresh_with(&old, &key).await;
        if status == 200 {
            self.take(&tokens);
        }
        (status, tokens)
    }

    pub(crate) async fn refresh_with(&self, token: &str, key: &str) -> (StatusCode, Value) {
        self.token(&[("grant_type", "refresh_token"), ("refresh_token", token)], Some(key)).await
    }

    /// A call to `/v1` as it comes, with headers of the test's own.
    pub(crate) async fn call(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Response {
        let url = self.url(path);
        let proof = self.key.proof(method.as_str(), &url, &self.nonce().await, Some(&self.access));
        let mut request = self.http.request(method.clone(), url).header("DPoP", proof);
        request = request.header("Authorization", format!("DPoP {}", self.access));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = match body {
            Some(body) => request.json(body),
            None => request,
        };
        let response = request.send().await.unwrap();
        if let Some(body) = body.filter(|_| response.status().is_success()) {
            schema::judge_request(schema::document(self).await, &method, path, body);
        }
        self.judged(&method, path, response).await
    }

    /// Whatever a test is about: each answer with JSON in it is what the description says of its operation.
    async fn judged(&self, method: &Method, path: &str, response: Response) -> Response {
        let kind = response.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
        if !kind.is_some_and(|kind| kind.contains("json")) {
            return response;
        }
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.bytes().await.unwrap();
        let answer = serde_json::from_slice(&bytes).unwrap();
        schema::judge_answer(schema::document(self).await, method, path, status.as_u16(), &answer);
        let mut again = http::Response::new(bytes);
        (*again.status_mut(), *again.headers_mut()) = (status, headers);
        again.into()
    }

    /// A read when nobody may be listening.
    pub(crate) async fn try_get(&self, path: &str) -> Option<(u16, Value)> {
        self.try_call(Method::GET, path, None).await
    }

    /// A write when nobody may be listening.
    pub(crate) async fn try_write(&self, path: &str, key: &str, body: &Value) -> Option<(u16, Value)> {
        self.try_call(Method::POST, path, Some((key, body))).await
    }

    async fn try_call(&self, method: Method, path: &str, write: Option<(&str, &Value)>) -> Option<(u16, Value)> {
        let nonce = self.http.post(self.url("/oauth/token")).send().await.ok()?;
        let nonce = nonce.headers().get("dpop-nonce")?.to_str().ok()?.to_owned();
        let url = self.url(path);
        let proof = self.key.proof(method.as_str(), &url, &nonce, Some(&self.access));
        let mut request = self.http.request(method, url).header("DPoP", proof);
        request = request.header("Authorization", format!("DPoP {}", self.access));
        if let Some((key, body)) = write {
            request = request.header("Idempotency-Key", key).json(body);
        }
        let response = request.send().await.ok()?;
        Some((response.status().as_u16(), response.json().await.ok()?))
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, Value) {
        let response = self.call(Method::GET, path, &[], None).await;
        (response.status(), response.json().await.unwrap_or_default())
    }

    pub(crate) async fn write(&self, method: Method, path: &str, key: &str, body: &Value) -> (StatusCode, Value) {
        let response = self.call(method, path, &[("Idempotency-Key", key)], Some(body)).await;
        (response.status(), response.json().await.unwrap_or_default())
    }

    /// Everything since a cursor, and the cursor after it.
    pub(crate) async fn changes(&self, cursor: &str) -> (Vec<Value>, String) {
        let (mut all, mut cursor) = (Vec::new(), cursor.to_owned());
        loop {
            let (status, page) = self.get(&format!("/v1/changes?cursor={cursor}")).await;
            assert_eq!(status, 200, "{page}");
            all.extend(page["changes"].as_array().unwrap().iter().cloned());
            page["cursor"].as_str().unwrap().clone_into(&mut cursor);
            if page["more"] == false {
                return (all, cursor);
            }
        }
    }
}

/// A department's program.
pub(crate) struct Feeder {
    pub(crate) base: Url,
    pub(crate) id: &'static str,
    pub(crate) key: Key,
    pub(crate) http: reqwest::Client,
    pub(crate) token: String,
}

impl Feeder {
    pub(crate) async fn start(world: &World, id: &'static str) -> Self {
        let desk = Desk::new(&world.base);
        let mut feeder =
            Self { base: world.base.clone(), id, key: world.department.clone(), http: desk.http, token: String::new() };
        let (status, answer) = feeder.authenticate(world, |_| {}).await;
        assert_eq!(status, 200, "{answer}");
        answer["access_token"].as_str().unwrap().clone_into(&mut feeder.token);
        feeder
    }

    pub(crate) async fn authenticate(&self, world: &World, change: impl Fn(&mut Value)) -> (StatusCode, Value) {
        let url = self.base.join("/oauth/token").unwrap();
        let now = world.now().as_millis() / 1000;
        let mut claims =
            json!({ "iss": self.id, "sub": self.id, "aud": url.as_str(), "exp": now + 240, "jti": random() });
        change(&mut claims);
        let assertion = self.key.jws(&json!({ "alg": "ES256", "kid": "one" }), &claims);
        self.present(&assertion).await
    }

    pub(crate) async fn present(&self, assertion: &str) -> (StatusCode, Value) {
        let form = [
            ("grant_type", "client_credentials"),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            ("client_assertion", assertion),
        ];
        let response = self.http.post(self.base.join("/oauth/token").unwrap()).form(&form).send().await.unwrap();
        (response.status(), response.json().await.unwrap())
    }

    pub(crate) async fn send(&self, key: &str, items: &[Value]) -> (StatusCode, Value) {
        let url = self.base.join("/department/v1/batches").unwrap();
        let request = self.http.post(url).bearer_auth(&self.token).header("Idempotency-Key", key);
        let response = request.json(&json!({ "items": items })).send().await.unwrap();
        (response.status(), response.json().await.unwrap_or_default())
    }

    pub(crate) async fn acts(&self, cursor: &str) -> Value {
        let mut url = self.base.join("/department/v1/acts").unwrap();
        url.query_pairs_mut().append_pair("cursor", cursor);
        self.http.get(url).bearer_auth(&self.token).send().await.unwrap().json().await.unwrap()
    }
}

pub(crate) fn text(en: &str) -> Value {
    json!({ "en": en, "zh-Hant-HK": "照片", "zh-Hans": "照片" })
}

pub(crate) fn task(external: &str, open_id: &str, title: &str) -> Value {
    json!({ "kind": "task", "externalId": external, "openId": open_id, "body": {
        "kind": "document", "title": text(title), "summary": text("Why"), "state": "open", "waitsFor": "person",
        "whoCloses": "person", "createdAt": "2026-11-20T00:00:00Z", "due": "2026-12-01" } })
}

pub(crate) fn application(external: &str, open_id: &str) -> Value {
    json!({ "kind": "application", "externalId": external, "openId": open_id, "body": {
        "name": text("Passport"), "reference": "PA-1", "status": "being-checked",
        "submittedAt": "2026-11-10T00:00:00Z", "icon": "passport", "stagesBasis": "illustrative",
        "stages": [{ "name": text("Submitted"), "state": "done", "at": "2026-11-10T00:00:00Z" }],
        "events": [{ "at": "2026-11-10T00:00:00Z", "text": text("Sent"), "by": "person" }] } })
}

/// What a department asked for, and got or not.
pub(crate) fn access(external: &str, open_id: &str, at: &str, result: &str) -> Value {
    json!({ "kind": "access", "externalId": external, "openId": open_id, "body": {
        "at": at, "fields": [text("Home address"), text("Photo")], "purpose": text("Passport renewal"), "result": result } })
}

/// The openID of a person who has signed in, as a department knows it.
pub(crate) async fn open_id(world: &World, person: &str) -> String {
    use sqlx::Row as _;
    let mut database = world.database().await;
    let row =
        sqlx::query("select open_id from person where id = $1").bind(person).fetch_one(&mut database).await.unwrap();
    row.get("open_id")
}
