//! `cargo xtask`: everything the repository can do to itself, from opening the app to building
//! its installers. Plain Rust with hardly a dependency, so that it starts at once.

mod bench;
mod bundle;
mod codegen;
mod display;
mod front_end;
mod machine;
mod process;
mod repository;
mod run;
mod screenshots;
mod test;
mod tidy;

use std::process::ExitCode;

use process::Outcome;

const HELP: &str = "\
Usage: cargo xtask <command> [options]

  run [FILE] [--release]   Install what is missing, build, and open the app on FILE
                           (an example unless given). Without a display: write the
                           example's gap report and its poster instead.
  test [STEP…]             Check everything, cheap steps first; --list names the steps.
  setup [--tests]          Only install what is missing for building (and testing).
  bench                    Measure the core, print tables, and write them to docs/benchmarks.md.
  bench --ui [--quick] [--only WORDS]
                           Measure the window beside its peers (Linux, an hour). --quick
                           moves each board for one second in place of five; --only is for
                           what “engine/cards/name” holds these words. Both only print.
  codegen                  Write the TypeScript types of requests and events anew.
  tidy                     Guard the house plan: layers, names, sizes, borders.
  bundle [TARGET…]         Build this system's installers (deb, rpm, appimage, nsis, dmg).
  screenshots              Take the documentation's pictures anew (Linux).
  screenshots --references Take anew what the pictures of every view are compared with.
  icons                    Draw every icon size from icons/icon.svg.

Examples:
  cargo xtask run
  cargo xtask test tidy fmt clippy
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let rest: Vec<String> = arguments.collect();
    match dispatch(command.as_deref(), &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: Option<&str>, rest: &[String]) -> Outcome {
    match command {
        None | Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(())
        }
        Some("run") => run::run(rest),
        Some("test") => test::test(rest),
        Some("setup") => machine::setup(rest),
        Some("bench") => bench::bench(rest),
        Some("codegen") => codegen::write(),
        Some("tidy") => tidy::tidy(),
        Some("bundle") => bundle::bundle(rest),
        Some("screenshots") => screenshots::screenshots(rest),
        Some("icons") => bundle::icons(),
        Some(other) => {
            Err(format!("there is no command '{other}'; `cargo xtask` lists what there is").into())
        }
    }
}
