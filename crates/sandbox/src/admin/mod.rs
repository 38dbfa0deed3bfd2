//! Driving scenarios: move the clock, force codes, cause trouble, let departments act. Wants the token that was made at
//! the start, as `X-Admin-Token` or, for the page, as a cookie.

pub(crate) mod api;
mod exceptions;
pub(crate) mod money;
mod page;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{delete, get, post};
use http::StatusCode;
use subtle::ConstantTimeEq as _;

use crate::pages::cookie;
use crate::shared::SharedRef;

const COOKIE: &str = "sandbox_admin";
const HEADER: &str = "x-admin-token";

pub(crate) fn routes(shared: &SharedRef) -> Router<SharedRef> {
    let guarded = Router::new()
        .route("/state", get(api::state))
        .route("/clock", post(api::clock))
        .route("/forced", post(api::force).delete(api::unforce))
        .route("/people/{id}/state", post(api::person_state))
        .route("/faults/chances", post(money::sow))
        .route("/faults/fired", get(money::fired))
        .route("/banks/books", get(money::books))
        .route("/banks/pay", post(money::pay))
        .route("/banks/refuse", post(money::refuse))
        .route("/banks/reverse", post(money::reverse))
        .route("/banks/deposit", post(money::deposit))
        .route("/banks/mandates", get(money::mandates))
        .route("/banks/mandates/{id}", post(money::mandate))
        .route("/settlements", get(money::settlements))
        .route("/bills", post(money::issue))
        .route("/notices", post(money::notices))
        .route("/notices/deliver", post(money::deliver))
        .route("/faults", post(api::add_fault).delete(api::clear_faults))
        .route("/cases", get(api::cases))
        .route("/cases/{external_id}", post(api::happen))
        .route("/services/{client_id}/kek", delete(api::remove_kek))
        .route("/form", post(page::act))
        .layer(from_fn_with_state(shared.clone(), check));
    Router::new()
        .route("/", get(page::show))
        .route("/login", post(page::login))
        .route("/exceptions", get(exceptions::show))
        .merge(guarded)
}

/// Whether the request carries the token.
fn allowed(shared: &SharedRef, headers: &http::HeaderMap) -> bool {
    let given = headers.get(HEADER).and_then(|value| value.to_str().ok()).or_else(|| cookie(headers, COOKIE));
    given.is_some_and(|given| is_token(shared, given))
}

fn is_token(shared: &SharedRef, given: &str) -> bool {
    given.as_bytes().ct_eq(shared.admin_token.as_bytes()).into()
}

async fn check(State(shared): State<SharedRef>, request: Request, next: Next) -> Response {
    if !allowed(&shared, request.headers()) {
        return (StatusCode::UNAUTHORIZED, "the token that the sandbox printed at its start is needed").into_response();
    }
    next.run(request).await
}
