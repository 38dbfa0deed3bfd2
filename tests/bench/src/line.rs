//! One measured value as one JSON line; `crates/xtask/src/bench/line.rs` reads it.

use std::io::Write as _;

use desk_desktop::Trouble;
use serde::Serialize;

/// Who was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Side {
    Ours,
    Peer,
}

/// What a measure must reach.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Target {
    AtMost(f64),
    AtLeast(f64),
    RatioAtMost(f64),
}

/// A measured value.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    name: String,
    unit: &'static str,
    side: Side,
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Target>,
    load: f64,
}

impl Line {
    /// A value of ours.
    pub(crate) fn ours(name: impl Into<String>, unit: &'static str, value: f64) -> Self {
        Self { name: name.into(), unit, side: Side::Ours, value, target: None, load: load() }
    }

    /// A value of who is measured beside us.
    pub(crate) fn peer(name: impl Into<String>, unit: &'static str, value: f64) -> Self {
        Self { side: Side::Peer, ..Self::ours(name, unit, value) }
    }

    /// What it must reach.
    pub(crate) fn target(self, target: Target) -> Self {
        Self { target: Some(target), ..self }
    }

    /// Prints it.
    pub(crate) fn print(&self) -> Result<(), Trouble> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", serde_json::to_string(self)?)?;
        Ok(out.flush()?)
    }
}

/// Processes that want to run, on average over the last minute: a noisy run shows.
fn load() -> f64 {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// The value below which `percent` of the values lie.
pub(crate) fn percentile(values: &mut [f64], percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    values.get((last * percent).div_ceil(100)).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let mut values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert!((percentile(&mut values, 50) - 3.0).abs() < f64::EPSILON);
        assert!((percentile(&mut values, 95) - 5.0).abs() < f64::EPSILON);
        assert!((percentile(&mut values, 0) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_line_is_what_the_table_reads() {
        let line = Line::ours("start", "ms", 4.5).target(Target::RatioAtMost(0.75));
        let mut value = serde_json::to_value(line).unwrap();
        value["load"] = serde_json::json!(1.0);
        let expected = serde_json::json!({
            "name": "start", "unit": "ms", "side": "ours", "value": 4.5, "target": {"ratio-at-most": 0.75}, "load": 1.0
        });
        assert_eq!(value, expected);
    }
}
