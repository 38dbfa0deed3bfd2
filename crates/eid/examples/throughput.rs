//! How many requests a second one core verifies and opens (signature, base64, AES-256-GCM, JSON); prints one
//! line of JSON. `tests/independent/eid_bench.mjs` does the same in Node for comparison.
//!
//! Arguments: size of the plaintext in bytes (default 1024), duration in milliseconds (default 2000).

use std::error::Error;
use std::hint::black_box;
use std::io::Write as _;
use std::time::{Duration, Instant};

use desk_eid::client::{self, Sender};
use desk_eid::text::{ClientId, Nonce};
use desk_eid::wire::SealedRequest;
use desk_eid::{Cek, ClientSecret, content};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let size: usize = args.next().map_or(Ok(1024), |text| text.parse())?;
    let millis: u64 = args.next().map_or(Ok(2000), |text| text.parse())?;
    let client_id = ClientId::random()?;
    let secret = ClientSecret::new("s3cr3t-s3cr3t-s3cr3t")?;
    let cek = Cek::generate()?;
    let value = serde_json::json!({ "field": "x".repeat(size.saturating_sub(12)) });
    let sender =
        Sender { client_id: &client_id, secret: &secret, timestamp_ms: 1_767_225_600_000, nonce: Nonce::random()? };
    let request = client::request(sender, &cek, &value)?;
    let one = || -> Result<(), Box<dyn Error>> {
        request.headers.verify(&secret, request.body.as_bytes())?;
        let sealed: SealedRequest = serde_json::from_str(&request.body)?;
        let value: serde_json::Value = content::open_json(&cek, &sealed.content)?;
        black_box(value);
        Ok(())
    };
    let warm = Instant::now();
    while warm.elapsed() < Duration::from_millis(millis / 4) {
        one()?;
    }
    let (start, mut rounds) = (Instant::now(), 0_u32);
    while start.elapsed() < Duration::from_millis(millis) {
        for _ in 0..64 {
            one()?;
        }
        rounds += 64;
    }
    let per_second = f64::from(rounds) / start.elapsed().as_secs_f64();
    let line = serde_json::json!({"name": "eid open and verify", "runtime": "rust", "bytes": size, "ops_per_s": per_second.round()});
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}
