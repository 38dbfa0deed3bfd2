//! I2 getToken: the code of the redirect becomes an access token and the openID.

use serde::{Deserialize, Serialize};

use super::request::Request;
use super::scope::Scopes;
use super::{lenient, open_text};
use crate::EidError;
use crate::expiry::expires_at_ms;
use crate::text::{AccessToken, AuthCode, OpenId};

/// Request of I2.
#[derive(Clone, Serialize, Deserialize)]
pub struct GetToken {
    /// The code of the redirect, decoded once.
    pub code: AuthCode,
    /// Always `authorization_code`.
    #[serde(rename = "grantType")]
    pub grant_type: String,
    /// `"true"` when the sign-in started in an app.
    #[serde(rename = "isDirectLoginV2", default, skip_serializing_if = "Option::is_none")]
    pub is_direct_login: Option<String>,
    /// PKCE verifier of an app's sign-in, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_verifier: Option<String>,
}

impl GetToken {
    /// The request for a code.
    pub fn new(code: AuthCode) -> Self {
        Self { code, grant_type: "authorization_code".to_owned(), is_direct_login: None, code_verifier: None }
    }
}

impl Request for GetToken {
    const REQUIRED: &'static [&'static str] = &["code", "grantType"];

    fn validate(&self) -> Result<(), EidError> {
        if self.grant_type != "authorization_code" {
            return Err(EidError::Invalid("grantType"));
        }
        if self.code_verifier.as_ref().is_some_and(|verifier| verifier.len() > 128) {
            return Err(EidError::Invalid("code_verifier"));
        }
        Ok(())
    }
}

open_text! {
    /// What kind of account the person has.
    UserType default Default {
        /// iAM Smart.
        Default = "default",
        /// iAM Smart+: may sign.
        Sign = "sign",
    }
}

/// Answer of I2.
#[derive(Clone, Serialize, Deserialize)]
pub struct Token {
    /// Reusable until it ends; single use in anonymous flows.
    #[serde(rename = "accessToken")]
    pub access_token: AccessToken,
    /// `Bearer`.
    #[serde(rename = "tokenType", default)]
    pub token_type: String,
    /// Milliseconds since the epoch.
    #[serde(rename = "issueAt", deserialize_with = "lenient::integer")]
    pub issue_at: i64,
    /// Milliseconds; see [`Token::expires_at_ms`].
    #[serde(rename = "expiresIn", deserialize_with = "lenient::integer")]
    pub expires_in: i64,
    /// The only key to a person; kept verbatim.
    #[serde(rename = "openID")]
    pub open_id: OpenId,
    /// Moves when the verified name, sex or date of birth changes, or on registering again.
    #[serde(rename = "lastModifiedDate", deserialize_with = "lenient::integer", default)]
    pub last_modified_date: i64,
    /// Kind of account.
    #[serde(rename = "userType", default)]
    pub user_type: UserType,
    /// What the token may be used for.
    #[serde(default)]
    pub scope: Scopes,
}

impl Token {
    /// When the token ends, milliseconds since the epoch.
    pub fn expires_at_ms(&self) -> i64 {
        expires_at_ms(self.issue_at, self.expires_in)
    }
}
