//! How a bill stands, in one look: who sees it, and the sums of its two accounts in the ledger.

use desk_domain::ledger::Account;
use desk_domain::{BillId, Currency, Money, PersonId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};

use super::bill::ViewerRow;
use crate::problem::Outcome;

/// What was found.
pub(crate) struct Found {
    /// Whoever sees the bill, in the order in which people are locked.
    pub(crate) viewers: Vec<ViewerRow>,
    /// What is owed.
    pub(crate) owed: Money,
    /// What has to go back.
    pub(crate) back: Money,
}

/// Looks. Only of a bill that is locked does this still hold at the next statement.
pub(crate) async fn find(tx: &mut AnyConnection, bill: &BillId, currency: Currency) -> Outcome<Found> {
    let rows = sqlx::query(
        "select sums.owed, sums.back, v.person_id, v.owner, v.version, v.claim, v.notice from (select \
         (select cast(coalesce(sum(amount_cents), 0) as bigint) from ledger_posting \
         where account = $2 and currency = $4) as owed, \
         (select cast(coalesce(sum(-amount_cents), 0) as bigint) from ledger_posting \
         where account = $3 and currency = $4) as back) as sums \
         left join bill_person v on v.id = $1 order by v.person_id",
    )
    .bind(bill.as_str())
    .bind(Account::Receivable(bill.clone()).to_string())
    .bind(Account::Refund(bill.clone()).to_string())
    .bind(currency.code())
    .fetch_all(tx)
    .await?;
    let sum = |name| rows.first().ok_or(sqlx::Error::RowNotFound)?.try_get::<i64, _>(name);
    let (owed, back) = (Money { cents: sum("owed")?, currency }, Money { cents: sum("back")?, currency });
    let viewers = rows.iter().filter_map(|row| viewer(row).transpose()).collect::<Outcome<_>>()?;
    Ok(Found { viewers, owed, back })
}

/// Nothing in the one row that stands there when nobody sees the bill.
fn viewer(row: &AnyRow) -> Outcome<Option<ViewerRow>> {
    let Some(person) = row.try_get::<Option<String>, _>("person_id")? else { return Ok(None) };
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
