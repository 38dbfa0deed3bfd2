//! What an operator tells the gateway: addresses, the platform's client, the departments, the shared secret.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use desk_domain::bill::BillKind;
use desk_domain::{Department, DepartmentId, LocalizedText};
use serde::{Deserialize, Deserializer};
use url::Url;

pub use crate::storm::Storm;

/// Bytes that never print. Shared by all replicas; nonces and cursors are authenticated under it.
#[derive(Clone)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// At least 32 bytes, else [`ConfigError::Secret`] at the start.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }

    pub(crate) fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The gateway's registration at iAM Smart.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IamConfig {
    /// Where the platform is; `api/v1/…` is added.
    #[serde(deserialize_with = "read_url")]
    pub base_url: Url,
    /// As the platform assigned it.
    pub client_id: String,
    /// As the platform assigned it.
    pub client_secret: String,
    /// RSA key of the e-service, PKCS#8 PEM.
    pub kek_private_key_pem: String,
    /// Its certificate; kept for the operator, not needed to run.
    #[serde(default)]
    pub kek_certificate_pem: Option<String>,
    /// `lang` for people whose language is not known: `en-US`, `zh-HK` or `zh-CN`.
    pub lang: String,
}

/// A department that may send batches.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DepartmentClient {
    /// Its names and contact, as people see them.
    #[serde(flatten)]
    pub department: Department,
    /// Its public ES256 keys (RFC 7517), for `private_key_jwt`.
    pub jwks: serde_json::Value,
}

/// Whether a payment is confirmed on the phone before its code is shown (M-stepup).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepUpPolicy {
    /// Always.
    Required,
    /// Never: the bank asks for its own confirmation.
    None,
}

/// Who gets the money of some kinds of bills.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FpsPayee {
    /// Whose bills.
    pub department: DepartmentId,
    /// As banks show it.
    pub name: LocalizedText,
    /// The FPS identifier.
    pub fps_id: String,
    /// Of these kinds.
    pub kinds: Vec<BillKind>,
    /// Whether payments to it are confirmed on the phone; left out: as [`FpsConfig::fps_step_up`] says.
    #[serde(default)]
    pub fps_step_up: Option<StepUpPolicy>,
}

/// The gateway's place at the FPS switch (docs/payments.md).
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FpsConfig {
    /// Where the switch is; `/fps/v1/…` is its path.
    #[serde(deserialize_with = "read_url")]
    pub switch: Url,
    /// The name that the switch gave us: `iss` of what we send, `aud` of what it sends.
    pub participant: String,
    /// Our EC P-256 key, private PEM.
    pub key: String,
    /// The switch's key, public PEM.
    pub switch_key: String,
    /// Whether a payment is confirmed on the phone.
    pub fps_step_up: StepUpPolicy,
    /// Who can be paid.
    pub payees: Vec<FpsPayee>,
}

impl fmt::Debug for FpsConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FpsConfig").field("participant", &self.participant).finish_non_exhaustive()
    }
}

/// How the proxy in front tells of the client certificate with which the platform calls back (M-callback).
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlatformCertificate {
    /// The header in which the proxy tells of a certificate that it has verified; it takes this header out of every
    /// request from outside.
    pub header: String,
    /// SHA-256 fingerprints of the certificates that are the platform's, hexadecimal; colons are ignored.
    pub sha256: Vec<String>,
}

/// A configuration file: what the gateway is told, and what only one behind a proxy needs.
#[derive(Debug)]
pub struct ConfigFile {
    /// The gateway's own settings.
    pub gateway: GatewayConfig,
    /// `platformCertificate` in the file; compulsory without `sandbox`.
    pub platform_certificate: Option<PlatformCertificate>,
}

impl ConfigFile {
    /// Reads a JSON file.
    pub fn read(path: &std::path::Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|error| ConfigError::Read(error.to_string()))?;
        Self::from_json(&text).map_err(|error| ConfigError::Read(error.to_string()))
    }

    fn from_json(text: &str) -> serde_json::Result<Self> {
        let mut members: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text)?;
        let certificate = members.remove("platformCertificate").unwrap_or_default();
        Ok(Self {
            platform_certificate: serde_json::from_value(certificate)?,
            gateway: serde_json::from_value(members.into())?,
        })
    }
}

/// Everything that the gateway is told.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatewayConfig {
    /// The address that people and programs use, without a path. In embedded use the listener's own.
    #[serde(deserialize_with = "read_url")]
    pub public_url: Url,
    /// `sqlite:///path` or `postgres://…`.
    pub database_url: String,
    /// The registration at iAM Smart.
    pub iam: IamConfig,
    /// Who may send batches.
    pub departments: Vec<DepartmentClient>,
    /// Shared by all replicas, at least 32 bytes; base64 in a file.
    #[serde(deserialize_with = "read_secret")]
    pub secret: Secret,
    /// Allows http on literal loopback addresses; refuses everything else (M-builds).
    #[serde(default)]
    pub sandbox: bool,
    /// The place at the FPS switch; without it bills are listed and cannot be paid here.
    #[serde(default)]
    pub fps: Option<FpsConfig>,
    /// Who shows this token may read the list of exceptions; at least 32 bytes, base64 in a file.
    #[serde(default, deserialize_with = "read_operator")]
    pub operator_token: Option<Secret>,
    /// Faults on purpose, for the fault storm's judge. Empty in every build without `break-for-storm`.
    #[cfg_attr(feature = "break-for-storm", serde(default))]
    #[cfg_attr(not(feature = "break-for-storm"), serde(skip))]
    pub storm: Storm,
}

impl fmt::Debug for GatewayConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The database's address may hold a password, the registration holds secrets.
        f.debug_struct("GatewayConfig").field("public_url", &self.public_url.as_str()).finish_non_exhaustive()
    }
}

/// What is wrong with a configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read or is not of the documented shape.
    #[error("configuration cannot be read: {0}")]
    Read(String),
    /// `publicUrl` or `iam.baseUrl` is not https (or, in the sandbox, not http on a loopback address).
    #[error("{0} is not an address that this build may use")]
    Address(&'static str),
    /// The secret is shorter than 32 bytes.
    #[error("the secret is shorter than 32 bytes")]
    Secret,
    /// A department's keys are not ES256 keys.
    #[error("the keys of department {0} are not ES256 keys")]
    Keys(String),
    /// The place at the FPS switch is not usable.
    #[error("fps: {0} is not usable")]
    Fps(&'static str),
    /// Outside of the sandbox the platform's client certificate has to be known.
    #[error("platformCertificate has to name a header and SHA-256 fingerprints")]
    PlatformCertificate,
    /// The registration at the platform is not usable.
    #[error("the registration at the platform is not usable: {0}")]
    Platform(String),
}

impl GatewayConfig {
    /// Whether the gateway could start with it, as far as that is known without connecting anywhere.
    pub fn check(&self) -> Result<(), ConfigError> {
        let operator = self.operator_token.as_ref();
        if self.secret.expose().len() < 32 || operator.is_some_and(|token| token.expose().len() < 32) {
            return Err(ConfigError::Secret);
        }
        let switch = self.fps.as_ref().map(|fps| ("fps.switch", &fps.switch));
        let own = [("publicUrl", &self.public_url), ("iam.baseUrl", &self.iam.base_url)];
        for (name, url) in own.into_iter().chain(switch) {
            let loopback = match url.host() {
                Some(url::Host::Ipv4(address)) => address.is_loopback(),
                Some(url::Host::Ipv6(address)) => address.is_loopback(),
                _ => false,
            };
            let fits =
                if self.sandbox { url.scheme() == "http" && loopback } else { url.scheme() == "https" && !loopback };
            if !fits || url.query().is_some() || url.fragment().is_some() {
                return Err(ConfigError::Address(name));
            }
        }
        if self.public_url.path() != "/" {
            return Err(ConfigError::Address("publicUrl"));
        }
        Ok(())
    }
}

fn read_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Url, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

fn read_operator<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Secret>, D::Error> {
    read_secret(deserializer).map(Some)
}

fn read_secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
    STANDARD.decode(String::deserialize(deserializer)?).map(Secret).map_err(serde::de::Error::custom)
}
