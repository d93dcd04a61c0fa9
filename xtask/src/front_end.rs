//! The front end's packages and its built form, each renewed only when it is older than what it
//! was made from.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::process::{self, Outcome};
use crate::repository;

/// Installs exactly the packages of the lock file, unless that has been done since it changed.
pub fn install() -> Outcome {
    let ui = repository::root().join("ui");
    let lock = modified(&ui.join("package-lock.json"))
        .ok_or("ui/package-lock.json is missing, so the front end cannot be built")?;
    // npm writes this file at the end of an installation.
    let installed = modified(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|time| time >= lock) {
        return Ok(());
    }
    process::run(&mut process::npm(&["ci", "--no-audit", "--no-fund"]))
}

/// Builds the front end, unless nothing it is made from has changed since it was built.
pub fn build() -> Outcome {
    let ui = repository::root().join("ui");
    let built = modified(&ui.join("dist/index.html"));
    if built.is_some() && built >= newest(&ui)? {
        return Ok(());
    }
    process::run(&mut process::npm(&["run", "build"]))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|m| m.modified()).ok()
}

/// When the youngest source under this folder was last changed.
fn newest(folder: &Path) -> Outcome<Option<SystemTime>> {
    let mut youngest = None;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') || name == "node_modules" || name == "dist" {
            continue;
        }
        let time = if entry.file_type()?.is_dir() {
            newest(&entry.path())?
        } else {
            modified(&entry.path())
        };
        youngest = youngest.max(time);
    }
    Ok(youngest)
}
