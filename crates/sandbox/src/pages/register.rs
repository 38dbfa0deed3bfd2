//! Registration of an e-service by hand: the form, and what it gives.

use desk_domain::Language;
use maud::html;

use super::Page;
use crate::register::{RegisteredService, Registration};
use crate::text::{tr, tr_with};

/// The form; with what was typed and what was wrong with it.
pub(crate) fn form(language: Language, typed: &Registration, reason: Option<&str>) -> Page<'static> {
    let content = html! {
        h1 { (tr(language, "sandbox-register-title")) }
        p class="lead" { (tr(language, "sandbox-register-lead")) }
        @if let Some(reason) = reason {
            p class="bad" role="alert" { (tr_with(language, "sandbox-register-refused", &[("reason", reason)])) }
        }
        form class="sheet" method="post" action="/register" {
            div {
                label for="name" { (tr(language, "sandbox-register-name"))
                    span class="hint" { (tr(language, "sandbox-register-name-hint")) } }
                input id="name" type="text" name="name" maxlength="60" required value=(typed.name);
            }
            div {
                label for="callbacks" { (tr(language, "sandbox-register-callbacks"))
                    span class="hint" { (tr(language, "sandbox-register-callbacks-hint")) } }
                textarea id="callbacks" name="callbacks" rows="4" required spellcheck="false" {
                    (typed.callbacks.join("\n"))
                }
            }
            div {
                label for="certificate" { (tr(language, "sandbox-register-certificate"))
                    span class="hint" { (tr(language, "sandbox-register-certificate-hint")) } }
                textarea id="certificate" name="certificate" rows="4" spellcheck="false" {
                    (typed.certificate_pem.as_deref().unwrap_or_default())
                }
            }
            p { button class="main" type="submit" { (tr(language, "sandbox-register-send")) } }
        }
        p { a href="/docs" { (tr(language, "sandbox-register-guide")) } }
    };
    Page { language, title: "iAM Smart", class: "narrow", here: "/register".into(), follow: None, content }
}

/// What the e-service gets, shown once.
pub(crate) fn registered(language: Language, name: &str, service: &RegisteredService) -> Page<'static> {
    let rows = [
        ("sandbox-register-id", &service.client_id),
        ("sandbox-register-secret", &service.client_secret),
        ("sandbox-register-key", &service.kek_private_key_pem),
        ("sandbox-register-kek", &service.kek_certificate_pem),
    ];
    let content = html! {
        h1 { (tr_with(language, "sandbox-register-done", &[("name", name)])) }
        p class="note" { (tr(language, "sandbox-register-keep")) }
        section class="sheet" {
            @for (label, value) in rows {
                @if !value.is_empty() { h2 { (tr(language, label)) } pre { (value) } }
            }
        }
        p { a href="/docs" { (tr(language, "sandbox-register-guide")) } }
    };
    Page { language, title: "iAM Smart", class: "narrow", here: "/register".into(), follow: None, content }
}
