//! Everything that stands while the real storm lasts: its start, its end, and what was counted.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk_domain::{Clock, Day};
use desk_sandbox::{Exchanges, FaultProxy, RegisteredService, Sandbox, SandboxClock};
use sqlx::Executor as _;
use tokio::net::TcpListener;
use url::Url;

use super::clock::FileClock;
use super::desk::DeskFile;
use super::fate::{End, Fate};
use super::gateway::{GatewayFile, word_of};
use super::hands::Hand;
use super::process::{self, Replica};
use super::{DESKS, Order, Seat, die};
use crate::books::DeskBook;
use crate::department::Department;
use crate::person::Pause;
use crate::phones::Phones;
use crate::story::Counts;
use crate::world::{Cast, Stage, config, register, sandbox};
use crate::{Numbers, StormError, faults, read};

/// What stands.
pub(super) struct Scene {
    pub(super) cast: Cast,
    pub(super) clock: FileClock,
    pub(super) database: String,
    pub(super) replicas: Vec<Replica>,
    pub(super) proxies: Vec<FaultProxy>,
    pub(super) publics: Vec<Url>,
    pub(super) service: RegisteredService,
    pub(super) counts: Arc<Counts>,
    seats: Vec<Arc<Seat>>,
    _folder: tempfile::TempDir,
}

/// A database of the storm's own on the server.
async fn new_database(server: &str) -> Result<String, StormError> {
    let name = format!("storm_{}", desk_domain::AttemptId::random());
    let mut connection = read::connect(server).await?;
    connection.execute(sqlx::AssertSqlSafe(format!("create database {name}"))).await?;
    let mut url: Url = server.parse()?;
    url.set_path(&name);
    Ok(url.to_string())
}

/// What must have happened, with nothing counted yet.
fn counts() -> Arc<Counts> {
    let mut names: Vec<String> = die::names();
    names.extend(End::all().into_iter().filter(|end| !end.is_rare()).map(End::name));
    names.extend(Hand::names().into_iter().map(str::to_owned));
    names.extend(Counts::names().into_iter().map(str::to_owned));
    Arc::new(Counts::of(&names.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// In front of the gateways: proxies that make faults, and the addresses behind them.
async fn fronts() -> Result<(Vec<FaultProxy>, Vec<Url>, Vec<std::net::SocketAddr>), StormError> {
    let (mut proxies, mut publics, mut listens) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..2 {
        let front = TcpListener::bind("127.0.0.1:0").await?;
        publics.push(format!("http://{}/", front.local_addr()?).parse::<Url>()?);
        let behind = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
        proxies.push(FaultProxy::start(front, &[format!("http://{behind}/").parse()?]).await?);
        listens.push(behind);
    }
    Ok((proxies, publics, listens))
}

impl Scene {
    /// Starts everything; the clock stands so that midnight comes in the middle of the storm. Nobody dies yet.
    pub(super) async fn set(order: &Order, span: i64, numbers: &mut Numbers) -> Result<Self, StormError> {
        let folder = tempfile::tempdir()?;
        let clock = FileClock::new(folder.path().join("clock"));
        let midnight = Day::of(clock.now()).plus_days(1).at(0, 0);
        clock.set(midnight.plus_millis(-span / 2 - 10 * 60_000))?;
        let sandbox = sandbox(SandboxClock::over(Arc::new(clock.clone()))).await?;
        let database = new_database(&order.server).await?;
        let department = Department::new()?;
        let (proxies, publics, listens) = fronts().await?;
        let service = register(&sandbox, &publics)?;
        let mut replicas = Vec::new();
        for (at, (public, listen)) in publics.iter().zip(&listens).enumerate() {
            let file = GatewayFile {
                config: config(&sandbox, &service, &department, (public, &database), true)?,
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
        sandbox.connect_departments(first.clone(), &service).await?;
        let counts = counts();
        let mut seats = Vec::new();
        for at in 0..DESKS {
            let told = DeskFile {
                gateway: first.clone(),
                clock: clock.path().to_owned(),
                folder: folder.path().join(format!("desk-{at}")),
                points: Vec::new(),
            };
            let file = folder.path().join(format!("desk-{at}.json"));
            let fate = Fate::drawn(Numbers::seeded(numbers.draw()));
            seats.push(Arc::new(Seat::new(order.program.clone(), file, told, Arc::clone(&counts), fate)));
        }
        let stage = Stage {
            sandbox,
            department,
            clock: Arc::new(clock.clone()),
            gateways: publics.clone(),
            pause: Pause::Real(std::time::Duration::from_millis(250)),
            database: database.clone(),
            phones: Phones::ByThemselves,
            seats: seats.clone(),
        };
        let cast = Cast::gather(stage).await?;
        Ok(Self { cast, clock, database, replicas, proxies, publics, service, counts, seats, _folder: folder })
    }

    /// From now on half of all exchanges go wrong, and desks die.
    pub(super) fn sow(&self, numbers: &mut Numbers) {
        for proxy in &self.proxies {
            let chances = faults::of_desk().into_iter().chain(faults::of_phone()).collect();
            proxy.faults().sow(numbers.draw(), chances);
        }
        let chances = faults::of_switch().into_iter().chain(faults::of_platform()).collect();
        self.sandbox().faults().sow(numbers.draw(), chances);
        for rule in faults::of_the_first() {
            self.sandbox().faults().add(rule);
        }
        self.seats.iter().for_each(|seat| seat.risk());
    }

    fn sandbox(&self) -> &Sandbox {
        &self.cast.sandbox
    }

    /// Nothing goes wrong any more.
    pub(super) async fn clear(&self) -> Result<(), StormError> {
        for proxy in &self.proxies {
            proxy.faults().clear();
        }
        self.sandbox().faults().clear();
        for seat in &self.seats {
            seat.spare().await?;
        }
        for public in &self.publics {
            process::answers(public).await?;
        }
        Ok(())
    }

    /// The books of the desks, which end with it.
    pub(super) async fn close_desks(&self) -> Result<Vec<DeskBook>, StormError> {
        let mut books = Vec::new();
        for seat in &self.seats {
            books.push(seat.close().await?);
        }
        Ok(books)
    }

    /// How often each fault happened, and on how many of how many messages.
    pub(super) fn fired(&self) -> (BTreeMap<String, u64>, Exchanges) {
        let desk = self.proxies.iter().map(FaultProxy::faults).collect();
        let met = faults::Met { desk, switch: self.sandbox().faults(), phone: true };
        (met.fired(&self.counts.all()), met.exchanges())
    }

    /// Ends everything.
    pub(super) async fn end(mut self) {
        for seat in &self.seats {
            // It may have ended by itself.
            drop(seat.spare().await);
        }
        for replica in &mut self.replicas {
            let _ = replica.kill().await;
        }
        for proxy in self.proxies {
            proxy.shutdown().await;
        }
        self.cast.sandbox.shutdown().await;
    }
}
