//! The access log (P14, P15): who read or changed what, newest first, and "This was not me".

use desk_domain::{AccessEntryId, IdempotencyKey, LocalizedText, SessionId, Timestamp};
use http::Method;
use serde::{Deserialize, Serialize};

use super::{CitizenApi, Item};
use crate::GovError;
use crate::net::Call;

/// Declares words of the log; unknown ones are kept.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
            /// A word of a newer gateway.
            Other(String),
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = String::deserialize(deserializer)?;
                Ok(match word.as_str() { $($word => Self::$variant,)+ _ => Self::Other(word) })
            }
        }
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self { $(Self::$variant => $word,)+ Self::Other(word) => word })
            }
        }
    };
}

words! {
    /// What an entry tells of.
    AccessKind {
        /// A sign-in.
        SignIn = "sign-in",
        /// A sign-in that failed.
        SignInFailed = "sign-in-failed",
        /// A sign-out.
        SignOut = "sign-out",
        /// Somebody read data.
        Read = "read",
        /// A confirmation on the phone.
        StepUp = "step-up",
        /// The person took a copy.
        Export = "export",
        /// The person erased their data from a computer.
        Erase = "erase",
        /// Contact data changed.
        ContactChange = "contact-change",
        /// A bill was paid, or collected under a mandate.
        Payment = "payment",
        /// A mandate was set up, changed or ended.
        Mandate = "mandate",
        /// A paper bill was added.
        BillAdded = "bill-added",
        /// A copied session was stopped.
        TokenReuse = "token-reuse",
        /// A request was refused.
        Refused = "refused",
    }
}

words! {
    /// How it ended.
    AccessResult {
        /// Data was given.
        Given = "given",
        /// Refused.
        Refused = "refused",
        /// Used on this desk only.
        UsedHere = "used-here",
        /// Ended.
        Ended = "ended",
    }
}

/// One entry: names of fields, never values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessEntry {
    /// Identity.
    pub id: AccessEntryId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: AccessKind,
    /// Who.
    pub party: LocalizedText,
    /// Names of the fields.
    #[serde(default)]
    pub fields: Vec<LocalizedText>,
    /// Why.
    #[serde(default)]
    pub purpose: Option<LocalizedText>,
    /// How it ended.
    pub result: AccessResult,
    /// The session that did it.
    #[serde(default)]
    pub session: Option<SessionId>,
    /// When it happened, as a department tells, where that is another time than the entry's.
    #[serde(default, rename = "happenedAt")]
    pub happened_at: Option<Timestamp>,
    /// A sign-in on a computer that had none before.
    #[serde(default)]
    pub first: bool,
    /// SHA-256 over `previous` and the canonical entry without `hash`, hexadecimal.
    pub hash: String,
    /// Hash of the entry before.
    pub previous: String,
}

/// A page of the log. The raw text of each entry is what its hash covers.
#[derive(Clone, Debug, Deserialize)]
pub struct AccessPage {
    /// Newest first. One that cannot be read fails the page: a log with holes proves nothing.
    pub items: Vec<Item<AccessEntry>>,
    /// The `before` of the next page.
    #[serde(default)]
    pub next: Option<String>,
}

impl CitizenApi {
    /// `GET /v1/access-log`.
    pub async fn access_log(&self, before: Option<&AccessEntryId>, limit: u32) -> Result<AccessPage, GovError> {
        let mut url = self.url(&["access-log"])?;
        url.query_pairs_mut().append_pair("limit", &limit.clamp(1, super::PAGE).to_string());
        if let Some(before) = before {
            url.query_pairs_mut().append_pair("before", before.as_str());
        }
        self.session.call(&Call::get(url)).await?.json()
    }

    /// `POST /v1/access-log/{id}/not-me`: ends the session that the entry names.
    pub async fn not_me(&self, id: &AccessEntryId, key: &IdempotencyKey) -> Result<(), GovError> {
        let url = self.url(&["access-log", id.as_str(), "not-me"])?;
        self.session.call(&Call::new(Method::POST, url).keyed(key)).await?.done()
    }
}
