//! The real window under WebKit's own driver, on a virtual display: a small client of the
//! `WebDriver` protocol, and the programs it takes. Linux only.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Longer than anything in the window takes, on a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_mins(1);

const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Shift, held until the end of what is typed.
pub const SHIFT: &str = "\u{e008}";

/// Control, held until the end of what is typed.
pub const CONTROL: &str = "\u{e009}";

/// A program that is ended when the value goes away.
pub struct Running(Child);

impl Running {
    /// Starts a program; `None` when it is not installed.
    pub fn start(command: &mut Command) -> Option<Self> {
        command.spawn().ok().map(Self)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A virtual display, and its name.
pub fn display() -> (Running, String) {
    let mut server = Running::start(
        Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1440x900x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null()),
    )
    .expect("Xvfb is missing; install the package xvfb");
    let mut number = String::new();
    let output = server.0.stdout.take().expect("it is piped");
    BufReader::new(output)
        .read_line(&mut number)
        .expect("Xvfb says which display it is");
    (server, format!(":{}", number.trim()))
}

/// The app with its window, driven from outside.
pub struct Driver {
    _process: Running,
    address: String,
    session: String,
    display: String,
}

impl Driver {
    /// Starts the app with a file on a display. `home` is all that it sees of a person's own files.
    pub fn start(app: &Path, file: &Path, display: &str, home: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a port is free")
            .port();
        let process = Running::start(
            Command::new("WebKitWebDriver")
                .args(["--host=127.0.0.1", &format!("--port={port}")])
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .env("DISPLAY", display)
                .env("GDK_BACKEND", "x11")
                .env_remove("WAYLAND_DISPLAY")
                .env("HOME", home)
                .env("XDG_CONFIG_HOME", home.join("config"))
                .env("XDG_DATA_HOME", home.join("data"))
                .env("XDG_CACHE_HOME", home.join("cache"))
                // A running app of the person's must not be taken for the first start.
                .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
                .env("NO_AT_BRIDGE", "1"),
        )
        .expect("WebKitWebDriver is missing; install the package webkit2gtk-driver");
        let mut driver = Self {
            _process: process,
            address: format!("http://127.0.0.1:{port}"),
            session: String::new(),
            display: display.to_owned(),
        };
        patiently("the driver listens", || {
            driver.ask("GET", "/status", &Value::Null).ok()
        });
        let options = json!({ "binary": app, "args": [file] });
        let wanted =
            json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let session = driver
            .ask("POST", "/session", &wanted)
            .unwrap_or_else(|why| panic!("the app does not start under the driver: {why}"));
        driver.session = format!(
            "/session/{}",
            session["sessionId"].as_str().unwrap_or_default()
        );
        driver
    }

    /// Runs a script in the page with arguments, and returns what it returns.
    pub fn script(&self, script: &str, arguments: &Value) -> Value {
        self.command(
            "execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
        .unwrap_or_else(|why| panic!("{script}: {why}"))
    }

    /// Types into what has the focus.
    pub fn type_text(&self, text: &str) {
        let typed = self
            .ask(
                "GET",
                &format!("{}/element/active", self.session),
                &Value::Null,
            )
            .and_then(|focused| {
                let id = focused[ELEMENT].as_str().unwrap_or_default();
                self.command(&format!("element/{id}/value"), &json!({ "text": text }))
            });
        typed.unwrap_or_else(|why| panic!("{text:?} cannot be typed: {why}"));
    }

    /// Ends the app as a person does, and waits until it is gone. The driver's keys reach the page
    /// and not the menu, so these are the display's.
    pub fn quit(self) {
        let pressed = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--class", "throughline"])
            .args(["windowfocus", "key", "ctrl+q"])
            .env("DISPLAY", &self.display)
            // The window may be gone before the keys are released.
            .stderr(Stdio::null())
            .status();
        assert!(
            pressed.is_ok(),
            "xdotool is missing; install the package xdotool"
        );
        patiently("the app has quit", || {
            let script = json!({ "script": "return 1", "args": [] });
            self.command("execute/sync", &script).err()
        });
    }

    /// Waits until a script returns something that is true.
    pub fn until(&self, what: &str, script: &str, arguments: &Value) -> Value {
        patiently(what, || {
            let value = self.script(script, arguments);
            let truthy = !matches!(value, Value::Null | Value::Bool(false));
            truthy.then_some(value)
        })
    }

    fn command(&self, name: &str, body: &Value) -> Result<Value, String> {
        self.ask("POST", &format!("{}/{name}", self.session), body)
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let address = format!("{}{path}", self.address);
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build()
            .into();
        let answer = match method {
            "GET" => agent.get(&address).call(),
            "DELETE" => agent.delete(&address).call(),
            _ => agent.post(&address).send_json(body),
        };
        let mut answer = answer.map_err(|error| error.to_string())?;
        let value: Value = answer
            .body_mut()
            .read_json()
            .map_err(|error| error.to_string())?;
        if answer.status().is_success() {
            Ok(value["value"].clone())
        } else {
            Err(value["value"].to_string())
        }
    }
}

/// Tries again until there is a value.
pub fn patiently<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(value) = attempt() {
            return value;
        }
        assert!(began.elapsed() < PATIENCE, "waited too long until {what}");
        sleep(Duration::from_millis(50));
    }
}
