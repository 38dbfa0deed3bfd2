//! Brings a database to the schema of this program: numbered steps, each in one transaction with its number.

use sqlx::AssertSqlSafe;

use crate::StoreError;
use crate::database::Database;

/// One step: the statements that lead from the version before to this one.
pub(crate) type Step = &'static [&'static str];

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Migrated {
    /// The schema is this program's.
    Current,
    /// A newer program wrote it; nothing was changed.
    Newer,
}

/// Runs the steps that the file has not seen.
pub(crate) async fn migrate(database: &Database, steps: &[Step]) -> Result<Migrated, StoreError> {
    let mut tx = database.write().await?;
    let version: i64 = sqlx::query_scalar("pragma user_version").fetch_one(&mut *tx).await?;
    let version = usize::try_from(version).unwrap_or(usize::MAX);
    let Some(missing) = steps.get(version..) else { return Ok(Migrated::Newer) };
    for statement in missing.iter().flat_map(|step| step.iter()) {
        sqlx::query(*statement).execute(&mut *tx).await?;
    }
    if !missing.is_empty() {
        // A pragma takes no bound value; the number is ours.
        let set = AssertSqlSafe(format!("pragma user_version = {}", steps.len()));
        sqlx::query(set).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(Migrated::Current)
}
