//! How the platform reads a request: what is missing (20001), empty (20002) or of a wrong form (20003) is
//! told apart, as the specification does.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{EidError, json};

/// A request whose fields the platform checks one by one.
pub trait Request: DeserializeOwned {
    /// Names of the fields that must be there and not be empty, in the order of the specification.
    const REQUIRED: &'static [&'static str];

    /// Lengths and forms beyond the types.
    fn validate(&self) -> Result<(), EidError> {
        Ok(())
    }
}

/// Reads a decrypted request. No JSON object: [`EidError::Decryption`] (30004).
pub fn read<T: Request>(plaintext: &[u8]) -> Result<T, EidError> {
    let value: Value = json::read(plaintext).ok_or(EidError::Decryption)?;
    let object = value.as_object().ok_or(EidError::Decryption)?;
    for name in T::REQUIRED {
        match object.get(*name) {
            None | Some(Value::Null) => return Err(EidError::Missing(name)),
            Some(Value::String(text)) if text.is_empty() => return Err(EidError::Empty(name)),
            Some(Value::Array(items)) if items.is_empty() => return Err(EidError::Empty(name)),
            Some(_) => {}
        }
    }
    let request: T = serde_json::from_value(value).map_err(|_| EidError::Invalid("body"))?;
    request.validate()?;
    Ok(request)
}
