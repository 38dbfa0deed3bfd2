//! Where fonts come from: Latin ones are in the program, Han ones are looked for in the usual folders.

use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;
use std::sync::Arc;

use crate::error::ReceiptError;

pub(crate) const TEXT: &[u8] = include_bytes!("../fonts/source-sans-3-400.ttf");
pub(crate) const STRONG: &[u8] = include_bytes!("../fonts/source-sans-3-600.ttf");
pub(crate) const TITLE: &[u8] = include_bytes!("../fonts/source-serif-4-500.ttf");
pub(crate) const MONO: &[u8] = include_bytes!("../fonts/atkinson-hyperlegible-mono-400.ttf");

/// Debian's package of the Han fonts.
const PACKAGE: &str = "fonts-noto-cjk";
/// Where systems put it: Debian, Arch, Fedora, openSUSE, by hand.
const PLACES: [&str; 6] =
    ["opentype/noto", "noto-cjk", "google-noto-sans-cjk-fonts", "google-noto-serif-cjk-fonts", "truetype", ""];
/// Larger files are not read.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// A collection of Han faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Collection {
    /// For running text.
    Sans,
    /// For titles and amounts.
    Serif,
}

/// The folders that are searched for Han fonts. Nothing is read before a text needs it.
#[derive(Clone, Debug)]
pub struct Fonts {
    folders: Vec<PathBuf>,
}

impl Collection {
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Sans => "NotoSansCJK-Regular.ttc",
            Self::Serif => "NotoSerifCJK-Bold.ttc",
        }
    }

    /// The family's name before the region.
    pub(crate) fn family(self) -> &'static str {
        match self {
            Self::Sans => "Noto Sans CJK",
            Self::Serif => "Noto Serif CJK",
        }
    }
}

impl Fonts {
    /// The system's folders, and the person's own.
    pub fn system() -> Self {
        let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share/fonts"));
        let system = ["/usr/share/fonts", "/usr/local/share/fonts"].map(PathBuf::from);
        Self { folders: system.into_iter().chain(home).collect() }
    }

    /// These folders alone.
    pub fn in_folders(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        Self { folders: folders.into_iter().collect() }
    }

    /// The bytes of a collection.
    pub(crate) fn read(&self, collection: Collection) -> Result<Arc<Vec<u8>>, ReceiptError> {
        let file = collection.file();
        let places = self.folders.iter().flat_map(|folder| PLACES.map(|place| folder.join(place).join(file)));
        let path = places.into_iter().find(|path| path.is_file());
        let path = path.ok_or(ReceiptError::FontMissing { package: PACKAGE, file })?;
        let damaged = |_| ReceiptError::FontDamaged { file };
        let open = File::open(path).map_err(damaged)?;
        let size = open.metadata().map_err(damaged)?.len();
        if size > MAX_BYTES {
            return Err(ReceiptError::FontDamaged { file });
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
        open.take(MAX_BYTES).read_to_end(&mut bytes).map_err(damaged)?;
        Ok(Arc::new(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_font_names_the_package() {
        let empty = tempfile::tempdir().unwrap();
        let fonts = Fonts::in_folders([empty.path().to_owned()]);
        let expected = ReceiptError::FontMissing { package: "fonts-noto-cjk", file: "NotoSansCJK-Regular.ttc" };
        assert_eq!(fonts.read(Collection::Sans), Err(expected));
    }
}
