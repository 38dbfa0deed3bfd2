//! Who listens for changes on this replica: one counter per connected person, no data (M-feed).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use desk_domain::PersonId;
use tokio::sync::watch;

use crate::limits;

struct Listener {
    seq: watch::Sender<i64>,
    streams: usize,
}

/// The connected persons of this replica.
#[derive(Clone, Default)]
pub(crate) struct Hub(Arc<Mutex<HashMap<PersonId, Listener>>>);

/// One open stream; dropping it takes the person out again.
pub(crate) struct Subscription {
    hub: Hub,
    person: PersonId,
    /// The newest change number known here.
    pub(crate) seq: watch::Receiver<i64>,
}

impl Hub {
    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<PersonId, Listener>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens a stream, unless the person has as many as the limits table allows.
    pub(crate) fn subscribe(&self, person: &PersonId, seq: i64) -> Option<Subscription> {
        let mut listeners = self.lock();
        let listener =
            listeners.entry(person.clone()).or_insert_with(|| Listener { seq: watch::Sender::new(seq), streams: 0 });
        if listener.streams >= limits::STREAMS {
            return None;
        }
        listener.streams += 1;
        Some(Subscription { hub: self.clone(), person: person.clone(), seq: listener.seq.subscribe() })
    }

    /// A change of this person was committed here or seen in the database.
    pub(crate) fn moved(&self, person: &PersonId, seq: i64) {
        if let Some(listener) = self.lock().get(person) {
            listener.seq.send_if_modified(|known| {
                let newer = seq > *known;
                *known = seq.max(*known);
                newer
            });
        }
    }

    /// The connected persons.
    pub(crate) fn connected(&self) -> Vec<PersonId> {
        self.lock().keys().cloned().collect()
    }

    /// How many streams are open.
    pub(crate) fn streams(&self) -> usize {
        self.lock().values().map(|listener| listener.streams).sum()
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let mut listeners = self.hub.lock();
        if let Some(listener) = listeners.get_mut(&self.person) {
            listener.streams = listener.streams.saturating_sub(1);
            if listener.streams == 0 {
                listeners.remove(&self.person);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m_feed_three_streams_a_person_and_no_step_back() {
        let (hub, person) = (Hub::default(), PersonId::from("p"));
        let open: Vec<_> = (0..3).map(|_| hub.subscribe(&person, 5).unwrap()).collect();
        assert!(hub.subscribe(&person, 5).is_none());
        hub.moved(&person, 7);
        hub.moved(&person, 6);
        assert!(open.iter().all(|stream| *stream.seq.borrow() == 7));
        drop(open);
        assert_eq!((hub.connected().len(), hub.streams()), (0, 0));
    }
}
