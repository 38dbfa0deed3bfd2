//! A sandbox and a gateway in this process, over one database of its own, with a clock that stands still.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use desk_domain::{Clock as _, Department, LocalizedText, ManualClock, Timestamp};
use desk_gateway::{
    DepartmentClient, FpsConfig, FpsPayee, Gateway, GatewayConfig, IamConfig, Secret, StepUpPolicy, Storm,
};
use desk_sandbox::{RegisteredService, Registration, Sandbox, SandboxClock, SandboxConfig, Scenario};
use p256::ecdsa::SigningKey;
use serde_json::json;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};
use tokio::net::TcpListener;
use url::Url;

use crate::desk::{Key, key};
use crate::switch::Switch;

/// Which database a test runs on.
pub(crate) struct Backend {
    pub(crate) url: String,
    pub(crate) replicas: bool,
    _folder: Option<tempfile::TempDir>,
}

impl Backend {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/gateway.db", folder.path().display());
        Self { url, replicas: false, _folder: Some(folder) }
    }

    /// A fresh database at the server of `DATABASE_URL`; none without it.
    pub(crate) async fn postgres() -> Option<Self> {
        let server = std::env::var("DATABASE_URL").ok().filter(|url| url.starts_with("postgres"))?;
        sqlx::any::install_default_drivers();
        let name = format!("t{}", desk_domain::AttemptId::random());
        let mut connection = sqlx::AnyConnection::connect(&server).await.unwrap();
        connection.execute(AssertSqlSafe(format!("create database {name}"))).await.unwrap();
        let mut url: Url = server.parse().unwrap();
        url.set_path(&name);
        Some(Self { url: url.to_string(), replicas: true, _folder: None })
    }
}

/// Everything that a test stands on.
pub(crate) struct World {
    pub(crate) backend: Backend,
    pub(crate) clock: ManualClock,
    pub(crate) sandbox: Sandbox,
    pub(crate) service: RegisteredService,
    pub(crate) gateway: Option<Gateway>,
    pub(crate) base: Url,
    pub(crate) department: Key,
    pub(crate) switch: Switch,
}

/// Everything starts here, a Monday.
pub(crate) const START: &str = "2026-11-23T01:00:00Z";

impl World {
    pub(crate) async fn start(backend: Backend) -> Self {
        Self::start_in(backend, Scenario::Empty).await
    }

    /// With the people and departments of a scenario.
    pub(crate) async fn start_in(backend: Backend, scenario: Scenario) -> Self {
        let clock = ManualClock::new(START.parse().unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base: Url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
        let config = SandboxConfig { scenario, ..SandboxConfig::default() };
        let sandbox_listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let _ = rustls::crypto::ring::default_provider().install_default();
        let sandbox = desk_sandbox::start(config, sandbox_listener, SandboxClock::manual(clock.clone())).await.unwrap();
        let service = register(&sandbox, "Citizen Desk", &base);
        let department = key();
        let switch = Switch::start(&base, clock.clone()).await;
        let config = config_for(&backend, &base, &sandbox, &service, &department, &switch);
        let gateway = desk_gateway::start(config, listener, Arc::new(clock.clone())).await.unwrap();
        Self { backend, clock, sandbox, service, gateway: Some(gateway), base, department, switch }
    }

    /// The gateway ends and starts again at the same address, with another configuration.
    pub(crate) async fn restart(&mut self, change: impl FnOnce(&mut GatewayConfig)) {
        let mut config = self.config();
        change(&mut config);
        self.stop().await;
        let address = self.base.socket_addrs(|| None).unwrap()[0];
        let listener = TcpListener::bind(address).await.unwrap();
        let gateway = desk_gateway::start(config, listener, Arc::new(self.clock.clone())).await.unwrap();
        self.gateway = Some(gateway);
    }

    /// A second replica on the same database, with an address of its own and a clock of its own.
    ///
    /// It uses the same registration at the platform: the gate between replicas is what is tested with it.
    pub(crate) async fn replica(&self) -> (Gateway, Url) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base: Url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
        let callbacks = [&self.base, &base].iter().flat_map(|base| callbacks(base)).collect();
        let registration = Registration { name: "Citizen Desk".to_owned(), callbacks, ..Registration::default() };
        self.sandbox.register_service(registration).unwrap();
        let config = config_for(&self.backend, &base, &self.sandbox, &self.service, &self.department, &self.switch);
        let gateway = desk_gateway::start(config, listener, Arc::new(self.clock.clone())).await.unwrap();
        (gateway, base)
    }

    /// The configuration that the gateway was started with.
    pub(crate) fn config(&self) -> GatewayConfig {
        config_for(&self.backend, &self.base, &self.sandbox, &self.service, &self.department, &self.switch)
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn pass_seconds(&self, seconds: i64) {
        self.clock.advance_millis(seconds * 1000);
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.backend.url.starts_with("postgres")
    }

    /// The database itself, behind the gateway's back.
    pub(crate) async fn database(&self) -> sqlx::AnyConnection {
        sqlx::any::install_default_drivers();
        sqlx::AnyConnection::connect(&self.backend.url).await.unwrap()
    }

    /// The gateway ends; the rest goes on.
    pub(crate) async fn stop(&mut self) {
        if let Some(gateway) = self.gateway.take() {
            gateway.shutdown().await;
        }
    }

    pub(crate) async fn end(self) {
        if let Some(gateway) = self.gateway {
            gateway.shutdown().await;
        }
        self.sandbox.shutdown().await;
    }
}

fn callbacks(base: &Url) -> Vec<String> {
    vec![format!("{base}oauth/iam/callback"), format!("{base}iam/callback/*")]
}

fn register(sandbox: &Sandbox, name: &str, base: &Url) -> RegisteredService {
    let registration = Registration { name: name.to_owned(), callbacks: callbacks(base), ..Registration::default() };
    sandbox.register_service(registration).unwrap()
}

fn config_for(
    backend: &Backend,
    base: &Url,
    sandbox: &Sandbox,
    service: &RegisteredService,
    department: &Key,
    switch: &Switch,
) -> GatewayConfig {
    GatewayConfig {
        public_url: base.clone(),
        database_url: backend.url.clone(),
        iam: IamConfig {
            base_url: sandbox.base_url(),
            client_id: service.client_id.clone(),
            client_secret: service.client_secret.clone(),
            kek_private_key_pem: service.kek_private_key_pem.clone(),
            kek_certificate_pem: None,
            lang: "zh-HK".to_owned(),
        },
        departments: vec![client("immd", &department.signing), client("td", &department.signing)],
        secret: Secret::new([42; 32]),
        sandbox: true,
        fps: Some(fps(switch)),
        operator_token: Some(Secret::new(OPERATOR)),
        storm: Storm::default(),
    }
}

/// What an operator shows.
pub(crate) const OPERATOR: &str = "operator-token-of-32-bytes-or-more";

fn fps(switch: &Switch) -> FpsConfig {
    let name =
        |en: &str| LocalizedText { en: en.to_owned(), zh_hant_hk: "收款人".into(), zh_hans: "收款人".into() };
    let payee = |department: &str, en: &str, fps_id: &str, kinds: &[&str]| FpsPayee {
        department: department.into(),
        name: name(en),
        fps_id: fps_id.to_owned(),
        kinds: kinds.iter().map(|kind| (*kind).into()).collect(),
        fps_step_up: None,
    };
    FpsConfig {
        switch: switch.base.clone(),
        participant: "citizen-desk".to_owned(),
        key: switch.participant_pem.clone(),
        switch_key: switch.public_pem.clone(),
        fps_step_up: StepUpPolicy::None,
        payees: vec![
            payee("td", "Transport Department", "1234567", &["licence-fee", "fixed-penalty"]),
            payee("immd", "Immigration Department", "7654321", &["visa-fee"]),
        ],
    }
}

fn client(id: &str, key: &SigningKey) -> DepartmentClient {
    let department = Department {
        id: id.into(),
        name: LocalizedText { en: format!("Department {id}"), zh_hant_hk: "部門".into(), zh_hans: "部门".into() },
        phone: None,
        email: None,
        url: None,
    };
    let point = key.verifying_key().to_sec1_point(false);
    let part = |range: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point.as_bytes()[range]);
    let jwk = json!({ "kty": "EC", "crv": "P-256", "kid": "one", "x": part(1..33), "y": part(33..65) });
    DepartmentClient { department, jwks: json!({ "keys": [jwk] }) }
}
