//! Errors of the crates below as what a window shows.

use std::error::Error;

use journey::text::excerpt;
use journey_file::FileError;
use serde_json::Value;

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

/// An address that leads elsewhere than to a web page.
pub fn no_web_page(address: &str) -> Failure {
    Failure {
        code: FailureCode::Other,
        message: format!("“{}” is no web page.", excerpt(address, 80)),
        hint: "Only addresses that begin with https:// or http:// are opened. Nothing was changed."
            .to_owned(),
        detail: String::new(),
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

/// A request makes no sense; says which one, as far as it can be told.
pub fn not_understood(request: &Value, error: &dyn Error) -> Failure {
    let names = ["/ask", "/operation/do", "/operation/edit/field"];
    let place: Vec<&str> = (names.iter())
        .filter_map(|name| request.pointer(name)?.as_str())
        .collect();
    let place = match place.as_slice() {
        [] => String::new(),
        place => format!(" ({})", excerpt(&place.join(", "), 80)),
    };
    Failure {
        code: FailureCode::Other,
        message: format!("Throughline did not understand what was asked for{place}: {error}."),
        hint: "Nothing was changed.".to_owned(),
        detail: String::new(),
    }
}
