//! Bills as rows: a narrow table for lists and sums, the JSON as it came beside it, and the search terms. Reading is in
//! `bill_read.rs`, `bill_list.rs` and `bill_window.rs`.

use desk_domain::bill::{Bill, BillState};
use desk_domain::search::Terms;
use desk_domain::{Currency, Day, DepartmentId, LocalizedText, PaymentId, Timestamp};
use serde::Serialize;
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::cache::rows::{self, Item, Kept, create_body, find_bodies, kept_by_statements, purge, put_body, remove};
use crate::cache::task::{day_number, search_terms};
use crate::cache::{batch, department};
use crate::statement::statements;

/// `class`: 0 something is owed, 1 expected, 2 paid, 3 withdrawn. Days count from 1970-01-01 in Hong Kong, months from
/// the year 0, instants are milliseconds, amounts cents; sums are over Hong Kong dollars (`hkd`) alone. `paid` is what came and stayed.
pub(crate) const CREATE: &str = "create table bill (
    row integer primary key,
    generation integer not null,
    id text not null,
    version integer not null,
    class integer not null,
    claimed integer not null,
    payment_id text,
    due_day integer,
    owed integer not null,
    paid integer not null,
    hkd integer not null,
    category integer not null,
    account_key text not null,
    issued_at integer not null,
    ended_at integer not null,
    ended_month integer not null,
    department_id text not null,
    unique (generation, id)
) strict";
/// What of `owed` is to be paid by `due_day`: the next instalment, or all of it.
pub(crate) const ADD_DUE_OWED: &str = "alter table bill add column due_owed integer not null default 0";
pub(crate) const FILL_DUE_OWED: &str = "update bill set due_owed = owed";
/// As an account of the bill's number: under it lies the label of a paper bill.
pub(crate) const ADD_NUMBER_KEY: &str = "alter table bill add column number_key text not null default ''";
pub(crate) const CREATE_ACCOUNT_INDEX: &str = "create index bill_of_account on bill (account_key, issued_at)";
pub(crate) const CREATE_BODY: &str = create_body!("bill");
pub(crate) const CREATE_TERMS: &str = "create virtual table bill_terms using fts5 (
    singles, pairs, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
)";

statements! {
    PUT = "insert into bill (generation, id, version, class, claimed, payment_id, due_day, owed, paid, hkd, category,
            account_key, issued_at, ended_at, ended_month, department_id, due_owed, number_key)
        select ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
            value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, value ->> 14,
            value ->> 15, value ->> 16
        from json_each(?1) where true
        on conflict (generation, id) do update set
            version = excluded.version, class = excluded.class, claimed = excluded.claimed,
            payment_id = excluded.payment_id, due_day = excluded.due_day, owed = excluded.owed, paid = excluded.paid,
            hkd = excluded.hkd, category = excluded.category, account_key = excluded.account_key,
            issued_at = excluded.issued_at, ended_at = excluded.ended_at, ended_month = excluded.ended_month,
            department_id = excluded.department_id, due_owed = excluded.due_owed, number_key = excluded.number_key
        where excluded.version >= bill.version";
    PUT_BODY = put_body!("bill");
    FIND = find_bodies!("bill");
    PUT_TERMS = "insert or replace into bill_terms (rowid, singles, pairs)
        select bill.row, value ->> 2, value ->> 3 from json_each(?1)
        cross join bill on bill.generation = ?2 and bill.id = value ->> 0 and bill.version = value ->> 1";
    REMOVE_TERMS = "delete from bill_terms where rowid = (select row from bill where generation = ?1 and id = ?2)";
    REMOVE = remove!("bill");
    PURGE_TERMS = "delete from bill_terms
        where rowid in (select row from bill where generation not in (?1, ?2) order by row limit ?3)";
    PURGE = purge!("bill");
}

/// As `PUT` names them.
#[derive(Serialize)]
pub(crate) struct Columns<'a>(
    &'a str,
    u32,
    i64,
    u8,
    Option<&'a str>,
    Option<i32>,
    i64,
    i64,
    u8,
    i64,
    String,
    i64,
    i64,
    i64,
    &'a str,
    i64,
    String,
);

/// What labels and history go by: bills of one account of one department.
pub fn account_key(department: &DepartmentId, account: &str) -> String {
    format!("{department}/{account}")
}

/// 0 something is owed, 1 expected, 2 paid, 3 withdrawn.
pub(crate) fn class(bill: &Bill) -> i64 {
    match bill.state {
        BillState::Withdrawn { .. } => 3,
        _ if bill.expected => 1,
        BillState::Paid { .. } => 2,
        BillState::Unpaid | BillState::PartPaid { .. } => 0,
    }
}

/// Months since January of the year 0, in Hong Kong.
pub(crate) fn month_number(at: Timestamp) -> i64 {
    let (year, month, _, _) = Day::of(at).parts();
    i64::from(year) * 12 + i64::from(month) - 1
}

/// Cents that came for the bill and stayed.
pub(crate) fn paid(bill: &Bill) -> i64 {
    match bill.state {
        BillState::PartPaid { received } => received.cents,
        BillState::Paid { received, credit } => received.cents - credit.cents,
        BillState::Unpaid | BillState::Withdrawn { .. } => 0,
    }
}

/// When a bill was paid, or last changed.
fn ended(bill: &Bill) -> Timestamp {
    bill.paid_at.unwrap_or(bill.changed_at)
}

impl Kept for Bill {
    type Columns<'a> = Columns<'a>;
    kept_by_statements!();

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn columns(&self) -> Columns<'_> {
        let ended = ended(self);
        Columns(
            self.id.as_str(),
            self.version,
            class(self),
            u8::from(self.claim.is_some()),
            self.payment.as_ref().map(PaymentId::as_str),
            self.due.map(day_number),
            self.owed().cents,
            paid(self),
            u8::from(self.total.currency == Currency::Hkd),
            self.kind.category() as i64,
            account_key(&self.department.id, &self.account),
            self.issued_at.as_millis(),
            ended.as_millis(),
            month_number(ended),
            self.department.id.as_str(),
            self.next_instalment().map_or(self.owed(), |next| next.amount).cents,
            account_key(&self.department.id, &self.number),
        )
    }
}

fn found_by(bill: &Bill) -> Terms {
    let numbers = format!("{}\n{}", bill.number, bill.account);
    let mut texts: Vec<&LocalizedText> = vec![&bill.title];
    texts.extend(bill.for_whom.as_ref());
    search_terms(&texts, &bill.department, Some(&numbers))
}

/// Writes the bills with their search terms and departments into the generation. A row that is already newer stays.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    generation: i64,
    items: &[Item<Bill>],
) -> Result<(), StoreError> {
    if items.is_empty() {
        return Ok(());
    }
    rows::write(&mut *connection, generation, items).await?;
    let found: Vec<_> = items
        .iter()
        .map(|item| {
            let terms = found_by(&item.value);
            (item.value.id.as_str(), item.value.version, terms.singles, terms.pairs)
        })
        .collect();
    sqlx::query(PUT_TERMS).bind(batch(&found)?).bind(generation).execute(&mut *connection).await?;
    department::put(connection, items.iter().map(|item| &item.value.department)).await
}

pub(crate) async fn remove(connection: &mut SqliteConnection, generation: i64, id: &str) -> Result<(), StoreError> {
    sqlx::query(REMOVE_TERMS).bind(generation).bind(id).execute(&mut *connection).await?;
    rows::delete::<Bill>(connection, generation, id).await
}

/// Removes up to `limit` rows of generations other than the two; answers how many went.
pub(crate) async fn purge(connection: &mut SqliteConnection, keep: (i64, i64), limit: i64) -> Result<u64, StoreError> {
    sqlx::query(PURGE_TERMS).bind(keep.0).bind(keep.1).bind(limit).execute(&mut *connection).await?;
    rows::sweep::<Bill>(connection, keep, limit).await
}
