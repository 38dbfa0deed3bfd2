//! Killed at any moment (P33; issue: "kill -9 at every step of a sync"): a child program works on a store and is killed
//! while it works, again and again; no act that was acknowledged is lost, none is done twice, and a cursor is never ahead
//! of the rows that it stands for. The gateway is a file: one line per act that it did, told apart by the act's key.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use desk_domain::task::{Task, TaskState};
use desk_domain::{ManualClock, ProfileId, SystemClock};
use desk_secrets::{FileStore, KdfCost, KeyRing, KeyStatus, Secret};
use desk_store::{Change, OpenReport, OutboxItem, Store};
use support::{DONE, REOPEN, act, changed_task, start, task};

/// Times that the child is killed.
const KILLS: u64 = 220;
/// The store is looked at in between, each so many kills.
const LOOK_EVERY: u64 = 10;
const TASKS: u64 = 6;

/// Numbers that look random and are the same for the same seed (splitmix64).
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit
    }
}

/// The gateway: a file of lines `key outbox-id task act`, each written at once.
struct Gateway(PathBuf);

impl Gateway {
    fn lines(&self) -> Vec<[String; 4]> {
        let text = fs::read_to_string(&self.0).unwrap_or_default();
        let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap();
        text.lines().map(words).collect()
    }
    /// Does the act unless its key was seen; answers the task.
    fn answer(&self, item: &OutboxItem) -> Task {
        if !self.lines().iter().any(|line| line[0] == item.key.as_str()) {
            append(&self.0, &format!("{} {} {} {}", item.key, item.id, item.entity_id, item.act));
        }
        self.task_after(&item.entity_id, usize::MAX)
    }
    /// The task after the first `upto` lines.
    fn task_after(&self, id: &str, upto: usize) -> Task {
        let mut now = task(id);
        for line in self.lines().iter().take(upto).filter(|line| line[2] == id) {
            now.version += 1;
            now.state = if line[3] == DONE { TaskState::Done } else { TaskState::Open };
        }
        now
    }
}

fn append(path: &Path, line: &str) {
    let mut file = OpenOptions::new().append(true).create(true).open(path).unwrap();
    file.write_all(format!("{line}\n").as_bytes()).unwrap();
}

async fn open(folder: &Path) -> Store {
    let (path, phrase) = (folder.join("secrets.json"), Secret::from("correct horse battery"));
    let secrets = if path.exists() {
        FileStore::open(&path, &phrase).await.unwrap()
    } else {
        FileStore::create(&path, &phrase, KdfCost::LEAST_FOR_TESTS).await.unwrap()
    };
    let profile = folder.join("profile");
    fs::create_dir_all(&profile).unwrap();
    let ring = KeyRing::new(Arc::new(secrets), Arc::new(SystemClock), profile.clone(), ProfileId::new("p"));
    let keys = match ring.status().await.unwrap() {
        KeyStatus::New => ring.create().await.unwrap(),
        _ => ring.open().await.unwrap(),
    };
    let store = Store::open(&profile, &keys, Arc::new(ManualClock::new(start()))).await.unwrap();
    let told = OpenReport { resumed_acts: 0, ..store.report().clone() };
    assert_eq!(told, OpenReport::default(), "a crash damages nothing");
    store
}

async fn send_due(store: &Store, gateway: &Gateway) -> usize {
    let due = store.due(start(), 3).await.unwrap();
    for item in &due {
        store.mark_sending(&item.id).await.unwrap();
        let answer = gateway.answer(item);
        store.confirm(&item.id, Some(&changed_task(&answer))).await.unwrap();
    }
    due.len()
}

async fn pull(store: &Store, gateway: &Gateway) {
    let from: usize = store.cursor().await.unwrap().map_or(0, |cursor| cursor.parse().unwrap());
    let lines = gateway.lines();
    let upto = lines.len().min(from + 3);
    let touched: BTreeSet<&String> = lines[from..upto].iter().map(|line| &line[2]).collect();
    let page: Vec<Change> = touched.iter().map(|id| changed_task(&gateway.task_after(id, upto))).collect();
    store.apply_changes(&page, &upto.to_string()).await.unwrap();
}

async fn full_sync(store: &Store, gateway: &Gateway) {
    let cursor = gateway.lines().len();
    let sync = store.begin_full_sync().await.unwrap();
    for first in (0..TASKS).step_by(2) {
        let page: Vec<Change> =
            (first..first + 2).map(|n| changed_task(&gateway.task_after(&format!("t{n}"), usize::MAX))).collect();
        store.stage(&sync, &page).await.unwrap();
    }
    store.finish_full_sync(sync, &cursor.to_string()).await.unwrap();
}

/// What the child does until it is killed.
async fn work(folder: &Path, seed: u64) {
    let mut seeded = Seeded(seed);
    let gateway = Gateway(folder.join("gateway"));
    let store = open(folder).await;
    loop {
        println!("step");
        match seeded.below(8) {
            0..=3 => {
                let id = format!("t{}", seeded.below(TASKS));
                let item = store.enqueue(&act("task", &id, [DONE, REOPEN][usize::from(seeded.below(2) == 1)])).await;
                append(&folder.join("acknowledged"), item.unwrap().id.as_str());
            }
            4 | 5 => drop(send_due(&store, &gateway).await),
            6 => pull(&store, &gateway).await,
            _ => full_sync(&store, &gateway).await,
        }
    }
}

/// Nothing lost, nothing twice, no cursor ahead of its rows.
async fn look(folder: &Path, store: &Store) {
    let gateway = Gateway(folder.join("gateway"));
    let mut done: BTreeMap<String, u32> = BTreeMap::new();
    for line in gateway.lines() {
        *done.entry(line[1].clone()).or_default() += 1;
    }
    assert!(done.values().all(|times| *times == 1), "an act was done twice");
    let waiting: BTreeSet<String> =
        store.outbox().await.unwrap().iter().map(|item| item.id.as_str().to_owned()).collect();
    for id in fs::read_to_string(folder.join("acknowledged")).unwrap_or_default().lines() {
        assert!(done.contains_key(id) || waiting.contains(id), "an acknowledged act was lost");
    }
    if let Some(cursor) = store.cursor().await.unwrap() {
        let upto = cursor.parse().unwrap();
        let touched: BTreeSet<String> = gateway.lines().into_iter().take(upto).map(|[_, _, task, _]| task).collect();
        for id in touched {
            let row = store.task_at_gateway(&id.as_str().into()).await.unwrap().unwrap();
            assert!(row.version >= gateway.task_after(&id, upto).version, "the cursor is ahead of {id}");
        }
    }
}

#[tokio::test]
#[ignore = "the program that the test below starts and kills"]
async fn child() {
    let folder = std::env::var("DESK_CRASH_FOLDER").unwrap();
    let seed = std::env::var("DESK_CRASH_SEED").unwrap().parse().unwrap();
    work(Path::new(&folder), seed).await;
}

fn run_and_kill(folder: &Path, seed: u64) {
    let mut seeded = Seeded(seed ^ 0xdead);
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "child"])
        .env("DESK_CRASH_FOLDER", folder)
        .env("DESK_CRASH_SEED", seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // After so many steps, and then somewhere inside the next: a few turns of a busy loop move the point.
    let steps = usize::try_from(seeded.below(14)).unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let seen = lines.by_ref().filter(|line| line.ends_with("step")).take(steps).count();
    for turn in 0..seeded.below(300_000) {
        std::hint::black_box(turn);
    }
    let ended = child.try_wait().unwrap();
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    // Only now: a closed pipe would end the child by itself.
    drop(lines);
    assert!(ended.is_none() && seen == steps, "the child fell: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn p33_nothing_acknowledged_is_lost_and_nothing_is_done_twice_over_220_kills() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for kill in 0..KILLS {
        run_and_kill(folder.path(), kill);
        if kill % LOOK_EVERY == 0 {
            runtime.block_on(async {
                let store = open(folder.path()).await;
                look(folder.path(), &store).await;
                store.close().await;
            });
        }
    }
    runtime.block_on(async {
        let gateway = Gateway(folder.path().join("gateway"));
        let store = open(folder.path()).await;
        while send_due(&store, &gateway).await > 0 {}
        while store.cursor().await.unwrap() != Some(gateway.lines().len().to_string()) {
            pull(&store, &gateway).await;
        }
        look(folder.path(), &store).await;
        assert_eq!(store.outbox().await.unwrap(), []);
        let acknowledged = fs::read_to_string(folder.path().join("acknowledged")).unwrap().lines().count();
        let done = gateway.lines().len();
        assert!(acknowledged > 100 && done >= acknowledged, "{done} done, {acknowledged} acknowledged");
        for n in 0..TASKS {
            let id = format!("t{n}");
            let row = store.task_at_gateway(&id.as_str().into()).await.unwrap().unwrap();
            assert_eq!(row, gateway.task_after(&id, usize::MAX));
        }
        println!("{KILLS} kills, {acknowledged} acknowledged acts, {done} done");
    });
}
