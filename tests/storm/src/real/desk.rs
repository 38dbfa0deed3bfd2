//! One desk as a process: the crates of the program without a window, on a folder of its own. It reads commands of the
//! contract from standard input, one JSON text a line, and answers on standard output; it is killed and started again.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk_app::{Desk, DeskConfig, GovConfig, Host, Keyring, Notification, Trust};
use desk_contract::{Build, DeskError, Empty};
use desk_domain::{Clock, Language, ProfileId};
use desk_secrets::{FileStore, KdfCost, KeyRing, Secret, SecretStore};
use desk_store::Store;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::mpsc;
use url::Url;

use super::clock::FileClock;
use super::commands::dispatch;
use crate::StormError;

/// Opens the computer's keyring, which here is a file. It protects nothing: only invented people use it.
const PASSPHRASE: &str = "invented people only";

/// What a desk process reads.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct DeskFile {
    pub(super) gateway: Url,
    pub(super) clock: PathBuf,
    pub(super) folder: PathBuf,
    /// Where it ends, and how many passes each lets through.
    pub(super) points: Vec<(String, u64)>,
}

/// One line that the driver writes.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Ask {
    pub(super) id: u64,
    pub(super) command: String,
    pub(super) request: Value,
}

/// One line that the desk writes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Line {
    /// It may be asked.
    Ready,
    /// The answer to `Ask::id`.
    Answer(u64, Result<Value, DeskError>),
    /// It stands at this point and waits for its end.
    Point(String),
}

/// What the desk's own book says, read from its store once the desk is closed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct OwnBook {
    /// Reference and cents of each payment of which the person was told that it is paid.
    pub(super) told: Vec<(String, i64)>,
    /// Payments that were begun here and whose answer is still not known.
    pub(super) open: u64,
}

/// There is no window, no browser and no desktop.
#[derive(Debug)]
struct NoWindow;

impl Host for NoWindow {
    fn open_in_browser(&self, _: &str) -> bool {
        false
    }
    fn open_phone(&self, _: &str) -> bool {
        false
    }
    fn notify(&self, _: &Notification) {}
    fn reveal(&self, _: &Path) -> bool {
        false
    }
    fn open_file(&self, _: &Path) -> bool {
        false
    }
    fn system_language(&self) -> Language {
        Language::En
    }
}

/// Runs as one desk, until it is killed or its standard input ends.
pub fn desk(file: &Path) -> Result<(), StormError> {
    let told: DeskFile = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    desk_app::install_crypto();
    for (point, passes) in &told.points {
        desk_store::storm::arm(point, *passes, wait_for_the_end);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(serve(&told))
}

/// Says where it stands; the driver kills the process. Nothing of this task goes on.
fn wait_for_the_end(point: &'static str) {
    say(&Line::Point(point.to_owned()));
    loop {
        std::thread::park();
    }
}

fn say(line: &Line) {
    if let Ok(text) = serde_json::to_string(line) {
        let mut out = std::io::stdout().lock();
        // A driver that is gone hears nothing any more.
        let _ = writeln!(out, "{text}");
        let _ = out.flush();
    }
}

/// Lines of standard input, read by a thread of their own.
fn lines() -> mpsc::UnboundedReceiver<String> {
    let (heard, lines) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lines() {
            let Ok(line) = line else { return };
            if heard.send(line).is_err() {
                return;
            }
        }
    });
    lines
}

async fn keyring(folder: &Path) -> Result<Arc<dyn SecretStore>, StormError> {
    std::fs::create_dir_all(folder)?;
    let (path, passphrase) = (folder.join("keyring"), Secret::new(PASSPHRASE.to_owned()));
    let opened = if path.exists() {
        FileStore::open(&path, &passphrase).await
    } else {
        FileStore::create(&path, &passphrase, KdfCost::LEAST_FOR_TESTS).await
    };
    Ok(Arc::new(opened.map_err(StormError::setup)?))
}

async fn serve(told: &DeskFile) -> Result<(), StormError> {
    let clock: Arc<dyn Clock> = Arc::new(FileClock::new(told.clock.clone()));
    let keyring = keyring(&told.folder).await?;
    let data = told.folder.join("data");
    let desk = Desk::start(DeskConfig {
        build: Build::Sandbox,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_folder: data.clone(),
        downloads_folder: told.folder.join("downloads"),
        gateway: Some(GovConfig {
            base: told.gateway.clone(),
            trust: Trust::SandboxLoopback,
            clock: Arc::clone(&clock),
            device_name: "Storm".to_owned(),
        }),
        phone_url: None,
        keyring: Keyring::open(Arc::clone(&keyring)),
        clock: Arc::clone(&clock),
        host: Arc::new(NoWindow),
    })
    .await
    .map_err(|error| StormError::setup(format!("a desk does not start: {}", error.code())))?;
    say(&Line::Ready);
    let mut lines = lines();
    while let Some(line) = lines.recv().await {
        let ask: Ask = serde_json::from_str(&line)?;
        if ask.command == "book" {
            let book = book(&desk, keyring.clone(), &clock, &data).await?;
            say(&Line::Answer(ask.id, Ok(serde_json::to_value(book)?)));
            // The driver ends it; a desk never ends by itself.
            return std::future::pending().await;
        }
        let desk = Arc::clone(&desk);
        tokio::spawn(async move {
            let answer = dispatch(&desk, &ask.command, ask.request).await;
            say(&Line::Answer(ask.id, answer));
        });
    }
    Ok(())
}

/// Closes the desk and reads its store as the next start would.
async fn book(
    desk: &Arc<Desk>,
    keyring: Arc<dyn SecretStore>,
    clock: &Arc<dyn Clock>,
    data: &Path,
) -> Result<OwnBook, StormError> {
    let said = |error: DeskError| StormError::setup(format!("a desk at its end: {}", error.code()));
    let status: Value = dispatch(desk, "desk_status", json!(Empty {})).await.map_err(said)?;
    let profile = status["profile"]["tile"]["id"].as_str().ok_or_else(|| StormError::setup("a desk has no profile"))?;
    let folder = data.join(profile);
    desk.close().await;
    let ring = KeyRing::new(keyring, Arc::clone(clock), folder.clone(), ProfileId::new(profile));
    let keys = ring.open().await.map_err(StormError::setup)?;
    let store = Store::open(&folder, &keys, Arc::clone(clock)).await.map_err(StormError::setup)?;
    let told = store.told().await.map_err(StormError::setup)?;
    let open = store.intents().await.map_err(StormError::setup)?.len() as u64;
    store.close().await;
    let settled = told.into_iter().filter(|told| told.state == "settled");
    Ok(OwnBook { told: settled.map(|told| (told.reference, told.amount.cents)).collect(), open })
}
