//! Shortcuts as the front end writes them, and as the native menu wants them. A menu takes its
//! keys before the page gets them, so it has only those that nobody types with: with Mod, or a
//! function key.

/// `CmdOrCtrl+Shift+Z` for `Mod+Shift+Z`; `None` for what is no shortcut of a menu.
pub fn accelerator(written: &str) -> Option<String> {
    let mut parts: Vec<&str> = written.split('+').collect();
    let key = parts.pop()?;
    let function = key.strip_prefix('F').is_some_and(is_function_number);
    let sign = key.len() == 1 && key.chars().all(is_key);
    let order = ["Mod", "Alt", "Shift"];
    // Each at most once, in whatever order.
    let known = parts.iter().all(|part| order.contains(part));
    let once = order
        .iter()
        .all(|one| parts.iter().filter(|part| *part == one).count() <= 1);
    if !(known && once && (function || sign && parts.contains(&"Mod"))) {
        return None;
    }
    let held = parts
        .iter()
        .map(|part| if *part == "Mod" { "CmdOrCtrl" } else { part });
    Some(held.chain([key]).collect::<Vec<_>>().join("+"))
}

fn is_function_number(written: &str) -> bool {
    let number = written.parse::<u8>();
    number.is_ok_and(|number| (1..=24).contains(&number) && number.to_string() == written)
}

/// Those that a menu knows on every keyboard.
fn is_key(sign: char) -> bool {
    sign.is_ascii_uppercase() || sign.is_ascii_digit() || "=-/,.".contains(sign)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// With Mod, and yet the page's alone: which key they are on differs from keyboard to keyboard.
    const PAGE: [&str; 3] = ["Mod++", "Mod+<", "Mod+>"];

    #[test]
    fn keys_that_nobody_types_with_are_a_menus() {
        let menu = |written| accelerator(written).unwrap_or_default();
        assert_eq!(menu("Mod+Shift+Z"), "CmdOrCtrl+Shift+Z");
        assert_eq!(menu("Mod+Alt+O"), "CmdOrCtrl+Alt+O");
        assert_eq!(menu("Mod+/"), "CmdOrCtrl+/");
        assert_eq!(menu("F5"), "F5");
        assert_eq!(menu("Shift+F8"), "Shift+F8");
        for typed in [
            "",
            "n",
            "N",
            "Shift+M",
            "Delete",
            "Escape",
            "Alt+1",
            "?",
            "Mod",
            "Mod+",
            "Mod+a",
            "Mod+Mod+A",
            "Ctrl+A",
            "F",
            "F0",
            "F25",
            "F05",
            "Mod+Delete",
            "Mod++",
            "+",
            "Mod+ä",
        ] {
            assert_eq!(accelerator(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_shortcut_of_a_menu_is_understood_by_the_menu() {
        let signs = ('A'..='Z').chain('0'..='9').chain("=-/,.".chars());
        let keys = signs.map(|sign| format!("Mod+{sign}"));
        for written in keys.chain((1..=24).map(|number| format!("F{number}"))) {
            for held in ["", "Alt+", "Shift+", "Alt+Shift+"] {
                let keys = accelerator(&format!("{held}{written}")).expect("it is a menu's");
                assert!(
                    keys.parse::<muda::accelerator::Accelerator>().is_ok(),
                    "{keys}"
                );
            }
        }
    }

    #[test]
    fn the_front_end_has_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src");
        let mut found = Vec::new();
        shortcuts_in(&folder, &mut found);
        assert!(found.len() > 40, "they are found: {found:?}");
        for written in found {
            let function = written.rsplit('+').next().is_some_and(|key| {
                key.len() > 1 && key.strip_prefix('F').is_some_and(is_function_number)
            });
            if function || written.contains("Mod+") {
                let known = accelerator(&written).is_some() || PAGE.contains(&written.as_str());
                assert!(known, "{written}");
            }
        }
    }

    /// What stands between quotes after `shortcuts:` in the front end's sources.
    fn shortcuts_in(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("the front end's sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                shortcuts_in(&path, found);
            } else if path.extension().is_some_and(|kind| kind == "ts") {
                let source = fs::read_to_string(&path).expect("text");
                for list in source.split("shortcuts: [").skip(1) {
                    let list = list.split_once("']").map_or("", |(list, _)| list);
                    found.extend(list.split('\'').skip(1).step_by(2).map(str::to_owned));
                }
            }
        }
    }
}
