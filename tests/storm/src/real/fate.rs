//! What kills a desk: points inside it, moments of the seed's within a command, and moments when nothing is asked. What
//! has happened comes again once everything else that comes often has had its turn.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::Numbers;

/// Between a start and an end at a moment.
const CALM: Duration = Duration::from_millis(1_200);
/// A desk that meets nothing is killed after so long, whatever it does not do.
const PATIENCE: Duration = Duration::from_secs(12);

/// Commands in which a desk is killed, and within how many milliseconds: not longer than most of them take.
const COMMANDS: [(&str, u64); 10] = [
    ("bills_get", 10),
    ("mandates_add", 20),
    ("mandates_cancel", 20),
    ("mandates_change", 20),
    ("payments_cancel", 10),
    ("payments_check", 10),
    ("payments_get", 4),
    ("payments_review", 10),
    ("payments_start", 60),
    ("step_up_wait", 2_000),
];

/// One end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    /// At a point of the desk's own.
    Point(&'static str),
    /// While this command is answered.
    Within(&'static str),
    /// After an answer.
    AtRest,
}

impl End {
    /// How it is counted.
    pub(super) fn name(self) -> String {
        match self {
            Self::Point(point) => format!("kill -9 {point}"),
            Self::Within(command) => format!("kill -9 desk in {command}"),
            Self::AtRest => "kill -9 desk at rest".to_owned(),
        }
    }

    /// Few stories come to it: nothing waits for its turn, and a storm may be over before it.
    pub(super) fn is_rare(&self) -> bool {
        matches!(self, Self::Within("mandates_cancel" | "mandates_change"))
    }

    /// Every one.
    pub(super) fn all() -> Vec<Self> {
        let points = desk_store::storm::POINTS.into_iter().map(Self::Point);
        points.chain(COMMANDS.into_iter().map(|(command, _)| Self::Within(command))).chain([Self::AtRest]).collect()
    }
}

/// The ends to come.
#[derive(Debug)]
pub(super) struct Fate {
    numbers: Numbers,
    left: BTreeSet<End>,
    since: Instant,
    over: bool,
}

impl Fate {
    /// By this stream of the seed; nothing ends before [`Fate::go`].
    pub(super) fn drawn(numbers: Numbers) -> Self {
        Self { numbers, left: BTreeSet::new(), since: Instant::now(), over: true }
    }

    /// The desk is killed from now on.
    pub(super) fn go(&mut self) {
        self.over = false;
        self.left = End::all().into_iter().collect();
    }

    /// No more ends.
    pub(super) fn stop(&mut self) {
        self.over = true;
        self.left.clear();
    }

    /// The desk starts: at which points it ends, and how many passes each lets through.
    pub(super) fn begins(&mut self) -> Vec<(String, u64)> {
        self.since = Instant::now();
        let Self { numbers, left, .. } = self;
        let armed = left.iter().filter_map(|end| match end {
            // What comes often may be met the second time.
            End::Point(point) => Some(((*point).to_owned(), numbers.below(1 + u64::from(point.contains("payment"))))),
            _ => None,
        });
        armed.collect()
    }

    /// A command is asked: after how long the desk is killed in it.
    pub(super) fn meets(&mut self, command: &str) -> Option<Duration> {
        let (known, within) = COMMANDS.into_iter().find(|(known, _)| *known == command)?;
        let end = End::Within(known);
        let strikes = self.left.contains(&end) && (end.is_rare() || self.since.elapsed() >= CALM);
        strikes.then(|| Duration::from_millis(self.numbers.below(within)))
    }

    /// A command was answered: whether the desk is killed now.
    pub(super) fn rests(&mut self) -> bool {
        let lived = self.since.elapsed();
        !self.over && (self.left.contains(&End::AtRest) && lived >= CALM || lived >= PATIENCE)
    }

    /// It ended so.
    pub(super) fn happened(&mut self, end: End) {
        self.left.remove(&end);
        if self.left.iter().all(End::is_rare) && !self.over {
            self.go();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_end_that_comes_often_has_its_turn_before_any_comes_again() {
        let mut fate = Fate::drawn(Numbers::seeded(1));
        assert!(fate.begins().is_empty(), "nothing ends before it goes");
        fate.go();
        let all = End::all();
        assert_eq!(fate.begins().len(), desk_store::storm::POINTS.len());
        let (rare, often): (Vec<End>, Vec<End>) = all.iter().partition(|end| end.is_rare());
        assert_eq!(rare.len(), 2);
        for (at, end) in often.iter().enumerate() {
            assert_eq!(fate.left.len(), all.len() - at);
            fate.happened(*end);
        }
        assert_eq!(fate.left.len(), all.len());
        fate.happened(rare[0]);
        assert_eq!(fate.left.len(), all.len() - 1);
        fate.stop();
        assert_eq!((fate.begins(), fate.meets("payments_start"), fate.rests()), (Vec::new(), None, false));
    }

    #[test]
    fn a_desk_lives_a_while_before_a_moment_ends_it() {
        let mut fate = Fate::drawn(Numbers::seeded(2));
        fate.go();
        fate.begins();
        assert!(fate.meets("payments_start").is_none() && !fate.rests());
        fate.since = Instant::now().checked_sub(CALM).unwrap();
        assert!(fate.meets("payments_start").is_some_and(|after| after < Duration::from_millis(60)));
        assert!(fate.meets("settings_get").is_none() && fate.rests());
        fate.happened(End::AtRest);
        assert!(!fate.rests());
    }
}
