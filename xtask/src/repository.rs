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

/// A program of this workspace as cargo built it.
pub fn binary(name: &str, profile: &str) -> Outcome<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(target()?.join(profile).join(file))
}

/// The example that opens unless another file is asked for: the first by name.
pub fn first_example() -> Outcome<PathBuf> {
    let folder = root().join("examples");
    let mut found: Vec<PathBuf> = std::fs::read_dir(&folder)
        .map_err(|e| format!("the folder {} cannot be read: {e}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "journey"))
        .collect();
    found.sort();
    found
        .into_iter()
        .next()
        .ok_or_else(|| format!("there is no .journey file in {}", folder.display()).into())
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
