//! The to-do list in windows (mechanisms.md, M-ipc): filter, search, group, sort and count in SQL, with the acts that wait
//! in the outbox taken into account as a small table of changed columns.

use desk_contract::Entity;
use desk_domain::search::match_expression;
use desk_domain::task::{Task, TaskGroup};
use desk_domain::{Day, DepartmentId, Language, Timestamp};
use sqlx::SqliteConnection;

use crate::cache::overlay::Overlay;
use crate::cache::{batch, mark, task, task_read};
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

/// Parameters of both: ?1 generation, ?2 department or null, ?3 now, ?4 last near day, ?5 changed columns of tasks with
/// waiting acts `[row, class, snoozed until, ended at]`, ?6 search expression or null. Tasks with waiting acts are few and
/// come by their rows; the others are read in one go, in the order in which they lie (`+generation`: not by its index).
macro_rules! seen {
    ($others:literal, $acted:literal) => {
        concat!(
            "with act as materialized (
                select value ->> 0 as row, value ->> 1 as class, value ->> 2 as snoozed_until, value ->> 3 as ended_at
                from json_each(?5)
            ), now_seen as (
                select row, id, waits_for_person, due_day, due_key, created_at, department_id, class, snoozed_until,
                    ended_at
                from ",
            $others,
            " where +generation = ?1 and (?2 is null or department_id = ?2) and row not in (select row from act)
                union all
                select task.row, id, waits_for_person, due_day, due_key, created_at, department_id, act.class,
                    act.snoozed_until, act.ended_at
                from ",
            $acted,
            " where +generation = ?1 and (?2 is null or department_id = ?2)
            ), seen as (
                select row, id, due_key, created_at, department_id, snoozed_until, ended_at,
                    case
                        when class = 1 then 4
                        when class = 2 then 2
                        when snoozed_until > ?3 then 3
                        when not waits_for_person then 2
                        when due_day <= ?4 then 0
                        else 1
                    end as place
                from now_seen
            ) "
        )
    };
}

/// ?7 order, ?8 language, ?9 bits of the groups, ?10 rows, ?11 offset.
macro_rules! window {
    () => {
        "select row from seen where ?9 & (1 << place) and (?6 is null or ?6 <> '')
        order by place,
            case when ?7 = 1 then (
                select case ?8 when 0 then en when 1 then zh_hant_hk else zh_hans end
                from department where department.id = department_id
            ) end,
            case
                when ?7 = 2 then -created_at
                when place = 4 then -ended_at
                when place = 3 and ?7 = 0 then snoozed_until
                else coalesce(due_key, 9000000000000)
            end,
            id
        limit ?10 offset ?11"
    };
}
macro_rules! count {
    () => {
        "select place, count(*) from seen where ?6 is null or ?6 <> '' group by place"
    };
}

macro_rules! seen_all {
    () => {
        seen!("task", "act cross join task on task.row = act.row")
    };
}
macro_rules! seen_found {
    () => {
        seen!(
            "(select task.* from (select rowid as found from task_terms where task_terms match ?6)
                cross join task on task.row = found)",
            "act cross join task_terms on task_terms.rowid = act.row and task_terms match ?6
                cross join task on task.row = act.row"
        )
    };
}

statements! {
    COUNT_ALL = concat!(seen_all!(), count!());
    WINDOW_ALL = concat!(seen_all!(), window!());
    COUNT_FOUND = concat!(seen_found!(), count!());
    WINDOW_FOUND = concat!(seen_found!(), window!());
    BODIES = "select row, json from task_body where row in (select value from json_each(?1))";
}

/// `[row, class, snoozed until, ended at]` of a task with waiting acts.
type ActColumns = (i64, i64, Option<i64>, Option<i64>);

struct Bound<'a> {
    query: &'a TaskQuery,
    generation: i64,
    acts: String,
    expression: Option<String>,
}

impl Bound<'_> {
    fn near(&self) -> i32 {
        task::day_number(Day::of(self.query.now).plus_days(TaskGroup::NEAR_DAYS))
    }

    async fn counts(&self, connection: &mut SqliteConnection) -> Result<[u32; 5], StoreError> {
        let sql = if self.expression.is_some() { COUNT_FOUND } else { COUNT_ALL };
        let found: Vec<(i64, u32)> = sqlx::query_as(sql)
            .bind(self.generation)
            .bind(self.query.department.as_ref().map(DepartmentId::as_str))
            .bind(self.query.now.as_millis())
            .bind(self.near())
            .bind(&self.acts)
            .bind(&self.expression)
            .fetch_all(connection)
            .await?;
        let mut counts = [0; 5];
        for (place, count) in found {
            if let Some(slot) = usize::try_from(place).ok().and_then(|place| counts.get_mut(place)) {
                *slot = count;
            }
        }
        Ok(counts)
    }

    async fn rows(&self, connection: &mut SqliteConnection) -> Result<Vec<i64>, StoreError> {
        let query = self.query;
        let sql = if self.expression.is_some() { WINDOW_FOUND } else { WINDOW_ALL };
        let order = match query.order {
            TaskOrder::Due => 0,
            TaskOrder::Department => 1,
            TaskOrder::Newest => 2,
        };
        let bits: i64 = selected(query).map(|group| 1 << (group as i64)).sum();
        Ok(sqlx::query_scalar(sql)
            .bind(self.generation)
            .bind(query.department.as_ref().map(DepartmentId::as_str))
            .bind(query.now.as_millis())
            .bind(self.near())
            .bind(&self.acts)
            .bind(&self.expression)
            .bind(order)
            .bind(language_column(query.language))
            .bind(bits)
            .bind(query.limit.min(MAX_ROWS))
            .bind(query.offset)
            .fetch_all(connection)
            .await?)
    }
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

fn group_counts(query: &TaskQuery, counts: [u32; 5]) -> (Vec<GroupCount>, u32) {
    let mut next = 0;
    let groups = TaskGroup::ALL
        .into_iter()
        .zip(counts)
        .map(|(group, count)| {
            let first_offset = selected(query).any(|one| one == group).then_some(next);
            if first_offset.is_some() {
                next += count;
            }
            GroupCount { group, count, first_offset }
        })
        .collect();
    (groups, next)
}

async fn acts(
    connection: &mut SqliteConnection,
    generation: i64,
    overlay: &Overlay,
) -> Result<Vec<ActColumns>, StoreError> {
    let ids = overlay.ids();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = task_read::find(connection, generation, &ids).await?;
    Ok(found
        .into_iter()
        .map(|(row, task)| {
            let task = overlay.task(task);
            (row, task::class(&task), task.snoozed_until.map(Timestamp::as_millis), task::ended_at(&task))
        })
        .collect())
}

async fn read(
    connection: &mut SqliteConnection,
    query: &TaskQuery,
    overlay: &Overlay,
) -> Result<(Vec<Task>, [u32; 5]), StoreError> {
    let generation = mark::shown(&mut *connection).await?;
    let acts = batch(&acts(&mut *connection, generation, overlay).await?)?;
    let bound = Bound { query, generation, acts, expression: match_expression(&query.text) };
    let counts = bound.counts(&mut *connection).await?;
    let rows = bound.rows(&mut *connection).await?;
    let bodies: Vec<(i64, String)> = sqlx::query_as(BODIES).bind(batch(&rows)?).fetch_all(connection).await?;
    let mut tasks = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some((_, json)) = bodies.iter().find(|(found, _)| *found == row) {
            tasks.push(serde_json::from_str(json)?);
        }
    }
    Ok((tasks, counts))
}

impl Store {
    /// A window of the to-do list. A text without a letter or digit finds everything.
    pub async fn tasks(&self, query: &TaskQuery) -> Result<TaskPage, StoreError> {
        let revision = self.revisions().of(Entity::Task);
        let overlay = self.task_overlay().await?;
        let mut tx = self.cache.read().await?;
        let (tasks, counts) = self.cache.noted(read(&mut tx, query, &overlay).await)?;
        drop(tx);
        let (groups, total) = group_counts(query, counts);
        let mut rows = self.task_rows(tasks, &overlay).await?;
        for row in &mut rows {
            row.group = TaskGroup::of(&row.task, query.now);
        }
        Ok(TaskPage { rows, total, groups, revision })
    }
}
