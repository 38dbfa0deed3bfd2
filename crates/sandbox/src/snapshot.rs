//! What survives a restart: e-services, keys, account states, the start, what the departments learned, the switch's
//! records and the banks' books. One JSON file, written whole and renamed.

use std::collections::{BTreeMap, HashMap};
use std::io::ErrorKind;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_domain::Timestamp;
use desk_eid::KekPublic;
use desk_eid::text::ClientId;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::SandboxError;
use crate::departments::JournalEntry;
use crate::fps::{Fps, Money};
use crate::key::SigningKey;
use crate::service::Service;
use crate::state::State;
use crate::world::{PersonState, Scenario};

const FILE: &str = "sandbox.json";

#[derive(Serialize, Deserialize)]
struct Kept {
    version: u32,
    open_id_key: String,
    admin_token: String,
    started: Option<Timestamp>,
    offset_ms: i64,
    scenario: Scenario,
    services: Vec<KeptService>,
    department_keys: BTreeMap<String, String>,
    person_states: BTreeMap<String, PersonState>,
    journal: Vec<JournalEntry>,
    /// Absent in snapshots from before there was a switch.
    #[serde(default)]
    fps: Option<KeptFps>,
}

#[derive(Serialize, Deserialize)]
struct KeptFps {
    key: String,
    participant_key: String,
    money: Box<RawValue>,
}

#[derive(Serialize, Deserialize)]
struct KeptService {
    client_id: String,
    name: String,
    secret: String,
    callbacks: Vec<String>,
    certificate: String,
    private_key: Option<String>,
}

/// What was read back beside the state.
pub(crate) struct Restored {
    pub(crate) state: State,
    pub(crate) offset_ms: i64,
    pub(crate) scenario: Scenario,
    pub(crate) journal: Vec<JournalEntry>,
    pub(crate) fps: Option<Fps>,
}

/// Reads the snapshot of `dir`; nothing when there is none yet.
pub(crate) fn read(dir: &Path) -> Result<Option<Restored>, SandboxError> {
    let bytes = match std::fs::read(dir.join(FILE)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(SandboxError::Snapshot(error)),
    };
    let kept: Kept = serde_json::from_slice(&bytes).map_err(SandboxError::SnapshotShape)?;
    let mut state = State {
        admin_token: kept.admin_token,
        started: kept.started,
        person_states: kept.person_states,
        ..State::default()
    };
    if let Ok(key) = STANDARD.decode(&kept.open_id_key)
        && let Ok(key) = <[u8; 32]>::try_from(key)
    {
        state.open_id_key = key;
    }
    for service in kept.services {
        let service = restore(service)?;
        state.services.insert(service.client_id.as_str().to_owned(), service);
    }
    for (department, pem) in kept.department_keys {
        state.department_keys.insert(department, SigningKey::from_pem(&pem)?);
    }
    let fps = kept.fps.as_ref().map(restore_fps).transpose()?;
    Ok(Some(Restored { state, offset_ms: kept.offset_ms, scenario: kept.scenario, journal: kept.journal, fps }))
}

fn restore_fps(kept: &KeptFps) -> Result<Fps, SandboxError> {
    let money: Money = serde_json::from_str(kept.money.get()).map_err(SandboxError::SnapshotShape)?;
    Ok(Fps::new(SigningKey::from_pem(&kept.key)?, SigningKey::from_pem(&kept.participant_key)?, money))
}

fn restore(kept: KeptService) -> Result<Service, SandboxError> {
    Ok(Service {
        client_id: ClientId::new(kept.client_id)?,
        name: kept.name,
        secret: kept.secret,
        callbacks: kept.callbacks,
        kek: Some(KekPublic::from_certificate_or_key(kept.certificate.as_bytes())?),
        kek_certificate_pem: kept.certificate,
        kek_private_key_pem: kept.private_key,
        ceks: Vec::new(),
        last_ms: None,
        nonces: HashMap::new(),
        business_ids: HashMap::new(),
    })
}

/// The snapshot as text.
pub(crate) fn text(
    state: &State,
    offset_ms: i64,
    scenario: &Scenario,
    journal: &[JournalEntry],
    fps: &Fps,
) -> Result<Vec<u8>, SandboxError> {
    let services = state.services.values().map(|service| KeptService {
        client_id: service.client_id.as_str().to_owned(),
        name: service.name.clone(),
        secret: service.secret.clone(),
        callbacks: service.callbacks.clone(),
        certificate: service.kek_certificate_pem.clone(),
        private_key: service.kek_private_key_pem.clone(),
    });
    let mut department_keys = BTreeMap::new();
    for (department, key) in &state.department_keys {
        department_keys.insert(department.clone(), key.to_pem()?);
    }
    let money = serde_json::value::to_raw_value(&*fps.money()).map_err(SandboxError::SnapshotShape)?;
    let kept = Kept {
        version: 1,
        open_id_key: STANDARD.encode(state.open_id_key),
        admin_token: state.admin_token.clone(),
        started: state.started,
        offset_ms,
        scenario: *scenario,
        services: services.collect(),
        department_keys,
        person_states: state.person_states.clone(),
        journal: journal.to_vec(),
        fps: Some(KeptFps { key: fps.key.to_pem()?, participant_key: fps.participant_key.to_pem()?, money }),
    };
    serde_json::to_vec_pretty(&kept).map_err(SandboxError::SnapshotShape)
}

/// Writes it beside the old one, then in its place.
pub(crate) fn write(dir: &Path, bytes: &[u8]) -> Result<(), SandboxError> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let fresh = dir.join("sandbox.json.new");
    let write = || {
        std::fs::create_dir_all(dir)?;
        let mut options = std::fs::OpenOptions::new();
        let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&fresh)?;
        std::io::Write::write_all(&mut file, bytes)?;
        file.sync_all()?;
        std::fs::rename(&fresh, dir.join(FILE))
    };
    write().map_err(SandboxError::Snapshot)
}
