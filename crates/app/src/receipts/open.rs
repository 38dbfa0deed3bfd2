//! Opening a receipt, to read or print it: the file that saving makes, in the system's viewer.

use desk_contract::{DeskError, ReceiptRequest, SavedFileView};

use crate::Desk;

impl Desk {
    /// Saves it and opens it. `unsupported` when no program shows it; the file is there all the same.
    pub async fn receipts_open(&self, request: ReceiptRequest) -> Result<SavedFileView, DeskError> {
        let saved = self.receipts_save(request).await?;
        let path = self.saved_file(&saved.file_name).ok_or(DeskError::NotFound)?;
        let host = &self.config.host;
        if host.open_file(&path) || host.reveal(&path) { Ok(saved) } else { Err(DeskError::Unsupported) }
    }
}
