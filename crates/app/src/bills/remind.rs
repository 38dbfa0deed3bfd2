//! "Remind me": the person wants to be told when a bill that is only expected should be there. Kept on this computer; once
//! the bill is issued it is reminded of like every other.

use desk_contract::{BillRemindRequest, BillRemindView, DeskError, HistoryKind, RejectedReason, Source};
use desk_domain::Day;

use super::view::remind_on;
use crate::history::{self, Told};
use crate::{Desk, incident};

impl Desk {
    /// Asks for the reminder, or takes that back.
    pub async fn bills_remind(&self, request: BillRemindRequest) -> Result<BillRemindView, DeskError> {
        let profile = self.open()?;
        let today = Day::of(self.now());
        let found = profile.bill(&request.id, today).await?;
        if request.wanted && remind_on(&found, today).is_none() {
            return Err(DeskError::UpstreamRejected { source: Source::Department, reason: RejectedReason::NotOpen });
        }
        profile.store().set_reminder(&request.id, request.wanted).await.map_err(|error| incident::store(&error))?;
        let kind = if request.wanted { HistoryKind::BillRemind } else { HistoryKind::BillRemindBack };
        let told = Told { kind, title: Some(found.bill.title.clone()), undo: None };
        history::add(&profile, told, request.id.as_str()).await?;
        let now = profile.bill(&request.id, today).await?;
        let day = if now.reminder.is_some() { remind_on(&now, today) } else { None };
        Ok(BillRemindView { day, notifies: profile.settings().await?.notifications })
    }
}
