//! `/admin` for payments: act as a payer, issue bills, read the banks' books and the switch's records, step the notices.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Response};
use desk_domain::Money;
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use crate::bank::{BankEntry, BankError, PayWith, Payer, payer_of};
use crate::faults::Chance;
use crate::fps;
use crate::host;
use crate::shared::SharedRef;
use crate::world::BillSeed;

fn no(status: StatusCode, word: &str) -> Response {
    (status, Json(json!({"error": word}))).into_response()
}

fn refused(error: BankError) -> Response {
    let status = match error {
        BankError::OutOfOrder => StatusCode::SERVICE_UNAVAILABLE,
        BankError::AnswerLost => StatusCode::BAD_GATEWAY,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    (status, Json(json!({"error": error}))).into_response()
}

/// Every line of the banks' books, oldest first.
#[utoipa::path(get, path = "/admin/banks/books", tag = "admin",
    responses((status = 200, description = "[{seq, at, bank, person, kind, amount, balance, bankReference, payee, billNumber, reference, transactionId, refundId}]"), (status = 401)))]
pub(crate) async fn books(State(shared): State<SharedRef>) -> Response {
    let money = shared.fps.money();
    let entries: &[BankEntry] = money.banks.entries();
    Json(entries).into_response()
}

/// The switch's own records of settled money, oldest first.
#[utoipa::path(get, path = "/admin/settlements", tag = "admin",
    responses((status = 200, description = "[Settled] as in docs/payments.md"), (status = 401)))]
pub(crate) async fn settlements(State(shared): State<SharedRef>) -> Response {
    Json(shared.fps.money().switch.settlements()).into_response()
}

/// Who acts at which bank.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Who {
    /// Such as `wong-ka-yan`.
    person: String,
    /// `harbour` or `lion-rock`.
    bank: String,
}

/// A payment that somebody makes.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct PayOrder {
    #[serde(flatten)]
    who: Who,
    /// The text of the code.
    code: String,
    /// `{amount, billNumber, withoutReference, late}`, each optional: how the payer departs from the code.
    #[serde(default)]
    #[schema(value_type = Object)]
    with: PayWith,
}

fn payer(shared: &SharedRef, who: &Who) -> Result<Payer, BankError> {
    payer_of(shared.clone(), &who.person, &who.bank)
}

/// Pays a code at a bank.
#[utoipa::path(post, path = "/admin/banks/pay", tag = "admin", request_body = PayOrder,
    responses((status = 200, description = "{transactionId, bankReference, amount, balance}"), (status = 401),
        (status = 422, description = "{error}"), (status = 502, description = "paid, and the answer was lost"), (status = 503, description = "not paid")))]
pub(crate) async fn pay(State(shared): State<SharedRef>, Json(order): Json<PayOrder>) -> Response {
    match payer(&shared, &order.who).and_then(|payer| payer.pay_with(&order.code, &order.with)) {
        Ok(paid) => Json(paid).into_response(),
        Err(error) => refused(error),
    }
}

/// A code at a bank.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct CodeAtBank {
    #[serde(flatten)]
    who: Who,
    /// The text of the code.
    code: String,
}

/// Lets the bank refuse to pay a code.
#[utoipa::path(post, path = "/admin/banks/refuse", tag = "admin", request_body = CodeAtBank,
    responses((status = 200), (status = 401), (status = 422)))]
pub(crate) async fn refuse(State(shared): State<SharedRef>, Json(order): Json<CodeAtBank>) -> Response {
    match payer(&shared, &order.who).and_then(|payer| payer.refuse(&order.code)) {
        Ok(()) => super::api::done(),
        Err(error) => refused(error),
    }
}

/// A payment to take back.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TakeBack {
    /// The switch's id of the money.
    transaction_id: String,
}

/// Lets a bank take a payment back.
#[utoipa::path(post, path = "/admin/banks/reverse", tag = "admin", request_body = TakeBack,
    responses((status = 200), (status = 401), (status = 404, description = "no such money, or it went back already")))]
pub(crate) async fn reverse(State(shared): State<SharedRef>, Json(order): Json<TakeBack>) -> Response {
    let taken = crate::bank::reverse(&shared, &order.transaction_id);
    if taken { super::api::done() } else { no(StatusCode::NOT_FOUND, "unknown") }
}

/// Money to put in.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Deposit {
    #[serde(flatten)]
    who: Who,
    /// How much.
    cents: i64,
}

/// Puts money into an account.
#[utoipa::path(post, path = "/admin/banks/deposit", tag = "admin", request_body = Deposit,
    responses((status = 200), (status = 401), (status = 422)))]
pub(crate) async fn deposit(State(shared): State<SharedRef>, Json(order): Json<Deposit>) -> Response {
    let Ok(payer) = payer(&shared, &order.who) else { return refused(BankError::Unknown) };
    if !(1..=1_000_000_000_000).contains(&order.cents) {
        return refused(BankError::Amount);
    }
    payer.deposit(Money::hkd(order.cents));
    super::api::done()
}

/// An answer to a mandate.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct MandateAnswer {
    #[serde(flatten)]
    who: Who,
    /// `agree`, `refuse` or `cancel`.
    answer: String,
}

/// The payer answers a mandate, or ends it.
#[utoipa::path(post, path = "/admin/banks/mandates/{id}", tag = "admin", request_body = MandateAnswer,
    params(("id" = String, Path)), responses((status = 200), (status = 401), (status = 404), (status = 422)))]
pub(crate) async fn mandate(
    State(shared): State<SharedRef>,
    Path(id): Path<String>,
    Json(order): Json<MandateAnswer>,
) -> Response {
    let Ok(payer) = payer(&shared, &order.who) else { return refused(BankError::Unknown) };
    let answered = match order.answer.as_str() {
        "agree" => payer.answer_mandate(&id, true),
        "refuse" => payer.answer_mandate(&id, false),
        "cancel" => payer.cancel_mandate(&id),
        _ => return no(StatusCode::UNPROCESSABLE_ENTITY, "answer"),
    };
    if answered { super::api::done() } else { no(StatusCode::NOT_FOUND, "unknown") }
}

/// The mandates of a person.
#[utoipa::path(get, path = "/admin/banks/mandates", tag = "admin", params(super::api::Whose),
    responses((status = 200, description = "[{id, payee, account, limits, word, bank}]"), (status = 401)))]
pub(crate) async fn mandates(State(shared): State<SharedRef>, Query(whose): Query<super::api::Whose>) -> Response {
    Json(shared.fps.money().switch.mandates_of(&whose.person)).into_response()
}

/// A bill to issue.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct NewBill {
    person: String,
    /// As in `data/scenarios/bills.json`; days count from now.
    #[schema(value_type = Object)]
    bill: BillSeed,
}

/// A department issues a bill.
#[utoipa::path(post, path = "/admin/bills", tag = "admin", request_body = NewBill,
    responses((status = 201, description = "{externalId, number, payee}"), (status = 401), (status = 422)))]
pub(crate) async fn issue(State(shared): State<SharedRef>, Json(new): Json<NewBill>) -> Response {
    match host::issue_bill(&shared, &new.person, new.bill) {
        Some(issued) => {
            let body = json!({"externalId": issued.external_id, "number": issued.number, "payee": issued.payee});
            (StatusCode::CREATED, Json(body)).into_response()
        }
        None => no(StatusCode::UNPROCESSABLE_ENTITY, "bill"),
    }
}

/// How notices leave.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NoticeWay {
    /// True: only by `/admin/notices/deliver`.
    by_hand: bool,
}

/// Holds the notices back, or lets them go by themselves.
#[utoipa::path(post, path = "/admin/notices", tag = "admin", request_body = NoticeWay,
    responses((status = 200), (status = 401)))]
pub(crate) async fn notices(State(shared): State<SharedRef>, Json(way): Json<NoticeWay>) -> Response {
    shared.fps.set_by_hand(way.by_hand);
    super::api::done()
}

/// Looks once at each notice that is due.
#[utoipa::path(post, path = "/admin/notices/deliver", tag = "admin",
    responses((status = 200, description = "{sent, next}: messages that went out, when the next notice is due"), (status = 401)))]
pub(crate) async fn deliver(State(shared): State<SharedRef>) -> Response {
    let sent = fps::one_pass(&shared).await;
    let next = shared.fps.money().switch.next_notice();
    Json(json!({"sent": sent, "next": next})).into_response()
}

/// Faults that a seed decides.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Sowing {
    seed: u64,
    chances: Vec<Chance>,
}

/// Leaves it to a seed which messages are met by faults.
#[utoipa::path(post, path = "/admin/faults/chances", tag = "admin", request_body = Sowing,
    responses((status = 200), (status = 401)))]
pub(crate) async fn sow(State(shared): State<SharedRef>, Json(sowing): Json<Sowing>) -> Response {
    shared.faults.sow(sowing.seed, sowing.chances);
    super::api::done()
}

/// How often each fault really happened.
#[utoipa::path(get, path = "/admin/faults/fired", tag = "admin",
    responses((status = 200, description = "{\"notice duplicate\": 3, …}"), (status = 401)))]
pub(crate) async fn fired(State(shared): State<SharedRef>) -> Response {
    Json(shared.faults.fired()).into_response()
}
