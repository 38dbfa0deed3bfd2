//! Acts that wait in the outbox, joined with cached rows when they are read (mechanisms.md, M-outbox). The rules of what
//! an act does are `desk_domain`'s; here they are only brought to the rows.

use std::collections::HashMap;

use desk_domain::Timestamp;
use desk_domain::application::{self, Application, PendingApplicationAct};
use desk_domain::task::{self, PendingAct, Task};
use serde::de::DeserializeOwned;

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
    pub(crate) fn task(&self, task: &Task) -> Task {
        let pending = self.read(task.id.as_str(), |act, at| PendingAct { act, at });
        task::overlay(task, &pending)
    }

    /// The application as the person sees it.
    pub(crate) fn application(&self, application: &Application) -> Application {
        let pending = self.read(application.id.as_str(), |act, at| PendingApplicationAct { act, at });
        application::overlay(application, &pending)
    }

    /// The acts that will be sent, oldest first; one that cannot be read changes nothing.
    fn read<A: DeserializeOwned, P>(&self, id: &str, pending: impl Fn(A, Timestamp) -> P) -> Vec<P> {
        let queued = self.0.get(id).map_or(&[][..], |acts| &acts.queued);
        queued.iter().filter_map(|one| Some(pending(serde_json::from_str(&one.act).ok()?, one.at))).collect()
    }

    /// What a row says of its waiting act.
    pub(crate) fn waiting(&self, id: &str) -> Option<Waiting> {
        let acts = self.0.get(id)?;
        Some(if acts.wedged { Waiting::Wedged } else { Waiting::Queued })
    }
}
