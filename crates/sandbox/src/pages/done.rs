//! The last page of a request on the phone, and the page for what is not there.

use desk_domain::Language;
use desk_eid::Outcome;
use maud::html;

use super::Page;
use crate::text::tr;

pub(crate) fn done(language: Language, outcome: Outcome) -> Page<'static> {
    let agreed = outcome == Outcome::Success;
    let (title, more) = match outcome {
        Outcome::Success => ("sandbox-done-approved", Some("sandbox-done-other-screen")),
        Outcome::AuthRejected
        | Outcome::ProfileRejected
        | Outcome::FormRejected
        | Outcome::SignRejected
        | Outcome::ReauthRejected => ("sandbox-done-rejected", None),
        Outcome::NoPermission => ("sandbox-done-ended", Some("sandbox-done-suspended")),
        Outcome::OpenIdUnknown => ("sandbox-done-ended", Some("sandbox-done-closed")),
        Outcome::SignNotPermitted => ("sandbox-done-ended", Some("sandbox-done-not-plus")),
        _ => ("sandbox-done-ended", None),
    };
    let content = html! {
        section class="done" {
            span class={ "seal" @if !agreed { " off" } } aria-hidden="true" { @if agreed { "✓" } @else { "×" } }
            h1 { (tr(language, title)) }
            @if let Some(more) = more { p { (tr(language, more)) } }
            p { a class="button" href="/phone" { (tr(language, "sandbox-phone-home")) } }
        }
    };
    Page { language, title: "iAM Smart", class: "phone", here: "/phone".into(), follow: None, content }
}

/// A request that never was or is long over.
pub(crate) fn not_found(language: Language) -> Page<'static> {
    let content = html! {
        section class="sheet" {
            h1 { (tr(language, "sandbox-phone-over")) }
            p { a href="/phone" { (tr(language, "sandbox-phone-home")) } }
        }
    };
    Page { language, title: "iAM Smart", class: "phone", here: "/phone".into(), follow: None, content }
}
