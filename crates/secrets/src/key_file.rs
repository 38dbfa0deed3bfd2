//! The file `keys.json` of a profile's folder: the two database keys, wrapped. It is public to whoever has the disk and
//! useless without the device secret (and, when a PIN is set, without the PIN).
//!
//! wrapping key = HKDF-SHA256(ikm = device secret ‖ Argon2id(PIN, salt) or nothing, info = profile id), RFC 5869;
//! the cleartext fields are bound to the ciphertext.

use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use desk_domain::ProfileId;
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::cipher::{self, CipherError};
use crate::item::DeviceSecret;
use crate::{DatabaseKeys, KdfCost, Pin, Secret, durable, random};

pub(crate) const NAME: &str = "keys.json";
const MAX_BYTES: u64 = 8 * 1024;

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct KeyFile {
    version: u32,
    /// Which device secret wraps it.
    pub(crate) device: String,
    /// Salt and cost when a PIN is set.
    pin: Option<PinSalt>,
    nonce: String,
    wrapped: String,
    /// SHA-256 over the other fields: tells a damaged file from a wrong PIN. Protects nothing.
    check: String,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PinSalt {
    salt: String,
    cost: KdfCost,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum KeyFileError {
    #[error("the key file is damaged")]
    Damaged,
    #[error("the key does not open the key file")]
    DoesNotOpen,
    #[error("the operating system gave no randomness")]
    NoRandomness,
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl From<CipherError> for KeyFileError {
    fn from(error: CipherError) -> Self {
        match error {
            CipherError::DoesNotOpen => Self::DoesNotOpen,
            CipherError::Cost => Self::Damaged,
            CipherError::NoRandomness(_) => Self::NoRandomness,
        }
    }
}

impl KeyFile {
    /// Wraps `keys`. With a PIN it takes half a second: call it where blocking is allowed.
    pub(crate) fn wrap(
        keys: &DatabaseKeys,
        profile: &ProfileId,
        device: &DeviceSecret,
        pin: Option<(&Pin, KdfCost)>,
    ) -> Result<Self, KeyFileError> {
        let salted = match pin {
            None => None,
            Some((_, cost)) => {
                let salt: [u8; 16] = random::bytes().map_err(|_| KeyFileError::NoRandomness)?;
                Some(PinSalt { salt: BASE64.encode(salt), cost })
            }
        };
        let mut file = Self {
            version: 1,
            device: device.id.clone(),
            pin: salted,
            nonce: String::new(),
            wrapped: String::new(),
            check: String::new(),
        };
        let key = file.wrapping_key(profile, device, pin.map(|(pin, _)| pin))?;
        let (nonce, wrapped) = cipher::seal(&key, keys.to_bytes().as_slice(), file.bound(profile).as_bytes())?;
        file.nonce = BASE64.encode(nonce);
        file.wrapped = BASE64.encode(wrapped);
        file.check = file.checksum();
        Ok(file)
    }

    /// Unwraps. Blocking as [`Self::wrap`].
    pub(crate) fn unwrap(
        &self,
        profile: &ProfileId,
        device: &DeviceSecret,
        pin: Option<&Pin>,
    ) -> Result<DatabaseKeys, KeyFileError> {
        let key = self.wrapping_key(profile, device, pin)?;
        let nonce = decode(&self.nonce)?.try_into().map_err(|_| KeyFileError::Damaged)?;
        let plain = cipher::open(&key, nonce, &decode(&self.wrapped)?, self.bound(profile).as_bytes())?;
        DatabaseKeys::from_bytes(&plain).ok_or(KeyFileError::Damaged)
    }

    pub(crate) fn has_pin(&self) -> bool {
        self.pin.is_some()
    }

    /// `None` when there is no file.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>, KeyFileError> {
        let Some(bytes) = durable::read(&folder.join(NAME), MAX_BYTES)? else { return Ok(None) };
        let file: Self = serde_json::from_slice(&bytes).map_err(|_| KeyFileError::Damaged)?;
        if file.version != 1 || file.check != file.checksum() {
            return Err(KeyFileError::Damaged);
        }
        Ok(Some(file))
    }

    pub(crate) fn write(&self, folder: &Path) -> Result<(), KeyFileError> {
        let bytes = serde_json::to_vec_pretty(self).map_err(|_| KeyFileError::Damaged)?;
        Ok(durable::replace(&folder.join(NAME), &bytes)?)
    }

    fn wrapping_key(
        &self,
        profile: &ProfileId,
        device: &DeviceSecret,
        pin: Option<&Pin>,
    ) -> Result<Secret<[u8; 32]>, KeyFileError> {
        let device = device.bytes().ok_or(KeyFileError::Damaged)?;
        let mut material = Zeroizing::new(Vec::with_capacity(64));
        material.extend_from_slice(device.expose());
        if let (Some(salted), Some(pin)) = (&self.pin, pin) {
            let unlock = cipher::derive(pin.digits(), &decode(&salted.salt)?, salted.cost)?;
            material.extend_from_slice(unlock.expose());
        }
        let mut key = Zeroizing::new([0_u8; 32]);
        Hkdf::<Sha256>::new(None, &material)
            .expand(profile.as_str().as_bytes(), key.as_mut())
            .map_err(|_| KeyFileError::Damaged)?;
        Ok(Secret::new(*key))
    }

    /// The cleartext fields in one unambiguous text: none of them can contain a line break.
    fn bound(&self, profile: &ProfileId) -> String {
        let pin = self.pin.as_ref().map_or_else(String::new, |p| {
            format!("{} {} {} {}", p.salt, p.cost.memory_kib, p.cost.passes, p.cost.lanes)
        });
        format!("citizen-desk keys {}\n{}\n{}\n{pin}", self.version, profile.as_str(), self.device)
    }

    fn checksum(&self) -> String {
        let bound = self.bound(&ProfileId::new(""));
        BASE64.encode(Sha256::digest(format!("{bound}\n{}\n{}", self.nonce, self.wrapped)))
    }
}

fn decode(text: &str) -> Result<Vec<u8>, KeyFileError> {
    BASE64.decode(text).map_err(|_| KeyFileError::Damaged)
}
