//! One line of a measuring program.

use serde::Deserialize;

/// Who was measured.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Side {
    Ours,
    Peer,
}

/// What a measure must reach. A ratio is ours divided by the peer's.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Target {
    AtMost(f64),
    AtLeast(f64),
    RatioAtMost(f64),
    RatioAtLeast(f64),
}

/// A measured value. Several lines of one name and side are rounds: the median counts.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    /// What was measured; the same name on both sides joins them.
    pub(super) name: String,
    /// `ms`, `MiB`, `1/s`, …
    pub(super) unit: String,
    pub(super) side: Side,
    pub(super) value: f64,
    /// Stated by our side.
    #[serde(default)]
    pub(super) target: Option<Target>,
    /// Load average when it was measured: a noisy run shows.
    #[serde(default)]
    pub(super) load: Option<f64>,
}
