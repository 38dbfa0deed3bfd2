//! What can go wrong, as it is ordered: kinds of trouble, the rules that say where and how often, and chances.

use serde::{Deserialize, Serialize};

/// Route of the notices of the FPS switch.
pub(crate) const NOTICE: &str = "notice";
/// Route of the settlement file of a day.
pub(crate) const SETTLEMENT_FILE: &str = "settlement-file";
/// Route of a collection under a mandate, from the switch to the payer's bank.
pub(crate) const COLLECTION: &str = "collection";
/// Route of what a payer tells the bank.
pub(crate) const BANK: &str = "bank";

/// One kind of trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Fault {
    /// Answers later.
    Delay {
        /// Milliseconds, at most 60,000.
        ms: u64,
    },
    /// Answers this status without doing anything.
    Status {
        /// 400 to 599, such as 429 or 503.
        status: u16,
        /// `Retry-After`, seconds.
        #[serde(default)]
        retry_after: Option<u32>,
    },
    /// Does the work, then breaks the connection after so many bytes of the body.
    DropAfter {
        /// Bytes that still arrive.
        bytes: usize,
    },
    /// Does the work, then answers half a body with rubbish behind.
    Malformed,
    /// Does the work, then answers a body of so many bytes.
    Oversized {
        /// At most 256 MiB.
        bytes: usize,
    },
    /// Delivers the message twice; the second answer counts.
    Duplicate,
    /// Holds the message until another one on the same route has passed it, at most 2 seconds; a notice at most a minute
    /// of the switch's clock.
    Reorder,
    /// A notice is forgotten: it never arrives.
    Lost,
    /// A notice arrives before the answer to the request that brought it about.
    Early,
    /// A settlement file ends in the middle.
    Truncated,
    /// A settlement file has an entry that nobody knows.
    UnknownEntry,
}

impl Fault {
    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Delay { .. } => "delay",
            Self::Status { .. } => "status",
            Self::DropAfter { .. } => "drop-after",
            Self::Malformed => "malformed",
            Self::Oversized { .. } => "oversized",
            Self::Duplicate => "duplicate",
            Self::Reorder => "reorder",
            Self::Lost => "lost",
            Self::Early => "early",
            Self::Truncated => "truncated",
            Self::UnknownEntry => "unknown-entry",
        }
    }

    /// Whether it means something on `route`.
    pub(super) fn fits(self, route: &str) -> bool {
        match route {
            NOTICE => !matches!(self, Self::Early | Self::Oversized { .. } | Self::Truncated | Self::UnknownEntry),
            SETTLEMENT_FILE => matches!(self, Self::Truncated | Self::Duplicate | Self::UnknownEntry),
            COLLECTION => matches!(self, Self::Duplicate),
            BANK => matches!(self, Self::Status { .. } | Self::DropAfter { .. }),
            _ => !matches!(self, Self::Lost | Self::Early | Self::Truncated | Self::UnknownEntry),
        }
    }
}

/// Which messages a fault meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FaultRule {
    /// Beginning of the path, such as `/api/v1/auth/getToken`; `callback` for callbacks to e-services, `departments` for
    /// what departments send, `notice` for notices of the switch, `settlement-file`, `collection` and `bank`; `*` for
    /// everything.
    #[schema(example = "/api/v1/auth/getToken")]
    pub route: String,
    /// What happens.
    pub fault: Fault,
    /// How often; left out: until cleared.
    #[serde(default)]
    pub times: Option<u32>,
}

impl FaultRule {
    /// A rule that holds once.
    pub fn once(route: &str, fault: Fault) -> Self {
        Self { route: route.to_owned(), fault, times: Some(1) }
    }

    /// A rule that holds until cleared.
    pub fn always(route: &str, fault: Fault) -> Self {
        Self { route: route.to_owned(), fault, times: None }
    }
}

/// A fault that a seed decides: it meets so many of a thousand messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Chance {
    /// As in [`FaultRule`].
    pub route: String,
    /// What happens.
    pub fault: Fault,
    /// Of a thousand.
    pub per_mille: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_plain_json() {
        let rule: FaultRule =
            serde_json::from_str(r#"{"route":"/v1","fault":{"kind":"status","status":429,"retryAfter":7}}"#).unwrap();
        assert_eq!(rule.fault, Fault::Status { status: 429, retry_after: Some(7) });
        assert_eq!(rule.times, None);
    }
}
