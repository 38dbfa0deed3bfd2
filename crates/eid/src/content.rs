//! The encrypted `content` of a message: AES-256-GCM under the CEK, framed as
//! `base64( u32be(12) ‖ iv(12) ‖ ciphertext ‖ tag(16) )` (hk-identity §1.2).

use std::sync::OnceLock;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use openssl::cipher::Cipher;
use openssl::cipher_ctx::CipherCtx;
use openssl::error::ErrorStack;
use serde::{Serialize, de::DeserializeOwned};
use zeroize::{Zeroize as _, ZeroizeOnDrop, Zeroizing};

use crate::wire::limits;
use crate::{EidError, json};

const IV: usize = 12;
const TAG: usize = 16;
const FRAME: usize = 4;

/// Content encryption key: the AES-256 key that the platform makes for one client. Zeroised, never printed.
#[derive(Clone, ZeroizeOnDrop)]
pub struct Cek([u8; 32]);

impl Cek {
    /// A fresh random key.
    pub fn generate() -> Result<Self, EidError> {
        let mut cek = Self([0; 32]);
        getrandom::fill(&mut cek.0).map_err(|_| EidError::Library)?;
        Ok(cek)
    }

    /// Takes 32 raw bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EidError> {
        let mut cek = Self([0; 32]);
        if bytes.len() != cek.0.len() {
            return Err(EidError::WrappedKey);
        }
        cek.0.copy_from_slice(bytes);
        Ok(cek)
    }

    /// The 32 bytes, for wrapping and for sealed storage only.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Encrypts `plaintext` with a fresh random IV.
pub fn seal(cek: &Cek, plaintext: &[u8]) -> Result<String, EidError> {
    let mut iv = [0_u8; IV];
    getrandom::fill(&mut iv).map_err(|_| EidError::Library)?;
    seal_with_iv(cek, &iv, plaintext)
}

/// Encrypts with a given IV. An IV must never be used twice with one key, so only vectors call this directly.
pub(crate) fn seal_with_iv(cek: &Cek, iv: &[u8; IV], plaintext: &[u8]) -> Result<String, EidError> {
    if limits::sealed_len(plaintext.len()) > limits::CONTENT {
        return Err(EidError::TooLarge);
    }
    let mut frame = Vec::with_capacity(FRAME + IV + plaintext.len() + TAG);
    frame.extend_from_slice(&[0, 0, 0, 12]);
    frame.extend_from_slice(iv);
    let mut tag = [0_u8; TAG];
    encrypt(cek, iv, plaintext, &mut frame, &mut tag).map_err(|_| EidError::Encryption)?;
    frame.extend_from_slice(&tag);
    Ok(STANDARD.encode(frame))
}

/// Decrypts a `content`. Every way in which it can be wrong is one error, so nothing is learnt from it.
pub fn open(cek: &Cek, content: &str) -> Result<Vec<u8>, EidError> {
    if content.len() > limits::CONTENT {
        return Err(EidError::TooLarge);
    }
    let frame = STANDARD.decode(content).map_err(|_| EidError::Decryption)?;
    let rest = frame.strip_prefix(&[0, 0, 0, 12]).ok_or(EidError::Decryption)?;
    let (iv, rest) = rest.split_at_checked(IV).ok_or(EidError::Decryption)?;
    let split = rest.len().checked_sub(TAG).ok_or(EidError::Decryption)?;
    let (ciphertext, tag) = rest.split_at_checked(split).ok_or(EidError::Decryption)?;
    let mut plaintext = Vec::with_capacity(ciphertext.len() + TAG);
    if decrypt(cek, iv, ciphertext, tag, &mut plaintext).is_err() {
        // Nobody may see what came out before the tag was checked.
        plaintext.zeroize();
        return Err(EidError::Decryption);
    }
    Ok(plaintext)
}

fn encrypt(cek: &Cek, iv: &[u8], plaintext: &[u8], out: &mut Vec<u8>, tag: &mut [u8]) -> Result<(), ErrorStack> {
    let mut context = CipherCtx::new()?;
    context.encrypt_init(Some(aes_256_gcm()?), Some(&cek.0), Some(iv))?;
    context.cipher_update_vec(plaintext, out)?;
    context.cipher_final_vec(out)?;
    context.tag(tag)
}

fn decrypt(cek: &Cek, iv: &[u8], ciphertext: &[u8], tag: &[u8], out: &mut Vec<u8>) -> Result<(), ErrorStack> {
    let mut context = CipherCtx::new()?;
    context.decrypt_init(Some(aes_256_gcm()?), Some(&cek.0), Some(iv))?;
    context.cipher_update_vec(ciphertext, out)?;
    context.set_tag(tag)?;
    context.cipher_final_vec(out).map(drop)
}

/// The cipher, looked up once: OpenSSL 3 searches its providers on every use otherwise, which costs more
/// than decrypting a small message.
fn aes_256_gcm() -> Result<&'static Cipher, ErrorStack> {
    static CIPHER: OnceLock<Cipher> = OnceLock::new();
    if let Some(cipher) = CIPHER.get() {
        return Ok(cipher);
    }
    let cipher = Cipher::fetch(None, "AES-256-GCM", None)?;
    Ok(CIPHER.get_or_init(|| cipher))
}

/// Encrypts a value as JSON.
pub fn seal_json<T: Serialize + ?Sized>(cek: &Cek, value: &T) -> Result<String, EidError> {
    let plaintext = Zeroizing::new(serde_json::to_vec(value).map_err(|_| EidError::Encryption)?);
    seal(cek, &plaintext)
}

/// Decrypts JSON. No JSON inside, JSON deeper than 32 or of another shape is a decryption error (30004).
pub fn open_json<T: DeserializeOwned>(cek: &Cek, content: &str) -> Result<T, EidError> {
    let mut plaintext = open(cek, content)?;
    let value = json::read(&plaintext);
    plaintext.zeroize();
    value.ok_or(EidError::Decryption)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The measured vector of hk-identity §1.5.
    const PLAINTEXT: &str = r#"{"code":"c0ffee00c0ffee00c0ffee00c0ffee00","grantType":"authorization_code"}"#;
    const CONTENT: &str = "AAAADAABAgMEBQYHCAkKCzwgtXShgOAhryKn7deMHV2ztbdSlh46TAgE1eN7DGWCMXOemsmkd6hEhlPP7/VJVpoNGf0/9Jn4XuJecXeRnJSRSK8VvY5FDngxiBNvy15EiklNcJTyHVMCVIBz";

    fn counting<const N: usize>() -> [u8; N] {
        std::array::from_fn(|i| u8::try_from(i).unwrap())
    }

    #[test]
    fn the_vector_is_made_byte_for_byte_and_opened() {
        let cek = Cek::from_bytes(&counting::<32>()).unwrap();
        assert_eq!(seal_with_iv(&cek, &counting(), PLAINTEXT.as_bytes()).unwrap(), CONTENT);
        assert_eq!(open(&cek, CONTENT).unwrap(), PLAINTEXT.as_bytes());
    }

    #[test]
    fn an_iv_that_is_not_twelve_bytes_is_refused() {
        let cek = Cek::from_bytes(&counting::<32>()).unwrap();
        for len in [0_u32, 11, 13, 16, u32::MAX] {
            let mut frame = STANDARD.decode(CONTENT).unwrap();
            frame[..4].copy_from_slice(&len.to_be_bytes());
            assert_eq!(open(&cek, &STANDARD.encode(frame)), Err(EidError::Decryption));
        }
    }

    #[test]
    fn a_real_envelope_with_a_sixteen_byte_iv_is_refused() {
        let cek = Cek::from_bytes(&counting::<32>()).unwrap();
        let mut tag = [0_u8; TAG];
        let iv = counting::<16>();
        let body =
            openssl::symm::encrypt_aead(openssl::symm::Cipher::aes_256_gcm(), &cek.0, Some(&iv), &[], b"{}", &mut tag)
                .unwrap();
        let frame = [&16_u32.to_be_bytes()[..], &iv, &body, &tag].concat();
        assert_eq!(open(&cek, &STANDARD.encode(frame)), Err(EidError::Decryption));
    }

    #[test]
    fn a_sealed_empty_text_opens_and_a_frame_without_tag_does_not() {
        let cek = Cek::generate().unwrap();
        assert_eq!(open(&cek, &seal(&cek, b"").unwrap()).unwrap(), b"");
        for cut in 0..32 {
            let frame = STANDARD.decode(seal(&cek, b"").unwrap()).unwrap();
            assert_eq!(open(&cek, &STANDARD.encode(&frame[..cut])), Err(EidError::Decryption));
        }
    }

    #[test]
    fn other_key_other_alphabet_and_size_are_refused() {
        let cek = Cek::generate().unwrap();
        assert_eq!(open(&cek, CONTENT), Err(EidError::Decryption));
        let counted = Cek::from_bytes(&counting::<32>()).unwrap();
        assert_eq!(open(&counted, &CONTENT.replace('/', "_")), Err(EidError::Decryption));
        assert_eq!(open(&counted, &format!("{CONTENT}\n")), Err(EidError::Decryption));
        assert_eq!(open(&cek, &"A".repeat(limits::CONTENT + 1)), Err(EidError::TooLarge));
        assert_eq!(seal(&cek, &vec![0; limits::CONTENT]), Err(EidError::TooLarge));
    }

    #[test]
    fn text_that_is_not_json_is_a_decryption_error() {
        let cek = Cek::generate().unwrap();
        let sealed = seal(&cek, b"SUCCESS").unwrap();
        assert_eq!(open_json::<serde_json::Value>(&cek, &sealed), Err(EidError::Decryption));
        let deep = format!("{}{}", "[".repeat(33), "]".repeat(33));
        let sealed = seal(&cek, deep.as_bytes()).unwrap();
        assert_eq!(open_json::<serde_json::Value>(&cek, &sealed), Err(EidError::Decryption));
    }

    #[test]
    fn two_seals_of_one_text_differ() {
        let cek = Cek::generate().unwrap();
        assert_ne!(seal(&cek, b"same").unwrap(), seal(&cek, b"same").unwrap());
    }
}
