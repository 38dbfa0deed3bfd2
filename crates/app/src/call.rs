//! The one door for hosts: each command of the contract, with its access checked here, not only hidden by the window.

use desk_contract::{Access, DeskError};

#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "the list of commands names types of every area"))]
use desk_contract::*;

use crate::Desk;

/// Whether an answer may cross to the page.
fn fits<T: serde::Serialize>(answer: &T) -> bool {
    serde_json::to_vec(answer).is_ok_and(|text| text.len() <= MAX_ANSWER_BYTES)
}

macro_rules! doors {
    ($($access:ident $name:ident($request:ident) -> $answer:ident;)+) => {$(
        #[doc = concat!("`", stringify!($name), "` of the contract.")]
        pub async fn $name(desk: &Desk, request: $request) -> Result<$answer, DeskError> {
            desk.admit(Access::$access)?;
            let answer = desk.$name(request).await?;
            debug_assert!(fits(&answer), "an answer of {} is too long to cross (M-ipc)", stringify!($name));
            Ok(answer)
        }
    )+};
}
desk_contract::with_commands!(doors);
