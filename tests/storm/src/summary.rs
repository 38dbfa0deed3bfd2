//! What a storm comes to: `target/storm/summary.json`, with exactly these fields.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::check::Verdict;

/// Figures of one storm, or of several together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// What the schedule was made from.
    pub seed: u64,
    /// Payments that were begun.
    pub payments: u64,
    /// How often each fault really happened.
    pub faults: BTreeMap<String, u64>,
    /// Messages that could have met a fault. In the table, not in the file.
    #[serde(skip)]
    pub exchanges: u64,
    /// Those of them that did.
    #[serde(skip)]
    pub exchanges_met: u64,
    /// Bills for which the government kept more than was owed, with no refund entry.
    pub double_charges: u64,
    /// Debits that nobody knows, and "paid" without a credit.
    pub lost_payments: u64,
    /// Ledger transactions that do not balance.
    pub unbalanced_entries: u64,
    /// Payments still open at the end.
    pub in_doubt_left: u64,
    /// Refunds that arrived at a bank.
    pub refunds: u64,
    /// Of the trace of events (`seeded`), or of the schedule (`real`); of both, one after the other.
    pub trace_hash: String,
    /// `seeded`, `real` or `both`.
    pub mode: String,
}

impl Summary {
    /// Takes the figures of a verdict over.
    #[must_use]
    pub fn judged(mut self, verdict: &Verdict) -> Self {
        self.double_charges = verdict.double_charges();
        self.lost_payments = verdict.lost_payments();
        self.unbalanced_entries = verdict.unbalanced_entries();
        self.in_doubt_left = verdict.in_doubt_left();
        self.refunds = verdict.refunds;
        self
    }

    /// The sum of both storms.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.payments += other.payments;
        for (name, fired) in &other.faults {
            *self.faults.entry(name.clone()).or_default() += fired;
        }
        self.exchanges += other.exchanges;
        self.exchanges_met += other.exchanges_met;
        self.double_charges += other.double_charges;
        self.lost_payments += other.lost_payments;
        self.unbalanced_entries += other.unbalanced_entries;
        self.in_doubt_left += other.in_doubt_left;
        self.refunds += other.refunds;
        self.trace_hash = format!("{}+{}", self.trace_hash, other.trace_hash);
        "both".clone_into(&mut self.mode);
        self
    }

    /// Why the storm has failed; empty when it has not.
    pub fn failures(&self) -> Vec<String> {
        let mut failures = Vec::new();
        for (name, figure) in [
            ("double charges", self.double_charges),
            ("lost payments", self.lost_payments),
            ("unbalanced entries", self.unbalanced_entries),
            ("in doubt left", self.in_doubt_left),
        ] {
            if figure != 0 {
                failures.push(format!("{name}: {figure}"));
            }
        }
        for name in self.faults.iter().filter(|(_, fired)| **fired == 0).map(|(name, _)| name) {
            failures.push(format!("the fault “{name}” never happened"));
        }
        if self.exchanges_met * 2 < self.exchanges {
            failures
                .push(format!("{} of {} exchanges met a fault: less than half", self.exchanges_met, self.exchanges));
        }
        failures
    }

    /// The table for people.
    pub fn table(&self) -> String {
        let mut lines = vec![format!("{} storm, seed {}, {} payments", self.mode, self.seed, self.payments)];
        lines.push(format!("  {:<46} {:>9}", "fault", "happened"));
        lines.extend(self.faults.iter().map(|(name, fired)| format!("  {name:<46} {fired:>9}")));
        for (name, figure) in [
            ("exchanges", self.exchanges),
            ("exchanges that met a fault", self.exchanges_met),
            ("double charges", self.double_charges),
            ("lost payments", self.lost_payments),
            ("unbalanced entries", self.unbalanced_entries),
            ("in doubt left", self.in_doubt_left),
            ("refunds that arrived", self.refunds),
        ] {
            lines.push(format!("  {name:<46} {figure:>9}"));
        }
        lines.push(format!("  trace {}", self.trace_hash));
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(faults: &[(&str, u64)]) -> Summary {
        let faults = faults.iter().map(|(name, fired)| ((*name).to_owned(), *fired)).collect();
        Summary { payments: 10, faults, trace_hash: "a".into(), mode: "seeded".into(), ..Summary::default() }
    }

    #[test]
    fn the_fields_are_exactly_those_that_were_agreed() {
        let value = serde_json::to_value(summary(&[])).unwrap();
        let mut fields: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
        fields.sort();
        let agreed = [
            "double_charges",
            "faults",
            "in_doubt_left",
            "lost_payments",
            "mode",
            "payments",
            "refunds",
            "seed",
            "trace_hash",
            "unbalanced_entries",
        ];
        assert_eq!(fields, agreed);
    }

    #[test]
    fn a_fault_that_never_happened_fails_the_storm() {
        assert!(summary(&[("notice lost", 3)]).failures().is_empty());
        assert_eq!(summary(&[("notice lost", 0)]).failures(), ["the fault “notice lost” never happened"]);
        assert_eq!(Summary { lost_payments: 2, ..summary(&[]) }.failures(), ["lost payments: 2"]);
        let hit = |exchanges_met| Summary { exchanges: 10, exchanges_met, ..summary(&[]) }.failures();
        assert!(hit(5).is_empty());
        assert_eq!(hit(4), ["4 of 10 exchanges met a fault: less than half"]);
    }

    #[test]
    fn two_storms_add_up() {
        let both = summary(&[("a", 1), ("b", 2)]).with(&Summary { double_charges: 1, ..summary(&[("b", 3)]) });
        assert_eq!((both.payments, both.double_charges, both.mode.as_str()), (20, 1, "both"));
        assert_eq!(both.faults, BTreeMap::from([("a".into(), 1), ("b".into(), 5)]));
    }
}
