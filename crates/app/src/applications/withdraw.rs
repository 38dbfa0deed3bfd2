//! "I do not want this any more": one row in the outbox, seen at once. Withdrawn it is when the department says so.

use desk_contract::{ApplicationDetailView, ApplicationRequest, DeskError, HistoryKind, RejectedReason, Source};
use desk_domain::application::ApplicationAct;
use desk_store::{OutboxItem, OutboxState};

use crate::history::{self, Thing, Told, queue};
use crate::profile::OpenProfile;
use crate::{Desk, incident};

impl Desk {
    /// Asks to withdraw it; `upstream-rejected` when the department does not take that, or no longer.
    pub async fn applications_withdraw(&self, request: ApplicationRequest) -> Result<ApplicationDetailView, DeskError> {
        let profile = self.open()?;
        let application = profile.application(&request.id).await?;
        let act = ApplicationAct::Withdraw;
        let too_late = DeskError::UpstreamRejected { source: Source::Department, reason: RejectedReason::NotOpen };
        application.apply(act, self.now()).map_err(|_| too_late)?;
        if application.may_withdraw() {
            // What was stuck is asked anew, on top of what stands there now.
            let stuck = waiting(&profile, &request).await?.filter(|item| item.state == OutboxState::Wedged);
            queue(&profile, Thing::Application(&application), &act).await?;
            if let Some(stuck) = stuck {
                profile.store().discard(&stuck.id).await.map_err(|error| incident::store(&error))?;
            }
            let told =
                Told { kind: HistoryKind::ApplicationWithdraw, title: Some(application.name.clone()), undo: None };
            history::add(&profile, told, request.id.as_str()).await?;
        }
        self.applications_get(request).await
    }
}

/// The withdrawal of the application that waits in the outbox.
pub(super) async fn waiting(
    profile: &OpenProfile,
    request: &ApplicationRequest,
) -> Result<Option<OutboxItem>, DeskError> {
    let items = profile.store().outbox().await.map_err(|error| incident::store(&error))?;
    let is = |item: &OutboxItem| {
        item.entity == "application"
            && item.entity_id == request.id.as_str()
            && matches!(serde_json::from_str(&item.act), Ok(ApplicationAct::Withdraw))
    };
    Ok(items.into_iter().find(is))
}
