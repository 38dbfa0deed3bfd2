//! Writing what the change feed brought: a page of changes and the cursor after it, in one transaction, so that a crash
//! leaves either all of it or none (mechanisms.md, M-feed). Applying a page twice is harmless.

use desk_contract::Entity;
use desk_domain::bill::Bill;
use desk_domain::payment::{Mandate, Payment, Receipt};
use desk_domain::{AccessEntryId, ApplicationId, BillId, TaskId};
use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;

use crate::cache::rows::{self, Item};
use crate::cache::{access, application, bill, mark, task, task_read, unread};
use crate::{Store, StoreError};

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeEntity {
    /// A task.
    Task,
    /// An application.
    Application,
    /// A bill.
    Bill,
    /// A payment.
    Payment,
    /// A receipt.
    Receipt,
    /// A mandate.
    Mandate,
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
    /// Bills that were not there before.
    pub new_bills: Vec<BillId>,
    /// Entries of the access log that were not there before.
    pub new_access: Vec<AccessEntryId>,
    /// Items that this program could not read; they are kept for a newer one.
    pub unreadable: u32,
}

/// Changes sorted by entity.
#[derive(Default)]
pub(crate) struct Sorted {
    tasks: Vec<task::Item>,
    applications: Vec<application::Item>,
    bills: Vec<Item<Bill>>,
    payments: Vec<Item<Payment>>,
    receipts: Vec<Item<Receipt>>,
    mandates: Vec<Item<Mandate>>,
    access: Vec<(access::Head, String)>,
    pub(crate) me: Option<String>,
    deleted: Vec<(ChangeEntity, String)>,
    unread: Vec<(&'static str, String, String)>,
}

/// Entity, its word on the wire, and what the window calls it.
const ENTITIES: [(ChangeEntity, &str, Entity); 8] = [
    (ChangeEntity::Task, "task", Entity::Task),
    (ChangeEntity::Application, "application", Entity::Application),
    (ChangeEntity::Bill, "bill", Entity::Bill),
    (ChangeEntity::Payment, "payment", Entity::Payment),
    (ChangeEntity::Receipt, "receipt", Entity::Payment),
    (ChangeEntity::Mandate, "mandate", Entity::Mandate),
    (ChangeEntity::Me, "me", Entity::Me),
    (ChangeEntity::Access, "access", Entity::Access),
];

impl ChangeEntity {
    /// Those that a full sync fetches page by page, in this order.
    pub const PAGED: [Self; 6] =
        [Self::Task, Self::Application, Self::Bill, Self::Payment, Self::Receipt, Self::Mandate];

    /// The entity that a word of the feed names; `None` for one of a newer gateway.
    pub fn of(word: &str) -> Option<Self> {
        ENTITIES.into_iter().find(|(_, known, _)| *known == word).map(|(entity, ..)| entity)
    }

    /// Its word on the wire.
    pub fn word(self) -> &'static str {
        self.row().1
    }

    fn row(self) -> (Self, &'static str, Entity) {
        ENTITIES[self as usize]
    }

    pub(crate) fn entity(self) -> Entity {
        self.row().2
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
        fn keep<T: DeserializeOwned>(items: &mut Vec<Item<T>>, json: &str) -> Option<()> {
            read(json).map(|value| items.push(Item { value, json: json.to_owned() }))
        }
        let json_text = json.to_owned();
        let readable = match change.entity {
            ChangeEntity::Task => read(json).map(|task| self.tasks.push(task::Item { task, json: json_text })),
            ChangeEntity::Application => {
                read(json).map(|application| self.applications.push(application::Item { application, json: json_text }))
            }
            ChangeEntity::Bill => keep(&mut self.bills, json),
            ChangeEntity::Payment => keep(&mut self.payments, json),
            ChangeEntity::Receipt => keep(&mut self.receipts, json),
            ChangeEntity::Mandate => keep(&mut self.mandates, json),
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

    /// Writes everything that has generations.
    pub(crate) async fn put(&self, connection: &mut SqliteConnection, generation: i64) -> Result<(), StoreError> {
        task::put(&mut *connection, generation, &self.tasks).await?;
        application::put(&mut *connection, generation, &self.applications).await?;
        bill::put(&mut *connection, generation, &self.bills).await?;
        rows::write(&mut *connection, generation, &self.payments).await?;
        rows::write(&mut *connection, generation, &self.receipts).await?;
        rows::write(connection, generation, &self.mandates).await
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
    let ids: Vec<&str> = sorted.bills.iter().map(|item| item.value.id.as_str()).collect();
    let before = rows::find::<Bill>(connection, shown, &ids).await?;
    let is_new = |item: &&Item<Bill>| !before.iter().any(|(_, old)| old.id == item.value.id);
    applied.new_bills.extend(sorted.bills.iter().filter(is_new).map(|item| item.value.id.clone()));
    let ids: Vec<&str> = sorted.access.iter().map(|(head, _)| head.id.as_str()).collect();
    applied.new_access = access::missing(connection, &ids).await?;
    Ok(applied)
}

/// Removes one row, with what belongs to it.
async fn remove(
    connection: &mut SqliteConnection,
    generation: i64,
    entity: ChangeEntity,
    id: &str,
) -> Result<(), StoreError> {
    match entity {
        ChangeEntity::Task => task::remove(connection, generation, id).await,
        ChangeEntity::Application => application::remove(connection, generation, id).await,
        ChangeEntity::Bill => bill::remove(connection, generation, id).await,
        ChangeEntity::Payment => rows::delete::<Payment>(connection, generation, id).await,
        ChangeEntity::Receipt => rows::delete::<Receipt>(connection, generation, id).await,
        ChangeEntity::Mandate => rows::delete::<Mandate>(connection, generation, id).await,
        ChangeEntity::Access => access::remove(connection, id).await,
        ChangeEntity::Me => Ok(()),
    }
}

/// Removes up to `limit` rows of each table that belong to generations other than the two; answers how many went.
pub(crate) async fn purge(connection: &mut SqliteConnection, keep: (i64, i64), limit: i64) -> Result<u64, StoreError> {
    Ok(task::purge(&mut *connection, keep, limit).await?
        + application::purge(&mut *connection, keep, limit).await?
        + bill::purge(&mut *connection, keep, limit).await?
        + rows::sweep::<Payment>(&mut *connection, keep, limit).await?
        + rows::sweep::<Receipt>(&mut *connection, keep, limit).await?
        + rows::sweep::<Mandate>(connection, keep, limit).await?)
}

async fn apply(connection: &mut SqliteConnection, sorted: &Sorted) -> Result<Applied, StoreError> {
    let shown = mark::shown(&mut *connection).await?;
    let mut applied = compare(&mut *connection, shown, sorted).await?;
    sorted.put(&mut *connection, shown).await?;
    access::put(&mut *connection, &sorted.access).await?;
    if let Some(me) = &sorted.me {
        mark::set_me(&mut *connection, me).await?;
    }
    for (entity, id) in &sorted.deleted {
        remove(&mut *connection, shown, *entity, id).await?;
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
    pub async fn put_answer(&self, change: &Change) -> Result<(), StoreError> {
        let sorted = Sorted::of(std::slice::from_ref(change));
        let mut tx = self.cache.write().await?;
        self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                for generation in [Some(shown), mark::staged(&mut tx).await?].into_iter().flatten() {
                    sorted.put(&mut tx, generation).await?;
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
