//! Holds the desk for the commands; the window is on the screen before the desk has finished starting.

use std::sync::Arc;

use desk_app::Desk;
use desk_contract::DeskError;
use tokio::sync::watch;

/// What came of starting the desk.
type Started = Option<Result<Arc<Desk>, DeskError>>;

/// The desk, once it has started.
#[derive(Clone, Debug)]
pub(crate) struct Shell(watch::Sender<Started>);

impl Shell {
    pub(crate) fn new() -> Self {
        Self(watch::Sender::new(None))
    }

    /// Tells what came of starting.
    pub(crate) fn set(&self, started: Result<Arc<Desk>, DeskError>) {
        self.0.send_replace(Some(started));
    }

    /// Waits for the desk.
    pub(crate) async fn desk(&self) -> Result<Arc<Desk>, DeskError> {
        let mut started = self.0.subscribe();
        let started = started.wait_for(Option::is_some).await.map_err(|_| DeskError::Cancelled)?;
        started.clone().unwrap_or(Err(DeskError::Cancelled))
    }

    /// Closes the desk before the program ends; a start that has not finished is left to end with it.
    pub(crate) async fn close(&self) {
        let started = self.0.borrow().clone();
        if let Some(Ok(desk)) = started {
            desk.close().await;
        }
    }

    /// Whether the person asked to be reminded with the window closed.
    pub(crate) async fn keeps_running(&self) -> bool {
        let started = self.0.borrow().clone();
        match started {
            Some(Ok(desk)) => desk.reminds_when_closed().await,
            _ => false,
        }
    }
}
