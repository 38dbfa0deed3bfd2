//! The order of the to-do list, worked out in SQL and remembered until something moves it: a task, a waiting act, the day,
//! or the end of a "remind me later". Typing in the search field and turning to the page again then read no task but
//! those that are shown. What is remembered are row numbers only (docs/adr/0015).

use std::sync::{Arc, Mutex, PoisonError};

use desk_domain::task::TaskGroup;
use desk_domain::{Day, DepartmentId, Language, Timestamp};
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::cache::overlay::Overlay;
use crate::cache::task_list::{TaskOrder, TaskQuery, language_column};
use crate::cache::{batch, mark, task, task_read};
use crate::statement::statements;

statements! {
    /// ?1 generation, ?2 department or null, ?3 now, ?4 last near day, ?5 changed columns of tasks with waiting acts `[row,
    /// class, snoozed until, ended at]`, ?6 order, ?7 language. Tasks with waiting acts are few and come by their rows; the
    /// others are read in one go, in the order in which they lie (`+generation`: not by its index).
    ORDER = "with act as materialized (
            select value ->> 0 as row, value ->> 1 as class, value ->> 2 as snoozed_until, value ->> 3 as ended_at
            from json_each(?5)
        ), now_seen as (
            select row, id, waits_for_person, due_day, due_key, created_at, department_id, class, snoozed_until, ended_at
            from task
            where +generation = ?1 and (?2 is null or department_id = ?2) and row not in (select row from act)
            union all
            select task.row, id, waits_for_person, due_day, due_key, created_at, department_id, act.class,
                act.snoozed_until, act.ended_at
            from act cross join task on task.row = act.row
            where +generation = ?1 and (?2 is null or department_id = ?2)
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
        )
        select place, min(snoozed_until), json_group_array(row order by
            case when ?6 = 1 then (
                select case ?7 when 0 then en when 1 then zh_hant_hk else zh_hans end
                from department where department.id = department_id
            ) end,
            case
                when ?6 = 2 then -created_at
                when place = 4 then -ended_at
                when place = 3 and ?6 = 0 then snoozed_until
                else coalesce(due_key, 9000000000000)
            end,
            id
        )
        from seen group by place";
}

/// Rows of each group, in order.
pub(crate) type Places = [Vec<i64>; 5];

/// All that the order depends on, but for the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Basis {
    generation: i64,
    /// Of the tasks as they are.
    edition: Option<String>,
    acts: String,
    department: Option<DepartmentId>,
    order: TaskOrder,
    /// Of the departments' names, where they decide.
    language: Language,
    near: i32,
}

/// The order, as it stands from one moment to another.
#[derive(Debug)]
pub(crate) struct Order {
    basis: Basis,
    since: Timestamp,
    /// The first task that was put off comes back.
    until: Option<Timestamp>,
    places: Places,
}

/// The order that was last asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct LastOrder(Arc<Mutex<Option<Arc<Order>>>>);

impl Order {
    pub(crate) fn places(&self) -> &Places {
        &self.places
    }

    /// Of these rows only, which are ascending.
    pub(crate) fn only(&self, found: &[i64]) -> Places {
        let among = |row: &&i64| found.binary_search(row).is_ok();
        self.places.each_ref().map(|rows| rows.iter().filter(among).copied().collect())
    }

    fn stands(&self, basis: &Basis, now: Timestamp) -> bool {
        self.basis == *basis && self.since <= now && self.until.is_none_or(|until| now < until)
    }
}

impl LastOrder {
    /// The order for `query`, in which words and window play no part.
    pub(crate) async fn of(
        &self,
        connection: &mut SqliteConnection,
        query: &TaskQuery,
        overlay: &Overlay,
    ) -> Result<Arc<Order>, StoreError> {
        let basis = basis(connection, query, overlay).await?;
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(last) = last.filter(|last| last.stands(&basis, query.now)) {
            return Ok(last);
        }
        let order = Arc::new(work_out(connection, basis, query.now).await?);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&order));
        Ok(order)
    }
}

/// `[row, class, snoozed until, ended at]` of a task with waiting acts.
type ActColumns = (i64, i64, Option<i64>, Option<i64>);

async fn acts(
    connection: &mut SqliteConnection,
    generation: i64,
    overlay: &Overlay,
) -> Result<Vec<ActColumns>, StoreError> {
    let ids = overlay.ids();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<ActColumns> = task_read::find(connection, generation, &ids)
        .await?
        .into_iter()
        .map(|(row, task)| {
            let task = overlay.task(&task);
            (row, task::class(&task), task.snoozed_until.map(Timestamp::as_millis), task::ended_at(&task))
        })
        .collect();
    found.sort_unstable();
    Ok(found)
}

async fn basis(connection: &mut SqliteConnection, query: &TaskQuery, overlay: &Overlay) -> Result<Basis, StoreError> {
    let (generation, edition) = mark::tasks_shown(&mut *connection).await?;
    Ok(Basis {
        generation,
        edition,
        acts: batch(&acts(connection, generation, overlay).await?)?,
        department: query.department.clone(),
        order: query.order,
        language: if query.order == TaskOrder::Department { query.language } else { Language::En },
        near: task::day_number(Day::of(query.now).plus_days(TaskGroup::NEAR_DAYS)),
    })
}

async fn work_out(connection: &mut SqliteConnection, basis: Basis, now: Timestamp) -> Result<Order, StoreError> {
    let order = match basis.order {
        TaskOrder::Due => 0,
        TaskOrder::Department => 1,
        TaskOrder::Newest => 2,
    };
    let groups: Vec<(i64, Option<i64>, String)> = sqlx::query_as(ORDER)
        .bind(basis.generation)
        .bind(basis.department.as_ref().map(DepartmentId::as_str))
        .bind(now.as_millis())
        .bind(basis.near)
        .bind(&basis.acts)
        .bind(order)
        .bind(language_column(basis.language))
        .fetch_all(connection)
        .await?;
    let (mut until, mut places) = (None, Places::default());
    for (place, first_back, rows) in groups {
        if place == TaskGroup::Snoozed as i64 {
            until = first_back.map(Timestamp::from_millis);
        }
        if let Some(slot) = usize::try_from(place).ok().and_then(|place| places.get_mut(place)) {
            *slot = serde_json::from_str(&rows)?;
        }
    }
    Ok(Order { basis, since: now, until, places })
}
