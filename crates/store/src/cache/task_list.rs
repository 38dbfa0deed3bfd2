//! The to-do list in windows (mechanisms.md, M-ipc): the order stands in `task_order.rs`, the words are looked for in the
//! index, and only the window's own tasks are read.

use std::borrow::Cow;

use desk_contract::Entity;
use desk_domain::search::match_expression;
use desk_domain::task::{Task, TaskGroup};
use desk_domain::{DepartmentId, Language, Timestamp};
use sqlx::SqliteConnection;

use crate::cache::batch;
use crate::statement::statements;
use crate::{MAX_ROWS, Store, StoreError};

/// In which order, inside a group. What is over is always latest first, what is put off by the day it comes back
/// (except by department and newest).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskOrder {
    /// Earliest due day first, those without one last.
    #[default]
    Due,
    /// By the department's name in the query's language, then by due day.
    Department,
    /// Newest first.
    Newest,
}

/// Which window of which list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskQuery {
    /// Words to look for; empty: all.
    pub text: String,
    /// Only these groups; empty: all but done.
    pub groups: Vec<TaskGroup>,
    /// Only this department.
    pub department: Option<DepartmentId>,
    /// Order inside a group.
    pub order: TaskOrder,
    /// Language of the names to sort by.
    pub language: Language,
    /// First row.
    pub offset: u32,
    /// Rows, at most [`MAX_ROWS`].
    pub limit: u32,
    /// Decides the groups: what is overdue, near, put off.
    pub now: Timestamp,
}

/// What is known of an act that waits in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// Will be sent.
    Queued,
    /// Cannot be sent as it is; the person decides.
    Wedged,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// With the waiting acts on top.
    pub task: Task,
    /// Where it stands in the list.
    pub group: TaskGroup,
    /// An act waits.
    pub waiting: Option<Waiting>,
    /// The person wrote a note.
    pub has_note: bool,
}

/// How many rows a group has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupCount {
    /// Which.
    pub group: TaskGroup,
    /// How many, with text and department filtered.
    pub count: u32,
    /// Offset of its first row in the list; `None` when the query leaves the group out.
    pub first_offset: Option<u32>,
}

/// A window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskPage {
    /// The rows.
    pub rows: Vec<TaskRow>,
    /// Rows of the whole list.
    pub total: u32,
    /// All five groups in order, also those left out.
    pub groups: Vec<GroupCount>,
    /// The task revision that the window is at least as new as.
    pub revision: u32,
}

statements! {
    FOUND = "select json_group_array(rowid) from task_terms where task_terms match ?1";
    BODIES = "select row, json from task_body where row in (select value from json_each(?1))";
}

pub(crate) fn language_column(language: Language) -> i64 {
    match language {
        Language::En => 0,
        Language::ZhHantHk => 1,
        Language::ZhHans => 2,
    }
}

fn selected(query: &TaskQuery) -> impl Iterator<Item = TaskGroup> + '_ {
    TaskGroup::ALL
        .into_iter()
        .filter(|group| if query.groups.is_empty() { *group != TaskGroup::Done } else { query.groups.contains(group) })
}

fn group_counts(query: &TaskQuery, places: &[Vec<i64>; 5]) -> (Vec<GroupCount>, u32) {
    let mut next = 0;
    let groups = TaskGroup::ALL
        .into_iter()
        .zip(places)
        .map(|(group, rows)| {
            let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            let first_offset = selected(query).any(|one| one == group).then_some(next);
            if first_offset.is_some() {
                next += count;
            }
            GroupCount { group, count, first_offset }
        })
        .collect();
    (groups, next)
}

/// The rows of the window, of all that the query selects.
fn window(query: &TaskQuery, places: &[Vec<i64>; 5]) -> Vec<i64> {
    selected(query)
        .flat_map(|group| &places[group as usize])
        .skip(query.offset as usize)
        .take(query.limit.min(MAX_ROWS) as usize)
        .copied()
        .collect()
}

/// The rows in which the words stand, ascending; `None`: the text holds no word, so all.
async fn found(connection: &mut SqliteConnection, text: &str) -> Result<Option<Vec<i64>>, StoreError> {
    let Some(expression) = match_expression(text) else { return Ok(None) };
    let rows: String = sqlx::query_scalar(FOUND).bind(expression).fetch_one(connection).await?;
    let mut rows: Vec<i64> = serde_json::from_str(&rows)?;
    rows.sort_unstable();
    Ok(Some(rows))
}

async fn bodies(connection: &mut SqliteConnection, rows: &[i64]) -> Result<Vec<Task>, StoreError> {
    let found: Vec<(i64, String)> = sqlx::query_as(BODIES).bind(batch(rows)?).fetch_all(connection).await?;
    let mut tasks = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some((_, json)) = found.iter().find(|(one, _)| one == row) {
            tasks.push(serde_json::from_str(json)?);
        }
    }
    Ok(tasks)
}

impl Store {
    /// A window of the to-do list. A text without a letter or digit finds everything.
    pub async fn tasks(&self, query: &TaskQuery) -> Result<TaskPage, StoreError> {
        let revision = self.revisions().of(Entity::Task);
        let overlay = self.task_overlay().await?;
        let mut tx = self.cache.read().await?;
        let (tasks, groups, total) = self.cache.noted(
            async {
                let order = self.task_order.of(&mut tx, query, &overlay).await?;
                let places = match found(&mut tx, &query.text).await? {
                    Some(found) => Cow::Owned(order.only(&found)),
                    None => Cow::Borrowed(order.places()),
                };
                let (groups, total) = group_counts(query, &places);
                Ok::<_, StoreError>((bodies(&mut tx, &window(query, &places)).await?, groups, total))
            }
            .await,
        )?;
        drop(tx);
        let mut rows = self.task_rows(tasks, &overlay).await?;
        for row in &mut rows {
            row.group = TaskGroup::of(&row.task, query.now);
        }
        Ok(TaskPage { rows, total, groups, revision })
    }
}
