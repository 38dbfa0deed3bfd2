//! Processes of this computer: who started whom, whether one still runs, and ending one.

use std::collections::BTreeMap;
use std::fs;

use tokio::process::Command;

use crate::{PATIENCE, STEP, Trouble};

/// Every process that `top` started, by itself or by way of others.
pub fn below(top: u32) -> Result<Vec<u32>, Trouble> {
    let parents = parents()?;
    Ok(parents.keys().copied().filter(|process| *process != top && is_below(*process, top, &parents)).collect())
}

/// Each process and the one that started it.
fn parents() -> Result<BTreeMap<u32, u32>, Trouble> {
    let mut parents = BTreeMap::new();
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(process) = name.to_str().and_then(|name| name.parse().ok()) else { continue };
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
        if let Some(parent) = parent.and_then(|text| text.trim().parse().ok()) {
            parents.insert(process, parent);
        }
    }
    Ok(parents)
}

fn is_below(process: u32, top: u32, parents: &BTreeMap<u32, u32>) -> bool {
    let mut at = process;
    // Deeper than this there is a circle, which cannot be.
    for _ in 0..64 {
        match parents.get(&at) {
            Some(parent) if *parent == top => return true,
            Some(parent) => at = *parent,
            None => return false,
        }
    }
    false
}

/// Whether it runs: one that has ended and was not asked for yet does not.
pub fn is_running(process: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    status.lines().any(|line| line.starts_with("State:") && !line.contains("(zombie)"))
}

/// Waits until none of them runs.
pub(crate) async fn ended(processes: &[u32]) {
    while processes.iter().copied().any(is_running) {
        tokio::time::sleep(STEP).await;
    }
}

/// Kills the program as nothing can prevent, and waits until it is gone.
pub async fn kill(process: u32) -> Result<(), Trouble> {
    let told = Command::new("kill").args(["-9", &process.to_string()]).status().await;
    told.map_err(|error| format!("kill: {error}"))?;
    tokio::time::timeout(PATIENCE, ended(&[process])).await.map_err(|_| "the killed program goes on".into())
}
