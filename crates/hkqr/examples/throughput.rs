//! How many codes a second one core writes with their checksum, and reads; prints lines of JSON.
//! `tests/bench/hkqr.mjs` does the same with the npm peer.
//!
//! Argument: duration of each measure in milliseconds (default 2000).

use std::error::Error;
use std::hint::black_box;
use std::io::Write as _;
use std::time::{Duration, Instant};

use desk_hkqr::{decode, encode};

/// Amount, bill number and reference: what a bill's code holds.
const TEXT: &str = "00020101021226270012hk.com.hkicl0207123456752040000530334454071250.505802HK5902NA6002HK62280111123456789010509RVD2026Q463048C01";

fn main() -> Result<(), Box<dyn Error>> {
    let millis: u64 = std::env::args().nth(1).map_or(Ok(2000), |text| text.parse())?;
    let code = decode(TEXT)?;
    if encode(&code)? != TEXT {
        return Err("the code is not written as it was read".into());
    }
    measure("hkqr encode with checksum", millis, || black_box(encode(black_box(&code))).is_ok())?;
    measure("hkqr decode with checksum", millis, || black_box(decode(black_box(TEXT))).is_ok())
}

fn measure(name: &str, millis: u64, one: impl Fn() -> bool) -> Result<(), Box<dyn Error>> {
    let warm = Instant::now();
    while warm.elapsed() < Duration::from_millis(millis / 4) {
        one();
    }
    let (start, mut rounds, mut good) = (Instant::now(), 0_u32, 0_u32);
    while start.elapsed() < Duration::from_millis(millis) {
        for _ in 0..256 {
            good += u32::from(one());
        }
        rounds += 256;
    }
    let per_second = f64::from(rounds) / start.elapsed().as_secs_f64();
    if good != rounds {
        return Err("a round failed".into());
    }
    let line = serde_json::json!({"name": name, "runtime": "rust", "ops_per_s": per_second.round()});
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}
