//! `throughline-cli import`

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use journey_import::SIZE_LIMIT;

use crate::arguments::Import;
use crate::complaint::Complaint;
use crate::{Outcome, new, show};

pub fn run(import: &Import) -> Outcome {
    let bytes = read(&import.file).map_err(|error| Complaint::Read(import.file.clone(), error))?;
    let document = journey_import::import(&bytes)
        .map_err(|error| Complaint::Import(import.file.clone(), error))?;
    new::write(&import.to, &document, "Import", import.force)?;
    let count = document.records().count();
    show::say(&format!(
        "{} is ready: {count} records.\n",
        import.to.display()
    ))
}

/// One byte more than is allowed is enough to see that it is too much.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = SIZE_LIMIT as u64 + 1;
    if path == Path::new("-") {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
