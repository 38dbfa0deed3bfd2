//! The Rust side of `tests/peers/hkqr-against-steplix.mjs`. `make <count>` prints codes, one JSON line each with
//! what it states; `read` takes such lines of a stranger from standard input and says for each what it finds.

use std::error::Error;
use std::io::{BufRead as _, Write as _};

use desk_domain::Currency;
use desk_hkqr::{Account, FpsCode, Initiation, LanguageTemplate, decode, encode};
use jiff::civil::datetime;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut out = std::io::stdout().lock();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", count] => {
            let mut dice = Dice(0x2026_1124);
            for _ in 0..count.parse::<u32>()? {
                let code = random(&mut dice);
                writeln!(out, "{}", json!({ "text": encode(&code)?, "states": states(&code) }))?;
            }
        }
        ["read"] => {
            for line in std::io::stdin().lock().lines() {
                let found = match decode(line?.trim_end()) {
                    Ok(code) => json!({ "text": encode(&code)?, "states": states(&code) }),
                    Err(error) => json!({ "refused": error.to_string() }),
                };
                writeln!(out, "{found}")?;
            }
        }
        _ => return Err("make <count> | read".into()),
    }
    Ok(())
}

/// The objects that a code states, by number, as a stranger names them.
fn states(code: &FpsCode) -> Value {
    let (way, payee) = match &code.account {
        Account::FpsId(text) => ("02", text),
        Account::Mobile(text) => ("03", text),
        Account::Email(text) => ("04", text),
    };
    json!({
        "01": if code.initiation == Initiation::Static { "11" } else { "12" },
        "26": { "00": "hk.com.hkicl", way: payee, "01": code.clearing_code },
        "53": if code.currency == Currency::Hkd { "344" } else { "156" },
        "54": code.amount.map(|cents| format!("{}.{:02}", cents / 100, cents % 100)),
        "59": code.merchant_name,
        "60": code.merchant_city,
        "62": { "01": code.additional.bill_number, "05": code.additional.reference_label },
    })
}

/// A small generator with a fixed seed: the same codes in every run.
struct Dice(u64);

impl Dice {
    /// A number below `bound`.
    fn throw(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from_digit(u32::try_from(self.throw(10)).unwrap_or(0), 10).unwrap_or('0')).collect()
    }
}

fn random(dice: &mut Dice) -> FpsCode {
    let account = match dice.throw(3) {
        0 => Account::FpsId(dice.digits(7)),
        1 => Account::Mobile(format!("+852-{}", dice.digits(8))),
        _ => Account::Email(format!("bill{}@ird.gov.hk", dice.digits(4))),
    };
    let mut code = FpsCode::of(account);
    code.clearing_code = (dice.throw(3) == 0).then(|| dice.digits(3));
    code.currency = if dice.throw(5) == 0 { Currency::Cny } else { Currency::Hkd };
    code.amount = (dice.throw(4) != 0).then(|| i64::try_from(dice.throw(10_000_000)).unwrap_or(0) + 1);
    code.editable = code.amount.is_some() && dice.throw(2) == 0;
    if dice.throw(2) == 0 {
        code.initiation = Initiation::Dynamic;
        code.expires = Some(datetime(2026, 11, 24, 9, 57, i8::try_from(dice.throw(60)).unwrap_or(0), 0));
    }
    code.additional.bill_number = (dice.throw(3) != 0).then(|| dice.digits(11));
    code.additional.reference_label = (dice.throw(2) == 0).then(|| format!("CD{}", dice.digits(12)));
    if dice.throw(6) == 0 {
        let name = "水務署".to_owned();
        code.language = Some(LanguageTemplate { language: "zh".to_owned(), name, city: None, others: [].into() });
    }
    code
}
