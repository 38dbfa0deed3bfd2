//! Saving a receipt as PDF, in the person's language, or all of them for the copy of one's data. Needs no network.

use desk_contract::{Build, DeskError, LocalAct, ReceiptRequest, SavedFileView};
use desk_domain::payment::Receipt;
use desk_l10n::{id, texts};
use desk_store::Labels;

use super::page::page;
use super::pdf::receipt_pdf;
use crate::profile::OpenProfile;
use crate::{Desk, incident, saved};

impl Desk {
    /// Writes it into the downloads folder; the same receipt in the same language is the same file.
    pub async fn receipts_save(&self, request: ReceiptRequest) -> Result<SavedFileView, DeskError> {
        let profile = self.open()?;
        let found = profile.store().receipt(&request.id).await.map_err(|error| incident::store(&error))?;
        let receipt = found.ok_or(DeskError::NotFound)?;
        let labels = profile.store().labels().await.map_err(|error| incident::store(&error))?;
        let name = format!("receipt-{}", plain(&receipt.reference));
        let bytes = receipt_pdf(printed(self, &profile, &receipt, &labels).await?).await?;
        saved::save(self, LocalAct::ReceiptSaved, (&name, "pdf"), &bytes).await
    }
}

/// The pages of all receipts, oldest first.
pub(crate) async fn all(desk: &Desk, profile: &OpenProfile) -> Result<Vec<desk_receipt::Receipt>, DeskError> {
    let receipts = profile.store().receipts().await.map_err(|error| incident::store(&error))?;
    let labels = profile.store().labels().await.map_err(|error| incident::store(&error))?;
    let mut pages = Vec::with_capacity(receipts.len());
    for receipt in &receipts {
        pages.push(printed(desk, profile, receipt, &labels).await?);
    }
    Ok(pages)
}

/// What a receipt's page says now: money that the bank took back is said to be.
async fn printed(
    desk: &Desk,
    profile: &OpenProfile,
    receipt: &Receipt,
    labels: &Labels,
) -> Result<desk_receipt::Receipt, DeskError> {
    let label = labels.of(&receipt.department.id, &receipt.account, &receipt.number);
    let payment = profile.store().payment(&receipt.payment).await.map_err(|error| incident::store(&error))?;
    let mut page = page(receipt, label, desk.config.build == Build::Sandbox, desk.language());
    if payment.is_some_and(|payment| payment.is_taken_back()) {
        page.state = texts().plain(desk.language(), id::RECEIPT_TAKEN_BACK);
    }
    Ok(page)
}

/// The reference as a part of a file's name: nothing but its letters and digits.
fn plain(reference: &str) -> String {
    reference.chars().filter(char::is_ascii_alphanumeric).take(20).collect()
}
