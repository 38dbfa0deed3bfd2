//! The platform's rule on order in time and replay, as a pure function. Storing the last timestamp and
//! the nonces is the caller's.

use crate::code::Outcome;

/// How far the timestamp of a request may be from the platform's clock, in either direction.
pub const WINDOW_MS: i64 = 15 * 60 * 1000;

/// Decides on one request whose signature already holds.
///
/// | case | outcome |
/// |---|---|
/// | timestamp lower than the last accepted one of this client | 20003 |
/// | timestamp more than 15 min before or after `now_ms` | 20003 |
/// | nonce seen before | 20004 |
/// | timestamp equal to the last accepted one, nonce new | accepted |
/// | anything else | accepted |
///
/// The specification asks for a timestamp at or after the previous one and for a fresh nonce; that the
/// first is answered with 20003, and the 15 minutes, are our reading (mechanisms.md, M-eid). A caller
/// keeps nonces for at least 30 minutes: older timestamps are refused by the clock.
///
/// Check the signature first: an unsigned request must not be able to move a client's last timestamp.
pub fn check(last_ms: Option<i64>, nonce_seen: bool, now_ms: i64, timestamp_ms: i64) -> Result<(), Outcome> {
    if last_ms.is_some_and(|last| timestamp_ms < last) || now_ms.abs_diff(timestamp_ms) > WINDOW_MS.unsigned_abs() {
        return Err(Outcome::ParameterInvalid);
    }
    if nonce_seen {
        return Err(Outcome::Duplicated);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_767_225_600_000;

    #[test]
    fn m_eid_order_in_time() {
        assert_eq!(check(None, false, NOW, NOW), Ok(()));
        assert_eq!(check(Some(NOW), false, NOW, NOW), Ok(()));
        assert_eq!(check(Some(NOW), false, NOW, NOW + 1), Ok(()));
        assert_eq!(check(Some(NOW), false, NOW, NOW - 1), Err(Outcome::ParameterInvalid));
    }

    #[test]
    fn m_eid_clock_window_is_fifteen_minutes_each_way() {
        for sign in [-1, 1] {
            assert_eq!(check(None, false, NOW, NOW + sign * WINDOW_MS), Ok(()));
            assert_eq!(check(None, false, NOW, NOW + sign * (WINDOW_MS + 1)), Err(Outcome::ParameterInvalid));
        }
        assert_eq!(check(None, false, i64::MIN, i64::MAX), Err(Outcome::ParameterInvalid));
    }

    #[test]
    fn m_eid_replay_is_a_duplicate_and_time_is_judged_first() {
        assert_eq!(check(Some(NOW), true, NOW, NOW), Err(Outcome::Duplicated));
        assert_eq!(check(Some(NOW), true, NOW, NOW - 1), Err(Outcome::ParameterInvalid));
    }
}
