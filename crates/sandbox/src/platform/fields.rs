//! Reading the fields of a request with the codes that belong to each fault: missing 20001, empty 20002, of a wrong
//! form or too long 20003.

use desk_eid::Outcome;
use serde_json::{Map, Value};

/// A JSON object from outside.
pub(crate) struct Fields(Map<String, Value>);

/// Longest text of a field that has no limit of its own.
const TEXT: usize = 8 * 1024;

impl Fields {
    pub(crate) fn new(value: Value) -> Result<Self, Outcome> {
        match value {
            Value::Object(map) => Ok(Self(map)),
            _ => Err(Outcome::ParameterInvalid),
        }
    }

    /// A text that must be there.
    pub(crate) fn text(&self, name: &str) -> Result<&str, Outcome> {
        match self.0.get(name) {
            None | Some(Value::Null) => Err(Outcome::ParameterMissing),
            Some(Value::String(text)) if text.is_empty() => Err(Outcome::ParameterEmpty),
            Some(Value::String(text)) => Ok(text),
            Some(_) => Err(Outcome::ParameterInvalid),
        }
    }

    /// A text that must be there, of at most `max` characters and without control characters.
    pub(crate) fn short(&self, name: &str, max: usize) -> Result<String, Outcome> {
        let text = self.text(name)?;
        if text.chars().count() > max || text.chars().any(char::is_control) {
            return Err(Outcome::ParameterInvalid);
        }
        Ok(text.to_owned())
    }

    /// A text that may be absent or empty.
    pub(crate) fn optional(&self, name: &str, max: usize) -> Result<Option<String>, Outcome> {
        match self.short(name, max) {
            Ok(text) => Ok(Some(text)),
            Err(Outcome::ParameterMissing | Outcome::ParameterEmpty) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// A list of field names; absent means empty.
    pub(crate) fn names(&self, name: &str) -> Result<Vec<String>, Outcome> {
        let list = match self.0.get(name) {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(Outcome::ParameterInvalid),
        };
        let names: Option<Vec<String>> = list.iter().map(|item| item.as_str().map(str::to_owned)).collect();
        let names = names.ok_or(Outcome::ParameterInvalid)?;
        desk_eid::wire::limits::fields("fields", &names).map_err(|_| Outcome::ParameterInvalid)?;
        Ok(names)
    }

    /// `businessID`: at most 36 visible characters.
    pub(crate) fn business_id(&self) -> Result<String, Outcome> {
        let id = self.text("businessID")?;
        desk_eid::text::BusinessId::new(id).map_err(desk_eid::EidError::outcome)?;
        Ok(id.to_owned())
    }

    /// `state`: at most 36 of `[A-Za-z0-9_-]`, may be absent.
    pub(crate) fn state(&self) -> Result<Option<String>, Outcome> {
        let Some(state) = self.optional("state", TEXT)? else { return Ok(None) };
        desk_eid::text::State::new(state.as_str()).map_err(|_| Outcome::ParameterInvalid)?;
        Ok(Some(state))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_fault_has_its_code() {
        let fields =
            Fields::new(json!({"a": "", "b": 3, "c": "x", "d": null, "state": "a b", "n": ["enName", 1]})).unwrap();
        assert_eq!(fields.text("a"), Err(Outcome::ParameterEmpty));
        assert_eq!(fields.text("b"), Err(Outcome::ParameterInvalid));
        assert_eq!(fields.text("c"), Ok("x"));
        assert_eq!(fields.text("d"), Err(Outcome::ParameterMissing));
        assert_eq!(fields.text("e"), Err(Outcome::ParameterMissing));
        assert_eq!(fields.short("c", 0), Err(Outcome::ParameterInvalid));
        assert_eq!(fields.optional("a", 5), Ok(None));
        assert_eq!(fields.state(), Err(Outcome::ParameterInvalid));
        assert_eq!(fields.names("n"), Err(Outcome::ParameterInvalid));
        assert_eq!(Fields::new(json!([])).err(), Some(Outcome::ParameterInvalid));
    }
}
