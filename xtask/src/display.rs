//! The real window on a virtual display of its own, where it disturbs nobody and nothing of the
//! person's own is touched.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::machine;
use crate::process::{self, Outcome};

/// How long a window may take to appear and to come to rest.
const PATIENCE: Duration = Duration::from_mins(1);

/// A virtual display, which is gone when the value is.
pub struct Display {
    name: String,
    pixels: PathBuf,
    _server: Running,
}

impl Display {
    /// A display of this size. What it shows is kept in a file in the folder.
    pub fn new(size: (u32, u32), folder: &Path) -> Outcome<Self> {
        for (program, package) in [
            ("Xvfb", "xvfb"),
            ("import", "imagemagick"),
            ("xdotool", "xdotool"),
        ] {
            if !machine::on_path(program) {
                return Err(format!("{program} is missing; install the package {package}").into());
            }
        }
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
            .arg("-fbdir")
            .arg(folder)
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
        Ok(Self {
            name: format!(":{}", number.trim()),
            pixels: folder.join("Xvfb_screen0"),
            _server: server,
        })
    }

    /// A program that shows itself here.
    pub fn program(&self, name: impl AsRef<OsStr>) -> Command {
        let mut command = process::program(name);
        command.env("DISPLAY", &self.name);
        command
    }

    /// Starts the app on a document, with a home folder and a GTK theme of its own.
    pub fn start(&self, app: &Path, document: &Path, home: &Path, theme: &str) -> Outcome<Running> {
        let child = self
            .program(app)
            .arg(document)
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            // No session bus, so that a running app is not handed the document instead.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .env("GDK_BACKEND", "x11")
            .env("GTK_THEME", theme)
            // There is no graphics card, and building its stand-in takes longer than all the rest.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| format!("could not start {}: {e}", app.display()))?;
        Ok(Running(child))
    }

    /// Makes the window as large as the display.
    pub fn fill(&self, size: (u32, u32)) -> Outcome {
        let window = patiently("the window did not appear", || {
            let mut search = self.program("xdotool");
            search
                .args(["search", "--onlyvisible", "--class", "throughline"])
                .stderr(Stdio::null());
            let found = search.output().ok()?.stdout;
            let found = String::from_utf8_lossy(&found);
            found.lines().last().map(str::to_owned)
        })?;
        let (width, height) = (size.0.to_string(), size.1.to_string());
        process::read(
            self.program("xdotool")
                .args(["windowmove", &window, "0", "0"]),
        )?;
        process::read(
            self.program("xdotool")
                .args(["windowsize", &window, &width, &height]),
        )?;
        Ok(())
    }

    /// Waits until a full picture has not changed for a while, and returns when it was there
    /// first, give or take what goes on changing in it (a caret, a clock).
    pub fn rest(&self) -> Outcome<Instant> {
        const STILL: Duration = Duration::from_millis(1_500);
        let mut frames: Vec<(Instant, Vec<u8>)> = Vec::new();
        patiently("the window did not come to rest", || {
            thread::sleep(Duration::from_millis(10));
            let now = Instant::now();
            let frame = fs::read(&self.pixels).ok()?;
            match frames.last() {
                Some((since, last)) if *last == frame => {
                    (now.duration_since(*since) > STILL && colours(&frame) > 1_000).then_some(())
                }
                _ => {
                    frames.push((now, frame));
                    None
                }
            }
        })?;
        let last = frames
            .last()
            .map(|(_, frame)| frame.clone())
            .unwrap_or_default();
        frames
            .iter()
            .find(|(_, frame)| difference(frame, &last) < 0.02)
            .map(|(time, _)| *time)
            .ok_or_else(|| "the display showed nothing".into())
    }

    /// Saves what the display shows.
    pub fn photograph(&self, picture: &Path) -> Outcome {
        process::run(
            self.program("import")
                .args(["-window", "root", "-strip"])
                .arg(picture),
        )
    }
}

/// A program that is ended when the value goes away.
pub struct Running(Child);

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
        thread::sleep(Duration::from_millis(10));
    }
    Err(format!("{complaint} within {} s", PATIENCE.as_secs()).into())
}

/// How many pixels have a colour of their own: few on an empty window, many where there is text.
fn colours(pixels: &[u8]) -> usize {
    let mut seen: Vec<&[u8]> = pixels.chunks_exact(4).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

/// The share of pixels that differ.
#[expect(
    clippy::cast_precision_loss,
    reason = "a display has far fewer than 2^52 pixels"
)]
fn difference(one: &[u8], other: &[u8]) -> f64 {
    let pairs = one.chunks_exact(4).zip(other.chunks_exact(4));
    let (mut all, mut different) = (0usize, 0usize);
    for (a, b) in pairs {
        all += 1;
        different += usize::from(a != b);
    }
    different as f64 / all.max(1) as f64
}
