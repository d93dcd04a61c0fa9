//! On Linux the toolkit asks the menu for a key before the page gets it. Here it is the other way
//! round, as it is on the other systems: in a field Ctrl+Z is the field's, and a key that means
//! something where the person is in the page means that. The menu has what the page leaves.

use gtk::gdk::keys::constants as keys;
use gtk::gdk::{EventKey, ModifierType};
use gtk::glib::Propagation;
use gtk::prelude::{GtkWindowExt, WidgetExt};
use tauri::{Manager, WebviewWindow};

use super::own::Own;

/// Gives the page the keys of a window first.
pub fn begin(window: &WebviewWindow) {
    let Ok(shown) = window.gtk_window() else {
        return;
    };
    let (app, label) = (window.app_handle().clone(), window.label().to_owned());
    shown.connect_key_press_event(move |shown, key| {
        // The page answers later, and a key that it leaves comes back here, past it. So it must not
        // go on to the toolkit, which would ask the page again, and so on for ever.
        if shown.propagate_key_event(key) || shown.activate_key(key) {
            return Propagation::Stop;
        }
        let own = always(key).and_then(|own| Some((own, app.get_webview_window(&label)?)));
        if let Some((own, window)) = own {
            super::do_own(&window, own);
        } else {
            gtk::bindings_activate_event(shown, &mut key.clone());
        }
        Propagation::Stop
    });
}

/// What a key does while the bar is out of sight too, when a menu has no keys.
fn always(key: &EventKey) -> Option<Own> {
    let held = key.state()
        & (ModifierType::CONTROL_MASK | ModifierType::SHIFT_MASK | ModifierType::MOD1_MASK);
    match key.keyval() {
        keys::q | keys::Q if held == ModifierType::CONTROL_MASK => Some(Own::Quit),
        keys::F11 if held.is_empty() => Some(Own::FullScreen),
        _ => None,
    }
}
