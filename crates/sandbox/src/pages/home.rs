//! The first page: what this is and where to go.

use desk_domain::Language;
use maud::html;

use super::Page;
use crate::text::tr;

pub(crate) fn home(language: Language) -> Page<'static> {
    let links = [
        ("/phone", "sandbox-phone-title", "sandbox-home-phone"),
        ("/register", "sandbox-register-title", "sandbox-home-register"),
        ("/bank", "sandbox-bank-title", "sandbox-home-bank"),
        ("/docs", "sandbox-docs-title", "sandbox-home-docs"),
        ("/admin", "sandbox-home-admin-title", "sandbox-home-admin"),
    ];
    let content = html! {
        h1 { (tr(language, "sandbox-home-title")) }
        p class="lead" { (tr(language, "sandbox-home-lead")) }
        @for (path, title, text) in links {
            section class="sheet" {
                h2 { a href=(path) { (tr(language, title)) } }
                p { (tr(language, text)) }
            }
        }
    };
    Page { language, title: "iAM Smart", class: "narrow", here: "/".into(), follow: None, content }
}
