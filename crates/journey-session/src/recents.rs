//! The list of documents opened lately, kept as a small JSON file in the app's data folder.

use std::fs;
use std::path::{Path, PathBuf};

use journey::model::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::sketch::Sketch;
use crate::wire::RecentDocument;

const LIMIT: usize = 20;

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Recent {
    id: Uuid,
    path: PathBuf,
    title: String,
    opened: Timestamp,
    #[serde(default)]
    sketch: Option<Sketch>,
}

/// Documents opened lately, the last first. A list that cannot be read or written is a
/// convenience lost and no more, so faults here are never shown.
#[derive(Debug)]
pub struct Recents {
    file: PathBuf,
    list: Vec<Recent>,
}

impl Recents {
    /// The list kept in a data folder.
    pub fn load(data: &Path) -> Self {
        let file = data.join("recent.json");
        let list = fs::read(&file)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        Self { file, list }
    }

    /// Puts a document on top.
    pub fn note(
        &mut self,
        path: PathBuf,
        title: String,
        sketch: Option<Sketch>,
        opened: Timestamp,
    ) {
        let id = self
            .list
            .iter()
            .find(|recent| recent.path == path)
            .map_or_else(Uuid::now_v7, |recent| recent.id);
        self.list.retain(|recent| recent.id != id);
        let recent = Recent {
            id,
            path,
            title,
            opened,
            sketch,
        };
        self.list.insert(0, recent);
        self.list.truncate(LIMIT);
        self.store();
    }

    /// Takes a document off the list.
    pub fn forget(&mut self, id: &str) {
        self.list.retain(|recent| recent.id.to_string() != id);
        self.store();
    }

    /// The path behind an id.
    pub fn path(&self, id: &str) -> Option<&Path> {
        self.list
            .iter()
            .find(|recent| recent.id.to_string() == id)
            .map(|recent| recent.path.as_path())
    }

    /// The list as the start screen shows it.
    pub fn shown(&self) -> Vec<RecentDocument> {
        self.list
            .iter()
            .map(|recent| RecentDocument {
                id: recent.id.to_string(),
                title: recent.title.clone(),
                file: name_of(&recent.path),
                folder: folder_of(&recent.path),
                opened: recent.opened,
                missing: !recent.path.exists(),
                sketch: recent.sketch.clone(),
            })
            .collect()
    }

    fn store(&self) {
        if let Ok(json) = serde_json::to_vec_pretty(&self.list) {
            let _ = fs::write(&self.file, json);
        }
    }
}

/// A file's name without its folder.
pub fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A file's folder, as people read it.
pub fn folder_of(path: &Path) -> String {
    path.parent().unwrap_or(Path::new("")).display().to_string()
}
