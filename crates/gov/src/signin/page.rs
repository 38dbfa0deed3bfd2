//! The static page on the loopback port: the same whatever happened, in three languages, without script, without
//! anything from the request.

use desk_domain::Language;
use desk_l10n::{id, texts};
use sha2::{Digest as _, Sha256};

const STYLE: &str = "body{font:1.25rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;\
color:#1b2230;background:#fbfaf7}h1{font-size:1.5rem;margin:2rem 0 .25rem}p{margin:.25rem 0}\
@media(prefers-color-scheme:dark){body{color:#e9e6df;background:#16181d}}";

/// The whole page.
pub(super) fn html() -> String {
    let title = escape(&texts().plain(Language::En, id::CALLBACK_TITLE));
    let parts: String = Language::ALL.into_iter().map(part).collect();
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head>\
         <body><main>{parts}</main></body></html>"
    )
}

/// For `style-src` of the page's policy.
pub(super) fn style_hash() -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE.as_bytes()))
}

fn part(language: Language) -> String {
    let text = |id| escape(&texts().plain(language, id));
    let (title, done, close) = (text(id::CALLBACK_TITLE), text(id::CALLBACK_DONE), text(id::CALLBACK_CLOSE));
    format!("<section lang=\"{language}\"><h1>{title}</h1><p>{done}</p><p>{close}</p></section>")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_speaks_three_languages_and_needs_nothing_from_outside() {
        let page = html();
        for language in Language::ALL {
            assert!(page.contains(&format!("<section lang=\"{language}\">")));
        }
        for word in ["<script", "http:", "https:", "src=", "url("] {
            assert!(!page.contains(word), "{word}");
        }
    }
}
