//! Throughline's own JSON.

use journey::Document;
use journey::json::JsonError;

/// Reads what `throughline-cli show --json` wrote; the round trip is exact.
pub(crate) fn read(text: &str) -> Result<Document, JsonError> {
    Document::from_json(text)
}
