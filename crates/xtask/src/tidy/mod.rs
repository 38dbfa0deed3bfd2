//! `tidy`: the rules of the house that a program can check. One module for each kind of rule.

mod dependencies;
mod text;

use crate::report::{Outcome, TaskError};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree) -> Result<Outcome, TaskError> {
    let mut findings = dependencies::check(tree)?;
    let files = tree.texts()?;
    for file in &files {
        findings.extend(text::check(file));
    }
    Ok(Outcome::new(format!("tidy: {} files looked at", files.len()), findings))
}
