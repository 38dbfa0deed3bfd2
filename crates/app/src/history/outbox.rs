//! Acts that wait, and what the person decides about those that cannot be sent as they are.

use desk_contract::{
    DeskError, Empty, OUTBOX_ROWS, OutboxChoice, OutboxKind, OutboxListView, OutboxResolveRequest, OutboxRowView,
    VersionView, WedgedReason,
};
use desk_domain::application::{Application, ApplicationAct};
use desk_domain::bill::{Bill, BillAct};
use desk_domain::task::{Task, TaskAct};
use desk_store::{INTENT, OutboxItem, OutboxState, Policy};

use super::Thing;
use crate::profile::OpenProfile;
use crate::{Desk, incident};

impl Desk {
    /// All that wait, oldest first.
    pub async fn outbox_list(&self, _: Empty) -> Result<OutboxListView, DeskError> {
        let profile = self.open()?;
        let items = profile.store().outbox().await.map_err(|error| incident::store(&error))?;
        let mut rows = Vec::new();
        for (item, _) in items.iter().zip(0..OUTBOX_ROWS) {
            rows.push(view(&profile, item).await);
        }
        Ok(OutboxListView { rows })
    }

    /// Sends a stuck act again on top of what stands there now, or lets an act go that is stuck or has not left. One that
    /// has left meanwhile stays: the list says so.
    pub async fn outbox_resolve(&self, request: OutboxResolveRequest) -> Result<OutboxListView, DeskError> {
        let profile = self.open()?;
        let store = profile.store();
        let item = store.outbox_item(&request.id).await.map_err(|error| incident::store(&error))?;
        let item = item.ok_or(DeskError::NotFound)?;
        if item.policy == Policy::Foreground {
            // Neither sent again nor forgotten from a list: it is asked for until the answer is known.
            return Err(DeskError::PaymentInDoubt);
        }
        let done = match request.choice {
            OutboxChoice::SendAgain => {
                let present = present(&profile, &item).await;
                let (version, seen) = match present.as_ref().map(Present::thing) {
                    Some(thing) => (thing.version(), thing.seen()),
                    None => (item.base_version, item.seen),
                };
                store.send_again(&request.id, version, seen.as_deref()).await
            }
            OutboxChoice::Discard if item.state == OutboxState::Wedged => store.discard(&request.id).await,
            OutboxChoice::Discard => store.undo(&request.id).await.map(|_| ()),
        };
        done.map_err(|error| incident::store(&error))?;
        profile.wake_outbox().await;
        self.outbox_list(Empty {}).await
    }
}

/// What an act is about, as it is now.
enum Present {
    Task(Task),
    Application(Application),
    Bill(Bill),
}

impl Present {
    fn thing(&self) -> Thing<'_> {
        match self {
            Self::Task(task) => Thing::Task(task),
            Self::Application(application) => Thing::Application(application),
            Self::Bill(bill) => Thing::Bill(bill),
        }
    }
}

async fn present(profile: &OpenProfile, item: &OutboxItem) -> Option<Present> {
    let id = item.entity_id.as_str();
    match item.entity.as_str() {
        "task" => profile.task(&id.into()).await.ok().map(Present::Task),
        "application" => profile.application(&id.into()).await.ok().map(Present::Application),
        "bill" | INTENT => profile.store().bill_at_gateway(&id.into()).await.ok().flatten().map(Present::Bill),
        _ => None,
    }
}

async fn view(profile: &OpenProfile, item: &OutboxItem) -> OutboxRowView {
    let present = present(profile, item).await.map(|present| present.thing().view());
    let wedged = (item.state == OutboxState::Wedged).then(|| reason(item.reason.as_deref()));
    let seen: Option<VersionView> = item.seen.as_deref().and_then(|seen| serde_json::from_str(seen).ok());
    OutboxRowView {
        id: item.id.clone(),
        kind: kind(item),
        title: present.as_ref().or(seen.as_ref()).map(|version| version.title.clone()),
        at: item.created_at,
        may_drop: item.policy == Policy::Background && (wedged.is_some() || is_here(item)),
        seen: seen.filter(|_| wedged.is_some()),
        present: present.filter(|_| wedged.is_some()),
        wedged,
    }
}

/// It has surely not left this computer.
fn is_here(item: &OutboxItem) -> bool {
    item.state == OutboxState::Queued && !item.may_have_arrived
}

fn kind(item: &OutboxItem) -> OutboxKind {
    match item.entity.as_str() {
        "application" => {
            return match serde_json::from_str(&item.act) {
                Ok(ApplicationAct::Withdraw) => OutboxKind::ApplicationWithdraw,
                Ok(ApplicationAct::Seen { .. }) | Err(_) => OutboxKind::ApplicationSeen,
            };
        }
        INTENT => return OutboxKind::Payment,
        "bill" => {
            return match serde_json::from_str(&item.act) {
                Ok(BillAct::TakeClaimBack) => OutboxKind::BillClaimBack,
                Ok(BillAct::ClaimPaid { .. }) | Err(_) => OutboxKind::BillClaim,
            };
        }
        _ => {}
    }
    match serde_json::from_str(&item.act) {
        Ok(TaskAct::Reopen) => OutboxKind::TaskReopen,
        Ok(TaskAct::Snooze { .. }) => OutboxKind::TaskSnooze,
        Ok(TaskAct::Wake) => OutboxKind::TaskWake,
        Ok(TaskAct::Done) | Err(_) => OutboxKind::TaskDone,
    }
}

fn reason(word: Option<&str>) -> WedgedReason {
    word.and_then(|word| serde_json::from_value(serde_json::Value::String(word.to_owned())).ok())
        .unwrap_or(WedgedReason::Other)
}
