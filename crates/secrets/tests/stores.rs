//! What every store of secrets must do, run against memory, the passphrase file and a real keyring.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests")]

use std::path::Path;
use std::process::Command;

use desk_secrets::{
    FileStore, FileStoreError, KdfCost, MemoryStore, NoKeyringReason, Secret, SecretStore, SecretStoreError, StoreKind,
    open_system_store, prove,
};

const CHEAP: KdfCost = KdfCost::LEAST_FOR_TESTS;

async fn behaves(store: &dyn SecretStore) {
    prove(store).await.unwrap();
    let (a, b) = (Secret::from("one"), Secret::from("two 二"));
    assert_eq!(store.get("x").await.unwrap(), None);
    store.delete("x").await.unwrap();
    store.set("x", &a).await.unwrap();
    store.set("y", &b).await.unwrap();
    assert_eq!(store.get("x").await.unwrap(), Some(a));
    store.set("x", &b).await.unwrap();
    assert_eq!(store.get("x").await.unwrap(), Some(b.clone()));
    store.delete("x").await.unwrap();
    assert_eq!(store.get("x").await.unwrap(), None);
    assert_eq!(store.get("y").await.unwrap(), Some(b));
}

#[tokio::test]
async fn memory_behaves() {
    behaves(&MemoryStore::default()).await;
}

#[tokio::test]
async fn the_passphrase_file_behaves_and_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secrets.json");
    let phrase = Secret::from("correct horse battery");
    let store = FileStore::create(&path, &phrase, CHEAP).await.unwrap();
    behaves(&store).await;
    drop(store);
    let store = FileStore::open(&path, &phrase).await.unwrap();
    assert_eq!(store.get("y").await.unwrap(), Some(Secret::from("two 二")));
    let bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.windows(3).any(|w| w == b"two"), "clear text in the file");
}

#[cfg(unix)]
#[tokio::test]
async fn the_passphrase_file_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secrets.json");
    let store = FileStore::create(&path, &Secret::from("correct horse"), CHEAP).await.unwrap();
    store.set("a", &Secret::from("b")).await.unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing left beside it");
}

#[tokio::test]
async fn the_passphrase_file_refuses_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secrets.json");
    let phrase = Secret::from("correct horse");
    let short = FileStore::create(&path, &Secret::from("nine char"), CHEAP).await;
    assert!(matches!(short, Err(FileStoreError::TooShort)));
    assert!(matches!(FileStore::open(&path, &phrase).await, Err(FileStoreError::Missing)));
    FileStore::create(&path, &phrase, CHEAP).await.unwrap();
    assert!(matches!(FileStore::create(&path, &phrase, CHEAP).await, Err(FileStoreError::Exists)));
    let wrong = FileStore::open(&path, &Secret::from("wrong horse!")).await;
    assert!(matches!(wrong, Err(FileStoreError::WrongPassphrase)));
    std::fs::write(&path, b"{}").unwrap();
    assert!(matches!(FileStore::open(&path, &phrase).await, Err(FileStoreError::Damaged)));
}

#[tokio::test]
async fn a_store_that_forgets_is_found_out() {
    #[derive(Debug)]
    struct Forgets;
    #[async_trait::async_trait]
    impl SecretStore for Forgets {
        fn kind(&self) -> StoreKind {
            StoreKind::Keyring
        }
        async fn get(&self, _: &str) -> Result<Option<Secret<String>>, SecretStoreError> {
            Ok(None)
        }
        async fn set(&self, _: &str, _: &Secret<String>) -> Result<(), SecretStoreError> {
            Ok(())
        }
        async fn delete(&self, _: &str) -> Result<(), SecretStoreError> {
            Ok(())
        }
    }
    assert!(matches!(prove(&Forgets).await, Err(SecretStoreError::Damaged)));
}

/// Not a test of its own: what runs inside the private session that the next tests make, told by an argument.
#[tokio::test]
#[ignore = "run by the tests below inside a private D-Bus session"]
async fn inside_a_session() {
    match std::env::var("DESK_TEST_SESSION").as_deref() {
        Ok("unlocked") => behaves(&open_system_store("citizen-desk-test").await.unwrap()).await,
        Ok("again") => {
            let store = open_system_store("citizen-desk-test").await.unwrap();
            assert_eq!(store.get("y").await.unwrap(), Some(Secret::from("two 二")));
        }
        Ok("bus-only") => {
            let refused = open_system_store("citizen-desk-test").await.unwrap_err();
            assert!(matches!(refused.reason, NoKeyringReason::Absent | NoKeyringReason::Locked), "{refused:?}");
        }
        Ok("no-bus") => {
            let refused = open_system_store("citizen-desk-test").await.unwrap_err();
            assert_eq!(refused.reason, NoKeyringReason::Absent);
        }
        other => panic!("started outside a session: {other:?}"),
    }
}

const UNLOCK: &str =
    r#"printf %s test-password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@""#;

fn run_inside(mode: &str, home: &Path, wrapper: &[&str]) {
    let test = std::env::current_exe().unwrap();
    let inner = ["--ignored", "--exact", "--nocapture", "inside_a_session"];
    let mut command = match wrapper {
        [] => Command::new(&test),
        [first, rest @ ..] => {
            let mut command = Command::new(first);
            command.args(rest).arg(&test);
            command
        }
    };
    command.args(inner).env("DESK_TEST_SESSION", mode);
    command.env("HOME", home).env("XDG_DATA_HOME", home.join("data")).env("XDG_RUNTIME_DIR", home);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    if wrapper.is_empty() {
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{mode}: {told}");
    assert!(told.contains("1 passed"), "{mode}: {told}");
}

fn tools_are_there() -> bool {
    let found = |tool: &str| Command::new(tool).arg("--version").output().is_ok_and(|o| o.status.success());
    let there = found("dbus-run-session") && found("gnome-keyring-daemon");
    if !there {
        println!("skipped: dbus-run-session and gnome-keyring-daemon are needed for the test of the real keyring");
    }
    there
}

#[test]
fn a_real_keyring_behaves_and_survives_its_session() {
    if !tools_are_there() {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let session = ["dbus-run-session", "--", "sh", "-c", UNLOCK, "sh"];
    run_inside("unlocked", home.path(), &session);
    run_inside("again", home.path(), &session);
}

#[test]
fn no_keyring_is_a_typed_state() {
    let home = tempfile::tempdir().unwrap();
    run_inside("no-bus", home.path(), &[]);
    if tools_are_there() {
        run_inside("bus-only", home.path(), &["dbus-run-session", "--"]);
    }
}
