//! Where things lie in the repository.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;

use crate::process::{self, Outcome};

/// The top of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies one folder below the top of the repository")
}

/// What `cargo metadata` says about the workspace's own packages, read once.
pub fn metadata() -> Outcome<&'static Value> {
    static METADATA: OnceLock<Value> = OnceLock::new();
    if let Some(known) = METADATA.get() {
        return Ok(known);
    }
    let text = process::read(&mut process::cargo(&[
        "metadata",
        "--no-deps",
        "--format-version",
        "1",
    ]))?;
    let fresh = serde_json::from_str(&text)?;
    Ok(METADATA.get_or_init(|| fresh))
}

/// Cargo's target folder, wherever the person keeps it.
pub fn target() -> Outcome<PathBuf> {
    metadata()?["target_directory"]
        .as_str()
        .map(PathBuf::from)
        .ok_or_else(|| "`cargo metadata` names no target folder".into())
}

/// An empty folder of this name in the target folder.
pub fn fresh(name: &str) -> Outcome<PathBuf> {
    let folder = target()?.join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A program of this workspace as cargo built it.
pub fn binary(name: &str, profile: &str) -> Outcome<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(target()?.join(profile).join(file))
}

/// An example as a document of its own in this folder, made anew by the command line in this
/// profile unless it is there already.
pub fn example_document(folder: &Path, profile: &str) -> Outcome<PathBuf> {
    const EXAMPLE: &str = "b2b-subscription";
    let document = folder.join(EXAMPLE).with_extension("journey");
    if !document.exists() {
        std::fs::create_dir_all(folder)?;
        process::run(
            process::program(binary("throughline-cli", profile)?)
                .arg("new")
                .arg(&document)
                .args(["--example", EXAMPLE]),
        )?;
    }
    Ok(document)
}

/// Every file of the repository that is not ignored, as paths from the top with forward slashes.
pub fn files() -> Outcome<Vec<String>> {
    let listed = process::read(&mut {
        let mut git = process::program("git");
        git.args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ]);
        git
    })?;
    let mut files: Vec<String> = listed
        .split('\0')
        .filter(|path| !path.is_empty() && root().join(path).is_file())
        .map(str::to_owned)
        .collect();
    files.sort();
    files.dedup();
    Ok(files)
}
