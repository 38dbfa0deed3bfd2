//! The list of exceptions: what a person of the operator has to look at. Each thing stands there once.

use desk_domain::Timestamp;
use serde_json::{Value, json};
use sqlx::{AnyConnection, AnyPool, Row as _};

use crate::limits;
use crate::problem::Outcome;

/// Why something stands on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Money for a bill number that we do not know.
    Unplaced,
    /// The settlement file names another amount than what was booked.
    AmountDiffers,
    /// Booked, and not in the settlement file of its day.
    NotInFile,
    /// In the settlement file more than once.
    Doubled,
    /// In the settlement file, and nothing that we could book.
    UnknownEntry,
    /// A settlement that we do not know was taken back.
    UnknownReversal,
    /// Money was sent back that we did not ask to send.
    UnknownRefund,
    /// The switch refused to send money back.
    RefundRefused,
    /// A bill was taken back whose money came over a counter: the department sends it back.
    CounterRefund,
    /// A settlement file that could not be read.
    BadFile,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Unplaced => "unplaced",
            Self::AmountDiffers => "amount-differs",
            Self::NotInFile => "not-in-file",
            Self::Doubled => "doubled",
            Self::UnknownEntry => "unknown-entry",
            Self::UnknownReversal => "unknown-reversal",
            Self::UnknownRefund => "unknown-refund",
            Self::RefundRefused => "refund-refused",
            Self::CounterRefund => "counter-refund",
            Self::BadFile => "bad-file",
        }
    }
}

/// Writes an entry; false when it stands there already.
pub(crate) async fn note(
    tx: &mut AnyConnection,
    kind: Kind,
    source: &str,
    detail: &Value,
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "insert into payment_exception (id, kind, source, detail, created_ms) values ($1, $2, $3, $4, $5) \
         on conflict (kind, source) do nothing",
    )
    .bind(desk_domain::OutboxId::random().as_str())
    .bind(kind.as_str())
    .bind(source)
    .bind(detail.to_string())
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// A page, oldest first.
pub(crate) async fn page(pool: &AnyPool, after: (i64, &str)) -> Outcome<Vec<Value>> {
    let rows = sqlx::query(
        "select * from payment_exception where (created_ms, id) > ($1, $2) order by created_ms, id limit $3",
    )
    .bind(after.0)
    .bind(after.1)
    .bind(limits::PAGE_ROWS)
    .fetch_all(pool)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        let detail: String = row.try_get("detail")?;
        Ok(json!({
            "id": row.try_get::<String, _>("id")?,
            "kind": row.try_get::<String, _>("kind")?,
            "source": row.try_get::<String, _>("source")?,
            "detail": serde_json::from_str::<Value>(&detail)?,
            "at": Timestamp::from_millis(row.try_get("created_ms")?),
        }))
    };
    rows.iter().map(read).collect()
}
