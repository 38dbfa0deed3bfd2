//! Rows of the table: the medians of both sides, their ratio, the target and whether it is met.

use std::fmt::Write as _;

use serde::Serialize;

use super::line::{Line, Side, Target};

/// One row, as `summary.json` has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) ours: Option<f64>,
    pub(super) peer: Option<f64>,
    pub(super) ratio: Option<f64>,
    pub(super) target: Option<String>,
    /// `null` where there is no target or nothing to hold against it.
    pub(super) met: Option<bool>,
    /// Highest load average while it was measured.
    pub(super) load: Option<f64>,
}

/// One row for each name, in the order in which the names first come.
pub(super) fn join(lines: &[Line]) -> Vec<Row> {
    let mut names: Vec<&str> = Vec::new();
    for line in lines {
        if !names.contains(&line.name.as_str()) {
            names.push(&line.name);
        }
    }
    names.into_iter().map(|name| row(name, lines)).collect()
}

fn row(name: &str, lines: &[Line]) -> Row {
    let mine: Vec<&Line> = lines.iter().filter(|line| line.name == name).collect();
    let values = |side| mine.iter().filter(|line| line.side == side).map(|line| line.value).collect::<Vec<_>>();
    let ours = median(values(Side::Ours));
    let peer = median(values(Side::Peer));
    let ratio = ours.zip(peer).and_then(|(ours, peer)| (peer > 0.0).then_some(ours / peer));
    let target = mine.iter().find_map(|line| line.target);
    let met = target.and_then(|target| match target {
        Target::AtMost(limit) => ours.map(|value| value <= limit),
        Target::AtLeast(limit) => ours.map(|value| value >= limit),
        Target::RatioAtMost(limit) => ratio.map(|value| value <= limit),
        Target::RatioAtLeast(limit) => ratio.map(|value| value >= limit),
    });
    Row {
        name: name.to_owned(),
        unit: mine.first().map_or_else(String::new, |line| line.unit.clone()),
        ours,
        peer,
        ratio,
        target: target.map(words),
        met,
        load: mine.iter().filter_map(|line| line.load).max_by(f64::total_cmp),
    }
}

fn words(target: Target) -> String {
    match target {
        Target::AtMost(limit) => format!("≤ {limit}"),
        Target::AtLeast(limit) => format!("≥ {limit}"),
        Target::RatioAtMost(limit) => format!("≤ {limit} ×"),
        Target::RatioAtLeast(limit) => format!("≥ {limit} ×"),
    }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = values.get(middle).copied()?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    values.get(middle - 1).map(|lower| f64::midpoint(*lower, upper))
}

/// The table as text, with the machine above it.
pub(super) fn draw(machine: &str, rows: &[Row]) -> String {
    let mut text = format!("{machine}\n");
    let _ = writeln!(
        text,
        "{:<78} {:>10} {:>10} {:>6} {:>8} {:>4} {:>5}  unit",
        "measure", "ours", "peer", "ratio", "target", "met", "load"
    );
    for row in rows {
        let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.1}"));
        let ratio = row.ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}"));
        let met = match row.met {
            Some(true) => "yes",
            Some(false) => "NO",
            None => "–",
        };
        let target = row.target.as_deref().unwrap_or("–");
        let (ours, peer) = (number(row.ours), number(row.peer));
        let load = number(row.load);
        let _ = writeln!(
            text,
            "{:<78} {ours:>10} {peer:>10} {ratio:>6} {target:>8} {met:>4} {load:>5}  {}",
            row.name, row.unit
        );
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(side: Side, value: f64, target: Option<Target>) -> Line {
        Line { name: "start".to_owned(), unit: "ms".to_owned(), side, value, target, load: Some(value) }
    }

    #[test]
    fn the_median_of_rounds_is_held_against_the_target() {
        let ours = |value| line(Side::Ours, value, Some(Target::RatioAtMost(0.75)));
        let lines = [ours(9.0), ours(1.0), ours(3.0), line(Side::Peer, 4.0, None), line(Side::Peer, 6.0, None)];
        let rows = join(&lines);
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].ours, rows[0].peer), (Some(3.0), Some(5.0)));
        assert_eq!(rows[0].met, Some(true));
        assert_eq!(rows[0].load, Some(9.0));
        assert_eq!(join(&lines[..4])[0].met, Some(true));
        assert_eq!(join(&[ours(4.0), line(Side::Peer, 5.0, None)])[0].met, Some(false));
    }

    #[test]
    fn without_a_peer_a_ratio_is_neither_met_nor_missed() {
        let row = &join(&[line(Side::Ours, 4.0, Some(Target::RatioAtLeast(1.0)))])[0];
        assert_eq!((row.ratio, row.met), (None, None));
        assert_eq!(join(&[line(Side::Ours, 4.0, Some(Target::AtMost(3.0)))])[0].met, Some(false));
        assert_eq!(join(&[line(Side::Ours, 4.0, Some(Target::AtLeast(3.0)))])[0].met, Some(true));
    }

    #[test]
    fn a_missed_target_shows() {
        let text = draw("machine", &join(&[line(Side::Ours, 4.0, Some(Target::AtMost(3.0)))]));
        assert!(text.contains("machine") && text.contains("NO"), "{text}");
    }
}
