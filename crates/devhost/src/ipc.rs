//! Commands by `POST /ipc/<name>`, events by a WebSocket whose first message is the token.

use axum::Json;
use axum::extract::ws::{Message, WebSocket};
use axum::extract::{State, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{Router, post};
use desk_contract::DeskError;
#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "the list of commands names types of every area"))]
use desk_contract::*;
use serde::Serialize;
use tokio::sync::broadcast::error::RecvError;

use crate::guard::is_token;
use crate::server::Shared;

macro_rules! routes {
    ($($access:ident $name:ident($request:ident) -> $answer:ident;)+) => {
        /// One route a command, made from the contract's list.
        pub(crate) fn commands() -> Router<Shared> {
            Router::new()$(.route(
                concat!("/ipc/", stringify!($name)),
                post(|State(shared): State<Shared>, Json(request): Json<$request>| async move {
                    answer(&desk_app::call::$name(&shared.desk, request).await)
                }),
            ))+
        }
    };
}
desk_contract::with_commands!(routes);

/// 200 with the answer, or 422 with the coded error: what `invoke` resolves and rejects with in the window.
fn answer<T: Serialize>(result: &Result<T, DeskError>) -> Response {
    match result {
        Ok(value) => {
            let text = serde_json::to_vec(value).unwrap_or_default();
            ([(axum::http::header::CONTENT_TYPE, "application/json")], text).into_response()
        }
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
    }
}

/// Upgrades to the stream of events.
pub(crate) async fn events(State(shared): State<Shared>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.max_message_size(1024).on_upgrade(move |socket| stream(shared, socket))
}

async fn stream(shared: Shared, mut socket: WebSocket) {
    let Some(Ok(Message::Text(token))) = socket.recv().await else { return };
    if !is_token(&shared, token.as_str()) {
        return;
    }
    let mut events = shared.desk.events();
    // The page asks for its data only after this: nothing falls between.
    if socket.send(Message::Text("{\"kind\":\"ready\"}".into())).await.is_err() {
        return;
    }
    loop {
        let event = tokio::select! {
            event = events.recv() => event,
            message = socket.recv() => match message {
                Some(Ok(_)) => continue,
                _ => return,
            },
        };
        let event = match event {
            Ok(event) => event,
            Err(RecvError::Lagged(_)) => DeskEvent::StageChanged,
            Err(RecvError::Closed) => return,
        };
        let Ok(text) = serde_json::to_string(&event) else { return };
        if socket.send(Message::Text(text.into())).await.is_err() {
            return;
        }
    }
}
