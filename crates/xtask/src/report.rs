//! What a task found, and how it can fail to look.

use std::fmt;
use std::path::PathBuf;

/// One breach of one rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    /// File, from the root of the repository; or the name of a crate.
    pub(crate) place: String,
    /// Line, counted from 1; 0 where the whole file is meant.
    pub(crate) line: usize,
    /// What is wrong and what would be right.
    pub(crate) text: String,
}

impl Finding {
    pub(crate) fn new(place: impl Into<String>, line: usize, text: impl Into<String>) -> Self {
        Self { place: place.into(), line, text: text.into() }
    }
}

/// What a task has to say at its end.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// One line that says what was looked at or done.
    pub(crate) done: String,
    /// Breaches; none is success.
    pub(crate) findings: Vec<Finding>,
}

impl Outcome {
    pub(crate) fn new(done: impl Into<String>, mut findings: Vec<Finding>) -> Self {
        findings.sort();
        Self { done: done.into(), findings }
    }

    pub(crate) fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Finding { place, line, text } in &self.findings {
            if *line == 0 {
                writeln!(f, "{place}: {text}")?;
            } else {
                writeln!(f, "{place}:{line}: {text}")?;
            }
        }
        writeln!(f, "{}; {} found", self.done, self.findings.len())
    }
}

/// A task that could not look or could not write.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TaskError {
    #[error("{path}: {source}", path = path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("cargo metadata: {0}")]
    Metadata(#[from] cargo_metadata::Error),
    #[error("{tool}: {text}")]
    Tool { tool: &'static str, text: String },
}
