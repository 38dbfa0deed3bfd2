//! Wrong PINs and passphrases in the person's list of this computer (P14). They are written down once the right one has
//! followed: a locked desk cannot write into the list. The key ring counts PINs; passphrases are counted beside the file
//! that they open, in clear, as nothing else can be written without the right one.

use std::path::PathBuf;

use desk_contract::LocalAct;
use desk_domain::ProfileId;
use desk_secrets::{KeyRing, KeyStatus};

use crate::profile::OpenProfile;
use crate::{Desk, file, privacy};

/// Longer than any number.
const MAX_BYTES: u64 = 16;

/// Wrong PINs in a row, so far.
pub(super) async fn wrong_pins(ring: &KeyRing) -> u32 {
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

impl Desk {
    fn wrong_passphrases_file(&self, id: &ProfileId) -> PathBuf {
        self.profiles.folder(id).join("wrong-passphrases.json")
    }

    /// Wrong passphrases in a row, so far.
    pub(super) fn wrong_passphrases(&self, id: &ProfileId) -> u32 {
        file::read_json(&self.wrong_passphrases_file(id), MAX_BYTES).unwrap_or(0)
    }

    /// One more. A disk that takes nothing changes nothing for who types.
    pub(super) fn count_wrong_passphrase(&self, id: &ProfileId) {
        let count = self.wrong_passphrases(id).saturating_add(1);
        if let Err(error) = file::write_json(&self.wrong_passphrases_file(id), &count) {
            tracing::warn!(code = error.code(), "a wrong passphrase could not be counted");
        }
    }

    /// They are written down.
    pub(super) fn forget_wrong_passphrases(&self, id: &ProfileId) {
        // Most often there are none; one that stays is only counted again.
        let _ = std::fs::remove_file(self.wrong_passphrases_file(id));
    }
}
