//! The schema of the file: its numbered formats, and how to tell that a file has it exactly.

use std::sync::LazyLock;

use rusqlite::{Connection, Result};
use sha2::{Digest, Sha256};

use crate::checksum::Hash;

/// The format this program writes, and the newest it reads.
pub const VERSION: i64 = 1;

/// `application_id` of a `.journey` file: "jrny" in ASCII.
pub(crate) const APPLICATION_ID: i64 = 0x6a72_6e79;

/// Script *n* makes format *n* + 1 out of format *n*, the first out of an empty file. A script is
/// never changed once it is released.
const STEPS: [&str; 1] = [include_str!("schema/1.sql")];

/// Makes the current format out of format `from`, in one transaction; 0 is an empty file.
pub(crate) fn migrate(connection: &mut Connection, from: i64) -> Result<()> {
    let transaction = connection.transaction()?;
    for step in STEPS.iter().skip(usize::try_from(from).unwrap_or_default()) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()
}

/// Whether the schema of a file is exactly that of the format it says it has. Nothing of a file
/// may be asked for before this: a schema can hold triggers and views that run with the query.
pub(crate) fn is_that_of(connection: &Connection, version: i64) -> Result<bool> {
    static FINGERPRINTS: LazyLock<Vec<Option<Hash>>> = LazyLock::new(|| {
        (1..=STEPS.len())
            .map(|version| {
                let fresh = Connection::open_in_memory()?;
                for step in &STEPS[..version] {
                    fresh.execute_batch(step)?;
                }
                fingerprint(&fresh)
            })
            .map(Result::ok)
            .collect()
    });
    let expected = usize::try_from(version - 1)
        .ok()
        .and_then(|index| FINGERPRINTS.get(index).copied().flatten());
    Ok(expected.is_some() && expected == Some(fingerprint(connection)?))
}

/// The SHA-256 of everything the schema says.
fn fingerprint(connection: &Connection) -> Result<Hash> {
    let mut query = connection.prepare(
        "SELECT type || '|' || name || '|' || tbl_name || '|' || coalesce(sql, '') \
         FROM sqlite_schema ORDER BY type, name",
    )?;
    let mut rows = query.query([])?;
    let mut hasher = Sha256::new();
    while let Some(row) = rows.next()? {
        hasher.update(row.get_ref(0)?.as_bytes()?);
        hasher.update(b"\n");
    }
    Ok(hasher.finalize().into())
}
