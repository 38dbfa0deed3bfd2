//! The trace of a storm: a line for each thing that happened, in words that the seed alone decides (no random ids), and
//! the hash over all of them.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// A growing trace. Only the hash is kept, and the last lines for a failing storm.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    hash: Sha256,
    lines: Option<Vec<String>>,
}

impl Trace {
    /// One that also keeps its lines, to compare two of them.
    pub fn kept() -> Self {
        Self { lines: Some(Vec::new()), ..Self::default() }
    }

    /// Adds a line.
    pub fn add(&mut self, line: &str) {
        self.hash.update(line.as_bytes());
        self.hash.update(b"\n");
        if let Some(lines) = &mut self.lines {
            lines.push(line.to_owned());
        }
    }

    /// The lines, when they are kept.
    pub fn lines(&self) -> &[String] {
        self.lines.as_deref().unwrap_or_default()
    }

    /// The hash over all lines, hexadecimal.
    pub fn hash(&self) -> String {
        self.hash.clone().finalize().iter().fold(String::new(), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_line_ends_count() {
        let of = |lines: &[&str]| {
            let mut trace = Trace::default();
            for line in lines {
                trace.add(line);
            }
            trace.hash()
        };
        assert_eq!(of(&[]), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
        assert_ne!(of(&["ab"]), of(&["a", "b"]));
    }
}
