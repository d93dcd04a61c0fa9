//! Borders inside packages: what a file may name, depending on where it lies.

use super::{Breach, Source};

/// A word that is at home in some places and forbidden in the rest of an area.
struct Border {
    area: &'static str,
    home: &'static [&'static str],
    words: &'static [&'static str],
    reason: &'static str,
}

const BORDERS: &[Border] = &[
    Border {
        area: "ui/src/",
        home: &["ui/src/ipc/platform.ts"],
        words: &["@tauri-apps", "__TAURI"],
        reason: "only ui/src/ipc/platform.ts knows the platform",
    },
    Border {
        area: "crates/journey/src/",
        home: &["crates/journey/src/graph.rs", "crates/journey/src/graph/"],
        words: &["NodeIndex", "EdgeIndex"],
        reason: "petgraph's indices never leave the graph",
    },
    Border {
        area: "crates/journey/src/",
        home: &[],
        words: &[
            "std::env",
            "std::fs",
            "std::net",
            "std::process",
            "std::thread",
            "std::time::Instant",
            "std::time::SystemTime",
            "Instant::now",
            "SystemTime::now",
            "Timestamp::now",
            "Zoned::now",
            "new_v4",
            "now_v7",
            "thread_rng",
        ],
        reason: "the domain has no clock, file, thread or randomness; ids and time come in as arguments",
    },
];

/// Checks what files name, and that every package takes part in the workspace's lints.
pub(super) fn check(sources: &[Source], breaches: &mut Vec<Breach>) {
    for source in sources.iter().filter(|source| source.is_code()) {
        for border in BORDERS {
            let at_home = border.home.iter().any(|home| source.path.starts_with(home));
            if source.path.starts_with(border.area) && !at_home {
                breaches.extend(source.lines(|line| {
                    let word = border.words.iter().find(|word| line.contains(**word))?;
                    Some(format!("'{word}' does not belong here: {}", border.reason))
                }));
            }
        }
    }
    for source in sources.iter().filter(|s| s.path.ends_with("Cargo.toml")) {
        let lints = source
            .text
            .split("\n[lints]\n")
            .nth(1)
            .and_then(|rest| rest.lines().next());
        if lints != Some("workspace = true") {
            breaches.push(Breach {
                path: source.path.clone(),
                line: None,
                message: "lacks `[lints]` with `workspace = true`".into(),
            });
        }
    }
}
