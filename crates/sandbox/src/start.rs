//! Starting and stopping a sandbox inside a program, and what its host may ask of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use desk_domain::{Clock as _, Department, Timestamp};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use url::Url;

use crate::browser::Browser;
use crate::clock::SandboxClock;
use crate::departments::{Desk, Feeding};
use crate::faults::Faults;
use crate::fps::{self, Fps, Switch};
use crate::key::SigningKey;
use crate::phone::Phone;
use crate::register::{RegisteredService, Registration, register};
use crate::shared::{Shared, SharedRef, is_loopback};
use crate::snapshot::{self, Restored};
use crate::state::State;
use crate::world::{PersonState, Scenario, World};
use crate::{SandboxError, platform, routes};

/// How a sandbox starts.
#[derive(Clone, Debug)]
pub struct SandboxConfig {
    /// Folder of the snapshot; `None`: everything in memory, gone at the end.
    pub state_dir: Option<PathBuf>,
    /// Refuses timestamps that go back (mechanisms.md, M-eid). On unless a test wants otherwise.
    pub strict: bool,
    /// The time that the sandbox's clock shows at the start; `None`: the clock's own.
    pub start: Option<Timestamp>,
    /// Who has what at the start. A snapshot of the same scenario goes on where it ended.
    pub scenario: Scenario,
}

impl Default for SandboxConfig {
    fn default() -> Self {
        Self { state_dir: None, strict: true, start: None, scenario: Scenario::Default }
    }
}

/// A running sandbox.
pub struct Sandbox {
    shared: SharedRef,
    scenario: Scenario,
    state_dir: Option<PathBuf>,
    stop: Option<oneshot::Sender<()>>,
    tasks: Vec<JoinHandle<()>>,
}

/// Starts a sandbox on `listener`, which must be bound to 127.0.0.1.
pub async fn start(config: SandboxConfig, listener: TcpListener, clock: SandboxClock) -> Result<Sandbox, SandboxError> {
    let address = listener.local_addr().map_err(SandboxError::Listener)?;
    if address.ip() != std::net::Ipv4Addr::LOCALHOST {
        return Err(SandboxError::NotLoopback(address.ip().to_string()));
    }
    let world = World::load(&config.scenario)?;
    let restored = config.state_dir.as_deref().map(snapshot::read).transpose()?.flatten();
    let Restored { mut state, offset_ms, journal, fps, .. } = match restored {
        Some(restored) if restored.scenario == config.scenario => restored,
        // Another scenario begins anew, but e-services keep their registration and people their openIDs.
        Some(restored) => {
            Restored { state: State { started: None, ..restored.state }, offset_ms: 0, journal: Vec::new(), ..restored }
        }
        None => fresh(&config)?,
    };
    if offset_ms != 0 {
        clock.advance_millis(offset_ms);
    } else if let Some(start) = config.start {
        clock.set(start);
    }
    let started = *state.started.get_or_insert_with(|| clock.now());
    for department in &world.departments {
        if !state.department_keys.contains_key(&department.id) {
            state.department_keys.insert(department.id.clone(), SigningKey::generate()?);
        }
    }
    let fps = if let Some(fps) = fps {
        fps
    } else {
        let money = fps::Money { switch: Switch::begun(clock.wire_now()), ..fps::Money::default() };
        Fps::new(SigningKey::generate()?, SigningKey::generate()?, money)
    };
    let desk = Desk::open(&world, &config.scenario, started, journal);
    let base = crate::http::base_of(address);
    let feeding = Feeding::new(desk);
    let http = crate::http::client()?;
    let shared = Arc::new(Shared::new(clock, config.strict, world, base, http, state, feeding, fps));
    let mut sandbox =
        Sandbox { shared, scenario: config.scenario, state_dir: config.state_dir, stop: None, tasks: Vec::new() };
    sandbox.keep()?;
    sandbox.run(listener);
    Ok(sandbox)
}

fn fresh(config: &SandboxConfig) -> Result<Restored, SandboxError> {
    let state = State::fresh().map_err(|_| SandboxError::Refused("the system gives no randomness"))?;
    Ok(Restored { state, offset_ms: 0, scenario: config.scenario, journal: Vec::new(), fps: None })
}

/// Writes what must survive.
fn keep(shared: &Shared, scenario: &Scenario, dir: &Path) -> Result<(), SandboxError> {
    let journal = shared.feeding.desk().journal.clone();
    let text = snapshot::text(&shared.state(), shared.clock.offset_millis(), scenario, &journal, &shared.fps)?;
    snapshot::write(dir, &text)
}

/// Keeps what pages and partners change, not more than once in half a second.
async fn keep_changes(shared: SharedRef, scenario: Scenario, dir: PathBuf) {
    loop {
        tokio::select! {
            () = shared.changed.notified() => {}
            () = shared.clock.moved() => {}
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
        if let Err(error) = keep(&shared, &scenario, &dir) {
            tracing::warn!(%error, "snapshot not written");
        }
    }
}

impl Sandbox {
    fn run(&mut self, listener: TcpListener) {
        let (stop, stopped) = oneshot::channel::<()>();
        let router = routes::router(Arc::clone(&self.shared));
        self.stop = Some(stop);
        self.tasks.push(tokio::spawn(async move {
            let served = axum::serve(crate::http::prompt(listener), router).with_graceful_shutdown(async {
                let _ = stopped.await;
            });
            if let Err(error) = served.await {
                tracing::error!(%error, "sandbox ended");
            }
        }));
        if let Some(dir) = self.state_dir.clone() {
            self.tasks.push(tokio::spawn(keep_changes(Arc::clone(&self.shared), self.scenario, dir)));
        }
        self.tasks.push(tokio::spawn(platform::run_timers(Arc::clone(&self.shared))));
        self.tasks.push(tokio::spawn(fps::run(Arc::clone(&self.shared))));
        self.tasks.push(tokio::spawn(Arc::clone(&self.shared.feeding).run(Arc::clone(&self.shared))));
    }

    pub(crate) fn shared(&self) -> &SharedRef {
        &self.shared
    }

    /// `http://127.0.0.1:{port}/`.
    pub fn base_url(&self) -> Url {
        self.shared.base.clone()
    }

    /// The page of the test phone.
    pub fn phone_url(&self) -> Url {
        self.shared.url("/phone")
    }

    /// What `/admin` asks for.
    pub fn admin_token(&self) -> &str {
        &self.shared.admin_token
    }

    /// The clock: move it and people wait, timers run out, departments go on.
    pub fn clock(&self) -> &SandboxClock {
        &self.shared.clock
    }

    /// Registers an e-service; the same name again keeps its id, secret and keys.
    pub fn register_service(&self, registration: Registration) -> Result<RegisteredService, SandboxError> {
        let registered = register(&self.shared, registration)?;
        self.keep()?;
        Ok(registered)
    }

    /// Every department with its public keys, for a gateway's configuration.
    pub fn department_keys(&self) -> Vec<(Department, Value)> {
        let state = self.shared.state();
        let departments = self.shared.world.departments.iter();
        departments
            .filter_map(|data| Some((data.as_department(), state.department_keys.get(&data.id)?.jwks().ok()?)))
            .collect()
    }

    /// Departments begin to feed this gateway, and the switch to send it notices, in the background. See [`Sandbox::departments_settled`].
    #[expect(clippy::unused_async, reason = "hosts await it; a later feed may open its connection here")]
    pub async fn connect_departments(&self, gateway_base: Url, client: &RegisteredService) -> Result<(), SandboxError> {
        if !is_loopback(&gateway_base) {
            return Err(SandboxError::NotLoopback(gateway_base.host_str().unwrap_or_default().to_owned()));
        }
        self.shared.fps.connect(gateway_base.clone());
        self.shared.feeding.connect(gateway_base, client.client_id.clone());
        Ok(())
    }

    /// Waits until the connected gateway knows everything as of now: what people did is read, what time brought is sent.
    /// Never ends while no gateway is connected or it cannot be reached.
    pub async fn departments_settled(&self) {
        self.shared.feeding.round().await;
    }

    /// A phone for programs; each call gives another one, of the first seeded person until told otherwise.
    pub fn phone(&self) -> Phone {
        Phone::new(Arc::clone(&self.shared))
    }

    /// A computer's browser for programs, with no cookies yet.
    pub fn browser(&self) -> Browser {
        Browser::new(self.shared.http.clone(), "Mozilla/5.0 (X11; Linux x86_64) Sandbox")
    }

    /// The fault rules of the sandbox's own routes, callbacks and deliveries.
    pub fn faults(&self) -> Faults {
        self.shared.faults.clone()
    }

    /// Suspends, ends or restores the account of a seeded person.
    pub fn set_person_state(&self, person: &str, state: PersonState) -> Result<(), SandboxError> {
        self.shared.world.person(person).ok_or(SandboxError::Refused("no such person"))?;
        self.shared.state().person_states.insert(person.to_owned(), state);
        self.keep()
    }

    /// The next `times` calls of `call` (such as `getToken`, see `/docs`) are answered with this code.
    pub fn force(&self, call: &str, outcome: desk_eid::Outcome, times: u32) {
        self.shared.state().forced.push(crate::state::Forced { call: call.to_owned(), outcome, times });
    }

    /// The openID of a seeded person at an e-service, URL-encoded as the platform sends it.
    pub fn open_id(&self, client_id: &str, person: &str) -> Option<String> {
        self.shared.state().open_id(client_id, person)
    }

    /// Seeded people, the flagship person first.
    pub fn people(&self) -> &[crate::world::Citizen] {
        &self.shared.world.people
    }

    fn keep(&self) -> Result<(), SandboxError> {
        self.state_dir.as_deref().map_or(Ok(()), |dir| keep(&self.shared, &self.scenario, dir))
    }

    /// Stops listening and feeding, keeps what must be kept. A snapshot that cannot be written is logged, not fatal: the
    /// next start then goes on from the one before.
    pub async fn shutdown(mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        for task in &self.tasks {
            task.abort();
        }
        for task in std::mem::take(&mut self.tasks) {
            let _ = task.await;
        }
        if let Err(error) = self.keep() {
            tracing::warn!(%error, "snapshot not written");
        }
    }
}
