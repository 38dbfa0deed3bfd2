//! What the driver of the real window can be asked to do.
//!
//! `drive walk <program> <folder>`: first steps, signing in, every main page in three languages; pictures and
//! `summary.json` go to the folder. `drive prove <program> <folder>`: offline, lock, restart, second start, and what
//! must be found nowhere. `drive pay <program> <folder>`: a bill to its receipt, without a network, killed while a code is
//! open. `drive keys <program> <folder>`: a bill to its receipt by keyboard alone, in three languages. `drive hear
//! <program> <folder>`: the main job by a screen reader's bus alone. `drive builds <sandbox program> <release program>
//! <folder>`: neither talks to the other's world.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use desk_desktop::Trouble;

use crate::pay::keys;
use crate::{builds, hear, pay, prove, walk};

const USAGE: &str =
    "usage: drive walk|pay|keys|prove|hear <program> <folder>, drive builds <sandbox> <release> <folder>";

/// Does what the command line asks for.
pub(crate) fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = runtime.map_err(Into::into).and_then(|runtime| runtime.block_on(drive(&arguments)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("run: {error}"));
            ExitCode::FAILURE
        }
    }
}

async fn drive(arguments: &[PathBuf]) -> Result<(), Trouble> {
    let Some((what, rest)) = arguments.split_first() else { return Err(USAGE.into()) };
    match (what.to_str(), rest) {
        (Some("walk"), [program, folder]) => walk::walk(program, folder).await,
        (Some("pay"), [program, folder]) => pay::pay(program, folder).await,
        (Some("keys"), [program, folder]) => keys::keys(program, folder).await,
        (Some("prove"), [program, folder]) => prove::prove(program, folder).await,
        (Some("hear"), [program, folder]) => hear::hear(program, folder).await,
        (Some("builds"), [sandbox, release, folder]) => builds::builds(sandbox, release, folder).await,
        _ => Err(USAGE.into()),
    }
}

/// One line for whoever runs this.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}
