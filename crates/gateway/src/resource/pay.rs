//! `/v1/bills/{id}/quote` and `/v1/bills/{id}/payments`: what a payment would be, and beginning it. The amount is
//! judged by the bill as it is now, and the confirmation is bound to exactly this amount, payee and number.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use desk_domain::bill::Bill;
use desk_domain::{AuthLevel, IdempotencyKey, Money};
use serde::Deserialize;
use serde_json::{Value, json};

use super::once::{Done, once};
use super::{Signed, bills};
use crate::config::FpsPayee;
use crate::core::{Core, Shared};
use crate::db::record::{self, Table};
use crate::db::{idempotency, payment};
use crate::fps::Fps;
use crate::json::Body;
use crate::ledger::Books;
use crate::log::Entry;
use crate::path_id::PathId;
use crate::payment::{Wish, begin, held};
use crate::problem::{Code, Outcome, Problem};
use crate::step_up::{self, Act};

/// How much, when it is not the whole.
#[derive(Deserialize)]
pub(crate) struct QuoteRequest {
    #[serde(default)]
    amount: Option<Money>,
}

/// `POST /v1/bills/{id}/quote`
pub(crate) async fn quote(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    body: Body<QuoteRequest>,
) -> Outcome<Json<Value>> {
    let row = record::get(core.db.read(), Table::Bill, &signed.person, &id).await?.ok_or(Code::NotFound)?;
    let bill: Bill = row.noun()?;
    let payee = payee(&core, &bill)?;
    let amount = amount(&bill, body.value.amount)?;
    if let Some(holder) = &bill.payment
        && let Some(row) = payment::get(core.db.read(), holder.as_str()).await?
    {
        return Err(held(&row, &signed.person)?);
    }
    let asks = core.fps.as_ref().is_some_and(|fps| fps.asks_for_confirmation(payee));
    let step_up = asks.then(|| if signed.level == AuthLevel::Plus { "sign" } else { "re-authenticate" });
    let (owed, number) = (bill.owed(), bill.number.clone());
    Ok(Json(json!({
        "bill": bill, "amount": amount, "owed": owed, "payee": payee.name, "number": number, "stepUp": step_up,
    })))
}

/// Who gets the money; 503 when the bill cannot be paid here.
pub(super) fn payee<'c>(core: &'c Core, bill: &Bill) -> Outcome<&'c FpsPayee> {
    let payee = core.fps.as_ref().and_then(|fps| fps.payee(bill.department.id.as_str(), &bill.kind));
    Ok(payee.filter(|_| Fps::can_show(&bill.number)).ok_or(Code::Unavailable)?)
}

/// The amount; if none is asked for, the next instalment or the whole. Refused when the bill does not take it.
fn amount(bill: &Bill, asked: Option<Money>) -> Outcome<Money> {
    let owed = bill.owed();
    if !owed.is_positive() {
        return Err(Problem::from(Code::AlreadySettled).with("current", serde_json::to_value(bill)?));
    }
    let next = bill.next_instalment().map_or(owed, |next| next.amount);
    let amount = asked.unwrap_or(next);
    let less = amount.is_positive() && amount.cents < owed.cents;
    let part = less && (bill.part_payment || bill.is_whole_instalments(amount));
    if amount.currency == owed.currency && (amount.cents == owed.cents || part) {
        Ok(amount)
    } else {
        Err(Problem::from(Code::AmountNotAllowed).with("current", serde_json::to_value(bill)?))
    }
}

/// What was reviewed.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PayRequest {
    amount: Money,
    base_version: u32,
    method: String,
}

/// `POST /v1/bills/{id}/payments`
pub(crate) async fn pay(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<PayRequest>,
) -> Outcome<Response> {
    if body.value.method != "fps" {
        return Err(Problem::fields(&[("/method", "fps")]));
    }
    let (route, mut begun) = (format!("pay {id}"), false);
    let answer = once(&core, &signed, &headers, (&route, body.hash), async |books| {
        let done = start(&core, books, &signed, &headers, &id, &body.value).await?;
        if matches!(done, Done::Written(..)) {
            begun = true;
            core.storm.point("before-payment");
        }
        Ok(done)
    })
    .await;
    if begun {
        core.storm.point("after-payment-before-answer");
    }
    answer
}

async fn start(
    core: &Core,
    books: &mut Books<'_>,
    signed: &Signed,
    headers: &HeaderMap,
    id: &str,
    request: &PayRequest,
) -> Outcome<Done> {
    let mut standing = bills::take(books, signed, id).await?;
    let bill = standing.view(&signed.person)?;
    let payee = payee(core, &bill)?;
    if let Some(row) = payment::holder(books.tx().await?, &bill.id).await? {
        return Err(held(&row, &signed.person)?);
    }
    let amount = amount(&bill, Some(request.amount));
    if request.base_version != bill.version && amount.as_ref().err().is_none_or(|p| p.code() != Code::AlreadySettled) {
        return Err(Problem::from(Code::Conflict).with("current", serde_json::to_value(&bill)?));
    }
    let amount = amount?;
    if core.fps.as_ref().is_some_and(|fps| fps.asks_for_confirmation(payee)) {
        let act = Act {
            kind: "pay",
            resource: format!("bill {id}"),
            version: i64::from(bill.version),
            content: json!({ "amount": amount, "payee": payee.name, "number": bill.number }),
            continued: false,
        };
        if !step_up::consume(core, books.tx().await?, signed, headers, &act).await? {
            return Ok(Done::ConfirmFirst(act));
        }
    }
    let key = Some(IdempotencyKey::new(idempotency::key_of(headers)?));
    let wish = Wish { person: &signed.person, amount, payee, key: key.as_ref(), mandate: None };
    let payment = begin(books, &mut standing, &wish).await?;
    books.log_of(signed.actor(), |session| Entry::payment(session, &payment.payee)).await?;
    Ok(Done::created(serde_json::to_value(payment)?))
}
