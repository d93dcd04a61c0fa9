//! A page in one of the two engines, on a display of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use throughline_tests::webdriver::Driver;

use super::chromium::Chromium;
use super::memory;
use super::screen::{PATIENCE, Screen};

/// The hand that moves boards.
const HAND: &str = include_str!("hand.js");

/// What is to be seen, and where.
pub enum Window<'a> {
    /// The app's own window with a document. It goes nowhere but to its own pages.
    App { app: &'a Path, document: &'a Path },
    /// The window that comes with the app's engine, WebKitGTK.
    WebKit,
    /// Chromium's.
    Chromium,
}

enum Browser {
    WebKit(Driver),
    Chromium(Chromium),
}

/// A page.
pub struct Page {
    browser: Browser,
    /// What it is shown on.
    pub screen: Screen,
}

impl Page {
    /// Opens a window that sees nothing of the person's own files but this folder.
    pub fn open(window: &Window, home: &Path) -> Self {
        // Boards then go to a view at once, and what is timed is the work and not the motion.
        let settings = home.join("config/gtk-3.0");
        fs::create_dir_all(&settings).expect("the home folder can be written to");
        let still = "[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n";
        fs::write(settings.join("settings.ini"), still).expect("it can be written to");
        let screen = Screen::start(home);
        let (class, browser) = match window {
            Window::App { app, document } => {
                let options = json!({ "binary": app, "args": [document] });
                let driver = Driver::launch(&capabilities(&options), &screen.name, home);
                ("throughline", Browser::WebKit(driver))
            }
            Window::WebKit => {
                let options = json!({ "binary": mini_browser(), "args": ["--automation"] });
                let driver = Driver::launch(&capabilities(&options), &screen.name, home);
                ("MiniBrowser", Browser::WebKit(driver))
            }
            Window::Chromium => {
                let browser = Chromium::start(&screen.name, home);
                ("chromium", Browser::Chromium(browser))
            }
        };
        screen.fill(class);
        Self { browser, screen }
    }

    /// Goes to an address, or without one to the same page again, and does not wait for it.
    pub fn go(&mut self, address: Option<&str>) {
        // What is still there must not be taken for what is to come.
        self.run("window.isLeft = true", &json!([]))
            .expect("a page can be marked");
        let gone = match (&mut self.browser, address) {
            (Browser::WebKit(driver), Some(address)) => driver.navigate(address),
            (Browser::Chromium(browser), Some(address)) => {
                browser.navigate(address);
                Ok(())
            }
            (_, None) => self.run("location.reload()", &json!([])).map(|_| ()),
        };
        gone.unwrap_or_else(|why| panic!("the window does not go to {address:?}: {why}"));
    }

    /// Has the hand do something.
    pub fn hand(&mut self, action: &str, options: &Value) -> Value {
        self.run(HAND, &json!([action, options]))
            .unwrap_or_else(|why| panic!("the hand cannot do “{action}”: {why}"))
    }

    /// Waits until the board is there to be moved.
    pub fn until_ready(&mut self) {
        let begun = Instant::now();
        // As long as a page is on its way there is nothing to ask.
        while self.run(HAND, &json!(["ready", {}])) != Ok(json!(true)) {
            sleep(Duration::from_millis(10));
            assert!(begun.elapsed() < PATIENCE, "the board does not appear");
        }
    }

    /// How far the corner of the page is from that of the display.
    pub fn corner(&mut self) -> (f64, f64) {
        const LISTEN: &str = "window.mouseSeen = new Promise((tell) => addEventListener('mousemove',\
            ({ clientX, clientY }) => tell([clientX, clientY]), { once: true, capture: true }))";
        const X: f64 = 720.0;
        const Y: f64 = 450.0;
        self.screen.point(X - 40.0, Y - 40.0);
        self.screen.still();
        self.run(&format!("{LISTEN}; return 0"), &json!([]))
            .expect("a page can listen");
        self.screen.point(X, Y);
        let seen = self.run("return await window.mouseSeen", &json!([]));
        let seen = seen.expect("the page sees the mouse");
        let place = |at: usize| seen[at].as_f64().expect("it tells where");
        (X - place(0), Y - place(1))
    }

    /// The memory of the page's process, in megabytes.
    pub fn memory(&self) -> Option<f64> {
        memory::of_page_below(match &self.browser {
            Browser::WebKit(driver) => driver.process(),
            Browser::Chromium(browser) => browser.process(),
        })
    }

    fn run(&mut self, body: &str, arguments: &Value) -> Result<Value, String> {
        match &mut self.browser {
            Browser::WebKit(driver) => driver.run(body, arguments),
            Browser::Chromium(browser) => browser.run(body, arguments),
        }
    }
}

fn capabilities(options: &Value) -> Value {
    json!({
        "webkitgtk:browserOptions": options,
        // Pages are timed from the outside.
        "pageLoadStrategy": "none",
        "timeouts": { "script": 120_000 },
    })
}

/// The browser that comes with WebKitGTK, where systems keep it.
fn mini_browser() -> PathBuf {
    let folders = [
        "lib/x86_64-linux-gnu",
        "lib/aarch64-linux-gnu",
        "libexec",
        "lib",
        "lib64",
    ];
    folders
        .iter()
        .map(|folder| {
            Path::new("/usr")
                .join(folder)
                .join("webkit2gtk-4.1/MiniBrowser")
        })
        .find(|program| program.is_file())
        .expect("WebKitGTK comes without its MiniBrowser here, which the peers are shown in")
}
