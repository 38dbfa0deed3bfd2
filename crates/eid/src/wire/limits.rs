//! Lengths and timers of the protocol (hk-identity §1.7) and the size limits of this codec.

use crate::EidError;

/// Longest `content` text accepted or made: 10 MiB, the request limit of the platforms.
pub const CONTENT: usize = 10 * 1024 * 1024;

/// Longest outer message read: the content and what stands around it.
pub const MESSAGE: usize = CONTENT + 64 * 1024;

/// Longest `formName` and `formDesc`, in characters.
pub const FORM_TEXT: usize = 255;
/// Longest `formNum`, in characters.
pub const FORM_NUMBER: usize = 20;
/// Longest `department`, in characters.
pub const DEPARTMENT: usize = 100;
/// Longest `serviceName` and `documentName`, in characters.
pub const NAME: usize = 255;
/// Longest redirect or callback address, in bytes (ours).
pub const ADDRESS: usize = 2048;
/// Most field names in one request (ours).
pub const FIELDS: usize = 64;
/// Longest wait period of a step-up, in hours.
pub const STEP_UP_WAIT_HOURS: u32 = 720;

/// Life of an authorization code in the sandbox guide; v0.1.1 says 30 s. Single use.
pub const AUTH_CODE_MS: i64 = 60_000;
/// A callback that did not come by then counts as failed; also the life of a ticket.
pub const CALLBACK_WAIT_MS: i64 = 18 * 60_000;
/// Life of a ticket of anonymous signing.
pub const ANONYMOUS_SIGNING_TICKET_MS: i64 = 12 * 60_000;
/// Life of an access token in the samples.
pub const ACCESS_TOKEN_MS: i64 = 4 * 60 * 60_000;

/// Length of the `content` that holds a plaintext of `plain` bytes.
pub const fn sealed_len(plain: usize) -> usize {
    plain.saturating_add(4 + 12 + 16).div_ceil(3).saturating_mul(4)
}

/// A text that must be there and hold at most `max` characters, none of them a control character.
pub fn required(name: &'static str, text: &str, max: usize) -> Result<(), EidError> {
    if text.is_empty() { Err(EidError::Empty(name)) } else { optional(name, text, max) }
}

/// As [`required`], but an empty text is accepted.
pub fn optional(name: &'static str, text: &str, max: usize) -> Result<(), EidError> {
    if text.chars().count() > max || text.chars().any(char::is_control) {
        return Err(EidError::Invalid(name));
    }
    Ok(())
}

/// An absolute http or https address without a fragment, at most [`ADDRESS`] bytes.
///
/// Whether it is registered is the platform's question (20008).
pub fn address(name: &'static str, text: &str) -> Result<(), EidError> {
    required(name, text, ADDRESS)?;
    let url = url::Url::parse(text).map_err(|_| EidError::Invalid(name))?;
    if text.len() > ADDRESS || !matches!(url.scheme(), "https" | "http") || url.fragment().is_some() {
        return Err(EidError::Invalid(name));
    }
    Ok(())
}

/// Field names of a profile or e-ME request: at most [`FIELDS`], each 1 to 64 letters or digits.
pub fn fields(name: &'static str, fields: &[String]) -> Result<(), EidError> {
    let fits = |f: &String| (1..=64).contains(&f.len()) && f.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if fields.len() > FIELDS || !fields.iter().all(fits) {
        return Err(EidError::Invalid(name));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_count_characters() {
        assert!(required("department", &"部".repeat(DEPARTMENT), DEPARTMENT).is_ok());
        assert!(required("department", &"部".repeat(DEPARTMENT + 1), DEPARTMENT).is_err());
        assert_eq!(required("department", "", DEPARTMENT), Err(EidError::Empty("department")));
        assert!(required("department", "a\nb", DEPARTMENT).is_err());
    }

    #[test]
    fn addresses() {
        assert!(address("redirectURI", "https://desk.example/cb?x=1").is_ok());
        for bad in ["desk.example/cb", "javascript:alert(1)", "https://desk.example/#x", "file:///etc/passwd"] {
            assert!(address("redirectURI", bad).is_err(), "{bad}");
        }
    }
}
