//! Acts that wait, and what the person decides about those that cannot be sent as they are.

use desk_contract::{
    DeskError, Empty, OutboxChoice, OutboxKind, OutboxListView, OutboxResolveRequest, OutboxRowView, WedgedReason,
};
use desk_domain::bill::BillAct;
use desk_domain::task::TaskAct;
use desk_domain::{BillId, LocalizedText, TaskId};
use desk_store::{INTENT, OutboxItem, OutboxState, Policy};

use crate::profile::OpenProfile;
use crate::{Desk, incident};

/// Rows that cross at once.
const MAX: usize = 100;

impl Desk {
    /// All that wait, oldest first.
    pub async fn outbox_list(&self, _: Empty) -> Result<OutboxListView, DeskError> {
        let profile = self.open()?;
        let items = profile.store().outbox().await.map_err(|error| incident::store(&error))?;
        let mut rows = Vec::new();
        for item in items.iter().take(MAX) {
            rows.push(view(&profile, item).await);
        }
        Ok(OutboxListView { rows })
    }

    /// Sends a stuck act again on top of what stands there now, or lets it go.
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
                let version = current_version(&profile, &item).await;
                store.send_again(&request.id, version).await
            }
            OutboxChoice::Discard => store.discard(&request.id).await,
        };
        done.map_err(|error| incident::store(&error))?;
        profile.wake_outbox().await;
        self.outbox_list(Empty {}).await
    }
}

async fn current_version(profile: &OpenProfile, item: &OutboxItem) -> u32 {
    match item.entity.as_str() {
        "task" => {
            profile.task(&TaskId::new(item.entity_id.clone())).await.map_or(item.base_version, |task| task.version)
        }
        "bill" => match profile.store().bill_at_gateway(&BillId::new(&item.entity_id)).await {
            Ok(Some(bill)) => bill.version,
            _ => item.base_version,
        },
        _ => item.base_version,
    }
}

async fn view(profile: &OpenProfile, item: &OutboxItem) -> OutboxRowView {
    OutboxRowView {
        id: item.id.clone(),
        kind: kind(item),
        title: title(profile, item).await,
        at: item.created_at,
        wedged: (item.state == OutboxState::Wedged).then(|| reason(item.reason.as_deref())),
    }
}

fn kind(item: &OutboxItem) -> OutboxKind {
    match item.entity.as_str() {
        "application" => return OutboxKind::ApplicationSeen,
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

async fn title(profile: &OpenProfile, item: &OutboxItem) -> Option<LocalizedText> {
    match item.entity.as_str() {
        "task" => profile.task(&TaskId::new(item.entity_id.clone())).await.ok().map(|task| task.title),
        "application" => profile.application_name(&item.entity_id).await,
        "bill" | INTENT => {
            let found = profile.store().bill_at_gateway(&BillId::new(&item.entity_id)).await.ok().flatten();
            found.map(|bill| bill.title)
        }
        _ => None,
    }
}

fn reason(word: Option<&str>) -> WedgedReason {
    word.and_then(|word| serde_json::from_value(serde_json::Value::String(word.to_owned())).ok())
        .unwrap_or(WedgedReason::Other)
}
