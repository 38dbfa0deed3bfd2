//! Drives the real window as a person would: first steps, signing in with the phone, every main page in three languages.
//! `drive <program> <folder>`; pictures and `summary.json` go to the folder.

mod browser;
mod measure;
mod phone;
mod walk;
mod window;

fn main() -> std::process::ExitCode {
    walk::main()
}
