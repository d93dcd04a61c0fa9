//! A virtual display whose pixels are read as they change, and the keys and the mouse in front of
//! it. What somebody waits for is timed here, at the pixels, and not in the page.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Size of the display in pixels.
pub const SIZE: (usize, usize) = (1440, 900);

/// How long a picture must not have changed to be the last one.
const STILL: Duration = Duration::from_secs(1);

/// Longer than the slowest peer takes for anything.
pub const PATIENCE: Duration = Duration::from_mins(2);

/// A part of the display.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// From the left of the display.
    pub x: usize,
    /// From its top.
    pub y: usize,
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
}

impl Part {
    /// The pixels of a rectangle, as far as they lie on the display.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "places on a display are small, and those before it are cut off"
    )]
    pub fn of(x: f64, y: f64, width: f64, height: f64) -> Self {
        let (x, y) = (x.max(0.0) as usize, y.max(0.0) as usize);
        Self {
            x: x.min(SIZE.0),
            y: y.min(SIZE.1),
            width: (width as usize).min(SIZE.0.saturating_sub(x)),
            height: (height as usize).min(SIZE.1.saturating_sub(y)),
        }
    }
}

/// The whole display.
pub const WHOLE: Part = Part {
    x: 0,
    y: 0,
    width: SIZE.0,
    height: SIZE.1,
};

/// A virtual display, which is gone when the value is.
pub struct Screen {
    /// Its name for programs.
    pub name: String,
    eye: Eye,
    server: Child,
}

/// Sees the display and nothing else, from whatever thread.
pub struct Eye {
    pixels: File,
    /// Where the first pixel lies in the file, and the length of a row.
    start: u64,
    row: u64,
}

impl Eye {
    /// What a part of the display shows.
    pub fn look(&self, part: Part) -> Vec<u8> {
        self.rows(part, 1)
    }

    /// A few rows of the whole display, which takes next to no time from whoever is measured.
    pub fn glance(&self) -> Vec<u8> {
        self.rows(WHOLE, 6)
    }

    fn rows(&self, part: Part, step: usize) -> Vec<u8> {
        let length = part.width * 4;
        let mut picture = vec![0; length * part.height.div_ceil(step)];
        let rows = (part.y as u64..).step_by(step);
        for (line, row) in picture.chunks_exact_mut(length).zip(rows) {
            self.pixels
                .read_exact_at(line, self.start + row * self.row + part.x as u64 * 4)
                .expect("the part lies on the display");
        }
        picture
    }
}

impl Screen {
    /// Starts one that keeps its picture in a file in this folder.
    pub fn start(folder: &Path) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{}x{}x24", SIZE.0, SIZE.1))
            .arg("-fbdir")
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is missing; install the package xvfb");
        let mut number = String::new();
        let output = server.stdout.take().expect("it is piped");
        BufReader::new(output)
            .read_line(&mut number)
            .expect("Xvfb says which display it is");
        let pixels = File::open(folder.join("Xvfb_screen0")).expect("Xvfb keeps its picture");
        // The file is an X window dump: its header begins with its own size, and tells how many
        // colours stand between the header and the pixels, and how long a row is.
        let mut header = [0; 100];
        pixels
            .read_exact_at(&mut header, 0)
            .expect("it has a header");
        let word = |at: usize| {
            u64::from(u32::from_be_bytes([
                header[at],
                header[at + 1],
                header[at + 2],
                header[at + 3],
            ]))
        };
        Self {
            name: format!(":{}", number.trim()),
            eye: Eye {
                start: word(0) + 12 * word(76),
                row: word(48),
                pixels,
            },
            server,
        }
    }

    /// Waits until the picture stands still, and returns when it was there first, but for the
    /// little that goes on changing in it, such as a caret.
    pub fn still(&self) -> Instant {
        let begun = Instant::now();
        let mut pictures = vec![(begun, self.glance())];
        loop {
            sleep(Duration::from_millis(8));
            let now = Instant::now();
            let picture = self.glance();
            let (since, last) = pictures.last().expect("there is always one");
            if difference(last, &picture) > 0.000_5 {
                pictures.push((now, picture));
            } else if now.duration_since(*since) > STILL {
                break;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "the display does not come to rest"
            );
        }
        let (last_at, last) = pictures.pop().expect("there is always one");
        pictures
            .iter()
            .rev()
            .take_while(|(_, picture)| difference(picture, &last) < 0.001)
            .last()
            .map_or(last_at, |(at, _)| *at)
    }

    /// Does something, and returns how long it took until a part of the display changed; `None`
    /// when it did not change at all.
    pub fn change(&self, part: Part, action: impl FnOnce()) -> Option<Duration> {
        let before = self.eye.look(part);
        let begun = Instant::now();
        action();
        while begun.elapsed() < Duration::from_secs(5) {
            if self.eye.look(part) != before {
                return Some(begun.elapsed());
            }
            sleep(Duration::from_millis(1));
        }
        None
    }

    /// Another eye on it.
    pub fn eye(&self) -> Eye {
        let Eye { pixels, start, row } = &self.eye;
        Eye {
            pixels: pixels.try_clone().expect("a file can be opened twice"),
            start: *start,
            row: *row,
        }
    }

    /// A few rows of what it shows.
    pub fn glance(&self) -> Vec<u8> {
        self.eye.glance()
    }

    /// Makes a program's window as large as the display, and gives it the keyboard.
    pub fn fill(&self, class: &str) {
        let (width, height) = (SIZE.0.to_string(), SIZE.1.to_string());
        self.hand(&["search", "--sync", "--onlyvisible", "--class", class]);
        self.hand(&[
            "search",
            "--onlyvisible",
            "--class",
            class,
            "windowmove",
            "0",
            "0",
            "windowsize",
            &width,
            &height,
            "windowfocus",
        ]);
    }

    /// Moves the mouse.
    pub fn point(&self, x: f64, y: f64) {
        self.hand(&["mousemove", &format!("{x:.0}"), &format!("{y:.0}")]);
    }

    /// Presses the mouse twice.
    pub fn double_click(&self, x: f64, y: f64) {
        self.point(x, y);
        self.hand(&["click", "--repeat", "2", "--delay", "80", "1"]);
    }

    /// Presses a key.
    pub fn key(&self, name: &str) {
        self.hand(&["key", "--delay", "0", name]);
    }

    fn hand(&self, words: &[&str]) {
        let status = Command::new("xdotool")
            .args(words)
            .env("DISPLAY", &self.name)
            .stdout(Stdio::null())
            .status()
            .expect("xdotool is missing; install the package xdotool");
        assert!(status.success(), "xdotool could not {words:?}");
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The share of pixels that differ.
#[expect(
    clippy::cast_precision_loss,
    reason = "a display has far fewer than 2^52 pixels"
)]
pub fn difference(one: &[u8], other: &[u8]) -> f64 {
    let pairs = one.chunks_exact(4).zip(other.chunks_exact(4));
    let different = pairs.filter(|(a, b)| a != b).count();
    different as f64 / (one.len() / 4).max(1) as f64
}
