//! What goes wrong between the parts, and how often: the chances of a thousand on each kind of exchange. Half of all
//! exchanges must meet one, which is counted and judged. Also which faults must have happened for a storm to count.

use std::collections::BTreeMap;

use desk_sandbox::{Chance, Exchanges, Fault, FaultRule, Faults};

fn chance(route: &str, fault: Fault, per_mille: u32) -> Chance {
    Chance { route: route.to_owned(), fault, per_mille }
}

/// Between the person's desk and the gateway.
pub(crate) fn of_desk() -> Vec<Chance> {
    vec![
        chance("/v1/", Fault::Status { status: 503, retry_after: Some(1) }, 130),
        chance("/v1/", Fault::Status { status: 429, retry_after: Some(1) }, 130),
        chance("/v1/", Fault::DropAfter { bytes: 0 }, 150),
        chance("/v1/", Fault::Malformed, 120),
        chance("/v1/", Fault::Duplicate, 180),
        chance("/department/", Fault::Status { status: 503, retry_after: None }, 190),
        chance("/department/", Fault::DropAfter { bytes: 0 }, 210),
        chance("/department/", Fault::Duplicate, 260),
    ]
}

/// Between gateway, switch and banks. What stands later is only drawn when nothing before it was.
pub(crate) fn of_switch() -> Vec<Chance> {
    vec![
        chance("/fps/", Fault::Status { status: 503, retry_after: None }, 150),
        chance("/fps/", Fault::Status { status: 429, retry_after: None }, 80),
        chance("/fps/", Fault::DropAfter { bytes: 0 }, 180),
        chance("/fps/", Fault::Malformed, 130),
        chance("/fps/", Fault::Duplicate, 170),
        chance("notice", Fault::Early, 100),
        chance("notice", Fault::Lost, 80),
        chance("notice", Fault::Duplicate, 170),
        chance("notice", Fault::Reorder, 90),
        chance("notice", Fault::Delay { ms: 240_000 }, 80),
        chance("notice", Fault::Status { status: 503, retry_after: None }, 80),
        chance("notice", Fault::DropAfter { bytes: 0 }, 80),
        chance("notice", Fault::Malformed, 60),
        chance("settlement-file", Fault::Truncated, 250),
        chance("settlement-file", Fault::Duplicate, 200),
        chance("settlement-file", Fault::UnknownEntry, 200),
        chance("bank", Fault::Status { status: 503, retry_after: None }, 200),
        chance("bank", Fault::DropAfter { bytes: 0 }, 250),
        chance("collection", Fault::Duplicate, 300),
    ]
}

/// Between the platform of the phones and the gateway: what the phone said, on its way back.
pub(crate) fn of_phone() -> Vec<Chance> {
    vec![
        chance("/iam/callback", Fault::Status { status: 503, retry_after: None }, 150),
        chance("/iam/callback", Fault::DropAfter { bytes: 0 }, 150),
        chance("/iam/callback", Fault::Duplicate, 320),
    ]
}

/// Between the gateway and the platform of the phones.
pub(crate) fn of_platform() -> Vec<Chance> {
    vec![
        chance("/api/v1/account", Fault::Status { status: 503, retry_after: None }, 300),
        chance("/api/v1/account", Fault::DropAfter { bytes: 0 }, 300),
    ]
}

/// The first settlement files, and the first collection.
pub(crate) fn of_the_first() -> Vec<FaultRule> {
    let files = [Fault::Truncated, Fault::Duplicate, Fault::UnknownEntry];
    let files = files.map(|fault| FaultRule::once("settlement-file", fault));
    files.into_iter().chain([FaultRule::once("collection", Fault::Duplicate)]).collect()
}

/// Names of all faults of `chances` with nothing counted yet, so that one that never fires is seen.
fn named(prefix: &str, chances: &[Chance]) -> BTreeMap<String, u64> {
    chances.iter().map(|chance| (format!("{prefix}{} {}", chance.route, chance.fault.word()), 0)).collect()
}

/// What payers and the switch do that careful ones would not; the sandbox counts it.
const PAYERS: &[&str] = &[
    "collection after-the-end",
    "collection unasked",
    "bank amount-higher",
    "bank amount-lower",
    "bank late",
    "bank paid-twice",
    "bank second-bank",
    "bank without-reference",
    "bank wrong-bill-number",
];

/// Whose faults are counted.
pub(crate) struct Met {
    /// In front of each gateway.
    pub(crate) desk: Vec<Faults>,
    /// Of the sandbox.
    pub(crate) switch: Faults,
    /// Faults on the way to and from the phones belong to the storm.
    pub(crate) phone: bool,
}

impl Met {
    /// How many messages could have met a fault, and how many did.
    pub(crate) fn exchanges(&self) -> Exchanges {
        self.desk
            .iter()
            .chain([&self.switch])
            .map(Faults::exchanges)
            .fold(Exchanges::default(), |sum, one| Exchanges { all: sum.all + one.all, met: sum.met + one.met })
    }

    /// Everything that fired, with the faults that had to.
    pub(crate) fn fired(&self, own: &BTreeMap<String, u64>) -> BTreeMap<String, u64> {
        let mut all = named("desk ", &of_desk());
        all.extend(named("", &of_switch()));
        if self.phone {
            all.extend(named("", &of_phone()));
            all.extend(named("", &of_platform()));
        }
        all.extend(PAYERS.iter().map(|name| ((*name).to_owned(), 0)));
        for (name, times) in self.desk.iter().flat_map(Faults::fired) {
            // What the platform sends does not come from a desk.
            let name = if name.starts_with("/iam/") { name } else { format!("desk {name}") };
            *all.entry(name).or_default() += times;
        }
        for (name, times) in self.switch.fired().iter().chain(own) {
            *all.entry(name.clone()).or_default() += times;
        }
        all
    }
}
