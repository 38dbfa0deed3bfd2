//! `/signin/{handle}`: what the phone's camera opens (M-signin). It names the computer, shows the code that is
//! also on the computer's screen, and only then goes to iAM Smart.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use desk_domain::Language;
use desk_eid::text;
use desk_eid::wire::source::{Lang, Source};
use serde::Deserialize;

use super::html::Page;
use super::{language, note, other_browser, over, trouble};
use crate::core::{Core, Shared};
use crate::crypt;
use crate::db::sign_in::{self, By, SignInRow, State as Stage};
use crate::path_id::is_id;
use crate::problem::Outcome;
use crate::sign_in::{CALLBACK_PATH, cookie};
use crate::words::{Word, say};

/// `?lang=`
#[derive(Deserialize)]
pub(crate) struct Wish {
    lang: Option<String>,
}

/// `GET /signin/{handle}`
pub(crate) async fn show(
    State(core): State<Shared>,
    Path(handle): Path<String>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Response {
    let wished = wish.lang.and_then(|tag| tag.parse().ok());
    let language = wished.unwrap_or_else(|| language(&headers));
    match open(&core, &handle).await {
        Ok(Some(row)) => page(&core, &handle, &row, language, &headers),
        Ok(None) => over(&core, &headers),
        Err(problem) => trouble(&core, &headers, &problem),
    }
}

/// The sign-in of this handle while it can still be gone on with; from now on the computer shows "opened".
async fn open(core: &Core, handle: &str) -> Outcome<Option<SignInRow>> {
    let mut tx = core.db.begin().await?;
    let row = live(core, &mut tx, handle).await?;
    if let Some(row) = &row {
        sign_in::advance(&mut tx, &row.id, &[Stage::Waiting], Stage::Opened).await?;
        tx.commit().await?;
    }
    Ok(row)
}

async fn live(core: &Core, tx: &mut sqlx::AnyConnection, handle: &str) -> Outcome<Option<SignInRow>> {
    if handle.len() != 32 || !is_id(handle) {
        return Ok(None);
    }
    let row = sign_in::find(tx, By::Handle, handle).await?;
    let open = |row: &SignInRow| matches!(row.state, Stage::Waiting | Stage::Opened | Stage::AtPlatform);
    Ok(row.filter(|row| open(row) && core.now() < row.expires))
}

fn page(core: &Core, handle: &str, row: &SignInRow, language: Language, headers: &HeaderMap) -> Response {
    let mut page = Page::new(core, language, Word::SignInTitle).with_languages(&format!("/signin/{handle}"));
    page.push("<dl>\n");
    page.item(Word::SignInCode, "code", row.user_code.as_deref().unwrap_or_default());
    let name = match row.device_name.as_str() {
        "" => say(language, Word::SignInNoName, &[]),
        name => name.to_owned(),
    };
    let known = if row.known_device { Word::SignInKnown } else { Word::SignInFirst };
    page.item(Word::SignInComputer, "computer", &format!("{name} · {}", say(language, known, &[])));
    page.item(Word::SignInTime, "time", &desk_l10n::clock(row.created));
    page.push("</dl>\n<p class=\"warning\">");
    page.push(&super::html::escape(&say(language, Word::SignInWarning, &[])));
    page.push("</p>\n");
    page.button(&format!("/signin/{handle}/go"), "go", Word::SignInGo);
    page.button(&format!("/signin/{handle}/stop"), "stop", Word::SignInStop);
    let cookie = cookie::read(core, headers).map_or_else(crypt::random_token, Ok);
    match cookie {
        Ok(cookie) => (cookie::set(core, &cookie), page.finish()).into_response(),
        Err(error) => trouble(core, headers, &error.into()),
    }
}

/// `POST /signin/{handle}/go`: to iAM Smart, with the source of the phone's browser.
pub(crate) async fn go(State(core): State<Shared>, Path(handle): Path<String>, headers: HeaderMap) -> Response {
    let Some(cookie) = cookie::read(&core, &headers).filter(|_| from_our_page(&headers)) else {
        return other_browser(&core, &headers);
    };
    match leave(&core, &handle, &cookie, source(&core, &headers)).await {
        Ok(Some(url)) => Redirect::to(url.as_str()).into_response(),
        Ok(None) => over(&core, &headers),
        Err(problem) => trouble(&core, &headers, &problem),
    }
}

async fn leave(core: &Core, handle: &str, cookie: &str, source: Source) -> Outcome<Option<url::Url>> {
    let state = text::State::random().map_err(|_| crypt::CryptError)?;
    let mut tx = core.db.begin().await?;
    let Some(row) = live(core, &mut tx, handle).await? else { return Ok(None) };
    let left = sign_in::to_platform(&mut tx, &row.id, state.as_str(), &crypt::token_hash(cookie)).await?;
    tx.commit().await?;
    let lang = Some(Lang::from(row.language));
    Ok(left.then(|| core.iam.get_qr(source, &core.url(CALLBACK_PATH), state, lang)))
}

/// `POST /signin/{handle}/stop`: the person says that it is not their computer.
pub(crate) async fn stop(State(core): State<Shared>, Path(handle): Path<String>, headers: HeaderMap) -> Response {
    if cookie::read(&core, &headers).is_none() || !from_our_page(&headers) {
        return other_browser(&core, &headers);
    }
    match refuse(&core, &handle).await {
        Ok(true) => note(&core, &headers, StatusCode::OK, Word::StoppedTitle, Word::StoppedText),
        Ok(false) => over(&core, &headers),
        Err(problem) => trouble(&core, &headers, &problem),
    }
}

async fn refuse(core: &Core, handle: &str) -> Outcome<bool> {
    let mut tx = core.db.begin().await?;
    let Some(row) = live(core, &mut tx, handle).await? else { return Ok(false) };
    sign_in::fail(&mut tx, &row.id, "refused").await?;
    tx.commit().await?;
    crate::security::sign_in_failed(core, "refused");
    Ok(true)
}

/// A browser that says where a request comes from has to say: from our own page.
fn from_our_page(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_none_or(|site| site == "same-origin")
}

/// The phone's browser. The sandbox's test phone is a window of a computer that stands for a phone.
fn source(core: &Core, headers: &HeaderMap) -> Source {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match Source::from_user_agent(agent) {
        Source::PcBrowser if core.sandbox => Source::AndroidChrome,
        source => source,
    }
}
