//! Keys of departments and of the FPS switch: ES256 (RFC 7518 §3.4) in compact JWS, the public half as JWKS or PEM, and
//! checking what others signed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openssl::bn::{BigNum, BigNumContext};
use openssl::ec::{EcGroup, EcKey};
use openssl::ecdsa::EcdsaSig;
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private, Public};
use openssl::sha::sha256;
use serde_json::{Value, json};

/// A P-256 key.
#[derive(Clone)]
pub(crate) struct SigningKey(EcKey<Private>);

impl SigningKey {
    pub(crate) fn generate() -> Result<Self, ErrorStack> {
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?;
        EcKey::generate(&group).map(Self)
    }

    pub(crate) fn from_pem(pem: &str) -> Result<Self, ErrorStack> {
        EcKey::private_key_from_pem(pem.as_bytes()).map(Self)
    }

    pub(crate) fn to_pem(&self) -> Result<String, ErrorStack> {
        Ok(String::from_utf8_lossy(&self.0.private_key_to_pem()?).into_owned())
    }

    /// The public half. The key id is the RFC 7638 thumbprint.
    pub(crate) fn jwks(&self) -> Result<Value, ErrorStack> {
        let (x, y) = self.coordinates()?;
        let kid = thumbprint(&x, &y);
        Ok(json!({"keys": [{"kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": kid, "alg": "ES256", "use": "sig"}]}))
    }

    /// As programs of others read it: PKCS#8.
    pub(crate) fn to_pkcs8_pem(&self) -> Result<String, ErrorStack> {
        let key = PKey::from_ec_key(self.0.clone())?;
        Ok(String::from_utf8_lossy(&key.private_key_to_pem_pkcs8()?).into_owned())
    }

    /// The public half as PEM.
    pub(crate) fn public_pem(&self) -> Result<String, ErrorStack> {
        Ok(String::from_utf8_lossy(&self.0.public_key_to_pem()?).into_owned())
    }

    /// The public half, to check what this key signed.
    pub(crate) fn verifying(&self) -> Result<VerifyingKey, ErrorStack> {
        EcKey::from_public_key(self.0.group(), self.0.public_key()).map(VerifyingKey)
    }

    /// A JWT in compact form over `claims`.
    pub(crate) fn sign(&self, claims: &Value) -> Result<String, ErrorStack> {
        self.sign_as("JWT", claims)
    }

    /// The same under another `typ`.
    pub(crate) fn sign_as(&self, typ: &str, claims: &Value) -> Result<String, ErrorStack> {
        let (x, y) = self.coordinates()?;
        let header = json!({"alg": "ES256", "typ": typ, "kid": thumbprint(&x, &y)});
        let signed =
            format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()));
        let signature = EcdsaSig::sign(&sha256(signed.as_bytes()), &self.0)?;
        let mut raw = signature.r().to_vec_padded(32)?;
        raw.extend(signature.s().to_vec_padded(32)?);
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(raw)))
    }

    fn coordinates(&self) -> Result<(String, String), ErrorStack> {
        let mut context = BigNumContext::new()?;
        let (mut x, mut y) = (BigNum::new()?, BigNum::new()?);
        self.0.public_key().affine_coordinates(self.0.group(), &mut x, &mut y, &mut context)?;
        Ok((URL_SAFE_NO_PAD.encode(x.to_vec_padded(32)?), URL_SAFE_NO_PAD.encode(y.to_vec_padded(32)?)))
    }
}

/// The public half of a P-256 key.
#[derive(Clone)]
pub(crate) struct VerifyingKey(EcKey<Public>);

impl VerifyingKey {
    /// The claims of a compact JWS, when this key's owner signed it as `typ`. Says no more than that to anybody else.
    pub(crate) fn verify(&self, typ: &str, text: &str) -> Option<Value> {
        let (signed, signature) = text.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
        if header.get("alg")? != "ES256" || header.get("typ")? != typ || header.get("crit").is_some() {
            return None;
        }
        let raw: [u8; 64] = URL_SAFE_NO_PAD.decode(signature).ok()?.try_into().ok()?;
        let (r, s) = (BigNum::from_slice(&raw[..32]).ok()?, BigNum::from_slice(&raw[32..]).ok()?);
        let signature = EcdsaSig::from_private_components(r, s).ok()?;
        if !signature.verify(&sha256(signed.as_bytes()), &self.0).ok()? {
            return None;
        }
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
    }
}

fn thumbprint(x: &str, y: &str) -> String {
    let canonical = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    URL_SAFE_NO_PAD.encode(sha256(canonical.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_under_the_published_key_and_only_there() {
        let key = SigningKey::from_pem(&SigningKey::generate().unwrap().to_pem().unwrap()).unwrap();
        let jwt = key.sign(&json!({"iss": "immd"})).unwrap();
        let (signed, signature) = jwt.rsplit_once('.').unwrap();
        let raw = URL_SAFE_NO_PAD.decode(signature).unwrap();
        let part = |range: std::ops::Range<usize>| BigNum::from_slice(&raw[range]).unwrap();
        let jwks = key.jwks().unwrap();
        let number = |name: &str| {
            BigNum::from_slice(&URL_SAFE_NO_PAD.decode(jwks["keys"][0][name].as_str().unwrap()).unwrap()).unwrap()
        };
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
        let public = EcKey::from_public_key_affine_coordinates(&group, &number("x"), &number("y")).unwrap();
        let sig = EcdsaSig::from_private_components(part(0..32), part(32..64)).unwrap();
        assert!(sig.verify(&sha256(signed.as_bytes()), &public).unwrap());
        assert!(!sig.verify(&sha256(b"other"), &public).unwrap());
    }

    #[test]
    fn a_message_is_read_only_under_its_key_its_type_and_unchanged() {
        let key = SigningKey::generate().unwrap();
        let text = key.sign_as("fps-request+jwt", &json!({"iss": "citizen-desk"})).unwrap();
        let reader = key.verifying().unwrap();
        assert_eq!(reader.verify("fps-request+jwt", &text), Some(json!({"iss": "citizen-desk"})));
        assert_eq!(reader.verify("JWT", &text), None);
        assert_eq!(SigningKey::generate().unwrap().verifying().unwrap().verify("fps-request+jwt", &text), None);
        let forged = URL_SAFE_NO_PAD.encode(r#"{"iss":"somebody"}"#);
        let parts: Vec<&str> = text.split('.').collect();
        assert_eq!(reader.verify("fps-request+jwt", &format!("{}.{forged}.{}", parts[0], parts[2])), None);
        assert_eq!(reader.verify("fps-request+jwt", "a.b.c"), None);
    }
}
