//! One rate: the plan is sent, and what came back says whether the gateway held it.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use desk_desktop::Trouble;

use super::drive::{self, Outcome, Plan};
use crate::beside::Beside;
use crate::cli::note;
use crate::line::percentile;
use crate::process;

/// A rate is kept when so much of it was answered, and the slowest in a hundred took no longer than was asked.
const ANSWERED: f64 = 0.97;

/// What is asked of the gateway.
pub(crate) struct Asked<'a> {
    /// How the database is called.
    pub(crate) label: &'a str,
    /// Requests a second.
    pub(crate) rate: u32,
    /// The slowest in a hundred may take so long.
    pub(crate) p99_ms: f64,
}

/// What one rate came to.
pub(crate) struct Step {
    pub(crate) rate: u32,
    pub(crate) kept: bool,
    /// Requests that were not answered by 200.
    pub(crate) failed: u32,
    answered: f64,
    p50: f64,
    pub(crate) p99: f64,
    /// Parts of a core, in percent.
    pub(crate) driver: f64,
    pub(crate) gateway: f64,
}

/// Sends the plan and judges what came back.
pub(crate) async fn run(world: &Beside, asked: &Asked<'_>, plan: Plan) -> Result<Step, Trouble> {
    let ours = BTreeSet::from([std::process::id()]);
    let theirs = BTreeSet::from([world.process]);
    let (cpu, cpu_there) = (process::cpu_seconds(&ours), process::cpu_seconds(&theirs));
    let begun = Instant::now();
    let outcome = drive::run(&world.at.gateway, plan, begun + Duration::from_millis(100)).await?;
    let wall = begun.elapsed().as_secs_f64();
    let share = |before: f64, after: f64| (after - before) * 100.0 / wall;
    let (driver, gateway) = (share(cpu, process::cpu_seconds(&ours)), share(cpu_there, process::cpu_seconds(&theirs)));
    let step = Step { driver, gateway, ..judge(asked, outcome) };
    note(&format!(
        "bench: {} {}/s planned, {:.0}/s answered, p50 {:.1} ms, p99 {:.1} ms; driver {:.0} %, gateway {:.0} % of a core{}",
        asked.label,
        asked.rate,
        step.answered,
        step.p50,
        step.p99,
        step.driver,
        step.gateway,
        if step.kept { "" } else { "; not kept" }
    ));
    Ok(step)
}

fn judge(asked: &Asked<'_>, mut outcome: Outcome) -> Step {
    let (rate, failed, answered) = (asked.rate, outcome.failed, outcome.answered_per_second());
    let (p50, p99) = (percentile(&mut outcome.times_ms, 50), percentile(&mut outcome.times_ms, 99));
    if failed > 0 {
        note(&format!("bench: {failed} requests failed"));
    }
    let kept = failed == 0 && answered >= f64::from(rate) * ANSWERED && p99 <= asked.p99_ms;
    Step { rate, kept, failed, answered, p50, p99, driver: 0.0, gateway: 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_kept_when_nearly_all_came_in_time_and_none_failed() {
        let asked = Asked { label: "", rate: 100, p99_ms: 150.0 };
        let outcome = |count, ms, failed| Outcome { times_ms: vec![ms; count], failed, lasted: Duration::from_secs(1) };
        assert!(judge(&asked, outcome(98, 150.0, 0)).kept);
        assert!(!judge(&asked, outcome(98, 150.1, 0)).kept);
        assert!(!judge(&asked, outcome(96, 1.0, 0)).kept);
        assert!(!judge(&asked, outcome(98, 1.0, 1)).kept);
    }
}
