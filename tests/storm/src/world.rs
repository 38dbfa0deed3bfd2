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
use crate::person::{Device, Memory, Pause};
use crate::{StormError, read};

/// Persons of a storm, each with two computers.
pub(crate) const PERSONS: usize = 8;

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
}

impl Cast {
    /// What a person remembers.
    pub(crate) fn memory(&self, person: usize) -> std::sync::MutexGuard<'_, Memory> {
        self.memories[person].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Signs everybody in. Computer 0 of each person uses the first gateway, computer 1 the last.
    pub(crate) async fn gather(
        sandbox: Sandbox,
        department: Department,
        clock: Arc<dyn Clock>,
        gateways: &[Url],
        pause: &Pause,
        database: &str,
    ) -> Result<Self, StormError> {
        let (Some(first), Some(last)) = (gateways.first(), gateways.last()) else {
            return Err(StormError::setup("no gateway"));
        };
        let active = sandbox.people().iter().filter(|person| person.state == PersonState::Active);
        let people: Vec<String> = active.take(PERSONS).map(|person| person.id.clone()).collect();
        let sign_in = |url: &Url, person: &String| {
            let (url, person, clock, pause) = (url.clone(), person.clone(), Arc::clone(&clock), pause.clone());
            let sandbox = &sandbox;
            async move { Device::sign_in(sandbox, &url, clock, pause, &person).await }
        };
        let pairs =
            people.iter().map(|person| async { tokio::try_join!(sign_in(first, person), sign_in(last, person)) });
        let devices: Vec<[Device; 2]> =
            futures_util::future::try_join_all(pairs).await?.into_iter().map(|(one, two)| [one, two]).collect();
        let mut connection = read::connect(database).await?;
        let mut open_ids = Vec::new();
        for pair in &devices {
            open_ids.push(read::open_id(&mut connection, &pair[0].person()).await?);
        }
        let memories = people.iter().map(|_| Mutex::default()).collect();
        let (department, gateway) = (tokio::sync::Mutex::new(department), first.clone());
        Ok(Self { sandbox, clock, gateway, people, open_ids, devices, memories, department })
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

/// What a gateway is told, as in its configuration file. Confirmation on the phone is off: the bank asks for its own.
pub(crate) fn config(
    sandbox: &Sandbox,
    service: &RegisteredService,
    department: &Department,
    public_url: &Url,
    database: &str,
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
        "fps": fps(sandbox)?,
    }))
}

/// The gateway's place at the switch; the storm's department is paid under the identifier of the water bills.
fn fps(sandbox: &Sandbox) -> Result<Value, StormError> {
    let place = sandbox.fps()?;
    let water = place.payees.iter().find(|payee| payee.kinds.contains(&BillKind::Water));
    let water = water.ok_or_else(|| StormError::setup("the sandbox has no payee of water bills"))?;
    let payee = |department: &str, payee: &FpsPayee, kinds: &[BillKind]| json!({ "department": department, "name": payee.name, "fpsId": payee.fps_id, "kinds": kinds });
    let mut payees: Vec<Value> =
        place.payees.iter().map(|one| payee(one.department.as_str(), one, &one.kinds)).collect();
    payees.push(payee(department::ID, water, &[BillKind::Water]));
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
        let proxy = FaultProxy::start(front, format!("http://{address}/").parse()?).await?;
        let service = register(&sandbox, std::slice::from_ref(&public))?;
        let folder = tempfile::tempdir()?;
        let database = format!("sqlite://{}/gateway.db", folder.path().display());
        let department = Department::new()?;
        let told = config(&sandbox, &service, &department, &public, &database)?;
        let mut config: GatewayConfig = serde_json::from_value(told)?;
        config.storm = Storm { broken, crash: None, by_hand: true };
        let gateway = desk_gateway::start(config.clone(), listener, Arc::new(clock.clone())).await?;
        sandbox.connect_departments(public.clone(), &service).await?;
        let pause = Pause::Moved(clock.clone());
        let shared: Arc<dyn Clock> = Arc::new(clock.clone());
        let cast = Cast::gather(sandbox, department, shared, &[public], &pause, &database).await?;
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
