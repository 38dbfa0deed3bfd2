//! Receipts as PDF in the person's language. Not built yet: both answer `unsupported` until the maker of PDF is there.

use desk_contract::*;

use crate::Desk;

impl Desk {
    /// `receipts_save` of the contract.
    pub async fn receipts_save(&self, _: ReceiptRequest) -> Result<SavedFileView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `receipts_open` of the contract.
    pub async fn receipts_open(&self, _: ReceiptRequest) -> Result<SavedFileView, DeskError> {
        Err(DeskError::Unsupported)
    }
}
