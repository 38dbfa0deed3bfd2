//! The files of the repository: where they are, which there are, reading and writing them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::report::TaskError;

/// Larger files are data or pictures; no rule reads them.
const MAX_TEXT_BYTES: u64 = 2 * 1024 * 1024;

/// A checkout.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    root: PathBuf,
}

/// A text file and what stands in it.
#[derive(Clone, Debug)]
pub(crate) struct TextFile {
    /// From the root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl TextFile {
    pub(crate) fn has_ending(&self, ending: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == ending)
    }
}

impl Tree {
    /// The checkout that this program was built from.
    pub(crate) fn here() -> Self {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self { root: manifest.ancestors().nth(2).unwrap_or(manifest).to_owned() }
    }

    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub(crate) fn read(&self, relative: &str) -> Result<String, TaskError> {
        let path = self.path(relative);
        fs::read_to_string(&path).map_err(|source| TaskError::File { path, source })
    }

    /// Writes `text` where it differs from what is there; tells whether it did.
    pub(crate) fn write(&self, relative: &str, text: &str) -> Result<bool, TaskError> {
        let path = self.path(relative);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(false);
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|source| TaskError::File { path: folder.to_owned(), source })?;
        }
        fs::write(&path, text).map_err(|source| TaskError::File { path, source })?;
        Ok(true)
    }

    /// Files of `folder` with this ending, sorted, without going deeper.
    pub(crate) fn folder(&self, relative: &str, ending: &str) -> Result<Vec<TextFile>, TaskError> {
        let folder = self.path(relative);
        let wrap = |source| TaskError::File { path: folder.clone(), source };
        let mut names = Vec::new();
        for entry in fs::read_dir(&folder).map_err(wrap)? {
            let name = entry.map_err(wrap)?.file_name().to_string_lossy().into_owned();
            if Path::new(&name).extension().is_some_and(|found| found == ending) {
                names.push(name);
            }
        }
        names.sort();
        names
            .into_iter()
            .map(|name| {
                let path = format!("{relative}/{name}");
                Ok(TextFile { text: self.read(&path)?, path })
            })
            .collect()
    }

    /// Every text file that git tracks or would track. What is not UTF-8 or very large is left out.
    pub(crate) fn texts(&self) -> Result<Vec<TextFile>, TaskError> {
        let output = Command::new("git")
            .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
            .current_dir(&self.root)
            .output()
            .map_err(|source| TaskError::Tool { tool: "git", text: source.to_string() })?;
        if !output.status.success() {
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(TaskError::Tool { tool: "git", text });
        }
        let names = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut files = Vec::new();
        for name in names.split('\0').filter(|name| !name.is_empty()) {
            let path = self.path(name);
            let small = fs::metadata(&path).is_ok_and(|meta| meta.is_file() && meta.len() <= MAX_TEXT_BYTES);
            if small && let Ok(text) = fs::read_to_string(&path) {
                files.push(TextFile { path: name.to_owned(), text });
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Ok(files)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_the_same_text_twice_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let tree = Tree::at(folder.path());
        assert!(tree.write("a/b.txt", "x").unwrap());
        assert!(!tree.write("a/b.txt", "x").unwrap());
        assert_eq!(tree.read("a/b.txt").unwrap(), "x");
        assert_eq!(tree.folder("a", "txt").unwrap().len(), 1);
        assert!(tree.folder("a", "ftl").unwrap().is_empty());
    }
}
