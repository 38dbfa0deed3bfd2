//! The list of exceptions of the connected gateway, for whoever plays its operator: what stands there, and what can be
//! done about it here.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use desk_domain::Language;
use http::HeaderMap;
use serde::Deserialize;

use super::allowed;
use crate::pages::{self, Exception, ui_language};
use crate::shared::SharedRef;

/// Where the page is.
pub(super) const PATH: &str = "/admin/exceptions";
/// Pages of the gateway's list that are read; each has 200 entries.
const PAGES: usize = 10;

#[derive(Deserialize)]
struct Answer {
    items: Vec<Exception>,
    next: Option<String>,
}

pub(super) async fn show(State(shared): State<SharedRef>, headers: HeaderMap) -> Response {
    if !allowed(&shared, &headers) {
        return Redirect::to("/admin").into_response();
    }
    let list = match shared.fps.gateway() {
        None => Err("sandbox-exceptions-no-gateway"),
        Some(gateway) => read(&shared, gateway).await.map_err(|error| {
            tracing::warn!(error = %error.without_url(), "the gateway does not show its exceptions");
            "sandbox-exceptions-unreachable"
        }),
    };
    pages::exceptions(&shared, ui_language(&headers).unwrap_or(Language::En), &list).into_response()
}

/// The gateway's list, newest first. Its operator's token is ours: who starts both gives it so.
async fn read(shared: &SharedRef, mut url: url::Url) -> Result<Vec<Exception>, reqwest::Error> {
    url.set_path(PATH);
    let (mut all, mut after) = (Vec::new(), String::new());
    for _ in 0..PAGES {
        url.query_pairs_mut().clear().append_pair("after", &after);
        let answer = shared.http.get(url.clone()).bearer_auth(&shared.admin_token).send().await?;
        let page: Answer = answer.error_for_status()?.json().await?;
        all.extend(page.items);
        match page.next {
            Some(next) => after = next,
            None => break,
        }
    }
    all.reverse();
    Ok(all)
}
