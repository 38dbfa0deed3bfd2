//! How long to wait before the next try: doubling, with jitter, from randomness that a test can inject.

use std::fmt;
use std::time::Duration;

/// Where jitter comes from.
pub trait Randomness: Send + Sync + fmt::Debug {
    /// A number from 0 (inclusive) to 1 (exclusive).
    fn fraction(&self) -> f64;
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fraction(&self) -> f64 {
        let mut bytes = [0_u8; 4];
        // Jitter is a courtesy to the server: without randomness the middle will do.
        if getrandom::fill(&mut bytes).is_err() {
            return 0.5;
        }
        f64::from(u32::from_le_bytes(bytes)) / (f64::from(u32::MAX) + 1.0)
    }
}

/// Waits that double from `first` to `most`; each is drawn from its upper half ("equal jitter"), so that many
/// clients do not come back at once and none comes back immediately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    first: Duration,
    most: Duration,
    tries: u32,
}

impl Backoff {
    /// Starts at `first`, never longer than `most`.
    pub const fn new(first: Duration, most: Duration) -> Self {
        Self { first, most, tries: 0 }
    }

    /// The wait before the next try.
    pub fn next_wait(&mut self, randomness: &dyn Randomness) -> Duration {
        let wait = self.wait_after(self.tries, randomness);
        self.tries = self.tries.saturating_add(1);
        wait
    }

    /// The wait after `tries` failed tries have already been waited for.
    pub fn wait_after(&self, tries: u32, randomness: &dyn Randomness) -> Duration {
        let full = self.first.saturating_mul(1_u32 << tries.min(20)).min(self.most);
        full.mul_f64(0.5 + randomness.fraction().clamp(0.0, 1.0) / 2.0)
    }

    /// After a success: the next failure starts at `first` again.
    pub fn reset(&mut self) {
        self.tries = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Debug)]
    struct Fixed(f64);
    impl Randomness for Fixed {
        fn fraction(&self) -> f64 {
            self.0
        }
    }

    proptest! {
        #[test]
        fn waits_stay_between_half_the_step_and_the_cap(tries in 0_u32..80, fraction in 0.0_f64..1.0) {
            let backoff = Backoff::new(Duration::from_secs(1), Duration::from_mins(1));
            let wait = backoff.wait_after(tries, &Fixed(fraction));
            let full = Duration::from_secs(60.min(1_u64 << tries.min(20)));
            prop_assert!(wait >= full / 2 && wait <= full);
        }
    }

    #[test]
    fn waits_grow_and_start_again_after_a_success() {
        let mut backoff = Backoff::new(Duration::from_secs(2), Duration::from_mins(5));
        let random = Fixed(0.0);
        let waits: Vec<u64> = (0..4).map(|_| backoff.next_wait(&random).as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8]);
        backoff.reset();
        assert_eq!(backoff.next_wait(&random).as_secs(), 1);
    }

    #[test]
    fn the_systems_randomness_is_a_fraction() {
        assert!((0..64).map(|_| SystemRandomness.fraction()).all(|f| (0.0..1.0).contains(&f)));
    }
}
