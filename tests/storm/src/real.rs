//! The real storm: two gateways as processes of their own on one PostgreSQL, killed at named points and at any moment.
//! The seed decides the schedule and the order of the points, not what meets what. Sandbox and banks live in the process
//! of the driver, which is never killed: they are the world outside.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use desk_domain::{Clock, Day, Timestamp};
use desk_gateway::{GatewayConfig, Storm};
use desk_sandbox::{FaultProxy, RegisteredService, SandboxClock};
use futures_util::StreamExt as _;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::Executor as _;
use tokio::net::TcpListener;
use url::Url;

mod clock;
mod process;

use self::clock::FileClock;
use self::process::Replica;
use crate::books::Books;
use crate::check::check;
use crate::department::Department;
use crate::person::Pause;
use crate::plan::{Schedule, Step, Wish};
use crate::seeded::{Report, books, look_at_everything, stage};
use crate::story::{Counts, Outcome, Story};
use crate::summary::Summary;
use crate::world::{Broken, Cast, PERSONS, config, register, sandbox};
use crate::{Numbers, StormError, faults, read};

const TICK: Duration = Duration::from_millis(50);
/// Once everything is paid, so much passes at once.
const STRIDE_MS: i64 = 6 * 60_000;
const STRIDE_TICK: Duration = Duration::from_millis(60);
/// Between two kills at any moment.
const KILL_EVERY: Duration = Duration::from_secs(9);
/// Simulated milliseconds between two beginnings.
const APART: i64 = 2_400;

/// The points at which a gateway can end: names of the gateway's own.
const POINTS: &[&str] = &[
    "before-payment",
    "after-payment-before-answer",
    "before-register",
    "after-register-before-code",
    "after-code",
    "before-ledger",
    "after-ledger-before-answer",
    "before-close",
    "after-close-before-release",
    "before-refund",
    "after-refund-before-ledger",
    "after-refund",
];
/// Those that are only reached once a day.
const DAILY_POINTS: &[&str] = &["before-reconcile", "within-reconcile", "after-reconcile-before-done"];

const KILLED: &str = "kill -9 at any moment";

/// What kind of storm.
#[derive(Clone, Debug)]
pub struct Order {
    /// Decides the schedule and the order of the crash points.
    pub seed: u64,
    /// Payments to begin, at least.
    pub payments: usize,
    /// The gateways are broken on purpose.
    pub broken: Option<Broken>,
    /// Simulated time runs so much faster while payments are under way; 20 leaves each message its seconds.
    pub speed: i64,
    /// A PostgreSQL server with the right to make databases.
    pub server: String,
    /// The program that runs as a gateway with `--gateway <file>`.
    pub program: PathBuf,
}

/// What a gateway process reads.
#[derive(Debug, Serialize, Deserialize)]
struct GatewayFile {
    config: Value,
    clock: PathBuf,
    listen: std::net::SocketAddr,
    broken: Option<String>,
    crash: Option<(String, u64)>,
}

/// Runs as one gateway, until it is killed.
pub fn gateway(file: &Path) -> Result<(), StormError> {
    let told: GatewayFile = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let mut config: GatewayConfig = serde_json::from_value(told.config)?;
    let broken = told.broken.as_deref().and_then(broken_of);
    config.storm = Storm { broken, crash: told.crash, by_hand: false };
    let clock = Arc::new(FileClock::new(told.clock));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(told.listen).await?;
        let _gateway = desk_gateway::start(config, listener, clock).await?;
        std::future::pending::<()>().await;
        Ok(())
    })
}

const BROKEN: [(Broken, &str); 3] = [
    (Broken::SkipIdempotency, "skip-idempotency"),
    (Broken::TrustCallbackAmount, "trust-callback-amount"),
    (Broken::DropRefund, "drop-refund"),
];

fn broken_of(word: &str) -> Option<Broken> {
    BROKEN.iter().find(|(_, name)| *name == word).map(|(broken, _)| *broken)
}

fn word_of(broken: Broken) -> Option<String> {
    BROKEN.iter().find(|(other, _)| *other == broken).map(|(_, name)| (*name).to_owned())
}

/// A database of the storm's own on the server.
async fn database(server: &str) -> Result<String, StormError> {
    let name = format!("storm_{}", desk_domain::AttemptId::random());
    let mut connection = read::connect(server).await?;
    connection.execute(sqlx::AssertSqlSafe(format!("create database {name}"))).await?;
    let mut url: Url = server.parse()?;
    url.set_path(&name);
    Ok(url.to_string())
}

/// Everything that stands while the storm lasts.
struct Scene {
    cast: Cast,
    clock: FileClock,
    database: String,
    replicas: Vec<Replica>,
    proxies: Vec<FaultProxy>,
    publics: Vec<Url>,
    service: RegisteredService,
    counts: Counts,
    _folder: tempfile::TempDir,
}

/// Holds the storm.
pub async fn storm(order: Order) -> Result<Report, StormError> {
    let count = i64::try_from(order.payments).unwrap_or(i64::MAX);
    let span = APART * count;
    let schedule = Schedule::of(Wish { seed: order.seed, payments: order.payments, persons: PERSONS, span });
    let mut scene = Scene::set(&order, span).await?;
    let stories = stage(&scene.cast, &scene.database, &schedule).await?;
    let payments = scene.run(&order, stories).await?;
    scene.calm().await?;
    look_at_everything(&scene.cast, |_| {}).await?;
    let books: Books = books(&scene.cast, &scene.database).await?;
    let verdict = check(&books);
    let faults = scene.fired();
    scene.end().await;
    let summary = Summary {
        seed: order.seed,
        payments,
        faults,
        trace_hash: schedule.hash(),
        mode: "real".to_owned(),
        ..Summary::default()
    };
    Ok(Report { summary: summary.judged(&verdict), verdict, trace: Vec::new() })
}

impl Scene {
    /// Starts everything; the clock stands so that midnight comes in the middle of the storm.
    async fn set(order: &Order, span: i64) -> Result<Self, StormError> {
        let folder = tempfile::tempdir()?;
        let clock = FileClock::new(folder.path().join("clock"));
        let midnight = Day::of(clock.now()).plus_days(1).at(0, 0);
        clock.set(midnight.plus_millis(-span / 2 - 10 * 60_000))?;
        let sandbox = sandbox(SandboxClock::over(Arc::new(clock.clone()))).await?;
        let database = database(&order.server).await?;
        let department = Department::new()?;
        let (mut replicas, mut proxies, mut publics, mut listens) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for _ in 0..2 {
            let front = TcpListener::bind("127.0.0.1:0").await?;
            publics.push(format!("http://{}/", front.local_addr()?).parse::<Url>()?);
            let behind = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
            proxies.push(FaultProxy::start(front, format!("http://{behind}/").parse()?).await?);
            listens.push(behind);
        }
        let service = register(&sandbox, &publics)?;
        for (at, (public, listen)) in publics.iter().zip(&listens).enumerate() {
            let file = GatewayFile {
                config: config(&sandbox, &service, &department, public, &database)?,
                clock: clock.path().to_owned(),
                listen: *listen,
                broken: order.broken.and_then(word_of),
                crash: None,
            };
            let place = folder.path().join(format!("gateway-{at}.json"));
            let mut replica = Replica::new(order.program.clone(), place, serde_json::to_value(file)?);
            replica.start(None)?;
            process::answers(public).await?;
            replicas.push(replica);
        }
        let first = publics.first().cloned().ok_or_else(|| StormError::setup("no gateway"))?;
        sandbox.connect_departments(first, &service).await?;
        let shared: Arc<dyn Clock> = Arc::new(clock.clone());
        let pause = Pause::Real(Duration::from_millis(250));
        let cast = Cast::gather(sandbox, department, shared, &publics, &pause, &database).await?;
        let names: Vec<String> = POINTS.iter().chain(DAILY_POINTS).map(|point| crash(point)).collect();
        let names: Vec<&str> =
            Counts::names().into_iter().chain(names.iter().map(String::as_str)).chain([KILLED]).collect();
        let counts = Counts::of(&names);
        Ok(Self { cast, clock, database, replicas, proxies, publics, service, counts, _folder: folder })
    }

    /// All stories at once, each at its times, while the clock runs and gateways die. Gives the payments begun.
    async fn run(&mut self, order: &Order, stories: Vec<Story>) -> Result<u64, StormError> {
        let mut numbers = Numbers::seeded(order.seed ^ 0x7ea1);
        for proxy in &self.proxies {
            proxy.faults().sow(numbers.draw(), faults::of_desk());
        }
        self.cast.sandbox.faults().sow(numbers.draw(), faults::of_switch());
        for rule in faults::of_files() {
            self.cast.sandbox.faults().add(rule);
        }
        let origin = self.clock.now();
        let over = AtomicBool::new(false);
        let (cast, counts, clock) = (&self.cast, &self.counts, &self.clock);
        let acting = async {
            let done: Vec<Result<u64, StormError>> = futures_util::stream::iter(stories)
                .map(|story| tell(story, cast, counts, Pace { clock, origin, speed: order.speed }))
                .buffer_unordered(10_000)
                .collect()
                .await;
            over.store(true, Ordering::SeqCst);
            done.into_iter().sum::<Result<u64, StormError>>()
        };
        let running = async {
            while !over.load(Ordering::SeqCst) {
                tokio::time::sleep(TICK).await;
                let passed = i64::try_from(TICK.as_millis()).unwrap_or(0) * (order.speed - 1);
                clock.advance(passed)?;
            }
            Ok::<(), StormError>(())
        };
        let mut points: Vec<&str> = Vec::new();
        for _ in 0..2 {
            points.extend(shuffled(&mut numbers, POINTS));
        }
        let (replicas, publics, service) = (&mut self.replicas, &self.publics, &self.service);
        let dying = die(replicas, publics, service, cast, counts, points, &mut numbers, &over);
        let (payments, ran, died) = tokio::join!(acting, running, dying);
        ran?;
        died?;
        payments
    }

    /// Days go by fast; the gateways die at the points of the daily work. At the end nothing may be open.
    async fn calm(&mut self) -> Result<(), StormError> {
        let end = Day::of(self.clock.now()).plus_days(3).at(2, 0);
        let mut points: Vec<&str> = DAILY_POINTS.to_vec();
        let mut turn = 0;
        while self.clock.now() < end {
            tokio::time::sleep(STRIDE_TICK).await;
            self.clock.advance(STRIDE_MS)?;
            turn += 1;
            // The last day passes without deaths.
            let dying = self.clock.now() < Day::of(end).plus_days(-1).at(1, 0);
            for at in 0..self.replicas.len() {
                if let Some(point) = self.replicas[at].ended()? {
                    self.counts.one(&crash(&point));
                    points.retain(|other| *other != point);
                    let next =
                        points.iter().copied().find(|other| self.replicas.iter().all(|one| !one.waits_for(other)));
                    self.replicas[at].start(next.filter(|_| dying).map(|point| (point.to_owned(), 0)))?;
                } else if turn == 1 && dying {
                    let next = points.get(at).copied();
                    self.replicas[at].kill().await?;
                    self.replicas[at].start(next.map(|point| (point.to_owned(), 0)))?;
                } else if !dying && self.replicas[at].is_armed() {
                    self.replicas[at].kill().await?;
                    self.replicas[at].start(None)?;
                }
            }
        }
        for proxy in &self.proxies {
            proxy.faults().clear();
        }
        self.cast.sandbox.faults().clear();
        for public in &self.publics {
            process::answers(public).await?;
        }
        Ok(())
    }

    fn fired(&self) -> std::collections::BTreeMap<String, u64> {
        let mut all = faults::fired(&self.proxies[0].faults(), &self.cast.sandbox.faults(), &self.counts.all());
        for proxy in self.proxies.iter().skip(1) {
            for (name, times) in proxy.faults().fired() {
                *all.entry(format!("desk {name}")).or_default() += times;
            }
        }
        all
    }

    async fn end(mut self) {
        for replica in &mut self.replicas {
            // It may have ended by itself.
            let _ = replica.kill().await;
        }
        for proxy in self.proxies {
            proxy.shutdown().await;
        }
        self.cast.sandbox.shutdown().await;
    }
}

fn crash(point: &str) -> String {
    format!("crash {point}")
}

fn shuffled(numbers: &mut Numbers, points: &[&'static str]) -> Vec<&'static str> {
    let mut left = points.to_vec();
    let mut all = Vec::new();
    while !left.is_empty() {
        let at = usize::try_from(numbers.below(left.len() as u64)).unwrap_or(0);
        all.push(left.swap_remove(at));
    }
    all
}

/// Gateways end at the next points, and at any moment; each starts again at once. Notices go to the other one then.
#[expect(clippy::too_many_arguments, reason = "parts of one scene that are borrowed apart")]
async fn die(
    replicas: &mut [Replica],
    publics: &[Url],
    service: &RegisteredService,
    cast: &Cast,
    counts: &Counts,
    mut points: Vec<&str>,
    numbers: &mut Numbers,
    over: &AtomicBool,
) -> Result<(), StormError> {
    let mut killed_at = std::time::Instant::now();
    let mut turn = 0_usize;
    while !over.load(Ordering::SeqCst) {
        tokio::time::sleep(TICK).await;
        for (at, replica) in replicas.iter_mut().enumerate() {
            let mut unmet = None;
            let due = killed_at.elapsed() > KILL_EVERY && turn % 2 == at;
            if let Some(point) = replica.ended()? {
                if !point.is_empty() {
                    counts.one(&crash(&point));
                }
            } else if due || !replica.is_armed() && !points.is_empty() {
                unmet = replica.kill().await?;
                counts.one(KILLED);
                (killed_at, turn) = (std::time::Instant::now(), turn + 1);
            } else {
                continue;
            }
            // A point that was not reached waits for its next turn.
            if let Some(point) = unmet.as_deref().and_then(|unmet| POINTS.iter().find(|point| **point == unmet)) {
                points.push(point);
            }
            let next = (!points.is_empty()).then(|| points.remove(0));
            replica.start(next.map(|point| (point.to_owned(), numbers.below(3))))?;
            let other = publics[(at + 1) % publics.len()].clone();
            cast.sandbox.connect_departments(other, service).await?;
        }
    }
    for replica in replicas.iter_mut().filter(|replica| replica.is_armed()) {
        drop(replica.kill().await?);
        replica.start(None)?;
    }
    Ok(())
}

/// One story from its first step to its last. Gives the payments that it began.
async fn tell(mut story: Story, cast: &Cast, counts: &Counts, pace: Pace<'_>) -> Result<u64, StormError> {
    let steps = story.plan.steps.clone();
    let mut skip = false;
    for (index, (at, step)) in steps.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        pace.until(pace.origin.plus_millis(*at)).await;
        let twin = steps.get(index + 1).is_some_and(|(next, other)| {
            next - at < 5_000 && matches!((step, other), (Step::Begin { .. }, Step::Begin { .. }))
        });
        if twin && story.begin_twice(cast, counts).await {
            skip = true;
            continue;
        }
        let mut tries = 0;
        while let Outcome::Again(_, pause) = story.step(cast, counts, *step, tries).await? {
            tries += 1;
            pace.until(pace.clock.now().plus_millis(pause)).await;
        }
    }
    Ok(story.payments() as u64)
}

/// How simulated time goes by.
#[derive(Clone, Copy)]
struct Pace<'a> {
    clock: &'a FileClock,
    origin: Timestamp,
    speed: i64,
}

impl Pace<'_> {
    /// Waits until simulated time has come.
    async fn until(&self, at: Timestamp) {
        loop {
            let left = at.millis_since(self.clock.now());
            if left <= 0 {
                return;
            }
            let real = u64::try_from(left / self.speed).unwrap_or(0).clamp(5, 500);
            tokio::time::sleep(Duration::from_millis(real)).await;
        }
    }
}
