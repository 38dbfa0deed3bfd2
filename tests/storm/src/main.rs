//! The fault storm as a program; everything is in the library.

fn main() -> Result<(), desk_storm::StormError> {
    desk_storm::cli::run()
}
