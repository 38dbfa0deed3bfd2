//! One Tauri command for each command of the contract, made from its list.

use desk_contract::DeskError;
#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "the list of commands names types of every area"))]
use desk_contract::*;
use tauri::State;

use crate::shell::Shell;

macro_rules! tauri_commands {
    ($($access:ident $name:ident($request:ident) -> $answer:ident;)+) => {
        $(
            #[tauri::command]
            async fn $name(shell: State<'_, Shell>, request: $request) -> Result<$answer, DeskError> {
                desk_app::call::$name(&*shell.desk().await?, request).await
            }
        )+

        /// The handler of all commands.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}
desk_contract::with_commands!(tauri_commands);
