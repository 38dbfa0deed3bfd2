//! `/v1/changes` under open-loop load: requests are planned ahead at a fixed rate, and a request's time counts from when
//! it should have been sent, so that a slow gateway cannot slow down those who measure it. The rate goes up until the
//! gateway falls behind.

mod client;
mod drive;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use clap::Args;
use desk_desktop::Trouble;

use self::client::Client;
use self::drive::Outcome;
use crate::beside::Beside;
use crate::cli::note;
use crate::line::{Line, percentile};
use crate::process;
use crate::world;

/// A rate is kept when so much of it was answered, and the slowest in a hundred took no longer than this.
const ANSWERED: f64 = 0.97;
const PATIENCE_MS: f64 = 500.0;

/// How much.
#[derive(Args)]
pub(crate) struct Flags {
    /// People who have something at the departments.
    #[arg(long, default_value_t = 50_000)]
    people: usize,
    /// How many of them are signed in and ask, each on a connection of their own.
    #[arg(long, default_value_t = 200)]
    clients: usize,
    /// The gateway's database; SQLite in a temporary folder when left out.
    #[arg(long)]
    database_url: Option<String>,
    /// How the database is called in the table.
    #[arg(long, default_value = "SQLite")]
    label: String,
    /// Requests a second, one after the other until one is not kept.
    #[arg(long, value_delimiter = ',', default_value = "200,400,600,800,1000,1250,1500,1750,2000,2500,3000,4000,5000")]
    rates: Vec<u32>,
    /// Seconds of each rate.
    #[arg(long, default_value_t = 8)]
    seconds: u32,
}

/// What one rate came to.
struct Step {
    rate: u32,
    kept: bool,
    answered: f64,
    p50: f64,
    p99: f64,
    driver: f64,
    gateway: f64,
}

pub(crate) async fn measure(flags: Flags) -> Result<(), Trouble> {
    let volume = world::Flags {
        people: Some(flags.people),
        database_url: flags.database_url.clone(),
        ..world::Flags::default()
    };
    let world = Beside::start(&volume).await?;
    note(&format!("bench: the departments of {} people were sent in {:.0} s", flags.people, world.at.fed_ms / 1000.0));
    let mut clients = client::sign_in(&world, flags.clients, flags.people).await?;
    note(&format!("bench: {} people are signed in", clients.len()));
    step(&flags, &world, &mut clients, flags.rates.first().copied().unwrap_or(100)).await?;
    let mut kept: Vec<Step> = Vec::new();
    for rate in &flags.rates {
        let step = step(&flags, &world, &mut clients, *rate).await?;
        if !step.kept {
            break;
        }
        kept.push(step);
    }
    report(&flags, &kept)
}

async fn step(flags: &Flags, world: &Beside, clients: &mut [Client], rate: u32) -> Result<Step, Trouble> {
    let ours = BTreeSet::from([std::process::id()]);
    let theirs = BTreeSet::from([world.process]);
    let plan = client::plan(clients, rate, flags.seconds, &world.at.gateway).await?;
    let (cpu, cpu_there) = (process::cpu_seconds(&ours), process::cpu_seconds(&theirs));
    let begun = Instant::now();
    let outcome = drive::run(&world.at.gateway, plan, begun + Duration::from_millis(100)).await?;
    let wall = begun.elapsed().as_secs_f64();
    let share = |before: f64, after: f64| (after - before) * 100.0 / wall;
    let step =
        judge(rate, outcome, share(cpu, process::cpu_seconds(&ours)), share(cpu_there, process::cpu_seconds(&theirs)));
    note(&format!(
        "bench: {} {rate}/s planned, {:.0}/s answered, p50 {:.1} ms, p99 {:.1} ms; driver {:.0} %, gateway {:.0} % of a core{}",
        flags.label,
        step.answered,
        step.p50,
        step.p99,
        step.driver,
        step.gateway,
        if step.kept { "" } else { "; not kept" }
    ));
    Ok(step)
}

fn judge(rate: u32, mut outcome: Outcome, driver: f64, gateway: f64) -> Step {
    let answered = outcome.answered_per_second();
    let (p50, p99) = (percentile(&mut outcome.times_ms, 50), percentile(&mut outcome.times_ms, 99));
    if outcome.failed > 0 {
        note(&format!("bench: {} requests failed", outcome.failed));
    }
    let kept = outcome.failed == 0 && answered >= f64::from(rate) * ANSWERED && p99 <= PATIENCE_MS;
    Step { rate, kept, answered, p50, p99, driver, gateway }
}

fn report(flags: &Flags, kept: &[Step]) -> Result<(), Trouble> {
    let top = kept.last().ok_or("not even the lowest rate was kept")?;
    let half = kept.iter().rfind(|step| step.rate * 2 <= top.rate).unwrap_or(top);
    let name = format!("changes, {} clients, {} people, {}", flags.clients, flags.people, flags.label);
    Line::ours(format!("{name}: highest rate kept"), "1/s", f64::from(top.rate)).print()?;
    Line::ours(format!("{name}: p99 at that rate"), "ms", top.p99).print()?;
    Line::ours(format!("{name}: p99 at {}/s", half.rate), "ms", half.p99).print()?;
    Line::ours(format!("{name}: driver at that rate"), "% of a core", top.driver).print()?;
    Line::ours(format!("{name}: gateway at that rate"), "% of a core", top.gateway).print()
}
