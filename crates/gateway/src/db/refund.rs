//! Refunds: money of one settlement that goes back, and how far it got.

use desk_domain::{BillId, Currency, Money, Timestamp};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, Row as _};

/// One refund.
pub(crate) struct RefundRow {
    pub(crate) id: String,
    /// The switch's id of the money.
    pub(crate) transaction: String,
    pub(crate) bill: BillId,
    pub(crate) payment: Option<String>,
    pub(crate) amount: Money,
    /// `due`, `asked` (it may have been sent), `sent`, `void`, `refused`.
    pub(crate) state: String,
}

/// The currency that a column names.
pub(crate) fn currency(code: &str) -> Result<Currency, sqlx::Error> {
    match code {
        "HKD" => Ok(Currency::Hkd),
        "CNY" => Ok(Currency::Cny),
        _ => Err(sqlx::Error::Decode("an unknown currency".into())),
    }
}

fn read(row: &AnyRow) -> Result<RefundRow, sqlx::Error> {
    let code: String = row.try_get("currency")?;
    Ok(RefundRow {
        id: row.try_get("id")?,
        transaction: row.try_get("transaction_id")?,
        bill: BillId::new(row.try_get::<String, _>("bill_id")?),
        payment: row.try_get("payment_id")?,
        amount: Money { cents: row.try_get("amount_cents")?, currency: currency(&code)? },
        state: row.try_get("state")?,
    })
}

/// By id.
pub(crate) async fn get<'e>(db: impl AnyExecutor<'e>, id: &str) -> Result<Option<RefundRow>, sqlx::Error> {
    let row = sqlx::query("select * from refund where id = $1").bind(id.to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// Those of one settlement.
pub(crate) async fn of_transaction(tx: &mut AnyConnection, transaction: &str) -> Result<Vec<RefundRow>, sqlx::Error> {
    let rows = sqlx::query("select * from refund where transaction_id = $1 order by id")
        .bind(transaction)
        .fetch_all(tx)
        .await?;
    rows.iter().map(read).collect()
}

/// Writes a new one.
pub(crate) async fn insert(tx: &mut AnyConnection, row: &RefundRow, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query(
        "insert into refund (id, transaction_id, bill_id, payment_id, amount_cents, currency, state, created_ms) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(row.id.as_str())
    .bind(row.transaction.as_str())
    .bind(row.bill.as_str())
    .bind(row.payment.as_deref())
    .bind(row.amount.cents)
    .bind(row.amount.currency.code())
    .bind(row.state.as_str())
    .bind(now.as_millis())
    .execute(tx)
    .await
    .map(drop)
}

/// It is about to be sent; nothing when it is over or void.
pub(crate) async fn ask(tx: &mut AnyConnection, id: &str) -> Result<Option<RefundRow>, sqlx::Error> {
    let row = sqlx::query("update refund set state = 'asked' where id = $1 and state in ('due', 'asked') returning *")
        .bind(id)
        .fetch_optional(tx)
        .await?;
    row.as_ref().map(read).transpose()
}

/// It is in this state from now on; how much is left of one that a reversal made smaller.
pub(crate) async fn set(
    tx: &mut AnyConnection,
    id: &str,
    state: &str,
    amount: Money,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query("update refund set state = $1, amount_cents = $2, sent_ms = $3 where id = $4")
        .bind(state)
        .bind(amount.cents)
        .bind((state == "sent").then(|| now.as_millis()))
        .bind(id)
        .execute(tx)
        .await
        .map(drop)
}
