//! I7 hash signing, I8 PDF signing, their callbacks, and I9 acknowledgement. The signature itself is
//! checked in [`crate::signature`].

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};

use super::initiate::{AnonymousCommon, Common};
use super::request::Request;
use super::{lenient, limits, open_text};
use crate::EidError;
use crate::signature::SignatureAlgorithm;
use crate::text::{BusinessId, State};

/// What the phone shows about a document, and whose it must be.
#[derive(Clone, Serialize, Deserialize)]
pub struct Document {
    /// Base64 of SHA-256 of the identifier; another person's card is refused (70005).
    #[serde(rename = "HKICHash", default, skip_serializing_if = "Option::is_none")]
    pub hkic_hash: Option<String>,
    /// Department, at most 100 characters.
    pub department: String,
    /// Service, at most 255 characters.
    #[serde(rename = "serviceName")]
    pub service_name: String,
    /// Document, at most 255 characters.
    #[serde(rename = "documentName")]
    pub document_name: String,
}

impl Document {
    fn validate(&self) -> Result<(), EidError> {
        limits::required("department", &self.department, limits::DEPARTMENT)?;
        limits::required("serviceName", &self.service_name, limits::NAME)?;
        limits::required("documentName", &self.document_name, limits::NAME)?;
        match &self.hkic_hash {
            Some(hash) => digest("HKICHash", hash).map(drop),
            None => Ok(()),
        }
    }
}

/// Base64 of exactly 32 bytes.
fn digest(name: &'static str, text: &str) -> Result<[u8; 32], EidError> {
    if text.len() != 44 {
        return Err(EidError::Invalid(name));
    }
    let bytes = STANDARD.decode(text).map_err(|_| EidError::Invalid(name))?;
    bytes.try_into().map_err(|_| EidError::Invalid(name))
}

macro_rules! signing_requests {
    ($($(#[$doc:meta])* $type:ident { $common:ident: $($name:literal),* })*) => { $(
        $(#[$doc])*
        #[derive(Clone, Serialize, Deserialize)]
        pub struct $type {
            /// Fields of every request.
            #[serde(flatten)]
            pub common: $common,
            /// Base64 of the SHA-256 digest to sign.
            #[serde(rename = "hashCode")]
            pub hash_code: String,
            /// How to sign.
            #[serde(rename = "sigAlgo", default)]
            pub sig_algo: SignatureAlgorithm,
            /// The document.
            #[serde(flatten)]
            pub document: Document,
        }

        impl $type {
            /// The 32 bytes of `hashCode`.
            pub fn hash(&self) -> Result<[u8; 32], EidError> {
                digest("hashCode", &self.hash_code)
            }
        }

        impl Request for $type {
            const REQUIRED: &'static [&'static str] =
                &[$($name,)* "hashCode", "department", "serviceName", "documentName"];

            fn validate(&self) -> Result<(), EidError> {
                self.common.validate()?;
                self.document.validate()?;
                if !self.sig_algo.is_known() {
                    return Err(EidError::Invalid("sigAlgo"));
                }
                self.hash().map(drop)
            }
        }
    )* };
}

signing_requests! {
    /// Request of I7: sign a hash after sign-in.
    SignHash { Common: "businessID", "accessToken", "openID", "source", "redirectURI" }
    /// Request of I11: sign a hash without sign-in.
    SignHashAnonymously { AnonymousCommon: "businessID", "source", "redirectURI", "HKICHash" }
}

/// Request of I8: sign a PDF after sign-in.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignPdf {
    /// Fields of every request.
    #[serde(flatten)]
    pub common: Common,
    /// Base64 of the SHA-256 digest of the byte range.
    #[serde(rename = "docDigest")]
    pub doc_digest: String,
    /// The document.
    #[serde(flatten)]
    pub document: Document,
}

impl Request for SignPdf {
    const REQUIRED: &'static [&'static str] = &[
        "businessID",
        "accessToken",
        "openID",
        "source",
        "redirectURI",
        "docDigest",
        "department",
        "serviceName",
        "documentName",
    ];

    fn validate(&self) -> Result<(), EidError> {
        self.common.validate()?;
        self.document.validate()?;
        digest("docDigest", &self.doc_digest).map(drop)
    }
}

/// Callback of I7 and I11.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignedHash {
    /// Of the request.
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// Of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Of the request; compare before use.
    #[serde(rename = "hashCode")]
    pub hash_code: String,
    /// When the person signed, milliseconds since the epoch.
    #[serde(deserialize_with = "lenient::integer")]
    pub timestamp: i64,
    /// Base64.
    pub signature: String,
    /// Base64 of the certificate's DER.
    pub cert: String,
}

/// Callback of I8.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignedPdf {
    /// Of the request.
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// Of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Of the request; compare before use.
    #[serde(rename = "docDigest")]
    pub doc_digest: String,
    /// Base64 of the PKCS#7 to embed.
    #[serde(rename = "pdfSignature")]
    pub pdf_signature: String,
}

open_text! {
    /// `signingResult` of I9.
    SigningResult default Accepted {
        /// The signature was accepted.
        Accepted = "SR001",
        /// The signature was rejected.
        Rejected = "SR002",
        /// No signature came.
        NoneReceived = "SR003",
    }
}

/// Request of I9: sent after every signing, whether it worked or not.
#[derive(Clone, Serialize, Deserialize)]
pub struct AckSigning {
    /// Of the signing request.
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// What became of it.
    #[serde(rename = "signingResult")]
    pub result: SigningResult,
}

impl Request for AckSigning {
    const REQUIRED: &'static [&'static str] = &["businessID", "signingResult"];

    fn validate(&self) -> Result<(), EidError> {
        if self.result.is_known() { Ok(()) } else { Err(EidError::Invalid("signingResult")) }
    }
}
