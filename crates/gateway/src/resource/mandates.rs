//! `/v1/mandates`: standing instructions to pay the bills of one account, within limits that the person sets.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use desk_domain::bill::Bill;
use desk_domain::payment::{Mandate, MandateLimits, MandateState};
use desk_domain::{BillId, Currency, MandateId};
use serde::Deserialize;
use serde_json::{Value, json};

use super::once::{Done, once};
use super::{Signed, pay};
use crate::core::{Core, Shared};
use crate::db::change::Entity;
use crate::db::mandate::{self, MandateRow};
use crate::db::outside_call::Kind;
use crate::db::record::{self, Table};
use crate::json::Body;
use crate::ledger::Books;
use crate::log::Entry;
use crate::path_id::PathId;
use crate::problem::{Code, Outcome, Problem};
use crate::step_up::{self, Act};
use crate::words::Word;

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

/// `POST /v1/mandates`
pub(crate) async fn set_up(
    State(core): State<Shared>,
    signed: Signed,
    headers: HeaderMap,
    body: Body<NewRequest>,
) -> Outcome<Response> {
    once(&core, &signed, &headers, ("mandate", body.hash), async |books| {
        ask_for(&core, books, &signed, &headers, &body.value).await
    })
    .await
}

async fn ask_for(
    core: &Core,
    books: &mut Books<'_>,
    signed: &Signed,
    headers: &HeaderMap,
    request: &NewRequest,
) -> Outcome<Done> {
    books.lock(&signed.person).await?;
    let row = record::get(&mut **books.tx().await?, Table::Bill, &signed.person, request.bill.as_str()).await?;
    let bill: Bill = row.ok_or(Code::NotFound)?.noun()?;
    let payee = pay::payee(core, &bill)?;
    check(&request.limits, bill.total.currency)?;
    let act = Act {
        kind: "mandate",
        resource: format!("account {} {}", bill.department.id, bill.account),
        version: i64::from(bill.version),
        content: json!({ "limits": request.limits, "payee": payee.name }),
        continued: false,
    };
    if !step_up::consume(core, books.tx().await?, signed, headers, &act).await? {
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
        bank_name: None,
        created_at: now,
        changed_at: now,
    };
    let row = MandateRow { person: signed.person.clone(), noun };
    if !mandate::insert(books.tx().await?, &row).await? {
        return Err(Code::Conflict.into());
    }
    books.call(Kind::FpsMandate, row.noun.id.as_str(), now).await?;
    books.note(&signed.person, Entity::Mandate, row.noun.id.as_str());
    books
        .log_of(signed.actor(), |session| Entry::mandate(session, Word::PurposeMandate, &row.noun.department.name))
        .await?;
    Ok(Done::created(serde_json::to_value(&row.noun)?))
}

fn check(limits: &MandateLimits, currency: Currency) -> Outcome<()> {
    let (one, month) = (limits.one_bill, limits.one_month);
    let fits = one.is_positive() && one.cents <= month.cents;
    if fits && one.currency == currency && month.currency == currency {
        Ok(())
    } else {
        Err(Problem::fields(&[("/limits", "more than nothing, one bill at most one month")]))
    }
}

/// The mandate when it is this person's and not over; the person is locked.
async fn own(books: &mut Books<'_>, signed: &Signed, id: &str) -> Outcome<MandateRow> {
    books.lock(&signed.person).await?;
    let row = mandate::get(&mut **books.tx().await?, id).await?.filter(|row| row.person == signed.person);
    Ok(row.ok_or(Code::NotFound)?)
}

async fn put(books: &mut Books<'_>, row: &mut MandateRow) -> Outcome<Value> {
    row.noun.version += 1;
    row.noun.changed_at = books.now();
    mandate::update(books.tx().await?, row).await?;
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
    let route = format!("mandate {id} limits");
    once(&core, &signed, &headers, (&route, body.hash), async |books| {
        set_limits(&core, books, &signed, &headers, &id, &body.value).await
    })
    .await
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
    check(&request.limits, row.noun.limits.one_bill.currency)?;
    let act = Act {
        kind: "mandate-limits",
        resource: format!("mandate {id}"),
        version: i64::from(row.noun.version),
        content: json!({ "limits": request.limits }),
        continued: false,
    };
    if !step_up::consume(core, books.tx().await?, signed, headers, &act).await? {
        return Ok(Done::ConfirmFirst(act));
    }
    row.noun.limits = request.limits;
    let department = &row.noun.department.name;
    books.log_of(signed.actor(), |session| Entry::mandate(session, Word::PurposeMandateLimits, department)).await?;
    books.hurry(Kind::FpsMandate, id).await?;
    Ok(Done::ok(put(books, &mut row).await?))
}

/// `POST /v1/mandates/{id}/cancel`: over at once; the switch is told.
pub(crate) async fn cancel(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<Value>,
) -> Outcome<Response> {
    let route = format!("mandate {id} cancel");
    once(&core, &signed, &headers, (&route, body.hash), async |books| call_off(books, &signed, &id).await.map(Done::ok))
        .await
}

async fn call_off(books: &mut Books<'_>, signed: &Signed, id: &str) -> Outcome<Value> {
    let mut row = own(books, signed, id).await?;
    if !matches!(row.noun.state, MandateState::Pending | MandateState::Active) {
        return Ok(serde_json::to_value(&row.noun)?);
    }
    row.noun.state = MandateState::Cancelled;
    let department = &row.noun.department.name;
    books.log_of(signed.actor(), |session| Entry::mandate_end(session, department)).await?;
    let now = books.now();
    books.call(Kind::FpsMandateEnd, id, now).await?;
    put(books, &mut row).await
}
