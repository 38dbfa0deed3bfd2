//! The commands of the contract by their names, as every host calls them.

use desk_app::{Desk, call};
use desk_contract::DeskError;
#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "the list of commands names types of every area"))]
use desk_contract::*;
use serde_json::Value;

macro_rules! commands {
    ($($access:ident $name:ident($request:ident) -> $answer:ident;)+) => {
        /// Calls `command` and gives its answer as it crosses to a window.
        pub(super) async fn dispatch(desk: &Desk, command: &str, request: Value) -> Result<Value, DeskError> {
            match command {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(request).map_err(|_| DeskError::Unsupported)?;
                    let answer = Box::pin(call::$name(desk, request)).await?;
                    serde_json::to_value(&answer).map_err(|_| DeskError::Unsupported)
                })+
                _ => Err(DeskError::Unsupported),
            }
        }
    };
}
desk_contract::with_commands!(commands);
