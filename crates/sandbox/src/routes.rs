//! The whole router of the sandbox, and the few routes that belong to no part.

use axum::extract::{DefaultBodyLimit, Form, Path, Query, State};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use desk_domain::Language;
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::json;

use crate::register::{self, Registration};
use crate::shared::SharedRef;
use crate::{SandboxError, admin, bank, faults, fps, guard, guide, pages, phone, platform};

/// Largest request of the platform: "file > 5 MB or request > 10 MB" is 413 (hk-identity §1.6).
const REQUEST_MAX: usize = 10 * 1024 * 1024;

pub(crate) fn router(shared: SharedRef) -> Router {
    let faults = shared.faults.clone();
    Router::new()
        .route("/", get(home))
        .route("/health", get(async || Json(json!({"status": "ok"}))))
        .route("/static/sandbox.css", get(pages::css))
        .route("/static/sandbox.js", get(pages::js))
        .route("/ui/{language}", get(choose_language))
        .route("/register", get(register_page).post(register_form))
        .route("/registration/v1/services", axum::routing::post(register_api))
        .merge(phone::routes())
        .merge(bank::routes())
        .merge(guide::routes())
        .nest("/admin", admin::routes(&shared))
        .nest("/api/v1", platform::routes())
        .nest("/fps/v1", fps::routes())
        .layer(DefaultBodyLimit::max(REQUEST_MAX))
        .layer(from_fn_with_state(faults, faults::apply))
        .layer(from_fn_with_state(shared.clone(), guard::check))
        .with_state(shared)
}

fn language(headers: &HeaderMap) -> Language {
    pages::ui_language(headers).unwrap_or(Language::En)
}

async fn home(headers: HeaderMap) -> Response {
    pages::home(language(&headers)).into_response()
}

#[derive(Deserialize)]
struct Back {
    #[serde(default)]
    back: String,
}

async fn choose_language(Path(tag): Path<String>, Query(Back { back }): Query<Back>) -> Response {
    let Ok(language) = tag.parse::<Language>() else { return StatusCode::NOT_FOUND.into_response() };
    let back = if phone::own_path(&back) { back.as_str() } else { "/" };
    let cookie = format!("sandbox_ui={language}; Path=/; HttpOnly; SameSite=Lax");
    ([(SET_COOKIE, cookie)], Redirect::to(back)).into_response()
}

async fn register_page(headers: HeaderMap) -> Response {
    pages::register_form(language(&headers), &Registration::default(), None).into_response()
}

#[derive(Deserialize)]
struct Typed {
    name: String,
    callbacks: String,
    #[serde(default)]
    certificate: String,
}

async fn register_form(State(shared): State<SharedRef>, headers: HeaderMap, Form(typed): Form<Typed>) -> Response {
    let language = language(&headers);
    let registration = Registration {
        name: typed.name,
        callbacks: typed.callbacks.split_whitespace().map(str::to_owned).collect(),
        certificate_pem: Some(typed.certificate).filter(|pem| !pem.trim().is_empty()),
    };
    match make(&shared, registration.clone()).await {
        Ok(service) => pages::registered(language, &registration.name, &service).into_response(),
        Err(error) => {
            let page = pages::register_form(language, &registration, Some(&error.to_string()));
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    }
}

/// Registers an e-service.
#[utoipa::path(
    post, path = "/registration/v1/services", tag = "registration", request_body = Registration,
    responses(
        (status = 201, description = "Registered; or, for a known name, its callbacks replaced", body = register::RegisteredService),
        (status = 422, description = "A name or an address that is not allowed; `{error}`"),
    )
)]
pub(crate) async fn register_api(State(shared): State<SharedRef>, Json(registration): Json<Registration>) -> Response {
    match make(&shared, registration).await {
        Ok(service) => (StatusCode::CREATED, Json(service)).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({"error": error.to_string()}))).into_response(),
    }
}

/// Making a key pair takes a moment: not on the threads that answer.
async fn make(shared: &SharedRef, registration: Registration) -> Result<register::RegisteredService, SandboxError> {
    let shared = shared.clone();
    let made = tokio::task::spawn_blocking(move || register::register(&shared, registration)).await;
    made.unwrap_or(Err(SandboxError::Refused("registration was interrupted")))
}
