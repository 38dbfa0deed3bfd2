//! Bills of a batch: issued, changed, taken back, paid another way. What a department says of money is booked.

use desk_domain::bill::reference::normalise;
use desk_domain::bill::{Bill, PayChannelKind};
use desk_domain::{BillId, Day, Money, PersonId};
use serde::Deserialize;
use serde_json::{Value, json};

use super::merge::{self, Frame};
use super::upsert::{Item, Kind, refused};
use crate::core::{Client, Core};
use crate::db::bill::{self, BillRow, ViewerRow};
use crate::db::change::Feed;
use crate::db::{Tx, ledger as rows};
use crate::ledger::{self, Books, Standing};
use crate::problem::Outcome;

/// Who sees the bill that an item is about, so that they can be locked in order.
pub(super) async fn persons(tx: &mut Tx, client: &Client, kind: Kind, item: &Item) -> Outcome<Vec<PersonId>> {
    let department = client.department.id.as_str();
    let text = |name| item.body.as_ref().and_then(|body| body.get(name)).and_then(Value::as_str);
    let external = match kind {
        Kind::Record(_) | Kind::Access => return Ok(Vec::new()),
        Kind::Bill => Some(item.external_id.as_str()),
        Kind::BillPayment => text("bill"),
    };
    let mut found = match external {
        Some(external) => bill::by_external(tx, department, external).await?,
        None => None,
    };
    if let (None, Kind::Bill, Some(number)) = (&found, kind, text("number")) {
        found = bill::by_number(tx, department, &normalise(number)).await?.map(|(id, _)| id);
    }
    match found {
        Some(id) => Ok(bill::persons(tx, &id).await?),
        None => Ok(Vec::new()),
    }
}

fn fault(item: &Item, pointer: &str, reason: &'static str) -> Value {
    refused(&item.external_id, &[(pointer.to_owned(), reason)])
}

/// A bill as the department tells it now.
pub(super) async fn bill(
    core: &Core,
    client: &Client,
    tx: &mut Tx,
    feed: &mut Feed,
    person: &PersonId,
    item: &Item,
) -> Outcome<Value> {
    let mut books = Books::within(core, tx).with_feed(feed);
    books.lock(person).await?;
    let result = tell(core, client, &mut books, person, item).await;
    *feed = books.into_feed(&result).await?;
    result
}

async fn tell(core: &Core, client: &Client, books: &mut Books<'_>, person: &PersonId, item: &Item) -> Outcome<Value> {
    let department = client.department.id.as_str();
    let known = bill::by_external(books.tx().await?, department, &item.external_id).await?;
    let standing = match &known {
        Some(id) => books.take(id).await?,
        None => None,
    };
    if let Some(standing) = &standing
        && !standing.viewers.iter().any(|viewer| viewer.owner && viewer.person == *person)
    {
        return Ok(fault(item, "/openId", "the id is another person’s"));
    }
    if item.delete {
        return take_back(books, standing, item).await;
    }
    let body = item.body.as_ref().unwrap_or(&Value::Null);
    let hash = merge::told_hash(body)?;
    if let Some(standing) = standing.as_ref().filter(|standing| standing.row.told_hash == hash) {
        return Ok(json!({ "externalId": item.external_id, "status": "unchanged", "id": standing.id() }));
    }
    let id = known.unwrap_or_else(|| BillId::at(books.now()));
    let frame = Frame { id: id.as_str(), version: 0, department: &client.department, now: books.now() };
    let Some(told) = merge::bill(&frame, body, |kind| core.fps.as_ref()?.payee(department, kind)) else {
        return Ok(fault(item, "/body", "not of the documented shape"));
    };
    match standing {
        Some(standing) => change(books, standing, item, told, hash).await,
        None => issue(books, person, item, told, hash).await,
    }
}

/// A bill that was there is told anew.
async fn change(
    books: &mut Books<'_>,
    mut standing: Standing,
    item: &Item,
    told: Bill,
    hash: String,
) -> Outcome<Value> {
    let was = &standing.row.noun;
    if standing.row.withdrawn {
        return Ok(fault(item, "/externalId", "the bill was withdrawn"));
    }
    if !was.expected && (told.number != was.number || told.expected || told.kind != was.kind) {
        return Ok(fault(item, "/body/number", "of a bill that was issued, number and kind stay"));
    }
    if told.total.currency != was.total.currency {
        return Ok(fault(item, "/body/total/currency", "stays"));
    }
    if was.expected && !told.expected && taken(books, &standing, &told).await? {
        return Ok(fault(item, "/body/number", "another bill has this number"));
    }
    overlay(&mut standing, told, hash);
    ledger::charge(books, &mut standing).await?;
    books.put(&mut standing).await?;
    Ok(json!({ "externalId": item.external_id, "status": "updated", "id": standing.id() }))
}

async fn taken(books: &mut Books<'_>, standing: &Standing, told: &Bill) -> Outcome<bool> {
    let found = bill::by_number(books.tx().await?, &standing.row.department, &told.number).await?;
    Ok(found.is_some_and(|(id, _)| id != standing.id()))
}

/// The department's word over what is the gateway's.
fn overlay(standing: &mut Standing, told: Bill, hash: String) {
    let was = &standing.row.noun;
    standing.row.noun = Bill {
        id: was.id.clone(),
        state: was.state,
        payment: was.payment.clone(),
        paid_by: was.paid_by.clone(),
        paid_at: was.paid_at,
        changed_at: was.changed_at,
        ..told
    };
    standing.row.told_hash = hash;
}

/// A bill that is new to us, or that somebody had added from paper: then it is that one.
async fn issue(books: &mut Books<'_>, person: &PersonId, item: &Item, told: Bill, hash: String) -> Outcome<Value> {
    let department = told.department.id.to_string();
    let same = if told.expected { None } else { bill::by_number(books.tx().await?, &department, &told.number).await? };
    let owner = ViewerRow { person: person.clone(), owner: true, version: 0, claim: None, notice: None };
    if let Some((id, kind)) = same {
        let Some(mut standing) = books.take(&id).await? else {
            return Ok(fault(item, "/body/number", "another bill has this number"));
        };
        let fits = standing.row.noun.added && kind == told.kind.as_str();
        if !fits || standing.row.noun.total.currency != told.total.currency {
            return Ok(fault(item, "/body/number", "another bill has this number"));
        }
        standing.row.external_id = Some(item.external_id.clone());
        overlay(&mut standing, told, hash);
        match standing.touch(person) {
            Some(viewer) => viewer.owner = true,
            None => standing.viewers.push(owner),
        }
        ledger::charge(books, &mut standing).await?;
        books.put(&mut standing).await?;
        return Ok(json!({ "externalId": item.external_id, "status": "updated", "id": standing.id() }));
    }
    let row = BillRow {
        department,
        external_id: Some(item.external_id.clone()),
        withdrawn: false,
        charged: 0,
        told_hash: hash,
        noun: told,
    };
    let mut standing = Standing::fresh(row, owner);
    if !books.insert(&standing).await? {
        return Ok(fault(item, "/body/number", "another bill has this number"));
    }
    ledger::charge(books, &mut standing).await?;
    books.put(&mut standing).await?;
    Ok(json!({ "externalId": item.external_id, "status": "created", "id": standing.id() }))
}

async fn take_back(books: &mut Books<'_>, standing: Option<Standing>, item: &Item) -> Outcome<Value> {
    let Some(mut standing) = standing.filter(|standing| !standing.row.withdrawn) else {
        return Ok(json!({ "externalId": item.external_id, "status": "unchanged" }));
    };
    ledger::withdraw(books, &mut standing).await?;
    books.put(&mut standing).await?;
    Ok(json!({ "externalId": item.external_id, "status": "deleted", "id": standing.id() }))
}

/// The department was paid another way.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Paid {
    bill: String,
    amount: Money,
    #[serde(rename = "paidOn")]
    day: Day,
    channel: PayChannelKind,
}

/// A payment over another channel, booked once for its id.
pub(super) async fn paid(
    core: &Core,
    client: &Client,
    tx: &mut Tx,
    feed: &mut Feed,
    person: &PersonId,
    item: &Item,
) -> Outcome<Value> {
    let mut books = Books::within(core, tx).with_feed(feed);
    books.lock(person).await?;
    let result = book(client, &mut books, person, item).await;
    *feed = books.into_feed(&result).await?;
    result
}

async fn book(client: &Client, books: &mut Books<'_>, person: &PersonId, item: &Item) -> Outcome<Value> {
    let department = client.department.id.as_str();
    let Some(paid) = item.body.as_ref().and_then(|body| serde_json::from_value::<Paid>(body.clone()).ok()) else {
        return Ok(fault(item, "/body", "not of the documented shape"));
    };
    let known = bill::by_external(books.tx().await?, department, &paid.bill).await?;
    let standing = match &known {
        Some(id) => books.take(id).await?,
        None => None,
    };
    let own = |standing: &Standing| standing.viewers.iter().any(|viewer| viewer.owner && viewer.person == *person);
    let Some(mut standing) = standing.filter(own) else {
        return Ok(fault(item, "/body/bill", "no such bill of this person"));
    };
    if !paid.amount.is_positive() || paid.amount.currency != standing.row.noun.total.currency {
        return Ok(fault(item, "/body/amount", "more than nothing, in the currency of the bill"));
    }
    let source = format!("department:{department}:{}", item.external_id);
    if let Some(before) = rows::of_source(books.tx().await?, &source).await? {
        if before.amount != paid.amount || before.bill != Some(standing.id()) {
            return Ok(fault(item, "/externalId", "another payment was booked under this id"));
        }
        return Ok(json!({ "externalId": item.external_id, "status": "unchanged", "id": standing.id() }));
    }
    standing.row.noun.paid_by = Some(paid.channel);
    ledger::another_way(books, &mut standing, &source, paid.amount, paid.day.at(12, 0)).await?;
    books.put(&mut standing).await?;
    Ok(json!({ "externalId": item.external_id, "status": "created", "id": standing.id() }))
}
