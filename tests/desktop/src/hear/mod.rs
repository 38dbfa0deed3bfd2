//! The main job by ear (P47): the real window with a screen reader's bus and no other way in. Everything is found by role
//! and name, done by the bus or by keys, and known only from what is read out. Of every page passed it is asked what a
//! person needs who cannot see it; a finding fails the walk.

mod bills;
mod bus;
mod confirm;
mod listen;
mod lock;
mod person;
mod rules;
mod steps;
mod tree;

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use atspi_common::ObjectRefOwned;
use desk_desktop::{PATIENCE, STEP, Trouble, kill};
use desk_domain::Language;
use desk_l10n::{Arguments, MessageId, texts};
use desk_world::{World, WorldConfig};
use serde_json::json;
use tokio::process::{Child, Command};

use self::bus::Bus;
use self::listen::Heard;
use self::person::Person;
use crate::desktop::{Frame, home};
use crate::drive::say;

/// Walks it; the program's log goes to `folder`.
pub(crate) async fn hear(program: &Path, folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder)?;
    let world = World::start(WorldConfig::default()).await?;
    let connect = home()?.join("connect.json");
    let named = json!({ "gateway": world.gateway_url().as_str(), "phone": world.phone_url().as_str() });
    fs::write(&connect, named.to_string())?;
    let bus = Bus::join().await?;
    let heard = Heard::listen(&bus).await?;
    let mut desk = start(program, &connect, &folder.join("hear.log"))?;
    let process = desk.id().ok_or("the program ended at once")?;
    let walked = walk(&world, bus, heard, process).await;
    close(&mut desk, process).await;
    walked
}

fn start(program: &Path, connect: &Path, log: &Path) -> Result<Child, Trouble> {
    let log = File::create(log)?;
    let mut command = Command::new(program);
    command.arg("--connect").arg(connect).env("RUST_LOG", "debug").kill_on_drop(true);
    command.stdout(Stdio::from(log.try_clone()?)).stderr(Stdio::from(log)).spawn().map_err(Into::into)
}

async fn walk(world: &World, bus: Bus, heard: Heard, process: u32) -> Result<(), Trouble> {
    let begun = Instant::now();
    let root = bus.program(process).await?;
    let document = page(&bus, &root).await?;
    let mut person = Person::new(bus, document, heard);
    let done = steps::walk(&mut person, world, process).await;
    for finding in &person.findings {
        say(&format!("hear: P47 {finding}"));
    }
    let (pages, seconds) = (person.pages, begun.elapsed().as_secs());
    say(&format!("hear: {pages} pages, {} findings, all of it in {seconds} s", person.findings.len()));
    done?;
    if person.findings.is_empty() { Ok(()) } else { Err(format!("P47: {} findings", person.findings.len()).into()) }
}

/// Waits until the window has its page.
async fn page(bus: &Bus, root: &ObjectRefOwned) -> Result<ObjectRefOwned, Trouble> {
    let waiting = async {
        loop {
            if let Some(document) = tree::document(bus.connection(), root).await {
                return document;
            }
            tokio::time::sleep(STEP).await;
        }
    };
    tokio::time::timeout(PATIENCE, waiting)
        .await
        .map_err(|_| "the window shows no page on the accessibility bus".into())
}

/// As the cross of the window does; by force where that does not end it.
async fn close(desk: &mut Child, process: u32) {
    let closed = match Frame::of(process).await {
        Ok(frame) => frame.close(process).await,
        Err(error) => Err(error),
    };
    if closed.is_err() {
        let _ = kill(process).await;
    }
    let _ = desk.wait().await;
}

/// The words of a message in English.
fn word(id: MessageId) -> String {
    texts().plain(Language::En, id)
}

fn words(id: MessageId, arguments: &Arguments<'_>) -> String {
    texts().format(Language::En, id, arguments)
}

/// The name of the window, and of the document in it.
fn window(language: Language, page: MessageId) -> String {
    let page = texts().plain(language, page);
    texts().format(language, desk_l10n::id::COMMON_WINDOW, &[("page", page.into())])
}
