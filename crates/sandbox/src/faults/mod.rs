//! Trouble on purpose: rules that say which route misbehaves, how, and how often. `layer` applies them to the sandbox's
//! own routes, `proxy` to anything between two programs on this computer.

mod layer;
mod proxy;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

pub(crate) use layer::apply;
pub use proxy::FaultProxy;

/// How long a reordered message waits for another one to overtake it.
const OVERTAKE: Duration = Duration::from_secs(2);

/// One kind of trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Fault {
    /// Answers later.
    Delay {
        /// Milliseconds, at most 60,000.
        ms: u64,
    },
    /// Answers this status without doing anything.
    Status {
        /// 400 to 599, such as 429 or 503.
        status: u16,
        /// `Retry-After`, seconds.
        #[serde(default)]
        retry_after: Option<u32>,
    },
    /// Does the work, then breaks the connection after so many bytes of the body.
    DropAfter {
        /// Bytes that still arrive.
        bytes: usize,
    },
    /// Does the work, then answers half a body with rubbish behind.
    Malformed,
    /// Does the work, then answers a body of so many bytes.
    Oversized {
        /// At most 256 MiB.
        bytes: usize,
    },
    /// Delivers the message twice; the second answer counts.
    Duplicate,
    /// Holds the message until another one on the same route has passed it, at most 2 seconds.
    Reorder,
}

/// Which messages a fault meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FaultRule {
    /// Beginning of the path, such as `/api/v1/auth/getToken`; `callback` for callbacks to e-services, `departments` for
    /// what departments send; `*` for everything.
    #[schema(example = "/api/v1/auth/getToken")]
    pub route: String,
    /// What happens.
    pub fault: Fault,
    /// How often; left out: until cleared.
    #[serde(default)]
    pub times: Option<u32>,
}

impl FaultRule {
    /// A rule that holds once.
    pub fn once(route: &str, fault: Fault) -> Self {
        Self { route: route.to_owned(), fault, times: Some(1) }
    }

    /// A rule that holds until cleared.
    pub fn always(route: &str, fault: Fault) -> Self {
        Self { route: route.to_owned(), fault, times: None }
    }
}

/// What becomes of one outgoing message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    Once,
    Twice,
    Malformed,
    /// Not sent at all on the first try.
    Lost,
}

/// The rules in force. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    rules: Mutex<Vec<FaultRule>>,
    passed: Notify,
}

impl Faults {
    /// No trouble.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a rule behind those that are there; the first that fits is used.
    pub fn add(&self, rule: FaultRule) {
        self.rules().push(rule);
    }

    /// Ends all trouble.
    pub fn clear(&self) {
        self.rules().clear();
    }

    /// The rules in force.
    pub fn list(&self) -> Vec<FaultRule> {
        self.rules().clone()
    }

    fn rules(&self) -> MutexGuard<'_, Vec<FaultRule>> {
        self.0.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The fault for `route`, counted.
    pub(crate) fn take(&self, route: &str) -> Option<Fault> {
        let mut rules = self.rules();
        let index = rules.iter().position(|rule| rule.route == "*" || route.starts_with(&rule.route))?;
        let rule = rules.get_mut(index)?;
        let fault = rule.fault;
        if let Some(times) = &mut rule.times {
            *times = times.saturating_sub(1);
            if *times == 0 {
                rules.remove(index);
            }
        }
        Some(fault)
    }

    /// For messages that the sandbox sends itself: waits where the fault says so and tells how to send.
    pub(crate) async fn take_delivery(&self, route: &str) -> Delivery {
        match self.take(route) {
            None | Some(Fault::Oversized { .. }) => {
                self.pass();
                Delivery::Once
            }
            Some(Fault::Delay { ms }) => {
                delay(ms).await;
                Delivery::Once
            }
            Some(Fault::Status { .. } | Fault::DropAfter { .. }) => Delivery::Lost,
            Some(Fault::Malformed) => Delivery::Malformed,
            Some(Fault::Duplicate) => Delivery::Twice,
            Some(Fault::Reorder) => {
                self.overtaken().await;
                Delivery::Once
            }
        }
    }

    /// Tells a held message that another one has passed.
    pub(crate) fn pass(&self) {
        self.0.passed.notify_waiters();
    }

    /// Waits until another message has passed.
    pub(crate) async fn overtaken(&self) {
        let _ = tokio::time::timeout(OVERTAKE, self.0.passed.notified()).await;
    }
}

pub(crate) async fn delay(ms: u64) {
    tokio::time::sleep(Duration::from_millis(ms.min(60_000))).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rule_that_fits_is_used_and_counted() {
        let faults = Faults::new();
        faults.add(FaultRule { route: "/api/v1/auth".into(), fault: Fault::Malformed, times: Some(2) });
        faults.add(FaultRule::always("*", Fault::Duplicate));
        assert_eq!(faults.take("/docs"), Some(Fault::Duplicate));
        assert_eq!(faults.take("/api/v1/auth/getToken"), Some(Fault::Malformed));
        assert_eq!(faults.take("/api/v1/auth/getQR"), Some(Fault::Malformed));
        assert_eq!(faults.take("/api/v1/auth/getQR"), Some(Fault::Duplicate));
        faults.clear();
        assert_eq!(faults.take("/docs"), None);
    }

    #[test]
    fn rules_are_plain_json() {
        let rule: FaultRule =
            serde_json::from_str(r#"{"route":"/v1","fault":{"kind":"status","status":429,"retryAfter":7}}"#).unwrap();
        assert_eq!(rule.fault, Fault::Status { status: 429, retry_after: Some(7) });
        assert_eq!(rule.times, None);
    }
}
