//! Prints each covered day with what we say of it, for the independent check in tests/independent:
//! day, whether it is a general holiday, whether it is worked, the next working day or `-`.

use std::io::{BufWriter, Write};

use desk_domain::calendar;

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let Some(coverage) = calendar::coverage() else { return Err(std::io::Error::other("the table cannot be read")) };
    let mut day = coverage.from;
    while let (Some(holiday), Some(working)) = (calendar::is_general_holiday(day), calendar::is_working_day(day)) {
        let next = calendar::next_working_day(day).map_or_else(|| "-".to_owned(), |next| next.to_string());
        writeln!(out, "{day} {} {} {next}", u8::from(holiday), u8::from(working))?;
        day = day.plus_days(1);
    }
    out.flush()
}
