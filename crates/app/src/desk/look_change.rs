//! Language, colours, text size.

use desk_contract::{DeskError, LookChangeRequest, LookView};

use super::Desk;

impl Desk {
    /// Changes the look; allowed while locked.
    #[expect(clippy::unused_async, reason = "every command of the contract is async")]
    pub async fn look_change(&self, request: LookChangeRequest) -> Result<LookView, DeskError> {
        self.look.change(request)
    }
}
