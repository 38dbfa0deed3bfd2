//! Folders of the program. The two builds never share one (mechanisms.md, M-builds).

use std::path::PathBuf;

use directories::{BaseDirs, UserDirs};

/// Name of the build's folders.
pub(crate) const NAME: &str = if cfg!(feature = "sandbox") { "citizen-desk-sandbox" } else { "citizen-desk" };

/// Where things lie.
#[derive(Clone, Debug)]
pub(crate) struct Paths {
    /// Profiles and their encrypted stores.
    pub(crate) data: PathBuf,
    /// What the embedded gateway and sandbox keep: invented people only.
    #[cfg_attr(
        not(feature = "embedded"),
        expect(dead_code, reason = "only with the sandbox inside there is a world to keep")
    )]
    pub(crate) state: PathBuf,
    /// Where files for the person go.
    pub(crate) downloads: PathBuf,
}

impl Paths {
    /// By the rules of the system; `None` when the person has no home folder.
    pub(crate) fn find() -> Option<Self> {
        let base = BaseDirs::new()?;
        let downloads = UserDirs::new()
            .and_then(|user| user.download_dir().map(ToOwned::to_owned))
            .unwrap_or_else(|| base.home_dir().join("Downloads"));
        let state = base.state_dir().unwrap_or_else(|| base.data_local_dir());
        Some(Self { data: base.data_dir().join(NAME), state: state.join(NAME), downloads })
    }
}
