//! The static page on the loopback port: the same whatever happened, in three languages, without script, without
//! anything from the request.

use desk_domain::Language;
use sha2::{Digest as _, Sha256};

/// Name of a language and its texts, one `key = value` a line.
const TEXTS: [(Language, &str); 3] = [
    (Language::En, include_str!("../../../../locales/en/callback.ftl")),
    (Language::ZhHantHk, include_str!("../../../../locales/zh-Hant-HK/callback.ftl")),
    (Language::ZhHans, include_str!("../../../../locales/zh-Hans/callback.ftl")),
];

const STYLE: &str = "body{font:1.25rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;\
color:#1b2230;background:#fbfaf7}h1{font-size:1.5rem;margin:2rem 0 .25rem}p{margin:.25rem 0}\
@media(prefers-color-scheme:dark){body{color:#e9e6df;background:#16181d}}";

/// The whole page.
pub(super) fn html() -> String {
    let title = text(TEXTS[0].1, "title");
    let parts: String = TEXTS.iter().map(|(language, texts)| part(*language, texts)).collect();
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

fn part(language: Language, texts: &str) -> String {
    let (title, done, close) = (text(texts, "title"), text(texts, "done"), text(texts, "close"));
    format!("<section lang=\"{language}\"><h1>{title}</h1><p>{done}</p><p>{close}</p></section>")
}

fn text(texts: &str, name: &str) -> String {
    let value = |line: &str| Some(line.strip_prefix("callback-")?.strip_prefix(name)?.strip_prefix(" = ")?.to_owned());
    escape(&texts.lines().find_map(value).unwrap_or_default())
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
