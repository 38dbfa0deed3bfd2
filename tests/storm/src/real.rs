//! The real storm: two gateways and some persons' desks as processes of their own, killed at named points and at any
//! moment; the gateways share one PostgreSQL. The seed decides the schedule and the order of the ends, not what meets
//! what. Sandbox, banks and phones live in the process of the driver, which is never killed: they are the world outside.

use std::path::PathBuf;

use crate::books::Books;
use crate::check::check;
use crate::plan::{Schedule, Wish};
use crate::seeded::Report;
use crate::stage::{books, look_at_everything, stage};
use crate::summary::Summary;
use crate::world::{Broken, PERSONS};
use crate::{Numbers, StormError};

mod act;
mod calm;
mod clock;
mod commands;
mod desk;
mod die;
mod fate;
mod gateway;
mod hands;
mod life;
mod process;
mod scene;
mod seat;
mod seen;

pub use self::desk::desk;
pub use self::gateway::gateway;
use self::scene::Scene;
pub(crate) use self::seat::{Seat, Unanswered};

/// Simulated milliseconds between two beginnings.
const APART: i64 = 2_400;
/// Mandates are asked for within so long, simulated milliseconds: the platform believes a sign-in for four hours, and a
/// desk does not sign in again by itself.
const MANDATES_WITHIN: i64 = 3 * 60 * 60_000;
/// Persons whose first computer is a desk in a process of its own.
const DESKS: usize = 3;

/// What kind of storm.
#[derive(Clone, Debug)]
pub struct Order {
    /// Decides the schedule and the order of the ends.
    pub seed: u64,
    /// Payments to begin, at least.
    pub payments: usize,
    /// The gateways are broken on purpose.
    pub broken: Option<Broken>,
    /// Simulated time runs so much faster while payments are under way; 20 leaves each message its seconds.
    pub speed: i64,
    /// A PostgreSQL server with the right to make databases.
    pub server: String,
    /// The program that runs as a gateway with `--gateway <file>`, as a desk with `--desk <file>`.
    pub program: PathBuf,
}

/// Holds the storm.
pub async fn storm(order: Order) -> Result<Report, StormError> {
    let count = i64::try_from(order.payments).unwrap_or(i64::MAX);
    let span = APART * count;
    let (seed, payments, persons) = (order.seed, order.payments, PERSONS);
    let wish = Wish { seed, payments, persons, span, mandates_within: span.min(MANDATES_WITHIN) };
    let schedule = Schedule::of(wish).at_first_computers(DESKS);
    let mut numbers = Numbers::seeded(order.seed ^ 0x7ea1);
    let mut scene = Scene::set(&order, span, &mut numbers).await?;
    let mut stories = stage(&scene.cast, &scene.database, &schedule).await?;
    scene.sow(&mut numbers);
    stories = scene.evening(&order, stories, &mut numbers).await?;
    scene.night().await?;
    stories = scene.morning(&order, stories, &mut numbers).await?;
    scene.calm().await?;
    look_at_everything(&scene.cast, |_| {}).await?;
    let mut books: Books = books(&scene.cast, &scene.database, &stories).await?;
    books.desks = scene.close_desks().await?;
    let verdict = check(&books);
    let (faults, exchanges) = scene.fired();
    scene.end().await;
    let payments = stories.iter().map(|story| story.payments() as u64).sum();
    let summary = Summary {
        seed: order.seed,
        payments,
        faults,
        exchanges: exchanges.all,
        exchanges_met: exchanges.met,
        trace_hash: schedule.hash(),
        mode: "real".to_owned(),
        ..Summary::default()
    };
    Ok(Report { summary: summary.judged(&verdict), verdict, trace: Vec::new() })
}
