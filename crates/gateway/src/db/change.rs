//! The change feed of each person (mechanisms.md, M-feed).
//!
//! **A global sequence, `now()`, xmin or max(id) as a cursor is forbidden here**: two transactions may commit
//! in another order than they took their numbers, and a reader between them would skip one for ever. The number
//! is taken from the person's own row, whose lock is held until the commit; so for one person the order of
//! numbers *is* the order of commits.

use std::collections::BTreeMap;

use desk_domain::{PersonId, Timestamp};
use sqlx::{AnyConnection, AnyPool, AssertSqlSafe, Row as _};

use super::writes::{Write, places};
use crate::limits;

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entity {
    Task,
    Application,
    Me,
    Access,
    Bill,
    Payment,
    Receipt,
    Mandate,
}

impl Entity {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Application => "application",
            Self::Me => "me",
            Self::Access => "access",
            Self::Bill => "bill",
            Self::Payment => "payment",
            Self::Receipt => "receipt",
            Self::Mandate => "mandate",
        }
    }
}

/// One row of the feed; only the latest state of each entity has one.
pub(crate) struct ChangeRow {
    pub(crate) entity: String,
    pub(crate) id: String,
    pub(crate) seq: i64,
    pub(crate) deleted: bool,
}

/// Locks the person until the end of the transaction and gives the number of all its changes.
pub(crate) async fn next_seq(tx: &mut AnyConnection, person: &PersonId) -> Result<i64, sqlx::Error> {
    sqlx::query("update person set change_seq = change_seq + 1 where id = $1 returning change_seq")
        .bind(person.as_str())
        .fetch_one(tx)
        .await?
        .try_get("change_seq")
}

/// Notes a change under the number of this transaction.
pub(crate) async fn record(
    tx: &mut AnyConnection,
    person: &PersonId,
    (entity, id): (Entity, &str),
    seq: i64,
    deleted: bool,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "insert into change (person_id, entity, entity_id, seq, deleted, at_ms) values ($1, $2, $3, $4, $5, $6) \
         on conflict (person_id, entity, entity_id) do update \
         set seq = excluded.seq, deleted = excluded.deleted, at_ms = excluded.at_ms",
    )
    .bind(person.as_str())
    .bind(entity.as_str())
    .bind(id)
    .bind(seq)
    .bind(i64::from(deleted))
    .bind(now.as_millis())
    .execute(tx)
    .await
    .map(drop)
}

/// Whose, what, and whether it is gone.
type Noted = ((PersonId, &'static str, String), bool);

/// The changes of one transaction, for any number of people. Each person is locked and gets a number once; what
/// changed is written in one statement at the end.
#[derive(Default)]
pub(crate) struct Feed {
    numbers: BTreeMap<PersonId, i64>,
    noted: BTreeMap<(PersonId, &'static str, String), bool>,
}

impl Feed {
    /// Locks the person. Who locks several takes them in the order of their ids.
    pub(crate) async fn lock(&mut self, tx: &mut AnyConnection, person: &PersonId) -> Result<(), sqlx::Error> {
        if !self.numbers.contains_key(person) {
            let seq = next_seq(tx, person).await?;
            self.numbers.insert(person.clone(), seq);
        }
        Ok(())
    }

    /// Notes a change of a person who is locked.
    pub(crate) fn note(&mut self, person: &PersonId, entity: Entity, id: &str, deleted: bool) {
        self.noted.insert((person.clone(), entity.as_str(), id.to_owned()), deleted);
    }

    /// Writes what was noted.
    pub(crate) async fn write(&mut self, tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
        for write in self.writes(now)? {
            write.run(tx).await?;
        }
        Ok(())
    }

    /// What was noted, to be written.
    pub(crate) fn writes(&mut self, now: Timestamp) -> Result<Vec<Write>, sqlx::Error> {
        let noted: Vec<_> = std::mem::take(&mut self.noted).into_iter().collect();
        noted.chunks(500).enumerate().map(|(part, some)| self.rows(part, some, now)).collect()
    }

    fn rows(&self, part: usize, some: &[Noted], now: Timestamp) -> Result<Write, sqlx::Error> {
        let statement = format!(
            "insert into change (person_id, entity, entity_id, seq, deleted, at_ms) values {} \
             on conflict (person_id, entity, entity_id) do update \
             set seq = excluded.seq, deleted = excluded.deleted, at_ms = excluded.at_ms",
            places(some.len(), 6)
        );
        let mut write = Write::new("change", &part.to_string(), statement);
        for ((person, entity, id), deleted) in some {
            let seq = self.numbers.get(person).copied().ok_or(sqlx::Error::RowNotFound)?;
            write = write.bind(person.as_str()).bind(*entity).bind(id.as_str());
            write = write.bind(seq).bind(*deleted).bind(now.as_millis());
        }
        Ok(write)
    }

    /// After the commit: who listens here hears of it.
    pub(crate) fn tell(&self, hub: &crate::hub::Hub) {
        self.numbers.iter().for_each(|(person, seq)| hub.moved(person, *seq));
    }
}

/// One row value, not a chain of `or`: only so does either database begin at the place in its index. With the chain it
/// read all of the person's rows at each pull.
const AFTER: &str = "select entity, entity_id, seq, deleted from change where person_id = $1 and \
    (seq, entity, entity_id) > ($2, $3, $4) order by seq, entity, entity_id limit $5";

/// The rows after a place in the feed, oldest first, one more than a page.
pub(crate) async fn after(
    pool: &AnyPool,
    person: &PersonId,
    seq: i64,
    entity: &str,
    id: &str,
) -> Result<Vec<ChangeRow>, sqlx::Error> {
    let rows = sqlx::query(AFTER)
        .bind(person.as_str())
        .bind(seq)
        .bind(entity)
        .bind(id)
        .bind(limits::PAGE_ROWS + 1)
        .fetch_all(pool)
        .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok(ChangeRow {
            entity: row.try_get("entity")?,
            id: row.try_get("entity_id")?,
            seq: row.try_get("seq")?,
            deleted: row.try_get::<i64, _>("deleted")? != 0,
        })
    };
    rows.iter().map(read).collect()
}

/// The newest number of each of these persons: what a replica asks once a second for those connected to it.
pub(crate) async fn newest(pool: &AnyPool, persons: &[PersonId]) -> Result<Vec<(PersonId, i64)>, sqlx::Error> {
    let mut found = Vec::new();
    for some in persons.chunks(500) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let text = format!("select id, change_seq from person where id in ({})", places.join(", "));
        let mut query = sqlx::query(AssertSqlSafe(text));
        for person in some {
            query = query.bind(person.as_str().to_owned());
        }
        for row in query.fetch_all(pool).await? {
            found.push((PersonId::new(row.try_get::<String, _>("id")?), row.try_get("change_seq")?));
        }
    }
    Ok(found)
}

/// Forgets tombstones older than the limits table says, and notes for each person how far back the feed now goes.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    let before = now.as_millis() - limits::TOMBSTONE_MS;
    sqlx::query(
        "update person set purged_seq = (select max(seq) from change where person_id = person.id and deleted = 1 \
         and at_ms < $1) where id in (select person_id from change where deleted = 1 and at_ms < $1)",
    )
    .bind(before)
    .execute(&mut *tx)
    .await?;
    sqlx::query("delete from change where deleted = 1 and at_ms < $1").bind(before).execute(tx).await.map(drop)
}

/// Locks the person without taking a number: for what must not happen twice at once but is no change.
pub(crate) async fn lock(tx: &mut AnyConnection, person: &PersonId) -> Result<(), sqlx::Error> {
    sqlx::query("update person set change_seq = change_seq where id = $1")
        .bind(person.as_str())
        .execute(tx)
        .await
        .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{Db, person};

    /// M-feed: tombstones are kept 90 days; a cursor from before the forgotten ones is then too old.
    #[tokio::test]
    async fn m_feed_tombstones_are_kept_ninety_days() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&format!("sqlite://{}/gateway.db", folder.path().display())).await.unwrap();
        let start = Timestamp::from_millis(1_000_000_000_000);
        let mut tx = db.begin().await.unwrap();
        let id = person::find_or_make(&mut tx, "open-id", start).await.unwrap().id;
        for (entity, deleted) in [("kept", false), ("gone", true)] {
            let seq = next_seq(&mut tx, &id).await.unwrap();
            record(&mut tx, &id, (Entity::Task, entity), seq, deleted, start).await.unwrap();
        }
        let later = start.plus_millis(limits::TOMBSTONE_MS);
        purge(&mut tx, later).await.unwrap();
        assert_eq!(person::get(&mut *tx, &id).await.unwrap().unwrap().purged_seq, 0, "not before its day");
        purge(&mut tx, later.plus_millis(1)).await.unwrap();
        assert_eq!(person::get(&mut *tx, &id).await.unwrap().unwrap().purged_seq, 2);
        tx.commit().await.unwrap();
        let rows = after(db.read(), &id, 0, "", "").await.unwrap();
        assert_eq!(rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["kept"]);
        db.close().await;
    }

    /// M-feed: a pull costs what changed, not what exists. Whoever has many rows is read from the place on.
    #[tokio::test]
    async fn m_feed_a_page_is_read_from_its_place_in_the_index() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&format!("sqlite://{}/gateway.db", folder.path().display())).await.unwrap();
        let plan =
            sqlx::query(AssertSqlSafe(format!("explain query plan {AFTER}"))).fetch_all(db.read()).await.unwrap();
        let steps: Vec<String> = plan.iter().map(|row| row.try_get("detail").unwrap()).collect();
        let [only] = &steps[..] else { panic!("no step but the search in the index: {steps:?}") };
        assert!(only.contains("change_seq (person_id=? AND (seq,entity,entity_id)>(?,?,?))"), "{only}");
        db.close().await;
    }
}
