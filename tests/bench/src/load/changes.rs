//! `/v1/changes` under open-loop load, at a rate that goes up until the gateway falls behind.

use clap::Args;
use desk_desktop::Trouble;
use desk_domain::{Clock, SystemClock};
use serde_json::{Value, json};

use super::client::{self, Client, Door};
use super::drive::{Plan, evenly};
use super::step::{self, Asked, Step};
use crate::beside::Beside;
use crate::cli::note;
use crate::line::Line;
use crate::world;

/// The slowest in a hundred may take so long.
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

/// A signed-in person, and where the feed stood before their last act: each answer brings that one task.
struct Reader {
    client: Client,
    cursor: String,
}

pub(crate) async fn measure(flags: Flags) -> Result<(), Trouble> {
    let volume = world::Flags {
        people: Some(flags.people),
        database_url: flags.database_url.clone(),
        ..world::Flags::default()
    };
    let world = Beside::start(&volume).await?;
    note(&format!("bench: the departments of {} people were sent in {:.0} s", flags.people, world.at.fed_ms / 1000.0));
    let door = Door::of(&world)?;
    // Spread over all of them.
    let chosen: Vec<usize> = (0..flags.clients).map(|n| n * flags.people / flags.clients.max(1)).collect();
    let mut readers = Vec::new();
    for client in client::sign_in(&world, &door, &chosen).await? {
        let cursor = act(&door, &client).await?;
        readers.push(Reader { client, cursor });
    }
    note(&format!("bench: {} people are signed in", readers.len()));
    let run = async |rate| {
        let plan = plan(&door, &readers, rate, flags.seconds).await?;
        step::run(&world, &Asked { label: &flags.label, rate, p99_ms: PATIENCE_MS }, plan).await
    };
    run(flags.rates.first().copied().unwrap_or(100)).await?;
    let mut kept: Vec<Step> = Vec::new();
    for rate in &flags.rates {
        let step = run(*rate).await?;
        if !step.kept {
            break;
        }
        kept.push(step);
    }
    report(&flags, &kept)
}

/// Puts off one open task, so that the feed has one change; gives the cursor from before.
async fn act(door: &Door, client: &Client) -> Result<String, Trouble> {
    let page: Value = door.get(client, "v1/tasks").await?;
    let cursor = page["cursor"].as_str().ok_or("a first page without a cursor")?.to_owned();
    let open = page["items"].as_array().into_iter().flatten().find(|task| task["state"] == "open");
    let Some(task) = open else { return Ok(cursor) };
    let now = SystemClock.now();
    let until = now.plus_seconds(86_400);
    let body = json!({"act": {"kind": "snooze", "until": until}, "at": now, "baseVersion": task["version"]});
    let path = format!("v1/tasks/{}/act", task["id"].as_str().unwrap_or_default());
    door.post::<Value>(client, &path, &body).await?;
    Ok(cursor)
}

/// Plans `rate` requests a second for `seconds`, the clients in turns; signs them all.
async fn plan(door: &Door, readers: &[Reader], rate: u32, seconds: u32) -> Result<Plan, Trouble> {
    let (nonce, url, host) = (door.nonce().await?, door.url("v1/changes")?, door.host());
    let requests = readers.iter().cycle().take(usize::try_from(rate * seconds)?).map(|reader| {
        let proof = reader.client.prove("GET", &url, &nonce);
        format!(
            "GET /v1/changes?cursor={} HTTP/1.1\r\nHost: {host}\r\nAuthorization: DPoP {}\r\nDPoP: {proof}\r\n\r\n",
            reader.cursor, reader.client.token
        )
        .into_bytes()
    });
    Ok(evenly(readers.len(), rate, requests))
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
