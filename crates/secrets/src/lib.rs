//! Secrets in memory and at rest: [`Secret`], the stores that keep named items, and the keys of a profile's databases
//! behind them (mechanisms.md, M-keys). No SQL, no network, and no knowledge of what the databases hold.
//!
//! Architecture invariant: nothing here prints, logs or serialises a secret; nothing is kept in a process-wide variable.

mod cipher;
mod database_keys;
mod durable;
mod file_store;
mod item;
mod key_file;
mod key_ring;
mod keyring_store;
mod leave;
mod memory_store;
mod pin;
mod random;
mod secret;
mod secret_store;
mod throttle;

pub use cipher::KdfCost;
pub use database_keys::DatabaseKeys;
pub use file_store::{FileStore, FileStoreError, MIN_PASSPHRASE_CHARS};
pub use key_ring::{KeyError, KeyRing, KeyStatus};
pub use keyring_store::{KeyringStore, NoKeyring, NoKeyringReason, open_system_store};
pub use memory_store::{EphemeralStore, MemoryStore};
pub use pin::{PIN_DIGITS, Pin, PinError};
pub use secret::Secret;
pub use secret_store::{MAX_ITEM_BYTES, SecretStore, SecretStoreError, StoreKind, prove};
pub use throttle::{FREE_TRIES, PinStanding, wait_after};
