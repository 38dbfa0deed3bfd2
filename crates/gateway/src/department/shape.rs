//! Judging what a department sends, field by field, with a JSON pointer (RFC 6901) for everything that is wrong.
//! Reasons name the rule, never the value.

use desk_domain::department_api::{
    ADDRESS_BYTES, EXTERNAL_ID_BYTES, FAULTS, INSTANT_BYTES, LIST_ITEMS, MOST_CENTS, Member, NAME_BYTES, NAMES,
    OPEN_ID_BYTES, Shape, TEXT_BYTES, WORD_BYTES,
};
use desk_domain::{Day, Language, Money, Timestamp};
use serde_json::{Map, Value};

/// Pointer and reason of one thing that is wrong.
pub(super) type Fault = (String, &'static str);

/// Everything that is wrong with `value`, at most [`FAULTS`].
pub(super) fn faults(value: &Value, shape: Shape, pointer: &str) -> Vec<Fault> {
    let mut found = Vec::new();
    judge(value, shape, pointer, &mut found);
    found.truncate(FAULTS);
    found
}

fn judge(value: &Value, shape: Shape, pointer: &str, found: &mut Vec<Fault>) {
    if found.len() >= FAULTS {
        return;
    }
    let mut fault = |reason| found.push((pointer.to_owned(), reason));
    match (shape, value) {
        (Shape::Text, Value::Object(members)) => languages(members, pointer, found, wrong_in_text),
        (Shape::Name, Value::Object(members)) => languages(members, pointer, found, wrong_in_name),
        (Shape::Text | Shape::Name, _) => fault("a text in three languages is needed"),
        (Shape::List(_), Value::Array(items)) if items.len() > LIST_ITEMS => fault("at most 200"),
        (Shape::List(inner), Value::Array(items)) => each(items, *inner, pointer, found),
        (Shape::Names, Value::Array(items)) if items.is_empty() => fault("at least one"),
        (Shape::Names, Value::Array(items)) if items.len() > NAMES => fault("at most 50"),
        (Shape::Names, Value::Array(items)) => each(items, Shape::Name, pointer, found),
        (Shape::List(_) | Shape::Names, _) => fault("a list is needed"),
        (Shape::Object(inner), Value::Object(given)) => object(given, inner.members, pointer, found),
        (Shape::Object(_), _) => fault("an object is needed"),
        (Shape::Flag, Value::Bool(_)) => {}
        (Shape::Flag, _) => fault("true or false is needed"),
        (Shape::Money, value) => {
            let money = serde_json::from_value::<Money>(value.clone());
            if !money.is_ok_and(|money| (0..=MOST_CENTS).contains(&money.cents)) {
                fault("an amount such as {\"cents\": 41260, \"currency\": \"HKD\"} is needed");
            }
        }
        (shape, Value::String(text)) => {
            if let Some(reason) = plain(shape, text) {
                fault(reason);
            }
        }
        _ => fault("a string is needed"),
    }
}

fn object(given: &Map<String, Value>, members: &[Member], pointer: &str, found: &mut Vec<Fault>) {
    for member in members {
        let place = format!("{pointer}/{}", member.name);
        match given.get(member.name) {
            None | Some(Value::Null) if member.required => found.push((place, "is missing")),
            None | Some(Value::Null) => {}
            Some(value) => judge(value, member.shape, &place, found),
        }
    }
}

fn each(items: &[Value], shape: Shape, pointer: &str, found: &mut Vec<Fault>) {
    for (at, item) in items.iter().enumerate() {
        judge(item, shape, &format!("{pointer}/{at}"), found);
    }
}

/// A text in each language; `wrong` says what else is wrong with one.
fn languages(
    members: &Map<String, Value>,
    pointer: &str,
    found: &mut Vec<Fault>,
    wrong: fn(&str) -> Option<&'static str>,
) {
    for language in Language::ALL {
        let reason = match members.get(language.tag()).and_then(Value::as_str) {
            None => Some("is missing"),
            Some(text) if text.trim().is_empty() => Some("is empty"),
            Some(text) => wrong(text),
        };
        found.extend(reason.map(|reason| (format!("{pointer}/{}", language.tag()), reason)));
    }
}

fn wrong_in_text(text: &str) -> Option<&'static str> {
    (text.len() > TEXT_BYTES).then_some("at most 4096 bytes")
}

fn wrong_in_name(text: &str) -> Option<&'static str> {
    match text {
        text if text.len() > NAME_BYTES => Some("at most 200 bytes"),
        text if text.chars().any(char::is_control) => Some("no control characters"),
        _ => None,
    }
}

/// What is wrong with a string. Shapes that only stand around items are judged where those are read.
pub(super) fn plain(shape: Shape, text: &str) -> Option<&'static str> {
    let fits = |most| (1..=most).contains(&text.len());
    match shape {
        Shape::Word | Shape::Words(_) if !fits(WORD_BYTES) => Some("1 to 200 bytes"),
        Shape::Word | Shape::Words(_) if text.chars().any(char::is_control) => Some("no control characters"),
        Shape::ExternalId if !fits(EXTERNAL_ID_BYTES) || text.chars().any(char::is_control) => {
            Some("1 to 128 bytes, no control characters")
        }
        Shape::OpenId if !fits(OPEN_ID_BYTES) || !text.bytes().all(|byte| byte.is_ascii_graphic()) => {
            Some("1 to 256 visible ASCII characters")
        }
        Shape::Only(words) if !words.contains(&text) => Some("not one of the listed words"),
        Shape::Address if !is_address(text) => Some("an https address is needed"),
        Shape::TimeOfDay if !is_time(text) => Some("a time such as 14:30 is needed"),
        Shape::Day if text.parse::<Day>().is_err() => Some("a day such as 2026-11-24 is needed"),
        Shape::Instant if text.len() > INSTANT_BYTES || text.parse::<Timestamp>().is_err() => {
            Some("an RFC 3339 instant is needed")
        }
        _ => None,
    }
}

fn is_address(text: &str) -> bool {
    text.len() <= ADDRESS_BYTES
        && url::Url::parse(text).is_ok_and(|url| url.scheme() == "https" && url.host().is_some())
}

fn is_time(text: &str) -> bool {
    let pair = text.split_once(':').filter(|(hour, minute)| hour.len() == 2 && minute.len() == 2);
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u8>().ok()).flatten();
    pair.is_some_and(|(hour, minute)| number(hour).is_some_and(|h| h < 24) && number(minute).is_some_and(|m| m < 60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk_domain::department_api::{KINDS, Object};
    use serde_json::json;

    const fn member(name: &'static str, shape: Shape, required: bool) -> Member {
        Member { name, shape, required, text: "" }
    }

    const THING: Shape = Shape::Object(&Object {
        name: "Thing",
        text: "",
        members: &[
            member("title", Shape::Text, true),
            member("missing", Shape::List(&Shape::Text), false),
            member("due", Shape::Day, false),
            member("time", Shape::TimeOfDay, false),
            member("url", Shape::Address, false),
            member("fields", Shape::Names, false),
            member("result", Shape::Only(&["given", "refused"]), false),
        ],
    });

    #[test]
    fn each_fault_has_its_pointer() {
        let text = json!({ "en": "a", "zh-Hant-HK": "b", "zh-Hans": "c" });
        assert!(
            faults(&json!({ "title": text, "due": "2026-11-24", "url": "https://a.example/" }), THING, "").is_empty()
        );
        let bad = json!({
            "title": { "en": "a", "zh-Hant-HK": " " },
            "missing": [text, 3],
            "due": "tomorrow",
            "time": "24:00",
            "url": "http://a.example/",
            "fields": [text, { "en": "a\nb", "zh-Hant-HK": "b".repeat(201), "zh-Hans": "c" }],
            "result": "used-here",
        });
        let pointers: Vec<String> = faults(&bad, THING, "/body").into_iter().map(|(pointer, _)| pointer).collect();
        let expected = [
            "/body/title/zh-Hant-HK",
            "/body/title/zh-Hans",
            "/body/missing/1",
            "/body/due",
            "/body/time",
            "/body/url",
            "/body/fields/1/en",
            "/body/fields/1/zh-Hant-HK",
            "/body/result",
        ];
        assert_eq!(pointers, expected);
        assert_eq!(faults(&json!({}), THING, ""), [("/title".to_owned(), "is missing")]);
        let fields = |fields: Value| faults(&json!({ "title": text, "fields": fields }), THING, "");
        assert_eq!(fields(json!([])), [("/fields".to_owned(), "at least one")]);
        assert_eq!(fields(vec![text.clone(); 51].into()), [("/fields".to_owned(), "at most 50")]);
        assert!(fields(vec![text.clone(); 50].into()).is_empty());
    }

    #[test]
    fn no_body_has_a_member_that_is_not_judged() {
        for member in KINDS.iter().flat_map(|kind| kind.body.with_inner()).flat_map(|object| object.members) {
            let inner = if let Shape::List(inner) = member.shape { *inner } else { member.shape };
            let around = matches!(inner, Shape::Whole | Shape::Line | Shape::Batch(..) | Shape::Body);
            assert!(!around, "{} is not judged", member.name);
        }
    }
}
