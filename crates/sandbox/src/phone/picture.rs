//! Reading a QR code from a picture that somebody uploads.

use std::io::Cursor;

use image::{ImageReader, Limits};

/// Largest picture, in bytes.
pub(crate) const PICTURE_MAX: usize = 8 * 1024 * 1024;

/// The text of the first QR code in a PNG or JPEG; nothing when there is none or the picture cannot be read.
pub(super) fn read(bytes: &[u8]) -> Option<String> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(8_000);
    limits.max_image_height = Some(8_000);
    limits.max_alloc = Some(256 * 1024 * 1024);
    reader.limits(limits);
    let mut picture = rqrr::PreparedImage::prepare(reader.decode().ok()?.into_luma8());
    picture.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{GrayImage, Luma};

    fn png(text: &str) -> Vec<u8> {
        let code = qrcode::QrCode::new(text).unwrap();
        let (side, module) = (u32::try_from(code.width()).unwrap(), 6);
        let picture = GrayImage::from_fn((side + 8) * module, (side + 8) * module, |x, y| {
            let at = |v: u32| (v / module).checked_sub(4).filter(|v| *v < side);
            let dark = at(x).zip(at(y)).is_some_and(|(x, y)| {
                code[(usize::try_from(x).unwrap(), usize::try_from(y).unwrap())] == qrcode::Color::Dark
            });
            Luma([if dark { 0 } else { 255 }])
        });
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, image::ImageFormat::Png).unwrap();
        out.into_inner()
    }

    #[test]
    fn a_code_in_a_picture_is_read_and_rubbish_is_not() {
        let text = "http://127.0.0.1:4000/q/0123456789abcdef0123456789abcdef";
        assert_eq!(read(&png(text)).as_deref(), Some(text));
        assert_eq!(read(b"no picture"), None);
        assert_eq!(read(&png(text)[..200]), None);
    }
}
