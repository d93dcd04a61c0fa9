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

/// Longer than a script may take that is waited for.
const RUN: Duration = Duration::from_mins(3);

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
    process: Running,
    address: String,
    session: String,
    display: String,
}

impl Driver {
    /// Starts the app on a display, with a file or none. `home` is all that it sees of a person's
    /// own files.
    pub fn start(app: &Path, file: Option<&Path>, display: &str, home: &Path) -> Self {
        let files: Vec<&Path> = file.into_iter().collect();
        let options = json!({ "binary": app, "args": files });
        Self::launch(
            &json!({ "webkitgtk:browserOptions": options }),
            display,
            home,
        )
    }

    /// Starts what these capabilities name.
    pub fn launch(capabilities: &Value, display: &str, home: &Path) -> Self {
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
            process,
            address: format!("http://127.0.0.1:{port}"),
            session: String::new(),
            display: display.to_owned(),
        };
        patiently("the driver listens", || {
            driver.ask("GET", "/status", &Value::Null).ok()
        });
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
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

    /// Runs the body of an asynchronous function in the page with arguments, and returns what it
    /// returns.
    pub fn run(&self, body: &str, arguments: &Value) -> Result<Value, String> {
        let script = format!(
            "const told = [...arguments], tell = told.pop();\
             (async function () {{{body}}})(...told).then((value) => tell({{ value }}),\
             (problem) => tell({{ problem: `${{problem}}` }}))"
        );
        let body = json!({ "script": script, "args": arguments });
        let mut told = self.command("execute/async", &body)?;
        match told.get("problem") {
            Some(problem) => Err(problem.to_string()),
            None => Ok(told["value"].take()),
        }
    }

    /// Goes to an address.
    pub fn navigate(&self, address: &str) -> Result<(), String> {
        self.command("url", &json!({ "url": address })).map(|_| ())
    }

    /// The process that the window's processes descend from.
    pub fn process(&self) -> u32 {
        self.process.0.id()
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

    /// Drags with the display's own pointer from one place in the window to another.
    pub fn drag(&self, from: (i64, i64), to: (i64, i64)) {
        let (left, top) = self.origin();
        let at = |(x, y): (i64, i64)| [(left + x).to_string(), (top + y).to_string()];
        let half = (from.0.midpoint(to.0), from.1.midpoint(to.1));
        let near = (to.0 - 3, to.1);
        self.xdotool(&["mousemove", &at(from)[0], &at(from)[1], "mousedown", "1"]);
        for place in [half, near, to] {
            // A hand is not faster, and the window draws in between.
            sleep(Duration::from_millis(60));
            self.xdotool(&["mousemove", &at(place)[0], &at(place)[1]]);
        }
        sleep(Duration::from_millis(60));
        self.xdotool(&["mouseup", "1"]);
    }

    /// Answers the system's file dialog of this title with a path, as a person who types it.
    pub fn answer_dialog(&self, title: &str, path: &Path) {
        let path = path.to_str().expect("a path of the test's own");
        let found = patiently(&format!("“{title}” asks for a file"), || {
            let found = self.xdotool(&["search", "--onlyvisible", "--name", title]);
            found.lines().last().map(str::to_owned)
        });
        let mut attempts = 0;
        patiently(&format!("“{title}” is answered"), || {
            let open = self.xdotool(&["search", "--onlyvisible", "--name", title]);
            if open.trim().is_empty() {
                return Some(());
            }
            // On a busy machine a dialog that can be seen may not take keys yet.
            if attempts % 10 == 0 {
                self.xdotool(&["windowfocus", "--sync", &found]);
                self.xdotool(&["key", "ctrl+a"]);
                self.xdotool(&["type", "--delay", "15", path]);
            }
            attempts += 1;
            // The first one may only take up what the dialog proposed to complete.
            self.xdotool(&["key", "Return"]);
            sleep(Duration::from_millis(300));
            None
        });
    }

    /// The titles of the app's windows that can be seen.
    pub fn windows(&self) -> Vec<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--class", "throughline"]);
        (found.lines())
            .map(|window| self.xdotool(&["getwindowname", window]).trim().to_owned())
            .collect()
    }

    /// Presses keys in the window of this title, one after the other. Unlike those of
    /// [`Self::type_text`] they reach the menu.
    pub fn press(&self, title: &str, keys: &str) {
        let mut arguments = vec!["search", "--onlyvisible", "--name", title];
        // A hand is not faster, and menus open in between.
        arguments.extend(["windowfocus", "--sync", "key", "--delay", "100"]);
        arguments.extend(keys.split(' '));
        self.xdotool(&arguments);
    }

    /// Ends the app as a person does, and waits until it is gone. The driver's keys reach the page
    /// and not the menu, so these are the display's.
    pub fn quit(self) {
        self.xdotool(&[
            "search",
            "--onlyvisible",
            "--class",
            "throughline",
            "windowfocus",
            "key",
            "ctrl+q",
        ]);
        self.until_gone();
    }

    /// Ends the app as a power cut does: nothing in it gets to know.
    pub fn kill(self) {
        let window = self.xdotool(&["search", "--onlyvisible", "--class", "throughline"]);
        let window = window.lines().last().unwrap_or_default();
        let pid = self.xdotool(&["getwindowpid", window]);
        let killed = Command::new("kill").args(["-KILL", pid.trim()]).status();
        assert!(killed.is_ok_and(|done| done.success()), "process {pid}");
        self.until_gone();
    }

    fn until_gone(&self) {
        patiently("the app is gone", || {
            let script = json!({ "script": "return 1", "args": [] });
            self.command("execute/sync", &script).err()
        });
    }

    /// Where the page begins on the display: the menu bar stands above it.
    fn origin(&self) -> (i64, i64) {
        let window = self.xdotool(&[
            "search",
            "--onlyvisible",
            "--class",
            "throughline",
            "getwindowgeometry",
            "--shell",
        ]);
        let of = |name: &str| {
            let line = window.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|value| value.parse::<i64>().ok())
                .unwrap_or_else(|| panic!("the display names no {name}"))
        };
        let page = self.script("return innerHeight", &json!([]));
        let page = page.as_i64().expect("a height in whole pixels");
        (of("X="), of("Y=") + of("HEIGHT=") - page)
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.display)
            // The window may be gone before keys are released.
            .stderr(Stdio::null())
            .output()
            .expect("xdotool is missing; install the package xdotool");
        String::from_utf8_lossy(&output.stdout).into_owned()
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
            .timeout_global(Some(RUN))
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
