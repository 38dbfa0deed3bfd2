//! Departments as the latest task or application named them: for the filter of the lists and the order by name.

use std::collections::BTreeMap;

use desk_domain::Department;
use serde::Serialize;
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::cache::batch;
use crate::statement::statements;

pub(crate) const CREATE: &str = "create table department (
    id text primary key,
    en text not null,
    zh_hant_hk text not null,
    zh_hans text not null,
    json text not null
) strict, without rowid";

statements! {
    PUT = "insert into department (id, en, zh_hant_hk, zh_hans, json)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?1) where true
        on conflict (id) do update set
            en = excluded.en, zh_hant_hk = excluded.zh_hant_hk, zh_hans = excluded.zh_hans, json = excluded.json
        where json <> excluded.json";
    OF_TASKS = "select json from department
        where exists (select 1 from task where +generation = ?1 and department_id = department.id) order by id";
    CLEAR = "delete from department";
}

#[derive(Serialize)]
struct Row<'a>(&'a str, &'a str, &'a str, &'a str, String);

pub(crate) async fn put<'a>(
    connection: &mut SqliteConnection,
    departments: impl Iterator<Item = &'a Department>,
) -> Result<(), StoreError> {
    let latest: BTreeMap<&str, &Department> = departments.map(|d| (d.id.as_str(), d)).collect();
    let mut rows = Vec::with_capacity(latest.len());
    for (id, department) in latest {
        let name = &department.name;
        rows.push(Row(id, &name.en, &name.zh_hant_hk, &name.zh_hans, serde_json::to_string(department)?));
    }
    sqlx::query(PUT).bind(batch(&rows)?).execute(connection).await?;
    Ok(())
}

/// The departments that have tasks in the generation.
pub(crate) async fn of_tasks(
    connection: &mut SqliteConnection,
    generation: i64,
) -> Result<Vec<Department>, StoreError> {
    let found: Vec<String> = sqlx::query_scalar(OF_TASKS).bind(generation).fetch_all(connection).await?;
    found.iter().map(|json| Ok(serde_json::from_str(json)?)).collect()
}

pub(crate) async fn clear(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query(CLEAR).execute(connection).await?;
    Ok(())
}
