//! The seeded storm: one process, one thread, clocks that the driver moves, SQLite. Nothing happens that the driver does
//! not ask for, so the same seed gives the same trace.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::time::Duration;

use desk_domain::{BillId, Day, Money, Timestamp};
use sqlx::{Connection as _, Executor as _};

use crate::books::Books;
use crate::check::{Finding, Verdict, check};
use crate::department::Issue;
use crate::person::Device;
use crate::plan::{BANKS, Plan, Schedule, Wish};
use crate::story::{Counts, Outcome, Story};
use crate::summary::Summary;
use crate::trace::Trace;
use crate::world::{Broken, Cast, PERSONS, World, kind_of};
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
            let outcome = self.act(&world, story, step, tries).await?;
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

/// Issues the bills of a schedule, fills the accounts, and puts the stories on the stage.
pub(crate) async fn stage(cast: &Cast, database: &str, schedule: &Schedule) -> Result<Vec<Story>, StormError> {
    let now = cast.clock.now();
    let issue = |plan: &Plan| {
        let begins = plan.steps.first().map_or(0, |(at, _)| *at);
        // A mandate collects what is due within two days; whatever begins later pays a bill whose day is over.
        let due = if plan.mandated { Day::of(now.plus_millis(begins)).plus_days(2) } else { Day::of(now).plus_days(1) };
        let (number, whose) = (plan.number.clone(), cast.open_ids[plan.person].clone());
        Issue { number, cents: plan.cents, whose, kind: kind_of(plan.person), due }
    };
    let bills: Vec<Issue> = schedule.plans.iter().map(issue).collect();
    cast.department.lock().await.issue(&cast.gateway, cast.clock.as_ref(), &bills).await?;
    for person in &cast.people {
        for bank in BANKS {
            let payer = cast.sandbox.payer(person, bank).map_err(StormError::setup)?;
            payer.deposit(Money::hkd(1_000_000_000_000));
        }
    }
    let mut connection = read::connect(database).await?;
    let ids: BTreeMap<String, String> = read::bill_ids(&mut connection).await?.into_iter().collect();
    let story = |plan: &Plan| {
        let id = ids.get(&plan.number).ok_or_else(|| StormError::setup("a bill was not issued"))?;
        Ok(Story::new(plan.clone(), BillId::new(id.clone())))
    };
    schedule.plans.iter().map(story).collect()
}

/// Everybody throws the cache away and pulls everything; what they see goes into their memory.
pub(crate) async fn look_at_everything(cast: &Cast, mut say: impl FnMut(String)) -> Result<(), StormError> {
    for (person, devices) in cast.devices.iter().enumerate() {
        let mut lines = Vec::new();
        if let Device::Desk(_) = &devices[0] {
            let (bills, payments) = devices[0].pull().await?;
            let mut memory = cast.memory(person);
            for payment in &payments {
                memory.payment(payment);
            }
            for bill in &bills {
                memory.bill(bill);
            }
        }
        let (bills, payments) = devices[1].pull().await?;
        for payment in &payments {
            cast.memory(person).payment(payment);
            lines.push(format!(
                "payment {} {} {}",
                payment.bill_number,
                payment.state.as_str(),
                payment.received.cents
            ));
        }
        for bill in &bills {
            cast.memory(person).bill(bill);
            lines.push(format!("bill {} {:?}", bill.number, bill.state));
        }
        lines.sort();
        lines.into_iter().for_each(&mut say);
    }
    Ok(())
}

/// All books, each from its keeper; those of desks that are processes are added by who keeps those.
pub(crate) async fn books(cast: &Cast, database: &str, stories: &[Story]) -> Result<Books, StormError> {
    let allowed = stories.iter().map(|story| (story.plan.number.clone(), story.permits())).collect();
    let bank = cast.sandbox.bank_books().into_iter().filter_map(line).collect();
    let charged = cast.department.lock().await.charged();
    let told = (0..cast.people.len()).flat_map(|person| cast.memory(person).told().collect::<Vec<_>>()).collect();
    Ok(Books { bank, charged, told, allowed, desks: Vec::new(), gateway: read::gateway_books(database).await? })
}

fn line(entry: desk_sandbox::BankEntry) -> Option<crate::books::BankLine> {
    use crate::books::{BankLine, BankMove};
    use desk_sandbox::EntryKind;
    let kind = match entry.kind {
        EntryKind::Debit => BankMove::Debit,
        EntryKind::Refund => BankMove::Refund,
        EntryKind::Reversal => BankMove::Reversal,
        EntryKind::Opening | EntryKind::Deposit => return None,
    };
    Some(BankLine {
        kind,
        bank: entry.bank,
        bank_reference: entry.bank_reference.unwrap_or_default(),
        bill_number: entry.bill_number.unwrap_or_default(),
        reference: entry.reference,
        cents: entry.amount.cents,
        currency: entry.amount.currency.code().to_owned(),
    })
}
