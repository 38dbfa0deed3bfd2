//! Forgotten PIN: the vault cannot be opened. It is set aside, still encrypted, and a new one starts (M-keys). With a
//! forgotten passphrase the keys cannot be reached either: the whole profile is set aside, and first run asks for new ones.

use desk_contract::{DeskError, FieldReason, OpenNotice, PinForgottenRequest, PinForgottenView};
use desk_domain::{Day, ProfileId};
use desk_secrets::KeyRing;

use super::keys::key_error;
use crate::desk::Stage;
use crate::{Desk, file};

/// So many warnings the person must have read.
const WARNINGS: u8 = 3;

impl Desk {
    /// Sets the locked profile's data aside and opens it anew, without a PIN.
    pub async fn pin_forgotten(&self, request: PinForgottenRequest) -> Result<PinForgottenView, DeskError> {
        if request.warnings_confirmed != WARNINGS {
            return Err(DeskError::field("warningsConfirmed", FieldReason::Missing));
        }
        let _one = self.stage_gate.lock().await;
        let Stage::Locked(id) = self.stage() else { return Err(DeskError::Conflict) };
        let tag = self.aside_tag();
        if self.needs_passphrase(&id) {
            return self.set_profile_aside(&id, &tag);
        }
        let ring = self.key_ring(&id, None).await?;
        ring.set_aside(&tag).await.map_err(|error| key_error(&error))?;
        self.begin_anew(&id, ring, &tag).await
    }

    /// The profile has no keys any more: what they had locked is set aside, and it opens with new ones.
    async fn begin_anew(&self, id: &ProfileId, ring: KeyRing, tag: &str) -> Result<PinForgottenView, DeskError> {
        let folder = self.profiles.folder(id);
        let aside = desk_store::set_aside(&folder, tag).map_err(|error| file::from_io("forgotten.aside", &error))?;
        let keys = ring.create().await.map_err(|error| key_error(&error))?;
        let profile = self.open_profile(id, ring, &keys).await?;
        self.idle.seen(self.now());
        self.go_to(Stage::Open(profile));
        Ok(PinForgottenView {
            set_aside: aside.map(|name| folder.join(name).display().to_string()).unwrap_or_default(),
        })
    }

    /// Finishes what was interrupted between setting the keys aside and making new ones; the person is told.
    pub(super) async fn finish_setting_aside(&self, id: &ProfileId, ring: KeyRing) -> Result<(), DeskError> {
        self.begin_anew(id, ring, &self.aside_tag()).await?;
        self.note(Some(id), OpenNotice::VaultSetAside);
        Ok(())
    }

    fn aside_tag(&self) -> String {
        format!("forgotten-{}-{}", Day::of(self.now()), self.now().as_millis() % 86_400_000)
    }

    /// Everything of the profile, under another name beside the others.
    fn set_profile_aside(&self, id: &ProfileId, tag: &str) -> Result<PinForgottenView, DeskError> {
        let folder = self.profiles.folder(id);
        let aside = folder.with_file_name(format!("{}-{tag}", id.as_str()));
        std::fs::rename(&folder, &aside).map_err(|error| file::from_io("forgotten.profile", &error))?;
        self.profiles.remove(id)?;
        self.go_to(self.profiles.last().map_or(Stage::FirstRun, Stage::Locked));
        Ok(PinForgottenView { set_aside: aside.display().to_string() })
    }
}
