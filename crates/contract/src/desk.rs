//! The desk as a whole: which build, which profile, what stage it is in, how it looks.

use desk_domain::{Language, PersonName, ProfileId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing asked, or nothing to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// Which of the two builds runs (mechanisms.md, M-builds).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Build {
    /// Test data only; the strip is shown in every window.
    Sandbox,
    /// Speaks to the gateway that the package or the administrator names.
    Release,
}

/// What the window has to show first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DeskStage {
    /// Nobody has used this computer yet.
    FirstRun,
    /// A profile is locked: only the lock screen.
    Locked,
    /// A profile is open and nobody is signed in.
    SignedOut,
    /// Examples only, nobody is signed in.
    LookAround,
    /// Signed in.
    Open,
}

/// What protects the keys of this computer's data (M-keys).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Protection {
    /// The system's keyring.
    Keyring,
    /// A file wrapped by the person's passphrase.
    Passphrase,
    /// Memory only: gone when the program ends.
    Memory,
}

/// Whether the system's keyring can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KeyringState {
    /// It answers.
    Available,
    /// This system has none running.
    Missing,
    /// It is there and locked.
    Locked,
}

/// The tile of a profile in lists: all that is known before it is unlocked (P01).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileTileView {
    /// Random identity.
    pub id: ProfileId,
    /// One character.
    pub initial: String,
    /// Tile colour, 0–5.
    pub colour: u8,
}

/// The open profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileView {
    /// Its tile.
    pub tile: ProfileTileView,
    /// The person, once signed in.
    pub name: Option<PersonName>,
}

/// How the window looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LookView {
    /// Language of everything. `None`: not chosen yet.
    pub language: Option<Language>,
    /// The system's language, to be marked in first run.
    pub system_language: Language,
    /// Colours.
    pub theme: Theme,
    /// Text size in per cent, 100–200.
    pub text_size: u16,
}

/// Colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Warm paper.
    Light,
    /// Night.
    Dark,
    /// Black, white and yellow.
    Contrast,
}

/// What went wrong with the data when it was opened, to be told once (architecture.md §4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum OpenNotice {
    /// The copy of the departments' data was damaged; it is fetched again.
    CacheRebuilt,
    /// The person's own data was damaged; it was set aside and a new store begun.
    VaultSetAside,
    /// The computer's clock differs from the gateway's by more than five minutes. Everything works all the same.
    ClockWrong,
}

/// The desk as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskStatusView {
    /// Which build.
    pub build: Build,
    /// Program version.
    pub version: String,
    /// Host of the gateway; `None` when none is set up.
    pub gateway: Option<String>,
    /// What to show.
    pub stage: DeskStage,
    /// The open (or locked) profile.
    pub profile: Option<ProfileView>,
    /// All profiles on this computer.
    pub profiles: Vec<ProfileTileView>,
    /// How it looks.
    pub look: LookView,
    /// The system's keyring.
    pub keyring: KeyringState,
    /// What protects the open profile.
    pub protection: Protection,
    /// A PIN is set.
    pub has_pin: bool,
    /// To be told once.
    pub notices: Vec<OpenNotice>,
}

/// The answers of first run.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FirstRunFinishRequest {
    /// Language chosen.
    pub language: Language,
    /// Colours chosen.
    pub theme: Theme,
    /// Text size, 100–200.
    pub text_size: u16,
    /// Six digits, when a PIN was chosen.
    pub pin: Option<String>,
    /// At least ten characters, when the system has no keyring.
    pub passphrase: Option<String>,
}

/// A change of the look. What is `None` stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LookChangeRequest {
    /// Language.
    pub language: Option<Language>,
    /// Colours.
    pub theme: Option<Theme>,
    /// Text size, 100–200.
    pub text_size: Option<u16>,
}

/// Which profile to go to. It opens locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProfileChooseRequest {
    /// Its identity.
    pub id: ProfileId,
}

/// A link that leaves the desk: https pages, `tel:` and `mailto:` only. The UI has shown the notice before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkOpenRequest {
    /// Where to.
    pub url: String,
}

/// A file that was written for the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedFileView {
    /// Its name, to be shown.
    pub file_name: String,
    /// Its folder, to be shown.
    pub folder: String,
}

/// A file that the desk wrote, to be shown in the file manager.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileRevealRequest {
    /// As in [`SavedFileView`]; only files that the desk wrote since it started are shown.
    pub file_name: String,
}

impl std::fmt::Debug for FirstRunFinishRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FirstRunFinishRequest").finish_non_exhaustive()
    }
}
