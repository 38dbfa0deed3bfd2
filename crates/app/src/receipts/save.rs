//! Saving a receipt as PDF, in the person's language. Needs no network.

use desk_contract::{Build, DeskError, LocalAct, ReceiptRequest, SavedFileView};
use desk_l10n::{id, texts};

use super::page::page;
use super::pdf::receipt_pdf;
use crate::{Desk, incident, saved};

impl Desk {
    /// Writes it into the downloads folder; the same receipt in the same language is the same file.
    pub async fn receipts_save(&self, request: ReceiptRequest) -> Result<SavedFileView, DeskError> {
        let profile = self.open()?;
        let found = profile.store().receipt(&request.id).await.map_err(|error| incident::store(&error))?;
        let receipt = found.ok_or(DeskError::NotFound)?;
        let labels = profile.store().labels().await.map_err(|error| incident::store(&error))?;
        let label = labels.of(&receipt.department.id, &receipt.account, &receipt.number);
        let payment = profile.store().payment(&receipt.payment).await.map_err(|error| incident::store(&error))?;
        let mut page = page(&receipt, label, self.config.build == Build::Sandbox, self.language());
        if payment.is_some_and(|payment| payment.is_taken_back()) {
            page.state = texts().plain(self.language(), id::RECEIPT_TAKEN_BACK);
        }
        // The reference stands in the file's name: nothing but letters and digits of it.
        let reference: String = receipt.reference.chars().filter(char::is_ascii_alphanumeric).take(20).collect();
        let bytes = receipt_pdf(page).await?;
        saved::save(self, LocalAct::ReceiptSaved, (&format!("receipt-{reference}"), "pdf"), &bytes).await
    }
}
