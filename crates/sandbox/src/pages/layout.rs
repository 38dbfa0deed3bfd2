//! The frame of every page: the strip that says "simulation", the languages, the title.

use std::borrow::Cow;

use axum::response::{Html, IntoResponse, Response};
use desk_domain::Language;
use http::HeaderMap;
use http::header::COOKIE;
use maud::{DOCTYPE, Markup, html};

use crate::text::tr;

/// One page before it is written.
pub(crate) struct Page<'a> {
    pub(crate) language: Language,
    pub(crate) title: &'a str,
    /// `narrow`, `wide` or `phone`.
    pub(crate) class: &'a str,
    /// Where the language links lead, a path of ours; empty on pages that exist in English only.
    pub(crate) here: Cow<'a, str>,
    /// Address and version that the script follows.
    pub(crate) follow: Option<(String, String)>,
    pub(crate) content: Markup,
}

impl Page<'_> {
    fn render(&self) -> Markup {
        let language = self.language;
        html! {
            (DOCTYPE)
            html lang=(language.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) " – " (tr(language, "sandbox-simulation")) }
                    link rel="stylesheet" href="/static/sandbox.css";
                    @if self.follow.is_some() {
                        noscript { meta http-equiv="refresh" content="5"; }
                        script src="/static/sandbox.js" defer {}
                    }
                }
                body class=(self.class) data-poll=[self.follow.as_ref().map(|f| &f.0)]
                    data-state=[self.follow.as_ref().map(|f| &f.1)] {
                    div class="device" {
                        p class="sim" {
                            strong { (tr(language, "sandbox-simulation")) }
                            (tr(language, "sandbox-simulation-note"))
                        }
                        header class="bar" {
                            span class="name" {
                                (tr(language, if self.class.ends_with("bank") { "sandbox-bank-title" } else { "sandbox-platform" }))
                            }
                            @if !self.here.is_empty() { (languages(language, &self.here)) }
                        }
                        main { (self.content) }
                    }
                }
            }
        }
    }
}

impl IntoResponse for Page<'_> {
    fn into_response(self) -> Response {
        Html(self.render().into_string()).into_response()
    }
}

fn languages(current: Language, here: &str) -> Markup {
    let names = [(Language::En, "English"), (Language::ZhHantHk, "繁體"), (Language::ZhHans, "简体")];
    html! {
        nav aria-label=(tr(current, "sandbox-language")) {
            ul class="langs" {
                @for (language, name) in names {
                    li {
                        a href={ "/ui/" (language.tag()) "?back=" (here) } lang=(language.tag())
                            aria-current=[(language == current).then_some("true")] { (name) }
                    }
                }
            }
        }
    }
}

/// The language that somebody chose on these pages, if they did.
pub(crate) fn ui_language(headers: &HeaderMap) -> Option<Language> {
    cookie(headers, "sandbox_ui")?.parse().ok()
}

/// The value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split("; "))
        .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name))
        .map(|p| p.1)
}
