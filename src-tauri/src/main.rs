//! Starts the program; everything is in the library.

fn main() -> std::process::ExitCode {
    citizen_desk::run()
}
