//! The program's processes, and their memory: proportional set size, so shared pages count once.

use std::collections::BTreeMap;
use std::fs;

use desk_desktop::Trouble;

/// PSS of everything below `driver`, in MiB.
pub(crate) fn pss_mib(driver: u32) -> Result<f64, Trouble> {
    let mut kilobytes = 0;
    let mut found = 0;
    for process in below(driver)? {
        // A process may end while it is looked at.
        let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
        let pss = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        let value: Option<u32> =
            pss.and_then(|rest| rest.split_whitespace().next()).and_then(|number| number.parse().ok());
        kilobytes += value.unwrap_or_default();
        found += u32::from(value.is_some());
    }
    if found == 0 {
        return Err("the program's processes cannot be measured".into());
    }
    Ok((f64::from(kilobytes) / 102.4).round() / 10.0)
}

/// Every process that `top` started, by itself or by way of others.
pub(crate) fn below(top: u32) -> Result<Vec<u32>, Trouble> {
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
