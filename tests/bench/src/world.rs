//! Sandbox and gateway in a process of their own. One JSON line out when the departments have sent everything; then
//! each line in is a wish (a person confirms on their phone, a department issues bills), answered by one line.

use std::io::Write as _;
use std::time::Instant;

use clap::Args;
use desk_desktop::Trouble;
use desk_domain::bill::PayChannelKind;
use desk_world::{BillSeed, PaidSeed, Scenario, StepUpPolicy, When, World, WorldConfig};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;

/// How much lives in it.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Flags {
    /// Tasks of the first person; together with `--applications`.
    #[arg(long)]
    pub(crate) tasks: Option<usize>,
    /// Applications of the first person.
    #[arg(long, default_value_t = 0)]
    pub(crate) applications: usize,
    /// Generated people, each with a few things.
    #[arg(long, conflicts_with = "tasks")]
    pub(crate) people: Option<usize>,
    /// The gateway's database; SQLite in a temporary folder when left out.
    #[arg(long)]
    pub(crate) database_url: Option<String>,
    /// Public key (PEM) in place of the switch's: who holds its other half tells the gateway of money. Payments then need
    /// no confirmation on the phone.
    #[arg(long)]
    pub(crate) switch_key: Option<String>,
}

impl Flags {
    fn scenario(&self) -> Scenario {
        match (self.tasks, self.people) {
            (Some(tasks), _) => Scenario::VolumeOne { tasks, applications: self.applications },
            (None, Some(people)) => Scenario::VolumeMany { people },
            (None, None) => Scenario::Default,
        }
    }

    /// As arguments of the subcommand.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["world".to_owned(), format!("--applications={}", self.applications)];
        arguments.extend(self.tasks.map(|tasks| format!("--tasks={tasks}")));
        arguments.extend(self.people.map(|people| format!("--people={people}")));
        arguments.extend(self.database_url.as_ref().map(|url| format!("--database-url={url}")));
        arguments.extend(self.switch_key.as_ref().map(|key| format!("--switch-key={key}")));
        arguments
    }
}

/// Where it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Where {
    pub(crate) gateway: String,
    pub(crate) phone: String,
    /// The first seeded person.
    pub(crate) person: String,
    /// How long the departments took to send everything.
    pub(crate) fed_ms: f64,
}

/// What somebody in it is to do.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "wish", rename_all = "kebab-case")]
pub(crate) enum Wish {
    /// A person confirms what an address asks for.
    Confirm { person: String, address: String },
    /// A department issues `count` bills, the first with the number `from`, to the first `people` generated people in
    /// turns, and sends them to the gateway.
    Issue { from: usize, count: usize, people: usize },
    /// Departments issue `count` bills of the last five years to one person; one of twenty is still to be paid.
    History { person: String, count: usize },
}

/// What came of it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Done {
    pub(crate) error: Option<String>,
}

/// Id of one of the generated people.
pub(crate) fn volume_person(index: usize) -> String {
    format!("volume-{index:06}")
}

/// Runs until its input ends.
pub(crate) async fn run(flags: Flags) -> Result<(), Trouble> {
    let config = WorldConfig {
        scenario: flags.scenario(),
        database_url: flags.database_url.clone(),
        fps_step_up: if flags.switch_key.is_some() { StepUpPolicy::None } else { StepUpPolicy::Required },
        switch_key: flags.switch_key.clone(),
        ..WorldConfig::default()
    };
    let world = World::start(config).await?;
    let begun = Instant::now();
    world.sandbox().departments_settled().await;
    say(&Where {
        gateway: world.gateway_url().to_string(),
        phone: world.phone_url().to_string(),
        person: world.sandbox().people().first().map(|person| person.id.clone()).unwrap_or_default(),
        fed_ms: begun.elapsed().as_secs_f64() * 1000.0,
    })?;
    let mut lines = input();
    while let Some(line) = lines.recv().await {
        let done = match serde_json::from_str(&line)? {
            Wish::Confirm { person, address } => confirm(&world, &person, &address).await,
            Wish::Issue { from, count, people } => issue(&world, from, count, people).await,
            Wish::History { person, count } => history(&world, &person, count).await,
        };
        say(&Done { error: done.err().map(|error| error.to_string()) })?;
    }
    world.shutdown().await;
    Ok(())
}

/// The lines of standard input, until it ends.
fn input() -> mpsc::UnboundedReceiver<String> {
    let (send, lines) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        // When nobody listens any more, or the other end breaks off, there is nothing more to do.
        for line in std::io::stdin().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
    });
    lines
}

async fn confirm(world: &World, person: &str, address: &str) -> Result<(), Trouble> {
    let phone = world.sandbox().phone();
    phone.choose(person)?;
    phone.scan(address).await?;
    phone.approve().await?;
    Ok(())
}

async fn issue(world: &World, from: usize, count: usize, people: usize) -> Result<(), Trouble> {
    for index in from..from + count {
        let issued = world.sandbox().issue_bill(&volume_person(index % people.max(1)), water_bill(index)?);
        issued.ok_or_else(|| format!("the bill {index} cannot be issued"))?;
    }
    world.sandbox().departments_settled().await;
    Ok(())
}

async fn history(world: &World, person: &str, count: usize) -> Result<(), Trouble> {
    const DAYS: usize = 5 * 365;
    // Of two parts each.
    const TEMPLATES: [&str; 5] = ["wsd.water", "rvd.rates", "ird.salaries-tax", "immd.visa-fee", "fehd.market-rent"];
    for index in 0..count {
        let age = i32::try_from(index * DAYS / count.max(1))?;
        let (issued, due) = (When::days(-age), Some(When::days(21 - age)));
        let paid = PaidSeed { on: When::days(7 - age), cents: None, channel: PayChannelKind::Pps };
        // Paid before today, all but one of twenty.
        let paid = if age < 7 || index.is_multiple_of(20) { Vec::new() } else { vec![paid] };
        let (template, account) = (TEMPLATES[index / 3 % 5].to_owned(), format!("{:011}", index % 40));
        let bill = BillSeed { template, issued, due, paid, account, ..water_bill(index)? };
        world.sandbox().issue_bill(person, bill).ok_or_else(|| format!("the bill {index} cannot be issued"))?;
    }
    world.sandbox().departments_settled().await;
    Ok(())
}

/// A water bill of today, due in three weeks.
fn water_bill(index: usize) -> Result<BillSeed, Trouble> {
    let number = format!("{index:011}");
    let parts = vec![10_000 + i64::try_from(index % 50_000)?, 1_250];
    Ok(BillSeed::plain("wsd.water", &number, &number, parts, 21))
}

fn say(value: &impl Serialize) -> Result<(), Trouble> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(value)?)?;
    Ok(out.flush()?)
}
