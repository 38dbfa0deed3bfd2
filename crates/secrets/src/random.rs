//! Randomness of the operating system, for keys, salts and nonces.

use crate::Secret;

/// The operating system gave no randomness: nothing secret can be made.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the operating system gave no randomness")]
pub(crate) struct NoRandomness;

pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

pub(crate) fn key() -> Result<Secret<[u8; 32]>, NoRandomness> {
    bytes().map(Secret::new)
}
