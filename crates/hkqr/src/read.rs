//! QR codes in a picture file: PNG or JPEG, from a file, a drop or the clipboard. The bytes are a stranger's: sizes are
//! bounded before anything is decoded.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::imageops::thumbnail;
use image::{DynamicImage, GrayImage, ImageDecoder as _, ImageReader, Limits};

/// The largest file.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// The most pixels, as a picture states them before it is decoded.
pub const MAX_PIXELS: u64 = 40_000_000;
/// Larger pictures are tried smaller first: a photograph's grain hides a code at full size, and it is quicker.
const SIDE: u32 = 1600;

/// Why a picture gives no text.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ReadError {
    /// More than [`MAX_BYTES`] or [`MAX_PIXELS`].
    #[error("the picture is too large")]
    TooLarge,
    /// Neither PNG nor JPEG, or broken.
    #[error("the file is not a picture that can be read")]
    NotAPicture,
    /// A picture without a readable QR code.
    #[error("no QR code was found in the picture")]
    NoCode,
}

/// The texts of all QR codes in the picture, in the order in which they were found; never an empty list.
pub fn read(bytes: &[u8]) -> Result<Vec<String>, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let picture = open(bytes)?;
    let mut texts = Vec::new();
    if picture.width().max(picture.height()) > SIDE {
        texts = find(smaller(&picture));
    }
    if texts.is_empty() {
        texts = find(picture);
    }
    if texts.is_empty() { Err(ReadError::NoCode) } else { Ok(texts) }
}

fn open(bytes: &[u8]) -> Result<GrayImage, ReadError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| ReadError::NotAPicture)?;
    let mut decoder = reader.into_decoder().map_err(|_| ReadError::NotAPicture)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(ReadError::TooLarge);
    }
    let mut limits = Limits::default();
    // 16 bits for each of four channels, and as much again for the decoder's own work.
    limits.max_alloc = Some(MAX_PIXELS * 16);
    decoder.set_limits(limits).map_err(|_| ReadError::TooLarge)?;
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| ReadError::NotAPicture)?;
    Ok(on_white(picture))
}

/// Grey, with what is transparent on white paper as a person sees it.
fn on_white(picture: DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    let picture = picture.into_luma_alpha8();
    let (width, height) = picture.dimensions();
    GrayImage::from_fn(width, height, |x, y| {
        let [grey, alpha] = picture.get_pixel(x, y).0.map(u32::from);
        let mixed = (grey * alpha + 255 * (255 - alpha)) / 255;
        image::Luma([u8::try_from(mixed).unwrap_or(u8::MAX)])
    })
}

fn smaller(picture: &GrayImage) -> GrayImage {
    let longest = picture.width().max(picture.height());
    let scaled = |side: u32| (u64::from(side) * u64::from(SIDE) / u64::from(longest)).max(1);
    let side = |pixels: u32| u32::try_from(scaled(pixels)).unwrap_or(SIDE);
    thumbnail(picture, side(picture.width()), side(picture.height()))
}

fn find(picture: GrayImage) -> Vec<String> {
    // The finder has panicked on odd pictures before (its issue 9); that costs a code and not the program.
    let found = catch_unwind(AssertUnwindSafe(|| {
        let mut prepared = rqrr::PreparedImage::prepare(picture);
        let grids = prepared.detect_grids();
        grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
    }));
    found.unwrap_or_default()
}
