//! Trouble on purpose: rules that say which route misbehaves, how, and how often, and chances that a seed decides. Each
//! fault that really happened is counted. `layer` applies them to the sandbox's own routes, `proxy` to anything between
//! two programs on this computer; notices, settlement files and banks apply theirs themselves.

mod fault;
mod layer;
mod proxy;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

pub(crate) use fault::{BANK, COLLECTION, NOTICE, SETTLEMENT_FILE};
pub use fault::{Chance, Fault, FaultRule};
pub(crate) use layer::apply;
pub use proxy::FaultProxy;

use crate::world::generate::Numbers;

/// How long a reordered message waits for another one to overtake it.
const OVERTAKE: Duration = Duration::from_secs(2);

/// What becomes of one outgoing message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    Once,
    Twice,
    Malformed,
    /// Not sent at all on the first try.
    Lost,
}

/// Messages that chances were sown for, and those of them that met a fault.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exchanges {
    /// All of them.
    pub all: u64,
    /// Met a fault.
    pub met: u64,
}

/// What a text becomes on its way.
pub type Rewrite = fn(&str) -> String;

/// The rules in force. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    rules: Mutex<Vec<FaultRule>>,
    chances: Mutex<Option<(Numbers, Vec<Chance>)>>,
    rewrite: Mutex<Option<Rewrite>>,
    fired: Mutex<BTreeMap<String, u64>>,
    exchanges: Mutex<Exchanges>,
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

    /// Ends all trouble. What was counted stays.
    pub fn clear(&self) {
        self.rules().clear();
        *self.chances() = None;
        self.rewrite(None);
    }

    /// Leaves it to `seed` which messages are met, behind the rules. The same seed and the same messages in the same order
    /// give the same trouble. Replaces earlier chances.
    pub fn sow(&self, seed: u64, chances: Vec<Chance>) {
        *self.chances() = Some((Numbers::seeded(seed), chances));
    }

    /// From now on a [`FaultProxy`] answers other texts than the server behind it: that server lies. `None` ends it.
    /// Nothing but a proxy heeds it.
    pub fn rewrite(&self, rewrite: Option<Rewrite>) {
        *self.0.rewrite.lock().unwrap_or_else(PoisonError::into_inner) = rewrite;
    }

    /// What answers become.
    pub(crate) fn rewriting(&self) -> Option<Rewrite> {
        *self.0.rewrite.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often each fault really happened, by route and word: `notice duplicate`.
    pub fn fired(&self) -> BTreeMap<String, u64> {
        self.0.fired.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many messages could have met a fault, and how many did.
    pub fn exchanges(&self) -> Exchanges {
        *self.0.exchanges.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn exchanged(&self, route: &str, met: bool) {
        let sown = |chance: &Chance| chance.route == "*" || route.starts_with(&chance.route);
        if self.chances().as_ref().is_some_and(|(_, chances)| chances.iter().any(sown)) {
            let mut exchanges = self.0.exchanges.lock().unwrap_or_else(PoisonError::into_inner);
            exchanges.all += 1;
            exchanges.met += u64::from(met);
        }
    }

    /// One more time.
    pub(crate) fn count(&self, name: &str) {
        let mut fired = self.0.fired.lock().unwrap_or_else(PoisonError::into_inner);
        *fired.entry(name.to_owned()).or_default() += 1;
    }

    fn chances(&self) -> MutexGuard<'_, Option<(Numbers, Vec<Chance>)>> {
        self.0.chances.lock().unwrap_or_else(PoisonError::into_inner)
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
        let found = self.take_where(route, |fault| fault.fits(route));
        self.exchanged(route, found.is_some());
        found
    }

    /// Whether a notice must overtake the answer that is about to be given.
    pub(crate) fn take_early(&self) -> bool {
        let early = self.take_where(NOTICE, |fault| fault == Fault::Early).is_some();
        // One that is not early is counted when it is sent.
        if early {
            self.exchanged(NOTICE, true);
        }
        early
    }

    fn take_where(&self, route: &str, fits: impl Fn(Fault) -> bool) -> Option<Fault> {
        let meets = |rule: &str, fault| (rule == "*" || route.starts_with(rule)) && fits(fault);
        let (rule, fault) = self.take_rule(&meets).or_else(|| self.take_chance(&meets))?;
        self.count(&format!("{rule} {}", fault.word()));
        Some(fault)
    }

    fn take_rule(&self, meets: &impl Fn(&str, Fault) -> bool) -> Option<(String, Fault)> {
        let mut rules = self.rules();
        let index = rules.iter().position(|rule| meets(&rule.route, rule.fault))?;
        let rule = rules.get_mut(index)?;
        let taken = (rule.route.clone(), rule.fault);
        if let Some(times) = &mut rule.times {
            *times = times.saturating_sub(1);
            if *times == 0 {
                rules.remove(index);
            }
        }
        Some(taken)
    }

    /// One number for each chance that may meet the message; the first that does is taken.
    fn take_chance(&self, meets: &impl Fn(&str, Fault) -> bool) -> Option<(String, Fault)> {
        let mut held = self.chances();
        let (numbers, chances) = held.as_mut()?;
        let mut met = |chance: &&Chance| {
            let drawn = numbers.below(1_000);
            u32::try_from(drawn).is_ok_and(|drawn| drawn < chance.per_mille)
        };
        let found = chances.iter().filter(|chance| meets(&chance.route, chance.fault)).find(&mut met);
        found.map(|chance| (chance.route.clone(), chance.fault))
    }

    /// For messages that the sandbox sends itself: waits where the fault says so and tells how to send.
    pub(crate) async fn take_delivery(&self, route: &str) -> Delivery {
        match self.take(route) {
            None
            | Some(Fault::Oversized { .. } | Fault::Lost | Fault::Early | Fault::Truncated | Fault::UnknownEntry) => {
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
    fn the_same_seed_gives_the_same_trouble_and_it_is_counted() {
        let chances = || {
            vec![
                Chance { route: "notice".into(), fault: Fault::Duplicate, per_mille: 250 },
                Chance { route: "notice".into(), fault: Fault::Lost, per_mille: 250 },
            ]
        };
        let run = |seed| {
            let faults = Faults::new();
            faults.sow(seed, chances());
            let met: Vec<_> = (0..400).map(|_| faults.take(NOTICE)).collect();
            (met, faults.fired())
        };
        let sown = Faults::new();
        sown.sow(7, chances());
        let met = (0..400).filter(|_| sown.take(NOTICE).is_some()).count();
        assert_eq!(sown.take("/docs"), None);
        assert_eq!(sown.exchanges(), Exchanges { all: 400, met: u64::try_from(met).unwrap() });
        let (met, fired) = run(7);
        assert_eq!((&met, &fired), (&run(7).0, &run(7).1));
        assert_ne!(met, run(8).0);
        let count = |fault| u64::try_from(met.iter().filter(|found| **found == Some(fault)).count()).unwrap();
        assert_eq!(fired["notice duplicate"], count(Fault::Duplicate));
        assert_eq!(fired["notice lost"], count(Fault::Lost));
        assert!(count(Fault::Duplicate) > 60 && count(Fault::Lost) > 40);
    }

    #[test]
    fn a_fault_meets_only_where_it_means_something() {
        let faults = Faults::new();
        faults.add(FaultRule::always("*", Fault::Early));
        faults.add(FaultRule::always("*", Fault::Truncated));
        assert_eq!(faults.take("/fps/v1/payments"), None);
        assert_eq!(faults.take(BANK), None);
        assert_eq!(faults.take(SETTLEMENT_FILE), Some(Fault::Truncated));
        assert!(faults.take_early());
    }
}
