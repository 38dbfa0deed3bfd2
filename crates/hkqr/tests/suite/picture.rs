//! Pictures that we draw, read back by zbar, a stranger; pictures that we read, drawn from the path data by pixels.

use std::io::{Cursor, Write as _};
use std::process::Command;

use crate::codes::{any_code, vectors};
use desk_hkqr::picture::{Picture, draw};
use desk_hkqr::read::{MAX_BYTES, ReadError, read};
use desk_hkqr::{decode, encode};
use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgba, RgbaImage};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

const MODULE: u32 = 6;
const QUIET: u32 = 4;

/// The picture as pixels, by following its path and nothing else.
fn pixels(picture: &Picture) -> GrayImage {
    let side = (picture.size + 2 * QUIET) * MODULE;
    let mut out = GrayImage::from_pixel(side, side, Luma([255]));
    for part in picture.path.split('M').skip(1) {
        let (start, rest) = part.split_once('h').unwrap();
        let (x, y) = start.split_once(' ').unwrap();
        let (width, rest) = rest.split_once("v1h-").unwrap();
        assert_eq!(format!("{width}z"), rest);
        let [x, y, width] = [x, y, width].map(|number| number.parse::<u32>().unwrap());
        assert!(x + width <= picture.size && y < picture.size);
        for column in (x + QUIET) * MODULE..(x + QUIET + width) * MODULE {
            for row in (y + QUIET) * MODULE..(y + QUIET + 1) * MODULE {
                out.put_pixel(column, row, Luma([0]));
            }
        }
    }
    out
}

fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.into().write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// What zbar reads. It must be there: scripts/install.sh brings it.
fn zbar(png: &[u8]) -> String {
    let mut path = tempfile::Builder::new().suffix(".png").tempfile().unwrap();
    path.write_all(png).unwrap();
    let out =
        Command::new("zbarimg").args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"]).arg(path.path()).output();
    let out = out.expect("zbarimg is needed: Debian's package zbar-tools");
    assert!(out.status.success(), "zbarimg: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap().trim_end_matches('\n').to_owned()
}

#[test]
fn a_stranger_and_we_read_every_vector_off_its_picture() {
    for (text, code) in vectors() {
        let png = file(pixels(&draw(text).unwrap()), ImageFormat::Png);
        assert_eq!(zbar(&png), text);
        assert_eq!(read(&png).as_deref(), Ok(&[text.to_owned()][..]));
        assert_eq!(decode(&read(&png).unwrap()[0]), Ok(code));
    }
}

#[test]
fn a_stranger_reads_random_codes_off_their_pictures() {
    let mut runner = TestRunner::deterministic();
    for _ in 0..12 {
        let code = any_code().prop_filter("zbar guesses the script of bytes", |code| code.language.is_none());
        let code = code.new_tree(&mut runner).unwrap().current();
        let text = encode(&code).unwrap();
        // Where a text ends in blanks, the line that zbar prints does not say how many.
        assert_eq!(zbar(&file(pixels(&draw(&text).unwrap()), ImageFormat::Png)), text);
    }
}

#[test]
fn two_codes_in_one_photograph_are_both_read() {
    let (left, right) = (vectors()[0].0, vectors()[2].0);
    let [a, b] = [left, right].map(|text| pixels(&draw(text).unwrap()));
    let mut sheet = GrayImage::from_pixel(1700, 900, Luma([235]));
    image::imageops::overlay(&mut sheet, &a, 200, 500);
    image::imageops::overlay(&mut sheet, &b, 1100, 300);
    let mut found = read(&file(sheet, ImageFormat::Jpeg)).unwrap();
    found.sort();
    let mut expected = [left.to_owned(), right.to_owned()];
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_picture_with_a_transparent_ground_is_read() {
    let text = vectors()[1].0;
    let grey = pixels(&draw(text).unwrap());
    let clear =
        RgbaImage::from_fn(grey.width(), grey.height(), |x, y| Rgba([0, 0, 0, 255 - grey.get_pixel(x, y).0[0]]));
    assert_eq!(read(&file(clear, ImageFormat::Png)).as_deref(), Ok(&[text.to_owned()][..]));
}

#[test]
fn what_is_no_picture_or_has_no_code_is_said_so() {
    let png = file(pixels(&draw(vectors()[0].0).unwrap()), ImageFormat::Png);
    assert_eq!(read(b"no picture"), Err(ReadError::NotAPicture));
    assert_eq!(read(&png[..200]), Err(ReadError::NotAPicture));
    assert_eq!(read(b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"), Err(ReadError::NotAPicture));
    let empty = file(GrayImage::from_pixel(300, 300, Luma([255])), ImageFormat::Png);
    assert_eq!(read(&empty), Err(ReadError::NoCode));
}

#[test]
fn a_picture_too_large_is_refused_before_it_is_decoded() {
    assert_eq!(read(&vec![0; MAX_BYTES + 1]), Err(ReadError::TooLarge));
    // The header says 8000 × 8000; the pixels are not even there.
    let mut png = file(GrayImage::from_pixel(8, 8, Luma([255])), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0x1F, 0x40, 0, 0, 0x1F, 0x40]);
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(read(&png), Err(ReadError::TooLarge));
}

#[test]
fn damaged_pictures_give_an_error_or_a_text_but_never_a_panic() {
    let png = file(pixels(&draw(vectors()[0].0).unwrap()), ImageFormat::Png);
    let jpeg = file(pixels(&draw(vectors()[0].0).unwrap()), ImageFormat::Jpeg);
    let mut runner = TestRunner::deterministic();
    for _ in 0..60 {
        for good in [&png, &jpeg] {
            let strategy = prop::collection::vec((0..good.len(), any::<u8>()), 1..20);
            let mut bad = good.clone();
            for (at, byte) in strategy.new_tree(&mut runner).unwrap().current() {
                bad[at] = byte;
            }
            let _ = read(&bad);
        }
    }
}
