//! Settlement notices of the FPS switch under open-loop load: signed ahead, sent at a rising rate, and afterwards every
//! payment and the whole ledger are looked at in the database. Without that look there is no figure.

mod check;
mod notice;
mod prepare;

use clap::Args;
use desk_desktop::Trouble;

use self::check::check;
use self::notice::{Sent, Switch};
use crate::beside::Beside;
use crate::cli::note;
use crate::line::{Line, Target};
use crate::load::client::Door;
use crate::load::drive::{self, evenly};
use crate::load::step::{self, Asked, Step};
use crate::world;

/// What must be reached: settlements a second, with the slowest in a hundred within this time.
const PER_SECOND: f64 = 500.0;
const P99_MS: f64 = 150.0;
/// So long a rate must hold; a shorter run says nothing about the target.
const HELD_SECONDS: u32 = 60;
/// Part of that time which the slowest may take for a moment, if the rate is to hold for long.
const ROOM: f64 = 0.5;
/// Tries to deliver again what was not taken, as the switch does.
const TRIES: u32 = 5;

/// How much.
#[derive(Args)]
pub(crate) struct Flags {
    /// The gateway's database; SQLite in a temporary folder when left out.
    #[arg(long)]
    database_url: Option<String>,
    /// How the database is called in the table.
    #[arg(long, default_value = "SQLite")]
    label: String,
    /// Persons who pay, in turns.
    #[arg(long, default_value_t = 200)]
    payers: usize,
    /// Connections of the switch.
    #[arg(long, default_value_t = 32)]
    connections: usize,
    /// Settlements a second, one after the other until one is not kept.
    #[arg(long, value_delimiter = ',', default_value = "150,300,400,500,600,750")]
    rates: Vec<u32>,
    /// Seconds of each rate on the way up.
    #[arg(long, default_value_t = 5)]
    climb: u32,
    /// Seconds for which the highest rate that had room must then hold; if it does not, the next lower one is tried.
    #[arg(long, default_value_t = HELD_SECONDS)]
    seconds: u32,
}

/// What is there while it is measured.
struct Scene {
    flags: Flags,
    world: Beside,
    door: Door,
    switch: Switch,
    sent: Vec<Sent>,
}

pub(crate) async fn measure(flags: Flags) -> Result<(), Trouble> {
    let folder = tempfile::tempdir()?;
    let sqlite = || format!("sqlite://{}", folder.path().join("gateway.db").display());
    let database = flags.database_url.clone().unwrap_or_else(sqlite);
    let switch = Switch::new()?;
    let volume = world::Flags {
        people: Some(flags.payers),
        database_url: Some(database.clone()),
        switch_key: Some(switch.public_pem()?),
        ..world::Flags::default()
    };
    let world = Beside::start(&volume).await?;
    let door = Door::of(&world)?;
    let mut scene = Scene { flags, world, door, switch, sent: Vec::new() };
    let held = scene.climb_and_hold().await?;
    check(&database, &scene.sent).await?;
    note(&format!("bench: {} payments are settled and the ledger balances", scene.sent.len()));
    report(&scene.flags, &held)
}

impl Scene {
    /// Goes up until a rate is not kept, then holds the highest that was kept with room. The last of the steps is the
    /// figure.
    async fn climb_and_hold(&mut self) -> Result<Step, Trouble> {
        let (rates, climb, seconds) = (self.flags.rates.clone(), self.flags.climb, self.flags.seconds);
        let lowest = rates.first().copied().ok_or("no rate")?;
        // The first requests find cold caches.
        self.step(lowest, climb).await?;
        let mut kept = Vec::new();
        for rate in rates {
            let step = self.step(rate, climb).await?;
            if !step.kept {
                break;
            }
            // What just holds for a moment does not hold for long, and its payments take minutes to begin.
            if step.p99 <= P99_MS * ROOM {
                kept.push(rate);
            }
        }
        let mut step = self.step(kept.pop().unwrap_or(lowest), seconds).await?;
        while let (false, Some(rate)) = (step.kept, kept.pop()) {
            step = self.step(rate, seconds).await?;
        }
        Ok(step)
    }

    /// New payments, their notices signed, then sent at this rate. What was not taken is sent again before this ends.
    async fn step(&mut self, rate: u32, seconds: u32) -> Result<Step, Trouble> {
        let count = usize::try_from(rate * seconds)?;
        let open = prepare::payments(&self.world, &self.door, self.flags.payers, self.sent.len(), count).await?;
        let mut requests = Vec::with_capacity(count);
        for open in open {
            let (request, sent) = self.switch.sign(&self.door.host(), &open)?;
            requests.push(request);
            self.sent.push(sent);
        }
        let asked = Asked { label: &self.flags.label, rate, p99_ms: P99_MS };
        let step = step::run(&self.world, &asked, evenly(self.flags.connections, rate, requests.clone())).await?;
        let (mut failed, mut tries) = (step.failed, 0);
        while failed > 0 {
            tries += 1;
            if tries > TRIES {
                return Err(format!("{failed} notices are not taken, however often they are sent").into());
            }
            let again = evenly(self.flags.connections, rate, requests.clone());
            failed = drive::run(&self.world.at.gateway, again, std::time::Instant::now()).await?.failed;
        }
        Ok(step)
    }
}

fn report(flags: &Flags, step: &Step) -> Result<(), Trouble> {
    let name = format!("settle, {} connections, {} s, {}", flags.connections, flags.seconds, flags.label);
    // The figure is asked for on the shared database; SQLite is reported beside it.
    let asked = flags.seconds >= HELD_SECONDS && flags.database_url.is_some();
    let with = |line: Line, target| if asked { line.target(target) } else { line };
    let held = if step.kept { f64::from(step.rate) } else { 0.0 };
    let rate = Line::ours(format!("{name}: settlements that held"), "1/s", held);
    with(rate, Target::AtLeast(PER_SECOND)).print()?;
    let p99 = Line::ours(format!("{name}: p99 at {}/s", step.rate), "ms", step.p99);
    with(p99, Target::AtMost(P99_MS)).print()?;
    Line::ours(format!("{name}: driver at that rate"), "% of a core", step.driver).print()?;
    Line::ours(format!("{name}: gateway at that rate"), "% of a core", step.gateway).print()
}
