//! The capability of the main window: exactly the commands of the contract, and to listen to events.

use desk_contract::Access;
use serde_json::json;

/// `src-tauri/capabilities/main.json`.
pub(crate) fn main_window() -> String {
    let commands = Access::names().map(|name| format!("allow-{}", name.replace('_', "-")));
    let permissions: Vec<String> = ["core:event:allow-listen", "core:event:allow-unlisten"]
        .into_iter()
        .map(str::to_owned)
        .chain(commands)
        .collect();
    let capability = json!({
        "$schema": "../gen/schemas/desktop-schema.json",
        "identifier": "main",
        "description": "The main window: the commands of the contract. Made by `cargo xtask gen`.",
        "windows": ["main"],
        "permissions": permissions,
    });
    format!("{capability:#}\n")
}
