//! Pulling: by the feed, by a full sync beside what is shown, and from one to the other (M-feed).

use desk_gov::GovError;
use desk_sync::SyncError;
use desk_sync::pull::pull;
use proptest::prelude::*;

use crate::gateway::Fault;
use crate::rig::Rig;

#[tokio::test]
async fn m_feed_a_full_sync_then_only_what_changed() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| (0..8).for_each(|n| inner.put(&format!("t{n:02}"), |_| {})));
    rig.gateway.with(|inner| inner.put_application("a1"));
    let pulled = pull(&rig.store, &rig.gateway).await.unwrap();
    assert!(pulled.full && pulled.applied.new_tasks.is_empty());
    rig.agrees().await;
    assert!(rig.store.application(&"a1".into()).await.unwrap().is_some());
    assert!(rig.store.me().await.unwrap().is_some());

    let before = rig.gateway.calls();
    rig.gateway.with(|inner| {
        inner.put("t03", |task| task.reference = Some("R".into()));
        inner.put("t30", |_| {});
        inner.delete("t00");
    });
    let pulled = pull(&rig.store, &rig.gateway).await.unwrap();
    rig.agrees().await;
    assert_eq!(rig.gateway.calls() - before, 1, "costs what changed, not what exists");
    assert_eq!(pulled.applied.new_tasks, ["t30".into()]);
    assert_eq!((pulled.full, pulled.seq), (false, rig.gateway.with(|inner| Some(inner.seq))));
}

#[tokio::test]
async fn m_feed_what_changes_while_the_pages_are_read_is_not_lost() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| {
        (0..7).for_each(|n| inner.put(&format!("t{n:02}"), |_| {}));
        inner.meanwhile = Some(|inner| {
            inner.delete("t01");
            inner.put("t00", |task| task.reference = Some("moved".into()));
            inner.put("t06", |task| task.reference = Some("moved".into()));
        });
    });
    pull(&rig.store, &rig.gateway).await.unwrap();
    rig.agrees().await;
}

#[tokio::test]
async fn m_feed_an_expired_cursor_starts_a_full_sync_and_the_screen_never_empties() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| (0..7).for_each(|n| inner.put(&format!("t{n:02}"), |_| {})));
    pull(&rig.store, &rig.gateway).await.unwrap();
    rig.gateway.with(|inner| {
        inner.epoch += 1;
        inner.delete("t02");
        // The feed says 410, one page comes, then the connection breaks.
        inner.faults = [None, None, Some(Fault::Broken)].into();
    });
    assert!(matches!(pull(&rig.store, &rig.gateway).await, Err(SyncError::Gov(GovError::Offline))));
    assert_eq!(rig.ids().await.len(), 7, "the old picture is whole");
    assert!(pull(&rig.store, &rig.gateway).await.unwrap().full);
    rig.agrees().await;
}

#[tokio::test]
async fn kinds_of_a_newer_gateway_are_passed_over() {
    let rig = Rig::new().await;
    pull(&rig.store, &rig.gateway).await.unwrap();
    rig.gateway.with(|inner| {
        inner.touch("hologram", "h1", false);
        inner.put("t01", |task| task.kind = "hologram".into());
    });
    pull(&rig.store, &rig.gateway).await.unwrap();
    rig.agrees().await;
}

#[derive(Clone, Debug)]
enum Event {
    Put(u8),
    Delete(u8),
    Restore,
    Fault(u8),
    Pull,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let one = prop_oneof![
        4 => (0_u8..12).prop_map(Event::Put),
        2 => (0_u8..12).prop_map(Event::Delete),
        1 => Just(Event::Restore),
        2 => (0_u8..6).prop_map(Event::Fault),
        3 => Just(Event::Pull),
    ];
    prop::collection::vec(one, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn m_feed_whatever_happens_the_cache_agrees_in_the_end(events in events()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let rig = Rig::new().await;
            for event in events {
                match event {
                    Event::Put(n) => rig.gateway.with(|inner| inner.put(&format!("t{n:02}"), |_| {})),
                    Event::Delete(n) => rig.gateway.with(|inner| inner.delete(&format!("t{n:02}"))),
                    Event::Restore => rig.gateway.with(|inner| inner.epoch += 1),
                    Event::Fault(after) => rig.gateway.with(|inner| {
                        inner.faults = (0..after).map(|_| None).chain([Some(Fault::Lost)]).collect();
                    }),
                    Event::Pull => {
                        let _ = pull(&rig.store, &rig.gateway).await;
                    }
                }
            }
            rig.gateway.with(|inner| inner.faults.clear());
            pull(&rig.store, &rig.gateway).await.unwrap();
            rig.agrees().await;
        });
    }
}
