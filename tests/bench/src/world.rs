//! Sandbox and gateway in a process of their own. One JSON line out when the departments have sent everything; then
//! each line in is a person who confirms on their phone, and each is answered by one line.

use std::io::Write as _;
use std::time::Instant;

use clap::Args;
use desk_desktop::Trouble;
use desk_world::{Scenario, World, WorldConfig};
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

/// A person confirms what an address asks for.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Confirm {
    pub(crate) person: String,
    pub(crate) address: String,
}

/// What came of it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Confirmed {
    pub(crate) error: Option<String>,
}

/// Runs until its input ends.
pub(crate) async fn run(flags: Flags) -> Result<(), Trouble> {
    let config =
        WorldConfig { scenario: flags.scenario(), database_url: flags.database_url.clone(), ..WorldConfig::default() };
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
        let done = confirm(&world, &serde_json::from_str(&line)?).await;
        say(&Confirmed { error: done.err().map(|error| error.to_string()) })?;
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

async fn confirm(world: &World, confirm: &Confirm) -> Result<(), Trouble> {
    let phone = world.sandbox().phone();
    phone.choose(&confirm.person)?;
    phone.scan(&confirm.address).await?;
    phone.approve().await?;
    Ok(())
}

fn say(value: &impl Serialize) -> Result<(), Trouble> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(value)?)?;
    Ok(out.flush()?)
}
