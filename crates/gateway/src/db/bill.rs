//! Bills: one row for each, and one for each person who sees it. What a person sees is the bill with what is theirs.

use desk_domain::bill::{Bill, BillKind, BillPaidClaim};
use desk_domain::{BillId, LocalizedText, PersonId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, Row as _};

use super::dialect::Dialect;
use super::writes::Write;
use crate::problem::Outcome;

/// One bill.
pub(crate) struct BillRow {
    pub(crate) department: String,
    /// The department's id of it; nothing while only a person has added it.
    pub(crate) external_id: Option<String>,
    pub(crate) withdrawn: bool,
    /// What the ledger has charged for it, in cents.
    pub(crate) charged: i64,
    /// Hash of what the department last told.
    pub(crate) told_hash: String,
    /// The noun without anything of one person.
    pub(crate) noun: Bill,
}

/// A bill as one person sees it.
pub(crate) struct ViewerRow {
    pub(crate) person: PersonId,
    /// The department named them; the others only know the number.
    pub(crate) owner: bool,
    pub(crate) version: i64,
    pub(crate) claim: Option<BillPaidClaim>,
    /// Something that this person has to know.
    pub(crate) notice: Option<LocalizedText>,
}

impl ViewerRow {
    /// What they see.
    pub(crate) fn view(&self, bill: &Bill) -> Bill {
        let mut view = bill.clone();
        view.version = u32::try_from(self.version).unwrap_or(u32::MAX);
        view.claim.clone_from(&self.claim);
        if !self.owner {
            view.for_whom = None;
        }
        view.notice.clone_from(&self.notice);
        view
    }
}

fn read(row: &AnyRow) -> Outcome<BillRow> {
    let body: String = row.try_get("body")?;
    Ok(BillRow {
        department: row.try_get("department_id")?,
        external_id: row.try_get("external_id")?,
        withdrawn: row.try_get::<i64, _>("withdrawn")? != 0,
        charged: row.try_get("charged_cents")?,
        told_hash: row.try_get("told_hash")?,
        noun: serde_json::from_str(&body)?,
    })
}

/// By id.
pub(crate) async fn get<'e>(db: impl AnyExecutor<'e>, id: &str) -> Outcome<Option<BillRow>> {
    let row = sqlx::query("select * from bill where id = $1").bind(id.to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// By id, and nobody else may write it until the end of the transaction.
pub(crate) async fn lock(tx: &mut AnyConnection, dialect: Dialect, id: &BillId) -> Outcome<Option<BillRow>> {
    let row = sqlx::query(dialect.lock_bill()).bind(id.as_str()).fetch_optional(tx).await?;
    row.as_ref().map(read).transpose()
}

/// A department's own, by its id.
pub(crate) async fn by_external(
    tx: &mut AnyConnection,
    department: &str,
    external_id: &str,
) -> Result<Option<BillId>, sqlx::Error> {
    let row = sqlx::query("select id from bill where department_id = $1 and external_id = $2")
        .bind(department)
        .bind(external_id)
        .fetch_optional(tx)
        .await?;
    row.map(|row| row.try_get::<String, _>("id").map(BillId::new)).transpose()
}

/// The one that was issued under a number, and its kind.
pub(crate) async fn by_number(
    tx: &mut AnyConnection,
    department: &str,
    number: &str,
) -> Result<Option<(BillId, String)>, sqlx::Error> {
    let row = sqlx::query("select id, kind from bill where department_id = $1 and number = $2 and issued = 1")
        .bind(department)
        .bind(number)
        .fetch_optional(tx)
        .await?;
    row.map(|row| Ok((BillId::new(row.try_get::<String, _>("id")?), row.try_get("kind")?))).transpose()
}

/// What kind the bills of an account are: who gets the money of a department's bills hangs on it.
pub(crate) async fn kind_of_account<'e>(
    db: impl AnyExecutor<'e>,
    department: &str,
    account: &str,
) -> Result<Option<BillKind>, sqlx::Error> {
    let row = sqlx::query("select kind from bill where department_id = $1 and account = $2 order by id limit 1")
        .bind(department.to_owned())
        .bind(account.to_owned())
        .fetch_optional(db)
        .await?;
    row.map(|row| Ok(BillKind::from(row.try_get::<String, _>("kind")?.as_str()))).transpose()
}

/// Who sees a bill, in the order in which people are locked.
pub(crate) async fn persons(tx: &mut AnyConnection, id: &BillId) -> Result<Vec<PersonId>, sqlx::Error> {
    let rows = sqlx::query("select person_id from bill_person where id = $1 order by person_id")
        .bind(id.as_str())
        .fetch_all(tx)
        .await?;
    rows.iter().map(|row| row.try_get::<String, _>("person_id").map(PersonId::new)).collect()
}

/// Writes a new bill; false when its number or its id is taken.
pub(crate) async fn insert(tx: &mut AnyConnection, row: &BillRow) -> Outcome<bool> {
    let done = sqlx::query(
        "insert into bill (id, department_id, external_id, kind, account, number, issued, withdrawn, charged_cents, \
         due, state, body, told_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         on conflict do nothing",
    )
    .bind(row.noun.id.as_str())
    .bind(row.department.as_str())
    .bind(row.external_id.as_deref())
    .bind(row.noun.kind.as_str())
    .bind(row.noun.account.as_str())
    .bind(row.noun.number.as_str())
    .bind(i64::from(!row.noun.expected))
    .bind(i64::from(row.withdrawn))
    .bind(row.charged)
    .bind(row.noun.due.map(|day| day.to_string()))
    .bind(row.noun.state.as_str())
    .bind(serde_json::to_string(&row.noun)?)
    .bind(row.told_hash.as_str())
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// What may change of a bill.
pub(crate) fn update(row: &BillRow) -> Outcome<Write> {
    let id = row.noun.id.as_str();
    let statement = "update bill set external_id = $1, kind = $2, account = $3, number = $4, issued = $5, \
                     withdrawn = $6, charged_cents = $7, due = $8, state = $9, body = $10, told_hash = $11 where id = $12";
    Ok(Write::new("bill", id, statement)
        .bind(row.external_id.clone())
        .bind(row.noun.kind.as_str())
        .bind(row.noun.account.as_str())
        .bind(row.noun.number.as_str())
        .bind(!row.noun.expected)
        .bind(row.withdrawn)
        .bind(row.charged)
        .bind(row.noun.due.map(|day| day.to_string()))
        .bind(row.noun.state.as_str())
        .bind(serde_json::to_string(&row.noun)?)
        .bind(row.told_hash.as_str())
        .bind(id))
}

/// The bill as one person sees it, for the first time or again.
pub(crate) fn put_viewer(viewer: &ViewerRow, bill: &Bill) -> Outcome<Write> {
    let statement = "insert into bill_person (id, person_id, owner, version, claim, notice, body) \
                     values ($1, $2, $3, $4, $5, $6, $7) \
                     on conflict (person_id, id) do update set owner = excluded.owner, version = excluded.version, \
                     claim = excluded.claim, notice = excluded.notice, body = excluded.body";
    Ok(Write::new("bill_person", &format!("{} {}", bill.id, viewer.person), statement)
        .bind(bill.id.as_str())
        .bind(viewer.person.as_str())
        .bind(viewer.owner)
        .bind(viewer.version)
        .bind(viewer.claim.as_ref().map(serde_json::to_string).transpose()?)
        .bind(viewer.notice.as_ref().map(serde_json::to_string).transpose()?)
        .bind(serde_json::to_string(&viewer.view(bill))?))
}
