//! [`Store`]: the open databases of one profile. What it can do is beside the tables, one file per entity.

use std::sync::Arc;

use desk_contract::Entity;
use desk_domain::{Clock, Timestamp};
use tokio::sync::watch;

use crate::cache::mark;
use crate::cache::task_order::LastOrder;
use crate::database::{Database, Tx};
use crate::revision::Counter;
use crate::{OpenReport, Revisions, Sizes, StoreError, file};

/// The open store of one profile. Cloning shares it.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) cache: Database,
    pub(crate) vault: Database,
    clock: Arc<dyn Clock>,
    counter: Counter,
    report: OpenReport,
    pub(crate) task_order: LastOrder,
}

impl Store {
    pub(crate) fn new(
        cache: Database,
        vault: Database,
        clock: Arc<dyn Clock>,
        counter: Counter,
        report: OpenReport,
    ) -> Self {
        Self { cache, vault, clock, counter, report, task_order: LastOrder::default() }
    }

    pub(crate) fn set_resumed(&mut self, acts: u32) {
        self.report.resumed_acts = acts;
    }

    /// What opening had to do.
    pub fn report(&self) -> &OpenReport {
        &self.report
    }

    /// The numbers that grow with each change, now.
    pub fn revisions(&self) -> Revisions {
        self.counter.now()
    }

    /// The same as a stream: each change is seen, several may be seen as one.
    pub fn watch(&self) -> watch::Receiver<Revisions> {
        self.counter.watch()
    }

    /// Bytes on the disk.
    pub fn sizes(&self) -> Sizes {
        Sizes { cache_bytes: file::bytes(self.cache.path()), vault_bytes: file::bytes(self.vault.path()) }
    }

    /// Closes both databases: the desk is being locked or ends. Every later call answers [`StoreError::Closed`].
    pub async fn close(&self) {
        self.cache.close().await;
        self.vault.close().await;
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Commits a write of the cache and says what changed.
    pub(crate) async fn commit_cache(&self, mut tx: Tx, changed: &[Entity]) -> Result<(), StoreError> {
        // Applications and bills bring names of departments, and a list may be in their order.
        if [Entity::Task, Entity::Application, Entity::Bill].iter().any(|entity| changed.contains(entity)) {
            self.cache.noted(mark::renew_tasks_edition(&mut tx).await)?;
        }
        self.cache.noted(tx.commit().await)?;
        self.counter.bump(changed);
        Ok(())
    }

    /// Commits a write of the vault and says what changed.
    pub(crate) async fn commit_vault(&self, tx: Tx, changed: &[Entity]) -> Result<(), StoreError> {
        self.vault.noted(tx.commit().await)?;
        self.counter.bump(changed);
        Ok(())
    }
}
