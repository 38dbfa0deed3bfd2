//! Starts one measuring program; everything is in the modules.
mod beside;
mod bills;
mod cli;
mod line;
mod load;
mod open;
mod page;
mod process;
mod programs;
mod sync;
mod webview;
mod world;

fn main() -> std::process::ExitCode {
    cli::main()
}
