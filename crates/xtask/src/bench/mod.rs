//! `bench`: joins the lines that the measuring programs wrote into one table and `target/bench/summary.json`.

mod line;
mod table;

use std::path::Path;

use crate::report::{Finding, Outcome, TaskError};
use crate::tree::{TextFile, Tree};

/// Where measuring programs leave their lines, one JSON object each.
const LINES: &str = "target/bench/lines";
const SUMMARY: &str = "target/bench/summary.json";

pub(crate) fn run(tree: &Tree) -> Result<Outcome, TaskError> {
    let mut findings = Vec::new();
    let mut lines = Vec::new();
    for file in tree.folder(LINES, "jsonl")? {
        let (good, bad) = read(&file);
        lines.extend(good);
        findings.extend(bad);
    }
    let rows = table::join(&lines);
    let summary = serde_json::to_string_pretty(&rows)
        .map_err(|error| TaskError::Tool { tool: "summary.json", text: error.to_string() })?;
    tree.write(SUMMARY, &format!("{summary}\n"))?;
    for row in rows.iter().filter(|row| row.met == Some(false)) {
        findings.push(Finding::new(&row.name, 0, "target missed"));
    }
    let machine = machine(Path::new("/proc/cpuinfo"), Path::new("/proc/meminfo"));
    Ok(Outcome::new(
        format!("{}\n{} measures, written to {SUMMARY}", table::draw(&machine, &rows), rows.len()),
        findings,
    ))
}

fn read(file: &TextFile) -> (Vec<line::Line>, Vec<Finding>) {
    let mut good = Vec::new();
    let mut bad = Vec::new();
    for (at, text) in file.text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        match serde_json::from_str(text) {
            Ok(line) => good.push(line),
            Err(error) => bad.push(Finding::new(&file.path, at + 1, error.to_string())),
        }
    }
    (good, bad)
}

/// Processor, number of cores and memory, as the table names them.
fn machine(cpuinfo: &Path, meminfo: &Path) -> String {
    let cpu = std::fs::read_to_string(cpuinfo).unwrap_or_default();
    let memory = std::fs::read_to_string(meminfo).unwrap_or_default();
    let value = |text: &str, key: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix(key))
            .map(|rest| rest.trim_start_matches([' ', '\t', ':']).to_owned())
    };
    let cores = cpu.lines().filter(|line| line.starts_with("processor")).count();
    let kilobytes: u64 = value(&memory, "MemTotal")
        .and_then(|text| text.split_whitespace().next().and_then(|number| number.parse().ok()))
        .unwrap_or_default();
    let name = value(&cpu, "model name").unwrap_or_else(|| "unknown processor".to_owned());
    format!("{name}, {cores} cores, {} GiB", kilobytes / (1024 * 1024))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let cpu = folder.path().join("cpu");
        let memory = folder.path().join("memory");
        std::fs::write(&cpu, "processor\t: 0\nmodel name\t: Example 9\nprocessor\t: 1\nmodel name\t: Example 9\n")
            .unwrap();
        std::fs::write(&memory, "MemTotal:       16777216 kB\n").unwrap();
        assert_eq!(machine(&cpu, &memory), "Example 9, 2 cores, 16 GiB");
    }

    #[test]
    fn a_line_that_is_no_measure_is_told_with_its_number() {
        let text = "{\"name\":\"a\",\"unit\":\"ms\",\"side\":\"ours\",\"value\":1.0}\n\nnonsense\n".to_owned();
        let (good, bad) = read(&TextFile { path: "x.jsonl".to_owned(), text });
        assert_eq!(good.len(), 1);
        assert_eq!(bad.len(), 1);
        assert_eq!(bad[0].line, 3);
    }
}
