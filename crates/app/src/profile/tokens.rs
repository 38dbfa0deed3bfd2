//! Tokens and the DPoP key in the vault: encrypted under the keys that PIN and keyring protect, so that a locked desk
//! holds none of them (docs/adr/0012).

use async_trait::async_trait;
use desk_gov::{TokenVault, VaultError};
use desk_secrets::Secret;
use desk_store::Store;

/// Name of the setting.
const NAME: &str = "session";

/// Keeps the one text that gov asks to be kept.
#[derive(Debug)]
pub(super) struct VaultTokens(Store);

impl VaultTokens {
    pub(super) fn new(store: Store) -> Self {
        Self(store)
    }
}

#[async_trait]
impl TokenVault for VaultTokens {
    async fn load(&self) -> Result<Option<Secret<String>>, VaultError> {
        self.0.setting(NAME).await.map(|text| text.map(Secret::new)).map_err(|_| VaultError)
    }

    async fn save(&self, text: Option<&Secret<String>>) -> Result<(), VaultError> {
        let text = text.map(|text| text.expose().as_str());
        self.0.set_setting(NAME, text).await.map_err(|_| VaultError)
    }
}
