//! The few arguments of the program. Release builds know none of them.

use std::path::PathBuf;

/// What the program was started with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// Sandbox builds only: a file that names a gateway and sandbox running in another process on this computer.
    pub(crate) connect: Option<PathBuf>,
    /// Start without showing the window (from the reminder autostart).
    pub(crate) hidden: bool,
}

impl Arguments {
    /// Reads arguments; unknown ones are ignored, as desktops add their own.
    pub(crate) fn read(arguments: impl Iterator<Item = String>) -> Self {
        let mut read = Self::default();
        let mut arguments = arguments.skip(1);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--hidden" => read.hidden = true,
                "--connect" if cfg!(feature = "sandbox") => read.connect = arguments.next().map(PathBuf::from),
                _ => {}
            }
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_arguments_are_ignored() {
        let words = ["citizen-desk", "--verbose", "--hidden", "x"].map(str::to_owned);
        assert_eq!(Arguments::read(words.into_iter()), Arguments { connect: None, hidden: true });
    }
}
