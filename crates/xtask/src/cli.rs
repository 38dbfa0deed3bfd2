//! The command line: reads which task is wanted, runs it, prints what it found.

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::report::{Outcome, TaskError};
use crate::tree::Tree;
use crate::{bench, fonts, generate, l10n, tidy};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Tasks of the repository")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write the files that are made from others: the contract as TypeScript, the names of messages.
    Gen {
        /// Write nothing; fail when a file is not what it should be.
        #[arg(long)]
        check: bool,
    },
    /// Check the rules of the house: who depends on whom, sizes, openings, words.
    Tidy,
    /// Check that the three languages say the same things, in words of their own.
    L10n,
    /// Cut the Han faces of titles down to the letters that titles use (needs fonttools and Noto Serif CJK).
    Fonts {
        /// Write nothing; fail when a face lacks a letter or has one too many.
        #[arg(long)]
        check: bool,
    },
    /// Join the lines in target/bench/lines to a table and target/bench/summary.json.
    Bench,
}

pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match perform(&arguments.task) {
        Ok(outcome) => {
            let _ = write!(std::io::stdout(), "{outcome}");
            if outcome.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<Outcome, TaskError> {
    let tree = Tree::here();
    match task {
        Task::Gen { check } => generate::run(&tree, *check),
        Task::Tidy => tidy::run(&tree),
        Task::L10n => l10n::run(&tree),
        Task::Fonts { check } => fonts::run(&tree, *check),
        Task::Bench => bench::run(&tree),
    }
}
