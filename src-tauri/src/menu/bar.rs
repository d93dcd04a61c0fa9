//! The native bar of one window, made from what the window says of it and kept in step with it.

use std::collections::HashMap;

use tauri::menu::{CheckMenuItem, Menu as NativeMenu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Wry};

use super::description::{Action, Line, Menu};
use super::keys;
use super::own::Item;

/// The native bar of a window.
pub struct Bar {
    /// The window's label, with which the ids of its items begin: windows have the same actions.
    window: String,
    /// What the system shows.
    pub native: NativeMenu<Wry>,
    menus: Vec<Standing>,
}

/// A menu of the bar.
struct Standing {
    said: Menu,
    native: Submenu<Wry>,
    filled: Filled,
}

/// What can be changed in a menu that is filled.
#[derive(Default)]
struct Filled {
    actions: HashMap<String, (Action, Entry)>,
    full_screen: Option<CheckMenuItem<Wry>>,
}

/// The item of an action.
enum Entry {
    Plain(MenuItem<Wry>),
    Check(CheckMenuItem<Wry>),
}

impl Bar {
    /// Makes the bar of a window.
    pub fn build(app: &AppHandle, window: &str, menus: &[Menu]) -> tauri::Result<Self> {
        let native = NativeMenu::new(app)?;
        let mut bar = Self {
            window: window.to_owned(),
            native: native.clone(),
            menus: Vec::new(),
        };
        for said in menus {
            let submenu = Submenu::new(app, words(&said.label), true)?;
            let filled = bar.fill(app, &submenu, &said.lines)?;
            native.append(&submenu)?;
            bar.menus.push(Standing {
                said: said.clone(),
                native: submenu,
                filled,
            });
        }
        Ok(bar)
    }

    /// Follows what the window says now. Only a menu whose lines are others is filled anew; false
    /// when the menus themselves are others, and the bar must be built anew.
    pub fn follow(&mut self, app: &AppHandle, menus: &[Menu]) -> tauri::Result<bool> {
        let same = self.menus.len() == menus.len()
            && (self.menus.iter().zip(menus))
                .all(|(standing, said)| standing.said.label == said.label);
        if !same {
            return Ok(false);
        }
        for (at, said) in menus.iter().enumerate() {
            if alike(&self.menus[at].said.lines, &said.lines) {
                for action in actions(&said.lines) {
                    self.menus[at].filled.change(action)?;
                }
            } else {
                let native = self.menus[at].native.clone();
                while native.remove_at(0)?.is_some() {}
                self.menus[at].filled = self.fill(app, &native, &said.lines)?;
            }
            self.menus[at].said = said.clone();
        }
        Ok(true)
    }

    /// Takes everything out of a bar that is shown no more: it leaves no keys behind.
    pub fn clear(self) -> tauri::Result<()> {
        for menu in self.menus {
            while menu.native.remove_at(0)?.is_some() {}
        }
        Ok(())
    }

    /// Whether an action stands in it.
    pub fn has(&self, id: &str) -> bool {
        (self.menus.iter()).any(|menu| menu.filled.actions.contains_key(id))
    }

    /// Changes the item of an action.
    pub fn change(&mut self, action: &Action) -> tauri::Result<()> {
        (self.menus.iter_mut()).try_for_each(|menu| menu.filled.change(action))
    }

    /// The system has ticked what was chosen, or taken the tick away. Only the window says what is
    /// ticked.
    pub fn restore(&self, id: &str) -> tauri::Result<()> {
        for menu in &self.menus {
            if let Some((action, Entry::Check(item))) = menu.filled.actions.get(id) {
                item.set_checked(action.checked.unwrap_or_default())?;
            }
        }
        Ok(())
    }

    /// Shows whether the window fills the screen.
    pub fn show_full_screen(&self, full: bool) -> tauri::Result<()> {
        let mut items = self
            .menus
            .iter()
            .filter_map(|menu| menu.filled.full_screen.as_ref());
        items.try_for_each(|item| {
            if item.is_checked()? == full {
                return Ok(());
            }
            item.set_checked(full)
        })
    }

    fn fill(&self, app: &AppHandle, menu: &Submenu<Wry>, lines: &[Line]) -> tauri::Result<Filled> {
        let mut filled = Filled::default();
        self.append(app, menu, lines, &mut filled)?;
        Ok(filled)
    }

    fn append(
        &self,
        app: &AppHandle,
        menu: &Submenu<Wry>,
        lines: &[Line],
        filled: &mut Filled,
    ) -> tauri::Result<()> {
        let id = |id: &str| item_id(&self.window, id);
        for line in lines {
            match line {
                Line::Rule => menu.append(&PredefinedMenuItem::separator(app)?)?,
                Line::Own { does, label } => {
                    let item = does.item(app, &words(label), id)?;
                    menu.append(item.of())?;
                    if let Item::Check(item) = item {
                        filled.full_screen = Some(item);
                    }
                }
                Line::Menu { label, lines } => {
                    let inner = Submenu::new(app, words(label), true)?;
                    self.append(app, &inner, lines, filled)?;
                    menu.append(&inner)?;
                }
                Line::Action(action) => {
                    let entry = Entry::new(app, id(&action.id), action)?;
                    match &entry {
                        Entry::Plain(item) => menu.append(item)?,
                        Entry::Check(item) => menu.append(item)?,
                    }
                    filled
                        .actions
                        .insert(action.id.clone(), (action.clone(), entry));
                }
            }
        }
        Ok(())
    }
}

impl Filled {
    fn change(&mut self, to: &Action) -> tauri::Result<()> {
        let Some((from, entry)) = self.actions.get_mut(&to.id) else {
            return Ok(());
        };
        if from.label != to.label {
            entry.set_words(&words(&to.label))?;
        }
        if from.enabled != to.enabled {
            entry.set_enabled(to.enabled)?;
        }
        if let Entry::Check(item) = entry
            && from.checked != to.checked
        {
            item.set_checked(to.checked.unwrap_or_default())?;
        }
        from.clone_from(to);
        Ok(())
    }
}

impl Entry {
    fn new(app: &AppHandle, id: String, action: &Action) -> tauri::Result<Self> {
        let words = words(&action.label);
        let keys = action.keys.as_deref().and_then(keys::accelerator);
        Ok(match action.checked {
            Some(checked) => Self::Check(CheckMenuItem::with_id(
                app,
                id,
                words,
                action.enabled,
                checked,
                keys,
            )?),
            None => Self::Plain(MenuItem::with_id(app, id, words, action.enabled, keys)?),
        })
    }

    fn set_words(&self, words: &str) -> tauri::Result<()> {
        match self {
            Self::Plain(item) => item.set_text(words),
            Self::Check(item) => item.set_text(words),
        }
    }

    fn set_enabled(&self, enabled: bool) -> tauri::Result<()> {
        match self {
            Self::Plain(item) => item.set_enabled(enabled),
            Self::Check(item) => item.set_enabled(enabled),
        }
    }
}

/// The id of an item: no label of a window and no id has a space in it.
fn item_id(window: &str, id: &str) -> String {
    format!("{window} {id}")
}

/// The window whose item this is, and what it stands for.
pub fn read_id(item: &str) -> Option<(&str, &str)> {
    item.split_once(' ')
}

/// The system takes an `&` for the mark of a mnemonic.
fn words(label: &str) -> String {
    label.replace('&', "&&")
}

/// Whether lines differ in nothing but the words and the state of actions.
fn alike(some: &[Line], others: &[Line]) -> bool {
    some.len() == others.len()
        && some.iter().zip(others).all(|pair| match pair {
            (Line::Action(one), Line::Action(other)) => {
                one.id == other.id
                    && one.keys == other.keys
                    && one.checked.is_some() == other.checked.is_some()
            }
            (
                Line::Menu { label, lines },
                Line::Menu {
                    label: other,
                    lines: others,
                },
            ) => label == other && alike(lines, others),
            (one, other) => one == other,
        })
}

fn actions(lines: &[Line]) -> Vec<&Action> {
    (lines.iter())
        .flat_map(|line| match line {
            Line::Action(action) => vec![action],
            Line::Menu { lines, .. } => actions(lines),
            Line::Rule | Line::Own { .. } => Vec::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(id: &str, enabled: bool, checked: Option<bool>) -> Line {
        Line::Action(Action {
            id: id.to_owned(),
            keys: None,
            label: format!("{id} {enabled}"),
            enabled,
            checked,
        })
    }

    fn menu(lines: Vec<Line>) -> Line {
        let label = "More".to_owned();
        Line::Menu { label, lines }
    }

    #[test]
    fn a_menu_stands_while_only_words_and_states_change() {
        let before = [
            action("a", true, None),
            Line::Rule,
            menu(vec![action("b", true, Some(true))]),
        ];
        let after = [
            action("a", false, None),
            Line::Rule,
            menu(vec![action("b", false, Some(false))]),
        ];
        assert!(alike(&before, &after));
        assert!(!alike(&before, &before[..2]));
        assert!(!alike(
            &before,
            &[action("b", true, None), Line::Rule, before[2].clone()]
        ));
        assert!(!alike(
            &before,
            &[
                before[0].clone(),
                Line::Rule,
                menu(vec![action("b", true, None)])
            ]
        ));
        assert!(!alike(
            &before,
            &[before[0].clone(), Line::Rule, menu(Vec::new())]
        ));
        let ids: Vec<&str> = actions(&after)
            .iter()
            .map(|action| action.id.as_str())
            .collect();
        assert_eq!(ids, ["a", "b"]);
    }

    #[test]
    fn an_item_knows_its_window() {
        assert_eq!(
            read_id(&item_id("window-2", "edit.undo")),
            Some(("window-2", "edit.undo"))
        );
        assert_eq!(words("R&D"), "R&&D");
    }
}
