//! `cargo xtask screenshots`: the pictures of the documentation, taken from the real window and
//! from a real export, so that they always show what the app is now; and, with `--references`,
//! those that the browser tests compare every view with.

use std::fs;
use std::path::Path;

use crate::display::Display;
use crate::machine::{self, Purpose};
use crate::process::{self, Outcome};
use crate::{front_end, repository, test};

const SIZES: &[(u32, u32)] = &[(1280, 800), (1920, 1080)];

/// Each look with the GTK theme that makes the window follow it.
const LOOKS: &[(&str, &str)] = &[("light", "Adwaita"), ("dark", "Adwaita:dark")];

/// `cargo xtask screenshots [--references]`.
pub fn screenshots(arguments: &[String]) -> Outcome {
    match arguments {
        [] => documentation(),
        [only] if only == "--references" => {
            machine::prepare(Purpose::Tests)?;
            test::in_browser("pictures")
        }
        _ => Err("usage: cargo xtask screenshots [--references]".into()),
    }
}

/// Takes every picture of the documentation anew.
fn documentation() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("screenshots are taken on a virtual display, which needs Linux".into());
    }
    machine::prepare(Purpose::Tests)?;
    front_end::build()?;
    process::run(&mut process::cargo(&["build", "--workspace", "--bins"]))?;

    let images = repository::root().join("docs/images");
    fs::create_dir_all(&images)?;
    for &size in SIZES {
        for &(look, theme) in LOOKS {
            let picture = images.join(format!("board-{look}-{}.png", size.0));
            photograph(size, theme, &picture)?;
            println!("{}", picture.display());
        }
    }
    let poster = images.join("poster.png");
    print(&poster)?;
    println!("{}", poster.display());
    Ok(())
}

/// Opens the app on a fresh example and saves what it shows.
fn photograph(size: (u32, u32), theme: &str, picture: &Path) -> Outcome {
    let home = repository::fresh("screenshots")?;
    let document = repository::example_document(&home, "debug")?;
    let display = Display::new(size, &home)?;
    let app = repository::binary("throughline", "debug")?;
    let _app = display.start(&app, &document, &home, theme)?;
    display.fill(size)?;
    display.rest()?;
    display.photograph(picture)
}

/// Exports the example and renders its page.
fn print(picture: &Path) -> Outcome {
    let home = repository::fresh("screenshots")?;
    let document = repository::example_document(&home, "debug")?;
    let pdf = home.join("poster.pdf");
    process::run(
        process::program(repository::binary("throughline-cli", "debug")?)
            .arg("export")
            .arg(&document)
            .arg("--to")
            .arg(&pdf)
            .args(["--paper", "a2"]),
    )?;
    process::run(
        process::program("pdftoppm")
            .args([
                "-png",
                "-singlefile",
                "-scale-to-x",
                "1920",
                "-scale-to-y",
                "-1",
            ])
            .arg(&pdf)
            .arg(picture.with_extension("")),
    )
}
