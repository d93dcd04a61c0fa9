//! How much memory the process takes that a page lives in.

use std::fs;

/// The resident memory of the largest process below this one that is a page's, in megabytes.
/// Browsers keep small spare ones beside it.
pub fn of_page_below(ancestor: u32) -> Option<f64> {
    let processes: Vec<(u32, u32)> = fs::read_dir("/proc")
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|id| Some((id, parent(id)?)))
        .collect();
    let mut family = vec![ancestor];
    let mut at = 0;
    while let Some(&one) = family.get(at) {
        family.extend(
            processes
                .iter()
                .filter(|(_, of)| *of == one)
                .map(|(id, _)| *id),
        );
        at += 1;
    }
    family
        .into_iter()
        .filter(|id| is_page(*id))
        .filter_map(resident)
        .max_by(f64::total_cmp)
}

fn parent(process: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program stands in brackets and may hold anything.
    let after = status.rsplit_once(')')?.1;
    after.split_whitespace().nth(1)?.parse().ok()
}

fn is_page(process: u32) -> bool {
    fs::read_to_string(format!("/proc/{process}/cmdline"))
        .is_ok_and(|line| line.contains("WebKitWebProcess") || line.contains("--type=renderer"))
}

fn resident(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1e3)
}
