//! The life of a profile's keys: PIN, throttle, crashes between the steps of a re-wrap, forgetting (P04, P19, P26).
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use async_trait::async_trait;
use desk_domain::{ManualClock, ProfileId, Timestamp};
use desk_secrets::{
    DatabaseKeys, KdfCost, KeyError, KeyRing, KeyStatus, MemoryStore, Pin, Secret, SecretStore, SecretStoreError,
    StoreKind,
};

/// A memory store whose n-th `set` is the last thing that the program does: before or after it took effect.
#[derive(Debug, Default)]
struct CrashingStore {
    inner: MemoryStore,
    sets_left: AtomicI32,
    after: bool,
}

#[async_trait]
impl SecretStore for CrashingStore {
    fn kind(&self) -> StoreKind {
        StoreKind::Memory
    }
    async fn get(&self, name: &str) -> Result<Option<Secret<String>>, SecretStoreError> {
        self.inner.get(name).await
    }
    async fn set(&self, name: &str, value: &Secret<String>) -> Result<(), SecretStoreError> {
        let crash = self.sets_left.fetch_sub(1, Ordering::SeqCst) == 1;
        if !crash || self.after {
            self.inner.set(name, value).await?;
        }
        if crash { Err(SecretStoreError::Gone) } else { Ok(()) }
    }
    async fn delete(&self, name: &str) -> Result<(), SecretStoreError> {
        self.inner.delete(name).await
    }
}

struct Desk {
    folder: tempfile::TempDir,
    store: Arc<CrashingStore>,
    clock: ManualClock,
}

impl Desk {
    fn new(after: bool) -> Self {
        let store = CrashingStore { inner: MemoryStore::default(), sets_left: AtomicI32::new(0), after };
        let clock = ManualClock::new(Timestamp::from_millis(1_790_000_000_000));
        Self { folder: tempfile::tempdir().unwrap(), store: Arc::new(store), clock }
    }
    /// Each call is a program started anew.
    fn ring(&self) -> KeyRing {
        let profile = ProfileId::new("p1");
        KeyRing::new(self.store.clone(), Arc::new(self.clock.clone()), self.folder.path().into(), profile)
            .with_cost(KdfCost::LEAST_FOR_TESTS)
    }
    fn crash_at_set(&self, n: i32) {
        self.store.sets_left.store(n, Ordering::SeqCst);
    }
}

fn pin(digits: &str) -> Pin {
    Pin::parse(digits).unwrap()
}

#[tokio::test]
async fn p26_keys_open_only_with_what_wraps_them() {
    let desk = Desk::new(false);
    assert_eq!(desk.ring().status().await.unwrap(), KeyStatus::New);
    assert!(matches!(desk.ring().open().await, Err(KeyError::Missing)));
    let keys = desk.ring().create().await.unwrap();
    assert!(matches!(desk.ring().create().await, Err(KeyError::Exists)));
    assert_eq!(desk.ring().open().await.unwrap(), keys);

    desk.ring().set_pin(&keys, &pin("048213")).await.unwrap();
    assert!(matches!(desk.ring().open().await, Err(KeyError::PinNeeded)));
    assert!(matches!(desk.ring().unlock(&pin("048214")).await, Err(KeyError::WrongPin(_))));
    assert_eq!(desk.ring().unlock(&pin("048213")).await.unwrap(), keys);
    assert!(matches!(desk.ring().set_pin(&keys, &pin("111111")).await, Err(KeyError::PinNeeded)));

    desk.ring().change_pin(&pin("048213"), &pin("190274")).await.unwrap();
    assert!(matches!(desk.ring().unlock(&pin("048213")).await, Err(KeyError::WrongPin(_))));
    assert_eq!(desk.ring().unlock(&pin("190274")).await.unwrap(), keys);

    desk.ring().remove_pin(&pin("190274")).await.unwrap();
    assert_eq!(desk.ring().open().await.unwrap(), keys);
}

#[tokio::test]
async fn p26_an_old_key_file_opens_with_nothing_that_is_kept() {
    let desk = Desk::new(false);
    let keys = desk.ring().create().await.unwrap();
    let path = desk.folder.path().join("keys.json");
    let without_pin = std::fs::read(&path).unwrap();
    desk.ring().set_pin(&keys, &pin("048213")).await.unwrap();
    std::fs::write(&path, without_pin).unwrap();
    assert!(matches!(desk.ring().open().await, Err(KeyError::DeviceSecretMissing)));
}

#[tokio::test]
async fn p04_wrong_pins_wait_longer_over_restarts_and_a_clock_set_back() {
    let desk = Desk::new(false);
    let keys = desk.ring().create().await.unwrap();
    desk.ring().set_pin(&keys, &pin("048213")).await.unwrap();
    for wrong in 1..=4 {
        let Err(KeyError::WrongPin(standing)) = desk.ring().unlock(&pin("000000")).await else { panic!() };
        assert_eq!((standing.wrong, standing.free_left), (wrong, 4 - wrong));
        assert_eq!(standing.next_is_costly, wrong >= 3);
    }
    let Err(KeyError::Wait(standing)) = desk.ring().unlock(&pin("048213")).await else { panic!("not judged") };
    assert_eq!(standing.wait_seconds, 30);
    desk.clock.advance_millis(-3_600_000);
    assert!(matches!(desk.ring().unlock(&pin("048213")).await, Err(KeyError::Wait(_))));
    desk.clock.advance_millis(3_600_000 + 30_000);
    assert_eq!(desk.ring().unlock(&pin("048213")).await.unwrap(), keys);
    let KeyStatus::PinSet(standing) = desk.ring().status().await.unwrap() else { panic!() };
    assert_eq!((standing.wrong, standing.wait_seconds), (0, 0));
}

#[tokio::test]
async fn p04_a_try_counts_before_it_is_judged() {
    let desk = Desk::new(true);
    let keys = desk.ring().create().await.unwrap();
    desk.ring().set_pin(&keys, &pin("048213")).await.unwrap();
    // Killed right after the count was written: nothing was learnt, and it counts.
    desk.crash_at_set(1);
    assert!(matches!(desk.ring().unlock(&pin("048213")).await, Err(KeyError::Store(_))));
    let KeyStatus::PinSet(standing) = desk.ring().status().await.unwrap() else { panic!() };
    assert_eq!(standing.wrong, 1);
}

async fn opens(desk: &Desk, pins: &[&str]) -> Option<DatabaseKeys> {
    if let Ok(keys) = desk.ring().open().await {
        return Some(keys);
    }
    for digits in pins {
        if let Ok(keys) = desk.ring().unlock(&pin(digits)).await {
            return Some(keys);
        }
    }
    None
}

#[tokio::test]
async fn a_crash_at_any_step_of_a_rewrap_leaves_keys_that_open() {
    for after in [false, true] {
        for at in 1..=4 {
            let desk = Desk::new(after);
            let keys = desk.ring().create().await.unwrap();
            desk.crash_at_set(at);
            let _ = desk.ring().set_pin(&keys, &pin("048213")).await;
            desk.crash_at_set(0);
            assert_eq!(opens(&desk, &["048213"]).await.as_ref(), Some(&keys), "set at {at}, after: {after}");

            if desk.ring().status().await.unwrap() == KeyStatus::NoPin {
                desk.ring().set_pin(&keys, &pin("048213")).await.unwrap();
            }
            desk.crash_at_set(at);
            let _ = desk.ring().change_pin(&pin("048213"), &pin("190274")).await;
            desk.crash_at_set(0);
            assert_eq!(opens(&desk, &["048213", "190274"]).await.as_ref(), Some(&keys), "change at {at}");
        }
    }
}

#[tokio::test]
async fn damage_is_told_from_a_wrong_pin() {
    let desk = Desk::new(false);
    let keys = desk.ring().create().await.unwrap();
    desk.ring().set_pin(&keys, &pin("048213")).await.unwrap();
    let path = desk.folder.path().join("keys.json");
    let whole = std::fs::read_to_string(&path).unwrap();
    for (at, _) in whole.match_indices(|c: char| c.is_ascii_alphanumeric()) {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] = if bytes[at] == b'1' { b'2' } else { b'1' };
        std::fs::write(&path, bytes).unwrap();
        assert!(matches!(desk.ring().unlock(&pin("048213")).await, Err(KeyError::Damaged)), "byte {at}");
    }
    std::fs::write(&path, vec![b' '; 100_000]).unwrap();
    assert!(desk.ring().status().await.is_err());
}

#[tokio::test]
async fn a_forgotten_pin_sets_the_keys_aside_and_starts_anew() {
    let desk = Desk::new(false);
    let keys = desk.ring().create().await.unwrap();
    desk.ring().set_pin(&keys, &pin("048213")).await.unwrap();
    assert!(desk.ring().set_aside("../x").await.is_err());
    desk.ring().set_aside("20261122").await.unwrap();
    assert_eq!(desk.ring().status().await.unwrap(), KeyStatus::New);
    let fresh = desk.ring().create().await.unwrap();
    assert_ne!(fresh, keys);
    assert!(desk.store.get("profile/p1/aside/20261122").await.unwrap().is_some());
}

#[tokio::test]
async fn p19_forgetting_leaves_no_key_anywhere() {
    let desk = Desk::new(false);
    desk.ring().create().await.unwrap();
    desk.ring().set_aside("old").await.unwrap();
    desk.ring().create().await.unwrap();
    desk.ring().forget().await.unwrap();
    desk.ring().forget().await.unwrap();
    assert_eq!(std::fs::read_dir(desk.folder.path()).unwrap().count(), 0);
    for name in ["profile/p1", "profile/p1/aside/old"] {
        assert!(desk.store.get(name).await.unwrap().is_none(), "{name}");
    }
}

#[tokio::test]
async fn an_emptied_keyring_is_said_as_such() {
    let desk = Desk::new(false);
    desk.ring().create().await.unwrap();
    desk.store.delete("profile/p1").await.unwrap();
    assert!(matches!(desk.ring().open().await, Err(KeyError::DeviceSecretMissing)));
}
