//! The command line: which program, and how much. Lines go to standard output, words for people to standard error.

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use desk_desktop::Trouble;

use crate::load::{changes, settle};
use crate::window::{bills, todo};
use crate::{page, programs, sync, world};

/// Measuring programs of `make bench`.
#[derive(Parser)]
#[command(name = "desk-bench")]
struct Arguments {
    #[command(subcommand)]
    program: Program,
}

#[derive(Subcommand)]
enum Program {
    /// Sandbox and gateway in a process of their own; commands come by standard input. The other programs start it.
    World(world::Flags),
    /// The desk's pages for a browser, with a person signed in.
    Page(page::Flags),
    /// Full sync, and sync of ten changes among many and among few.
    Sync(sync::Flags),
    /// Start, memory and idle work of the window, beside other programs on the same display.
    Programs(programs::Flags),
    /// Opening To-do, searching, scrolling, in the web view of the window.
    Webview(todo::Flags),
    /// Opening the bills and their year, with very many, in the web view of the window.
    Bills(bills::Flags),
    /// `/v1/changes` of a gateway under open-loop load.
    Changes(changes::Flags),
    /// Settlement notices of the FPS switch under open-loop load.
    Settle(settle::Flags),
}

pub(crate) fn main() -> ExitCode {
    match run(Arguments::parse().program) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            note(&format!("bench: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn run(program: Program) -> Result<(), Trouble> {
    desk_gov::install_crypto();
    // The load comes from one thread, so that it takes no more than one core from the gateway.
    let mut builder = match program {
        Program::Changes(_) | Program::Settle(_) => tokio::runtime::Builder::new_current_thread(),
        _ => tokio::runtime::Builder::new_multi_thread(),
    };
    builder.enable_all().build()?.block_on(async {
        match program {
            Program::World(flags) => world::run(flags).await,
            Program::Page(flags) => page::run(flags).await,
            Program::Sync(flags) => sync::measure(flags).await,
            Program::Programs(flags) => programs::measure(flags).await,
            Program::Webview(flags) => todo::measure(flags).await,
            Program::Bills(flags) => bills::measure(flags).await,
            Program::Changes(flags) => changes::measure(flags).await,
            Program::Settle(flags) => settle::measure(flags).await,
        }
    })
}

/// A line for whoever watches.
pub(crate) fn note(text: &str) {
    // Nobody watching is no reason to stop.
    let _ = writeln!(std::io::stderr(), "{text}");
}
