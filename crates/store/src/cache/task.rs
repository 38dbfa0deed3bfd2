//! Tasks as rows: a narrow table for lists, the JSON as it came beside it, and the search terms. Reading is in
//! `task_read.rs` and `task_list.rs`.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use desk_domain::search::{Terms, terms};
use desk_domain::task::{Task, TaskState, WaitsFor};
use desk_domain::{Day, Department, LocalizedText, Timestamp};
use serde::Serialize;
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::cache::batch;
use crate::statement::statements;

/// `class`: 0 open, 1 over, 2 a state that we do not know. Days count from 1970-01-01 in Hong Kong, instants are
/// milliseconds. `due_key` orders by day, then by time of day, tasks without a time last in their day.
pub(crate) const CREATE: &str = "create table task (
    row integer primary key,
    generation integer not null,
    id text not null,
    version integer not null,
    class integer not null,
    waits_for_person integer not null,
    due_day integer,
    due_key integer,
    snoozed_until integer,
    ended_at integer,
    created_at integer not null,
    department_id text not null,
    application_id text,
    unique (generation, id)
) strict";
/// What the search terms were made of, so that they are written only when it has changed: most changes of a task are not
/// of its words, and writing terms costs the more the more there are.
pub(crate) const ADD_WORDS_KEY: &str = "alter table task add column words_key integer not null default 0";
pub(crate) const CREATE_APPLICATION_INDEX: &str =
    "create index task_of_application on task (application_id) where application_id is not null";
pub(crate) const CREATE_BODY: &str = "create table task_body (
    row integer primary key references task (row) on delete cascade,
    json text not null
) strict";
/// Contentless: the index can be searched and updated, and holds no text of its own.
pub(crate) const CREATE_TERMS: &str = "create virtual table task_terms using fts5 (
    singles, pairs, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
)";

statements! {
    PUT = "insert into task (generation, id, version, class, waits_for_person, due_day, due_key, snoozed_until,
            ended_at, created_at, department_id, application_id, words_key)
        select ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
            value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11
        from json_each(?1) where true
        on conflict (generation, id) do update set
            version = excluded.version, class = excluded.class, waits_for_person = excluded.waits_for_person,
            due_day = excluded.due_day, due_key = excluded.due_key, snoozed_until = excluded.snoozed_until,
            ended_at = excluded.ended_at, created_at = excluded.created_at,
            department_id = excluded.department_id, application_id = excluded.application_id,
            words_key = excluded.words_key
        where excluded.version >= task.version";
    WORDS_KEYS = "select id, words_key from task where generation = ?2 and id in (select value from json_each(?1))";
    PUT_BODY = "insert into task_body (row, json)
        select task.row, value ->> 2 from json_each(?1)
        cross join task on task.generation = ?2 and task.id = value ->> 0 and task.version = value ->> 1
        where true
        on conflict (row) do update set json = excluded.json";
    PUT_TERMS = "insert or replace into task_terms (rowid, singles, pairs)
        select task.row, value ->> 2, value ->> 3 from json_each(?1)
        cross join task on task.generation = ?2 and task.id = value ->> 0 and task.version = value ->> 1";
    REMOVE_TERMS = "delete from task_terms where rowid = (select row from task where generation = ?1 and id = ?2)";
    REMOVE = "delete from task where generation = ?1 and id = ?2";
    PURGE_TERMS = "delete from task_terms
        where rowid in (select row from task where generation not in (?1, ?2) order by row limit ?3)";
    PURGE = "delete from task
        where row in (select row from task where generation not in (?1, ?2) order by row limit ?3)";
}

/// A task and its text, as it came.
pub(crate) struct Item {
    pub(crate) task: Task,
    pub(crate) json: String,
}

#[derive(Serialize)]
struct Columns<'a>(
    &'a str,
    u32,
    i64,
    u8,
    Option<i32>,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    i64,
    &'a str,
    Option<&'a str>,
    i64,
);

/// 0 open, 1 over, 2 unknown.
pub(crate) fn class(task: &Task) -> i64 {
    match task.state {
        TaskState::Open => 0,
        TaskState::Done | TaskState::Closed | TaskState::Withdrawn => 1,
        TaskState::Other(_) => 2,
    }
}

/// Days since 1970-01-01.
pub(crate) fn day_number(day: Day) -> i32 {
    Day::new(1970, 1, 1).map_or(0, |first| day.days_since(first))
}

/// When a task that is over ended, in milliseconds.
pub(crate) fn ended_at(task: &Task) -> Option<i64> {
    (class(task) == 1).then(|| task.done_at.unwrap_or(task.changed_at).as_millis())
}

fn due_key(task: &Task) -> Option<i64> {
    const MINUTES_OF_A_DAY: i64 = 24 * 60;
    let minute = task.due_time.as_deref().and_then(|time| {
        let (hour, minute) = time.split_once(':')?;
        Some((hour.parse::<i64>().ok()? * 60 + minute.parse::<i64>().ok()?).clamp(0, MINUTES_OF_A_DAY - 1))
    });
    task.due.map(|day| i64::from(day_number(day)) * (MINUTES_OF_A_DAY + 1) + minute.unwrap_or(MINUTES_OF_A_DAY))
}

impl<'a> Columns<'a> {
    fn of(task: &'a Task) -> Self {
        Self(
            task.id.as_str(),
            task.version,
            class(task),
            u8::from(task.waits_for == WaitsFor::Person),
            task.due.map(day_number),
            due_key(task),
            task.snoozed_until.map(Timestamp::as_millis),
            ended_at(task),
            task.created_at.as_millis(),
            task.department.id.as_str(),
            task.application.as_ref().map(desk_domain::ApplicationId::as_str),
            words_key(task),
        )
    }
}

/// Of everything that [`search_terms`] of a task is made of. Never 0, which stands for rows from before.
fn words_key(task: &Task) -> i64 {
    let mut hasher = DefaultHasher::new();
    for text in [&task.title, &task.summary, &task.department.name] {
        (&text.en, &text.zh_hant_hk, &text.zh_hans).hash(&mut hasher);
    }
    task.reference.hash(&mut hasher);
    (hasher.finish() >> 1).max(1).cast_signed()
}

/// The terms of what a person may look for. Chinese texts that fold to the same are indexed once.
pub(crate) fn search_terms(texts: &[&LocalizedText], department: &Department, reference: Option<&str>) -> Terms {
    let mut kept: Vec<String> = Vec::new();
    for text in texts.iter().copied().chain([&department.name]) {
        for one in [&text.en, &text.zh_hant_hk, &text.zh_hans] {
            let folded = desk_domain::search::fold(one);
            if !kept.contains(&folded) {
                kept.push(folded);
            }
        }
    }
    kept.extend(reference.map(str::to_owned));
    let mut found = terms(&kept.join("\n"));
    // Single characters are only asked one by one: each once is enough, and keeps the index small.
    let mut singles: Vec<&str> = found.singles.split(' ').collect();
    singles.sort_unstable();
    singles.dedup();
    found.singles = singles.join(" ");
    found
}

/// Writes the tasks into the generation. A row that is already newer stays.
pub(crate) async fn put(connection: &mut SqliteConnection, generation: i64, items: &[Item]) -> Result<(), StoreError> {
    if items.is_empty() {
        return Ok(());
    }
    let columns: Vec<Columns<'_>> = items.iter().map(|item| Columns::of(&item.task)).collect();
    let bodies: Vec<_> = items.iter().map(|i| (i.task.id.as_str(), i.task.version, i.json.as_str())).collect();
    let ids: Vec<&str> = items.iter().map(|item| item.task.id.as_str()).collect();
    let before: HashMap<String, i64> = sqlx::query_as(WORDS_KEYS)
        .bind(batch(&ids)?)
        .bind(generation)
        .fetch_all(&mut *connection)
        .await?
        .into_iter()
        .collect();
    let found: Vec<_> = items
        .iter()
        .filter(|item| before.get(item.task.id.as_str()) != Some(&words_key(&item.task)))
        .map(|Item { task, .. }| {
            let terms = search_terms(&[&task.title, &task.summary], &task.department, task.reference.as_deref());
            (task.id.as_str(), task.version, terms.singles, terms.pairs)
        })
        .collect();
    sqlx::query(PUT).bind(batch(&columns)?).bind(generation).execute(&mut *connection).await?;
    sqlx::query(PUT_BODY).bind(batch(&bodies)?).bind(generation).execute(&mut *connection).await?;
    if !found.is_empty() {
        sqlx::query(PUT_TERMS).bind(batch(&found)?).bind(generation).execute(&mut *connection).await?;
    }
    super::department::put(connection, items.iter().map(|item| &item.task.department)).await
}

pub(crate) async fn remove(connection: &mut SqliteConnection, generation: i64, id: &str) -> Result<(), StoreError> {
    sqlx::query(REMOVE_TERMS).bind(generation).bind(id).execute(&mut *connection).await?;
    sqlx::query(REMOVE).bind(generation).bind(id).execute(connection).await?;
    Ok(())
}

/// Removes up to `limit` rows of generations other than the two; answers how many went.
pub(crate) async fn purge(connection: &mut SqliteConnection, keep: (i64, i64), limit: i64) -> Result<u64, StoreError> {
    sqlx::query(PURGE_TERMS).bind(keep.0).bind(keep.1).bind(limit).execute(&mut *connection).await?;
    Ok(sqlx::query(PURGE).bind(keep.0).bind(keep.1).bind(limit).execute(connection).await?.rows_affected())
}
