//! The `.journey` file: a SQLite database of relational tables beside the log they follow from.
//!
//! The user's file is never edited in place. [`WorkingCopies::open`] copies it into the app's own
//! folder; [`WorkingCopy::append`] commits each edit there before it is shown as done;
//! [`WorkingCopy::publish`] writes a complete new file beside the user's and renames it over that,
//! unless it changed meanwhile. `docs/file-format.md` describes the file for other programs.

mod checksum;
mod claim;
mod database;
mod disk;
mod error;
mod fault;
mod layout;
mod lock;
mod logbook;
mod new;
mod origin;
mod read;
mod schema;
mod tables;
mod versions;
mod working_copies;
mod working_copy;

pub use disk::{SIZE_LIMIT, Seen, write_whole};
pub use error::FileError;
pub use lock::{HEARTBEAT, Holder};
pub use new::{Existing, create};
pub use read::{Contents, read};
pub use schema::VERSION;
pub use versions::{Version, Versions};
pub use working_copies::{Recoverable, WorkingCopies};
pub use working_copy::{PublishOutcome, WorkingCopy};
