//! How far a copy is, told to the window now and then.

use std::time::{Duration, Instant};

use desk_contract::DeskEvent;
use tokio::sync::broadcast;

/// Ten times a second at most (M-ipc).
const BETWEEN: Duration = Duration::from_millis(100);

/// Counts pieces that are done.
pub(super) struct Progress {
    events: broadcast::Sender<DeskEvent>,
    done: u32,
    of: u32,
    told: Option<Instant>,
}

impl Progress {
    /// Nothing is done; `pieces` are known, and the file itself is one more.
    pub(super) fn new(events: broadcast::Sender<DeskEvent>, pieces: usize) -> Self {
        Self { events, done: 0, of: u32::try_from(pieces).unwrap_or(u32::MAX).saturating_add(1), told: None }
    }

    /// So many more have become known.
    pub(super) fn expect(&mut self, more: u32) {
        self.of = self.of.saturating_add(more);
    }

    /// `(done, of)`.
    #[cfg(test)]
    pub(super) fn at(&self) -> (u32, u32) {
        (self.done, self.of)
    }

    /// One more is done.
    pub(super) fn step(&mut self) {
        self.done = self.done.saturating_add(1).min(self.of);
        let is_time = self.told.is_none_or(|told| told.elapsed() >= BETWEEN);
        if is_time || self.done == self.of {
            self.told = Some(Instant::now());
            // Nobody listens: the window has gone, and nobody waits for it.
            let _ = self.events.send(DeskEvent::CopyProgress { done: self.done, of: self.of });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_told_rarely_and_ends_with_all_that_is_done() {
        let (events, mut heard) = broadcast::channel(4_096);
        let mut progress = Progress::new(events, 1_000);
        progress.expect(3);
        let begun = Instant::now();
        for _ in 0..1_004 {
            progress.step();
        }
        let most = 2 + usize::try_from(begun.elapsed().as_millis() / BETWEEN.as_millis()).unwrap();
        let mut told = Vec::new();
        while let Ok(DeskEvent::CopyProgress { done, of }) = heard.try_recv() {
            told.push((done, of));
        }
        assert!(told.len() <= most && told.is_sorted(), "{told:?}");
        assert_eq!((told.first(), told.last()), (Some(&(1, 1_004)), Some(&(1_004, 1_004))));
    }
}
