//! Drives the real window as a person would; what can be asked for stands in `drive`.

mod builds;
mod desktop;
mod drive;
mod hear;
mod pay;
mod prove;
mod search;
mod walk;
mod wire;

fn main() -> std::process::ExitCode {
    drive::main()
}
