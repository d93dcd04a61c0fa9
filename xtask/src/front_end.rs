//! The front end's packages and its built form, each renewed only when it is older than what it
//! was made from.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::process::{self, Outcome};
use crate::repository;

const UI: &str = "ui";

/// Where the libraries lie that the window is measured beside, and pages that show them.
const PEERS: &str = "tests/peers";

/// Installs exactly the packages of the lock file, unless that has been done since it changed.
pub fn install() -> Outcome {
    install_in(UI)
}

/// Builds the front end, unless nothing it is made from has changed since it was built.
pub fn build() -> Outcome {
    build_in(UI, "index.html")
}

/// The same for the pages that show what the window is measured beside.
pub fn peers() -> Outcome {
    install_in(PEERS)?;
    build_in(PEERS, "react-flow.html")
}

fn install_in(name: &str) -> Outcome {
    let folder = repository::root().join(name);
    let lock = modified(&folder.join("package-lock.json"))
        .ok_or_else(|| format!("{name}/package-lock.json is missing, so it cannot be built"))?;
    // npm writes this file at the end of an installation.
    let installed = modified(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|time| time >= lock) {
        return Ok(());
    }
    process::run(process::npm(&["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}

fn build_in(name: &str, page: &str) -> Outcome {
    let folder = repository::root().join(name);
    let built = modified(&folder.join("dist").join(page));
    if built.is_some() && built >= newest(&folder)? {
        return Ok(());
    }
    process::run(process::npm(&["run", "build"]).current_dir(folder))
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
