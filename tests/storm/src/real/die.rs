//! How gateways die: at points of their own, and at any moment; each starts again at once on the same database.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use desk_gateway::Storm;
use desk_sandbox::RegisteredService;
use url::Url;

use super::process::Replica;
use crate::story::Counts;
use crate::world::Cast;
use crate::{Numbers, StormError};

const LOOK: Duration = Duration::from_millis(50);
/// Between two kills at any moment.
const KILL_EVERY: Duration = Duration::from_secs(9);
/// How many of the gateway's points come once a day only: the last ones.
const DAILY: usize = 3;

const KILLED: &str = "kill -9 gateway at any moment";

/// Points of a payment's life.
fn of_payments() -> &'static [&'static str] {
    &Storm::POINTS[..Storm::POINTS.len() - DAILY]
}

/// Those of the settlement file of a day.
pub(super) fn of_days() -> &'static [&'static str] {
    &Storm::POINTS[Storm::POINTS.len() - DAILY..]
}

/// Ends of gateways, as they are counted.
pub(super) fn names() -> Vec<String> {
    let points = Storm::POINTS.into_iter().chain(Storm::COLLECTION_POINTS);
    points.map(crash).chain([KILLED.to_owned()]).collect()
}

/// How the end at a point is counted.
pub(super) fn crash(point: &str) -> String {
    format!("crash gateway {point}")
}

/// The points of an evening: each twice.
pub(super) fn evening(numbers: &mut Numbers) -> Vec<&'static str> {
    let mut points = shuffled(numbers, of_payments());
    points.extend(shuffled(numbers, of_payments()));
    points
}

/// The points at which a day of collections begins.
pub(super) fn morning(numbers: &mut Numbers) -> Vec<&'static str> {
    shuffled(numbers, &Storm::COLLECTION_POINTS)
}

fn shuffled(numbers: &mut Numbers, points: &[&'static str]) -> Vec<&'static str> {
    let mut left = points.to_vec();
    let mut all = Vec::new();
    while !left.is_empty() {
        let at = usize::try_from(numbers.below(left.len() as u64)).unwrap_or(0);
        all.push(left.swap_remove(at));
    }
    all
}

/// Gateways end at the next points, and at any moment; each starts again at once. Notices go to the other one then.
#[expect(clippy::too_many_arguments, reason = "parts of one scene that are borrowed apart")]
pub(super) async fn gateways(
    replicas: &mut [Replica],
    publics: &[Url],
    service: &RegisteredService,
    cast: &Cast,
    counts: &Counts,
    mut points: Vec<&'static str>,
    numbers: &mut Numbers,
    over: &AtomicBool,
) -> Result<(), StormError> {
    let known = points.clone();
    let mut killed_at = Instant::now();
    let mut turn = 0_usize;
    while !over.load(Ordering::SeqCst) {
        tokio::time::sleep(LOOK).await;
        for (at, replica) in replicas.iter_mut().enumerate() {
            let mut unmet = None;
            let due = killed_at.elapsed() > KILL_EVERY && turn % 2 == at;
            if let Some(point) = replica.ended()? {
                if !point.is_empty() {
                    counts.one(&crash(&point));
                }
            } else if due || !replica.is_armed() && !points.is_empty() {
                unmet = replica.kill().await?;
                counts.one(KILLED);
                (killed_at, turn) = (Instant::now(), turn + 1);
            } else {
                continue;
            }
            // A point that was not reached waits for its next turn.
            points.extend(unmet.as_deref().and_then(|unmet| known.iter().find(|point| **point == unmet)));
            let next = (!points.is_empty()).then(|| points.remove(0));
            replica.start(next.map(|point| (point.to_owned(), numbers.below(passes(point)))))?;
            let other = publics[(at + 1) % publics.len()].clone();
            cast.sandbox.connect_departments(other, service).await?;
        }
    }
    for replica in replicas.iter_mut().filter(|replica| replica.is_armed()) {
        drop(replica.kill().await?);
        replica.start(None)?;
    }
    Ok(())
}

/// What comes once a day is met the first time.
fn passes(point: &str) -> u64 {
    if Storm::COLLECTION_POINTS.contains(&point) { 1 } else { 3 }
}
