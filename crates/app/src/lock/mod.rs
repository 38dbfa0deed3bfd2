//! Locking, unlocking, PIN: one file per verb. What *locked* means is in mechanisms.md, M-keys.

mod forgotten;
mod keys;
mod now;
mod pin;
mod status;
mod unlock;
mod wrong_tries;

pub(crate) use keys::key_error;
pub(crate) use pin::check_pin;

/// Name of the field of a PIN.
pub(crate) const PIN: &str = "pin";
/// Name of the field of the PIN so far.
pub(crate) const CURRENT: &str = "current";
/// Name of the field of a passphrase.
pub(crate) const PASSPHRASE: &str = "passphrase";
