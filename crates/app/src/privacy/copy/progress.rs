//! How far a copy is, told to the window now and then.

use desk_contract::DeskEvent;
use tokio::sync::broadcast;

/// The window is told so often at most: the queue of events is short.
const TELLS: u32 = 20;

/// Counts pieces that are done.
pub(super) struct Progress {
    events: broadcast::Sender<DeskEvent>,
    done: u32,
    of: u32,
    told: Option<u32>,
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

    /// One more is done.
    pub(super) fn step(&mut self) {
        self.done = self.done.saturating_add(1).min(self.of);
        let share = u32::try_from(u64::from(self.done) * u64::from(TELLS) / u64::from(self.of)).unwrap_or(TELLS);
        if self.told != Some(share) {
            self.told = Some(share);
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
        let (events, mut heard) = broadcast::channel(64);
        let mut progress = Progress::new(events, 1_000);
        progress.expect(3);
        for _ in 0..1_004 {
            progress.step();
        }
        let mut told = Vec::new();
        while let Ok(DeskEvent::CopyProgress { done, of }) = heard.try_recv() {
            told.push((done, of));
        }
        assert!(told.len() <= 21 && told.is_sorted(), "{told:?}");
        assert_eq!(told.last(), Some(&(1_004, 1_004)));
    }
}
