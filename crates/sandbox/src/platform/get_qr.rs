//! getQR (I1): the page with the QR for a computer's browser, or straight to the approval for a browser on the phone.
//! What the page looks like is `pages`.

use std::collections::HashMap;

use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use desk_domain::{Language, Timestamp};
use desk_eid::wire::source::Source;
use desk_eid::{Outcome, Platform};
use url::Url;

use super::SCOPES;
use crate::ask::{ASK_LIFE_MS, Ask, AskKind, Phase, QR_LIFE_MS, Qr, Subject};
use crate::pages;
use crate::shared::{SharedRef, random};

/// The checked parameters (§2.4).
struct Wanted {
    client_id: String,
    source: String,
    redirect_uri: String,
    scopes: Vec<String>,
    language: Language,
    state: Option<String>,
    broker: bool,
    ticket: Option<String>,
}

pub(super) async fn get_qr(State(shared): State<SharedRef>, Query(query): Query<HashMap<String, String>>) -> Response {
    let language = language(query.get("lang").map(String::as_str));
    let redirect_uri = match trusted_redirect(&shared, &query) {
        Ok(uri) => uri,
        Err(outcome) => return pages::refusal(&shared, language, outcome).into_response(),
    };
    let forced = shared.state().take_forced("getQR");
    let wanted = forced.map_or_else(|| check(&query, redirect_uri.clone()), Err);
    let opened = wanted.and_then(|wanted| open(&shared, wanted));
    match opened {
        Ok((ticket, true)) => pages::qr_page(&shared, &ticket),
        Ok((ticket, false)) => Redirect::to(&format!("/phone/ask/{ticket}")).into_response(),
        Err(outcome) => {
            let state = query.get("state").filter(|state| state.len() <= 36);
            match redirect_for(&redirect_uri, &[("error_code", &code(outcome))], state.map(String::as_str)) {
                Some(target) => Redirect::to(&target).into_response(),
                None => pages::refusal(&shared, language, outcome).into_response(),
            }
        }
    }
}

/// Who asks and where an answer may go. Nobody is ever sent to an address that is not registered.
fn trusted_redirect(shared: &SharedRef, query: &HashMap<String, String>) -> Result<String, Outcome> {
    let client_id = required(query, "clientID")?;
    let redirect_uri = required(query, "redirectURI")?;
    let state = shared.state();
    let service = state.services.get(client_id).ok_or(Outcome::NoPermission)?;
    if service.allows(redirect_uri) { Ok(redirect_uri.to_owned()) } else { Err(Outcome::CallbackUnregistered) }
}

fn check(query: &HashMap<String, String>, redirect_uri: String) -> Result<Wanted, Outcome> {
    if required(query, "responseType")? != "code" {
        return Err(Outcome::ParameterInvalid);
    }
    let source = required(query, "source")?;
    if !Source::parse(source).is_known() {
        return Err(Outcome::SourceUnsupported);
    }
    let scopes: Vec<String> = required(query, "scope")?.split_whitespace().map(str::to_owned).collect();
    if scopes.is_empty() || !scopes.iter().all(|scope| SCOPES.contains(&scope.as_str())) {
        return Err(Outcome::ScopeMismatch);
    }
    let state = query.get("state").filter(|state| !state.is_empty());
    if state.is_some_and(|state| desk_eid::text::State::new(state.as_str()).is_err()) {
        return Err(Outcome::ParameterInvalid);
    }
    let broker = match query.get("brokerPage").map(|text| text.to_ascii_lowercase()).as_deref() {
        None | Some("" | "false") => false,
        Some("true") => true,
        Some(_) => return Err(Outcome::ParameterInvalid),
    };
    Ok(Wanted {
        client_id: required(query, "clientID")?.to_owned(),
        source: source.to_owned(),
        redirect_uri,
        scopes,
        language: language(query.get("lang").map(String::as_str)),
        state: state.cloned(),
        broker,
        ticket: query.get("ticketID").filter(|ticket| !ticket.is_empty()).cloned(),
    })
}

/// Opens a sign-in, or takes up an anonymous request by its ticket. Says whether a QR is shown.
fn open(shared: &SharedRef, wanted: Wanted) -> Result<(String, bool), Outcome> {
    let now = shared.now();
    let mut state = shared.state();
    let mut ask = match &wanted.ticket {
        Some(ticket) => {
            let ask = state.asks.remove(ticket).ok_or(Outcome::ParameterInvalid)?;
            if ask.client_id != wanted.client_id || !ask.anonymous || !ask.is_open() || ask.expires <= now {
                state.asks.insert(ask.ticket.clone(), ask);
                return Err(Outcome::ParameterInvalid);
            }
            ask
        }
        None => sign_in(&wanted, now),
    };
    ask.source = wanted.source;
    ask.redirect_uri = wanted.redirect_uri;
    ask.state = wanted.state;
    ask.language = wanted.language;
    ask.broker = wanted.broker;
    ask.qr = ask.by_qr().then(|| Qr { code: random(), made: now });
    let (ticket, by_qr) = (ask.ticket.clone(), ask.by_qr());
    state.asks.insert(ticket.clone(), ask);
    drop(state);
    shared.asked.notify_one();
    Ok((ticket, by_qr))
}

fn sign_in(wanted: &Wanted, now: Timestamp) -> Ask {
    Ask {
        ticket: random(),
        kind: AskKind::SignIn,
        client_id: wanted.client_id.clone(),
        source: String::new(),
        redirect_uri: String::new(),
        state: None,
        language: wanted.language,
        scopes: wanted.scopes.clone(),
        broker: false,
        anonymous: false,
        business_id: None,
        person: None,
        subject: Subject::default(),
        qr: None,
        phase: Phase::Waiting,
        created: now,
        expires: now.plus_millis(ASK_LIFE_MS),
    }
}

/// The QR of a sign-in page as it is now; a minute-old one is replaced.
pub(crate) fn fresh_qr(ask: &mut Ask, now: Timestamp) -> Option<String> {
    let qr = ask.qr.as_mut()?;
    if now.millis_since(qr.made) >= QR_LIFE_MS {
        *qr = Qr { code: random(), made: now };
    }
    Some(qr.code.clone())
}

/// `uri` with parameters added, `state` last.
pub(crate) fn redirect_for(uri: &str, pairs: &[(&str, &str)], state: Option<&str>) -> Option<String> {
    let mut url: Url = uri.parse().ok()?;
    url.query_pairs_mut().extend_pairs(pairs).extend_pairs(state.map(|state| ("state", state)));
    Some(url.into())
}

fn code(outcome: Outcome) -> String {
    Platform::IamSmart.code(outcome).to_string()
}

fn required<'q>(query: &'q HashMap<String, String>, name: &str) -> Result<&'q str, Outcome> {
    match query.get(name).map(String::as_str) {
        None => Err(Outcome::ParameterMissing),
        Some("") => Err(Outcome::ParameterEmpty),
        Some(text) if text.len() > 2048 => Err(Outcome::ParameterInvalid),
        Some(text) => Ok(text),
    }
}

/// `en-US`, `zh-HK` (the platform's default), `zh-CN`; anything else counts as the default.
fn language(lang: Option<&str>) -> Language {
    match lang {
        Some("en-US") => Language::En,
        Some("zh-CN") => Language::ZhHans,
        _ => Language::ZhHantHk,
    }
}
