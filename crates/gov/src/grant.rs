//! What is kept of a profile: its proof key, the sign-in (refresh token, whose it is), and the sign-outs that the gateway
//! has not heard of yet. As one text for the vault.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk_domain::{IdempotencyKey, SessionId};
use desk_secrets::Secret;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::dpop::{DpopKey, base64url};
use crate::{SignedInPerson, TokenVault, VaultError};

/// Sign-outs that wait; more than these are forgotten, oldest first (their tokens end after 30 idle days).
const MOST_FAREWELLS: usize = 4;

/// One sign-in. No `Debug`.
#[derive(Clone)]
pub(crate) struct Grant {
    pub(crate) key: DpopKey,
    pub(crate) refresh_token: Secret<String>,
    pub(crate) session_id: SessionId,
    pub(crate) person: SignedInPerson,
    /// Key of a refresh that was begun and whose answer is not safe yet.
    pub(crate) pending: Option<IdempotencyKey>,
}

/// Everything that the vault holds for a profile.
#[derive(Clone, Default)]
pub(crate) struct Record {
    /// The profile's own key: the same for every sign-in, so that the gateway knows the computer again (M-tokens).
    pub(crate) key: Option<DpopKey>,
    pub(crate) grant: Option<Grant>,
    /// Signed out here, still to be revoked there; used for nothing else (P05).
    pub(crate) farewells: Vec<Grant>,
}

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct GrantWire {
    key: KeyWire,
    refresh_token: String,
    #[zeroize(skip)]
    session_id: SessionId,
    #[zeroize(skip)]
    person: SignedInPerson,
    #[zeroize(skip)]
    #[serde(default)]
    pending: Option<IdempotencyKey>,
}

/// The 32 secret bytes, base64url.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(transparent)]
struct KeyWire(String);

impl From<&DpopKey> for KeyWire {
    fn from(key: &DpopKey) -> Self {
        Self(base64url(&key.to_bytes()[..]))
    }
}

impl KeyWire {
    fn read(&self) -> Option<DpopKey> {
        let mut bytes = URL_SAFE_NO_PAD.decode(&self.0).ok()?;
        let key = DpopKey::from_bytes(&bytes).ok();
        bytes.zeroize();
        key
    }
}

#[derive(Serialize, Deserialize)]
struct RecordWire {
    version: u8,
    #[serde(default)]
    key: Option<KeyWire>,
    grant: Option<GrantWire>,
    #[serde(default)]
    farewells: Vec<GrantWire>,
}

impl From<&Grant> for GrantWire {
    fn from(grant: &Grant) -> Self {
        Self {
            key: KeyWire::from(&grant.key),
            refresh_token: grant.refresh_token.expose().clone(),
            session_id: grant.session_id.clone(),
            person: grant.person.clone(),
            pending: grant.pending.clone(),
        }
    }
}

impl GrantWire {
    fn read(&self) -> Option<Grant> {
        Some(Grant {
            key: self.key.read()?,
            refresh_token: Secret::new(self.refresh_token.clone()),
            session_id: self.session_id.clone(),
            person: self.person.clone(),
            pending: self.pending.clone(),
        })
    }
}

impl Record {
    /// What the vault holds; text that cannot be read counts as nothing, so the person signs in again.
    pub(crate) async fn load(vault: &dyn TokenVault) -> Result<Self, VaultError> {
        let Some(text) = vault.load().await? else { return Ok(Self::default()) };
        let Ok(wire) = serde_json::from_str::<RecordWire>(text.expose()) else {
            tracing::warn!("the kept sign-in cannot be read");
            return Ok(Self::default());
        };
        let grant = wire.grant.as_ref().and_then(GrantWire::read);
        let farewells: Vec<Grant> = wire.farewells.iter().filter_map(GrantWire::read).collect();
        // A record from before profiles had a key of their own goes on with that of its last sign-in.
        let last = || grant.as_ref().or(farewells.last()).map(|grant| grant.key.clone());
        let key = wire.key.as_ref().and_then(KeyWire::read).or_else(last);
        Ok(Self { key, grant, farewells })
    }

    /// The profile's key; made and kept when it has none.
    pub(crate) async fn key(vault: &dyn TokenVault) -> Result<DpopKey, VaultError> {
        let mut record = Self::load(vault).await?;
        if let Some(key) = record.key {
            return Ok(key);
        }
        let key = DpopKey::generate().map_err(|_| VaultError)?;
        record.key = Some(key.clone());
        record.save(vault).await?;
        Ok(key)
    }

    /// Makes the vault hold this.
    pub(crate) async fn save(&self, vault: &dyn TokenVault) -> Result<(), VaultError> {
        if self.key.is_none() && self.grant.is_none() && self.farewells.is_empty() {
            return vault.save(None).await;
        }
        let skip = self.farewells.len().saturating_sub(MOST_FAREWELLS);
        let wire = RecordWire {
            version: 1,
            key: self.key.as_ref().map(KeyWire::from),
            grant: self.grant.as_ref().map(GrantWire::from),
            farewells: self.farewells.iter().skip(skip).map(GrantWire::from).collect(),
        };
        let text = serde_json::to_string(&wire).map(Secret::new).map_err(|_| VaultError)?;
        vault.save(Some(&text)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SecretVault;
    use desk_domain::{AuthLevel, PersonName};
    use desk_secrets::MemoryStore;
    use std::sync::Arc;

    fn grant(token: &str) -> Grant {
        let name = PersonName { english: "Chan Tai Man".into(), chinese: None };
        Grant {
            key: DpopKey::generate().unwrap(),
            refresh_token: token.into(),
            session_id: "s".into(),
            person: SignedInPerson { id: "p".into(), name, auth_level: AuthLevel::Plus },
            pending: Some("k".into()),
        }
    }

    #[tokio::test]
    async fn a_record_survives_the_vault() {
        let vault = SecretVault::new(Arc::new(MemoryStore::default()), "tokens");
        let farewells = (0..6).map(|i| grant(&i.to_string())).collect();
        let record = Record { key: None, grant: Some(grant("now")), farewells };
        record.save(&vault).await.unwrap();
        let again = Record::load(&vault).await.unwrap();
        let (kept, was) = (again.grant.unwrap(), record.grant.unwrap());
        assert_eq!(kept.key.thumbprint(), was.key.thumbprint());
        assert_eq!(again.key.unwrap().thumbprint(), was.key.thumbprint(), "the profile goes on with it");
        assert_eq!(kept.refresh_token, was.refresh_token);
        assert_eq!((kept.person, kept.pending), (was.person, was.pending));
        let farewells: Vec<_> = again.farewells.iter().map(|f| f.refresh_token.expose().as_str()).collect();
        assert_eq!(farewells, ["2", "3", "4", "5"]);
    }

    #[tokio::test]
    async fn a_profile_has_one_key_for_all_its_sign_ins() {
        let vault = SecretVault::new(Arc::new(MemoryStore::default()), "tokens");
        let key = Record::key(&vault).await.unwrap().thumbprint();
        let mut record = Record::load(&vault).await.unwrap();
        record.grant = Some(grant("now"));
        record.save(&vault).await.unwrap();
        assert_eq!(Record::key(&vault).await.unwrap().thumbprint(), key, "while it is signed in");
        record.grant = None;
        record.save(&vault).await.unwrap();
        assert_eq!(Record::key(&vault).await.unwrap().thumbprint(), key, "and after it signed out");
    }

    #[tokio::test]
    async fn nothing_is_kept_of_nothing_and_nonsense_is_nothing() {
        let vault = SecretVault::new(Arc::new(MemoryStore::default()), "tokens");
        vault.save(Some(&"{}".into())).await.unwrap();
        assert!(Record::load(&vault).await.unwrap().grant.is_none());
        Record::default().save(&vault).await.unwrap();
        assert!(vault.load().await.unwrap().is_none());
    }
}
