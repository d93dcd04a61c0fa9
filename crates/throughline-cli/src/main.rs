//! Throughline without a window: the same engine for scripts, servers and CI.

mod arguments;
mod check;
mod compare;
mod complaint;
mod export;
mod import;
mod new;
mod report;
mod show;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use complaint::Complaint;

/// Analysis makes and drops thousands of small pieces of evidence; this allocator does that in
/// three quarters of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a command answers: the exit code, or what went wrong.
type Outcome = Result<ExitCode, Complaint>;

/// The exit code of everything that could not be done.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.command {
        Command::New(new) => new::run(&new),
        Command::Show(show) => show::run(&show),
        Command::Check(check) => check::run(&check),
        Command::Compare(compare) => compare::run(&compare),
        Command::Export(export) => export::run(&export),
        Command::Import(import) => import::run(&import),
    };
    match outcome {
        Ok(code) => code,
        // The reader of a pipe has seen enough, as with `| head`.
        Err(Complaint::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(complaint) => {
            // With standard error gone there is nobody left to tell.
            let _ = writeln!(io::stderr(), "throughline-cli: {complaint}");
            ExitCode::from(FAILED)
        }
    }
}
