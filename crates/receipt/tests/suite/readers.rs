//! The programs that read our papers.

use std::io::Write as _;
use std::process::Command;

use tempfile::NamedTempFile;

/// The paper as a file.
pub(crate) fn file(paper: &[u8]) -> NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(paper).unwrap();
    file
}

/// What `program` says about `paper`, which is put at the end of `arguments` followed by `after`.
pub(crate) fn ask(program: &str, arguments: &[&str], paper: &[u8], after: &[&str]) -> String {
    let file = file(paper);
    let out = Command::new(program).args(arguments).arg(file.path()).args(after).output();
    let out = out.unwrap_or_else(|error| panic!("{program} is needed (scripts/install.sh): {error}"));
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&out.stderr));
    said
}

/// The structure tree as pikepdf sees it: one line for each element, indented, with its language, its role and the
/// languages of its spans.
pub(crate) fn structure(paper: &[u8]) -> String {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/structure.py");
    // Debian's own Python, which has its pikepdf, wherever another one comes first.
    let python = if std::path::Path::new("/usr/bin/python3").exists() { "/usr/bin/python3" } else { "python3" };
    ask(python, &[script], paper, &[])
}

/// The fonts: name, and the columns `emb sub uni`.
pub(crate) fn fonts(paper: &[u8]) -> Vec<(String, [String; 3])> {
    let table = ask("pdffonts", &[], paper, &[]);
    let rows = table.lines().skip(2);
    rows.map(|row| {
        let cells: Vec<&str> = row.split_whitespace().collect();
        let [.., emb, sub, uni, _, _] = cells[..] else { panic!("pdffonts: {row}") };
        (cells[0].to_owned(), [emb, sub, uni].map(str::to_owned))
    })
    .collect()
}
