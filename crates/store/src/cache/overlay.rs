//! Acts that wait in the outbox, joined with cached rows when they are read (mechanisms.md, M-outbox). The rules of what
//! an act does are `desk_domain`'s; here they are only brought to the rows.

use std::collections::HashMap;

use desk_domain::application::Application;
use desk_domain::task::{PendingAct, Task, overlay};

use crate::cache::task_list::Waiting;
use crate::vault::outbox::Pending;

/// The waiting acts of one kind of entity, by entity id.
#[derive(Debug, Default)]
pub(crate) struct Overlay(HashMap<String, Acts>);

#[derive(Debug, Default)]
struct Acts {
    queued: Vec<Pending>,
    wedged: bool,
}

impl Overlay {
    pub(crate) fn new(pending: Vec<Pending>) -> Self {
        let mut by_id: HashMap<String, Acts> = HashMap::new();
        for act in pending {
            let acts = by_id.entry(act.entity_id.clone()).or_default();
            if act.wedged {
                acts.wedged = true;
            } else {
                acts.queued.push(act);
            }
        }
        Self(by_id)
    }

    /// Entities that look different from their row.
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.0.iter().filter(|(_, acts)| !acts.queued.is_empty()).map(|(id, _)| id.as_str()).collect()
    }

    /// The task as the person sees it.
    pub(crate) fn task(&self, task: Task) -> Task {
        let Some(acts) = self.0.get(task.id.as_str()) else { return task };
        let pending: Vec<PendingAct> = acts
            .queued
            .iter()
            .filter_map(|one| Some(PendingAct { act: serde_json::from_str(&one.act).ok()?, at: one.at }))
            .collect();
        overlay(&task, &pending)
    }

    /// The application as the person sees it: an act on an application says "seen up to".
    pub(crate) fn application(&self, mut application: Application) -> Application {
        if let Some(acts) = self.0.get(application.id.as_str()) {
            let seen = acts.queued.iter().map(|one| one.at).max();
            application.seen_at = application.seen_at.max(seen);
        }
        application
    }

    /// What a row says of its waiting act.
    pub(crate) fn waiting(&self, id: &str) -> Option<Waiting> {
        let acts = self.0.get(id)?;
        Some(if acts.wedged { Waiting::Wedged } else { Waiting::Queued })
    }
}
