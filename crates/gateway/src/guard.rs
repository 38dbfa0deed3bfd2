//! What every request meets first: the exact `Host`, no foreign `Origin`, security headers, counters
//! (M-loopback). Also who the peer is, as far as anyone may know.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::core::{Core, Shared};
use crate::problem::Code;

/// Paths that only programs call: a browser's `Origin` has no business there.
const BACK_CHANNEL: [&str; 8] = [
    "/oauth/token",
    "/oauth/device_authorization",
    "/oauth/revoke",
    "/v1/",
    "/department/",
    "/iam/",
    "/fps/",
    "/admin/",
];

/// The outermost layer.
pub(crate) async fn guard(State(core): State<Shared>, request: Request, next: Next) -> Response {
    core.metrics.requests.one();
    let citizen = ["/v1/", "/oauth/"].iter().any(|start| request.uri().path().starts_with(start));
    let mut response = if allowed(&core, request.headers(), request.uri().path()) {
        next.run(request).await
    } else {
        crate::problem::Problem::from(Code::Forbidden).into_response()
    };
    if response.status().is_server_error() {
        core.metrics.failures.one();
    }
    if citizen && let Ok(nonce) = HeaderValue::from_str(&core.keys.nonce(core.now())) {
        response.headers_mut().insert("dpop-nonce", nonce);
    }
    harden(&core, &mut response);
    date(&core, &mut response);
    response
}

/// The gateway's own time (RFC 9110 §6.6.1): a desk compares ends and beginnings with it and not with its own clock.
fn date(core: &Core, response: &mut Response) {
    let now = jiff::Timestamp::from_millisecond(core.now().as_millis()).unwrap_or_default();
    let text = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&now);
    if let Some(value) = text.ok().and_then(|text| HeaderValue::from_str(&text).ok()) {
        response.headers_mut().insert(header::DATE, value);
    }
}

fn allowed(core: &Core, headers: &HeaderMap, path: &str) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (host, second) = (hosts.next().and_then(|value| value.to_str().ok()), hosts.next());
    // `/health` and `/metrics` are asked by the operator's own probes, by whatever name they know.
    let probe = !core.sandbox && matches!(path, "/health" | "/metrics");
    if second.is_some() || (!probe && host != Some(core.authority().as_str())) {
        return false;
    }
    match headers.get(header::ORIGIN) {
        None => true,
        Some(_) if BACK_CHANNEL.iter().any(|start| path.starts_with(start)) => false,
        Some(origin) => origin.as_bytes() == core.public_url.origin().ascii_serialization().as_bytes(),
    }
}

fn harden(core: &Core, response: &mut Response) {
    let headers = response.headers_mut();
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Not `no-referrer`: under it browsers send `Origin: null` with our own forms, which is refused above.
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if core.public_url.scheme() == "https" {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
}

impl Core {
    /// `Host` as it has to be.
    fn authority(&self) -> String {
        let host = self.public_url.host_str().unwrap_or_default();
        self.public_url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }
}

/// The peer's address as the proxy in front tells it; without a proxy everybody is the same machine.
pub(crate) fn peer(headers: &HeaderMap) -> String {
    let told = headers.get("x-forwarded-for").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let last = told.rsplit(',').next().unwrap_or_default().trim();
    last.parse::<std::net::IpAddr>().map_or_else(|_| "local".to_owned(), |address| address.to_string())
}

/// Anything that no route knows.
pub(crate) async fn nowhere() -> Response {
    crate::problem::Problem::from(Code::NotFound).into_response()
}

/// A panic is a defect; the person still gets a reference to quote.
pub(crate) fn on_panic(_: Box<dyn std::any::Any + Send>) -> Response {
    let incident = crate::problem::incident();
    tracing::error!(%incident, "a handler panicked");
    let problem = crate::problem::Problem::from(Code::Internal).with("incident", incident.into());
    (StatusCode::INTERNAL_SERVER_ERROR, problem).into_response()
}
