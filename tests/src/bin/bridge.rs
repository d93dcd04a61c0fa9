//! `bridge [--still] DATA FILES [UI]`: serves the front end and the real core on a free port of the
//! loopback interface until standard input ends. DATA is the app's own folder, FILES the one that
//! the scripted dialogs lead to, UI the built front end; with --still the core's clock stands
//! still. See [`throughline_tests::bridge`].

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use journey_session::Now;
use throughline_tests::bridge::{Folders, serve, still};

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).peekable();
    let now = match arguments.next_if(|argument| argument == "--still") {
        Some(_) => still,
        None => Now::here,
    };
    let mut folders = arguments.map(PathBuf::from);
    let (Some(data), Some(files)) = (folders.next(), folders.next()) else {
        eprintln!("usage: bridge [--still] DATA FILES [UI]");
        return ExitCode::from(2);
    };
    let ui = folders
        .next()
        .unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist"));
    match serve(Folders { data, files, ui }, now).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
