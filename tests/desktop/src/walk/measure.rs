//! The program's processes, and their memory: proportional set size, so shared pages count once.

use std::fs;

use desk_desktop::{Trouble, below};

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
