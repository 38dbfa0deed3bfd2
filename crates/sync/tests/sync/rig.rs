//! A store in a folder of its own, and what the tests read from it.

use std::sync::Arc;

use desk_domain::TaskId;
use desk_domain::task::{Task, TaskAct};
use desk_secrets::DatabaseKeys;
use desk_store::{NewAct, OutboxItem, Store};
use desk_sync::outbox::{Step, step};

use crate::gateway::Gateway;
use crate::pace::{Longest, ManualPace};

pub(crate) struct Rig {
    folder: tempfile::TempDir,
    keys: DatabaseKeys,
    pub(crate) pace: ManualPace,
    pub(crate) gateway: Gateway,
    pub(crate) store: Store,
}

impl Rig {
    pub(crate) async fn new() -> Self {
        // In memory where the system has such a folder: hundreds of stores, each with its fsyncs.
        let memory = std::path::Path::new("/dev/shm");
        let folder = tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir()).unwrap();
        let (keys, pace) = (DatabaseKeys::random().unwrap(), ManualPace::new());
        let store = Store::open(folder.path(), &keys, Arc::new(pace.clock.clone())).await.unwrap();
        Self { folder, keys, pace, gateway: Gateway::new(), store }
    }

    /// As after kill -9 and a new start.
    pub(crate) async fn reopen(&mut self) {
        self.store.close().await;
        self.store = Store::open(self.folder.path(), &self.keys, Arc::new(self.pace.clock.clone())).await.unwrap();
    }

    pub(crate) async fn enqueue(&self, id: &str, act: &TaskAct, base_version: u32) -> OutboxItem {
        let act = NewAct::background("task", id, serde_json::to_string(act).unwrap(), base_version);
        self.store.enqueue(&act).await.unwrap()
    }

    pub(crate) async fn step(&self) -> Step {
        let now = desk_domain::Clock::now(&self.pace.clock);
        let backoff = desk_sync::Policy::default().act_retry;
        step(&self.store, &self.gateway, now, &backoff, &Longest).await.unwrap()
    }

    /// The task as the cache has it and the person sees it.
    pub(crate) async fn seen(&self, id: &str) -> Option<Task> {
        self.store.task(&TaskId::new(id)).await.unwrap().map(|row| row.task)
    }

    /// Ids that the cache has.
    pub(crate) async fn ids(&self) -> Vec<String> {
        let mut ids = Vec::new();
        for id in (0..40).map(|n| format!("t{n:02}")) {
            if self.seen(&id).await.is_some() {
                ids.push(id);
            }
        }
        ids
    }

    /// The cache shows exactly what the gateway has.
    pub(crate) async fn agrees(&self) {
        let theirs: Vec<String> = self.gateway.with(|inner| inner.tasks.keys().cloned().collect());
        assert_eq!(self.ids().await, theirs);
        for id in theirs {
            assert_eq!(self.seen(&id).await, self.gateway.with(|inner| inner.tasks.get(&id).cloned()), "{id}");
        }
    }
}
