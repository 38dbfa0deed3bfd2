//! Standing mandates.

use desk_domain::PersonId;
use desk_domain::payment::{Mandate, MandateState};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, Row as _};

use crate::problem::Outcome;

/// One mandate.
pub(crate) struct MandateRow {
    pub(crate) person: PersonId,
    pub(crate) noun: Mandate,
}

fn read(row: &AnyRow) -> Outcome<MandateRow> {
    let body: String = row.try_get("body")?;
    Ok(MandateRow { person: PersonId::new(row.try_get::<String, _>("person_id")?), noun: serde_json::from_str(&body)? })
}

impl MandateRow {
    fn is_live(&self) -> bool {
        matches!(self.noun.state, MandateState::Pending | MandateState::Active)
    }
}

/// By id.
pub(crate) async fn get<'e>(db: impl AnyExecutor<'e>, id: &str) -> Outcome<Option<MandateRow>> {
    let row = sqlx::query("select * from mandate where id = $1").bind(id.to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// Writes a new one; false when the person has one for this account.
pub(crate) async fn insert(tx: &mut AnyConnection, row: &MandateRow) -> Outcome<bool> {
    let done = sqlx::query(
        "insert into mandate (id, person_id, department_id, account, live, active, version, body) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing",
    )
    .bind(row.noun.id.as_str())
    .bind(row.person.as_str())
    .bind(row.noun.department.id.as_str())
    .bind(row.noun.account.as_str())
    .bind(i64::from(row.is_live()))
    .bind(i64::from(row.noun.state == MandateState::Active))
    .bind(i64::from(row.noun.version))
    .bind(serde_json::to_string(&row.noun)?)
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Writes what may change of it.
pub(crate) async fn update(tx: &mut AnyConnection, row: &MandateRow) -> Outcome<()> {
    sqlx::query("update mandate set live = $1, active = $2, version = $3, body = $4 where id = $5")
        .bind(i64::from(row.is_live()))
        .bind(i64::from(row.noun.state == MandateState::Active))
        .bind(i64::from(row.noun.version))
        .bind(serde_json::to_string(&row.noun)?)
        .bind(row.noun.id.as_str())
        .execute(tx)
        .await?;
    Ok(())
}

/// Active mandates and the open bills of their accounts that are or were due until `last`, as `(mandate, bill)`, what is
/// due first first.
pub(crate) async fn due_until<'e>(db: impl AnyExecutor<'e>, last: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    let rows = sqlx::query(
        "select m.id as mandate, b.id as bill from mandate m join bill b on b.department_id = m.department_id \
         and b.account = m.account join bill_person v on v.id = b.id and v.person_id = m.person_id \
         where m.active = 1 and b.state in ('unpaid', 'part-paid') and b.due <= $1 order by b.due, b.number, m.id",
    )
    .bind(last.to_owned())
    .fetch_all(db)
    .await?;
    rows.iter().map(|row| Ok((row.try_get("mandate")?, row.try_get("bill")?))).collect()
}
