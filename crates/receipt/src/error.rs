//! Why there is no document.

/// Says what a person can do about it, never what stands in the receipt.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ReceiptError {
    /// The text has Han characters, and the system has no font for them.
    #[error("the font {file} is missing: install {package}")]
    FontMissing {
        /// Debian's package.
        package: &'static str,
        /// The file that was looked for.
        file: &'static str,
    },
    /// The font is there but cannot be read, or lacks the face of the language.
    #[error("the font {file} cannot be used")]
    FontDamaged {
        /// The file.
        file: &'static str,
    },
    /// No font has a shape for this character.
    #[error("no font has the character U+{code_point:04X}")]
    NoShape {
        /// Its number.
        code_point: u32,
    },
    /// More text than the page has room for.
    #[error("the text does not fit onto the page")]
    TooLong,
    /// A list whose rows have not as many cells as it has columns.
    #[error("a row has not as many cells as there are columns")]
    Columns,
    /// The PDF library refused the document.
    #[error("the document could not be written")]
    Writing,
}
