//! What every loopback listener checks (mechanisms.md, M-loopback): `Host` is exactly our address, a foreign `Origin` is
//! refused, back-channel routes take no `Origin` at all. And the headers that every page carries.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderValue, Method, StatusCode};

use desk_eid::wire::paths::GET_QR;

use crate::shared::SharedRef;

/// The policy of every page. Forms lead on to other addresses of this computer: an e-service's callback, a gateway's page
/// (browsers apply `form-action` to redirects too).
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; \
     frame-ancestors 'none'; form-action 'self' http://127.0.0.1:*",
);

pub(crate) async fn check(State(shared): State<SharedRef>, request: Request, next: Next) -> Response {
    if let Some(refused) = refuse(&shared, &request) {
        return refused;
    }
    let reads = request.method() == Method::GET;
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(CONTENT_SECURITY_POLICY, POLICY);
    if !(reads && headers.contains_key(CACHE_CONTROL)) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    answer
}

fn refuse(shared: &SharedRef, request: &Request) -> Option<Response> {
    let own = shared.base.as_str().trim_end_matches('/');
    let authority = own.trim_start_matches("http://");
    let text = |name| request.headers().get(name).map(|value| value.to_str().unwrap_or("?").to_owned());
    if text(HOST).as_deref() != Some(authority) {
        return Some((StatusCode::MISDIRECTED_REQUEST, "the sandbox answers to its own address only").into_response());
    }
    if let Some(origin) = text(ORIGIN) {
        // getQR is where other sites send people; some browsers keep an Origin through the redirect. Nothing can be read
        // from there by a foreign page, as there is no CORS.
        if request.method() == Method::GET && request.uri().path() == GET_QR {
            return None;
        }
        let back_channel = ["/api/v1/", "/fps/v1/"].iter().any(|door| request.uri().path().starts_with(door));
        if origin != own || back_channel {
            return Some((StatusCode::FORBIDDEN, "requests from other pages are refused").into_response());
        }
    }
    None
}
