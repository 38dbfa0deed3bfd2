//! Payments and the receipts that they leave.

use desk_domain::payment::{Payment, PaymentReason, Receipt};
use desk_domain::{BillId, PersonId, Timestamp};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, Row as _};

use super::writes::Write;
use crate::problem::Outcome;

/// One payment.
pub(crate) struct PaymentRow {
    pub(crate) person: PersonId,
    /// The mandate under which it is collected.
    pub(crate) mandate: Option<String>,
    /// It keeps others from beginning: it is open, or over and not yet released by the switch.
    pub(crate) holds: bool,
    /// When its time is over, whether a code was shown or not.
    pub(crate) expires: Timestamp,
    pub(crate) noun: Payment,
}

impl PaymentRow {
    /// Another payment of the bill may begin.
    pub(crate) fn release(&mut self) {
        self.holds = false;
    }

    /// It came to nothing for this reason, and no code was or is shown.
    pub(crate) fn refuse(&mut self, reason: PaymentReason) {
        self.noun.reason = Some(reason);
        self.noun.code = None;
        self.release();
    }
}

fn read(row: &AnyRow) -> Outcome<PaymentRow> {
    let body: String = row.try_get("body")?;
    Ok(PaymentRow {
        person: PersonId::new(row.try_get::<String, _>("person_id")?),
        mandate: row.try_get("mandate_id")?,
        holds: row.try_get::<i64, _>("holds")? != 0,
        expires: Timestamp::from_millis(row.try_get("expires_ms")?),
        noun: serde_json::from_str(&body)?,
    })
}

/// The payment of a row that may have none.
pub(super) fn read_joined(row: &AnyRow) -> Outcome<Option<PaymentRow>> {
    let there = row.try_get::<Option<String>, _>("body")?.is_some();
    there.then(|| read(row)).transpose()
}

/// By id.
pub(crate) async fn get<'e>(db: impl AnyExecutor<'e>, id: &str) -> Outcome<Option<PaymentRow>> {
    let row = sqlx::query("select * from payment where id = $1").bind(id.to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// Which bill a payment is for, and who sees that bill, in the order in which people are locked.
pub(crate) async fn bill_and_persons(
    tx: &mut AnyConnection,
    id: &str,
) -> Result<Option<(BillId, String, Vec<PersonId>)>, sqlx::Error> {
    let rows = sqlx::query(
        "select p.bill_id as bill_id, b.number as number, v.person_id as person_id from payment p \
         join bill b on b.id = p.bill_id join bill_person v on v.id = p.bill_id where p.id = $1 order by v.person_id",
    )
    .bind(id)
    .fetch_all(tx)
    .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let persons =
        rows.iter().map(|row| row.try_get::<String, _>("person_id").map(PersonId::new)).collect::<Result<_, _>>()?;
    Ok(Some((BillId::new(first.try_get::<String, _>("bill_id")?), first.try_get("number")?, persons)))
}

/// By what a person quotes.
pub(crate) async fn id_of_reference(tx: &mut AnyConnection, reference: &str) -> Result<Option<String>, sqlx::Error> {
    let row = sqlx::query("select id from payment where reference = $1").bind(reference).fetch_optional(tx).await?;
    row.map(|row| row.try_get("id")).transpose()
}

/// The payment that holds a bill.
pub(crate) async fn holder(tx: &mut AnyConnection, bill: &BillId) -> Outcome<Option<PaymentRow>> {
    let row = sqlx::query("select * from payment where bill_id = $1 and holds = 1")
        .bind(bill.as_str())
        .fetch_optional(tx)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Writes a new payment; false when another holds the bill or the reference is taken.
pub(crate) async fn insert(tx: &mut AnyConnection, row: &PaymentRow) -> Outcome<bool> {
    let done = sqlx::query(
        "insert into payment (id, person_id, bill_id, mandate_id, reference, state, holds, asked_cents, version, body, \
         expires_ms, created_ms) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing",
    )
    .bind(row.noun.id.as_str())
    .bind(row.person.as_str())
    .bind(row.noun.bill.as_str())
    .bind(row.mandate.as_deref())
    .bind(row.noun.reference.as_str())
    .bind(row.noun.state.as_str())
    .bind(i64::from(row.holds))
    .bind(row.noun.amount.cents)
    .bind(i64::from(row.noun.version))
    .bind(serde_json::to_string(&row.noun)?)
    .bind(row.expires.as_millis())
    .bind(row.noun.created_at.as_millis())
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// What may change of a payment.
pub(crate) fn update(row: &PaymentRow) -> Outcome<Write> {
    let id = row.noun.id.as_str();
    let statement = "update payment set state = $1, holds = $2, version = $3, body = $4 where id = $5";
    Ok(Write::new("payment", id, statement)
        .bind(row.noun.state.as_str())
        .bind(row.holds)
        .bind(i64::from(row.noun.version))
        .bind(serde_json::to_string(&row.noun)?)
        .bind(id))
}

/// The doubtful payments whose time was over before `end`.
pub(crate) async fn in_doubt_before(tx: &mut AnyConnection, end: Timestamp) -> Result<Vec<String>, sqlx::Error> {
    let rows = sqlx::query("select id from payment where state = 'in-doubt' and expires_ms <= $1 order by id")
        .bind(end.as_millis())
        .fetch_all(tx)
        .await?;
    rows.iter().map(|row| row.try_get("id")).collect()
}

/// What was asked for under a mandate since `start` and did not come to nothing, in cents.
pub(crate) async fn collected_since(
    tx: &mut AnyConnection,
    mandate: &str,
    start: Timestamp,
) -> Result<i64, sqlx::Error> {
    sqlx::query(
        "select cast(coalesce(sum(asked_cents), 0) as bigint) as cents from payment where mandate_id = $1 \
         and created_ms >= $2 and (holds = 1 or state in ('settled', 'in-doubt'))",
    )
    .bind(mandate)
    .bind(start.as_millis())
    .fetch_one(tx)
    .await?
    .try_get("cents")
}

/// A receipt. It never changes.
pub(crate) fn insert_receipt(person: &PersonId, receipt: &Receipt) -> Outcome<Write> {
    let statement = "insert into receipt (id, person_id, payment_id, version, body) values ($1, $2, $3, 1, $4)";
    Ok(Write::new("receipt", receipt.id.as_str(), statement)
        .bind(receipt.id.as_str())
        .bind(person.as_str())
        .bind(receipt.payment.as_str())
        .bind(serde_json::to_string(receipt)?))
}
