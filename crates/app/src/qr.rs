//! QR pictures: one SVG path, made in Rust, never HTML.

use std::fmt::Write as _;

use desk_contract::QrView;
use qrcode::{Color, EcLevel, QrCode};

/// The QR code of `text` with error correction M, or `None` when it does not fit into one.
pub(crate) fn qr(text: &str) -> Option<QrView> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let size = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(size).enumerate() {
        let mut x = 0;
        while x < size {
            let run = row[x..].iter().take_while(|module| **module == Color::Dark).count();
            if run > 0 {
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    Some(QrView { path, size: u32::try_from(size).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_draws_the_finder_pattern_first() {
        let view = qr("https://example.hk/signin/0123456789abcdef").unwrap();
        assert!(view.path.starts_with("M0 0h7v1h-7z"));
        assert!(view.size >= 21);
    }

    #[test]
    fn a_text_too_long_gives_none() {
        assert_eq!(qr(&"x".repeat(5000)), None);
    }
}
