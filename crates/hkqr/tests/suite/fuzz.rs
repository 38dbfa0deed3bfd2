//! The decoder and the reader of pictures are total. Run as tests, bolero gives random bytes for a second each;
//! `cargo bolero test decode_is_total` lets a fuzzing engine look for days.

use std::io::Cursor;

use desk_hkqr::read::{ReadError, read};
use image::{GrayImage, ImageFormat, Luma};

#[test]
fn decode_is_total() {
    bolero::check!().for_each(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        round(&text);
        // With a right checksum, the bytes get past the first gate.
        let open = format!("000201{text}6304");
        let sum = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740).checksum(open.as_bytes());
        round(&format!("{open}{sum:04X}"));
    });
}

fn round(text: &str) {
    if let Ok(code) = desk_hkqr::decode(text) {
        let written = desk_hkqr::encode(&code);
        assert_eq!(written.as_deref().map(desk_hkqr::decode), Ok(Ok(code)));
    }
}

/// A file is a stranger's: as it came, behind the beginning of a picture, and as the pixels of a good one.
#[test]
fn reading_a_picture_is_total() {
    bolero::check!().for_each(|bytes: &[u8]| {
        let _ = read(bytes);
        for beginning in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"\xff\xd8\xff\xe0\0\x10JFIF\0"] {
            let _ = read(&[beginning, bytes].concat());
        }
        if !bytes.is_empty() {
            let mut file = Cursor::new(Vec::new());
            blocks(bytes).write_to(&mut file, ImageFormat::Png).unwrap();
            assert!(matches!(read(&file.into_inner()), Ok(_) | Err(ReadError::NoCode)));
        }
    });
}

/// A picture of 16 × 16 blocks, each as grey as the next byte says.
fn blocks(bytes: &[u8]) -> GrayImage {
    GrayImage::from_fn(64, 64, |x, y| Luma([bytes[usize::try_from(y / 4 * 16 + x / 4).unwrap() % bytes.len()]]))
}
