//! `GET /oauth/authorize`: sign-in on this computer. The browser goes on to iAM Smart's own QR page.

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use desk_eid::text;
use desk_eid::wire::source::{Lang, Source};
use url::Url;

use super::form::Form;
use super::{CLIENT, SCOPE, device_name, is_thumbprint, language};
use crate::core::{Core, Shared};
use crate::crypt;
use crate::db::session;
use crate::db::sign_in::{self, Kind, SignInRow, State as Stage};
use crate::limits;
use crate::page;
use crate::problem::{OauthProblem, Outcome};
use crate::rate;
use crate::sign_in::{CALLBACK_PATH, cookie};

/// Longest `state` of a program.
const STATE: usize = 512;

/// `GET /oauth/authorize`
///
/// A wrong client or redirect address is told to the person, never redirected to (RFC 6749 §4.1.2.1).
pub(crate) async fn authorize(State(core): State<Shared>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let Ok(form) = Form::parse(&query.unwrap_or_default()) else {
        return page::broken(&core, &headers);
    };
    let redirect = form.get("redirect_uri").and_then(loopback_redirect);
    let (Some(redirect), Some(CLIENT)) = (redirect, form.get("client_id")) else {
        return page::broken(&core, &headers);
    };
    match begin(&core, &form, &redirect, &headers).await {
        Ok(response) => response,
        Err(error) => refuse(&core, &redirect, form.get("state"), error),
    }
}

/// Exactly `http://127.0.0.1:{port}/cb`, any port (RFC 8252 §7.3), not `localhost`.
fn loopback_redirect(text: &str) -> Option<Url> {
    let port = text.strip_prefix("http://127.0.0.1:")?.strip_suffix("/cb")?;
    let number: u16 = port.parse().ok()?;
    (number > 0 && number.to_string() == port).then(|| Url::parse(text).ok()).flatten()
}

/// RFC 6749, appendix A.5: visible ASCII and space.
fn is_state(text: &str) -> bool {
    text.len() <= STATE && text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
}

fn refuse(core: &Core, redirect: &Url, state: Option<&str>, error: &'static str) -> Response {
    let mut url = redirect.clone();
    {
        let mut query = url.query_pairs_mut();
        query.append_pair("error", error);
        if let Some(state) = state.filter(|state| is_state(state)) {
            query.append_pair("state", state);
        }
        query.append_pair("iss", core.issuer());
    }
    Redirect::to(url.as_str()).into_response()
}

async fn begin(core: &Core, form: &Form, redirect: &Url, headers: &HeaderMap) -> Result<Response, &'static str> {
    if form.get("response_type") != Some("code") {
        return Err("unsupported_response_type");
    }
    if form.get("scope").is_some_and(|scope| scope != SCOPE) {
        return Err("invalid_scope");
    }
    let challenge = form.get("code_challenge").filter(|text| is_thumbprint(text)).ok_or("invalid_request")?;
    let jkt = form.get("dpop_jkt").filter(|text| is_thumbprint(text)).ok_or("invalid_request")?;
    // RFC 6749 §4.1.1 recommends it; a program that relies on PKCE alone sends none.
    let state = form.get("state");
    if form.get("code_challenge_method") != Some("S256") || state.is_some_and(|state| !is_state(state)) {
        return Err("invalid_request");
    }
    let start = Start { jkt, challenge, state, redirect, form };
    let begun = write(core, &start, cookie::read(core, headers)).await.map_err(|problem| {
        if problem.parts().0 == StatusCode::TOO_MANY_REQUESTS { "temporarily_unavailable" } else { "server_error" }
    })?;
    Ok((cookie::set(core, &begun.cookie), Redirect::to(begun.url.as_str())).into_response())
}

struct Start<'a> {
    jkt: &'a str,
    challenge: &'a str,
    state: Option<&'a str>,
    redirect: &'a Url,
    form: &'a Form,
}

struct Begun {
    url: Url,
    cookie: String,
}

async fn write(core: &Core, start: &Start<'_>, cookie: Option<String>) -> Outcome<Begun> {
    let now = core.now();
    let iam_state = text::State::random().map_err(|_| crypt::CryptError)?;
    let cookie = cookie.map_or_else(crypt::random_token, Ok)?;
    let language = language(start.form.get("ui_locales"));
    let mut tx = core.db.begin().await?;
    if !rate::admit_start(&mut tx, &format!("code {}", start.jkt), now).await? {
        tx.commit().await?;
        return Err(crate::problem::Problem::from(crate::problem::Code::RateLimited).retry_after(3600));
    }
    let row = SignInRow {
        id: desk_domain::AttemptId::random().to_string(),
        kind: Kind::Code,
        state: Stage::AtPlatform,
        reason: None,
        jkt: start.jkt.to_owned(),
        device_name: device_name(start.form.get("device_name")),
        language,
        known_device: session::knows_key(&mut *tx, start.jkt, None).await?,
        created: now,
        expires: now.plus_millis(limits::BROWSER_SIGN_IN_MS),
        redirect_uri: Some(start.redirect.as_str().to_owned()),
        client_state: start.state.map(str::to_owned),
        code_challenge: Some(start.challenge.to_owned()),
        handle: None,
        user_code: None,
        iam_state: Some(iam_state.as_str().to_owned()),
        cookie_hash: Some(crypt::token_hash(&cookie)),
        redeem_hash: None,
        redeem_expires_ms: None,
        polled_ms: None,
        interval_ms: 0,
        person: None,
        iam_token: None,
        iam_expires_ms: None,
    };
    sign_in::insert(&mut tx, &row).await?;
    tx.commit().await?;
    let url = core.iam.get_qr(Source::PcBrowser, &core.url(CALLBACK_PATH), iam_state, Some(Lang::from(language)));
    Ok(Begun { url, cookie })
}

/// Where the browser returns to with the answer: `code` or an error, `state` if one was sent, `iss` (RFC 9207).
pub(crate) fn answer_url(core: &Core, row: &SignInRow, answer: Result<&str, &str>) -> Option<Url> {
    let mut url = Url::parse(row.redirect_uri.as_deref()?).ok()?;
    {
        let mut query = url.query_pairs_mut();
        match answer {
            Ok(code) => query.append_pair("code", code),
            Err(reason) => query.append_pair("error", "access_denied").append_pair("error_description", reason),
        };
        if let Some(state) = row.client_state.as_deref() {
            query.append_pair("state", state);
        }
        query.append_pair("iss", core.issuer());
    }
    Some(url)
}

impl From<&'static str> for OauthProblem {
    fn from(error: &'static str) -> Self {
        Self::new(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m_tokens_only_the_exact_loopback_address_is_returned_to() {
        assert!(loopback_redirect("http://127.0.0.1:49152/cb").is_some());
        for bad in [
            "http://localhost:49152/cb",
            "https://127.0.0.1:49152/cb",
            "http://127.0.0.1/cb",
            "http://127.0.0.1:0/cb",
            "http://127.0.0.1:080/cb",
            "http://127.0.0.1:+80/cb",
            "http://127.0.0.1:70000/cb",
            "http://127.0.0.1:80/cb?x=1",
            "http://127.0.0.1:80@evil.example/cb",
            "http://127.0.0.1:49152/cb/../x",
            "http://[::1]:80/cb",
        ] {
            assert!(loopback_redirect(bad).is_none(), "{bad}");
        }
    }
}
