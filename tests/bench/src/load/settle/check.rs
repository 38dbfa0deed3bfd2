//! The look at the database afterwards, by plain SQL: every notice is booked once, its payment is settled, its bill owes
//! nothing, and the ledger balances.

use std::collections::BTreeMap;

use desk_desktop::Trouble;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Row as _};

use super::notice::Sent;

/// What must be empty.
const NOTHING: &[(&str, &str)] = &[
    (
        "ledger transactions that do not balance",
        "select count(*) as found from (select transaction_id from ledger_posting group by transaction_id, currency \
         having sum(amount_cents) <> 0) as unbalanced",
    ),
    (
        "accounts of bills on which something stands",
        "select count(*) as found from (select account from ledger_posting where account like 'receivable:%' \
         group by account having sum(amount_cents) <> 0) as owing",
    ),
    ("bills that are not paid", "select count(*) as found from bill where state <> 'paid'"),
    ("refunds", "select count(*) as found from refund"),
    ("exceptions", "select count(*) as found from payment_exception"),
];

/// An error when anything is not as it has to be.
pub(super) async fn check(database: &str, sent: &[Sent]) -> Result<(), Trouble> {
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(database).await?;
    for (what, statement) in NOTHING {
        let found = count(&mut connection, statement).await?;
        if found != 0 {
            return Err(format!("{found} {what}").into());
        }
    }
    let payments = states(&mut connection).await?;
    let mut booked = booked(&mut connection).await?;
    for sent in sent {
        let state = payments.get(&sent.payment).map(String::as_str);
        let found = booked.remove(&format!("fps:{}", sent.transaction));
        if state != Some("settled") || found != Some((sent.payment.clone(), sent.cents, sent.cents)) {
            return Err(format!("a notice of {} cents left a payment {state:?}, booked {found:?}", sent.cents).into());
        }
    }
    let receipts = count(&mut connection, "select count(*) as found from receipt").await?;
    if !booked.is_empty() || payments.len() != sent.len() || usize::try_from(receipts)? != sent.len() {
        let more = booked.len();
        return Err(format!("{} payments, {receipts} receipts, {more} bookings of nobody", payments.len()).into());
    }
    connection.close().await?;
    Ok(())
}

async fn count(connection: &mut AnyConnection, statement: &str) -> Result<i64, Trouble> {
    let row = sqlx::query(AssertSqlSafe(statement.to_owned())).fetch_one(connection).await?;
    Ok(row.try_get("found")?)
}

/// The state of each payment.
async fn states(connection: &mut AnyConnection) -> Result<BTreeMap<String, String>, Trouble> {
    let rows = sqlx::query("select id, state from payment").fetch_all(connection).await?;
    let read = |row: &sqlx::any::AnyRow| Ok((row.try_get("id")?, row.try_get("state")?));
    Ok(rows.iter().map(read).collect::<Result<_, sqlx::Error>>()?)
}

/// By source: payment, cents that came, cents that paid the bill.
async fn booked(connection: &mut AnyConnection) -> Result<BTreeMap<String, (String, i64, i64)>, Trouble> {
    let rows = sqlx::query(
        "select source, payment_id, amount_cents, placed_cents from ledger_transaction where kind = 'settlement'",
    )
    .fetch_all(connection)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        let what = (row.try_get("payment_id")?, row.try_get("amount_cents")?, row.try_get("placed_cents")?);
        Ok((row.try_get("source")?, what))
    };
    Ok(rows.iter().map(read).collect::<Result<_, sqlx::Error>>()?)
}
