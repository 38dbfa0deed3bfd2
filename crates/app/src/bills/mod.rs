//! Bills and payments. Not built yet: each command answers `unsupported` until its verb has a file of its own.

use desk_contract::*;

use crate::Desk;

impl Desk {
    /// `bills_list` of the contract.
    pub async fn bills_list(&self, _: BillsListRequest) -> Result<BillsListView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `bills_get` of the contract.
    pub async fn bills_get(&self, _: BillRequest) -> Result<BillDetailView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `bills_year` of the contract.
    pub async fn bills_year(&self, _: BillsYearRequest) -> Result<BillsYearView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `bills_export` of the contract.
    pub async fn bills_export(&self, _: BillsExportRequest) -> Result<SavedFileView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `bills_label` of the contract.
    pub async fn bills_label(&self, _: BillLabelRequest) -> Result<BillDetailView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `bills_claim` of the contract.
    pub async fn bills_claim(&self, _: BillClaimRequest) -> Result<BillDetailView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `bills_issuers` of the contract.
    pub async fn bills_issuers(&self, _: Empty) -> Result<BillIssuersView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `bills_read_code` of the contract.
    pub async fn bills_read_code(&self, _: BillReadCodeRequest) -> Result<BillCodeView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `bills_add` of the contract.
    pub async fn bills_add(&self, _: BillAddRequest) -> Result<BillDetailView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `payments_review` of the contract.
    pub async fn payments_review(&self, _: PaymentReviewRequest) -> Result<PaymentReviewView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `payments_start` of the contract.
    pub async fn payments_start(&self, _: PaymentStartRequest) -> Result<PaymentView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `payments_get` of the contract.
    pub async fn payments_get(&self, _: PaymentRequest) -> Result<PaymentView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `payments_check` of the contract.
    pub async fn payments_check(&self, _: PaymentRequest) -> Result<PaymentView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `payments_cancel` of the contract.
    pub async fn payments_cancel(&self, _: PaymentRequest) -> Result<PaymentView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `receipts_save` of the contract.
    pub async fn receipts_save(&self, _: ReceiptRequest) -> Result<SavedFileView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `receipts_open` of the contract.
    pub async fn receipts_open(&self, _: ReceiptRequest) -> Result<SavedFileView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `mandates_list` of the contract.
    pub async fn mandates_list(&self, _: Empty) -> Result<MandatesListView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `mandates_add` of the contract.
    pub async fn mandates_add(&self, _: MandateAddRequest) -> Result<MandateView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `mandates_change` of the contract.
    pub async fn mandates_change(&self, _: MandateChangeRequest) -> Result<MandateView, DeskError> {
        Err(DeskError::Unsupported)
    }

    /// `mandates_cancel` of the contract.
    pub async fn mandates_cancel(&self, _: MandateRequest) -> Result<MandateView, DeskError> {
        Err(DeskError::Unsupported)
    }
}
