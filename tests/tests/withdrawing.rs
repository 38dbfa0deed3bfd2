//! Withdrawing an application: the person asks, the department says when it is; and what is shown when it decided first.

#![expect(clippy::expect_used, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{
    ApplicationDetailView, ApplicationRequest, ApplicationSort, ApplicationsListRequest, DeskError, Empty, HistoryKind,
    HistoryListRequest, OutboxChoice, OutboxKind, OutboxResolveRequest, StandingView, Waiting, WedgedReason,
};
use desk_domain::ApplicationId;
use desk_domain::application::ApplicationStatus;
use desk_journeys::{Hands, Home, until};
use desk_world::{Fault, FaultRule};
use serde_json::json;

const ME: &str = "wong-ka-yan";
const PASSPORT: &str = "PA-2611-048213-5";

async fn passport(me: &Hands<'_>) -> ApplicationId {
    until("the passport", async || {
        let request = ApplicationsListRequest {
            query: PASSPORT.to_owned(),
            with_ended: true,
            sort: ApplicationSort::News,
            offset: 0,
            limit: 10,
        };
        call::applications_list(&me.desk, request).await.ok()?.rows.pop().map(|row| row.id)
    })
    .await
}

async fn read(me: &Hands<'_>, id: &ApplicationId) -> ApplicationDetailView {
    call::applications_get(&me.desk, ApplicationRequest { id: id.clone() }).await.expect("the application")
}

async fn withdraw(me: &Hands<'_>, id: &ApplicationId) -> Result<ApplicationDetailView, DeskError> {
    call::applications_withdraw(&me.desk, ApplicationRequest { id: id.clone() }).await
}

/// Asks the gateway until what is read is as wanted.
async fn becomes(
    me: &Hands<'_>,
    id: &ApplicationId,
    what: &str,
    wanted: impl Fn(&ApplicationDetailView) -> bool,
) -> ApplicationDetailView {
    until(what, async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        Some(read(me, id).await).filter(&wanted)
    })
    .await
}

fn meets(home: &Home, fault: Fault) {
    home.world.faults().expect("a proxied world").add(FaultRule::always("/v1", fault));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_is_withdrawn_once_whatever_is_lost_and_its_tasks_go_with_it() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let id = passport(&me).await;
    let before = read(&me, &id).await;
    assert!(before.may_withdraw && before.withdrawal.is_none() && !before.tasks.is_empty());
    let faults = home.world.faults().expect("a proxied world");
    // The gateway hears it and its answer is lost; then it is not heard for a while.
    faults.add(FaultRule::once(&format!("/v1/applications/{id}/withdrawal"), Fault::DropAfter { bytes: 0 }));
    let asked = withdraw(&me, &id).await.expect("asked");
    assert!(!asked.may_withdraw && asked.application.withdrawal_asked_at.is_some());
    assert_eq!(asked.withdrawal, Some(Waiting::Queued));
    assert_eq!(asked.row.status, before.row.status, "only the department says that it is withdrawn");
    withdraw(&me, &id).await.expect("asked again changes nothing");
    until("the answer is lost", async || faults.list().is_empty().then_some(())).await;
    meets(&home, Fault::Status { status: 503, retry_after: None });
    let waits = call::outbox_list(&me.desk, Empty {}).await.expect("the outbox").rows;
    let withdrawals = waits.iter().filter(|row| row.kind == OutboxKind::ApplicationWithdraw);
    assert!(withdrawals.count() <= 1, "however often it was asked");

    faults.clear();
    let sent = becomes(&me, &id, "the gateway has it", |view| view.withdrawal.is_none()).await;
    assert!(sent.application.withdrawal_asked_at.is_some() || sent.row.status == ApplicationStatus::Withdrawn);
    home.world.sandbox().departments_settled().await;
    let over = becomes(&me, &id, "the department's word", |view| view.row.status == ApplicationStatus::Withdrawn).await;
    assert!(over.tasks.is_empty() && !over.may_withdraw, "{:?}", over.tasks);
    assert_eq!(over.application.withdrawal_asked_at, None, "what is over is no longer asked for");
    let heard = over.application.events.iter().filter(|event| event.text.en == "Withdrawn");
    assert_eq!(heard.count(), 1, "the department heard it once");
    withdraw(&me, &id).await.expect("what holds already is no fault");
    let history = call::history_list(&me.desk, HistoryListRequest { offset: 0, limit: 100 }).await.expect("history");
    assert_eq!(history.rows.iter().filter(|row| row.kind == HistoryKind::ApplicationWithdraw).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn m_outbox_who_withdraws_too_late_sees_what_they_saw_and_what_stands_there_now() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let id = passport(&me).await;
    let saw = read(&me, &id).await.row.status;
    meets(&home, Fault::Status { status: 503, retry_after: None });
    withdraw(&me, &id).await.expect("asked");
    assert!(home.world.sandbox().happen(ME, PASSPORT, json!("refused")), "the department knows the application");
    home.world.sandbox().departments_settled().await;
    home.world.faults().expect("a proxied world").clear();
    let stuck = becomes(&me, &id, "the act is stuck", |view| view.withdrawal == Some(Waiting::Wedged)).await;
    assert_eq!(stuck.application.withdrawal_asked_at, None, "a stuck act is not shown as done");
    let row = until("the refusal", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        let rows = call::outbox_list(&me.desk, Empty {}).await.ok()?.rows;
        let row = rows.into_iter().find(|row| row.kind == OutboxKind::ApplicationWithdraw)?;
        let refused = StandingView::Application { status: ApplicationStatus::Refused };
        (row.present.as_ref()?.standing == refused).then_some(row)
    })
    .await;
    assert_eq!(row.wedged, Some(WedgedReason::Changed));
    assert_eq!(row.seen.expect("what they saw").standing, StandingView::Application { status: saw });
    // Sent again it is based on what stands there now, and refused again: what was seen moved with it.
    let choice = OutboxResolveRequest { id: row.id.clone(), choice: OutboxChoice::SendAgain };
    call::outbox_resolve(&me.desk, choice).await.expect("sent again");
    until("it is stuck again", async || {
        let rows = call::outbox_list(&me.desk, Empty {}).await.ok()?.rows;
        let again = rows.into_iter().find(|again| again.id == row.id)?;
        (again.wedged.is_some() && again.seen.is_some() && again.seen == again.present).then_some(())
    })
    .await;
    let choice = OutboxResolveRequest { id: row.id, choice: OutboxChoice::Discard };
    let left = call::outbox_resolve(&me.desk, choice).await.expect("dropped").rows;
    assert!(left.iter().all(|row| row.kind != OutboxKind::ApplicationWithdraw));
    let late = withdraw(&me, &id).await;
    assert!(matches!(late, Err(DeskError::UpstreamRejected { .. })), "{late:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn m_outbox_what_has_not_left_can_be_dropped_and_what_may_have_arrived_cannot() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let id = passport(&me).await;
    let cable = home.world.cable().expect("a proxied world");
    let waits = async || {
        let rows = call::outbox_list(&me.desk, Empty {}).await.ok()?.rows;
        rows.into_iter().find(|row| row.kind == OutboxKind::ApplicationWithdraw)
    };
    let drop_it = async |id| {
        let choice = OutboxResolveRequest { id, choice: OutboxChoice::Discard };
        call::outbox_resolve(&me.desk, choice).await.expect("a list").rows
    };
    cable.pull();
    // Only then is it sure that the act stays here: a line that breaks while it is being sent may have carried it.
    until("the desk knows that it is offline", async || {
        call::sync_now(&me.desk, Empty {}).await.ok().filter(|status| !status.online && !status.syncing)
    })
    .await;
    withdraw(&me, &id).await.expect("asked");
    let row = until("it waits", async || waits().await.filter(|row| row.may_drop)).await;
    assert!(drop_it(row.id).await.iter().all(|row| row.kind != OutboxKind::ApplicationWithdraw));
    assert!(read(&me, &id).await.may_withdraw, "as if it had not been asked");

    cable.plug();
    until("the gateway answers again", async || {
        call::sync_now(&me.desk, Empty {}).await.ok().filter(|status| status.online)
    })
    .await;
    meets(&home, Fault::Status { status: 503, retry_after: None });
    withdraw(&me, &id).await.expect("asked");
    let row = until("it may have arrived", async || waits().await.filter(|row| !row.may_drop)).await;
    drop_it(row.id).await;
    assert_eq!(read(&me, &id).await.withdrawal, Some(Waiting::Queued), "it stays, and the list says so");
}
