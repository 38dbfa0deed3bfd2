//! When a token or key ends, from the two ways in which the systems write `expiresIn`.

/// Values above this are points in time, not durations (2001-09-09; 31 years as a duration).
const ABSOLUTE_FROM: i64 = 1_000_000_000_000;

/// The end as milliseconds since the epoch.
///
/// iAM Smart gives a duration, CorpID's getKey sample a point in time (hk-identity §1.3): above 10^12 it
/// is taken as a point in time, else added to `issue_at_ms`. A value of zero or less has ended at once.
pub fn expires_at_ms(issue_at_ms: i64, expires_in_ms: i64) -> i64 {
    if expires_in_ms > ABSOLUTE_FROM { expires_in_ms } else { issue_at_ms.saturating_add(expires_in_ms.max(0)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duration_and_point_in_time() {
        let issued = 1_767_225_600_000;
        assert_eq!(expires_at_ms(issued, 14_400_000), issued + 14_400_000);
        assert_eq!(expires_at_ms(issued, issued + 86_400_000), issued + 86_400_000);
        assert_eq!(expires_at_ms(issued, ABSOLUTE_FROM), issued + ABSOLUTE_FROM);
        assert_eq!(expires_at_ms(issued, -5), issued);
        assert_eq!(expires_at_ms(i64::MAX, 14_400_000), i64::MAX);
    }
}
