//! What every part of the running sandbox holds: clock, world, state, keys. One per process part, behind an `Arc`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desk_domain::{Clock as _, Timestamp};
use tokio::sync::Notify;
use url::Url;

use crate::clock::SandboxClock;
use crate::departments::Feeding;
use crate::faults::Faults;
use crate::fps::Fps;
use crate::state::State;
use crate::world::{Citizen, PersonState, World};

pub(crate) struct Shared {
    pub(crate) clock: SandboxClock,
    pub(crate) strict: bool,
    pub(crate) world: World,
    pub(crate) base: Url,
    pub(crate) admin_token: String,
    pub(crate) faults: Faults,
    pub(crate) http: reqwest::Client,
    /// Told when a request of the platform was opened or ended, so that its timer is looked at.
    pub(crate) asked: Notify,
    /// Told when something worth keeping changed.
    pub(crate) changed: Notify,
    /// The departments' cases, for `/admin`.
    pub(crate) feeding: Arc<Feeding>,
    /// The FPS switch and the banks.
    pub(crate) fps: Fps,
    state: Mutex<State>,
}

pub(crate) type SharedRef = Arc<Shared>;

impl Shared {
    #[expect(clippy::too_many_arguments, reason = "called once; each is a part of its own")]
    pub(crate) fn new(
        clock: SandboxClock,
        strict: bool,
        world: World,
        base: Url,
        http: reqwest::Client,
        state: State,
        feeding: Arc<Feeding>,
        fps: Fps,
    ) -> Self {
        let faults = Faults::new();
        let admin_token = state.admin_token.clone();
        let (asked, changed) = (Notify::new(), Notify::new());
        Self {
            clock,
            strict,
            world,
            base,
            admin_token,
            faults,
            http,
            asked,
            changed,
            feeding,
            fps,
            state: Mutex::new(state),
        }
    }

    /// The state; a panic elsewhere does not end the sandbox. Never held over an `.await`.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn person_state(&self, person: &Citizen) -> PersonState {
        self.state().person_states.get(&person.id).copied().unwrap_or(person.state)
    }

    /// An address of the sandbox itself.
    pub(crate) fn url(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        url.set_path(path);
        url
    }
}

/// 128 random bits in hexadecimal: tickets, codes, tokens.
pub(crate) fn random() -> String {
    desk_domain::AttemptId::random().as_str().to_owned()
}

/// Whether `url` stays on this computer: `http` to 127.0.0.1 by number.
pub(crate) fn is_loopback(url: &Url) -> bool {
    url.scheme() == "http"
        && url.host_str() == Some("127.0.0.1")
        && url.username().is_empty()
        && url.password().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p34_only_this_computer_counts_as_loopback() {
        for good in ["http://127.0.0.1:4000/x", "http://127.0.0.1/"] {
            assert!(is_loopback(&good.parse().unwrap()), "{good}");
        }
        for bad in [
            "https://127.0.0.1/",
            "http://localhost:4000/",
            "http://127.0.0.1.example.com/",
            "http://127.0.0.2/",
            "http://user@127.0.0.1/",
            "http://[::1]/",
            "https://www.iamsmart.gov.hk/",
            "file:///etc/passwd",
        ] {
            assert!(!is_loopback(&bad.parse().unwrap()), "{bad}");
        }
    }
}
