//! How long a receipt takes, fonts read from the files each time as in the desk, and how large it is; prints lines
//! of JSON. Argument: rounds (default 40).

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

use desk_domain::Language;
use desk_receipt::{Fonts, receipt};

#[path = "../tests/suite/texts.rs"]
#[expect(dead_code, reason = "the list of the year is not measured")]
mod texts;

fn main() -> Result<(), Box<dyn Error>> {
    let rounds: usize = std::env::args().nth(1).map_or(Ok(40), |text| text.parse())?;
    for language in Language::ALL {
        let input = texts::receipt_in(language);
        let mut times = Vec::with_capacity(rounds);
        let mut size = 0;
        for _ in 0..rounds.max(1) {
            let start = Instant::now();
            size = receipt(&input, &Fonts::system())?.len();
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        let median = times.get(times.len() / 2).copied().unwrap_or_default();
        let line = serde_json::json!({ "language": language.tag(), "ms": median, "bytes": size });
        writeln!(std::io::stdout(), "{line}")?;
    }
    Ok(())
}
