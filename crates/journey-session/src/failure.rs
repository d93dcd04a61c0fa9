//! Errors of the crates below as what a window shows.

use std::error::Error;

use journey_file::FileError;

use crate::wire::{Failure, FailureCode};

/// A fault with a file.
pub fn of_file(error: &FileError) -> Failure {
    let code = match error {
        FileError::NotFound { .. } => FailureCode::FileMissing,
        FileError::ReadOnly { .. } | FileError::NoPermission { .. } => FailureCode::ReadOnly,
        _ => FailureCode::Other,
    };
    Failure {
        code,
        message: error.to_string(),
        hint: error.hint().to_owned(),
        detail: format!("{error:?}"),
    }
}

/// Any other fault.
pub fn other(message: &str, error: &dyn Error) -> Failure {
    Failure {
        code: FailureCode::Other,
        message: message.to_owned(),
        hint: "Nothing was changed. Try again; if it happens again, restart Throughline."
            .to_owned(),
        detail: error.to_string(),
    }
}

/// There is no open document to do something with.
pub fn no_document() -> Failure {
    Failure {
        code: FailureCode::NoDocument,
        message: "No document is open.".to_owned(),
        hint: "Open one, or begin a new one.".to_owned(),
        detail: String::new(),
    }
}

/// A request ran into a fault of the program itself.
pub fn panicked() -> Failure {
    Failure {
        code: FailureCode::Other,
        message: "Something went wrong inside Throughline. What you asked for last was not done."
            .to_owned(),
        hint: "Everything shown as done before is kept. Try again, or go on with something else."
            .to_owned(),
        detail: "the request panicked; see the log on standard error".to_owned(),
    }
}
