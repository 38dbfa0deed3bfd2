//! The page that a computer's browser sees at getQR: the code, the broker text, the compulsory button texts
//! (hk-identity §2.8). Also the refusal of a link that cannot be used.

use axum::response::{IntoResponse as _, Redirect, Response};
use desk_domain::Language;
use desk_eid::{Outcome, Platform};
use maud::{Markup, html};

use super::Page;
use crate::ask::{Ask, Phase};
use crate::platform::fresh_qr;
use crate::shared::Shared;
use crate::text::{tr, tr_with};

/// The page of `ticket` as it is now.
pub(crate) fn qr_page(shared: &Shared, ticket: &str) -> Response {
    let now = shared.now();
    let (ask, service, code) = {
        let mut state = shared.state();
        let Some(ask) = state.asks.get_mut(ticket) else {
            return super::not_found(Language::En).into_response();
        };
        let code = fresh_qr(ask, now).unwrap_or_default();
        let ask = ask.clone();
        let service = state.services.get(&ask.client_id).map(|s| s.name.clone()).unwrap_or_default();
        (ask, service, code)
    };
    if let Phase::Ended { redirect: Some(target), .. } = &ask.phase {
        return Redirect::to(target).into_response();
    }
    let language = ask.language;
    let title = if ask.anonymous { "sandbox-qr-anonymous-title" } else { "sandbox-qr-title" };
    let title = tr_with(language, title, &[("service", &service)]);
    let address = shared.url(&format!("/q/{code}")).to_string();
    let follow = Some((format!("/qr/{ticket}/state"), version(&ask, &code)));
    let here = format!("/qr/{ticket}");
    Page {
        language,
        title: &title,
        class: "wide",
        here: here.into(),
        follow,
        content: body(&ask, &title, &address, &code),
    }
    .into_response()
}

/// What the script compares: another value means that the page looks different now.
pub(crate) fn version(ask: &Ask, code: &str) -> String {
    let phase = match ask.phase {
        Phase::Waiting => "waiting",
        Phase::Opened => "opened",
        Phase::Ended { .. } => "ended",
    };
    format!("{phase}-{}", code.get(..8).unwrap_or_default())
}

fn body(ask: &Ask, title: &str, address: &str, code: &str) -> Markup {
    let language = ask.language;
    let compulsory = if ask.anonymous { "sandbox-anonymous" } else { "sandbox-login" };
    html! {
        div class="two" {
            section class="sheet" {
                p class="eyebrow" { (tr(language, compulsory)) }
                h1 { (title) }
                @if ask.phase == Phase::Opened {
                    p class="note" role="status" { (tr(language, "sandbox-qr-opened")) }
                }
                p class="lead" { (tr(language, "sandbox-qr-lead")) }
                ol class="steps" {
                    li { (tr(language, "sandbox-qr-step-open")) }
                    li { (tr(language, "sandbox-qr-step-scan")) }
                    li { (tr(language, "sandbox-qr-step-agree")) }
                }
                @if ask.broker {
                    p { (tr(language, "sandbox-qr-broker")) }
                    p { a class="button main" href={ "/q/" (code) } { (tr(language, "sandbox-open-app")) } }
                }
                p class="soft" { (tr(language, "sandbox-qr-refresh")) }
                div class="row" {
                    form method="post" action={ "/qr/" (ask.ticket) "/cancel" } {
                        button type="submit" { (tr(language, "sandbox-qr-cancel")) }
                    }
                    a href=(more_info(language)) rel="noreferrer" { (tr(language, "sandbox-more-info")) }
                }
            }
            section class="stack" {
                img class="qr" src={ "/qr/" (ask.ticket) "/code.svg?v=" (code) } alt=(tr(language, "sandbox-qr-alt"))
                    width="288" height="288";
                p { a class="button" href={ "/q/" (code) } target="_blank" rel="noopener" {
                    (tr(language, "sandbox-qr-open-phone"))
                } }
                p class="soft" { (tr(language, "sandbox-qr-address")) br; span class="mono" { (address) } }
            }
        }
    }
}

fn more_info(language: Language) -> &'static str {
    match language {
        Language::En => "https://www.iamsmart.gov.hk/en/",
        Language::ZhHantHk => "https://www.iamsmart.gov.hk/tc/",
        Language::ZhHans => "https://www.iamsmart.gov.hk/sc/",
    }
}

/// What a person sees when the e-service sent them with wrong parameters and there is nowhere to send them back to.
pub(crate) fn refusal(_: &Shared, language: Language, outcome: Outcome) -> Response {
    let code = Platform::IamSmart.code(outcome).to_string();
    let title = tr(language, "sandbox-refusal-title");
    let content = html! {
        section class="sheet" {
            h1 { (title) }
            p { (tr(language, "sandbox-refusal-text")) }
            p class="soft" { (tr_with(language, "sandbox-refusal-code", &[("code", &code)])) }
        }
    };
    let page = Page { language, title: &title, class: "narrow", here: "/".into(), follow: None, content };
    (http::StatusCode::BAD_REQUEST, page).into_response()
}
