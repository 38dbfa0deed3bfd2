//! Wrapping of the CEK with the e-service's RSA key pair, the KEK (hk-identity §1.2). PKCS#1 v1.5, 32 raw
//! bytes; on reading, 32 raw bytes or their 44 base64 characters, as live callbacks carry.
//!
//! An e-service unwraps only what getKey answered over TLS, never the `secretKey` of a callback
//! (mechanisms.md, M-callback): no stranger can use it as a decryption oracle.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use openssl::pkey::{PKey, Private, Public};
use openssl::rsa::{Padding, Rsa};
use openssl::x509::X509;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::{Cek, EidError};

/// Largest key or certificate read, in bytes.
const KEY_MAX: usize = 64 * 1024;
/// RSA sizes accepted, in bytes: 2048 to 4096 bits.
const SIZES: std::ops::RangeInclusive<u32> = 256..=512;

/// The public half of a KEK: the platform wraps with it.
#[derive(Clone)]
pub struct KekPublic(Rsa<Public>);

/// The private half of a KEK: the e-service unwraps with it. Never printed.
pub struct KekPrivate(Rsa<Private>);

impl KekPublic {
    /// Reads a certificate or a `SubjectPublicKeyInfo`, each as PEM or DER.
    pub fn from_certificate_or_key(bytes: &[u8]) -> Result<Self, EidError> {
        if bytes.len() > KEY_MAX {
            return Err(EidError::Key);
        }
        let key = X509::from_pem(bytes)
            .or_else(|_| X509::from_der(bytes))
            .and_then(|certificate| certificate.public_key())
            .or_else(|_| PKey::public_key_from_pem(bytes))
            .or_else(|_| PKey::public_key_from_der(bytes))
            .map_err(|_| EidError::Key)?;
        Self::checked(key.rsa().map_err(|_| EidError::Key)?)
    }

    /// Reads the `pubKey` of getKey: base64 of a `SubjectPublicKeyInfo`.
    pub fn from_spki_base64(text: &str) -> Result<Self, EidError> {
        if text.len() > KEY_MAX {
            return Err(EidError::Key);
        }
        let der = STANDARD.decode(text).map_err(|_| EidError::Key)?;
        let key = PKey::public_key_from_der(&der).and_then(|key| key.rsa()).map_err(|_| EidError::Key)?;
        Self::checked(key)
    }

    /// `pubKey` of getKey.
    pub fn spki_base64(&self) -> Result<String, EidError> {
        self.0.public_key_to_der().map(|der| STANDARD.encode(der)).map_err(|_| EidError::Library)
    }

    /// `SubjectPublicKeyInfo` as PEM.
    pub fn to_pem(&self) -> Result<String, EidError> {
        let pem = self.0.public_key_to_pem().map_err(|_| EidError::Library)?;
        String::from_utf8(pem).map_err(|_| EidError::Library)
    }

    /// `secretKey` of getKey: base64 of the wrapped 32 bytes.
    pub fn wrap(&self, cek: &Cek) -> Result<String, EidError> {
        self.encrypt(cek.expose())
    }

    /// `secretKey` as live callbacks carry it: the wrapped text is itself base64, 44 characters.
    pub fn wrap_as_text(&self, cek: &Cek) -> Result<String, EidError> {
        self.encrypt(Zeroizing::new(STANDARD.encode(cek.expose())).as_bytes())
    }

    fn encrypt(&self, plain: &[u8]) -> Result<String, EidError> {
        let mut out = vec![0; usize::try_from(self.0.size()).map_err(|_| EidError::Library)?];
        let len = self.0.public_encrypt(plain, &mut out, Padding::PKCS1).map_err(|_| EidError::Encryption)?;
        out.truncate(len);
        Ok(STANDARD.encode(out))
    }

    fn checked(key: Rsa<Public>) -> Result<Self, EidError> {
        if SIZES.contains(&key.size()) { Ok(Self(key)) } else { Err(EidError::Key) }
    }
}

impl KekPrivate {
    /// A fresh 2048-bit key.
    pub fn generate() -> Result<Self, EidError> {
        Rsa::generate(2048).map(Self).map_err(|_| EidError::Library)
    }

    /// Reads an unencrypted PKCS#8 or PKCS#1 key, PEM or DER.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EidError> {
        if bytes.len() > KEY_MAX {
            return Err(EidError::Key);
        }
        // An empty passphrase keeps OpenSSL from asking for one on the terminal.
        let key = PKey::private_key_from_pem_passphrase(bytes, b"")
            .or_else(|_| PKey::private_key_from_der(bytes))
            .and_then(|key| key.rsa())
            .map_err(|_| EidError::Key)?;
        if SIZES.contains(&key.size()) { Ok(Self(key)) } else { Err(EidError::Key) }
    }

    /// PKCS#8 as PEM, for sealed storage only.
    pub fn to_pkcs8_pem(&self) -> Result<Zeroizing<String>, EidError> {
        let pem = self.pkey()?.private_key_to_pem_pkcs8().map_err(|_| EidError::Library)?;
        String::from_utf8(pem).map(Zeroizing::new).map_err(|_| EidError::Library)
    }

    /// The public half.
    pub fn public(&self) -> Result<KekPublic, EidError> {
        let der = self.0.public_key_to_der().map_err(|_| EidError::Library)?;
        Rsa::public_key_from_der(&der).map(KekPublic).map_err(|_| EidError::Library)
    }

    /// Whether `pubKey` of a getKey answer names this key. After a change of KEK the platform goes on
    /// wrapping the running CEK with the old one, so an e-service picks its key by this.
    pub fn is_named_by(&self, pub_key: &str) -> bool {
        self.public().and_then(|key| key.spki_base64()).is_ok_and(|own| own == pub_key.trim())
    }

    /// Opens the `secretKey` of a getKey answer.
    ///
    /// OpenSSL 3.2 and later answer a broken padding with random bytes instead of an error; such a key
    /// then opens no content, so the caller sees 30004 rather than 30001.
    pub fn unwrap(&self, secret_key: &str) -> Result<Cek, EidError> {
        let size = usize::try_from(self.0.size()).map_err(|_| EidError::Library)?;
        if secret_key.len() > size.div_ceil(3) * 4 {
            return Err(EidError::WrappedKey);
        }
        let wrapped = STANDARD.decode(secret_key).map_err(|_| EidError::WrappedKey)?;
        if wrapped.len() != size {
            return Err(EidError::WrappedKey);
        }
        let mut plain = Zeroizing::new(vec![0; size]);
        let len = self.0.private_decrypt(&wrapped, &mut plain, Padding::PKCS1).map_err(|_| EidError::WrappedKey)?;
        match plain.get(..len) {
            Some(raw) if len == 32 => Cek::from_bytes(raw),
            Some(text) if len == 44 => {
                let raw = Zeroizing::new(STANDARD.decode(text).map_err(|_| EidError::WrappedKey)?);
                Cek::from_bytes(&raw)
            }
            _ => Err(EidError::WrappedKey),
        }
    }

    pub(crate) fn pkey(&self) -> Result<PKey<Private>, EidError> {
        PKey::from_rsa(self.0.clone()).map_err(|_| EidError::Library)
    }
}

impl PartialEq for Cek {
    fn eq(&self, other: &Self) -> bool {
        self.expose().ct_eq(other.expose()).into()
    }
}

impl Eq for Cek {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_the_wrapped_key_open() {
        let kek = KekPrivate::generate().unwrap();
        let cek = Cek::generate().unwrap();
        let public = kek.public().unwrap();
        assert!(kek.unwrap(&public.wrap(&cek).unwrap()).unwrap() == cek);
        assert!(kek.unwrap(&public.wrap_as_text(&cek).unwrap()).unwrap() == cek);
    }

    #[test]
    fn other_lengths_and_other_texts_are_refused() {
        let kek = KekPrivate::generate().unwrap();
        let public = kek.public().unwrap();
        for plain in [&[7_u8; 31][..], &[7; 33], &[7; 16], &[b'!'; 44], b""] {
            assert!(kek.unwrap(&public.encrypt(plain).unwrap()).is_err());
        }
        assert!(kek.unwrap("").is_err());
        assert!(kek.unwrap(&"A".repeat(4096)).is_err());
    }

    #[test]
    fn keys_are_read_from_every_documented_form() {
        let kek = KekPrivate::generate().unwrap();
        let public = kek.public().unwrap();
        let spki = public.spki_base64().unwrap();
        let der = STANDARD.decode(&spki).unwrap();
        for form in [public.to_pem().unwrap().as_bytes(), &der] {
            assert_eq!(KekPublic::from_certificate_or_key(form).unwrap().spki_base64().unwrap(), spki);
        }
        assert_eq!(KekPublic::from_spki_base64(&spki).unwrap().spki_base64().unwrap(), spki);
        let again = KekPrivate::from_bytes(kek.to_pkcs8_pem().unwrap().as_bytes()).unwrap();
        assert!(again.is_named_by(&spki));
        assert!(!KekPrivate::generate().unwrap().is_named_by(&spki));
    }

    #[test]
    fn small_keys_are_refused() {
        let small = Rsa::generate(1024).unwrap();
        assert!(KekPrivate::from_bytes(&small.private_key_to_pem().unwrap()).is_err());
        assert!(KekPublic::from_certificate_or_key(&small.public_key_to_pem().unwrap()).is_err());
    }
}
