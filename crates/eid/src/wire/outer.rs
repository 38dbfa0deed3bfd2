//! The outer messages (hk-identity §1.4): `{"content": …}` toward the platform, and the answer or callback
//! with its code in clear.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::keys::KeyGrant;
use crate::code::{Outcome, Platform, ResultCode};
use crate::text::TxId;
use crate::{EidError, json};

/// The whole body of an encrypted request.
#[derive(Clone, Serialize, Deserialize)]
pub struct SealedRequest {
    /// The envelope over the request's JSON.
    pub content: String,
}

/// An answer of the platform, or its callback to the e-service.
///
/// iAM Smart writes the text as `message`, CorpID as `msg`; either is read.
#[derive(Clone, Serialize, Deserialize)]
pub struct Sealed {
    /// The platform's reference; kept as text because callers only log it.
    #[serde(rename = "txID", default)]
    pub tx_id: String,
    /// The result.
    pub code: ResultCode,
    /// The text in CorpID's spelling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub msg: Option<String>,
    /// The text in iAM Smart's spelling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Callbacks only: the CEK wrapped with the KEK. **Never unwrapped** (mechanisms.md, M-callback).
    #[serde(rename = "secretKey", default, skip_serializing_if = "Option::is_none")]
    pub secret_key: Option<String>,
    /// The envelope as a text; for getKey an object in clear; absent or empty with an error.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub content: Value,
    /// CorpID v1.0.4: a second envelope under the iAM Smart CEK.
    #[serde(rename = "iAMContent", default, skip_serializing_if = "Option::is_none")]
    pub iam_content: Option<String>,
    /// CorpID v1.0.4 callbacks: the iAM Smart CEK, wrapped. Never unwrapped.
    #[serde(rename = "iAMSecretKey", default, skip_serializing_if = "Option::is_none")]
    pub iam_secret_key: Option<String>,
}

impl Sealed {
    /// A message of `platform` with the spelling of its text field and no content yet.
    pub fn new(platform: Platform, tx_id: &TxId, outcome: Outcome) -> Self {
        let text = if outcome == Outcome::Success { "SUCCESS" } else { "" };
        let (msg, message) = match platform {
            Platform::IamSmart => (None, Some(text.to_owned())),
            Platform::CorpId => (Some(text.to_owned()), None),
        };
        Self {
            tx_id: tx_id.as_str().to_owned(),
            code: platform.code(outcome),
            msg,
            message,
            secret_key: None,
            content: Value::Null,
            iam_content: None,
            iam_secret_key: None,
        }
    }

    /// Reads an answer or callback of at most [`super::limits::MESSAGE`] bytes.
    pub fn parse(bytes: &[u8]) -> Result<Self, EidError> {
        if bytes.len() > super::limits::MESSAGE {
            return Err(EidError::TooLarge);
        }
        json::read(bytes).ok_or(EidError::Shape)
    }

    /// The platform's text, whichever way it is spelt. Not for people.
    pub fn text(&self) -> &str {
        self.message.as_deref().or(self.msg.as_deref()).unwrap_or_default()
    }

    /// The encrypted content.
    pub fn envelope(&self) -> Result<&str, EidError> {
        self.content.as_str().filter(|text| !text.is_empty()).ok_or(EidError::Shape)
    }

    /// The content of a getKey answer, which is not encrypted.
    pub fn key_grant(&self) -> Result<KeyGrant, EidError> {
        KeyGrant::deserialize(&self.content).map_err(|_| EidError::Shape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_spelling_of_the_text_is_read_and_both_at_once() {
        for (body, text) in [
            (r#"{"txID":"T1","code":"D00000","message":"SUCCESS","content":"x"}"#, "SUCCESS"),
            (r#"{"txID":"T1","code":"M00000","msg":"ok","content":"x"}"#, "ok"),
            (r#"{"txID":"T1","code":"M00000","msg":"a","message":"b","content":"x","new":1}"#, "b"),
            (r#"{"code":"D30002"}"#, ""),
            (r#"{"code":"D30002","content":null,"message":null}"#, ""),
        ] {
            assert_eq!(Sealed::parse(body.as_bytes()).unwrap().text(), text, "{body}");
        }
        assert!(Sealed::parse(b"{}").is_err());
        assert!(Sealed::parse(b"[]").is_err());
    }

    #[test]
    fn each_system_writes_its_own_spelling() {
        let tx_id = TxId::random().unwrap();
        let iam = serde_json::to_value(Sealed::new(Platform::IamSmart, &tx_id, Outcome::Success)).unwrap();
        assert_eq!((iam["code"].as_str(), iam["message"].as_str()), (Some("D00000"), Some("SUCCESS")));
        assert!(iam.get("msg").is_none() && iam.get("content").is_none());
        let corp = serde_json::to_value(Sealed::new(Platform::CorpId, &tx_id, Outcome::CekMissing)).unwrap();
        assert_eq!((corp["code"].as_str(), corp["msg"].as_str()), (Some("M30002"), Some("")));
    }
}
