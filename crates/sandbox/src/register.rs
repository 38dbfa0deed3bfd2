//! Self-service registration of an e-service: id, secret, RSA certificate, callback list (hk-identity §3.1 "setup").

use std::collections::HashMap;

use desk_eid::text::ClientId;
use desk_eid::{KekPrivate, KekPublic, certificate};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::SandboxError;
use crate::service::Service;
use crate::shared::{Shared, is_loopback, random};

/// What an e-service tells about itself.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Registration {
    /// As people see it on the phone; 1 to 60 characters. Registering the same name again keeps id, secret and
    /// certificate and replaces the callbacks.
    #[schema(example = "Citizen Desk")]
    pub name: String,
    /// Addresses on this computer that people and callbacks may be sent to; `/*` at the end covers one path segment.
    #[schema(example = json!(["http://127.0.0.1:4100/cb", "http://127.0.0.1:4100/iam/callback/*"]))]
    pub callbacks: Vec<String>,
    /// Your own RSA certificate (PEM, 2048 to 4096 bits). Left out: the sandbox makes a key pair and hands both over.
    #[serde(default)]
    pub certificate_pem: Option<String>,
}

/// What the e-service needs to call the platform. Secret: printed nowhere by the sandbox.
#[derive(Clone, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RegisteredService {
    /// `clientID` header, 32 hexadecimal digits.
    pub client_id: String,
    /// Key of the signature.
    pub client_secret: String,
    /// Private half of the KEK (PKCS#8 PEM); empty when the e-service brought its own certificate.
    pub kek_private_key_pem: String,
    /// Certificate of the KEK (PEM).
    pub kek_certificate_pem: String,
}

impl std::fmt::Debug for RegisteredService {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RegisteredService").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

pub(crate) fn register(shared: &Shared, registration: Registration) -> Result<RegisteredService, SandboxError> {
    check(&registration)?;
    let name = registration.name.trim().to_owned();
    let known = shared.state().services.values().find(|s| s.name == name).map(|s| s.client_id.as_str().to_owned());
    if let Some(id) = known {
        let mut state = shared.state();
        if let Some(service) = state.services.get_mut(&id) {
            if let Some(pem) = registration.certificate_pem {
                service.kek = Some(KekPublic::from_certificate_or_key(pem.as_bytes())?);
                service.kek_certificate_pem = pem;
                service.kek_private_key_pem = None;
            }
            service.callbacks = registration.callbacks;
            shared.changed.notify_one();
            return Ok(describe(service));
        }
    }
    let service = make(shared, name, registration)?;
    let described = describe(&service);
    shared.state().services.insert(described.client_id.clone(), service);
    shared.changed.notify_one();
    Ok(described)
}

fn make(shared: &Shared, name: String, registration: Registration) -> Result<Service, SandboxError> {
    let (public, certificate, private) = if let Some(pem) = registration.certificate_pem {
        (KekPublic::from_certificate_or_key(pem.as_bytes())?, pem, None)
    } else {
        let key = KekPrivate::generate()?;
        let common_name: String = format!("Sandbox KEK {name}").chars().take(64).collect();
        let made = certificate::self_signed(&key, &common_name, shared.clock.wire_now().as_millis(), 3650)?;
        (key.public()?, made.pem, Some(key.to_pkcs8_pem()?.to_string()))
    };
    Ok(Service {
        client_id: ClientId::random()?,
        name,
        secret: format!("{}{}", random(), random()),
        callbacks: registration.callbacks,
        kek: Some(public),
        kek_certificate_pem: certificate,
        kek_private_key_pem: private,
        ceks: Vec::new(),
        last_ms: None,
        nonces: HashMap::new(),
        business_ids: HashMap::new(),
    })
}

fn describe(service: &Service) -> RegisteredService {
    RegisteredService {
        client_id: service.client_id.as_str().to_owned(),
        client_secret: service.secret.clone(),
        kek_private_key_pem: service.kek_private_key_pem.clone().unwrap_or_default(),
        kek_certificate_pem: service.kek_certificate_pem.clone(),
    }
}

fn check(registration: &Registration) -> Result<(), SandboxError> {
    let name = registration.name.trim();
    if name.is_empty() || name.chars().count() > 60 || name.chars().any(char::is_control) {
        return Err(SandboxError::Refused("the name has 1 to 60 characters"));
    }
    if registration.callbacks.is_empty() || registration.callbacks.len() > 20 {
        return Err(SandboxError::Refused("give 1 to 20 callback addresses"));
    }
    for callback in &registration.callbacks {
        let url: Url = callback.parse().map_err(|_| SandboxError::Refused("a callback is not an address"))?;
        if callback.len() > 2048 || !is_loopback(&url) {
            return Err(SandboxError::NotLoopback(url.host_str().unwrap_or_default().to_owned()));
        }
        if callback.contains('*') && !(callback.ends_with("/*") && callback.matches('*').count() == 1) {
            return Err(SandboxError::Refused("a star stands only at the end, as the last path segment"));
        }
    }
    Ok(())
}
