//! Wrong PINs in the person's list of this computer (P14). They are written down once the right one has followed: a locked
//! desk cannot write into the list.

use desk_contract::LocalAct;
use desk_secrets::{KeyRing, KeyStatus};

use crate::privacy;
use crate::profile::OpenProfile;

/// Wrong PINs in a row, so far.
pub(super) async fn wrong_before(ring: &KeyRing) -> u32 {
    match ring.status().await {
        Ok(KeyStatus::PinSet(standing)) => standing.wrong,
        _ => 0,
    }
}

/// The right one has followed so many wrong ones.
pub(super) async fn note_wrong(profile: &OpenProfile, wrong: u32) {
    if wrong > 0 {
        privacy::note_locally(profile, LocalAct::UnlockFailed, wrong).await;
    }
}
