//! The program: which storm, how long, with which seed; prints the table and writes the summary.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Parser, ValueEnum};

use crate::seeded::{Order, Report};
use crate::{Broken, StormError, real, seeded};

/// Payments through a world in which half of all exchanges go wrong.
#[derive(Debug, Parser)]
#[command(name = "storm", version)]
struct Arguments {
    /// Decides everything that can be decided.
    #[arg(long, default_value_t = 20_261_127)]
    seed: u64,
    /// Payments of the seeded storm; 0 leaves it out.
    #[arg(long, default_value_t = 10_000)]
    payments: usize,
    /// Payments of the storm with real processes; 0 leaves it out. Needs `DATABASE_URL` of a PostgreSQL.
    #[arg(long, default_value_t = 0)]
    real: usize,
    /// Breaks the gateway on purpose: the judge must notice, and the program must fail.
    #[arg(long = "break", value_enum)]
    broken: Option<Break>,
    /// Where the summary is written.
    #[arg(long)]
    summary: Option<PathBuf>,
    /// Where the lines of the seeded trace are written.
    #[arg(long)]
    trace: Option<PathBuf>,
    /// Runs as one gateway of the real storm, by this file. For the program itself.
    #[arg(long, hide = true)]
    gateway: Option<PathBuf>,
    /// Runs as one desk of the real storm, by this file. For the program itself.
    #[arg(long, hide = true)]
    desk: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Break {
    SkipIdempotency,
    TrustCallbackAmount,
    DropRefund,
}

impl From<Break> for Broken {
    fn from(value: Break) -> Self {
        match value {
            Break::SkipIdempotency => Self::SkipIdempotency,
            Break::TrustCallbackAmount => Self::TrustCallbackAmount,
            Break::DropRefund => Self::DropRefund,
        }
    }
}

/// Runs the program.
pub fn run() -> Result<(), StormError> {
    let arguments = Arguments::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("off"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    if let Some(file) = &arguments.gateway {
        return real::gateway(file);
    }
    if let Some(file) = &arguments.desk {
        return real::desk(file);
    }
    let broken = arguments.broken.map(Broken::from);
    let mut reports = Vec::new();
    if arguments.payments > 0 {
        let order =
            Order { seed: arguments.seed, payments: arguments.payments, broken, keep_trace: arguments.trace.is_some() };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let report = runtime.block_on(seeded::storm(order))?;
        if let Some(file) = &arguments.trace {
            write(file, &report.trace.join("\n"))?;
        }
        say(&report)?;
        reports.push(report);
    }
    if arguments.real > 0 {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let server =
            std::env::var("DATABASE_URL").map_err(|_| StormError::setup("DATABASE_URL names no PostgreSQL"))?;
        let program = std::env::current_exe()?;
        let order = real::Order { seed: arguments.seed, payments: arguments.real, broken, speed: 20, server, program };
        let report = runtime.block_on(real::storm(order))?;
        say(&report)?;
        reports.push(report);
    }
    finish(&arguments, &reports)
}

fn finish(arguments: &Arguments, reports: &[Report]) -> Result<(), StormError> {
    let mut summaries = reports.iter().map(|report| report.summary.clone());
    let Some(first) = summaries.next() else { return Err(StormError::setup("no storm was asked for")) };
    let summary = summaries.fold(first, |sum, other| sum.with(&other));
    if let Some(file) = &arguments.summary {
        write(file, &serde_json::to_string_pretty(&summary)?)?;
    }
    let mut out = std::io::stdout().lock();
    if reports.len() > 1 {
        writeln!(out, "{}", summary.table())?;
    }
    let mut failures = summary.failures();
    failures.extend(reports.iter().flat_map(Report::beyond_the_figures));
    failures.iter().try_for_each(|failure| writeln!(out, "FAIL {failure}"))?;
    if failures.is_empty() { Ok(()) } else { Err(StormError::setup("the storm has failed")) }
}

fn say(report: &Report) -> Result<(), StormError> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", report.summary.table())?;
    for finding in report.verdict.findings.iter().take(20) {
        writeln!(out, "  found {finding:?}")?;
    }
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<(), StormError> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(std::fs::write(file, format!("{text}\n"))?)
}
