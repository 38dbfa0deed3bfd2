//! A clock that several processes share: the computer's, moved by what stands in a file.

use std::path::{Path, PathBuf};

use desk_domain::{Clock, SystemClock, Timestamp};

/// The computer's clock and an offset from a file.
#[derive(Clone, Debug)]
pub(crate) struct FileClock(PathBuf);

impl FileClock {
    /// By the offset in this file; none when it is not there.
    pub(crate) fn new(file: PathBuf) -> Self {
        Self(file)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    fn offset(&self) -> i64 {
        let bytes = std::fs::read(&self.0).ok().and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, i64::from_le_bytes)
    }

    /// Moves it by `millis`. Only the driver does. Readers see the old offset or the new one, never half of each.
    pub(crate) fn advance(&self, millis: i64) -> std::io::Result<()> {
        let fresh = self.0.with_extension("next");
        std::fs::write(&fresh, (self.offset() + millis).to_le_bytes())?;
        std::fs::rename(fresh, &self.0)
    }

    /// Puts it to `now`.
    pub(crate) fn set(&self, now: Timestamp) -> std::io::Result<()> {
        self.advance(now.millis_since(self.now()))
    }
}

impl Clock for FileClock {
    fn now(&self) -> Timestamp {
        SystemClock.now().plus_millis(self.offset())
    }
}
