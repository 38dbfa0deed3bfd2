//! A code as a picture: SVG path data for one dark path on white, never markup.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// What the `d` attribute of a path holds, in a square of `size` modules without the quiet zone of four modules
/// around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Rows of dark modules, each one module high.
    pub path: String,
    /// Modules on each side.
    pub size: u32,
}

/// The text does not fit into a QR code.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the text does not fit into a QR code")]
pub struct TooLong;

/// Light modules that a scanner wants around a code.
const QUIET: usize = 4;

/// The picture of `text`, with error correction M: a phone reads it off a screen, and a fold of paper does no harm.
pub fn draw(text: &str) -> Result<Picture, TooLong> {
    drawn(text, 0)
}

/// The same in the middle of its quiet zone, which `size` includes.
pub fn framed(text: &str) -> Result<Picture, TooLong> {
    drawn(text, QUIET)
}

fn drawn(text: &str, quiet: usize) -> Result<Picture, TooLong> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| TooLong)?;
    let width = code.width();
    let size = u32::try_from(width + 2 * quiet).map_err(|_| TooLong)?;
    let mut path = String::with_capacity(width * width * 4);
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|left, right| left == right) {
            if run.first() == Some(&Color::Dark) {
                let length = run.len();
                let (left, top) = (x + quiet, y + quiet);
                let _ = write!(path, "M{left} {top}h{length}v1h-{length}z");
            }
            x += run.len();
        }
    }
    Ok(Picture { path, size })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_draws_the_finder_pattern_first() {
        let picture = draw("https://example.hk/signin/0123456789abcdef").unwrap();
        assert!(picture.path.starts_with("M0 0h7v1h-7z"));
        assert!(picture.size >= 21);
        let framed = framed("https://example.hk/signin/0123456789abcdef").unwrap();
        assert!(framed.path.starts_with("M4 4h7v1h-7z"));
        assert_eq!(framed.size, picture.size + 8);
    }

    #[test]
    fn a_text_too_long_is_refused() {
        assert_eq!(draw(&"x".repeat(5000)), Err(TooLong));
    }
}
