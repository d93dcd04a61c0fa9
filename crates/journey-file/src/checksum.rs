//! The hashes that tell whether a record or an entry of the log is still what was written.
//!
//! They are taken of values as SQLite keeps them, not of a text some library makes of them, so that
//! they stay the same however that library changes.

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

/// A SHA-256.
pub(crate) type Hash = [u8; 32];

/// A hash in the making.
pub(crate) struct Checksum(Sha256);

impl Checksum {
    /// One that begins with another hash.
    pub fn after(hash: Hash) -> Self {
        Self(Sha256::new_with_prefix(hash))
    }

    /// Adds a value: its length in bytes, a colon and its text, or a hyphen for NULL; so no two
    /// different lists of values give the same bytes. A whole number is written in decimal, a real
    /// one as the sixteen hexadecimal digits of its IEEE 754 form.
    pub fn add(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Null => self.0.update("-"),
            ValueRef::Integer(whole) => self.add_bytes(whole.to_string().as_bytes()),
            ValueRef::Real(real) => self.add_bytes(format!("{:016x}", real.to_bits()).as_bytes()),
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => self.add_bytes(bytes),
        }
    }

    /// Adds a text, or NULL.
    pub fn add_text(&mut self, text: Option<&str>) {
        self.add(text.map_or(ValueRef::Null, |text| ValueRef::Text(text.as_bytes())));
    }

    /// The hash.
    pub fn finish(self) -> Hash {
        self.0.finalize().into()
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        self.0.update(bytes.len().to_string());
        self.0.update(":");
        self.0.update(bytes);
    }
}

impl Default for Checksum {
    fn default() -> Self {
        Self(Sha256::new())
    }
}
