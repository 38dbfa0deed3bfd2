//! The environment changes in a program of one thread, and never beside a second one. The usual harness has several
//! threads, so this is a program that answers the two questions of a test runner itself.

use std::io::Write as _;
use std::sync::mpsc;

const NAME: &str = "only_a_program_of_one_thread_changes_its_environment";
const VARIABLE: &str = "CITIZEN_DESK_TEST_OF_ONE_THREAD";

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let asked = |flag: &str| arguments.iter().any(|argument| argument == flag);
    if asked("--list") {
        if !asked("--ignored") {
            writeln!(std::io::stdout(), "{NAME}: test")?;
        }
        return Ok(());
    }
    only_a_program_of_one_thread_changes_its_environment();
    Ok(())
}

fn only_a_program_of_one_thread_changes_its_environment() {
    assert!(desk_graphics::set_in_one_thread(VARIABLE, "first"));
    assert_eq!(std::env::var(VARIABLE).as_deref(), Ok("first"));

    let (end, ended) = mpsc::channel::<()>();
    let second = std::thread::spawn(move || ended.recv());
    assert!(!desk_graphics::set_in_one_thread(VARIABLE, "second"));
    assert_eq!(std::env::var(VARIABLE).as_deref(), Ok("first"), "nothing changes beside another thread");
    drop(end);
    assert!(second.join().is_ok());
}
