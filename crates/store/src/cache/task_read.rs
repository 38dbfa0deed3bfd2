//! Reading tasks one by one or by application: the cached row with the waiting acts on top.

use desk_domain::task::Task;
use desk_domain::{ApplicationId, Department, TaskId};
use sqlx::SqliteConnection;

use crate::cache::overlay::Overlay;
use crate::cache::task_list::TaskRow;
use crate::cache::{department, mark};
use crate::statement::statements;
use crate::vault::note;
use crate::{Store, StoreError};

statements! {
    FIND = "select task.row, task_body.json from task join task_body on task_body.row = task.row
        where task.generation = ?1 and task.id in (select value from json_each(?2))";
    OF_APPLICATION = "select task_body.json from task join task_body on task_body.row = task.row
        where task.generation = ?1 and task.application_id = ?2 order by task.class, task.due_key is null,
            task.due_key, task.id limit 100";
    OPEN_DUE = "select task_body.json from task join task_body on task_body.row = task.row
        where task.generation = ?1 and task.due_day between ?2 and ?3 order by task.due_key, task.id limit ?4";
}

/// Row number and task, for each id that there is.
pub(crate) async fn find(
    connection: &mut SqliteConnection,
    generation: i64,
    ids: &[&str],
) -> Result<Vec<(i64, Task)>, StoreError> {
    let found: Vec<(i64, String)> =
        sqlx::query_as(FIND).bind(generation).bind(super::batch(ids)?).fetch_all(connection).await?;
    found.into_iter().map(|(row, json)| Ok((row, serde_json::from_str(&json)?))).collect()
}

impl Store {
    /// The task as the person sees it; `None` when there is none.
    pub async fn task(&self, id: &TaskId) -> Result<Option<TaskRow>, StoreError> {
        let overlay = self.task_overlay().await?;
        let mut tx = self.cache.read().await?;
        let found = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                find(&mut tx, shown, &[id.as_str()]).await
            }
            .await,
        )?;
        let tasks = found.into_iter().map(|(_, task)| task).collect();
        Ok(self.task_rows(tasks, &overlay).await?.pop())
    }

    /// The task as the gateway last sent it, without waiting acts: what the next act is based on.
    pub async fn task_at_gateway(&self, id: &TaskId) -> Result<Option<Task>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                find(&mut tx, shown, &[id.as_str()]).await
            }
            .await,
        )?;
        Ok(found.into_iter().next().map(|(_, task)| task))
    }

    /// The tasks of an application: open ones first, by due day; at most 100.
    pub async fn tasks_of(&self, application: &ApplicationId) -> Result<Vec<TaskRow>, StoreError> {
        let overlay = self.task_overlay().await?;
        let mut tx = self.cache.read().await?;
        let found: Vec<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let query = sqlx::query_scalar(OF_APPLICATION).bind(shown).bind(application.as_str());
                Ok::<_, StoreError>(query.fetch_all(&mut *tx).await?)
            }
            .await,
        )?;
        let tasks = found.iter().map(|json| Ok(serde_json::from_str(json)?)).collect::<Result<_, StoreError>>()?;
        self.task_rows(tasks, &overlay).await
    }

    /// Tasks due from `first` to `last`, both included, in any state, by day and time; at most `limit`.
    pub async fn tasks_due(
        &self,
        first: desk_domain::Day,
        last: desk_domain::Day,
        limit: u32,
    ) -> Result<Vec<TaskRow>, StoreError> {
        let overlay = self.task_overlay().await?;
        let mut tx = self.cache.read().await?;
        let found: Vec<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let (first, last) = (super::task::day_number(first), super::task::day_number(last));
                let query = sqlx::query_scalar(OPEN_DUE).bind(shown).bind(first).bind(last).bind(limit);
                Ok::<_, StoreError>(query.fetch_all(&mut *tx).await?)
            }
            .await,
        )?;
        let tasks = found.iter().map(|json| Ok(serde_json::from_str(json)?)).collect::<Result<_, StoreError>>()?;
        self.task_rows(tasks, &overlay).await
    }

    /// Departments that have tasks, by id: for the filter.
    pub async fn task_departments(&self) -> Result<Vec<Department>, StoreError> {
        let mut tx = self.cache.read().await?;
        self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                department::of_tasks(&mut tx, shown).await
            }
            .await,
        )
    }

    pub(crate) async fn task_overlay(&self) -> Result<Overlay, StoreError> {
        Ok(Overlay::new(self.pending_acts("task").await?))
    }

    /// Brings acts and notes to tasks that were read.
    pub(crate) async fn task_rows(&self, tasks: Vec<Task>, overlay: &Overlay) -> Result<Vec<TaskRow>, StoreError> {
        let ids: Vec<&str> = tasks.iter().map(|task| task.id.as_str()).collect();
        let mut tx = self.vault.read().await?;
        let noted = self.vault.noted(note::which_have_one(&mut tx, "task", &ids).await)?;
        drop(tx);
        let now = self.now();
        Ok(tasks
            .into_iter()
            .map(|task| {
                let task = overlay.task(&task);
                TaskRow {
                    group: desk_domain::task::TaskGroup::of(&task, now),
                    waiting: overlay.waiting(task.id.as_str()),
                    has_note: noted.contains(task.id.as_str()),
                    task,
                }
            })
            .collect())
    }
}
