//! Writing what the change feed brought: a page of changes and the cursor after it, in one transaction, so that a crash
//! leaves either all of it or none (mechanisms.md, M-feed). Applying a page twice is harmless.

use desk_contract::Entity;
use desk_domain::{ApplicationId, TaskId};
use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;

use crate::cache::{access, application, mark, task, task_read, unread};
use crate::{Store, StoreError};

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeEntity {
    /// A task.
    Task,
    /// An application.
    Application,
    /// The person's own record.
    Me,
    /// An entry of the access log.
    Access,
}

/// One row of the feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What.
    pub entity: ChangeEntity,
    /// Identity at the gateway.
    pub id: String,
    /// The item as it came; `None`: deleted.
    pub json: Option<String>,
}

/// What a page of changes meant, for notices and history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Tasks that were not there before.
    pub new_tasks: Vec<TaskId>,
    /// Tasks that were open here and are over now: done on another computer, or closed by the department.
    pub ended_tasks: Vec<TaskId>,
    /// Applications whose status changed.
    pub moved_applications: Vec<ApplicationId>,
    /// Items that this program could not read; they are kept for a newer one.
    pub unreadable: u32,
}

/// Changes sorted by entity.
#[derive(Default)]
pub(crate) struct Sorted {
    pub(crate) tasks: Vec<task::Item>,
    pub(crate) applications: Vec<application::Item>,
    access: Vec<(access::Head, String)>,
    me: Option<String>,
    deleted: Vec<(ChangeEntity, String)>,
    unread: Vec<(&'static str, String, String)>,
}

impl ChangeEntity {
    fn word(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Application => "application",
            Self::Me => "me",
            Self::Access => "access",
        }
    }

    fn entity(self) -> Entity {
        match self {
            Self::Task => Entity::Task,
            Self::Application => Entity::Application,
            Self::Me => Entity::Me,
            Self::Access => Entity::Access,
        }
    }
}

impl Sorted {
    pub(crate) fn of(changes: &[Change]) -> Self {
        let mut sorted = Self::default();
        for change in changes {
            match &change.json {
                None => sorted.deleted.push((change.entity, change.id.clone())),
                Some(json) => sorted.add(change, json),
            }
        }
        sorted
    }

    fn add(&mut self, change: &Change, json: &str) {
        fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
            serde_json::from_str(json).ok()
        }
        let json_text = json.to_owned();
        let readable = match change.entity {
            ChangeEntity::Task => read(json).map(|task| self.tasks.push(task::Item { task, json: json_text })),
            ChangeEntity::Application => {
                read(json).map(|application| self.applications.push(application::Item { application, json: json_text }))
            }
            ChangeEntity::Access => read(json).map(|head| self.access.push((head, json_text))),
            ChangeEntity::Me => {
                self.me = Some(json_text);
                Some(())
            }
        };
        if readable.is_none() {
            self.unread.push((change.entity.word(), change.id.clone(), json.to_owned()));
        }
    }

    pub(crate) async fn put_unread(&self, connection: &mut SqliteConnection) -> Result<u32, StoreError> {
        for (entity, id, json) in &self.unread {
            unread::put(&mut *connection, entity, id, json).await?;
        }
        Ok(u32::try_from(self.unread.len()).unwrap_or(u32::MAX))
    }
}

/// Compares with what is shown, before it is overwritten.
async fn compare(connection: &mut SqliteConnection, shown: i64, sorted: &Sorted) -> Result<Applied, StoreError> {
    let mut applied = Applied::default();
    let ids: Vec<&str> = sorted.tasks.iter().map(|item| item.task.id.as_str()).collect();
    let before = task_read::find(&mut *connection, shown, &ids).await?;
    for item in &sorted.tasks {
        match before.iter().find(|(_, old)| old.id == item.task.id) {
            None => applied.new_tasks.push(item.task.id.clone()),
            Some((_, old)) if task::class(old) != 1 && task::class(&item.task) == 1 => {
                applied.ended_tasks.push(item.task.id.clone());
            }
            Some(_) => {}
        }
    }
    let ids: Vec<&str> = sorted.applications.iter().map(|item| item.application.id.as_str()).collect();
    let before = application::statuses(connection, shown, &ids).await?;
    for item in &sorted.applications {
        let new = &item.application;
        if before.iter().any(|(id, status)| id == new.id.as_str() && status != new.status.as_str()) {
            applied.moved_applications.push(new.id.clone());
        }
    }
    Ok(applied)
}

async fn apply(connection: &mut SqliteConnection, sorted: &Sorted) -> Result<Applied, StoreError> {
    let shown = mark::shown(&mut *connection).await?;
    let mut applied = compare(&mut *connection, shown, sorted).await?;
    task::put(&mut *connection, shown, &sorted.tasks).await?;
    application::put(&mut *connection, shown, &sorted.applications).await?;
    access::put(&mut *connection, &sorted.access).await?;
    if let Some(me) = &sorted.me {
        mark::set_me(&mut *connection, me).await?;
    }
    for (entity, id) in &sorted.deleted {
        match entity {
            ChangeEntity::Task => task::remove(&mut *connection, shown, id).await?,
            ChangeEntity::Application => application::remove(&mut *connection, shown, id).await?,
            ChangeEntity::Access => access::remove(&mut *connection, id).await?,
            ChangeEntity::Me => {}
        }
        unread::forget(&mut *connection, entity.word(), id).await?;
    }
    applied.unreadable = sorted.put_unread(connection).await?;
    Ok(applied)
}

impl Store {
    /// Writes a page of the change feed and the cursor after it.
    pub async fn apply_changes(&self, changes: &[Change], next_cursor: &str) -> Result<Applied, StoreError> {
        let sorted = Sorted::of(changes);
        let mut tx = self.cache.write().await?;
        let applied = self.cache.noted(
            async {
                let applied = apply(&mut tx, &sorted).await?;
                mark::set_cursor(&mut tx, next_cursor, self.now()).await?;
                Ok::<_, StoreError>(applied)
            }
            .await,
        )?;
        self.commit_cache(tx, &entities(changes)).await?;
        Ok(applied)
    }

    /// Writes one item that the gateway answered with, outside the feed, into what is shown and what is being staged.
    pub(crate) async fn put_answer(&self, change: &Change) -> Result<(), StoreError> {
        let sorted = Sorted::of(std::slice::from_ref(change));
        let mut tx = self.cache.write().await?;
        self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                for generation in [Some(shown), mark::staged(&mut tx).await?].into_iter().flatten() {
                    task::put(&mut tx, generation, &sorted.tasks).await?;
                    application::put(&mut tx, generation, &sorted.applications).await?;
                }
                if let Some(me) = &sorted.me {
                    mark::set_me(&mut tx, me).await?;
                }
                sorted.put_unread(&mut tx).await.map(|_| ())
            }
            .await,
        )?;
        self.commit_cache(tx, &[change.entity.entity()]).await
    }
}

fn entities(changes: &[Change]) -> Vec<Entity> {
    let mut entities: Vec<Entity> = changes.iter().map(|change| change.entity.entity()).collect();
    entities.sort_unstable();
    entities.dedup();
    entities
}
