//! Looks for words where none may be: on the page, in files, in the memory of a process (P01, P09, P26, P27).

use std::fs::{self, File};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use desk_desktop::Trouble;

const PAGE: u64 = 4096;
/// Bit of `/proc/<process>/pagemap`: the page is in memory.
const PRESENT: u64 = 1 << 63;

/// Whether a text holds one of the words; tells which.
pub(crate) fn in_text<'a>(text: &str, words: &'a [String]) -> Option<&'a str> {
    words.iter().map(String::as_str).find(|word| text.contains(word))
}

/// Every file below `folder` that holds one of the words, but those below `except`.
pub(crate) fn in_files(folder: &Path, except: &[PathBuf], words: &[String]) -> Result<(usize, Vec<PathBuf>), Trouble> {
    let (mut files, mut found) = (Vec::new(), Vec::new());
    collect(folder, except, &mut files);
    for file in &files {
        // A file may go while it is looked at; a socket cannot be read.
        let Ok(bytes) = fs::read(file) else { continue };
        if holds(&bytes, words)? {
            found.push(file.clone());
        }
    }
    Ok((files.len(), found))
}

fn collect(folder: &Path, except: &[PathBuf], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let Ok(kind) = entry.file_type() else { continue };
        if except.contains(&path) {
            continue;
        }
        if kind.is_dir() {
            collect(&path, except, found);
        } else if kind.is_file() {
            found.push(path);
        }
    }
}

/// Whether the bytes hold one of the words.
pub(crate) fn holds(bytes: &[u8], words: &[String]) -> Result<bool, Trouble> {
    let mut search = Search::start(words)?;
    search.give(bytes);
    search.end()
}

/// Whether what a process can write to holds one of the words: its heaps, its stacks.
pub(crate) fn in_memory(process: u32, words: &[String]) -> Result<bool, Trouble> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps"))?;
    let mut memory = File::open(format!("/proc/{process}/mem"))?;
    let mut pagemap = File::open(format!("/proc/{process}/pagemap"))?;
    let mut search = Search::start(words)?;
    for line in maps.lines() {
        let mut fields = line.split_whitespace();
        let (Some(range), Some(rights)) = (fields.next(), fields.next()) else { continue };
        let Some((from, to)) = range.split_once('-') else { continue };
        let (Ok(from), Ok(to)) = (u64::from_str_radix(from, 16), u64::from_str_radix(to, 16)) else { continue };
        if rights.starts_with("rw") {
            region(&mut memory, &mut pagemap, from, to, &mut search);
        }
    }
    search.end()
}

/// Only pages that are there are read: a heap reserves far more than it uses.
fn region(memory: &mut File, pagemap: &mut File, from: u64, to: u64, search: &mut Search) {
    let Ok(count) = usize::try_from((to - from) / PAGE) else { return };
    let mut entries = vec![0; count * 8];
    if pagemap.seek(SeekFrom::Start(from / PAGE * 8)).is_err() || pagemap.read_exact(&mut entries).is_err() {
        return;
    }
    let mut bytes = vec![0; usize::try_from(PAGE).unwrap_or(4096)];
    for (index, entry) in entries.as_chunks::<8>().0.iter().enumerate() {
        if u64::from_ne_bytes(*entry) & PRESENT == 0 {
            continue;
        }
        let at = from + u64::try_from(index).unwrap_or(0) * PAGE;
        if memory.seek(SeekFrom::Start(at)).is_ok() && memory.read_exact(&mut bytes).is_ok() {
            search.give(&bytes);
        }
    }
}

/// A search by `grep`, which is fast also where this program is built for tests.
struct Search {
    grep: std::process::Child,
    _words: tempfile::NamedTempFile,
}

impl Search {
    fn start(words: &[String]) -> Result<Self, Trouble> {
        if words.is_empty() || words.iter().any(|word| word.is_empty() || word.contains('\n')) {
            return Err("a search needs words".into());
        }
        let mut file = tempfile::NamedTempFile::new()?;
        file.write_all(words.join("\n").as_bytes())?;
        let grep = Command::new("grep")
            // Lines end with NUL: memory has many of those and few line feeds.
            .args(["--null-data", "--text", "--fixed-strings", "--count", "--file"])
            .arg(file.path())
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        Ok(Self { grep, _words: file })
    }

    fn give(&mut self, bytes: &[u8]) {
        if let Some(stdin) = &mut self.grep.stdin {
            // What could not be given shows at the end.
            let _ = stdin.write_all(bytes);
        }
    }

    fn end(mut self) -> Result<bool, Trouble> {
        drop(self.grep.stdin.take());
        let ended = self.grep.wait_with_output()?;
        match ended.status.code() {
            Some(0) => Ok(true),
            Some(1) => Ok(false),
            other => Err(format!("grep ended with {other:?}").into()),
        }
    }
}
