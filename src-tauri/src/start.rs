//! From the first instruction to an open window; the desk itself starts beside it.

use std::process::ExitCode;
use std::sync::Arc;

use desk_app::{Desk, DeskConfig, Keyring, KeyringAnswer};
use desk_contract::{Build, DeskError, DeskEvent, KeyringState};
use desk_domain::Clock;
use desk_secrets::{NoKeyringReason, open_system_store};
use tauri::{AppHandle, Emitter as _, Manager as _, RunEvent, WindowEvent};
use tracing_subscriber::EnvFilter;

use crate::arguments::Arguments;
use crate::host::TauriHost;
use crate::paths::{NAME, Paths};
use crate::shell::Shell;
use crate::{commands, window};

/// The gateway and what came with it.
pub(crate) struct Gateway {
    pub(crate) config: Option<desk_app::GovConfig>,
    pub(crate) phone_url: Option<String>,
    pub(crate) clock: Arc<dyn Clock>,
}

pub(crate) fn run() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn")))
        .init();
    desk_app::install_crypto();
    let arguments = Arguments::read(std::env::args());
    let shell = Shell::new();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)))
        .manage(shell.clone())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            if !arguments.hidden {
                window::open(app.handle())?;
            }
            let handle = app.handle().clone();
            tauri::async_runtime::spawn(async move {
                let started = start_desk(&handle, arguments).await;
                if let Ok(desk) = &started {
                    tauri::async_runtime::spawn(forward_events(handle.clone(), Arc::clone(desk)));
                }
                shell.set(started);
            });
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(error = %error, "the window system could not be started");
            ExitCode::FAILURE
        }
    }
}

async fn start_desk(app: &AppHandle, arguments: Arguments) -> Result<Arc<Desk>, DeskError> {
    let paths = Paths::find().ok_or(DeskError::Unsupported)?;
    let gateway = gateway(&paths, arguments).await?;
    let config = DeskConfig {
        build: if cfg!(feature = "sandbox") { Build::Sandbox } else { Build::Release },
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_folder: paths.data,
        downloads_folder: paths.downloads,
        gateway: gateway.config,
        phone_url: gateway.phone_url,
        keyring: Keyring::asked(|| Box::pin(keyring())).await,
        clock: gateway.clock,
        host: Arc::new(TauriHost::new(app.clone())),
    };
    Desk::start(config).await
}

#[cfg(feature = "sandbox")]
async fn gateway(paths: &Paths, arguments: Arguments) -> Result<Gateway, DeskError> {
    match arguments.connect {
        Some(file) => crate::connect::connect(&file),
        None => inside(paths).await,
    }
}

#[cfg(feature = "embedded")]
async fn inside(paths: &Paths) -> Result<Gateway, DeskError> {
    crate::embedded::start(&paths.state).await
}

#[cfg(all(feature = "sandbox", not(feature = "embedded")))]
fn inside(_: &Paths) -> std::future::Ready<Result<Gateway, DeskError>> {
    tracing::error!("nothing is inside this build: name a gateway on this computer with --connect");
    std::future::ready(Err(DeskError::Unsupported))
}

#[cfg(not(feature = "sandbox"))]
#[expect(clippy::unused_async, reason = "the other builds wait for theirs")]
async fn gateway(_: &Paths, _: Arguments) -> Result<Gateway, DeskError> {
    let clock: Arc<dyn Clock> = Arc::new(desk_domain::SystemClock);
    let config = crate::release::read(std::path::Path::new(crate::release::FILE))
        .and_then(|file| crate::release::config(file, Arc::clone(&clock)));
    Ok(Gateway { config, phone_url: None, clock })
}

/// The system's keyring, or how it answered.
async fn keyring() -> KeyringAnswer {
    match open_system_store(NAME).await {
        Ok(store) => Ok(Arc::new(store)),
        Err(missing) => {
            tracing::info!(reason = %missing, "no keyring");
            Err(match missing.reason {
                // One that nobody answered for may be unlocked by now: both are asked again.
                NoKeyringReason::Locked | NoKeyringReason::NoAnswer => KeyringState::Locked,
                _ => KeyringState::Missing,
            })
        }
    }
}

/// Hands the desk's events to the main window.
async fn forward_events(app: AppHandle, desk: Arc<Desk>) {
    let mut events = desk.events();
    loop {
        match events.recv().await {
            Ok(event) => send(&app, &event),
            // A window that fell behind asks for everything again.
            Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => send(&app, &DeskEvent::StageChanged),
            Err(tokio::sync::broadcast::error::RecvError::Closed) => return,
        }
    }
}

fn send(app: &AppHandle, event: &DeskEvent) {
    if let Err(error) = app.emit_to(window::MAIN, "desk", event) {
        tracing::warn!(error = %error, "an event did not reach the window");
    }
}

/// Whether anybody can see the window, after what may have changed that: a window is minimised also while another one
/// has the focus.
fn shown_after(app: &AppHandle, event: &WindowEvent) -> Option<bool> {
    match event {
        WindowEvent::Focused(true) => Some(true),
        WindowEvent::Focused(false) | WindowEvent::Resized(_) => Some(window::can_be_seen(app)),
        WindowEvent::Destroyed => Some(false),
        _ => None,
    }
}

fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { label, event, .. } if label == window::MAIN => {
            if let Some(shown) = shown_after(app, &event) {
                let shell = app.state::<Shell>().inner().clone();
                tauri::async_runtime::spawn(async move {
                    if let Ok(desk) = shell.desk().await {
                        desk.window_shown(shown);
                    }
                });
            }
        }
        // The last window is closed: end, unless the person wants to be reminded with the window closed.
        RunEvent::ExitRequested { api, code: None, .. } => {
            let shell = app.state::<Shell>().inner().clone();
            if tauri::async_runtime::block_on(shell.keeps_running()) {
                api.prevent_exit();
            }
        }
        RunEvent::Exit => {
            let shell = app.state::<Shell>().inner().clone();
            tauri::async_runtime::block_on(shell.close());
        }
        _ => {}
    }
}
