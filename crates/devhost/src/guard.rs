//! Who may ask: the page that we served, with the token that was printed (M-loopback).

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use subtle::ConstantTimeEq as _;

use crate::server::Shared;

/// Header of the token.
pub(crate) const TOKEN: &str = "x-desk-token";

/// Refuses another `Host` and a foreign `Origin`.
pub(crate) async fn own_origin(
    State(shared): State<Shared>,
    request: Request,
    next: Next,
) -> Result<Response, StatusCode> {
    let headers = request.headers();
    if text(headers, header::HOST.as_str()) != Some(shared.authority.as_ref()) {
        return Err(StatusCode::MISDIRECTED_REQUEST);
    }
    let own = format!("http://{}", shared.authority);
    if text(headers, header::ORIGIN.as_str()).is_some_and(|origin| origin != own) {
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(next.run(request).await)
}

/// Refuses a request without the token.
pub(crate) async fn with_token(
    State(shared): State<Shared>,
    request: Request,
    next: Next,
) -> Result<Response, StatusCode> {
    match text(request.headers(), TOKEN) {
        Some(token) if is_token(&shared, token) => Ok(next.run(request).await),
        _ => Err(StatusCode::UNAUTHORIZED),
    }
}

/// Compares in constant time.
pub(crate) fn is_token(shared: &Shared, token: &str) -> bool {
    token.as_bytes().ct_eq(shared.token.as_bytes()).into()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
