//! The main job, end to end: sign in with the phone, see tasks and applications, do one, lock, unlock, start again.

use desk_app::call;
use desk_contract::{DeskEvent, DeskStage, Empty, Entity, TaskActRequest, UnlockRequest, UnlockView};
use desk_domain::task::{TaskAct, TaskState};
use desk_journeys::{Hands, Home, Start, until};
use desk_world::BillSeed;

#[tokio::test(flavor = "multi_thread")]
async fn a_person_signs_in_and_sees_their_tasks() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    assert_eq!(me.status().await.stage, DeskStage::FirstRun);
    me.first_run(Some("258046")).await;
    let status = me.sign_in("wong-ka-yan").await;
    assert_eq!(
        status.profile.and_then(|profile| profile.name).map(|name| name.english).as_deref(),
        Some("Wong Ka Yan")
    );
    until("the water bill", async || me.tasks().await.rows.into_iter().find(|row| row.title.en.contains("water")))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_that_is_done_stays_done_after_lock_and_restart() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(Some("258046")).await;
    me.sign_in("wong-ka-yan").await;
    let mine = me.own_task().await;
    call::tasks_act(&me.desk, TaskActRequest { id: mine.clone(), act: TaskAct::Done }).await.expect("done");
    until("the outbox is empty", async || {
        let status = call::sync_status(&me.desk, Empty {}).await.ok()?;
        (status.pending == 0).then_some(())
    })
    .await;
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    assert!(call::today_get(&me.desk, Empty {}).await.is_err(), "a locked desk shows nothing");
    drop(me);

    let me = Hands::at(&home).await;
    assert_eq!(me.status().await.stage, DeskStage::Locked);
    let unlock = UnlockRequest { pin: Some("258046".to_owned()), passphrase: None };
    assert_eq!(call::unlock(&me.desk, unlock).await.expect("unlocks"), UnlockView::Opened);
    let task = call::tasks_get(&me.desk, desk_contract::TaskRequest { id: mine }).await.expect("still there");
    assert_eq!(task.task.state, TaskState::Done);
}

#[tokio::test(flavor = "multi_thread")]
async fn m_ipc_a_hidden_window_is_told_once_on_its_return() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    let mut events = me.desk.events();
    me.desk.window_shown(false);
    for number in ["99999999991", "99999999992"] {
        let seed = BillSeed::plain("wsd.water", number, "1104-1260-02", vec![20_000, 5_100], 21);
        home.world.sandbox().issue_bill("wong-ka-yan", seed).expect("issued");
        until("the bill", async || {
            let _ = call::sync_now(&me.desk, Empty {}).await;
            (me.bills(number).await.total == 1).then_some(())
        })
        .await;
        if number == "99999999991" {
            // What was under way when the window went away is told; from here on nothing is.
            while events.try_recv().is_ok() {}
        }
    }
    let mut told = |entity: Entity| {
        let heard = std::iter::from_fn(|| events.try_recv().ok());
        heard.filter(|event| matches!(event, DeskEvent::DataChanged { entity: of, .. } if *of == entity)).count()
    };
    assert_eq!(told(Entity::Bill), 0, "nobody looks");
    me.desk.window_shown(true);
    until("the news", || {
        let told = told(Entity::Bill);
        async move { (told == 1).then_some(()) }
    })
    .await;
}
