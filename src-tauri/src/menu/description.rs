//! What a window says of its menu bar: read from what it sends, and refused where it makes no
//! sense, with the place and the cause.

use serde::Deserialize;
use serde_json::Value;

use super::keys;
use super::own::{self, Own};

/// More than the front end ever has; beyond, something is wrong with it.
const MENUS: usize = 16;
const LINES: usize = 600;
const DEPTH: usize = 3;
/// In characters. The front end shortens what people wrote.
const LABEL: usize = 200;
const ID: usize = 100;

/// What a window tells about its menu bar.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(
    tag = "say",
    content = "with",
    rename_all = "snake_case",
    deny_unknown_fields
)]
pub enum Told {
    /// The whole bar.
    Bar(Vec<Menu>),
    /// The items whose words or state have changed.
    Changes(Vec<Action>),
    /// Whether the bar is in sight.
    Shown(bool),
}

/// A menu of the bar.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Menu {
    pub label: String,
    pub lines: Vec<Line>,
}

/// A line of a menu.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "line", rename_all = "snake_case", deny_unknown_fields)]
pub enum Line {
    /// Between groups.
    Rule,
    /// One of the front end's actions.
    Action(Action),
    /// Something of the shell's own, in the words of the front end.
    Own { does: Own, label: String },
    /// A menu in the menu.
    Menu { label: String, lines: Vec<Self> },
}

/// One of the front end's actions, as it stands now.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Action {
    pub id: String,
    /// As the front end writes them: `Mod+Shift+Z`.
    pub keys: Option<String>,
    pub label: String,
    /// Whether it can be done now.
    pub enabled: bool,
    /// For a choice: whether it is the present one.
    pub checked: Option<bool>,
}

impl Told {
    /// Reads what a window sent.
    pub fn read(value: Value) -> Result<Self, String> {
        let told: Self =
            serde_json::from_value(value).map_err(|error| format!("The menu bar: {error}"))?;
        match &told {
            Self::Bar(menus) => check(menus)?,
            Self::Changes(actions) => {
                at_most(LINES, actions.len(), "changes")?;
                actions.iter().try_for_each(Action::check)?;
            }
            Self::Shown(_) => {}
        }
        Ok(told)
    }
}

impl Action {
    fn check(&self) -> Result<(), String> {
        let id = &self.id;
        let is_name = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
        if id.is_empty() || id.len() > ID || !id.chars().all(is_name) {
            return Err(format!("The menu bar: {id:?} is no id of an action"));
        }
        if id.starts_with(own::PREFIX) {
            return Err(format!("The menu bar: {id} is the shell's own"));
        }
        if let Some(keys) = &self.keys {
            keys::accelerator(keys)
                .ok_or_else(|| format!("The menu bar: {keys:?} are no keys of a menu, at {id}"))?;
        }
        label(&self.label)
    }
}

fn check(menus: &[Menu]) -> Result<(), String> {
    at_most(MENUS, menus.len(), "menus")?;
    let mut ids = Vec::new();
    let mut count = 0;
    for menu in menus {
        label(&menu.label)?;
        lines(&menu.lines, 1, &mut ids, &mut count)
            .map_err(|why| format!("{why}, in the menu “{}”", menu.label))?;
    }
    ids.sort_unstable();
    match ids.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(twice) => Err(format!("The menu bar: {} stands there twice", twice[0])),
        None => Ok(()),
    }
}

fn lines<'l>(
    menu: &'l [Line],
    depth: usize,
    ids: &mut Vec<&'l str>,
    count: &mut usize,
) -> Result<(), String> {
    at_most(DEPTH, depth, "menus in one another")?;
    *count += menu.len();
    at_most(LINES, *count, "lines")?;
    for line in menu {
        match line {
            Line::Rule => {}
            Line::Own { label: words, .. } => label(words)?,
            Line::Action(action) => {
                action.check()?;
                ids.push(&action.id);
            }
            Line::Menu {
                label: words,
                lines: inner,
            } => {
                label(words)?;
                lines(inner, depth + 1, ids, count)?;
            }
        }
    }
    Ok(())
}

fn label(words: &str) -> Result<(), String> {
    let length = words.chars().count();
    if length == 0 || length > LABEL || words.chars().any(char::is_control) {
        let begin: String = words.chars().take(20).collect();
        return Err(format!(
            "The menu bar: a label must be 1 to {LABEL} characters on one line, and this one has \
             {length}: {begin:?}"
        ));
    }
    Ok(())
}

fn at_most(most: usize, count: usize, what: &str) -> Result<(), String> {
    if count > most {
        return Err(format!("The menu bar: {count} {what}, and at most {most}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn action(id: &str) -> Value {
        json!({ "line": "action", "id": id, "label": "Undo", "enabled": true, "checked": null,
            "keys": "Mod+Z" })
    }

    fn bar(lines: &[Value]) -> Value {
        json!({ "say": "bar", "with": [{ "label": "Edit", "lines": lines }] })
    }

    fn refusal(value: Value) -> String {
        Told::read(value).expect_err("it is refused")
    }

    #[test]
    fn a_bar_is_read() {
        let read = Told::read(bar(&[
            action("edit.undo"),
            json!({ "line": "rule" }),
            json!({ "line": "own", "does": "select_all", "label": "Select all" }),
            json!({ "line": "menu", "label": "More", "lines": [action("edit.redo")] }),
        ]));
        let Ok(Told::Bar(menus)) = read else {
            panic!("{read:?}");
        };
        assert_eq!(menus[0].lines.len(), 4);
        assert_eq!(menus[0].lines[1], Line::Rule);
        let hidden = json!({ "say": "shown", "with": false });
        assert_eq!(Told::read(hidden), Ok(Told::Shown(false)));
    }

    #[test]
    fn what_makes_no_sense_is_refused_by_name() {
        let twice = refusal(bar(&[action("edit.undo"), action("edit.undo")]));
        assert!(twice.contains("edit.undo stands there twice"), "{twice}");
        let own = refusal(bar(&[action("shell.quit")]));
        assert!(own.contains("the shell's own, in the menu “Edit”"), "{own}");
        let id = refusal(bar(&[action("main quit")]));
        assert!(id.contains("no id"), "{id}");
        let mut keys = action("edit.undo");
        keys["keys"] = json!("Delete");
        let keys = refusal(bar(&[keys]));
        assert!(keys.contains("\"Delete\" are no keys of a menu"), "{keys}");
        let mut words = action("edit.undo");
        words["label"] = json!("two\nlines");
        assert!(refusal(bar(&[words])).contains("on one line"));
        let long = json!([{ "label": "x".repeat(LABEL + 1), "lines": [] }]);
        assert!(refusal(json!({ "say": "bar", "with": long })).contains("201"));
    }

    #[test]
    fn there_is_an_end_to_everything() {
        let many: Vec<Value> = (0..=LINES).map(|at| action(&format!("a.{at}"))).collect();
        assert!(refusal(bar(&many)).contains("601 lines, and at most 600"));
        let menus = vec![json!({ "label": "Edit", "lines": [] }); MENUS + 1];
        assert!(refusal(json!({ "say": "bar", "with": menus })).contains("17 menus"));
        let mut deep = action("a.b");
        for _ in 0..DEPTH {
            deep = json!({ "line": "menu", "label": "More", "lines": [deep] });
        }
        assert!(refusal(bar(&[deep])).contains("4 menus in one another"));
    }

    #[test]
    fn no_value_is_too_strange() {
        for strange in [
            json!(null),
            json!([]),
            json!({ "say": "bar" }),
            json!({ "say": "bar", "with": [1] }),
            json!({ "say": "changes", "with": [{ "id": "a" }] }),
            json!({ "say": "changes", "with": [{ "id": "", "label": "A", "enabled": true }] }),
            json!({ "say": "shown", "with": "no" }),
            json!({ "say": "ended", "with": true }),
            bar(&[json!({ "line": "own", "does": "explode", "label": "Boom" })]),
        ] {
            refusal(strange);
        }
    }
}
