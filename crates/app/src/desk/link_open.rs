//! Links that leave the desk.

use desk_contract::{DeskError, Empty, LinkOpenRequest};

use super::Desk;

/// The longest address that is opened.
const MAX_URL: usize = 2048;

impl Desk {
    /// Opens a page, telephone number or mail address outside. The host decides which addresses may leave (P28).
    #[expect(clippy::unused_async, reason = "every command of the contract is async")]
    pub async fn link_open(&self, request: LinkOpenRequest) -> Result<Empty, DeskError> {
        if request.url.len() > MAX_URL {
            return Err(DeskError::Forbidden);
        }
        if self.config.host.open_in_browser(&request.url) { Ok(Empty {}) } else { Err(DeskError::Unsupported) }
    }
}
