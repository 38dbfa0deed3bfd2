//! What the person's lists have in common as rows: JSON of the domain's noun beside the columns that statements
//! need. Tasks and applications are told by a department alone and differ only in name; bills, payments, receipts and
//! mandates are read here like them and written by their own files.

use desk_domain::PersonId;
use serde::de::DeserializeOwned;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, AnyPool, AssertSqlSafe, Row as _};

use crate::problem::Outcome;

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Task,
    Application,
    /// Bills as one person sees them.
    Bill,
    Payment,
    Receipt,
    Mandate,
}

impl Table {
    /// Every table, with the name of its list in an export.
    pub(crate) const ALL: [(&'static str, Self); 6] = [
        ("tasks", Self::Task),
        ("applications", Self::Application),
        ("bills", Self::Bill),
        ("payments", Self::Payment),
        ("receipts", Self::Receipt),
        ("mandates", Self::Mandate),
    ];

    /// Its rows hold what a department last told.
    fn is_told(self) -> bool {
        matches!(self, Self::Task | Self::Application)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Application => "application",
            Self::Bill => "bill_person",
            Self::Payment => "payment",
            Self::Receipt => "receipt",
            Self::Mandate => "mandate",
        }
    }

    fn sql(self, text: &str) -> AssertSqlSafe<String> {
        AssertSqlSafe(text.replace("{table}", self.name()))
    }
}

/// One row. What a department told is empty in tables that are not told by one.
pub(crate) struct RecordRow {
    pub(crate) id: String,
    pub(crate) person: PersonId,
    pub(crate) department: String,
    pub(crate) external_id: String,
    pub(crate) version: i64,
    /// The noun as JSON.
    pub(crate) body: String,
    /// Hash of what the department last told.
    pub(crate) told_hash: String,
    /// The state in what the department last told.
    pub(crate) told_state: String,
}

impl RecordRow {
    /// The noun.
    pub(crate) fn noun<T: DeserializeOwned>(&self) -> Outcome<T> {
        Ok(serde_json::from_str(&self.body)?)
    }
}

fn read(table: Table, row: &AnyRow) -> Result<RecordRow, sqlx::Error> {
    let told = |name| if table.is_told() { row.try_get(name) } else { Ok(String::new()) };
    Ok(RecordRow {
        id: row.try_get("id")?,
        person: PersonId::new(row.try_get::<String, _>("person_id")?),
        department: told("department_id")?,
        external_id: told("external_id")?,
        version: row.try_get("version")?,
        body: row.try_get("body")?,
        told_hash: told("told_hash")?,
        told_state: told("told_state")?,
    })
}

/// The person's own, by id.
pub(crate) async fn get<'e>(
    db: impl AnyExecutor<'e>,
    table: Table,
    person: &PersonId,
    id: &str,
) -> Result<Option<RecordRow>, sqlx::Error> {
    let row = sqlx::query(table.sql("select * from {table} where id = $1 and person_id = $2"))
        .bind(id.to_owned())
        .bind(person.as_str().to_owned())
        .fetch_optional(db)
        .await?;
    row.as_ref().map(|row| read(table, row)).transpose()
}

/// A department's own, by its id.
pub(crate) async fn find(
    tx: &mut AnyConnection,
    table: Table,
    department: &str,
    external_id: &str,
) -> Result<Option<RecordRow>, sqlx::Error> {
    let row = sqlx::query(table.sql("select * from {table} where department_id = $1 and external_id = $2"))
        .bind(department)
        .bind(external_id)
        .fetch_optional(tx)
        .await?;
    row.as_ref().map(|row| read(table, row)).transpose()
}

/// A page of the person's, in the order of their ids.
pub(crate) async fn page(
    pool: &AnyPool,
    table: Table,
    person: &PersonId,
    after: &str,
    limit: i64,
) -> Result<Vec<RecordRow>, sqlx::Error> {
    let rows = sqlx::query(table.sql("select * from {table} where person_id = $1 and id > $2 order by id limit $3"))
        .bind(person.as_str())
        .bind(after)
        .bind(limit)
        .fetch_all(pool)
        .await?;
    rows.iter().map(|row| read(table, row)).collect()
}

/// How large they are together, in bytes of their JSON.
pub(crate) async fn bytes(pool: &AnyPool, table: Table, person: &PersonId) -> Result<i64, sqlx::Error> {
    let sum =
        table.sql("select cast(coalesce(sum(octet_length(body)), 0) as bigint) from {table} where person_id = $1");
    sqlx::query_scalar(sum).bind(person.as_str()).fetch_one(pool).await
}

/// These of the person's, in any order.
pub(crate) async fn some(
    pool: &AnyPool,
    table: Table,
    person: &PersonId,
    ids: &[&str],
) -> Result<Vec<RecordRow>, sqlx::Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..ids.len() + 2).map(|n| format!("${n}")).collect();
    let text = format!("select * from {{table}} where person_id = $1 and id in ({})", places.join(", "));
    let mut query = sqlx::query(table.sql(&text)).bind(person.as_str().to_owned());
    for id in ids {
        query = query.bind((*id).to_owned());
    }
    query.fetch_all(pool).await?.iter().map(|row| read(table, row)).collect()
}

/// Writes a new row.
pub(crate) async fn insert(tx: &mut AnyConnection, table: Table, row: &RecordRow) -> Result<(), sqlx::Error> {
    sqlx::query(table.sql(
        "insert into {table} (id, person_id, department_id, external_id, version, body, told_hash, told_state) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    ))
    .bind(row.id.as_str())
    .bind(row.person.as_str())
    .bind(row.department.as_str())
    .bind(row.external_id.as_str())
    .bind(row.version)
    .bind(row.body.as_str())
    .bind(row.told_hash.as_str())
    .bind(row.told_state.as_str())
    .execute(tx)
    .await
    .map(drop)
}

/// Writes what may change of a row.
pub(crate) async fn update(tx: &mut AnyConnection, table: Table, row: &RecordRow) -> Result<(), sqlx::Error> {
    sqlx::query(table.sql("update {table} set version = $1, body = $2, told_hash = $3, told_state = $4 where id = $5"))
        .bind(row.version)
        .bind(row.body.as_str())
        .bind(row.told_hash.as_str())
        .bind(row.told_state.as_str())
        .bind(row.id.as_str())
        .execute(tx)
        .await
        .map(drop)
}

/// Takes a row away; the feed keeps its tombstone.
pub(crate) async fn delete(tx: &mut AnyConnection, table: Table, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query(table.sql("delete from {table} where id = $1")).bind(id).execute(tx).await.map(drop)
}
