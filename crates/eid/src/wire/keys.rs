//! Content of getKey (hk-identity §1.3). Its request and that of revokeKey have an empty body; revokeKey
//! answers without content.

use serde::{Deserialize, Serialize};

use super::lenient;
use crate::expiry::expires_at_ms;

/// The CEK as the platform hands it out; stands in the answer in clear.
#[derive(Clone, Serialize, Deserialize)]
pub struct KeyGrant {
    /// Base64 of the CEK wrapped with the KEK.
    #[serde(rename = "secretKey")]
    pub secret_key: String,
    /// Base64 of the `SubjectPublicKeyInfo` of the KEK that wrapped it.
    #[serde(rename = "pubKey")]
    pub pub_key: String,
    /// When the CEK was made, milliseconds since the epoch.
    #[serde(rename = "issueAt", deserialize_with = "lenient::integer")]
    pub issue_at: i64,
    /// Milliseconds; a duration or a point in time, see [`KeyGrant::expires_at_ms`].
    #[serde(rename = "expiresIn", deserialize_with = "lenient::integer")]
    pub expires_in: i64,
}

impl KeyGrant {
    /// When the CEK ends, milliseconds since the epoch.
    pub fn expires_at_ms(&self) -> i64 {
        expires_at_ms(self.issue_at, self.expires_in)
    }
}
