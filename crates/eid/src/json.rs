//! Reading JSON from outside with a bound on its depth (mechanisms.md, M-limits).

use serde::de::DeserializeOwned;

/// Deepest nesting of objects and arrays accepted.
const DEPTH: usize = 32;

/// Parses `bytes`, or `None` when it is no JSON, nested too deeply or of another shape.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    if within_depth(bytes) { serde_json::from_slice(bytes).ok() } else { None }
}

fn within_depth(bytes: &[u8]) -> bool {
    // Most messages have fewer brackets than the limit; counting them is many times faster than the walk.
    if bytes.iter().filter(|byte| matches!(byte, b'{' | b'[')).count() <= DEPTH {
        return true;
    }
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                if depth > DEPTH {
                    return false;
                }
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn nested(depth: usize) -> String {
        format!("{}{}", "[".repeat(depth), "]".repeat(depth))
    }

    #[test]
    fn depth_is_bounded_outside_texts_only() {
        assert!(read::<Value>(nested(32).as_bytes()).is_some());
        assert!(read::<Value>(nested(33).as_bytes()).is_none());
        let brackets = format!(r#"{{"a":"\"{}"}}"#, "[".repeat(100));
        assert!(read::<Value>(brackets.as_bytes()).is_some());
    }
}
