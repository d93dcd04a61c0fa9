//! `cargo xtask run`: from a fresh clone to the example on the screen, in one command.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::machine::{self, Purpose};
use crate::process::{self, Outcome};
use crate::{front_end, repository};

/// Installs what is missing, builds, and opens the app; without a display, writes the example's
/// gap report and poster instead.
pub fn run(arguments: &[String]) -> Outcome {
    let release = arguments.iter().any(|a| a == "--release");
    let files: Vec<&String> = arguments.iter().filter(|a| *a != "--release").collect();
    let file = match files.as_slice() {
        [] => None,
        [one] if !one.starts_with('-') => Some(env::current_dir()?.join(one)),
        _ => return Err("usage: cargo xtask run [FILE] [--release]".into()),
    };
    let profile = if release { "release" } else { "debug" };
    let folder = repository::target()?.join("example");
    if !has_display() {
        println!("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set),");
        println!("so the app's window cannot open. Writing what it would show instead.");
        build("throughline-cli", profile)?;
        let file = file.map_or_else(|| repository::example_document(&folder, profile), Ok)?;
        return on_paper(&file, &folder, profile);
    }
    machine::prepare(Purpose::App)?;
    front_end::build()?;
    build("throughline-cli", profile)?;
    build("throughline", profile)?;
    let file = file.map_or_else(|| repository::example_document(&folder, profile), Ok)?;
    println!("Opening {}", file.display());
    process::run(process::program(repository::binary("throughline", profile)?).arg(&file))
}

fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Writes the gap report and the poster of a journey next to each other.
fn on_paper(file: &Path, folder: &Path, profile: &str) -> Outcome {
    let cli = repository::binary("throughline-cli", profile)?;
    fs::create_dir_all(folder)?;
    let out = |ending: &str| -> PathBuf {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        folder.join(format!("{stem}{ending}"))
    };

    let report = out("-gaps.txt");
    let checked = process::program(&cli).arg("check").arg(file).output()?;
    // 1 says that there are gaps, which is what the report is for.
    if !matches!(checked.status.code(), Some(0 | 1)) {
        let complaint = String::from_utf8_lossy(&checked.stderr);
        return Err(format!(
            "{} could not be checked: {}",
            file.display(),
            complaint.trim()
        )
        .into());
    }
    fs::write(&report, &checked.stdout)?;

    let poster = out(".pdf");
    process::run(
        process::program(&cli)
            .arg("export")
            .arg(file)
            .arg("--to")
            .arg(&poster),
    )?;
    println!();
    println!("Gap report  {}", report.display());
    println!("Poster      {}", poster.display());
    Ok(())
}

fn build(package: &str, profile: &str) -> Outcome {
    let mut command = process::cargo(&["build", "--package", package]);
    if profile == "release" {
        command.arg("--release");
    }
    process::run(&mut command)
}
