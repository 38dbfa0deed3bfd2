//! "I do not want this any more": one row in the outbox, seen at once. Withdrawn it is when the department says so.

use desk_contract::{ApplicationDetailView, ApplicationRequest, DeskError, HistoryKind, RejectedReason, Source};
use desk_domain::application::ApplicationAct;

use crate::Desk;
use crate::history::{self, Thing, Told, queue};

impl Desk {
    /// Asks to withdraw it; `upstream-rejected` when the department does not take that, or no longer.
    pub async fn applications_withdraw(&self, request: ApplicationRequest) -> Result<ApplicationDetailView, DeskError> {
        let profile = self.open()?;
        let application = profile.application(&request.id).await?;
        let act = ApplicationAct::Withdraw;
        let too_late = DeskError::UpstreamRejected { source: Source::Department, reason: RejectedReason::NotOpen };
        application.apply(act, self.now()).map_err(|_| too_late)?;
        if application.may_withdraw() {
            queue(&profile, Thing::Application(&application), &act).await?;
            let told =
                Told { kind: HistoryKind::ApplicationWithdraw, title: Some(application.name.clone()), undo: None };
            history::add(&profile, told, request.id.as_str()).await?;
        }
        self.applications_get(request).await
    }
}
