//! `/v1/mandates`: standing instructions to pay the bills of one account, within limits that the person sets.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk_domain::bill::Bill;
use desk_domain::payment::{Mandate, MandateLimits, MandateState};
use desk_domain::{BillId, MandateId};
use serde::Deserialize;
use serde_json::{Value, json};

use super::listing::{self, Window};
use super::{Signed, pay};
use crate::core::{Core, Shared};
use crate::db::change::Entity;
use crate::db::idempotency::{self, Begun, Write};
use crate::db::mandate::{self, MandateRow};
use crate::db::outside_call::{self, Kind};
use crate::db::record::{self, Table};
use crate::json::Body;
use crate::ledger::Books;
use crate::path_id::PathId;
use crate::problem::{Code, Outcome, Problem};
use crate::step_up::{self, Act};

/// `GET /v1/mandates`
pub(crate) async fn list(
    State(core): State<Shared>,
    signed: Signed,
    Query(window): Query<Window>,
) -> Outcome<Json<Value>> {
    listing::page(&core, Table::Mandate, &signed.person, &window).await
}

/// `GET /v1/mandates/{id}`
pub(crate) async fn show(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
) -> Outcome<Response> {
    listing::one(&core, Table::Mandate, &signed.person, &id, &headers).await
}

/// For the account of this bill.
#[derive(Deserialize)]
pub(crate) struct NewRequest {
    bill: BillId,
    limits: MandateLimits,
}

/// Other limits for one that is there.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChangeRequest {
    limits: MandateLimits,
    base_version: u32,
}

enum Done {
    Written(StatusCode, Value),
    ConfirmFirst(Act),
}

/// `POST /v1/mandates`
pub(crate) async fn set_up(
    State(core): State<Shared>,
    signed: Signed,
    headers: HeaderMap,
    body: Body<NewRequest>,
) -> Outcome<Response> {
    let scope = signed.scope(&headers, "mandate", body.hash)?;
    let mut write = match idempotency::begin(&core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let mut books = Books::within(&core, &mut write.tx);
    let done = ask_for(&core, &mut books, &signed, &headers, &body.value).await;
    let feed = books.close(&done).await?;
    end(&core, &signed, &headers, write, feed, done).await
}

async fn end(
    core: &Core,
    signed: &Signed,
    headers: &HeaderMap,
    write: Write,
    feed: crate::db::change::Feed,
    done: Outcome<Done>,
) -> Outcome<Response> {
    match done {
        Ok(Done::ConfirmFirst(act)) => {
            drop(write);
            Err(step_up::demand(core, signed, headers, &act).await)
        }
        Ok(Done::Written(status, mandate)) => super::finish(core, feed, write, Ok((status, mandate))).await,
        Err(problem) => super::finish(core, feed, write, Err(problem)).await,
    }
}

async fn ask_for(
    core: &Core,
    books: &mut Books<'_>,
    signed: &Signed,
    headers: &HeaderMap,
    request: &NewRequest,
) -> Outcome<Done> {
    books.lock(&signed.person).await?;
    let row = record::get(&mut **books.tx(), Table::Bill, &signed.person, request.bill.as_str()).await?;
    let bill: Bill = row.ok_or(Code::NotFound)?.noun()?;
    pay::payee(core, &bill)?;
    check(&request.limits, &bill)?;
    let act = Act {
        kind: "mandate",
        resource: format!("account {} {}", bill.department.id, bill.account),
        version: 0,
        content: json!({ "limits": request.limits }),
        continued: false,
    };
    if !step_up::consume(core, books.tx(), signed, headers, &act).await? {
        return Ok(Done::ConfirmFirst(act));
    }
    let now = books.now();
    let noun = Mandate {
        id: MandateId::random(),
        version: 1,
        department: bill.department,
        account: bill.account,
        title: bill.title,
        limits: request.limits,
        state: MandateState::Pending,
        bank: None,
        created_at: now,
        changed_at: now,
    };
    let row = MandateRow { person: signed.person.clone(), noun };
    if !mandate::insert(books.tx(), &row).await? {
        return Err(Code::Conflict.into());
    }
    outside_call::insert(books.tx(), Kind::FpsMandate, row.noun.id.as_str(), now).await?;
    books.note(&signed.person, Entity::Mandate, row.noun.id.as_str());
    Ok(Done::Written(StatusCode::CREATED, serde_json::to_value(&row.noun)?))
}

fn check(limits: &MandateLimits, bill: &Bill) -> Outcome<()> {
    let (one, month) = (limits.one_bill, limits.one_month);
    let fits = one.is_positive() && one.cents <= month.cents;
    if fits && one.currency == bill.total.currency && month.currency == bill.total.currency {
        Ok(())
    } else {
        Err(Problem::fields(&[("/limits", "more than nothing, one bill at most one month")]))
    }
}

/// The mandate when it is this person's and not over; the person is locked.
async fn own(books: &mut Books<'_>, signed: &Signed, id: &str) -> Outcome<MandateRow> {
    books.lock(&signed.person).await?;
    let row = mandate::get(&mut **books.tx(), id).await?.filter(|row| row.person == signed.person);
    Ok(row.ok_or(Code::NotFound)?)
}

async fn put(books: &mut Books<'_>, row: &mut MandateRow) -> Outcome<Value> {
    row.noun.version += 1;
    row.noun.changed_at = books.now();
    mandate::update(books.tx(), row).await?;
    books.note(&row.person, Entity::Mandate, row.noun.id.as_str());
    Ok(serde_json::to_value(&row.noun)?)
}

/// `PATCH /v1/mandates/{id}`
pub(crate) async fn change(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<ChangeRequest>,
) -> Outcome<Response> {
    let scope = signed.scope(&headers, &format!("mandate {id} limits"), body.hash)?;
    let mut write = match idempotency::begin(&core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let mut books = Books::within(&core, &mut write.tx);
    let done = set_limits(&core, &mut books, &signed, &headers, &id, &body.value).await;
    let feed = books.close(&done).await?;
    end(&core, &signed, &headers, write, feed, done).await
}

async fn set_limits(
    core: &Core,
    books: &mut Books<'_>,
    signed: &Signed,
    headers: &HeaderMap,
    id: &str,
    request: &ChangeRequest,
) -> Outcome<Done> {
    let mut row = own(books, signed, id).await?;
    let current = || serde_json::to_value(&row.noun);
    if request.base_version != row.noun.version {
        return Err(Problem::from(Code::Conflict).with("current", current()?));
    }
    if !matches!(row.noun.state, MandateState::Pending | MandateState::Active) {
        return Err(Problem::from(Code::NotAllowed).with("current", current()?));
    }
    let (one, month) = (request.limits.one_bill, request.limits.one_month);
    let currency = row.noun.limits.one_bill.currency;
    if !one.is_positive() || one.cents > month.cents || one.currency != currency || month.currency != currency {
        return Err(Problem::fields(&[("/limits", "more than nothing, one bill at most one month")]));
    }
    let act = Act {
        kind: "mandate-limits",
        resource: format!("mandate {id}"),
        version: i64::from(row.noun.version),
        content: json!({ "limits": request.limits }),
        continued: false,
    };
    if !step_up::consume(core, books.tx(), signed, headers, &act).await? {
        return Ok(Done::ConfirmFirst(act));
    }
    row.noun.limits = request.limits;
    let now = books.now();
    outside_call::hurry(books.tx(), Kind::FpsMandate, id, now).await?;
    Ok(Done::Written(StatusCode::OK, put(books, &mut row).await?))
}

/// `POST /v1/mandates/{id}/cancel`: over at once; the switch is told.
pub(crate) async fn cancel(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<Value>,
) -> Outcome<Response> {
    let scope = signed.scope(&headers, &format!("mandate {id} cancel"), body.hash)?;
    let mut write = match idempotency::begin(&core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let mut books = Books::within(&core, &mut write.tx);
    let done = call_off(&mut books, &signed, &id).await;
    super::finish(&core, books.close(&done).await?, write, done.map(|mandate| (StatusCode::OK, mandate))).await
}

async fn call_off(books: &mut Books<'_>, signed: &Signed, id: &str) -> Outcome<Value> {
    let mut row = own(books, signed, id).await?;
    if !matches!(row.noun.state, MandateState::Pending | MandateState::Active) {
        return Ok(serde_json::to_value(&row.noun)?);
    }
    row.noun.state = MandateState::Cancelled;
    let now = books.now();
    outside_call::insert(books.tx(), Kind::FpsMandateEnd, id, now).await?;
    put(books, &mut row).await
}
