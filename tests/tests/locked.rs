//! What a locked desk shows, keeps in memory and tells: nothing (P01, P02, P04, P26, P27).

use std::path::Path;

use desk_app::call;
use desk_contract::{
    Access, DeskError, DeskStage, Empty, OpenNotice, PinForgottenRequest, SettingsChangeRequest, TaskNoteRequest,
    UnlockRequest, UnlockView,
};
use desk_domain::{Clock as _, ManualClock, SystemClock};
use desk_journeys::{Hands, Home, Start};
use desk_world::{SandboxClock, WorldConfig};

const PIN: &str = "258046";

fn pin(digits: &str) -> UnlockRequest {
    UnlockRequest { pin: Some(digits.to_owned()), passphrase: None }
}

async fn signed_in(home: &Home) -> Hands<'_> {
    let me = Hands::at(home).await;
    me.first_run(Some(PIN)).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    me
}

#[tokio::test(flavor = "multi_thread")]
async fn p01_a_locked_desk_refuses_everything_that_shows_data() {
    let home = Home::new(Start::default()).await;
    let me = signed_in(&home).await;
    let status = call::lock_now(&me.desk, Empty {}).await.expect("locks");
    assert_eq!(status.stage, DeskStage::Locked);
    let profile = status.profile.expect("the tile is shown");
    assert_eq!((profile.name, profile.tile.initial.as_str()), (None, "W"));
    let refused = [
        call::today_get(&me.desk, Empty {}).await.err(),
        call::sync_status(&me.desk, Empty {}).await.err(),
        call::outbox_list(&me.desk, Empty {}).await.err(),
        call::settings_get(&me.desk, Empty {}).await.err(),
        call::sessions_list(&me.desk, Empty {}).await.err(),
        call::diagnostics_get(&me.desk, Empty {}).await.err(),
    ];
    assert!(refused.iter().all(|error| *error == Some(DeskError::Locked)), "{refused:?}");
    assert!(Access::names().filter(|name| Access::of(name) == Some(Access::Unlocked)).count() > 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn p02_the_desk_locks_itself_after_five_minutes() {
    let clock = ManualClock::new(SystemClock.now());
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = signed_in(&home).await;
    let mut events = me.desk.events();
    for _ in 0..10 {
        clock.advance_millis(4 * 60_000 + 39_000);
        me.desk.check_idle().await;
        let mut warned = None;
        while let Ok(event) = events.try_recv() {
            if let desk_contract::DeskEvent::LockWarning { seconds } = event {
                warned = Some(seconds);
            }
        }
        assert_eq!(warned, Some(21), "the warning comes twenty seconds before the lock, or sooner");
        call::activity_seen(&me.desk, Empty {}).await.expect("any act extends, at least ten times");
    }
    clock.advance_millis(4 * 60_000);
    me.desk.check_idle().await;
    assert_eq!(me.status().await.stage, DeskStage::Open);
    clock.advance_millis(60_001);
    me.desk.check_idle().await;
    assert_eq!(me.status().await.stage, DeskStage::Locked);
    let longer = SettingsChangeRequest { idle_minutes: Some(6), ..SettingsChangeRequest::default() };
    call::unlock(&me.desk, pin(PIN)).await.expect("unlocks");
    assert!(call::settings_change(&me.desk, longer).await.is_err(), "it may only get shorter");
}

#[tokio::test(flavor = "multi_thread")]
async fn p04_wrong_pins_wait_and_the_wait_survives_a_restart() {
    let home = Home::new(Start::default()).await;
    let me = signed_in(&home).await;
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    let mut last_announced = false;
    for _ in 0..3 {
        match call::unlock(&me.desk, pin("111222")).await.expect("a judgement") {
            UnlockView::Wrong { last_try, .. } => last_announced = last_try,
            other => panic!("{other:?}"),
        }
    }
    assert!(last_announced, "the last try without a wait is announced");
    assert!(matches!(call::unlock(&me.desk, pin("111222")).await, Ok(UnlockView::Wait { .. })));
    assert!(matches!(call::unlock(&me.desk, pin(PIN)).await, Ok(UnlockView::Wait { .. })), "not even the right one");
    drop(me);
    let me = Hands::at(&home).await;
    assert!(matches!(call::unlock(&me.desk, pin(PIN)).await, Ok(UnlockView::Wait { .. })), "after a restart too");
    assert!(call::lock_status(&me.desk, Empty {}).await.expect("a status").wait_seconds.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_pin_sets_the_vault_aside_and_starts_anew() {
    let home = Home::new(Start::default()).await;
    let me = signed_in(&home).await;
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    assert!(call::pin_forgotten(&me.desk, PinForgottenRequest { warnings_confirmed: 2 }).await.is_err());
    let gone = call::pin_forgotten(&me.desk, PinForgottenRequest { warnings_confirmed: 3 }).await.expect("set aside");
    assert!(Path::new(&gone.set_aside).exists(), "the old vault is kept, encrypted");
    assert_eq!(me.status().await.stage, DeskStage::SignedOut);
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
}

/// A crash between setting the keys aside and making new ones: the next unlocking finishes it, and says so.
#[tokio::test(flavor = "multi_thread")]
async fn m_keys_setting_aside_that_was_interrupted_is_finished() {
    let home = Home::new(Start::default()).await;
    let me = signed_in(&home).await;
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    let mut found = Vec::new();
    files(home.folder(), &mut found);
    let keys = found.iter().find(|path| path.ends_with("keys.json")).expect("the keys of the profile");
    std::fs::rename(keys, keys.with_file_name("keys-forgotten-1.json")).expect("set aside");
    let opened = call::unlock(&me.desk, UnlockRequest { pin: None, passphrase: None }).await;
    assert_eq!(opened, Ok(UnlockView::Opened));
    let status = me.status().await;
    assert_eq!((status.stage, status.notices), (DeskStage::SignedOut, vec![OpenNotice::VaultSetAside]));
    let mut found = Vec::new();
    files(home.folder(), &mut found);
    let aside = |path: &std::path::PathBuf| path.display().to_string().contains("forgotten");
    assert!(found.iter().filter(|path| aside(path)).count() >= 2, "keys and vault are kept: {found:?}");
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
}

/// Every file below `folder`.
fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn p26_nothing_of_the_person_lies_on_the_disk_in_clear() {
    let home = Home::new(Start::default()).await;
    let me = signed_in(&home).await;
    let id = me.own_task().await;
    let note = "canary-in-my-note";
    call::tasks_note(&me.desk, TaskNoteRequest { id, note: note.to_owned() }).await.expect("noted");
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    let mut found = Vec::new();
    files(home.folder(), &mut found);
    assert!(found.len() > 4, "{found:?}");
    for path in found {
        let bytes = std::fs::read(&path).unwrap_or_default();
        for canary in [note, "Wong Ka Yan", "黃嘉欣", "passport", "access_token", "refresh_token", PIN] {
            let seen = bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            assert!(!seen, "{canary} in {}", path.display());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_programs_never_work_on_one_folder() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    let second = home.try_desk(home.world.gateway_url()).await;
    assert!(matches!(second, Err(DeskError::BusyElsewhere { .. })));
    drop(me);
}
