//! Notices that wait: what the gateway must hear, in which order, and when it is tried again. Sending is `deliver`.

use desk_domain::{LocalizedText, Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::settle::Settled;

/// Tried for a day.
const PATIENCE_MS: i64 = 86_400_000;
/// Longest pause between two tries, in seconds.
const PAUSE_MAX: i64 = 600;
/// A notice that waits to be overtaken goes on after so long.
const OVERTAKEN_MS: i64 = 60_000;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub(super) enum Event {
    Settled(Settled),
    Failed {
        payment_id: String,
        reason: String,
    },
    Reversed {
        transaction_id: String,
        amount: Money,
    },
    Refunded {
        refund_id: String,
        transaction_id: String,
        amount: Money,
    },
    Mandate {
        mandate_id: String,
        state: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bank: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bank_name: Option<LocalizedText>,
    },
}

/// One notice.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Notice {
    pub(super) number: u64,
    pub(super) event: Event,
    pub(super) due: Timestamp,
    made: Timestamp,
    tries: u32,
    /// Waits for another one to pass.
    held: bool,
}

/// The notices, oldest first.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Notices {
    made: u64,
    waiting: Vec<Notice>,
    given_up: u64,
}

impl Notices {
    pub(super) fn add(&mut self, event: Event, now: Timestamp) {
        self.made += 1;
        self.waiting.push(Notice { number: self.made, event, due: now, made: now, tries: 0, held: false });
    }

    /// Numbers of those that are due, in the order of sending.
    pub(super) fn due(&self, now: Timestamp) -> Vec<u64> {
        let mut due: Vec<_> = self.waiting.iter().filter(|notice| notice.due <= now).collect();
        due.sort_by_key(|notice| (notice.due, notice.number));
        due.into_iter().map(|notice| notice.number).collect()
    }

    /// When the next one is due.
    pub(super) fn next(&self) -> Option<Timestamp> {
        self.waiting.iter().map(|notice| notice.due).min()
    }

    pub(super) fn get(&self, number: u64) -> Option<&Notice> {
        self.waiting.iter().find(|notice| notice.number == number)
    }

    /// The gateway has it. Those that waited to be overtaken go on.
    pub(super) fn delivered(&mut self, number: u64, now: Timestamp) {
        self.forget(number);
        for notice in self.waiting.iter_mut().filter(|notice| notice.held) {
            notice.held = false;
            notice.due = now;
        }
    }

    pub(super) fn forget(&mut self, number: u64) {
        self.waiting.retain(|notice| notice.number != number);
    }

    /// It did not arrive: later again, or never when a day is over.
    pub(super) fn failed(&mut self, number: u64, now: Timestamp) {
        let Some(notice) = self.waiting.iter_mut().find(|notice| notice.number == number) else { return };
        if now.millis_since(notice.made) > PATIENCE_MS {
            self.given_up += 1;
            self.forget(number);
            return;
        }
        let pause = 1_i64.checked_shl(notice.tries).unwrap_or(PAUSE_MAX).clamp(1, PAUSE_MAX);
        notice.tries = notice.tries.saturating_add(1).min(30);
        notice.due = now.plus_seconds(pause);
    }

    pub(super) fn later(&mut self, number: u64, until: Timestamp) {
        if let Some(notice) = self.waiting.iter_mut().find(|notice| notice.number == number) {
            notice.due = until;
        }
    }

    /// Another one passes first.
    pub(super) fn hold(&mut self, number: u64, now: Timestamp) {
        if let Some(notice) = self.waiting.iter_mut().find(|notice| notice.number == number) {
            notice.held = true;
            notice.due = now.plus_millis(OVERTAKEN_MS);
        }
    }

    pub(super) fn waiting(&self) -> usize {
        self.waiting.len()
    }

    pub(super) fn given_up(&self) -> u64 {
        self.given_up
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(id: &str) -> Event {
        Event::Failed { payment_id: id.into(), reason: "funds".into() }
    }

    #[test]
    fn a_notice_is_tried_with_growing_pauses_for_a_day() {
        let mut notices = Notices::default();
        let mut now = Timestamp::from_millis(0);
        notices.add(event("a"), now);
        let mut pauses = Vec::new();
        while let Some(next) = notices.next() {
            pauses.push(next.millis_since(now) / 1_000);
            now = next;
            notices.failed(1, now);
        }
        assert_eq!(pauses[..12], [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600]);
        assert!(now.as_millis() > PATIENCE_MS && now.as_millis() <= PATIENCE_MS + 600_000);
        assert_eq!((notices.waiting(), notices.given_up()), (0, 1));
    }

    #[test]
    fn a_held_notice_goes_on_when_another_has_passed() {
        let mut notices = Notices::default();
        let now = Timestamp::from_millis(0);
        notices.add(event("a"), now);
        notices.add(event("b"), now);
        notices.hold(1, now);
        assert_eq!(notices.due(now), [2]);
        notices.delivered(2, now);
        assert_eq!(notices.due(now), [1]);
        notices.hold(1, now);
        assert_eq!(notices.next(), Some(now.plus_millis(OVERTAKEN_MS)));
    }

    #[test]
    fn an_event_has_the_documented_form() {
        let text = serde_json::to_string(&event("p")).unwrap();
        assert_eq!(text, r#"{"kind":"failed","paymentId":"p","reason":"funds"}"#);
    }
}
