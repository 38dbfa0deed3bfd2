//! "I paid another way": one row in the outbox. It stops reminders; the bill is paid only when the department says so.

use desk_contract::{BillClaimRequest, BillDetailView, BillRequest, DeskError, FieldReason, RejectedReason, Source};
use desk_domain::Day;
use desk_domain::bill::BillAct;

use crate::Desk;
use crate::history::{Thing, queue};

impl Desk {
    /// Says it, or takes it back.
    pub async fn bills_claim(&self, request: BillClaimRequest) -> Result<BillDetailView, DeskError> {
        let profile = self.open()?;
        let today = Day::of(self.now());
        if request.claim.as_ref().is_some_and(|claim| claim.day > today) {
            return Err(DeskError::field("day", FieldReason::Form));
        }
        let bill = profile.bill(&request.id, today).await?.bill;
        let act = request.claim.map_or(BillAct::TakeClaimBack, |claim| BillAct::ClaimPaid { claim });
        let nothing_owed = DeskError::UpstreamRejected { source: Source::Department, reason: RejectedReason::NotOpen };
        bill.apply(&act).map_err(|_| nothing_owed)?;
        queue(&profile, Thing::Bill(&bill), &act).await?;
        self.bills_get(BillRequest { id: request.id }).await
    }
}
