//! I6 step-up (re-authentication) and its callback.

use serde::{Deserialize, Serialize};

use super::initiate::Common;
use super::lenient;
use super::request::Request;
use crate::EidError;
use crate::text::{BusinessId, State};

/// Request of I6.
#[derive(Clone, Serialize, Deserialize)]
pub struct StepUp {
    /// Fields of every request.
    #[serde(flatten)]
    pub common: Common,
}

impl Request for StepUp {
    const REQUIRED: &'static [&'static str] = &["businessID", "accessToken", "openID", "source", "redirectURI"];

    fn validate(&self) -> Result<(), EidError> {
        self.common.validate()
    }
}

/// Callback of I6.
#[derive(Clone, Serialize, Deserialize)]
pub struct StepUpCallback {
    /// Of the request.
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// Of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Whether the person passed; a text on the wire.
    #[serde(rename = "isPassed", deserialize_with = "lenient::bool", serialize_with = "as_text")]
    pub is_passed: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn as_text<S: serde::Serializer>(value: &bool, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(if *value { "true" } else { "false" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_is_a_text_and_read_in_any_spelling() {
        for (text, passed) in [("\"true\"", true), ("\"True\"", true), ("true", true), ("\"false\"", false)] {
            let body = format!(r#"{{"businessID":"b","state":"s","isPassed":{text}}}"#);
            let read: StepUpCallback = serde_json::from_str(&body).unwrap();
            assert_eq!(read.is_passed, passed);
            assert!(serde_json::to_string(&read).unwrap().contains(if passed { "\"true\"" } else { "\"false\"" }));
        }
        assert!(serde_json::from_str::<StepUpCallback>(r#"{"businessID":"b","isPassed":"yes"}"#).is_err());
        assert!(serde_json::from_str::<StepUpCallback>(r#"{"businessID":"b"}"#).is_err());
    }
}
