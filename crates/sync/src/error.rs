//! Why a pull did not finish.

use desk_gov::GovError;
use desk_store::StoreError;

/// Why a pull did not finish. What was already written stays and is whole.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The gateway's side.
    #[error(transparent)]
    Gov(#[from] GovError),
    /// This computer's side.
    #[error(transparent)]
    Store(#[from] StoreError),
}
