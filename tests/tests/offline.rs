//! Without the network: what was fetched stays, what is done waits, and nothing is lost or done twice.

#![expect(clippy::expect_used, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{DeskStage, Empty, TaskActRequest, TaskRequest, Waiting};
use desk_domain::task::{TaskAct, TaskState};
use desk_journeys::{Hands, Home, until};
use desk_world::{BillSeed, Fault, FaultRule};

fn cut(home: &Home) {
    home.world.faults().expect("a proxied world").add(FaultRule::always("*", Fault::DropAfter { bytes: 0 }));
}

fn mend(home: &Home) {
    home.world.faults().expect("a proxied world").clear();
}

async fn pending(me: &Hands<'_>) -> u32 {
    call::sync_status(&me.desk, Empty {}).await.expect("a status").pending
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_offline_is_seen_at_once_and_sent_later() {
    let home = Home::proxied().await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    let mine = me.own_task().await;
    cut(&home);
    let done = call::tasks_act(&me.desk, TaskActRequest { id: mine.clone(), act: TaskAct::Done }).await.expect("done");
    assert_eq!(done.row.state, TaskState::Done);
    until("offline is noticed", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        let status = call::sync_status(&me.desk, Empty {}).await.ok()?;
        (!status.online && status.pending == 1).then_some(())
    })
    .await;
    assert!(!me.tasks().await.rows.is_empty(), "what was fetched can still be read");
    let waiting = call::tasks_get(&me.desk, TaskRequest { id: mine.clone() }).await.expect("still there");
    assert_eq!((waiting.row.waiting, waiting.task.state), (Some(Waiting::Queued), TaskState::Done));
    drop(me);

    // Ended and started again without a network: it waits on the disk.
    let me = Hands::at(&home).await;
    assert_eq!(me.status().await.stage, DeskStage::Open);
    assert_eq!(call::outbox_list(&me.desk, Empty {}).await.expect("the outbox").rows.len(), 1);
    mend(&home);
    until("the act has arrived", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        (call::outbox_list(&me.desk, Empty {}).await.ok()?.rows.is_empty()).then_some(())
    })
    .await;
    let sent = call::tasks_get(&me.desk, TaskRequest { id: mine }).await.expect("still there");
    assert_eq!((sent.row.waiting, sent.task.state, sent.task.version), (None, TaskState::Done, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_taken_back_before_it_was_sent_never_leaves() {
    let home = Home::proxied().await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    let mine = me.own_task().await;
    cut(&home);
    let done = call::tasks_act(&me.desk, TaskActRequest { id: mine.clone(), act: TaskAct::Done }).await.expect("done");
    let undo = done.undo.expect("it can be taken back");
    let back = call::tasks_undo(&me.desk, desk_contract::TaskUndoRequest { undo }).await.expect("taken back");
    assert_eq!(back.row.state, TaskState::Open);
    mend(&home);
    until("nothing waits", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        (pending(&me).await == 0).then_some(())
    })
    .await;
    let after = call::tasks_get(&me.desk, TaskRequest { id: mine }).await.expect("still there");
    assert_eq!(after.task.state, TaskState::Open);
}

/// Taken back once it was sent: by its opposite, which has no undo of its own.
#[tokio::test(flavor = "multi_thread")]
async fn an_act_that_was_sent_is_taken_back_by_its_opposite() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, "wong-ka-yan").await;
    let mine = me.own_task().await;
    let sent = async |state: TaskState| {
        until("it was sent", async || {
            let _ = call::sync_now(&me.desk, Empty {}).await;
            let task = call::tasks_get(&me.desk, TaskRequest { id: mine.clone() }).await.ok()?;
            (task.row.waiting.is_none() && task.task.state == state).then_some(task.task.version)
        })
        .await
    };
    let act = async |act| call::tasks_act(&me.desk, TaskActRequest { id: mine.clone(), act }).await.expect("done");
    let undo = act(TaskAct::Done).await.undo.expect("it can be taken back");
    let version = sent(TaskState::Done).await;
    let back = call::tasks_undo(&me.desk, desk_contract::TaskUndoRequest { undo }).await.expect("taken back");
    assert_eq!((back.row.state, back.undo), (TaskState::Open, None));
    assert!(sent(TaskState::Open).await > version, "the gateway has it");
    act(TaskAct::Done).await;
    sent(TaskState::Done).await;
    assert_eq!(act(TaskAct::Reopen).await.undo, None, "what takes back is not taken back: it is done again");
}

#[tokio::test(flavor = "multi_thread")]
async fn p32_bad_answers_of_the_gateway_change_nothing_that_is_shown() {
    let home = Home::proxied().await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    let faults = home.world.faults().expect("a proxied world");
    let met = || faults.fired().values().sum::<u64>();
    let bad = [
        Fault::Malformed,
        Fault::Oversized { bytes: 3 * 1024 * 1024 },
        Fault::DropAfter { bytes: 20 },
        Fault::Status { status: 500, retry_after: None },
        Fault::Status { status: 429, retry_after: Some(1) },
    ];
    for (number, fault) in (1_u64..).zip(bad) {
        let (tasks, before) = (me.tasks().await.total, met());
        faults.add(FaultRule::always("/v1/changes", fault));
        // Something to tell, so that the bad answer is one that would have changed what is shown.
        let bill = format!("9999999999{number}");
        let seed = BillSeed::plain("wsd.water", &bill, "1104-1260-02", vec![20_000, 5_100], 21);
        home.world.sandbox().issue_bill("wong-ka-yan", seed).expect("issued");
        until("the fault", async || {
            let _ = call::sync_now(&me.desk, Empty {}).await;
            (met() > before).then_some(())
        })
        .await;
        assert_eq!((me.tasks().await.total, me.bills(&bill).await.total), (tasks, 0), "{fault:?}");
        faults.clear();
        until("what the bad answer kept back", async || {
            let _ = call::sync_now(&me.desk, Empty {}).await;
            (me.bills(&bill).await.total == 1).then_some(())
        })
        .await;
    }
}
