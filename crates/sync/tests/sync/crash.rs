//! Killed at any point of a sync and started again: no acknowledged change lost, none applied twice (M-outbox, P33).

use desk_domain::Timestamp;
use desk_domain::task::{TaskAct, TaskState};
use desk_sync::SyncError;
use desk_sync::outbox::{Step, recover};
use desk_sync::pull::pull;

use crate::rig::Rig;

/// Crash points that are tried at least.
const POINTS: u32 = 240;
/// Kills of one world, at most; then it may finish.
const KILLS: u32 = 16;
/// A kill comes after one to this many polls. Not many, so that one world sees many kills, each further on.
const DEEPEST: u32 = 90;

/// Everything that a start does: recover, pull, send all.
async fn sync(rig: &Rig) -> Result<(), SyncError> {
    let now = desk_domain::Clock::now(&rig.pace.clock);
    recover(&rig.store, now).await?;
    pull(&rig.store, &rig.gateway).await?;
    loop {
        match rig.step().await {
            Step::Nothing => return Ok(()),
            Step::Settled => {}
            other => panic!("{other:?}"),
        }
    }
}

/// Polls `future` at most `polls` times and drops it where it stands; whether it ended before.
async fn killed_after<F: Future>(future: F, polls: u32) -> Option<F::Output> {
    let mut future = Box::pin(future);
    let mut left = polls;
    std::future::poll_fn(|context| {
        if left == 0 {
            return std::task::Poll::Ready(None);
        }
        left -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}

/// A little world with acts of every kind, written (so: acknowledged) before the kill.
async fn world() -> Rig {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| (0..5).for_each(|n| inner.put(&format!("t{n:02}"), |_| {})));
    pull(&rig.store, &rig.gateway).await.unwrap();
    for (id, act) in [
        ("t00", TaskAct::Done),
        ("t01", TaskAct::Done),
        ("t01", TaskAct::Reopen),
        ("t01", TaskAct::Snooze { until: Timestamp::from_millis(7) }),
        ("t02", TaskAct::Snooze { until: Timestamp::from_millis(7) }),
        ("t02", TaskAct::Wake),
        ("t02", TaskAct::Done),
    ] {
        rig.enqueue(id, &act, 2).await;
    }
    rig.gateway.with(|inner| {
        inner.put("t03", |task| task.reference = Some("new".into()));
        inner.put("t30", |_| {});
        inner.delete("t04");
    });
    rig
}

async fn everything_happened_once(rig: &Rig) {
    rig.agrees().await;
    assert!(rig.store.outbox().await.unwrap().is_empty());
    rig.gateway.with(|inner| {
        assert_eq!(inner.done.len(), 7, "each act once");
        assert_eq!(inner.tasks["t00"].state, TaskState::Done);
        assert_eq!(inner.tasks["t01"].snoozed_until, Some(Timestamp::from_millis(7)));
        assert_eq!(inner.tasks["t02"].state, TaskState::Done);
        // Each of the acts that change something moved the version by one.
        assert_eq!(["t00", "t01", "t02"].map(|id| inner.tasks[id].version), [3, 5, 5]);
    });
}

#[test]
fn p33_killed_at_any_point_of_a_sync_nothing_is_lost_and_nothing_done_twice() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (mut points, mut seed) = (0, 0x5eed_u32);
    while points < POINTS {
        runtime.block_on(async {
            let mut rig = world().await;
            if seed % 3 == 0 {
                // A restored gateway: the cursor has expired, and the kills fall into the full sync.
                rig.gateway.with(|inner| inner.epoch += 1);
            }
            for _ in 0..KILLS {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if killed_after(sync(&rig), 1 + (seed >> 16) % DEEPEST).await.is_some() {
                    break;
                }
                points += 1;
                rig.reopen().await;
            }
            sync(&rig).await.unwrap();
            everything_happened_once(&rig).await;
        });
    }
}

#[tokio::test]
async fn p33_a_drop_without_a_restart_is_recovered_too() {
    for polls in 1..25 {
        let rig = world().await;
        let _ = killed_after(sync(&rig), polls * 12).await;
        sync(&rig).await.unwrap();
        everything_happened_once(&rig).await;
    }
}
