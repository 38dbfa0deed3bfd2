//! What kills a desk next: a point inside it, a moment of the seed's within a command, or a moment when nothing is asked.
//! The seed decides the order; what is not met within its time waits for its next turn.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use crate::Numbers;

/// A desk lives at least so long.
const CALM: Duration = Duration::from_millis(1_200);
/// An end that is not met by then gives way to the next.
const PATIENCE: Duration = Duration::from_secs(8);
/// A command is struck within so many milliseconds.
const MOMENT_MS: u64 = 60;

/// Commands in which a desk is killed.
const COMMANDS: [&str; 8] = [
    "bills_get",
    "mandates_add",
    "payments_cancel",
    "payments_check",
    "payments_get",
    "payments_review",
    "payments_start",
    "step_up_wait",
];
/// Nothing is asked.
const AT_REST: &str = "at rest";

/// One end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
            Self::AtRest => format!("kill -9 desk {AT_REST}"),
        }
    }

    /// Every one.
    pub(super) fn all() -> Vec<Self> {
        let points = desk_store::storm::POINTS.into_iter().map(Self::Point);
        points.chain(COMMANDS.into_iter().map(Self::Within)).chain([Self::AtRest]).collect()
    }
}

/// The ends to come.
#[derive(Debug)]
pub(super) struct Fate {
    numbers: Numbers,
    ends: VecDeque<End>,
    since: Instant,
    over: bool,
}

impl Fate {
    /// By this stream of the seed; nothing ends before [`Fate::go`].
    pub(super) fn drawn(numbers: Numbers) -> Self {
        Self { numbers, ends: VecDeque::new(), since: Instant::now(), over: true }
    }

    /// The desk is killed from now on.
    pub(super) fn go(&mut self) {
        self.over = false;
        self.fill();
    }

    /// No more ends.
    pub(super) fn stop(&mut self) {
        self.over = true;
        self.ends.clear();
    }

    /// The desk starts: where it ends, when that is a point, and how many passes that lets through.
    pub(super) fn begins(&mut self) -> Option<(String, u64)> {
        self.since = Instant::now();
        if self.over {
            return None;
        }
        self.fill();
        match self.ends.front() {
            Some(End::Point(point)) => Some(((*point).to_owned(), self.numbers.below(2))),
            _ => None,
        }
    }

    fn fill(&mut self) {
        if self.ends.is_empty() {
            let mut left = End::all();
            while !left.is_empty() {
                let at = usize::try_from(self.numbers.below(left.len() as u64)).unwrap_or(0);
                self.ends.push_back(left.swap_remove(at));
            }
        }
    }

    /// A command is asked: after how long the desk is killed in it.
    pub(super) fn meets(&mut self, command: &str) -> Option<Duration> {
        let strikes = self.ends.front().is_some_and(|end| *end == End::Within(self.known(command)));
        (strikes && self.since.elapsed() >= CALM).then(|| Duration::from_millis(self.numbers.below(MOMENT_MS)))
    }

    /// A command was answered: whether the desk is killed now, and as what that counts.
    pub(super) fn rests(&mut self) -> bool {
        if self.ends.front() == Some(&End::AtRest) && self.since.elapsed() >= CALM {
            return true;
        }
        if self.since.elapsed() < PATIENCE {
            return false;
        }
        // Not met: the next one's turn. A point is armed at a start only, so the desk has to die for it.
        if let Some(unmet) = self.ends.pop_front() {
            self.ends.push_back(unmet);
        }
        self.since = Instant::now();
        matches!(self.ends.front(), Some(End::Point(_)))
    }

    /// It ended so: not again until all others were tried.
    pub(super) fn happened(&mut self, end: End) {
        if let Some(at) = self.ends.iter().position(|other| *other == end) {
            self.ends.remove(at);
        }
    }

    fn known(&self, command: &str) -> &'static str {
        COMMANDS.into_iter().find(|known| *known == command).unwrap_or(AT_REST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_end_has_its_turn_in_an_order_of_the_seeds() {
        let order = |seed| {
            let mut fate = Fate::drawn(Numbers::seeded(seed));
            fate.go();
            let mut order = Vec::new();
            for _ in End::all() {
                fate.begins();
                let end = *fate.ends.front().unwrap();
                fate.happened(end);
                order.push(end.name());
            }
            order
        };
        assert_eq!(order(1), order(1));
        assert_ne!(order(1), order(2));
        let (mut all, mut met) = (End::all().into_iter().map(End::name).collect::<Vec<_>>(), order(1));
        all.sort();
        met.sort();
        assert_eq!(all, met);
    }

    #[test]
    fn when_it_is_over_nothing_ends_any_more() {
        let mut fate = Fate::drawn(Numbers::seeded(3));
        assert_eq!(fate.begins(), None);
        fate.go();
        fate.stop();
        assert_eq!((fate.begins(), fate.meets("payments_start"), fate.rests()), (None, None, false));
    }
}
