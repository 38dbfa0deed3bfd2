//! A sign-in that runs: at most one at a time.

use std::sync::Arc;

use desk_domain::{AttemptId, ProfileId};
use desk_gov::Gov;
use desk_gov::signin::{ComputerSignIn, PhoneSignIn};
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;

/// Which way it goes.
pub(crate) enum Way {
    Computer(ComputerSignIn),
    Phone(PhoneSignIn),
}

/// A sign-in that runs.
pub(crate) struct Attempt {
    pub(crate) id: AttemptId,
    /// In which profile it began: what comes of it is kept in no other.
    pub(crate) profile: ProfileId,
    /// Where it began, and where it is given back if nobody keeps it.
    pub(crate) gov: Arc<Gov>,
    pub(crate) address: String,
    pub(crate) stop: CancellationToken,
    /// Taken by the one call that waits.
    pub(crate) way: Mutex<Option<Way>>,
}

impl Attempt {
    pub(crate) fn new(profile: &ProfileId, gov: Arc<Gov>, way: Way, address: String) -> Self {
        let (id, stop) = (AttemptId::random(), CancellationToken::new());
        Self { id, profile: profile.clone(), gov, address, stop, way: Mutex::new(Some(way)) }
    }

    /// Ends it: whoever waits gets `cancelled`.
    pub(crate) fn cancel(&self) {
        self.stop.cancel();
    }
}
