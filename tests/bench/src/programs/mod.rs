//! Our window beside other programs, in turns on one display: start until the content is there, memory of all
//! processes, and work while nobody looks. Wants a display of its own with a window manager, a bus and a keyring.

mod program;
mod screen;

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use clap::Args;
use desk_desktop::{Trouble, Window, first_steps, sign_in};
use serde::Deserialize;

use self::program::{Kind, Program, Seen, connect};
use self::screen::Screen;
use crate::beside::Beside;
use crate::cli::note;
use crate::line::{Line, Target};
use crate::process::{self, Family};
use crate::world;

/// What is started, and how often.
#[derive(Args)]
pub(crate) struct Flags {
    /// The desk, sandbox build that connects to a gateway outside.
    #[arg(long)]
    desk: PathBuf,
    /// The desk, sandbox build with gateway and sandbox inside.
    #[arg(long)]
    embedded: PathBuf,
    /// The frame buffer of the display.
    #[arg(long)]
    screen: PathBuf,
    /// Folder for the homes of the programs; gone with it.
    #[arg(long)]
    folder: PathBuf,
    /// Starts of each program, after one that is not counted.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Seconds from the start to the measuring of memory.
    #[arg(long, default_value_t = 8)]
    settle: u64,
    /// Seconds of rest with the window put away.
    #[arg(long, default_value_t = 60)]
    idle: u64,
}

#[derive(Deserialize)]
struct Page {
    page: String,
}

pub(crate) async fn measure(flags: Flags) -> Result<(), Trouble> {
    let world = Beside::start(&world::Flags::default()).await?;
    let connect_file = world.write_connect_file(&flags.folder)?;
    let (mut pages, page) = pages()?;
    let programs = programs(&flags, &connect_file, &page)?;
    for program in programs.iter().filter(|program| matches!(program.kind, Kind::Desk | Kind::DeskEmbedded)) {
        prepare(program, &world.at.person).await?;
    }
    let done = tokio::task::block_in_place(|| rounds(&flags, &programs));
    drop(pages.stdin.take());
    pages.wait()?;
    done
}

/// Starts the pages for the browser in a process of their own.
fn pages() -> Result<(Child, String), Trouble> {
    let mut child =
        Command::new(std::env::current_exe()?).arg("page").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut line = String::new();
    BufReader::new(child.stdout.take().ok_or("no way out of the pages")?).read_line(&mut line)?;
    let page: Page = serde_json::from_str(&line)?;
    Ok((child, page.page))
}

fn programs(flags: &Flags, connect_file: &Path, page: &str) -> Result<Vec<Program>, Trouble> {
    let home = |name: &str| -> Result<PathBuf, Trouble> {
        let home = flags.folder.join(name);
        std::fs::create_dir_all(&home)?;
        Ok(home)
    };
    let desk = |kind, arguments, environment| -> Result<Program, Trouble> {
        let (command, name) =
            if kind == Kind::DeskEmbedded { (&flags.embedded, "embedded") } else { (&flags.desk, "desk") };
        Ok(Program { kind, command: command.clone(), arguments, home: home(name)?, environment })
    };
    let mut programs = vec![
        desk(Kind::Desk, connect(connect_file), vec![])?,
        desk(Kind::DeskEmbedded, vec![], vec![])?,
        desk(Kind::DeskWithDmabuf, connect(connect_file), vec![("WEBKIT_DISABLE_DMABUF_RENDERER", "0")])?,
        desk(Kind::DeskWithoutDmabuf, connect(connect_file), vec![("WEBKIT_DISABLE_DMABUF_RENDERER", "1")])?,
    ];
    for (kind, name) in [(Kind::Chromium, "chromium"), (Kind::AusweisApp, "AusweisApp2")] {
        let Some(command) = installed(name) else {
            note(&format!("bench: {name} is not installed and cannot be measured beside us"));
            continue;
        };
        let home = home(name)?;
        let arguments = if kind == Kind::Chromium { chromium(&home, page) } else { Vec::new() };
        programs.push(Program { kind, command, arguments, home, environment: vec![] });
    }
    Ok(programs)
}

fn installed(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn chromium(home: &Path, page: &str) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--password-store=basic",
        "--window-size=1280,800",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", home.join("profile").display()));
    arguments.push(format!("--app={page}"));
    arguments
}

/// A person is signed in on this desk before anything is measured.
async fn prepare(program: &Program, person: &str) -> Result<(), Trouble> {
    // The driver's browser inherits the home of the driver.
    let (script, mark) = (program.home.join("desk.sh"), desk_domain::AttemptId::random());
    let text = format!(
        "#!/bin/sh\nexport HOME='{}' {}={mark}\nexec '{}' \"$@\"\n",
        program.home.display(),
        process::MARK,
        program.command.display()
    );
    std::fs::write(&script, text)?;
    let mut mode = std::fs::metadata(&script)?.permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o700);
    std::fs::set_permissions(&script, mode)?;
    let window = open(&script, program, mark.as_str()).await?;
    first_steps(&window).await?;
    sign_in(&window, person).await?;
    window.find("[data-testid='menu-todo']").await?;
    window.settled().await?;
    window.close().await;
    // The next one would only bring this one forward; the bus notices its end a moment later.
    Family::new(mark.as_str()).end()?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    Ok(())
}

/// Opens the window under a driver; on a busy machine it may take more than one try.
async fn open(script: &Path, program: &Program, mark: &str) -> Result<Window, Trouble> {
    for _ in 0..2 {
        match Window::open(script, &program.arguments).await {
            Ok(window) => return Ok(window),
            Err(error) => note(&format!("bench: {error}; once more")),
        }
        Family::new(mark).end()?;
    }
    Window::open(script, &program.arguments).await
}

/// Each program once in each round, beginning with another one each time; the first round warms the caches only.
fn rounds(flags: &Flags, programs: &[Program]) -> Result<(), Trouble> {
    let (screen, length) = (Screen::open(&flags.screen)?, Duration::from_secs(flags.settle));
    for round in 0..=flags.rounds {
        for turn in 0..programs.len() {
            let Some(program) = programs.get((round + turn) % programs.len()) else { continue };
            let idle = (round == flags.rounds).then(|| Duration::from_secs(flags.idle));
            let seen = program.run(&screen, length, idle)?;
            note(&format!(
                "bench: {:?} window {:.0} ms, content {:.0} ms, {:.1} MiB, {:.2} s of processor, at rest {:?} %",
                program.kind, seen.window_ms, seen.content_ms, seen.pss_mib, seen.cpu_s, seen.idle_percent
            ));
            if round > 0 {
                print(program.kind, &seen)?;
            }
        }
    }
    Ok(())
}

const START: &str = "start to content";
const MEMORY: &str = "memory of all processes (PSS)";
const REST: &str = "processor while hidden and idle";

/// The lines of one start: ours stands beside each of the others, under one name for each pair.
fn print(kind: Kind, seen: &Seen) -> Result<(), Trouble> {
    let (start, memory, rest) = (seen.content_ms, seen.pss_mib, seen.idle_percent);
    match kind {
        Kind::Desk => {
            Line::ours(format!("{START}, beside Chromium --app"), "ms", start)
                .target(Target::RatioAtMost(1.0))
                .print()?;
            Line::ours(format!("{START}, beside AusweisApp2"), "ms", start).print()?;
            Line::ours(format!("{MEMORY}, beside Chromium --app"), "MiB", memory)
                .target(Target::RatioAtMost(0.75))
                .print()?;
            Line::ours(format!("{MEMORY}, beside AusweisApp2"), "MiB", memory)
                .target(Target::RatioAtMost(1.6))
                .print()?;
            if let Some(rest) = rest {
                Line::ours(REST, "% of a core", rest).target(Target::AtMost(0.5)).print()?;
            }
        }
        Kind::Chromium => {
            Line::peer(format!("{START}, beside Chromium --app"), "ms", start).print()?;
            Line::peer(format!("{MEMORY}, beside Chromium --app"), "MiB", memory).print()?;
            if let Some(rest) = rest {
                Line::peer(REST, "% of a core", rest).print()?;
            }
        }
        Kind::AusweisApp => {
            Line::peer(format!("{START}, beside AusweisApp2"), "ms", start).print()?;
            Line::peer(format!("{MEMORY}, beside AusweisApp2"), "MiB", memory).print()?;
        }
        Kind::DeskEmbedded | Kind::DeskWithDmabuf | Kind::DeskWithoutDmabuf => {
            let which = match kind {
                Kind::DeskEmbedded => "gateway and sandbox inside",
                Kind::DeskWithDmabuf => "DMABUF renderer on",
                _ => "DMABUF renderer off",
            };
            Line::ours(format!("{START}, {which}"), "ms", start).print()?;
            Line::ours(format!("{MEMORY}, {which}"), "MiB", memory).print()?;
            if let Some(rest) = rest {
                Line::ours(format!("{REST}, {which}"), "% of a core", rest).print()?;
            }
        }
    }
    Ok(())
}
