//! What a person can do with an application, and what they see while it waits in the outbox.

use serde::{Deserialize, Serialize};

use super::{Application, ApplicationStatus, StatusEvent};
use crate::Timestamp;

/// An act of the person on one of their applications. Each is idempotent.
///
/// | application \ act                                   | `Seen`          | `Withdraw`  |
/// |-----------------------------------------------------|-----------------|-------------|
/// | under way, the department takes a withdrawal        | seen up to then | asked for   |
/// | under way, and asked for already                    | seen up to then | no change   |
/// | withdrawn                                           | seen up to then | no change   |
/// | anything else                                       | seen up to then | illegal     |
///
/// Asking is the person's; that the application *is* withdrawn only the department says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ApplicationAct {
    /// "I have looked at this."
    Seen {
        /// Up to when.
        at: Timestamp,
    },
    /// "I do not want this any more."
    Withdraw,
}

/// An act that the application does not allow.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum IllegalApplicationAct {
    /// It is too far on, or over, or the department does not take it this way.
    #[error("the application cannot be withdrawn")]
    NoWithdrawal,
}

impl Application {
    /// The department takes a withdrawal now.
    pub fn takes_withdrawal(&self) -> bool {
        self.withdrawable && self.status.apply(StatusEvent::Withdraw).is_ok()
    }

    /// The person may ask for one: the department takes it, and none has been asked for.
    pub fn may_withdraw(&self) -> bool {
        self.takes_withdrawal() && self.withdrawal_asked_at.is_none()
    }

    /// What follows from what the department tells at `now`: a withdrawal that was asked for stays so until the
    /// application is withdrawn, or the department no longer takes one: then it has declined.
    pub fn settle_withdrawal(&mut self, now: Timestamp) {
        if self.withdrawal_asked_at.is_some() && !self.takes_withdrawal() {
            self.withdrawal_asked_at = None;
            self.withdrawal_declined_at = (self.status != ApplicationStatus::Withdrawn).then_some(now);
        }
    }

    /// The application after `act` at `at`, or why it cannot be.
    pub fn apply(&self, act: ApplicationAct, at: Timestamp) -> Result<Self, IllegalApplicationAct> {
        let mut next = self.clone();
        match act {
            ApplicationAct::Seen { at } => next.seen_at = self.seen_at.max(Some(at)),
            ApplicationAct::Withdraw if self.may_withdraw() => {
                next.withdrawal_asked_at = Some(at);
                next.withdrawal_declined_at = None;
            }
            ApplicationAct::Withdraw if self.is_withdrawal_known() => {}
            ApplicationAct::Withdraw => return Err(IllegalApplicationAct::NoWithdrawal),
        }
        Ok(next)
    }

    /// It is withdrawn, or was asked to be.
    pub fn is_withdrawal_known(&self) -> bool {
        self.status == ApplicationStatus::Withdrawn || self.withdrawal_asked_at.is_some()
    }
}

/// An act in the outbox that the server has not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PendingApplicationAct {
    /// What the person did.
    pub act: ApplicationAct,
    /// When.
    pub at: Timestamp,
}

/// What the person sees: the cached application with the waiting acts on top, oldest first. An act that is no longer
/// possible is left to the server.
pub fn overlay(application: &Application, pending: &[PendingApplicationAct]) -> Application {
    pending.iter().fold(application.clone(), |seen, one| seen.apply(one.act, one.at).unwrap_or(seen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn application(status: &str, withdrawable: bool) -> Application {
        let text = json!({ "en": "a", "zh-Hant-HK": "b", "zh-Hans": "c" });
        serde_json::from_value(json!({
            "id": "a1", "version": 3, "department": { "id": "immd", "name": text }, "name": text, "reference": "PA-1",
            "status": status, "withdrawable": withdrawable,
            "submittedAt": "2026-11-01T00:00:00Z", "changedAt": "2026-11-02T00:00:00Z",
        }))
        .expect("an application")
    }

    fn act() -> impl Strategy<Value = ApplicationAct> {
        prop_oneof![
            (0_i64..9).prop_map(|at| ApplicationAct::Seen { at: Timestamp::from_millis(at) }),
            Just(ApplicationAct::Withdraw),
        ]
    }

    proptest! {
        #[test]
        fn each_act_twice_is_once_and_what_was_seen_stays_seen(
            status in 0..ApplicationStatus::KNOWN.len(), withdrawable: bool, acts in prop::collection::vec(act(), 0..8),
        ) {
            let mut now = application(ApplicationStatus::KNOWN[status], withdrawable);
            for (at, act) in acts.into_iter().enumerate() {
                let at = Timestamp::from_millis(i64::try_from(at).unwrap_or(0));
                let Ok(next) = now.apply(act, at) else { continue };
                prop_assert_eq!(next.apply(act, at.plus_seconds(1)), Ok(next.clone()));
                prop_assert!(next.seen_at >= now.seen_at && next.status == now.status);
                now = next;
            }
        }
    }

    #[test]
    fn only_what_is_under_way_and_wanted_by_the_department_can_be_withdrawn() {
        let at = Timestamp::from_millis(5);
        for status in ApplicationStatus::KNOWN {
            let withdraw = |takes| application(status, takes).apply(ApplicationAct::Withdraw, at);
            let early = matches!(*status, "submitted" | "paid" | "being-checked" | "more-information-needed");
            let asked = withdraw(true).map(|next| next.withdrawal_asked_at);
            let expected = match *status {
                "withdrawn" => Ok(None),
                _ if early => Ok(Some(at)),
                _ => Err(IllegalApplicationAct::NoWithdrawal),
            };
            assert_eq!(asked, expected, "{status}");
            assert_eq!(withdraw(false).is_ok(), *status == "withdrawn", "{status}");
        }
    }

    #[test]
    fn a_department_that_goes_on_has_declined() {
        let (asked, now) = (Timestamp::from_millis(5), Timestamp::from_millis(9));
        for (status, takes, expected) in [
            ("paid", true, (Some(asked), None)),
            ("paid", false, (None, Some(now))),
            ("being-made", true, (None, Some(now))),
            ("refused", true, (None, Some(now))),
            ("withdrawn", true, (None, None)),
        ] {
            let mut told = application(status, takes);
            told.withdrawal_asked_at = Some(asked);
            told.settle_withdrawal(now);
            assert_eq!((told.withdrawal_asked_at, told.withdrawal_declined_at), expected, "{status}");
        }
    }

    #[test]
    fn a_withdrawal_that_waits_shows_and_one_that_came_too_late_does_not() {
        let waits = [PendingApplicationAct { act: ApplicationAct::Withdraw, at: Timestamp::from_millis(5) }];
        assert!(overlay(&application("paid", true), &waits).withdrawal_asked_at.is_some());
        assert!(overlay(&application("ready", true), &waits).withdrawal_asked_at.is_none());
    }
}
