//! `cargo xtask screenshots`: the pictures of the documentation, taken from the real window on a
//! virtual display and from a real export, so that they always show what the app is now.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::machine::{self, Purpose};
use crate::process::{self, Outcome};
use crate::{front_end, repository};

const SIZES: &[(u32, u32)] = &[(1280, 800), (1920, 1080)];

/// Each look with the GTK theme that makes the window follow it.
const LOOKS: &[(&str, &str)] = &[("light", "Adwaita"), ("dark", "Adwaita:dark")];

/// How long the first board may take to appear and come to rest.
const PATIENCE: Duration = Duration::from_mins(1);

/// Takes every picture anew.
pub fn screenshots() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("screenshots are taken on a virtual display, which needs Linux".into());
    }
    for (program, package) in [("import", "imagemagick"), ("xdotool", "xdotool")] {
        if !machine::on_path(program) {
            return Err(format!("{program} is missing; install the package {package}").into());
        }
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

/// Opens the app on a fresh example, on a display of its own, and saves what it shows.
fn photograph(size: (u32, u32), theme: &str, picture: &Path) -> Outcome {
    let home = repository::target()?.join("screenshots");
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    let document = repository::example_document(&home, "debug")?;

    let (display, _server) = display(size)?;
    let on_display = |name: &str| {
        let mut command = process::program(name);
        command.env("DISPLAY", &display);
        command
    };
    let app = repository::binary("throughline", "debug")?;
    let _app = Running(
        on_display(&app.to_string_lossy())
            .arg(&document)
            // Nothing of the person's own: neither documents and settings nor a running app.
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("GDK_BACKEND", "x11")
            .env("GTK_THEME", theme)
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .stderr(Stdio::null())
            .spawn()?,
    );
    let window = patiently("the window did not appear", || {
        let mut search = on_display("xdotool");
        search.args(["search", "--onlyvisible", "--class", "throughline"]);
        text(&mut search).and_then(|found| found.lines().last().map(str::to_owned))
    })?;
    let (width, height) = (size.0.to_string(), size.1.to_string());
    process::read(on_display("xdotool").args(["windowmove", &window, "0", "0"]))?;
    process::read(on_display("xdotool").args(["windowsize", &window, &width, &height]))?;

    let mut before: Vec<u8> = Vec::new();
    patiently("the window did not come to rest", || {
        thread::sleep(Duration::from_secs(1));
        let now = on_display("import")
            .args(["-window", "root", "rgb:-"])
            .output()
            .ok()?
            .stdout;
        // A board has far more colours than an empty window; the menu bar alone has fewer.
        let at_rest = now == before && colours(&now) > 100;
        before = now;
        at_rest.then_some(())
    })?;
    process::run(
        on_display("import")
            .args(["-window", "root", "-strip"])
            .arg(picture),
    )
}

/// Exports the example and renders its page.
fn print(picture: &Path) -> Outcome {
    let home = repository::target()?.join("screenshots");
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

/// A virtual display of this size, and the server that is gone when the value is.
fn display(size: (u32, u32)) -> Outcome<(String, Running)> {
    let screen = format!("{}x{}x24", size.0, size.1);
    let mut server = process::program("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            &screen,
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| format!("could not start Xvfb: {e}"))?;
    let mut number = String::new();
    if let Some(output) = server.stdout.take() {
        BufReader::new(output).read_line(&mut number)?;
    }
    let server = Running(server);
    if number.trim().is_empty() {
        return Err("Xvfb gave no display".into());
    }
    Ok((format!(":{}", number.trim()), server))
}

/// A program that is ended when the value goes away.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn patiently<T>(complaint: &str, mut attempt: impl FnMut() -> Option<T>) -> Outcome<T> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(value) = attempt() {
            return Ok(value);
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err(format!("{complaint} within {} s", PATIENCE.as_secs()).into())
}

fn text(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn colours(rgb: &[u8]) -> usize {
    let mut seen: Vec<&[u8]> = rgb.chunks_exact(3).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}
