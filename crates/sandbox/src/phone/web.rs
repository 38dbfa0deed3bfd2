//! The phone as pages for a browser. Which phone it is stands in a cookie; whose it is, at the server.

use std::collections::HashMap;

use axum::extract::{DefaultBodyLimit, Multipart, Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use desk_domain::Language;
use desk_hkqr::read::{self, MAX_BYTES};
use http::header::{CONTENT_TYPE, SET_COOKIE};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::json;
use url::Url;

use super::{NoRequest, open_ticket, see, take_up, waiting};
use crate::ask::{Decision, Phase};
use crate::pages;
use crate::pages::ui_language;
use crate::platform::{self, FinishError};
use crate::shared::{SharedRef, is_loopback, random};
use crate::state::PhoneState;
use crate::world::Citizen;

pub(super) const COOKIE: &str = "sandbox_phone";

/// The routes of the phone and of the sign-in page's QR.
pub(crate) fn routes() -> Router<SharedRef> {
    Router::new()
        .route("/phone", get(home))
        .route("/phone/choose", get(choose))
        .route("/phone/person", post(person))
        .route("/phone/open", get(open))
        .route("/phone/scan", post(scan).layer(DefaultBodyLimit::max(MAX_BYTES + 64 * 1024)))
        .route("/phone/state", get(state))
        .route("/phone/ask/{ticket}", get(ask).post(answer))
        .route("/q/{code}", get(code))
        .route("/qr/{ticket}", get(qr_page))
        .route("/qr/{ticket}/state", get(qr_state))
        .route("/qr/{ticket}/code.svg", get(qr_picture))
        .route("/qr/{ticket}/cancel", post(qr_cancel))
}

/// The person whose phone this browser is.
pub(crate) fn owner<'s>(shared: &'s SharedRef, headers: &HeaderMap) -> Option<&'s Citizen> {
    let phone = pages::cookie(headers, COOKIE)?;
    let person = shared.state().phones.get(phone)?.person.clone()?;
    shared.world.person(&person)
}

pub(crate) fn language(headers: &HeaderMap, person: Option<&Citizen>) -> Language {
    ui_language(headers).or_else(|| person?.language.parse().ok()).unwrap_or(Language::ZhHantHk)
}

async fn home(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let Some(person) = owner(&shared, &headers) else {
        return pages::choose(&shared, language(&headers, None), "/phone").into_response();
    };
    let trouble = match query.get("trouble").map(String::as_str) {
        Some("no-code") => Some("sandbox-phone-no-code"),
        Some("not-here") => Some("sandbox-phone-not-here"),
        Some("old-code") => Some("sandbox-phone-old-code"),
        Some("over") => Some("sandbox-phone-over"),
        _ => None,
    };
    let waiting = waiting(&shared, &person.id);
    pages::inbox(&shared, language(&headers, Some(person)), person, &waiting, trouble).into_response()
}

async fn choose(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let next = query.get("next").filter(|next| own_path(next)).map_or("/phone", String::as_str);
    pages::choose(&shared, language(&headers, None), next).into_response()
}

#[derive(Deserialize)]
struct Chosen {
    person: String,
    #[serde(default)]
    next: String,
}

async fn person(State(shared): State<SharedRef>, headers: HeaderMap, Form(chosen): Form<Chosen>) -> Response {
    if shared.world.person(&chosen.person).is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let phone = pages::cookie(&headers, COOKIE).map_or_else(random, str::to_owned);
    shared.state().phones.insert(phone.clone(), PhoneState { person: Some(chosen.person) });
    let next = if own_path(&chosen.next) { chosen.next.as_str() } else { "/phone" };
    let cookie = format!("{COOKIE}={phone}; Path=/; HttpOnly; SameSite=Lax");
    ([(SET_COOKIE, cookie)], Redirect::to(next)).into_response()
}

/// A path of ours, never somebody else's address.
pub(crate) fn own_path(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\n', '\r']) && path.len() <= 2048
}

async fn open(State(shared): State<SharedRef>, Query(query): Query<HashMap<String, String>>) -> Response {
    go(&shared, query.get("url").map(String::as_str).unwrap_or_default())
}

/// Where a scanned or typed address leads: to a request of ours, or to another page of this computer.
fn go(shared: &SharedRef, text: &str) -> Response {
    // A payment code belongs to a bank's app.
    if let Some(code) = crate::bank::fps_code(text) {
        return Redirect::to(&format!("/bank/open?code={}", pages::encoded(&code))).into_response();
    }
    match text.trim().parse::<Url>() {
        Ok(url) if text.len() <= 2048 && is_loopback(&url) => {
            let own = url.origin() == shared.base.origin();
            let target = if own { url[url::Position::BeforePath..].to_owned() } else { url.to_string() };
            Redirect::to(&target).into_response()
        }
        _ => Redirect::to("/phone?trouble=not-here").into_response(),
    }
}

async fn scan(State(shared): State<SharedRef>, form: Multipart) -> Response {
    match scanned(form).await {
        Some(text) => go(&shared, &text),
        None => Redirect::to("/phone?trouble=no-code").into_response(),
    }
}

/// The text of the first code in the picture of a form.
pub(crate) async fn scanned(mut form: Multipart) -> Option<String> {
    let mut found = None;
    while let Ok(Some(field)) = form.next_field().await {
        if field.name() == Some("picture")
            && let Ok(bytes) = field.bytes().await
        {
            let reading = tokio::task::spawn_blocking(move || read::read(&bytes));
            found = reading.await.ok().and_then(Result::ok).and_then(|texts| texts.into_iter().next());
        }
    }
    found
}

async fn state(State(shared): State<SharedRef>, headers: HeaderMap) -> Response {
    let tickets = owner(&shared, &headers).map(|person| waiting(&shared, &person.id)).unwrap_or_default();
    let version = tickets.iter().map(|seen| seen.ticket.as_str()).collect::<Vec<_>>().join("-");
    Json(json!({"version": version})).into_response()
}

/// What stands in the QR: taken up by the phone that opens it.
async fn code(State(shared): State<SharedRef>, headers: HeaderMap, Path(code): Path<String>) -> Response {
    let Some(person) = owner(&shared, &headers) else {
        return pages::choose(&shared, language(&headers, None), &format!("/q/{code}")).into_response();
    };
    match take_up(&shared, &code, &person.id) {
        Ok(ticket) => Redirect::to(&format!("/phone/ask/{ticket}")).into_response(),
        Err(NoRequest::OldCode) => Redirect::to("/phone?trouble=old-code").into_response(),
        Err(NoRequest::Over) => Redirect::to("/phone?trouble=over").into_response(),
    }
}

async fn ask(State(shared): State<SharedRef>, headers: HeaderMap, Path(ticket): Path<String>) -> Response {
    let Some(person) = owner(&shared, &headers) else {
        return pages::choose(&shared, language(&headers, None), &format!("/phone/ask/{ticket}")).into_response();
    };
    let language = language(&headers, Some(person));
    let seen = open_ticket(&shared, &ticket, &person.id).ok().and_then(|ticket| see(&shared, &ticket, &person.id));
    match seen {
        Some(seen) => pages::ask(&shared, language, person, &seen).into_response(),
        None => pages::not_found(language).into_response(),
    }
}

#[derive(Deserialize)]
struct Answered {
    answer: String,
}

async fn answer(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Path(ticket): Path<String>,
    Form(answered): Form<Answered>,
) -> Response {
    let Some(person) = owner(&shared, &headers) else { return Redirect::to("/phone").into_response() };
    let decision = match answered.answer.as_str() {
        "approve" => Decision::Approve,
        "cancel" => Decision::Cancel,
        "fail" => Decision::Fail,
        "time-out" => Decision::TimeOut,
        _ => Decision::Reject,
    };
    let language = language(&headers, Some(person));
    let redirect = match platform::finish(&shared, &ticket, &person.id, decision) {
        Ok(redirect) => redirect,
        Err(FinishError::Unknown | FinishError::Over) => return pages::not_found(language).into_response(),
    };
    let ended = shared.state().asks.get(&ticket).map(|ask| (ask.phase.clone(), ask.by_qr()));
    match (ended, redirect) {
        // The phone's own browser goes on; a computer's browser is followed by its page.
        (Some((_, false)), Some(target)) => Redirect::to(&target).into_response(),
        (Some((Phase::Ended { outcome, .. }, _)), _) => pages::done(language, outcome).into_response(),
        _ => pages::not_found(language).into_response(),
    }
}

async fn qr_page(State(shared): State<SharedRef>, headers: HeaderMap, Path(ticket): Path<String>) -> Response {
    if let Some(chosen) = ui_language(&headers)
        && let Some(ask) = shared.state().asks.get_mut(&ticket)
    {
        ask.language = chosen;
    }
    pages::qr_page(&shared, &ticket)
}

async fn qr_state(State(shared): State<SharedRef>, Path(ticket): Path<String>) -> Response {
    let code = super::code_of(&shared, &ticket).unwrap_or_default();
    let state = shared.state();
    let Some(ask) = state.asks.get(&ticket) else { return StatusCode::NOT_FOUND.into_response() };
    let redirect = match &ask.phase {
        Phase::Ended { redirect, .. } => redirect.clone(),
        _ => None,
    };
    Json(json!({"version": pages::qr_version(ask, &code), "redirect": redirect})).into_response()
}

async fn qr_picture(State(shared): State<SharedRef>, Path(ticket): Path<String>) -> Response {
    let address = super::code_of(&shared, &ticket).map(|code| shared.url(&format!("/q/{code}")));
    let picture = address.and_then(|address| qrcode::QrCode::new(address.as_str()).ok());
    let Some(picture) = picture else { return StatusCode::NOT_FOUND.into_response() };
    let svg = picture.render::<qrcode::render::svg::Color<'_>>().min_dimensions(288, 288).build();
    ([(CONTENT_TYPE, "image/svg+xml")], svg).into_response()
}

async fn qr_cancel(State(shared): State<SharedRef>, Path(ticket): Path<String>) -> Response {
    match platform::close(&shared, &ticket, Decision::Cancel) {
        Some(target) => Redirect::to(&target).into_response(),
        None => pages::not_found(Language::ZhHantHk).into_response(),
    }
}
