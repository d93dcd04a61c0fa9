//! `cargo xtask test`: every check there is, the cheap ones first, with a summary at the end.
//!
//! All cargo steps name the same packages in the same profile, because another choice would turn
//! on other features of the dependencies and build the Tauri tree a second time.

use std::time::{Duration, Instant};

use crate::machine::{self, Purpose};
use crate::process::{self, Outcome};
use crate::{codegen, front_end, repository, tidy};

/// One check.
struct Step {
    name: &'static str,
    what: &'static str,
    check: fn() -> Outcome,
}

const STEPS: &[Step] = &[
    Step {
        name: "tidy",
        what: "the house plan: layers, names, sizes, borders",
        check: tidy::tidy,
    },
    Step {
        name: "fmt",
        what: "Rust formatting",
        check: || process::run(&mut process::cargo(&["fmt", "--all", "--check"])),
    },
    Step {
        name: "ui-check",
        what: "types of the front end",
        check: || npm("check"),
    },
    Step {
        name: "ui-lint",
        what: "lint of the front end",
        check: || npm("lint"),
    },
    Step {
        name: "ui-test",
        what: "unit tests of the front end",
        check: || npm("test"),
    },
    Step {
        name: "ui-build",
        what: "the front end as it is shipped",
        check: || npm("build"),
    },
    Step {
        name: "clippy",
        what: "lint of all Rust, the shell included",
        check: || {
            process::run(&mut process::cargo(&[
                "clippy",
                "--quiet",
                "--workspace",
                "--all-targets",
                "--",
                "--deny",
                "warnings",
            ]))
        },
    },
    Step {
        name: "doc",
        what: "the Rust documentation and its links",
        check: || {
            process::run(
                process::cargo(&["doc", "--quiet", "--workspace", "--no-deps"])
                    .env("RUSTDOCFLAGS", "--deny warnings"),
            )
        },
    },
    Step {
        name: "build",
        what: "every program and test, once",
        check: || {
            process::run(&mut process::cargo(&[
                "build",
                "--workspace",
                "--all-targets",
            ]))
        },
    },
    Step {
        name: "rust",
        what: "Rust tests",
        check: || {
            process::run(&mut process::cargo(&[
                "test",
                "--workspace",
                "--no-fail-fast",
            ]))
        },
    },
    Step {
        name: "bindings",
        what: "TypeScript types against the Rust side",
        check: codegen::drift,
    },
    Step {
        name: "browser",
        what: "the front end in Chromium against the real core",
        check: || in_browser("e2e"),
    },
    Step {
        name: "native",
        what: "the real window, driven through WebKit's driver",
        check: native,
    },
];

/// `cargo xtask test [STEP…]`.
pub fn test(arguments: &[String]) -> Outcome {
    if arguments == ["--list"] {
        for step in STEPS {
            println!("{:<10} {}", step.name, step.what);
        }
        return Ok(());
    }
    for name in arguments {
        if !STEPS.iter().any(|step| step.name == name) {
            return Err(
                format!("there is no step '{name}'; `cargo xtask test --list` names them").into(),
            );
        }
    }
    let chosen: Vec<&Step> = STEPS
        .iter()
        .filter(|step| arguments.is_empty() || arguments.iter().any(|name| name == step.name))
        .collect();
    if chosen
        .iter()
        .any(|step| !matches!(step.name, "tidy" | "fmt"))
    {
        machine::prepare(Purpose::Tests)?;
    }
    let results: Vec<(&Step, Duration, Outcome)> = chosen
        .into_iter()
        .map(|step| {
            println!("\n=== {}: {} ===", step.name, step.what);
            let start = Instant::now();
            let outcome = (step.check)();
            if let Err(problem) = &outcome {
                println!("{problem}");
            }
            (step, start.elapsed(), outcome)
        })
        .collect();
    summary(&results)
}

fn summary(results: &[(&Step, Duration, Outcome)]) -> Outcome {
    println!("\n=== summary ===");
    for (step, time, outcome) in results {
        let word = if outcome.is_ok() { "passed" } else { "FAILED" };
        println!("{word}  {:<10} {:>7.1} s", step.name, time.as_secs_f64());
    }
    let total: Duration = results.iter().map(|(_, time, _)| *time).sum();
    let failed = results
        .iter()
        .filter(|(.., outcome)| outcome.is_err())
        .count();
    println!("In all {:.1} s.", total.as_secs_f64());
    println!("{} passed, {failed} failed", results.len() - failed);
    if failed == 0 {
        Ok(())
    } else {
        Err("some checks failed".into())
    }
}

fn npm(script: &str) -> Outcome {
    process::run(&mut process::npm(&["run", script]))
}

/// Runs a script of the front end that lets Playwright drive the window. Playwright starts the
/// bridge, so it is told where the bridge's program lies.
pub fn in_browser(script: &str) -> Outcome {
    process::run(&mut process::cargo(&[
        "build",
        "--workspace",
        "--all-targets",
    ]))?;
    front_end::build()?;
    process::run(
        process::npm(&["run", script])
            .env("THROUGHLINE_BRIDGE", repository::binary("bridge", "debug")?),
    )
    .map_err(|problem| {
        format!("{problem}\nThe report is ui/playwright-report/index.html; pictures that differ lie side by side in it.")
            .into()
    })
}

/// WebKit's driver starts the app on a virtual display, so nobody's desktop is disturbed.
fn native() -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("Left out: the window is driven through WebKitGTK, which is on Linux alone.");
        return Ok(());
    }
    process::run(&mut process::cargo(&[
        "build",
        "--workspace",
        "--all-targets",
    ]))?;
    let mut command = process::cargo(&["test", "--workspace", "--test", "native_smoke"]);
    command.args(["--", "--ignored", "--test-threads=1"]).env(
        "THROUGHLINE_APP",
        repository::binary("throughline", "debug")?,
    );
    process::run(&mut command)
}
