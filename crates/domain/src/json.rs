//! Bounds of JSON from outside, judged in one pass before anything is parsed (mechanisms.md, M-limits; P30). Desk and
//! gateway judge what they are sent by the same ones.

/// Deepest nesting.
pub const DEPTH: usize = 32;
/// Longest string, bytes as they are sent.
pub const STRING_BYTES: usize = 8 * 1024;

/// Whether the text nests at most [`DEPTH`] deep and holds no string above [`STRING_BYTES`]. Says nothing about whether it
/// is JSON.
pub fn within_bounds(text: &[u8]) -> bool {
    let (mut depth, mut string, mut escaped) = (0_usize, None, false);
    for byte in text {
        string = match (string, byte) {
            (Some(length), _) if length > STRING_BYTES => return false,
            (Some(length), _) if escaped => {
                escaped = false;
                Some(length + 1)
            }
            (Some(length), b'\\') => {
                escaped = true;
                Some(length + 1)
            }
            (Some(_), b'"') => None,
            (Some(length), _) => Some(length + 1),
            (None, b'"') => Some(0),
            (None, b'{' | b'[') => {
                depth += 1;
                if depth > DEPTH {
                    return false;
                }
                None
            }
            (None, b'}' | b']') => {
                depth = depth.saturating_sub(1);
                None
            }
            (None, _) => None,
        };
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn depth(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
            serde_json::Value::Object(map) => 1 + map.values().map(depth).max().unwrap_or(0),
            _ => 0,
        }
    }

    fn values() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![any::<i32>().prop_map(Into::into), "[\\[\\]{}\"\\\\a]{0,8}".prop_map(Into::into)];
        leaf.prop_recursive(40, 120, 2, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..2).prop_map(Into::into),
                inner.prop_map(|v| serde_json::json!({"[{": v})),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_scan_agrees_with_a_parser(value in values()) {
            let text = serde_json::to_vec(&value).unwrap();
            prop_assert_eq!(within_bounds(&text), depth(&value) <= DEPTH);
        }
    }

    #[test]
    fn m_limits_depth_and_strings() {
        let nested = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
        assert!(within_bounds(nested(DEPTH).as_bytes()));
        assert!(!within_bounds(nested(DEPTH + 1).as_bytes()));
        let string = |n: usize| format!("[\"{}\"]", "a".repeat(n));
        assert!(within_bounds(string(STRING_BYTES).as_bytes()));
        assert!(!within_bounds(string(STRING_BYTES + 1).as_bytes()));
        assert!(within_bounds(br#"["\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["]"#));
    }
}
