//! What the store of secrets keeps for one profile: the device secret(s) and the state of the PIN throttle, in one item,
//! so that neither can be put back to an older state without the other.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::Secret;
use crate::random::{self, NoRandomness};
use crate::throttle::Throttle;

/// One item of the store, as JSON text.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeviceItem {
    version: u32,
    /// One, or two while a re-wrap is under way; the key file names the one that it needs.
    secrets: Vec<DeviceSecret>,
    pub(crate) throttle: Throttle,
}

#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct DeviceSecret {
    pub(crate) id: String,
    secret: String,
}

impl DeviceSecret {
    pub(crate) fn random() -> Result<Self, NoRandomness> {
        let id: [u8; 8] = random::bytes()?;
        let secret = random::key()?;
        Ok(Self { id: format!("{:016x}", u64::from_be_bytes(id)), secret: BASE64.encode(secret.expose()) })
    }

    pub(crate) fn bytes(&self) -> Option<Secret<[u8; 32]>> {
        let bytes = Zeroizing::new(BASE64.decode(&self.secret).ok()?);
        Some(Secret::new(bytes.as_slice().try_into().ok()?))
    }
}

impl DeviceItem {
    pub(crate) fn new(secret: DeviceSecret) -> Self {
        Self { version: 1, secrets: vec![secret], throttle: Throttle::default() }
    }

    /// `None` when the text is not an item of ours.
    pub(crate) fn read(text: &Secret<String>) -> Option<Self> {
        let item: Self = serde_json::from_str(text.expose()).ok()?;
        (item.version == 1 && !item.secrets.is_empty()).then_some(item)
    }

    pub(crate) fn text(&self) -> Option<Secret<String>> {
        serde_json::to_string(self).ok().map(Secret::new)
    }

    pub(crate) fn find(&self, id: &str) -> Option<&DeviceSecret> {
        self.secrets.iter().find(|secret| secret.id == id)
    }

    pub(crate) fn add(&mut self, secret: DeviceSecret) {
        self.secrets.push(secret);
    }

    /// Forgets every secret but the one in use.
    pub(crate) fn keep_only(&mut self, id: &str) {
        self.secrets.retain(|secret| secret.id == id);
    }

    pub(crate) fn is_mid_rewrap(&self) -> bool {
        self.secrets.len() > 1
    }
}
