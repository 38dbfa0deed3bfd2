//! As much of JSON Schema as the gateway's description uses, written from the standard: judging a value, making one that
//! has every member, and finding the places of a value that a schema says something about.

use reqwest::Method;
use serde_json::{Map, Value, json};
use tokio::sync::OnceCell;

use crate::desk::Desk;

/// The description of this program's gateway: it is the same for all of them.
static DOCUMENT: OnceCell<Value> = OnceCell::const_new();

/// The description, fetched once.
pub(crate) async fn document(desk: &Desk) -> &'static Value {
    let fetch = async || desk.http.get(desk.url("/openapi.json")).send().await.unwrap().json().await.unwrap();
    DOCUMENT.get_or_init(fetch).await
}

/// Whether an answer is what the description says of the operation and the status.
pub(crate) fn judge_answer(document: &Value, method: &Method, path: &str, status: u16, answer: &Value) {
    let path = path.split('?').next().unwrap();
    let Some(operation) = operation(document, method, path) else { return };
    let response = &operation["responses"][format!("{}XX", status / 100)];
    let content = response["content"].as_object().and_then(|content| content.values().next());
    let content = content.unwrap_or_else(|| panic!("{method} {path}: an answer to {status} is not described"));
    assert!(!content["schema"].is_null(), "{method} {path}: the answer has no schema");
    let fault = Schemas::of(document).unlike(&content["schema"], answer);
    assert!(fault.is_none(), "{method} {path} {status}: {}", fault.unwrap_or_default());
}

/// Whether a request that was done is what the description says of the operation.
pub(crate) fn judge_request(document: &Value, method: &Method, path: &str, body: &Value) {
    let Some(operation) = operation(document, method, path) else { return };
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    // What the gateway does not know it does not read: other members are no fault.
    let fault = Schemas::of(document).fault(schema, body, false, "");
    assert!(!schema.is_null() && fault.is_none(), "{method} {path}: {}", fault.unwrap_or_default());
}

/// The operation that serves a path.
fn operation<'d>(document: &'d Value, method: &Method, path: &str) -> Option<&'d Value> {
    let parts = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    let own = parts(path);
    let fits = |template: &str| {
        let parts = parts(template);
        parts.len() == own.len() && parts.iter().zip(&own).all(|(part, own)| part.starts_with('{') || part == own)
    };
    let mut all: Vec<_> =
        document["paths"].as_object().unwrap().iter().filter(|(template, _)| fits(template)).collect();
    // A word of its own goes before a place for any.
    all.sort_by_key(|(template, _)| template.matches('{').count());
    all.iter().find_map(|(_, operations)| operations.get(method.as_str().to_lowercase()))
}

/// The components of a description.
pub(crate) struct Schemas(Value);

impl Schemas {
    pub(crate) fn of(document: &Value) -> Self {
        Self(document["components"]["schemas"].clone())
    }

    pub(crate) fn get(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or_else(|| panic!("{name} is not described"))
    }

    fn follow<'s>(&'s self, schema: &'s Value) -> &'s Value {
        match schema["$ref"].as_str() {
            Some(place) => self.get(place.strip_prefix("#/components/schemas/").unwrap()),
            None => schema,
        }
    }

    /// Whether `value` is what `schema` describes.
    pub(crate) fn fits(&self, schema: &Value, value: &Value) -> bool {
        self.fault(schema, value, false, "").is_none()
    }

    /// Where `value` is not what `schema` describes, or has a member that it does not speak of.
    pub(crate) fn unlike(&self, schema: &Value, value: &Value) -> Option<String> {
        self.fault(schema, value, true, "")
    }

    /// The first fault; `strict` also finds members that are not described.
    fn fault(&self, schema: &Value, value: &Value, strict: bool, at: &str) -> Option<String> {
        let schema = self.follow(schema);
        if let Some(all) = schema["anyOf"].as_array() {
            let faults: Vec<_> = all.iter().map(|one| self.fault(one, value, strict, at)).collect();
            return faults.iter().all(Option::is_some).then(|| format!("{at} fits none of them: {faults:?}"));
        }
        if !typed(schema, value) || !schema["enum"].as_array().is_none_or(|words| words.contains(value)) {
            return Some(format!("{at} {value}"));
        }
        let fits = match value {
            Value::String(text) => string(schema, text),
            Value::Number(_) => number(schema, value.as_i64().unwrap_or(i64::MAX)),
            Value::Array(items) => {
                let least = if schema["minItems"].is_null() { 0 } else { limit(schema, "minItems") };
                (least..=limit(schema, "maxItems")).contains(&items.len())
            }
            _ => true,
        };
        if !fits {
            return Some(format!("{at} {value}"));
        }
        match value {
            Value::Array(items) if !schema["items"].is_null() => items
                .iter()
                .enumerate()
                .find_map(|(n, item)| self.fault(&schema["items"], item, strict, &format!("{at}/{n}"))),
            Value::Object(members) => self.in_object(schema, members, strict, at),
            _ => None,
        }
    }

    fn in_object(&self, schema: &Value, members: &Map<String, Value>, strict: bool, at: &str) -> Option<String> {
        let missing = required(schema).find(|name| !members.contains_key(*name));
        if let Some(name) = missing {
            return Some(format!("{at}/{name} is missing"));
        }
        let described = schema["properties"].as_object();
        members.iter().find_map(|(name, value)| match described.and_then(|known| known.get(name)) {
            Some(inner) => self.fault(inner, value, strict, &format!("{at}/{name}")),
            None => (strict && described.is_some()).then(|| format!("{at}/{name} is not described")),
        })
    }

    /// A value with every member that `schema` knows.
    pub(crate) fn sample(&self, schema: &Value) -> Value {
        let schema = self.follow(schema);
        if let Some(first) = schema["anyOf"].as_array().or(schema["enum"].as_array()).map(|all| &all[0]) {
            return if schema["anyOf"].is_array() { self.sample(first) } else { first.clone() };
        }
        match schema["type"].as_str().or(schema["type"][0].as_str()) {
            Some("object") => {
                Value::Object(properties(schema).map(|(name, inner)| (name.clone(), self.sample(inner))).collect())
            }
            Some("array") => json!([self.sample(&schema["items"])]),
            Some("boolean") => json!(true),
            Some("integer") => json!(100),
            _ => match (schema["format"].as_str(), schema["pattern"].as_str()) {
                (Some("date"), _) => json!("2027-01-08"),
                (Some("date-time"), _) => json!("2026-11-20T01:00:00Z"),
                (Some("uri"), _) => json!("https://www.gov.hk/"),
                (_, Some(TIME)) => json!("14:30"),
                _ => json!("something"),
            },
        }
    }

    /// Every place inside `value`, with what `schema` says of it.
    pub(crate) fn places<'s>(&'s self, schema: &'s Value, value: &Value, at: &str) -> Vec<(String, &'s Value)> {
        let schema = self.follow(schema);
        let mut found = vec![(at.to_owned(), schema)];
        for one in schema["anyOf"].as_array().into_iter().flatten() {
            found.extend(self.places(one, value, at));
        }
        for (name, inner) in properties(schema) {
            if let Some(value) = value.get(name) {
                found.extend(self.places(inner, value, &format!("{at}/{name}")));
            }
        }
        for (index, value) in value.as_array().into_iter().flatten().enumerate() {
            if !schema["items"].is_null() {
                found.extend(self.places(&schema["items"], value, &format!("{at}/{index}")));
            }
        }
        found
    }
}

const TIME: &str = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

pub(crate) fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema["properties"].as_object().into_iter().flatten()
}

pub(crate) fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn limit(schema: &Value, name: &str) -> usize {
    schema[name].as_u64().map_or(usize::MAX, |most| usize::try_from(most).unwrap())
}

fn typed(schema: &Value, value: &Value) -> bool {
    let is = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{other} is not a type that we use"),
    };
    match &schema["type"] {
        Value::String(kind) => is(kind),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(is),
        _ => true,
    }
}

fn string(schema: &Value, text: &str) -> bool {
    let length = text.chars().count();
    let pattern = match schema["pattern"].as_str() {
        None => true,
        Some("\\S") => !text.trim().is_empty(),
        Some("^[!-~]+$") => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()),
        Some("^https://") => text.starts_with("https://"),
        Some(TIME) => text.len() == 5 && text < "24" && text.as_bytes()[2] == b':',
        Some(other) => panic!("{other} is not a pattern that we use"),
    };
    let format = match schema["format"].as_str() {
        Some("date") => text.parse::<desk_domain::Day>().is_ok(),
        Some("date-time") => text.parse::<desk_domain::Timestamp>().is_ok(),
        _ => true,
    };
    let shortest = if schema["minLength"].is_null() { 0 } else { limit(schema, "minLength") };
    pattern && format && (shortest..=limit(schema, "maxLength")).contains(&length)
}

fn number(schema: &Value, value: i64) -> bool {
    let within = |name: &str, fits: &dyn Fn(i64) -> bool| schema[name].as_i64().is_none_or(fits);
    within("minimum", &|least| value >= least) && within("maximum", &|most| value <= most)
}
