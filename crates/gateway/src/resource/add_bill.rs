//! `/v1/bill-issuers` and `/v1/bills/add`: a bill that the person has on paper. One number is one bill: who adds a
//! number that is there sees that bill, without for whom it is.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use desk_domain::bill::due::due_day;
use desk_domain::bill::reference::{known_channels, read_number};
use desk_domain::bill::{Bill, BillKind, BillState};
use desk_domain::{BillId, Day, DepartmentId, Money};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Signed;
use super::once::{Done, once};
use crate::core::{Core, Shared};
use crate::db::bill::{self, BillRow, ViewerRow};
use crate::json::Body;
use crate::ledger::{self, Books, Standing};
use crate::log::Entry;
use crate::problem::{Code, Outcome, Problem};

/// `GET /v1/bill-issuers`
pub(crate) async fn issuers(State(core): State<Shared>, _: Signed) -> Json<Value> {
    let payees = core.fps.iter().flat_map(crate::fps::Fps::payees);
    let items = payees.filter_map(|payee| {
        let client = core.departments.get(payee.department.as_str())?;
        Some(json!({
            "department": client.department,
            "kinds": payee.kinds,
            "payee": { "name": payee.name, "account": payee.fps_id },
        }))
    });
    Json(json!({ "items": items.collect::<Vec<_>>() }))
}

/// As printed on the paper.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AddRequest {
    department_id: DepartmentId,
    kind: BillKind,
    number: String,
    amount: Money,
    #[serde(default)]
    due: Option<Day>,
}

/// `POST /v1/bills/add`
pub(crate) async fn add(
    State(core): State<Shared>,
    signed: Signed,
    headers: HeaderMap,
    body: Body<AddRequest>,
) -> Outcome<Response> {
    once(&core, &signed, &headers, ("bill add", body.hash), async |books| {
        let department =
            core.departments.get(body.value.department_id.as_str()).map(|client| client.department.name.clone());
        let added = apply(&core, books, &signed, body.value).await?;
        if let Some(department) = department {
            books.log_of(signed.actor(), |session| Entry::bill_added(session, &department)).await?;
        }
        Ok(Done::created(added))
    })
    .await
}

async fn apply(core: &Core, books: &mut Books<'_>, signed: &Signed, mut request: AddRequest) -> Outcome<Value> {
    let Ok(number) = read_number(&request.kind, &request.number) else {
        return Err(Problem::fields(&[("/number", "is not a number of such a bill")]));
    };
    request.number = number.text;
    if !request.amount.is_positive() || request.amount.cents > MOST_CENTS {
        return Err(Problem::fields(&[("/amount", "more than nothing")]));
    }
    let department = request.department_id.as_str().to_owned();
    if let Some((id, _)) = bill::by_number(books.tx().await?, &department, &request.number).await? {
        return join(books, signed, &id, &request).await;
    }
    let mut standing = fresh(core, books, signed, request)?;
    books.lock(&signed.person).await?;
    if !books.insert(&standing).await? {
        // Somebody was faster: the same request finds that bill.
        return Err(Problem::from(Code::InProgress).retry_after(1));
    }
    ledger::charge(books, &mut standing).await?;
    books.put(&mut standing).await?;
    Ok(serde_json::to_value(standing.view(&signed.person)?)?)
}

/// Largest amount that is taken from paper, in cents: a slip of the finger is caught here.
const MOST_CENTS: i64 = 10_000_000_000;

/// The person sees the bill that is there. What another person typed gives way while nothing was done with it.
async fn join(books: &mut Books<'_>, signed: &Signed, id: &BillId, request: &AddRequest) -> Outcome<Value> {
    let mut persons = bill::persons(books.tx().await?, id).await?;
    persons.push(signed.person.clone());
    persons.sort();
    persons.dedup();
    let mut standing = books.take_of(id, &persons).await?.ok_or(Code::NotFound)?;
    if standing.row.withdrawn || standing.row.noun.kind != request.kind {
        return Err(Problem::fields(&[("/number", "is not a number of such a bill")]));
    }
    if !standing.viewers.iter().any(|viewer| viewer.person == signed.person) {
        let viewer = ViewerRow { person: signed.person.clone(), owner: false, version: 0, claim: None, notice: None };
        standing.viewers.push(viewer);
        standing.touch(&signed.person);
    }
    let idle = standing.row.noun.state == BillState::Unpaid && standing.row.noun.payment.is_none();
    if standing.row.noun.added && standing.row.noun.total != request.amount {
        if !idle || request.amount.currency != standing.row.noun.total.currency {
            return Err(Problem::from(Code::Conflict).with("current", Value::Null));
        }
        standing.row.noun.total = request.amount;
        ledger::charge(books, &mut standing).await?;
    }
    books.put(&mut standing).await?;
    Ok(serde_json::to_value(standing.view(&signed.person)?)?)
}

fn fresh(core: &Core, books: &Books<'_>, signed: &Signed, request: AddRequest) -> Outcome<Standing> {
    let department = core.departments.get(request.department_id.as_str());
    let payee = core.fps.as_ref().and_then(|fps| fps.payee(request.department_id.as_str(), &request.kind));
    let (Some(client), Some(payee)) = (department, payee) else { return Err(Code::Unavailable.into()) };
    let now = books.now();
    let due = request.due.map(|printed| due_day(&request.kind, printed));
    let channels = known_channels(&request.department_id, &request.kind);
    let noun = Bill {
        id: BillId::at(now),
        version: 0,
        department: client.department.clone(),
        kind: request.kind,
        title: payee.name.clone(),
        for_whom: None,
        account: request.number.clone(),
        number: request.number,
        period: None,
        parts: Vec::new(),
        total: request.amount,
        surcharge: Money::zero(request.amount.currency),
        due: due.map(|due| due.day),
        due_checked: due.is_none_or(|due| due.checked),
        instalments: Vec::new(),
        state: BillState::Unpaid,
        expected: false,
        added: true,
        part_payment: false,
        payee: Some(payee.name.clone()),
        channels,
        note: None,
        payment: None,
        notice: None,
        paid_by: None,
        claim: None,
        issued_at: now,
        paid_at: None,
        changed_at: now,
    };
    let row = BillRow {
        department: client.department.id.to_string(),
        external_id: None,
        withdrawn: false,
        charged: 0,
        told_hash: String::new(),
        noun,
    };
    let viewer = ViewerRow { person: signed.person.clone(), owner: false, version: 0, claim: None, notice: None };
    Ok(Standing::fresh(row, viewer))
}
