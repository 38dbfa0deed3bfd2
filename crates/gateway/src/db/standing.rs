//! How a bill stands, in one look: who sees it, the sums of its two accounts in the ledger, and one of its payments.

use desk_domain::ledger::Account;
use desk_domain::{BillId, Currency, Money, PersonId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};

use super::bill::ViewerRow;
use super::payment::{self, PaymentRow};
use crate::problem::Outcome;

/// What was found.
pub(crate) struct Found {
    /// Whoever sees the bill, in the order in which people are locked.
    pub(crate) viewers: Vec<ViewerRow>,
    /// What is owed.
    pub(crate) owed: Money,
    /// What has to go back.
    pub(crate) back: Money,
    /// The payment that was asked for, when it is one of this bill.
    pub(crate) payment: Option<PaymentRow>,
}

/// Looks. Only of a bill that is locked does this still hold at the next statement.
pub(crate) async fn find(
    tx: &mut AnyConnection,
    bill: &BillId,
    currency: Currency,
    payment: Option<&str>,
) -> Outcome<Found> {
    let rows = sqlx::query(
        "select sums.owed, sums.back, v.person_id as viewer, v.owner, v.version, v.claim, v.notice, \
         p.person_id, p.mandate_id, p.holds, p.expires_ms, p.body from (select \
         (select cast(coalesce(sum(amount_cents), 0) as bigint) from ledger_posting \
         where account = $2 and currency = $4) as owed, \
         (select cast(coalesce(sum(-amount_cents), 0) as bigint) from ledger_posting \
         where account = $3 and currency = $4) as back) as sums \
         left join bill_person v on v.id = $1 left join payment p on p.id = $5 and p.bill_id = $1 order by v.person_id",
    )
    .bind(bill.as_str())
    .bind(Account::Receivable(bill.clone()).to_string())
    .bind(Account::Refund(bill.clone()).to_string())
    .bind(currency.code())
    .bind(payment)
    .fetch_all(tx)
    .await?;
    let first = rows.first().ok_or(sqlx::Error::RowNotFound)?;
    let sum = |name| Ok::<_, sqlx::Error>(Money { cents: first.try_get(name)?, currency });
    Ok(Found {
        viewers: rows.iter().filter_map(|row| viewer(row).transpose()).collect::<Outcome<_>>()?,
        owed: sum("owed")?,
        back: sum("back")?,
        payment: payment::read_joined(first)?,
    })
}

/// Nothing in the one row that stands there when nobody sees the bill.
fn viewer(row: &AnyRow) -> Outcome<Option<ViewerRow>> {
    let Some(person) = row.try_get::<Option<String>, _>("viewer")? else { return Ok(None) };
    let claim: Option<String> = row.try_get("claim")?;
    let notice: Option<String> = row.try_get("notice")?;
    Ok(Some(ViewerRow {
        person: PersonId::new(person),
        owner: row.try_get::<i64, _>("owner")? != 0,
        version: row.try_get("version")?,
        claim: claim.as_deref().map(serde_json::from_str).transpose()?,
        notice: notice.as_deref().map(serde_json::from_str).transpose()?,
    }))
}
