//! Acts of the person on their way to the gateway (mechanisms.md, M-outbox): adding, listing, taking back. How one is sent
//! is `outbox_step.rs`.
//!
//! Life of an act: `enqueue` writes it, durably, with the key under which the gateway does it at most once →
//! `queued`, seen by the person at once (overlay) → `mark_sending` before the first byte → `confirm` writes the gateway's
//! row to the cache and then removes the act. On the way: `retry_later` (it may have arrived), `not_sent` (it did not),
//! `wedge` (it cannot succeed as it is; the person decides: `send_again` or `discard`). After a crash a background act
//! that was being sent is queued again under the same key; a foreground one is in doubt until its status is known.

use desk_contract::Entity;
use desk_domain::{IdempotencyKey, OutboxId, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row as _};

use crate::statement::statements;
use crate::vault::intent::{INTENT, TOUCHED};
use crate::{Store, StoreError};

/// A longer act is refused, in bytes of JSON.
const MAX_ACT_BYTES: usize = 64 * 1024;

pub(crate) const CREATE: &str = "create table outbox (
    number integer primary key autoincrement,
    id text not null unique,
    key text not null unique,
    entity text not null,
    entity_id text not null,
    act text not null,
    base_version integer not null,
    created_at integer not null,
    depends_on text,
    attempts integer not null default 0,
    sent integer not null default 0,
    next_try_at integer not null,
    state text not null default 'queued' check (state in ('queued', 'sending', 'in-doubt', 'wedged')),
    reason text,
    policy text not null check (policy in ('background', 'foreground'))
) strict";
pub(crate) const ADD_SEEN: &str = "alter table outbox add column seen text";
pub(crate) const CREATE_ENTITY: &str = "create index outbox_entity on outbox (entity, entity_id)";

/// What an [`OutboxItem`] is read from.
macro_rules! columns {
    () => {
        "number, id, key, entity, entity_id, act, base_version, created_at, depends_on, attempts, sent, next_try_at,
            state, reason, policy, seen"
    };
}
pub(crate) use columns;

statements! {
    ADD = concat!("insert into outbox
            (id, key, entity, entity_id, act, base_version, created_at, depends_on, next_try_at, policy, seen)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) returning ", columns!());
    FIND = concat!("select ", columns!(), " from outbox where id = ?1");
    LIST = concat!("select ", columns!(), " from outbox order by number limit 1000");
    PENDING = "select entity_id, act, created_at, state from outbox
        where entity = ?1 and policy = 'background' order by number";
    COUNT = "select coalesce(sum(state <> 'wedged'), 0), coalesce(sum(state = 'wedged'), 0),
        min(case when state = 'queued' and policy = 'background' then next_try_at end) from outbox";
    TAKE_BACK = concat!("delete from outbox where id = ?1 and state = 'queued' and sent = 0 returning ", columns!());
    REMOVE_DEPENDENTS = "delete from outbox where id in (
        with recursive dependent (id) as (
            select id from outbox where depends_on = ?1
            union select outbox.id from outbox join dependent on outbox.depends_on = dependent.id
        ) select id from dependent)";
    REMOVE = "delete from outbox where id = ?1";
}

/// Who sends an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// The worker, again and again until it is settled.
    Background,
    /// Only the person, in front of the screen: payments and signatures. Kept for the record.
    Foreground,
}

/// Where an act stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboxState {
    /// Waits for its time.
    Queued,
    /// Is being sent.
    Sending,
    /// A foreground act whose outcome is not known.
    InDoubt,
    /// Cannot succeed as it is.
    Wedged,
}

/// An act to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAct {
    /// `task`, `application`, `bill`, [`INTENT`], or the app's word for something that no list shows.
    pub entity: String,
    /// What it is done to.
    pub entity_id: String,
    /// JSON: for tasks a `desk_domain::task::TaskAct`.
    pub act: String,
    /// The version that the person saw.
    pub base_version: u32,
    /// What of it the person saw, as JSON of the app: shown beside what stands there now if the act is overtaken.
    pub seen: Option<String>,
    /// Not before this other act is settled; removed with it when it is discarded.
    pub depends_on: Option<OutboxId>,
    /// Not before then: time to take it back.
    pub not_before: Option<Timestamp>,
    /// Who sends it.
    pub policy: Policy,
}

impl NewAct {
    /// An act that the worker sends as soon as it can.
    pub fn background(entity: &str, entity_id: &str, act: String, base_version: u32) -> Self {
        Self {
            entity: entity.to_owned(),
            entity_id: entity_id.to_owned(),
            act,
            base_version,
            seen: None,
            depends_on: None,
            not_before: None,
            policy: Policy::Background,
        }
    }
}

/// An act in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxItem {
    /// Identity.
    pub id: OutboxId,
    /// At most once under this key.
    pub key: IdempotencyKey,
    /// As in [`NewAct`].
    pub entity: String,
    /// As in [`NewAct`].
    pub entity_id: String,
    /// As in [`NewAct`].
    pub act: String,
    /// The version that the act is based on.
    pub base_version: u32,
    /// As in [`NewAct`].
    pub seen: Option<String>,
    /// When the person did it.
    pub created_at: Timestamp,
    /// As in [`NewAct`].
    pub depends_on: Option<OutboxId>,
    /// How often it was tried: for the back-off.
    pub attempts: u32,
    /// It may have reached the gateway.
    pub may_have_arrived: bool,
    /// Not before then.
    pub next_try_at: Timestamp,
    /// Where it stands.
    pub state: OutboxState,
    /// Why it is wedged, as the worker wrote it.
    pub reason: Option<String>,
    /// Who sends it.
    pub policy: Policy,
}

/// What the overlay needs of an act.
#[derive(Clone, Debug)]
pub(crate) struct Pending {
    pub(crate) entity_id: String,
    pub(crate) act: String,
    pub(crate) at: Timestamp,
    pub(crate) wedged: bool,
}

/// What waits, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxCounts {
    /// Will be sent.
    pub waiting: u32,
    /// Need the person.
    pub wedged: u32,
    /// When the earliest background act is due.
    pub next_try_at: Option<Timestamp>,
}

/// What came of taking an act back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// It never left this computer and is gone.
    Removed(Box<OutboxItem>),
    /// It may have arrived: only its opposite takes it back.
    TooLate,
}

impl FromRow<'_, SqliteRow> for OutboxItem {
    fn from_row(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        let id = |name| row.try_get::<String, _>(name);
        let at = |name| row.try_get::<i64, _>(name).map(Timestamp::from_millis);
        Ok(Self {
            id: OutboxId::new(id("id")?),
            key: IdempotencyKey::new(id("key")?),
            entity: row.try_get("entity")?,
            entity_id: row.try_get("entity_id")?,
            act: row.try_get("act")?,
            base_version: row.try_get("base_version")?,
            seen: row.try_get("seen")?,
            created_at: at("created_at")?,
            depends_on: row.try_get::<Option<String>, _>("depends_on")?.map(OutboxId::new),
            attempts: row.try_get("attempts")?,
            may_have_arrived: row.try_get::<i64, _>("sent")? > 0,
            next_try_at: at("next_try_at")?,
            state: match id("state")?.as_str() {
                "queued" => OutboxState::Queued,
                "sending" => OutboxState::Sending,
                "in-doubt" => OutboxState::InDoubt,
                _ => OutboxState::Wedged,
            },
            reason: row.try_get("reason")?,
            policy: match id("policy")?.as_str() {
                "background" => Policy::Background,
                _ => Policy::Foreground,
            },
        })
    }
}

/// What looks different after a change of an act.
pub(crate) fn touched(entity: &str) -> Vec<Entity> {
    match entity {
        "task" => vec![Entity::Outbox, Entity::Task],
        "application" => vec![Entity::Outbox, Entity::Application],
        "bill" => vec![Entity::Outbox, Entity::Bill],
        INTENT => TOUCHED.to_vec(),
        _ => vec![Entity::Outbox],
    }
}

impl Store {
    /// Writes an act. When this returns, the act survives whatever happens to the program.
    pub async fn enqueue(&self, act: &NewAct) -> Result<OutboxItem, StoreError> {
        let longest = act.act.len().max(act.seen.as_ref().map_or(0, String::len));
        if longest > MAX_ACT_BYTES || act.entity.len() + act.entity_id.len() > 1024 {
            return Err(StoreError::TooLong);
        }
        let now = self.now();
        let mut tx = self.vault.write().await?;
        let add = sqlx::query_as(ADD)
            .bind(OutboxId::random().as_str().to_owned())
            .bind(IdempotencyKey::random().as_str().to_owned())
            .bind(&act.entity)
            .bind(&act.entity_id)
            .bind(&act.act)
            .bind(act.base_version)
            .bind(now.as_millis())
            .bind(act.depends_on.as_ref().map(OutboxId::as_str))
            .bind(act.not_before.unwrap_or(now).as_millis())
            .bind(match act.policy {
                Policy::Background => "background",
                Policy::Foreground => "foreground",
            })
            .bind(&act.seen);
        let item = self.vault.noted(add.fetch_one(&mut *tx).await)?;
        self.commit_vault(tx, &touched(&act.entity)).await?;
        Ok(item)
    }

    /// An act; `None` when it is settled or was taken back.
    pub async fn outbox_item(&self, id: &OutboxId) -> Result<Option<OutboxItem>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_as(FIND).bind(id.as_str()).fetch_optional(&mut *tx).await)
    }

    /// Every act, oldest first, at most a thousand.
    pub async fn outbox(&self) -> Result<Vec<OutboxItem>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_as(LIST).fetch_all(&mut *tx).await)
    }

    /// What waits, in numbers.
    pub async fn outbox_counts(&self) -> Result<OutboxCounts, StoreError> {
        let mut tx = self.vault.read().await?;
        let (waiting, wedged, next): (u32, u32, Option<i64>) =
            self.vault.noted(sqlx::query_as(COUNT).fetch_one(&mut *tx).await)?;
        Ok(OutboxCounts { waiting, wedged, next_try_at: next.map(Timestamp::from_millis) })
    }

    /// Takes an act back while it has surely not left this computer; what depends on it goes with it.
    /// [`StoreError::NotFound`] when it is settled.
    pub async fn undo(&self, id: &OutboxId) -> Result<Undo, StoreError> {
        let mut tx = self.vault.write().await?;
        let taken: Option<OutboxItem> =
            self.vault.noted(sqlx::query_as(TAKE_BACK).bind(id.as_str()).fetch_optional(&mut *tx).await)?;
        let Some(item) = taken else {
            let there: Option<OutboxItem> =
                self.vault.noted(sqlx::query_as(FIND).bind(id.as_str()).fetch_optional(&mut *tx).await)?;
            return there.map(|_| Undo::TooLate).ok_or(StoreError::NotFound);
        };
        self.vault.noted(sqlx::query(REMOVE_DEPENDENTS).bind(id.as_str()).execute(&mut *tx).await)?;
        self.commit_vault(tx, &touched(&item.entity)).await?;
        Ok(Undo::Removed(Box::new(item)))
    }

    /// Removes an act, whatever its state, and what depends on it: the person chose so, or it is done elsewhere.
    pub async fn discard(&self, id: &OutboxId) -> Result<(), StoreError> {
        let mut tx = self.vault.write().await?;
        let found: Option<OutboxItem> =
            self.vault.noted(sqlx::query_as(FIND).bind(id.as_str()).fetch_optional(&mut *tx).await)?;
        let item = found.ok_or(StoreError::NotFound)?;
        self.vault.noted(sqlx::query(REMOVE_DEPENDENTS).bind(id.as_str()).execute(&mut *tx).await)?;
        self.vault.noted(sqlx::query(REMOVE).bind(id.as_str()).execute(&mut *tx).await)?;
        self.commit_vault(tx, &touched(&item.entity)).await
    }

    /// Background acts on entities of a kind, oldest first.
    pub(crate) async fn pending_acts(&self, entity: &str) -> Result<Vec<Pending>, StoreError> {
        let mut tx = self.vault.read().await?;
        let found: Vec<(String, String, i64, String)> =
            self.vault.noted(sqlx::query_as(PENDING).bind(entity).fetch_all(&mut *tx).await)?;
        Ok(found
            .into_iter()
            .map(|(entity_id, act, at, state)| Pending {
                entity_id,
                act,
                at: Timestamp::from_millis(at),
                wedged: state == "wedged",
            })
            .collect())
    }
}
