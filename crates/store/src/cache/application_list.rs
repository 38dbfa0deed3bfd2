//! The list of applications in windows (mechanisms.md, M-ipc).

use desk_contract::Entity;
use desk_domain::Language;
use desk_domain::application::Application;
use desk_domain::search::match_expression;
use sqlx::SqliteConnection;

use crate::cache::task_list::language_column;
use crate::cache::{batch, mark};
use crate::statement::statements;
use crate::{MAX_ROWS, Store, StoreError};

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ApplicationOrder {
    /// Those that wait for the person first, then the latest change.
    #[default]
    News,
    /// By the department's name in the query's language.
    Department,
    /// Latest submitted first.
    Submitted,
}

/// Which window of which list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationQuery {
    /// Words to look for; empty: all.
    pub text: String,
    /// Also those that are over.
    pub with_ended: bool,
    /// Order.
    pub order: ApplicationOrder,
    /// Language of the names to sort by.
    pub language: Language,
    /// First row.
    pub offset: u32,
    /// Rows, at most [`MAX_ROWS`].
    pub limit: u32,
}

/// A window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationPage {
    /// The rows, with waiting acts on top.
    pub rows: Vec<Application>,
    /// Rows of the whole list.
    pub total: u32,
    /// Those that are over and that the text finds, whether in the list or not.
    pub ended: u32,
    /// Those under way that wait for the person.
    pub waiting: u32,
    /// The application revision that the window is at least as new as.
    pub revision: u32,
}

/// ?1 generation, ?2 search expression or null.
macro_rules! found {
    () => {
        "(select rowid as found from application_terms where application_terms match ?2)
            cross join application on application.row = found"
    };
}
macro_rules! count {
    ($from:expr) => {
        concat!(
            "select ended, count(*), sum(waits_for_person) from ",
            $from,
            " where generation = ?1 and (?2 is null or ?2 <> '') group by ended"
        )
    };
}
/// ?3 with those that are over, ?4 order, ?5 language, ?6 rows, ?7 offset.
macro_rules! window {
    ($from:expr) => {
        concat!(
            "select row from ",
            $from,
            " where generation = ?1 and (?2 is null or ?2 <> '') and (?3 or not ended)
            order by
                case when ?4 = 0 then ended end,
                case when ?4 = 0 then -waits_for_person end,
                case when ?4 = 1 then (
                    select case ?5 when 0 then en when 1 then zh_hant_hk else zh_hans end
                    from department where department.id = application.department_id
                ) end,
                case when ?4 = 2 then -submitted_at else -changed_at end,
                id
            limit ?6 offset ?7"
        )
    };
}

statements! {
    COUNT_ALL = count!("application");
    COUNT_FOUND = count!(found!());
    WINDOW_ALL = window!("application");
    WINDOW_FOUND = window!(found!());
    BODIES = "select row, json from application_body where row in (select value from json_each(?1))";
}

struct Read {
    rows: Vec<Application>,
    under_way: u32,
    ended: u32,
    waiting: u32,
}

async fn read(connection: &mut SqliteConnection, query: &ApplicationQuery) -> Result<Read, StoreError> {
    let generation = mark::shown(&mut *connection).await?;
    let expression = match_expression(&query.text);
    let (count, window) = if expression.is_some() { (COUNT_FOUND, WINDOW_FOUND) } else { (COUNT_ALL, WINDOW_ALL) };
    let counts: Vec<(bool, u32, u32)> =
        sqlx::query_as(count).bind(generation).bind(&expression).fetch_all(&mut *connection).await?;
    let order = match query.order {
        ApplicationOrder::News => 0,
        ApplicationOrder::Department => 1,
        ApplicationOrder::Submitted => 2,
    };
    let rows: Vec<i64> = sqlx::query_scalar(window)
        .bind(generation)
        .bind(&expression)
        .bind(query.with_ended)
        .bind(order)
        .bind(language_column(query.language))
        .bind(query.limit.min(MAX_ROWS))
        .bind(query.offset)
        .fetch_all(&mut *connection)
        .await?;
    let bodies: Vec<(i64, String)> = sqlx::query_as(BODIES).bind(batch(&rows)?).fetch_all(connection).await?;
    let mut read = Read { rows: Vec::with_capacity(rows.len()), under_way: 0, ended: 0, waiting: 0 };
    for row in rows {
        if let Some((_, json)) = bodies.iter().find(|(found, _)| *found == row) {
            read.rows.push(serde_json::from_str(json)?);
        }
    }
    for (ended, count, waiting) in counts {
        if ended {
            read.ended = count;
        } else {
            (read.under_way, read.waiting) = (count, waiting);
        }
    }
    Ok(read)
}

impl Store {
    /// A window of the list of applications. A text without a letter or digit finds everything.
    pub async fn applications(&self, query: &ApplicationQuery) -> Result<ApplicationPage, StoreError> {
        let revision = self.revisions().of(Entity::Application);
        let overlay = self.application_overlay().await?;
        let mut tx = self.cache.read().await?;
        let read = self.cache.noted(read(&mut tx, query).await)?;
        Ok(ApplicationPage {
            rows: read.rows.iter().map(|application| overlay.application(application)).collect(),
            total: read.under_way + if query.with_ended { read.ended } else { 0 },
            ended: read.ended,
            waiting: read.waiting,
            revision,
        })
    }
}
