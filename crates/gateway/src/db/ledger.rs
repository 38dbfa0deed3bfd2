//! The ledger's rows. Only balanced transactions can be written, each once for its source.

use desk_domain::ledger::Transaction;
use desk_domain::{BillId, Day, Money, Timestamp};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};

use super::refund::currency;
use super::writes::{Write, places};

/// What of a transaction stands beside its postings.
pub(crate) struct Header<'a> {
    /// The event of the outside world.
    pub(crate) source: &'a str,
    pub(crate) bill: Option<&'a BillId>,
    pub(crate) payment: Option<&'a str>,
    /// What it is about altogether.
    pub(crate) amount: Money,
    /// What of it paid the bill.
    pub(crate) placed: Money,
    /// When it happened outside.
    pub(crate) booked: Timestamp,
    pub(crate) now: Timestamp,
}

/// A transaction that was booked.
pub(crate) struct Booked {
    pub(crate) source: String,
    pub(crate) bill: Option<BillId>,
    pub(crate) payment: Option<String>,
    pub(crate) amount: Money,
}

/// Books the head of `transaction` and gives its postings, which are still to be written; nothing when something was
/// booked for this source before.
pub(crate) async fn book(
    tx: &mut AnyConnection,
    header: &Header<'_>,
    transaction: &Transaction,
) -> Result<Option<Write>, sqlx::Error> {
    let id = desk_domain::OutboxId::at(header.now).to_string();
    let done = sqlx::query(
        "insert into ledger_transaction (id, source, kind, bill_id, payment_id, amount_cents, placed_cents, currency, \
         day, booked_ms, written_ms) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         on conflict (source) do nothing",
    )
    .bind(id.as_str())
    .bind(header.source)
    .bind(transaction.kind().as_str())
    .bind(header.bill.map(BillId::as_str))
    .bind(header.payment)
    .bind(header.amount.cents)
    .bind(header.placed.cents)
    .bind(header.amount.currency.code())
    .bind(Day::of(header.booked).to_string())
    .bind(header.booked.as_millis())
    .bind(header.now.as_millis())
    .execute(&mut *tx)
    .await?;
    Ok((done.rows_affected() > 0).then(|| postings(&id, transaction)))
}

fn postings(id: &str, transaction: &Transaction) -> Write {
    let statement = format!(
        "insert into ledger_posting (transaction_id, place, account, amount_cents, currency) values {}",
        places(transaction.postings().len(), 5)
    );
    let mut write = Write::new("ledger_posting", id, statement);
    for (posting, place) in transaction.postings().iter().zip(0_i64..) {
        write = write.bind(id).bind(place).bind(posting.account.to_string());
        write = write.bind(posting.amount.cents).bind(posting.amount.currency.code());
    }
    write
}

fn read(row: &AnyRow) -> Result<Booked, sqlx::Error> {
    let code: String = row.try_get("currency")?;
    Ok(Booked {
        source: row.try_get("source")?,
        bill: row.try_get::<Option<String>, _>("bill_id")?.map(BillId::new),
        payment: row.try_get("payment_id")?,
        amount: Money { cents: row.try_get("amount_cents")?, currency: currency(&code)? },
    })
}

/// What was booked for a source.
pub(crate) async fn of_source(tx: &mut AnyConnection, source: &str) -> Result<Option<Booked>, sqlx::Error> {
    let row = sqlx::query("select * from ledger_transaction where source = $1").bind(source).fetch_optional(tx).await?;
    row.as_ref().map(read).transpose()
}

/// What the switch settled on a day, as it was booked.
pub(crate) async fn settled_on(tx: &mut AnyConnection, day: Day) -> Result<Vec<Booked>, sqlx::Error> {
    let rows = sqlx::query("select * from ledger_transaction where day = $1 and kind = 'settlement' order by source")
        .bind(day.to_string())
        .fetch_all(tx)
        .await?;
    rows.iter().map(read).collect()
}

/// What came for a bill by the switch or over a counter, oldest first.
pub(crate) async fn received_for(tx: &mut AnyConnection, bill: &BillId) -> Result<Vec<Booked>, sqlx::Error> {
    let rows = sqlx::query(
        "select * from ledger_transaction where bill_id = $1 and kind in ('settlement', 'another-way') \
         order by written_ms, id",
    )
    .bind(bill.as_str())
    .fetch_all(tx)
    .await?;
    rows.iter().map(read).collect()
}
