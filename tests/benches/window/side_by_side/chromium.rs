//! Chromium, spoken to over its debugging pipe: JSON messages that end with a zero byte.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::screen::SIZE;

/// A browser with one page, which is gone when the value is.
pub struct Chromium {
    process: Child,
    say: ChildStdin,
    hear: BufReader<ChildStdout>,
    session: String,
    last: u32,
}

impl Chromium {
    /// Starts one on a display, with its data in a folder of its own.
    pub fn start(display: &str, home: &Path) -> Self {
        let program = ["chromium", "chromium-browser", "google-chrome"]
            .into_iter()
            .find(|name| {
                let shown = Command::new(name).arg("--version").output();
                shown.is_ok_and(|output| output.status.success())
            })
            .expect("Chromium is missing; install the package chromium");
        // It reads its third descriptor and writes its fourth.
        let mut process = Command::new("sh")
            .args(["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null", "sh"])
            .arg(program)
            .args([
                "--remote-debugging-pipe",
                "--no-sandbox",
                "--no-first-run",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-renderer-backgrounding",
                "--force-prefers-reduced-motion",
                "--window-position=0,0",
            ])
            .arg(format!("--window-size={},{}", SIZE.0, SIZE.1))
            .arg(format!(
                "--user-data-dir={}",
                home.join("chromium").display()
            ))
            .arg("about:blank")
            .env("DISPLAY", display)
            .env("HOME", home)
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("a shell is there");
        let mut browser = Self {
            say: process.stdin.take().expect("it is piped"),
            hear: BufReader::new(process.stdout.take().expect("it is piped")),
            process,
            session: String::new(),
            last: 0,
        };
        let page = loop {
            let targets = browser.ask("Target.getTargets", &json!({}));
            let page = (targets["targetInfos"].as_array().into_iter().flatten())
                .find(|target| target["type"] == "page")
                .map(|target| target["targetId"].clone());
            if let Some(page) = page {
                break page;
            }
        };
        let attach = json!({ "targetId": page, "flatten": true });
        let attached = browser.ask("Target.attachToTarget", &attach);
        attached["sessionId"]
            .as_str()
            .expect("a page can be attached to")
            .clone_into(&mut browser.session);
        browser
    }

    /// The process that all others of the browser descend from.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Goes to an address, without waiting until the page is there.
    pub fn navigate(&mut self, address: &str) {
        self.ask("Page.navigate", &json!({ "url": address }));
    }

    /// Runs the body of an asynchronous function in the page, and returns what it returns.
    pub fn run(&mut self, body: &str, arguments: &Value) -> Result<Value, String> {
        let expression = format!("(async function () {{{body}}})(...{arguments})");
        let answer = self.ask(
            "Runtime.evaluate",
            &json!({ "expression": expression, "awaitPromise": true, "returnByValue": true }),
        );
        match answer.get("exceptionDetails") {
            Some(problem) => Err(problem["exception"]["description"].to_string()),
            None if answer.get("error").is_some() => Err(answer["error"].to_string()),
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    fn ask(&mut self, method: &str, parameters: &Value) -> Value {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": parameters });
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        write!(self.say, "{message}\0").expect("the browser listens");
        loop {
            let mut heard = Vec::new();
            (self.hear.read_until(0, &mut heard)).expect("the browser answers");
            assert_eq!(heard.pop(), Some(0), "the browser has ended");
            let mut heard: Value = serde_json::from_slice(&heard).expect("it speaks JSON");
            // What it tells by itself has no id.
            if heard["id"] == self.last {
                return match heard.get_mut("result") {
                    Some(result) => result.take(),
                    None => heard,
                };
            }
        }
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        self.ask("Browser.close", &json!({}));
        let _ = self.process.wait();
    }
}
