//! Limits on JSON from outside, checked before anything is parsed (M-limits, P30).

use super::DEPTH_LIMIT;

/// Nested deeper than 32.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Oversize;

/// Whether the text nests at most [`DEPTH_LIMIT`] deep. Says nothing about whether it is JSON.
pub(crate) fn json_within_bounds(text: &[u8]) -> Result<(), Oversize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in text {
        if in_string {
            match (escaped, byte) {
                (true, _) => escaped = false,
                (false, b'\\') => escaped = true,
                (false, b'"') => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'[' | b'{' => {
                depth += 1;
                if depth > DEPTH_LIMIT {
                    return Err(Oversize);
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
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
            prop_assert_eq!(json_within_bounds(&text).is_ok(), depth(&value) <= DEPTH_LIMIT);
        }
    }

    #[test]
    fn depth_32_is_read_and_33_is_not() {
        let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert_eq!(json_within_bounds(nested(32).as_bytes()), Ok(()));
        assert_eq!(json_within_bounds(nested(33).as_bytes()), Err(Oversize));
    }
}
