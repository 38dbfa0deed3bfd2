//! Numbers that a seed decides: `SplitMix64` (Steele, Lea, Flood 2014). Not for secrets.

/// A stream of numbers.
#[derive(Clone, Debug)]
pub struct Numbers(u64);

impl Numbers {
    /// The stream of `seed`.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end` (at least 1).
    pub fn below(&mut self, end: u64) -> u64 {
        self.draw() % end.max(1)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high.saturating_sub(low)).unwrap_or(0).saturating_add(1);
        low.saturating_add(i64::try_from(self.below(span)).unwrap_or(0))
    }

    /// One of `all`, each as likely as its weight says.
    pub fn weighted<T: Copy>(&mut self, all: &[(T, u64)]) -> Option<T> {
        let mut at = self.below(all.iter().map(|(_, weight)| weight).sum());
        for (one, weight) in all {
            if at < *weight {
                return Some(*one);
            }
            at -= weight;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_first_numbers_of_seed_1234567() {
        let mut numbers = Numbers::seeded(1_234_567);
        let first = [numbers.draw(), numbers.draw(), numbers.draw()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn weights_and_limits_hold() {
        let mut numbers = Numbers::seeded(7);
        let mut seen = [0_u32; 2];
        for _ in 0..10_000 {
            assert!((3..=5).contains(&numbers.between(3, 5)));
            seen[usize::from(numbers.weighted(&[(false, 9), (true, 1)]).unwrap())] += 1;
        }
        assert!((700..1_300).contains(&seen[1]), "{seen:?}");
    }
}
