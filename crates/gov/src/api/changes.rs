//! The change feed (M-feed): what changed since a cursor.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::CitizenApi;
use crate::GovError;
use crate::net::Call;

/// Up to 200 changes.
#[derive(Clone, Debug, Deserialize)]
pub struct Changes {
    /// Oldest first.
    pub changes: Vec<Change>,
    /// Where to go on. Opaque.
    pub cursor: String,
    /// There are more now.
    #[serde(default)]
    pub more: bool,
}

/// One thing that changed, as it is now.
#[derive(Clone, Debug, Deserialize)]
pub struct Change {
    /// What kind, as the gateway's word; those of a newer gateway are passed over.
    pub entity: String,
    /// Which.
    pub id: String,
    /// Place in the person's feed.
    pub seq: u64,
    /// It is gone.
    #[serde(default)]
    pub deleted: bool,
    /// The whole of it, unless it is gone.
    #[serde(default)]
    pub item: Option<Box<RawValue>>,
}

impl CitizenApi {
    /// `GET /v1/changes`. `CursorExpired`: start a full sync.
    pub async fn changes(&self, cursor: &str) -> Result<Changes, GovError> {
        let mut url = self.url(&["changes"])?;
        url.query_pairs_mut().append_pair("cursor", cursor);
        self.session.call(&Call::get(url)).await?.json()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_fields_of_a_newer_gateway_are_kept_or_passed_over() {
        let text = r#"{"changes":[{"entity":"bill","id":"b1","seq":7,"item":{"a":1},"hue":"blue"},
            {"entity":"task","id":"t1","seq":8,"deleted":true}],"cursor":"c2","more":false,"hint":1}"#;
        let changes: Changes = serde_json::from_str(text).unwrap();
        assert_eq!(changes.changes[0].entity, "bill");
        assert!(changes.changes[1].deleted && changes.changes[1].item.is_none());
    }
}
