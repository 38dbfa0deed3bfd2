//! Answers the cases of `tests/parity`: one JSON object a line in, the text that the desk would show, as JSON, out.

use std::error::Error;
use std::io::{BufRead as _, Write as _};

use desk_domain::{Day, Language, Timestamp};
use desk_l10n::{Argument, MessageId, texts};
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let case: Value = serde_json::from_str(&line?)?;
        let language: Language = field(&case, "language")?.parse()?;
        let text = match field(&case, "kind")? {
            "message" => message(language, &case)?,
            _ => helper(language, &case)?,
        };
        writeln!(out, "{}", Value::from(text))?;
    }
    Ok(())
}

fn field<'a>(case: &'a Value, name: &str) -> Result<&'a str, Box<dyn Error>> {
    case.get(name).and_then(Value::as_str).ok_or_else(|| format!("a case without {name}").into())
}

fn message(language: Language, case: &Value) -> Result<String, Box<dyn Error>> {
    let name = field(case, "id")?;
    let Some(id) = MessageId::find(name) else {
        return Ok(format!("{name} is not known in Rust: cargo xtask gen"));
    };
    let arguments: Vec<(&str, Argument<'_>)> = case
        .get("args")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, value)| {
            let argument =
                value.as_i64().map_or_else(|| Argument::from(value.as_str().unwrap_or_default()), Argument::Count);
            (name.as_str(), argument)
        })
        .collect();
    Ok(texts().format(language, id, &arguments))
}

fn helper(language: Language, case: &Value) -> Result<String, Box<dyn Error>> {
    let name = field(case, "name")?;
    if name == "hkd" {
        return Ok(desk_l10n::hkd(language, case.get("cents").and_then(Value::as_i64).unwrap_or_default()));
    }
    let day: Day = field(case, "day")?.parse()?;
    let today: Day = field(case, "today")?.parse()?;
    let instant: Timestamp = field(case, "instant")?.parse()?;
    Ok(match name {
        "weekday_short" => desk_l10n::weekday_short(language, day).to_owned(),
        "weekday_long" => desk_l10n::weekday_long(language, day),
        "day_full" => desk_l10n::day_full(language, day),
        "day_long" => desk_l10n::day_long(language, day),
        "day_short" => desk_l10n::day_short(language, day),
        "day_spoken" => desk_l10n::day_spoken(language, day),
        "day_near" => desk_l10n::day_near(language, day, today),
        "moment" => desk_l10n::moment(language, instant, today),
        "clock" => desk_l10n::clock(instant),
        "day_of" => desk_l10n::day_of(instant).to_string(),
        other => return Err(format!("no helper called {other}").into()),
    })
}
