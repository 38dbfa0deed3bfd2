//! What the driver of the real window can be asked to do.
//!
//! `drive walk <program> <folder>`: first steps, signing in, every main page in three languages; pictures and
//! `summary.json` go to the folder. `drive prove <program> <folder>`: offline, lock, restart, second start, and what
//! must be found nowhere. `drive pay <program> <folder>`: a bill to its receipt, without a network, killed while a code is
//! open. `drive keys <program> <folder>`: a bill to its receipt by keyboard alone, in three languages. `drive hear <program> <folder>`: the main job by a screen reader's bus alone. `drive builds <sandbox program> <release program> <folder>`: neither talks to the other's world.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::pay::keys;
use crate::{builds, hear, pay, prove, walk};

/// Does what the command line asks for.
pub(crate) fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let outcome =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Into::into).and_then(|runtime| {
            match arguments.as_slice() {
            [what, program, folder] if what.as_os_str() == "walk" => runtime.block_on(walk::walk(program, folder)),
            [what, program, folder] if what.as_os_str() == "prove" => runtime.block_on(prove::prove(program, folder)),
            [what, program, folder] if what.as_os_str() == "hear" => runtime.block_on(hear::hear(program, folder)),
            [what, program, folder] if what.as_os_str() == "pay" => runtime.block_on(pay::pay(program, folder)),
            [what, program, folder] if what.as_os_str() == "keys" => runtime.block_on(keys::keys(program, folder)),
            [what, sandbox, release, folder] if what.as_os_str() == "builds" => {
                runtime.block_on(builds::builds(sandbox, release, folder))
            }
            _ => Err(
                "usage: drive walk|pay|keys|prove|hear <program> <folder>, drive builds <sandbox> <release> <folder>"
                    .into(),
            ),
        }
        });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("run: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// One line for whoever runs this.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}
