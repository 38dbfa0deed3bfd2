//! Writes that nobody waits for an answer of: kept, and sent together in one statement before somebody looks.
//!
//! Each round trip to PostgreSQL costs both sides more than what the statement does. There, what is kept becomes
//! `with w0 as (…), w1 as (…) …` (PostgreSQL manual, 7.8.4, Data-Modifying Statements in WITH): every part is run once, all
//! see the rows as they were before, in no order that is promised. So no two of them may write the same row, nor may one
//! give up what another takes in a unique index. SQLite has no such statement and no round trips: there they run one after
//! the other.

use std::borrow::Cow;

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe};

use super::dialect::Dialect;

/// Values of one statement of several writes; PostgreSQL counts them with 16 bits, and plans each write anew.
const MOST_VALUES: usize = 1_000;

/// One `insert`, `update` or `delete` with its values.
pub(crate) struct Write {
    /// What row it is about, for all that are kept together.
    row: String,
    statement: Cow<'static, str>,
    values: Vec<Value>,
}

/// What can be bound.
pub(crate) enum Value {
    Number(i64),
    Text(Option<String>),
}

impl Write {
    /// About the row of this table with this id.
    pub(crate) fn new(table: &str, id: &str, statement: impl Into<Cow<'static, str>>) -> Self {
        Self { row: format!("{table} {id}"), statement: statement.into(), values: Vec::new() }
    }

    /// With the value of the next place.
    pub(crate) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Runs it alone.
    pub(crate) async fn run(self, tx: &mut AnyConnection) -> Result<(), sqlx::Error> {
        let query = bind(sqlx::query(AssertSqlSafe(self.statement.into_owned())), self.values);
        query.execute(tx).await.map(drop)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Number(i64::from(yes))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

type Bound<'q> = Query<'q, Any, AnyArguments>;

fn bind(mut query: Bound<'_>, values: impl IntoIterator<Item = Value>) -> Bound<'_> {
    for value in values {
        query = match value {
            Value::Number(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
        };
    }
    query
}

/// Writes that were not sent yet, of one transaction.
#[derive(Default)]
pub(crate) struct Writes(Vec<Write>);

impl Writes {
    /// Keeps a write; what is kept already goes first when it is about the same row, or all would be too much for one
    /// statement.
    pub(crate) async fn keep(
        &mut self,
        tx: &mut AnyConnection,
        dialect: Dialect,
        write: Write,
    ) -> Result<(), sqlx::Error> {
        let values: usize = self.0.iter().map(|kept| kept.values.len()).sum();
        if values + write.values.len() > MOST_VALUES || self.0.iter().any(|kept| kept.row == write.row) {
            self.send(tx, dialect).await?;
        }
        self.0.push(write);
        Ok(())
    }

    /// Sends what is kept.
    pub(crate) async fn send(&mut self, tx: &mut AnyConnection, dialect: Dialect) -> Result<(), sqlx::Error> {
        let kept = std::mem::take(&mut self.0);
        match dialect {
            Dialect::Postgres if kept.len() > 1 => together(kept).run(tx).await,
            _ => {
                for write in kept {
                    write.run(tx).await?;
                }
                Ok(())
            }
        }
    }
}

/// The places of so many rows of `width` values each, for an `insert`.
pub(super) fn places(rows: usize, width: usize) -> String {
    let row = |row: usize| {
        let places: Vec<String> = (1..=width).map(|place| format!("${}", row * width + place)).collect();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// All of them as one: the last is the statement, the others stand before it.
fn together(writes: Vec<Write>) -> Write {
    let last = writes.len() - 1;
    let mut all = Write::new("", "", "with ");
    for (place, write) in writes.into_iter().enumerate() {
        let statement = shifted(&write.statement, all.values.len());
        let statement = match place {
            0 => format!("w0 as ({statement})"),
            _ if place < last => format!(", w{place} as ({statement})"),
            _ => format!(" {statement}"),
        };
        all.statement.to_mut().push_str(&statement);
        all.values.extend(write.values);
    }
    all
}

/// The statement with its places counted from `by` on. Our statements have no `$` but in places.
fn shifted(statement: &str, by: usize) -> String {
    let mut parts = statement.split('$');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
        let place: usize = part[..digits].parse().unwrap_or_default();
        out.push('$');
        out.push_str(&(place + by).to_string());
        out.push_str(&part[digits..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use sqlx::any::AnyRow;
    use sqlx::{Connection as _, Executor as _, Row as _};

    use super::*;

    #[test]
    fn together_each_keeps_its_own_values() {
        let one = Write::new("a", "1", "update a set x = $1, y = $2 where id = $1").bind(7_i64).bind("seven");
        let two = Write::new("b", "1", "insert into b values ($1), ($11)").bind(true);
        let three = Write::new("c", "1", "delete from c where id = $1").bind(None::<String>);
        let all = together(vec![one, two, three]);
        assert_eq!(
            all.statement,
            "with w0 as (update a set x = $1, y = $2 where id = $1), w1 as (insert into b values ($3), ($13)) \
             delete from c where id = $4"
        );
        assert!(matches!(
            all.values.as_slice(),
            [Value::Number(7), Value::Text(Some(_)), Value::Number(1), Value::Text(None)]
        ));
    }

    fn put(id: &str, value: i64) -> Write {
        let statement =
            "insert into kept (id, value) values ($1, $2) on conflict (id) do update set value = excluded.value";
        Write::new("kept", id, statement).bind(id).bind(value)
    }

    async fn keeps_and_sends(url: &str) {
        sqlx::any::install_default_drivers();
        let (mut connection, dialect) = (AnyConnection::connect(url).await.unwrap(), Dialect::of(url));
        connection.execute("create temporary table kept (id text primary key, value bigint not null)").await.unwrap();
        let mut writes = Writes::default();
        for (id, value) in [("a", 1), ("b", 2), ("a", 3), ("c", 4)] {
            writes.keep(&mut connection, dialect, put(id, value)).await.unwrap();
        }
        let found = |rows: Vec<AnyRow>| {
            rows.iter().map(|row| (row.get::<String, _>(0), row.get::<i64, _>(1))).collect::<Vec<_>>()
        };
        let all = "select id, value from kept order by id";
        // Only what had to go before another write of the same row is there.
        assert_eq!(found(connection.fetch_all(all).await.unwrap()), [("a".into(), 1), ("b".into(), 2)]);
        writes.send(&mut connection, dialect).await.unwrap();
        writes.send(&mut connection, dialect).await.unwrap();
        assert_eq!(
            found(connection.fetch_all(all).await.unwrap()),
            [("a".into(), 3), ("b".into(), 2), ("c".into(), 4)]
        );
        connection.close().await.unwrap();
    }

    #[test]
    fn places_count_through_all_rows() {
        assert_eq!(places(2, 3), "($1, $2, $3), ($4, $5, $6)");
    }

    #[tokio::test]
    async fn one_statement_has_an_end() {
        sqlx::any::install_default_drivers();
        let mut connection = AnyConnection::connect("sqlite::memory:").await.unwrap();
        connection.execute("create table kept (id text primary key, value bigint not null)").await.unwrap();
        let mut writes = Writes::default();
        for value in 0..1_200 {
            writes.keep(&mut connection, Dialect::Sqlite, put(&value.to_string(), value)).await.unwrap();
            assert!(writes.0.iter().map(|kept| kept.values.len()).sum::<usize>() <= MOST_VALUES);
        }
        writes.send(&mut connection, Dialect::Sqlite).await.unwrap();
        let row = connection.fetch_one("select count(*) from kept").await.unwrap();
        assert_eq!(row.get::<i64, _>(0), 1_200);
    }

    #[tokio::test]
    async fn a_row_that_is_written_twice_is_as_it_was_written_last() {
        keeps_and_sends("sqlite::memory:").await;
        if let Some(server) = std::env::var("DATABASE_URL").ok().filter(|url| url.starts_with("postgres")) {
            keeps_and_sends(&server).await;
        }
    }
}
