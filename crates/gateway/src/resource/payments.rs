//! `/v1/payments/{id}`: asking the switch how a payment stands, calling one off.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use desk_domain::payment::{PaymentEvent, PaymentMethod};
use serde_json::Value;

use super::Signed;
use super::once::{Done, once};
use crate::core::Shared;
use crate::db::outside_call::{self, Kind};
use crate::db::record::{self, Table};
use crate::fps;
use crate::json::Body;
use crate::ledger::Books;
use crate::path_id::PathId;
use crate::problem::{Code, Outcome, Problem};

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
    let route = format!("payment {id} cancel");
    once(&core, &signed, &headers, (&route, body.hash), async |books| call_off(books, &signed, &id).await.map(Done::ok))
        .await
}

async fn call_off(books: &mut Books<'_>, signed: &Signed, id: &str) -> Outcome<Value> {
    record::get(&mut **books.tx().await?, Table::Payment, &signed.person, id).await?.ok_or(Code::NotFound)?;
    let (mut standing, mut row) = books.take_payment(id).await?.ok_or(Code::NotFound)?;
    let next = row.noun.state.apply(PaymentEvent::Cancelled);
    let (Ok(next), PaymentMethod::Fps) = (next, &row.noun.method) else {
        return Err(Problem::from(Code::NotAllowed).with("current", serde_json::to_value(&row.noun)?));
    };
    if next != row.noun.state {
        row.noun.state = next;
        row.noun.code = None;
        books.put_payment(&mut standing, &mut row).await?;
        books.hurry(Kind::FpsClose, id).await?;
        books.put(&mut standing).await?;
    }
    Ok(serde_json::to_value(&row.noun)?)
}
