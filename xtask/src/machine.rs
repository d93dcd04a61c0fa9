//! What a machine needs for building and testing Throughline, and getting it there: through the
//! system's package manager where that can be done without asking, else as one line to type.

use std::env;
use std::fmt::Write as _;

use crate::front_end;
use crate::process::{self, Outcome};

/// The oldest Node.js that the front end's tools accept.
const NODE: (u32, u32) = (20, 19);

/// What is going to be done, which decides what the machine needs for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building and opening the app.
    App,
    /// Running every test.
    Tests,
}

/// One thing a Linux machine may lack.
struct Need {
    what: &'static str,
    for_tests_only: bool,
    proof: Proof,
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
}

/// How to see that a thing is there.
enum Proof {
    /// pkg-config knows this library.
    Library(&'static str),
    /// One of these programs is on the path.
    Program(&'static [&'static str]),
}

const NEEDS: &[Need] = &[
    Need {
        what: "pkg-config",
        for_tests_only: false,
        proof: Proof::Program(&["pkg-config", "pkgconf"]),
        apt: "pkg-config",
        dnf: "pkgconf-pkg-config",
        pacman: "pkgconf",
    },
    Need {
        what: "a C compiler",
        for_tests_only: false,
        proof: Proof::Program(&["cc"]),
        apt: "build-essential",
        dnf: "gcc",
        pacman: "base-devel",
    },
    Need {
        what: "WebKitGTK 4.1",
        for_tests_only: false,
        proof: Proof::Library("webkit2gtk-4.1"),
        apt: "libwebkit2gtk-4.1-dev",
        dnf: "webkit2gtk4.1-devel",
        pacman: "webkit2gtk-4.1",
    },
    Need {
        what: "D-Bus",
        for_tests_only: false,
        proof: Proof::Library("dbus-1"),
        apt: "libdbus-1-dev",
        dnf: "dbus-devel",
        pacman: "dbus",
    },
    Need {
        what: "a virtual display",
        for_tests_only: true,
        proof: Proof::Program(&["Xvfb"]),
        apt: "xvfb",
        dnf: "xorg-x11-server-Xvfb",
        pacman: "xorg-server-xvfb",
    },
    Need {
        what: "WebKit's driver",
        for_tests_only: true,
        proof: Proof::Program(&["WebKitWebDriver"]),
        apt: "webkit2gtk-driver",
        dnf: "webkit2gtk4.1",
        pacman: "webkit2gtk-4.1",
    },
    Need {
        what: "a hand for the keyboard",
        for_tests_only: true,
        proof: Proof::Program(&["xdotool"]),
        apt: "xdotool",
        dnf: "xdotool",
        pacman: "xdotool",
    },
    Need {
        what: "Chromium",
        for_tests_only: true,
        proof: Proof::Program(&["chromium", "chromium-browser", "google-chrome"]),
        apt: "chromium",
        dnf: "chromium",
        pacman: "chromium",
    },
    Need {
        what: "a PDF reader for tests",
        for_tests_only: true,
        proof: Proof::Program(&["pdftotext"]),
        apt: "poppler-utils",
        dnf: "poppler-utils",
        pacman: "poppler",
    },
    Need {
        what: "a PDF checker",
        for_tests_only: true,
        proof: Proof::Program(&["qpdf"]),
        apt: "qpdf",
        dnf: "qpdf",
        pacman: "qpdf",
    },
];

/// `cargo xtask setup`.
pub fn setup(arguments: &[String]) -> Outcome {
    let purpose = match arguments {
        [] => Purpose::App,
        [only] if only == "--tests" => Purpose::Tests,
        _ => return Err("usage: cargo xtask setup [--tests]".into()),
    };
    prepare(purpose)?;
    println!("This machine has what it takes.");
    Ok(())
}

/// Sees to it that the machine has what the purpose needs, the front end's packages included.
pub fn prepare(purpose: Purpose) -> Outcome {
    if cfg!(target_os = "linux") {
        linux(purpose)?;
    } else if cfg!(target_os = "macos") {
        macos()?;
    } else if cfg!(windows) {
        windows()?;
    }
    node()?;
    front_end::install()
}

fn linux(purpose: Purpose) -> Outcome {
    let missing: Vec<&Need> = NEEDS
        .iter()
        .filter(|need| purpose == Purpose::Tests || !need.for_tests_only)
        .filter(|need| !need.proof.holds())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|need| need.what).collect();
    println!("Missing: {}.", names.join(", "));

    if process::succeeds(process::program("apt-get").arg("--version")) {
        return apt(&missing);
    }
    let line = if process::succeeds(process::program("dnf").arg("--version")) {
        packages("sudo dnf install", missing.iter().map(|need| need.dnf))
    } else if process::succeeds(process::program("pacman").arg("--version")) {
        packages(
            "sudo pacman -S --needed",
            missing.iter().map(|need| need.pacman),
        )
    } else {
        return Err(format!(
            "please install {} with this system's package manager, then try again",
            names.join(", ")
        )
        .into());
    };
    Err(format!("please run this line, then try again:\n\n    {line}\n").into())
}

fn apt(missing: &[&Need]) -> Outcome {
    let root = process::read(process::program("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let wanted = packages("", missing.iter().map(|need| need.apt));
    if !root && !process::succeeds(process::program("sudo").args(["-n", "true"])) {
        return Err(format!(
            "please run this line, then try again:\n\n    \
             sudo apt-get update && sudo apt-get install -y{wanted}\n"
        )
        .into());
    }
    let apt_get = |arguments: &str| {
        let mut command = if root {
            process::program("env")
        } else {
            let mut sudo = process::program("sudo");
            sudo.args(["-n", "env"]);
            sudo
        };
        command
            .args([
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "-o",
                "Dpkg::Use-Pty=0",
            ])
            .args(arguments.split_whitespace());
        process::run(&mut command)
    };
    apt_get("update -qq")?;
    apt_get(&format!("install -y -qq --no-install-recommends{wanted}"))?;
    match missing.iter().find(|need| !need.proof.holds()) {
        None => Ok(()),
        Some(need) => Err(format!(
            "{} was installed, yet {} is still not found",
            need.apt, need.what
        )
        .into()),
    }
}

fn packages<'a>(start: &str, names: impl Iterator<Item = &'a str>) -> String {
    let mut line = start.to_owned();
    for name in names {
        // Writing to a string cannot fail.
        let _ = write!(line, " {name}");
    }
    line
}

fn macos() -> Outcome {
    if process::succeeds(process::program("xcode-select").arg("-p")) {
        Ok(())
    } else {
        Err("the Xcode command line tools are missing; run `xcode-select --install`, then try again".into())
    }
}

fn windows() -> Outcome {
    // The key under which the Evergreen runtime registers itself; Windows 11 brings it along.
    const CLIENT: &str =
        r"SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let there = ["HKLM", "HKCU"].iter().any(|hive| {
        process::succeeds(process::program("reg").args(["query", &format!(r"{hive}\{CLIENT}")]))
    });
    if there {
        Ok(())
    } else {
        Err("the WebView2 runtime is missing; install \"Microsoft Edge WebView2 Runtime (Evergreen)\", \
             and \"Build Tools for Visual Studio\" with \"Desktop development with C++\" if cargo finds \
             no linker, then try again"
            .into())
    }
}

fn node() -> Outcome {
    let wanted = format!("Node.js {}.{} or newer", NODE.0, NODE.1);
    let Ok(version) = process::read(process::program("node").arg("--version")) else {
        return Err(
            format!("{wanted} is missing; install it (it brings npm), then try again").into(),
        );
    };
    let mut numbers = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) if (major, minor) >= NODE => Ok(()),
        _ => Err(format!(
            "{wanted} is needed, and this machine's is {}; install a newer one, then try again",
            version.trim()
        )
        .into()),
    }
}

impl Proof {
    fn holds(&self) -> bool {
        match self {
            Proof::Library(name) => {
                process::succeeds(process::program("pkg-config").args(["--exists", name]))
            }
            Proof::Program(names) => names.iter().any(|name| on_path(name)),
        }
    }
}

/// Whether a program of this name is on the path.
pub fn on_path(name: &str) -> bool {
    env::var_os("PATH")
        .is_some_and(|paths| env::split_paths(&paths).any(|folder| folder.join(name).is_file()))
}

/// The machine in a few words: system, processor architecture and number of cores.
pub fn description() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{} {}, {cores} cores", env::consts::OS, env::consts::ARCH)
}
