//! Which package may depend on which.

use serde_json::Value;

use super::Breach;

/// Every package of the workspace with those of its neighbours that it may depend on.
const LAYERS: &[(&str, &[&str])] = &[
    ("journey", &[]),
    ("journey-file", &["journey"]),
    ("journey-export", &["journey"]),
    ("journey-import", &["journey"]),
    (
        "journey-session",
        &[
            "journey",
            "journey-file",
            "journey-export",
            "journey-import",
        ],
    ),
    ("throughline-cli", CORE),
    ("throughline", CORE),
    ("throughline-tests", CORE),
    ("xtask", &[]),
];

const CORE: &[&str] = &[
    "journey",
    "journey-file",
    "journey-export",
    "journey-import",
    "journey-session",
];

/// Dependencies that bring a clock, files, threads or randomness into the domain.
const NOT_IN_THE_DOMAIN: &[&str] = &[
    "chrono",
    "fastrand",
    "getrandom",
    "rand",
    "rayon",
    "rusqlite",
    "tempfile",
    "time",
    "tokio",
];

/// Checks dependencies from what `cargo metadata` says.
pub(super) fn check(metadata: &Value, breaches: &mut Vec<Breach>) {
    let packages = metadata["packages"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let ours: Vec<&str> = packages.iter().map(|p| text(&p["name"])).collect();
    for package in packages {
        let name = text(&package["name"]);
        let mut breach = |message: String| {
            breaches.push(Breach {
                path: format!("package {name}"),
                line: None,
                message,
            });
        };
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == name) else {
            breach(
                "has no place in the house plan; give it one in xtask/src/tidy/layers.rs".into(),
            );
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let on = text(&dependency["name"]);
            if ours.contains(&on) && !allowed.contains(&on) && on != name {
                breach(format!(
                    "must not depend on {on}: dependencies point one way"
                ));
            }
            let of_tauri = on == "tauri" || on.starts_with("tauri-") || on == "wry" || on == "tao";
            if of_tauri && name != "throughline" {
                breach(format!(
                    "must not depend on {on}: only the shell names Tauri"
                ));
            }
            let at_run_time = dependency["kind"].is_null();
            if name == "journey" && at_run_time && NOT_IN_THE_DOMAIN.contains(&on) {
                breach(format!(
                    "must not depend on {on}: the domain has no clock, file, thread or randomness"
                ));
            }
        }
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
