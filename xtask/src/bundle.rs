//! Installers and icons, both made by the Tauri command line.

use std::fs;
use std::process::Command;

use crate::machine::{self, Purpose};
use crate::process::{self, Outcome};
use crate::{front_end, repository};

/// The icon files a desktop needs; Tauri would also write those of phones and of a store.
const ICONS: &[&str] = &[
    "32x32.png",
    "128x128.png",
    "128x128@2x.png",
    "icon.icns",
    "icon.ico",
];

/// `cargo xtask bundle`: this system's installers, or only those asked for.
pub fn bundle(targets: &[String]) -> Outcome {
    machine::prepare(Purpose::App)?;
    front_end::build()?;
    let mut command = tauri();
    command.arg("build");
    let targets = if targets.is_empty() {
        default_targets().to_owned()
    } else {
        targets.join(",")
    };
    // The shell is no default member of the workspace, so cargo has to be told its name.
    command.args([
        "--ci",
        "--bundles",
        &targets,
        "--",
        "--package",
        "throughline",
    ]);
    process::run(&mut command)?;
    println!(
        "Installers are in {}.",
        repository::target()?.join("release/bundle").display()
    );
    Ok(())
}

/// `cargo xtask icons`: every size from `icons/icon.svg`.
pub fn icons() -> Outcome {
    front_end::install()?;
    let fresh = repository::target()?.join("icons");
    let icons = repository::root().join("icons");
    process::run(
        tauri()
            .arg("icon")
            .arg(icons.join("icon.svg"))
            .arg("--output")
            .arg(&fresh),
    )?;
    for name in ICONS {
        fs::copy(fresh.join(name), icons.join(name))?;
    }
    println!("{} icons written.", ICONS.len());
    Ok(())
}

fn default_targets() -> &'static str {
    if cfg!(target_os = "macos") {
        "dmg"
    } else if cfg!(windows) {
        "nsis"
    } else {
        "deb,rpm,appimage"
    }
}

/// The Tauri command line of this very version. Not among the front end's own packages: its lock
/// would have to name the tools of every platform, which not every npm registry serves.
fn tauri() -> Command {
    let mut command = process::program(if cfg!(windows) { "npx.cmd" } else { "npx" });
    command.args([
        "--yes",
        "--package",
        "@tauri-apps/cli@2.12.5",
        "--",
        "tauri",
    ]);
    command
}
