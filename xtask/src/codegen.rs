//! The TypeScript types of what crosses the border between core and window. The Rust types are
//! the source; `ts-rs` writes one file a type while the tests of these packages run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{self, Outcome};
use crate::repository;

/// Where the generated types lie.
pub const BINDINGS: &str = "ui/src/ipc/bindings";

/// Writes the generated types anew, forgetting those whose Rust type is gone.
pub fn write() -> Outcome {
    let fresh = generate()?;
    let target = repository::root().join(BINDINGS);
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    for (path, text) in &fresh {
        let path = target.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    println!("{} types written to {BINDINGS}.", fresh.len());
    Ok(())
}

/// Fails when the types in the repository are not those that the Rust side would write.
pub fn drift() -> Outcome {
    let fresh = generate()?;
    let kept = read_tree(&repository::root().join(BINDINGS))?;
    let mut stale: Vec<String> = Vec::new();
    for path in fresh.keys().chain(kept.keys()) {
        let path_text = path.display().to_string();
        if fresh.get(path) != kept.get(path) && !stale.contains(&path_text) {
            stale.push(path_text);
        }
    }
    if stale.is_empty() {
        println!("All {} types agree.", fresh.len());
        return Ok(());
    }
    Err(format!(
        "these types in {BINDINGS} differ from the Rust side; run `cargo xtask codegen`: {}",
        stale.join(", ")
    )
    .into())
}

/// The types as the Rust side writes them now, by path below [`BINDINGS`].
fn generate() -> Outcome<BTreeMap<PathBuf, String>> {
    let folder = repository::fresh("bindings")?;
    // The whole workspace is named, because naming fewer packages would choose other features of
    // their dependencies and build those a second time.
    process::run(
        process::cargo(&["test", "--quiet", "--workspace", "--lib", "export_bindings"])
            .env("TS_RS_EXPORT_DIR", &folder),
    )?;
    let written = read_tree(&folder)?;
    if written.is_empty() {
        return Err("no type was written: is `#[ts(export)]` gone from journey-session?".into());
    }
    Ok(written)
}

fn read_tree(folder: &Path) -> Outcome<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let entries = match fs::read_dir(&next) {
            Ok(entries) => entries,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => continue,
            Err(e) => return Err(format!("{} cannot be read: {e}", next.display()).into()),
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let text = fs::read_to_string(&path)?.replace("\r\n", "\n");
                files.insert(path.strip_prefix(folder)?.to_path_buf(), text);
            }
        }
    }
    Ok(files)
}
