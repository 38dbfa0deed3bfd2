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
        pub(crate) fn handler<R: tauri::Runtime>() -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}
desk_contract::with_commands!(tauri_commands);

#[cfg(test)]
mod tests {
    //! The permission matrix (P28): what each window may call.
    use super::*;
    use desk_contract::Access;
    use tauri::ipc::{CallbackFn, InvokeBody};
    use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
    use tauri::webview::InvokeRequest;
    use tauri::{WebviewUrl, WebviewWindowBuilder};

    fn windows() -> (tauri::App<MockRuntime>, [tauri::WebviewWindow<MockRuntime>; 2]) {
        let shell = Shell::new();
        shell.set(Err(DeskError::Locked));
        let app = mock_builder()
            .manage(shell)
            .invoke_handler(handler())
            .build(tauri::generate_context!())
            .expect("the mock program starts");
        let open = |label| WebviewWindowBuilder::new(&app, label, WebviewUrl::default()).build().expect("a window");
        let both = [open("main"), open("phone")];
        (app, both)
    }

    fn refusal(window: &tauri::WebviewWindow<MockRuntime>, command: &str) -> String {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().expect("an address"),
            body: InvokeBody::Json(serde_json::json!({ "request": {} })),
            headers: tauri::http::HeaderMap::new(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(window, request).expect_err("a locked desk answers nothing").to_string()
    }

    #[test]
    fn p28_the_main_window_may_call_every_command_and_another_window_none() {
        let (_app, [main, phone]) = windows();
        for command in Access::names() {
            let answer = refusal(&main, command);
            assert!(!answer.contains("not allowed"), "{command}: {answer}");
            let answer = refusal(&phone, command);
            assert!(answer.contains("not allowed"), "{command}: {answer}");
        }
        assert!(refusal(&main, "desk_status").contains("locked"), "an error of the desk arrives as an object");
    }
}
