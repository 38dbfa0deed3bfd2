//! The world of a storm: sandbox, gateway (in this process, worked by hand), a proxy that makes faults between desk and
//! gateway, and the cast of persons, computers and the department. Only wiring.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_domain::bill::BillKind;
use desk_domain::{Clock, ManualClock, Timestamp};
pub use desk_gateway::Broken;
use desk_gateway::{Gateway, GatewayConfig, Storm};
use desk_sandbox::{
    FaultProxy, Faults, FpsPayee, PersonState, RegisteredService, Registration, Sandbox, SandboxClock, SandboxConfig,
    Scenario,
};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

use crate::department::{self, Department};
use crate::person::{AtDesk, Client, Device, Memory, Pause};
use crate::phones::Phones;
use crate::real::Seat;
use crate::{StormError, read};

/// Persons of a storm, each with two computers.
pub(crate) const PERSONS: usize = 8;

/// Whose payments the phone has to confirm, where the storm's gateway asks for that: they get bills of [`CONFIRMED`].
const CONFIRMING: [usize; 4] = [0, 1, 4, 5];
/// Kind of the bills whose payee wants the phone's confirmation.
const CONFIRMED: BillKind = BillKind::Rates;

/// Whether the phone has to confirm payments of `person`.
pub(crate) fn confirms(person: usize) -> bool {
    CONFIRMING.contains(&person)
}

/// Kind of the bills of `person`.
pub(crate) fn kind_of(person: usize) -> BillKind {
    if confirms(person) { CONFIRMED } else { BillKind::Water }
}

/// Everybody on the stage.
pub(crate) struct Cast {
    pub(crate) sandbox: Sandbox,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) gateway: Url,
    /// Ids of the persons in the sandbox.
    pub(crate) people: Vec<String>,
    /// The same persons as departments know them.
    pub(crate) open_ids: Vec<String>,
    pub(crate) devices: Vec<[Device; 2]>,
    memories: Vec<Mutex<Memory>>,
    pub(crate) department: tokio::sync::Mutex<Department>,
    pub(crate) phones: Phones,
}

/// What everybody is gathered from.
pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) department: Department,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) gateways: Vec<Url>,
    pub(crate) pause: Pause,
    pub(crate) database: String,
    pub(crate) phones: Phones,
    /// Desks that are processes of their own, of the first persons; nobody is signed in there yet.
    pub(crate) seats: Vec<Arc<Seat>>,
}

impl Cast {
    /// What a person remembers.
    pub(crate) fn memory(&self, person: usize) -> std::sync::MutexGuard<'_, Memory> {
        self.memories[person].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Signs everybody in. Computer 0 of each person uses the first gateway, computer 1 the last; of the first persons
    /// computer 0 is a desk in a process of its own.
    pub(crate) async fn gather(stage: Stage) -> Result<Self, StormError> {
        let Stage { sandbox, department, clock, gateways, pause, database, phones, seats } = stage;
        let (Some(first), Some(last)) = (gateways.first(), gateways.last()) else {
            return Err(StormError::setup("no gateway"));
        };
        let active = sandbox.people().iter().filter(|person| person.state == PersonState::Active);
        let people: Vec<String> = active.take(PERSONS).map(|person| person.id.clone()).collect();
        let client = |url: &Url, person: &String| {
            let (url, person, clock, pause) = (url.clone(), person.clone(), Arc::clone(&clock), pause.clone());
            let sandbox = &sandbox;
            async move { Client::sign_in(sandbox, &url, clock, pause, &person).await }
        };
        let sign_in = async |at: usize, person: &String| -> Result<([Device; 2], String), StormError> {
            let (one, two) = if let Some(seat) = seats.get(at) {
                seat.sit(&sandbox, person).await?;
                (Device::Desk(AtDesk(Arc::clone(seat))), client(last, person).await?)
            } else {
                let (one, two) = tokio::try_join!(client(first, person), client(last, person))?;
                (Device::Client(one), two)
            };
            let id = two.person().await;
            Ok(([one, Device::Client(two)], id))
        };
        let pairs = people.iter().enumerate().map(|(at, person)| sign_in(at, person));
        let signed_in = futures_util::future::try_join_all(pairs).await?;
        let mut connection = read::connect(&database).await?;
        let (mut devices, mut open_ids) = (Vec::new(), Vec::new());
        for (pair, id) in signed_in {
            open_ids.push(read::open_id(&mut connection, &id).await?);
            devices.push(pair);
        }
        let memories = people.iter().map(|_| Mutex::default()).collect();
        let (department, gateway) = (tokio::sync::Mutex::new(department), first.clone());
        Ok(Self { sandbox, clock, gateway, people, open_ids, devices, memories, department, phones })
    }
}

/// A sandbox whose departments have nothing; nothing in it moves by itself but its clock.
pub(crate) async fn sandbox(clock: SandboxClock) -> Result<Sandbox, StormError> {
    desk_gov::install_crypto();
    let config = SandboxConfig { scenario: Scenario::Empty, ..SandboxConfig::default() };
    Ok(desk_sandbox::start(config, TcpListener::bind("127.0.0.1:0").await?, clock).await?)
}

/// Registers the e-service behind these addresses.
pub(crate) fn register(sandbox: &Sandbox, gateways: &[Url]) -> Result<RegisteredService, StormError> {
    let callbacks =
        gateways.iter().flat_map(|url| [format!("{url}oauth/iam/callback"), format!("{url}iam/callback/*")]);
    let registration =
        Registration { name: "Citizen Desk".into(), callbacks: callbacks.collect(), certificate_pem: None };
    Ok(sandbox.register_service(registration)?)
}

/// What a gateway is told, as in its configuration file. A payment is confirmed on the phone only where its payee wants
/// that, and only with `confirms`: elsewhere the bank asks for its own.
pub(crate) fn config(
    sandbox: &Sandbox,
    service: &RegisteredService,
    department: &Department,
    (public_url, database): (&Url, &str),
    confirms: bool,
) -> Result<Value, StormError> {
    let mut departments = vec![department.client()?];
    for (other, jwks) in sandbox.department_keys() {
        let mut entry = serde_json::to_value(other)?;
        entry["jwks"] = jwks;
        departments.push(entry);
    }
    Ok(json!({
        "publicUrl": public_url.as_str(),
        "databaseUrl": database,
        "iam": {
            "baseUrl": sandbox.base_url().as_str(),
            "clientId": service.client_id,
            "clientSecret": service.client_secret,
            "kekPrivateKeyPem": service.kek_private_key_pem,
            "lang": "zh-HK",
        },
        "departments": departments,
        // Invented people only: the replicas of one storm share it, and it means nothing outside.
        "secret": STANDARD.encode([42_u8; 32]),
        "sandbox": true,
        "fps": fps(sandbox, confirms)?,
    }))
}

/// The gateway's place at the switch; the storm's department is paid under the identifiers of water bills and of rates.
fn fps(sandbox: &Sandbox, confirms: bool) -> Result<Value, StormError> {
    let place = sandbox.fps()?;
    let of = |kind: &BillKind| {
        let found = place.payees.iter().find(|payee| payee.kinds.contains(kind));
        found.ok_or_else(|| StormError::setup("the sandbox has no such payee"))
    };
    let payee = |department: &str, payee: &FpsPayee, kinds: &[BillKind], step_up: &str| {
        json!({ "department": department, "name": payee.name, "fpsId": payee.fps_id, "kinds": kinds,
            "fpsStepUp": step_up })
    };
    let mut payees: Vec<Value> =
        place.payees.iter().map(|one| payee(one.department.as_str(), one, &one.kinds, "none")).collect();
    payees.push(payee(department::ID, of(&BillKind::Water)?, &[BillKind::Water], "none"));
    payees.push(payee(department::ID, of(&CONFIRMED)?, &[CONFIRMED], if confirms { "required" } else { "none" }));
    Ok(json!({
        "switch": place.switch.as_str(),
        "participant": place.participant,
        "key": place.key,
        "switchKey": place.switch_key,
        "fpsStepUp": "none",
        "payees": payees,
    }))
}

/// One gateway in this process behind a proxy that makes faults, on SQLite, with clocks that are moved by hand.
pub(crate) struct World {
    pub(crate) cast: Cast,
    pub(crate) clock: ManualClock,
    pub(crate) faults: Faults,
    pub(crate) database: String,
    proxy: FaultProxy,
    gateway: Gateway,
    config: GatewayConfig,
    address: SocketAddr,
    _folder: tempfile::TempDir,
}

impl World {
    /// Starts everything and signs everybody in; no fault happens yet.
    pub(crate) async fn start(start: Timestamp, broken: Option<Broken>) -> Result<Self, StormError> {
        let clock = ManualClock::new(start);
        let sandbox = sandbox(SandboxClock::manual(clock.clone())).await?;
        sandbox.notices_by_hand(true);
        let front = TcpListener::bind("127.0.0.1:0").await?;
        let public: Url = format!("http://{}/", front.local_addr()?).parse()?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let proxy = FaultProxy::start(front, &[format!("http://{address}/").parse()?]).await?;
        let service = register(&sandbox, std::slice::from_ref(&public))?;
        let folder = tempfile::tempdir()?;
        let database = format!("sqlite://{}/gateway.db", folder.path().display());
        let department = Department::new()?;
        let told = config(&sandbox, &service, &department, (&public, &database), false)?;
        let mut config: GatewayConfig = serde_json::from_value(told)?;
        config.storm = Storm { broken, crash: None, by_hand: true };
        let gateway = desk_gateway::start(config.clone(), listener, Arc::new(clock.clone())).await?;
        sandbox.connect_departments(public.clone(), &service).await?;
        let pause = Pause::Moved(clock.clone());
        let shared: Arc<dyn Clock> = Arc::new(clock.clone());
        let phones = Phones::ByHand { database: database.clone() };
        let (gateways, seats) = (vec![public], Vec::new());
        let stage =
            Stage { sandbox, department, clock: shared, gateways, pause, database: database.clone(), phones, seats };
        let cast = Cast::gather(stage).await?;
        Ok(Self { cast, clock, faults: proxy.faults(), database, proxy, gateway, config, address, _folder: folder })
    }

    /// What is due now is done: calls toward the outside, notices of the switch.
    pub(crate) async fn work(&self) {
        for _ in 0..4 {
            let calls = self.gateway.work_now().await;
            let notices = self.cast.sandbox.deliver_notices().await;
            if calls == 0 && notices == 0 {
                return;
            }
        }
    }

    /// The gateway ends and starts again on what is in its database.
    pub(crate) async fn restart(self) -> Result<Self, StormError> {
        self.gateway.shutdown().await;
        let listener = TcpListener::bind(self.address).await?;
        let gateway = desk_gateway::start(self.config.clone(), listener, Arc::new(self.clock.clone())).await?;
        Ok(Self { gateway, ..self })
    }

    /// Ends everything.
    pub(crate) async fn end(self) {
        self.proxy.shutdown().await;
        self.gateway.shutdown().await;
        self.cast.sandbox.shutdown().await;
    }
}
