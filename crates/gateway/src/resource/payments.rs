//! `/v1/payments` and `/v1/receipts`: how payments go on, asking the switch, calling one off.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk_domain::payment::{PaymentEvent, PaymentMethod};
use serde_json::Value;

use super::Signed;
use super::listing::{self, Window};
use crate::core::Shared;
use crate::db::idempotency::{self, Begun};
use crate::db::outside_call::{self, Kind};
use crate::db::record::{self, Table};
use crate::fps;
use crate::json::Body;
use crate::ledger::Books;
use crate::path_id::PathId;
use crate::problem::{Code, Outcome, Problem};

/// `GET /v1/payments`
pub(crate) async fn list(
    State(core): State<Shared>,
    signed: Signed,
    Query(window): Query<Window>,
) -> Outcome<Json<Value>> {
    listing::page(&core, Table::Payment, &signed.person, &window).await
}

/// `GET /v1/payments/{id}`
pub(crate) async fn show(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
) -> Outcome<Response> {
    listing::one(&core, Table::Payment, &signed.person, &id, &headers).await
}

/// `GET /v1/receipts`
pub(crate) async fn receipts(
    State(core): State<Shared>,
    signed: Signed,
    Query(window): Query<Window>,
) -> Outcome<Json<Value>> {
    listing::page(&core, Table::Receipt, &signed.person, &window).await
}

/// `GET /v1/receipts/{id}`
pub(crate) async fn receipt(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
) -> Outcome<Response> {
    listing::one(&core, Table::Receipt, &signed.person, &id, &headers).await
}

/// `POST /v1/payments/{id}/check`: asks the switch now. The call stands in the outbox while it is made; a crash on the
/// way leaves it to another replica.
pub(crate) async fn check(State(core): State<Shared>, signed: Signed, PathId(id): PathId) -> Outcome<Json<Value>> {
    let own = async || record::get(core.db.read(), Table::Payment, &signed.person, &id).await;
    own().await?.ok_or(Code::NotFound)?;
    let mut tx = core.db.begin().await?;
    let call = outside_call::insert_taken(&mut tx, Kind::FpsStatus, &id, core.now()).await?;
    tx.commit().await?;
    let asked = fps::look(&core, &id).await;
    outside_call::done(&core.db, &call).await?;
    asked?;
    let row = own().await?.ok_or(Code::NotFound)?;
    Ok(Json(row.noun()?))
}

/// `POST /v1/payments/{id}/cancel`: the code is not shown any more. Money that comes all the same is booked.
pub(crate) async fn cancel(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<Value>,
) -> Outcome<Response> {
    let scope = signed.scope(&headers, &format!("payment {id} cancel"), body.hash)?;
    let mut write = match idempotency::begin(&core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let mut books = Books::within(&core, &mut write.tx);
    let done = call_off(&mut books, &signed, &id).await;
    super::finish(&core, books.close(&done).await?, write, done.map(|payment| (StatusCode::OK, payment))).await
}

async fn call_off(books: &mut Books<'_>, signed: &Signed, id: &str) -> Outcome<Value> {
    record::get(&mut **books.tx(), Table::Payment, &signed.person, id).await?.ok_or(Code::NotFound)?;
    let (mut standing, mut row) = books.take_payment(id).await?.ok_or(Code::NotFound)?;
    let next = row.noun.state.apply(PaymentEvent::Cancelled);
    let (Ok(next), PaymentMethod::Fps) = (next, &row.noun.method) else {
        return Err(Problem::from(Code::NotAllowed).with("current", serde_json::to_value(&row.noun)?));
    };
    if next != row.noun.state {
        row.noun.state = next;
        row.noun.code = None;
        books.put_payment(&mut standing, &mut row).await?;
        let now = books.now();
        outside_call::hurry(books.tx(), Kind::FpsClose, id, now).await?;
        books.put(&mut standing).await?;
    }
    Ok(serde_json::to_value(&row.noun)?)
}
