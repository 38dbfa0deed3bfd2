//! The seeded storm: one process, one thread, clocks that the driver moves, SQLite. Nothing happens that the driver does
//! not ask for, so the same seed gives the same trace.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Duration;

use desk_domain::{Day, Timestamp};
use sqlx::{Connection as _, Executor as _};

use crate::check::{Finding, Verdict, check};
use crate::plan::{Schedule, Wish};
use crate::stage::{books, look_at_everything, stage};
use crate::story::{Counts, Outcome, Story};
use crate::summary::Summary;
use crate::trace::Trace;
use crate::world::{Broken, PERSONS, World};
use crate::{Numbers, StormError, faults, read};

/// A Monday morning in Hong Kong.
const START: &str = "2026-11-23T01:00:00Z";
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// Of storms that are long: payments are begun so far apart.
const APART: i64 = 86_000;
/// The gateway is ended and started again after so many steps.
const RESTART_EVERY: u64 = 400;
/// Another program holds the database's lock at every so-manieth step.
const BUSY_EVERY: u64 = 60;
const BUSY: Duration = Duration::from_millis(15);

const RESTARTED: &str = "gateway restarted";
const DATABASE_BUSY: &str = "database busy";

/// What a storm found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The figures.
    pub summary: Summary,
    /// What is wrong, if anything.
    pub verdict: Verdict,
    /// Every line of the trace, when asked for.
    pub trace: Vec<String>,
}

impl Report {
    /// What is wrong beside the four figures.
    pub fn beyond_the_figures(&self) -> Vec<String> {
        let count = |is: fn(&Finding) -> bool| self.verdict.findings.iter().filter(|finding| is(finding)).count();
        let phantoms = count(|finding| matches!(finding, Finding::Phantom { .. }));
        let beyond = count(|finding| matches!(finding, Finding::BeyondMandate { .. }));
        let forgotten = count(|finding| matches!(finding, Finding::NotInItsBook { .. }));
        let wrong = count(|finding| matches!(finding, Finding::DeskWrong { .. }));
        let said = [
            ("settlements in the ledger that no bank sent", phantoms),
            ("collections that a mandate does not allow", beyond),
            ("payments that a desk called paid and does not know", forgotten),
            ("answers that no desk may give", wrong),
        ];
        said.into_iter().filter(|(_, count)| *count > 0).map(|(what, count)| format!("{what}: {count}")).collect()
    }
}

/// What kind of storm.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// Decides everything.
    pub seed: u64,
    /// Payments to begin, at least.
    pub payments: usize,
    /// The gateway is broken on purpose.
    pub broken: Option<Broken>,
    /// Keep the lines of the trace.
    pub keep_trace: bool,
}

/// Holds the storm. Must run on a runtime with one thread.
pub async fn storm(order: Order) -> Result<Report, StormError> {
    let start: Timestamp = START.parse().map_err(StormError::setup)?;
    // A short storm is spread over more than a day as well, so that it sees midnight.
    let count = i64::try_from(order.payments).unwrap_or(i64::MAX);
    let span = (APART * count).max(26 * HOUR);
    let (seed, payments, persons) = (order.seed, order.payments, PERSONS);
    let schedule = Schedule::of(Wish { seed, payments, persons, span, mandates_within: span });
    let world = World::start(start, order.broken).await?;
    let mut storm = Driver::begin(&world, &schedule, order.keep_trace).await?;
    Driver::sow(&world, order.seed);
    let world = Box::pin(storm.run(world)).await?;
    storm.calm(&world).await?;
    let verdict = storm.judge(&world).await?;
    let met = faults::Met { desk: vec![world.faults.clone()], switch: world.cast.sandbox.faults(), phone: false };
    let (fired, exchanges) = (met.fired(&storm.counts.all()), met.exchanges());
    for (name, times) in &fired {
        storm.trace.add(&format!("fired {name} {times}"));
    }
    let payments = storm.stories.iter().map(|story| story.payments() as u64).sum();
    world.end().await;
    let summary = Summary {
        seed: order.seed,
        payments,
        faults: fired,
        exchanges: exchanges.all,
        exchanges_met: exchanges.met,
        trace_hash: storm.trace.hash(),
        mode: "seeded".to_owned(),
        ..Summary::default()
    };
    Ok(Report { summary: summary.judged(&verdict), verdict, trace: storm.trace.lines().to_vec() })
}

/// When, in which order, of which story, which of its steps, for the how-manieth time.
type Event = Reverse<(i64, u64, usize, usize, u32)>;

struct Driver {
    stories: Vec<Story>,
    waiting: BinaryHeap<Event>,
    counts: Counts,
    trace: Trace,
    origin: Timestamp,
    order: u64,
    done: u64,
}

impl Driver {
    /// Issues the bills and fills the accounts.
    async fn begin(world: &World, schedule: &Schedule, keep: bool) -> Result<Self, StormError> {
        let stories = stage(&world.cast, &world.database, schedule).await?;
        let names: Vec<&str> = Counts::names().into_iter().chain([RESTARTED, DATABASE_BUSY]).collect();
        let trace = if keep { Trace::kept() } else { Trace::default() };
        let mut driver = Self {
            waiting: BinaryHeap::new(),
            counts: Counts::of(&names),
            trace,
            origin: desk_domain::Clock::now(&world.clock),
            order: 0,
            done: 0,
            stories,
        };
        for (index, plan) in schedule.plans.iter().enumerate() {
            let nine = driver.next_nine(plan.steps.last().map_or(0, |(at, _)| *at));
            let morning = plan.morning.iter().map(|(at, _)| nine + at);
            for (step, at) in plan.steps.iter().map(|(at, _)| *at).chain(morning).enumerate() {
                driver.put(at, index, step, 0);
            }
        }
        driver.trace.add(&format!("schedule {}", schedule.hash()));
        Ok(driver)
    }

    /// Nine in the morning after the day of `at`.
    fn next_nine(&self, at: i64) -> i64 {
        Day::of(self.origin.plus_millis(at)).plus_days(1).at(9, 0).millis_since(self.origin)
    }

    fn put(&mut self, at: i64, story: usize, step: usize, tries: u32) {
        self.order += 1;
        self.waiting.push(Reverse((at, self.order, story, step, tries)));
    }

    fn sow(world: &World, seed: u64) {
        let mut numbers = Numbers::seeded(seed ^ 0x5706_4d00);
        world.faults.sow(numbers.draw(), faults::of_desk());
        world.cast.sandbox.faults().sow(numbers.draw(), faults::of_switch());
        // There are few settlement files, so each of their faults meets one for certain.
        for rule in faults::of_the_first() {
            world.cast.sandbox.faults().add(rule);
        }
    }

    fn now(&self, world: &World) -> i64 {
        desk_domain::Clock::now(&world.clock).millis_since(self.origin)
    }

    /// Lets time pass until `at`, doing what becomes due on the way.
    async fn pass(&self, world: &World, at: i64, stride: i64) {
        loop {
            let now = self.now(world);
            if now >= at {
                return;
            }
            world.clock.set(self.origin.plus_millis((now + stride).min(at)));
            world.work().await;
        }
    }

    async fn run(&mut self, mut world: World) -> Result<World, StormError> {
        while let Some(Reverse((at, _, story, step, tries))) = self.waiting.pop() {
            self.pass(&world, at, MINUTE).await;
            self.done += 1;
            if self.done.is_multiple_of(RESTART_EVERY) {
                world = world.restart().await?;
                self.counts.one(RESTARTED);
            }
            let outcome = Box::pin(self.act(&world, story, step, tries)).await?;
            let now = self.now(&world);
            let what = self.stories[story].plan.step(step);
            let (word, again) = match outcome {
                Outcome::Over(word) => (word, None),
                Outcome::Again(word, pause) => (word, Some(now + pause)),
            };
            self.trace.add(&format!("{now} {story} {what:?} {tries} {word}"));
            if let Some(at) = again {
                self.put(at, story, step, tries + 1);
            }
            world.work().await;
        }
        Ok(world)
    }

    /// One step, now and then while another program holds the database.
    async fn act(&mut self, world: &World, story: usize, step: usize, tries: u32) -> Result<Outcome, StormError> {
        let what = self.stories[story].plan.step(step);
        let doing = self.stories[story].step(&world.cast, &self.counts, what, tries);
        if !self.done.is_multiple_of(BUSY_EVERY) {
            return doing.await;
        }
        let mut other = read::connect(&world.database).await?;
        other.execute("begin immediate").await?;
        let (outcome, freed) = tokio::join!(doing, async {
            tokio::time::sleep(BUSY).await;
            other.execute("rollback").await?;
            other.close().await
        });
        freed?;
        self.counts.one(DATABASE_BUSY);
        outcome
    }

    /// The storm goes on until the last day's settlement file was read, and a day more: nothing may be open then.
    async fn calm(&mut self, world: &World) -> Result<(), StormError> {
        let last = Day::of(desk_domain::Clock::now(&world.clock));
        let end = last.plus_days(2).at(2, 0).millis_since(self.origin);
        self.pass(world, self.now(world) + HOUR, MINUTE).await;
        self.pass(world, end, 5 * MINUTE).await;
        world.faults.clear();
        world.cast.sandbox.faults().clear();
        world.work().await;
        look_at_everything(&world.cast, |line| self.trace.add(&line)).await
    }

    async fn judge(&mut self, world: &World) -> Result<Verdict, StormError> {
        let verdict = check(&books(&world.cast, &world.database, &self.stories).await?);
        self.trace.add(&format!("findings {} refunds {}", verdict.findings.len(), verdict.refunds));
        Ok(verdict)
    }
}
