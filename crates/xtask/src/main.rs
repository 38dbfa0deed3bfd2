//! Tasks of the repository: `cargo xtask <task>`. The tasks themselves live in the modules, one each.

mod bench;
mod cli;
mod fonts;
mod generate;
mod l10n;
mod locales;
mod report;
mod tidy;
mod tree;

fn main() -> std::process::ExitCode {
    cli::run()
}
