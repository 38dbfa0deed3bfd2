//! The gateway's time, by the `Date` of its answers (RFC 9110 §6.6.1): what it says of ends and beginnings is compared
//! with its own clock, so that a wrong clock here spoils nothing (M-tokens).

use std::sync::{PoisonError, RwLock};

use desk_domain::Timestamp;
use http::{HeaderMap, header};

use super::Gov;

/// How far the gateway's clock is ahead of ours, in milliseconds; not known before its first answer.
#[derive(Debug, Default)]
pub(super) struct Ahead(RwLock<Option<i64>>);

impl Ahead {
    fn get(&self) -> Option<i64> {
        *self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, millis: i64) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(millis);
    }
}

impl Gov {
    /// Now, as the gateway counts; as this computer counts before the first answer. Exact to about a second.
    pub fn gateway_now(&self) -> Timestamp {
        let here = self.clock.now();
        self.ahead.get().map_or(here, |millis| Timestamp::from_millis(here.as_millis().saturating_add(millis)))
    }

    /// By how many seconds this computer's clock differs from the gateway's; `None` before the first answer.
    pub fn clock_off_by(&self) -> Option<u64> {
        self.ahead.get().map(|millis| millis.unsigned_abs() / 1000)
    }

    /// Remembers the time of an answer. One without a readable `Date` says nothing.
    pub(crate) fn keep_time(&self, headers: &HeaderMap) {
        let named = headers.get(header::DATE).and_then(|value| value.to_str().ok());
        if let Some(at) = named.and_then(read) {
            self.ahead.set(at.saturating_sub(self.clock.now().as_millis()));
        }
    }
}

/// The instant of an HTTP date, in milliseconds.
fn read(text: &str) -> Option<i64> {
    jiff::fmt::rfc2822::parse(text).ok().map(|at| at.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_the_form_of_http_and_nonsense_is_none() {
        assert_eq!(read("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777_000));
        for text in ["", "now", "1994-11-06T08:49:37Z"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
