//! Throughline's desktop shell: windows, the native menu, dialogs, files handed over by the
//! system, and the one command through which a window reaches the core. What a request means is
//! the core's business (`journey-session`).

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod context;
mod dialogs;
mod menu;
mod opened;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use journey_session::wire::FailureCode;
use journey_session::{App, Failure, Now, Settings};
use tauri::{AppHandle, Manager, RunEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tauri_plugin_window_state::StateFlags;

use dialogs::SystemDialogs;
use window::Shell;

/// Every edit makes and drops thousands of small pieces of evidence; this allocator does that in
/// three quarters of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let remembered =
        StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    let mut app = tauri::Builder::default();
    if cfg!(target_os = "macos") {
        // Elsewhere each window has a menu of its own.
        app = app.menu(|app| menu::begin(app, window::MAIN));
    }
    let built = app
        // First, so that a second start ends before it touches anything.
        .plugin(tauri_plugin_single_instance::init(opened::handed_over))
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(remembered)
                .build(),
        )
        .manage(menu::Bars::default())
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .invoke_handler(tauri::generate_handler![window::request, menu::menus])
        .setup(|app| {
            match core(app.handle()) {
                Ok(core) => {
                    app.manage(Shell::new(core));
                    window::begin(app.handle(), opened::argument())?;
                }
                Err(failure) => give_up(app.handle(), &failure),
            }
            Ok(())
        })
        .build(context::context());
    match built {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Throughline could not start: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The core, with its data where this system keeps an app's own files.
fn core(app: &AppHandle) -> Result<Arc<App>, Failure> {
    let settings = Settings {
        data: app.path().app_local_data_dir().map_err(|error| Failure {
            code: FailureCode::Other,
            message: "This system names no folder for an app's own data.".to_owned(),
            hint: "Check that your user account has a home folder.".to_owned(),
            detail: error.to_string(),
        })?,
        version: app.package_info().version.to_string(),
        now: Now::here,
    };
    App::new(settings, Arc::new(SystemDialogs(app.clone())))
}

/// Says why the app cannot start, and ends it.
fn give_up(app: &AppHandle, failure: &Failure) {
    eprintln!("{} {} ({})", failure.message, failure.hint, failure.detail);
    let handle = app.clone();
    app.dialog()
        .message(format!("{}\n\n{}", failure.message, failure.hint))
        .title("Throughline cannot start")
        .kind(MessageDialogKind::Error)
        .show(move |_| handle.exit(1));
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands events over by value"
)]
fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => opened::by_the_system(app, &urls),
        // However the app ends, the documents' files are brought up to date first.
        RunEvent::Exit => {
            if let Some(shell) = app.try_state::<Shell>() {
                tauri::async_runtime::block_on(shell.core.shut_down());
            }
        }
        _ => {}
    }
}
