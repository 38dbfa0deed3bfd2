//! Brings the tables up to date: each file of `migrations/` once, in order, on either database.

use sqlx::{AssertSqlSafe, Executor as _, Row as _};

use super::Db;

/// Number and text of each migration. A file that has been released is never changed.
const MIGRATIONS: &[(i64, &str)] = &[
    (1, include_str!("../../migrations/001_start.sql")),
    (2, include_str!("../../migrations/002_payments.sql")),
    (3, include_str!("../../migrations/003_lighter_bills.sql")),
    (4, include_str!("../../migrations/004_lighter_changes.sql")),
    (5, include_str!("../../migrations/005_sessions_by_their_end.sql")),
    (6, include_str!("../../migrations/006_told_accesses.sql")),
];

/// Runs what has not been run.
pub(super) async fn run(db: &Db) -> Result<(), sqlx::Error> {
    let mut tx = db.begin().await?;
    if let Some(lock) = db.dialect().lock_for_migration() {
        sqlx::query(lock).fetch_one(&mut *tx).await?;
    }
    tx.execute("create table if not exists schema_version (version bigint primary key)").await?;
    let row =
        sqlx::query("select coalesce(max(version), 0) as version from schema_version").fetch_one(&mut *tx).await?;
    let done: i64 = row.try_get("version")?;
    for (version, text) in MIGRATIONS.iter().filter(|(version, _)| *version > done) {
        for statement in text.split(";\n").map(without_comments).filter(|s| !s.is_empty()) {
            tx.execute(AssertSqlSafe(statement)).await?;
        }
        sqlx::query("insert into schema_version (version) values ($1)").bind(*version).execute(&mut *tx).await?;
    }
    tx.commit().await
}

fn without_comments(statement: &str) -> String {
    let lines = statement.lines().filter(|line| !line.trim_start().starts_with("--"));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}
