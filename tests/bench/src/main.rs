//! Starts one measuring program; everything is in the modules.
mod beside;
mod cli;
mod line;
mod load;
mod page;
mod process;
mod programs;
mod sync;
mod window;
mod world;

fn main() -> std::process::ExitCode {
    cli::main()
}
