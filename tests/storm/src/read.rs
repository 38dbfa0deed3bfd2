//! Reads the gateway's tables by plain SQL, behind the gateway's back.

use serde_json::Value;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Connection as _, Row as _};

use crate::StormError;
use crate::books::{
    BillRow, CollectionRow, ExceptionRow, GatewayBooks, PaymentRow, PostingRow, RefundRow, TransactionRow,
};

/// A connection of our own.
pub(crate) async fn connect(database: &str) -> Result<AnyConnection, StormError> {
    sqlx::any::install_default_drivers();
    Ok(AnyConnection::connect(database).await?)
}

/// All tables that hold money.
pub async fn gateway_books(database: &str) -> Result<GatewayBooks, StormError> {
    let mut connection = connect(database).await?;
    let books = GatewayBooks {
        bills: rows(&mut connection, "select id, number from bill", |row| {
            Ok(BillRow { id: row.try_get("id")?, number: row.try_get("number")? })
        })
        .await?,
        transactions: rows(
            &mut connection,
            "select id, source, kind, bill_id, amount_cents, currency from ledger_transaction",
            |row| {
                Ok(TransactionRow {
                    id: row.try_get("id")?,
                    source: row.try_get("source")?,
                    kind: row.try_get("kind")?,
                    bill: row.try_get("bill_id")?,
                    cents: row.try_get("amount_cents")?,
                    currency: row.try_get("currency")?,
                })
            },
        )
        .await?,
        postings: rows(&mut connection, "select transaction_id, amount_cents, currency from ledger_posting", |row| {
            Ok(PostingRow {
                transaction: row.try_get("transaction_id")?,
                cents: row.try_get("amount_cents")?,
                currency: row.try_get("currency")?,
            })
        })
        .await?,
        refunds: rows(&mut connection, "select bill_id, amount_cents, state from refund", |row| {
            Ok(RefundRow {
                bill: row.try_get("bill_id")?,
                cents: row.try_get("amount_cents")?,
                state: row.try_get("state")?,
            })
        })
        .await?,
        exceptions: rows(&mut connection, "select kind, source, detail from payment_exception", exception).await?,
        payments: rows(&mut connection, "select id, reference, state from payment", |row| {
            Ok(PaymentRow {
                id: row.try_get("id")?,
                reference: row.try_get("reference")?,
                state: row.try_get("state")?,
            })
        })
        .await?,
        collections: rows(
            &mut connection,
            "select bill_id, asked_cents, created_ms from payment where mandate_id is not null",
            |row| {
                let begun = desk_domain::Timestamp::from_millis(row.try_get("created_ms")?);
                Ok(CollectionRow { bill: row.try_get("bill_id")?, cents: row.try_get("asked_cents")?, begun })
            },
        )
        .await?,
    };
    connection.close().await?;
    Ok(books)
}

fn exception(row: &AnyRow) -> Result<ExceptionRow, sqlx::Error> {
    let detail: String = row.try_get("detail")?;
    let detail: Value = serde_json::from_str(&detail).unwrap_or_default();
    let bank_reference = detail["bankReference"].as_str().map(str::to_owned);
    Ok(ExceptionRow { kind: row.try_get("kind")?, source: row.try_get("source")?, bank_reference })
}

async fn rows<T>(
    connection: &mut AnyConnection,
    statement: &'static str,
    read: impl Fn(&AnyRow) -> Result<T, sqlx::Error>,
) -> Result<Vec<T>, StormError> {
    let rows = sqlx::query(statement).fetch_all(connection).await?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// The openID of a person, as departments know them.
pub(crate) async fn open_id(connection: &mut AnyConnection, person: &str) -> Result<String, StormError> {
    let row = sqlx::query("select open_id from person where id = $1").bind(person).fetch_one(connection).await?;
    Ok(row.try_get("open_id")?)
}

/// How many confirmations of a person are on the phone, and the gateway still waits for them at `now_ms`.
pub(crate) async fn on_the_phone(
    connection: &mut AnyConnection,
    open_id: &str,
    now_ms: i64,
) -> Result<i64, StormError> {
    let row = sqlx::query(
        "select count(*) as waiting from challenge c join person p on p.id = c.person_id \
         where p.open_id = $1 and c.state = 'waiting' and c.expires_ms > $2 and not exists \
         (select o.id from outside_call o where o.kind = 'step-up' and o.reference = c.id)",
    );
    Ok(row.bind(open_id).bind(now_ms).fetch_one(connection).await?.try_get("waiting")?)
}

/// The ids of all bills by their numbers.
pub(crate) async fn bill_ids(connection: &mut AnyConnection) -> Result<Vec<(String, String)>, StormError> {
    let rows = sqlx::query("select id, number from bill").fetch_all(connection).await?;
    let pair = |row: &AnyRow| Ok((row.try_get("number")?, row.try_get("id")?));
    Ok(rows.iter().map(pair).collect::<Result<_, sqlx::Error>>()?)
}
