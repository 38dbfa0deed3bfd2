//! The few pages for people: what the phone opens, and how it ended. Server-rendered, no script, one style sheet.

mod html;
mod sign_in;

pub(crate) use sign_in::{go, show, stop};

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use desk_domain::Language;

use self::html::Page;
use crate::core::Core;
use crate::problem::Problem;
use crate::words::Word;

/// `GET /assets/page.css`
pub(crate) async fn style() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, include_str!("page.css")).into_response()
}

/// The language of a browser.
fn language(headers: &HeaderMap) -> Language {
    let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let tags: Vec<&str> = wishes.split(',').filter_map(|wish| wish.split(';').next()).map(str::trim).take(16).collect();
    desk_l10n::negotiate(&tags)
}

fn note(core: &Core, headers: &HeaderMap, status: StatusCode, title: Word, text: Word) -> Response {
    let mut page = Page::new(core, language(headers), title);
    page.paragraph(text, &[]);
    (status, page.finish()).into_response()
}

/// A sign-in of the phone ended: without a reason, it worked.
pub(crate) fn ended(core: &Core, headers: &HeaderMap, reason: Option<&str>) -> Response {
    let (title, text) = match reason {
        None => (Word::DoneTitle, Word::DoneText),
        Some("refused") => (Word::NotDoneTitle, Word::RefusedText),
        Some("cancelled") => (Word::NotDoneTitle, Word::CancelledText),
        Some("expired") => (Word::OverTitle, Word::OverText),
        Some("suspended") => (Word::NotDoneTitle, Word::SuspendedText),
        Some("account-ended") => (Word::NotDoneTitle, Word::AccountEndedText),
        Some(_) => (Word::NotDoneTitle, Word::FailedText),
    };
    note(core, headers, StatusCode::OK, title, text)
}

/// The code of this page has run out, or it was used.
pub(crate) fn over(core: &Core, headers: &HeaderMap) -> Response {
    note(core, headers, StatusCode::GONE, Word::OverTitle, Word::OverText)
}

/// The platform's answer came to a browser in which nothing was started.
pub(crate) fn other_browser(core: &Core, headers: &HeaderMap) -> Response {
    note(core, headers, StatusCode::FORBIDDEN, Word::NotDoneTitle, Word::OtherBrowserText)
}

/// The address is not one of ours.
pub(crate) fn broken(core: &Core, headers: &HeaderMap) -> Response {
    note(core, headers, StatusCode::BAD_REQUEST, Word::NotDoneTitle, Word::BrokenText)
}

/// Something failed on our side; the incident can be quoted.
pub(crate) fn trouble(core: &Core, headers: &HeaderMap, problem: &Problem) -> Response {
    let (status, body) = problem.parts();
    let incident = body.get("incident").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let mut page = Page::new(core, language(headers), Word::NotDoneTitle);
    page.paragraph(Word::TroubleText, &[("incident", incident.into())]);
    (status, page.finish()).into_response()
}
