//! Which of a department's external ids stand in an access log already, and as which entry.

use desk_domain::{AccessEntryId, PersonId};
use sqlx::{AnyConnection, Row as _};

/// One that stands there.
pub(crate) struct ToldRow {
    pub(crate) person: PersonId,
    pub(crate) told_hash: String,
    pub(crate) entry: String,
}

/// What was told under this id.
pub(crate) async fn find(
    tx: &mut AnyConnection,
    department: &str,
    external_id: &str,
) -> Result<Option<ToldRow>, sqlx::Error> {
    let row = sqlx::query(
        "select person_id, told_hash, entry_id from told_access where department_id = $1 and external_id = $2",
    )
    .bind(department)
    .bind(external_id)
    .fetch_optional(tx)
    .await?;
    let read = |row: sqlx::any::AnyRow| {
        let person: String = row.try_get("person_id")?;
        let (told_hash, entry) = (row.try_get("told_hash")?, row.try_get("entry_id")?);
        Ok(ToldRow { person: PersonId::new(person), told_hash, entry })
    };
    row.map(read).transpose()
}

/// Takes the id before its entry is written; false when somebody else has it.
pub(crate) async fn take(
    tx: &mut AnyConnection,
    department: &str,
    external_id: &str,
    person: &PersonId,
    told_hash: &str,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "insert into told_access (department_id, external_id, person_id, told_hash, entry_id) \
         values ($1, $2, $3, $4, '') on conflict (department_id, external_id) do nothing",
    )
    .bind(department)
    .bind(external_id)
    .bind(person.as_str())
    .bind(told_hash)
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Its entry is written.
pub(crate) async fn written(
    tx: &mut AnyConnection,
    department: &str,
    external_id: &str,
    entry: &AccessEntryId,
) -> Result<(), sqlx::Error> {
    sqlx::query("update told_access set entry_id = $1 where department_id = $2 and external_id = $3")
        .bind(entry.as_str())
        .bind(department)
        .bind(external_id)
        .execute(tx)
        .await
        .map(drop)
}
