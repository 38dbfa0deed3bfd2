//! What a screen reader says without being asked: changes inside live regions, as the bus tells them.

use std::sync::{Arc, Mutex, PoisonError};

use atspi_common::Operation;
use atspi_common::events::ObjectEvents;
use desk_desktop::{PATIENCE, STEP, Trouble};
use futures_util::StreamExt as _;
use zbus::message::Type;
use zbus::{MatchRule, MessageStream};

use super::bus::Bus;
use super::tree::{is_live, spoken_at};

/// How many messages may wait to be heard.
const WAITING: usize = 4096;

/// What was told since the desk was started, in its order.
#[derive(Clone, Default)]
pub(super) struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    /// Listens from now on.
    pub(super) async fn listen(bus: &Bus) -> Result<Self, Trouble> {
        let rule = MatchRule::builder().msg_type(Type::Signal).interface("org.a11y.atspi.Event.Object")?.build();
        let mut events = MessageStream::for_match_rule(rule, bus.connection(), Some(WAITING)).await?;
        let (heard, bus) = (Self::default(), bus.clone());
        let ear = heard.clone();
        tokio::spawn(async move {
            while let Some(event) = events.next().await {
                // What a newer toolkit tells beside is not for us.
                let Some(event) = event.ok().and_then(|message| ObjectEvents::try_from(&message).ok()) else {
                    continue;
                };
                if let Some(text) = told(&bus, event).await.filter(|text| !text.is_empty()) {
                    ear.0.lock().unwrap_or_else(PoisonError::into_inner).push(text);
                }
            }
        });
        Ok(heard)
    }

    /// How much was told so far.
    pub(super) fn so_far(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Waits until something with `words` in it has been told, after the first `before`.
    pub(super) async fn told(&self, words: &str, before: usize) -> Result<String, Trouble> {
        let waiting = async {
            loop {
                if let Some(text) = self.since(before).into_iter().find(|text| text.contains(words)) {
                    return text;
                }
                tokio::time::sleep(STEP).await;
            }
        };
        tokio::time::timeout(PATIENCE, waiting)
            .await
            .map_err(|_| format!("“{words}” was not told; told was {:?}", self.since(before)).into())
    }

    fn since(&self, before: usize) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().skip(before).cloned().collect()
    }
}

/// What a screen reader says at this event; nothing for a change outside of a live region.
async fn told(bus: &Bus, event: ObjectEvents) -> Option<String> {
    match event {
        ObjectEvents::Announcement(said) => Some(said.text),
        ObjectEvents::TextChanged(change) if change.operation == Operation::Insert => {
            is_live(bus.connection(), &change.item).await.then_some(change.text)
        }
        ObjectEvents::ChildrenChanged(change) if change.operation == Operation::Insert => {
            if !is_live(bus.connection(), &change.item).await {
                return None;
            }
            Some(spoken_at(bus.connection(), &change.child).await)
        }
        _ => None,
    }
}
