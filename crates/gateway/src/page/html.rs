//! One page of HTML: text is always escaped, the policy allows nothing but our style sheet and our forms.

use std::fmt::Write as _;

use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use desk_domain::Language;
use desk_l10n::Arguments;

use crate::core::Core;
use crate::words::{Word, say};

/// A page being written.
pub(super) struct Page {
    language: Language,
    title: String,
    body: String,
    policy: String,
    languages: Option<String>,
    sandbox: bool,
}

impl Page {
    /// An empty page with its heading.
    pub(super) fn new(core: &Core, language: Language, title: Word) -> Self {
        let policy = format!(
            "default-src 'none'; style-src 'self'; form-action 'self' {}; base-uri 'none'; frame-ancestors 'none'",
            core.iam.origin()
        );
        let (title, sandbox) = (say(language, title, &[]), core.sandbox);
        Self { language, title, body: String::new(), policy, languages: None, sandbox }
    }

    /// Offers the page in the other languages, by links to itself.
    pub(super) fn with_languages(mut self, path: &str) -> Self {
        self.languages = Some(path.to_owned());
        self
    }

    /// A paragraph of our words.
    pub(super) fn paragraph(&mut self, word: Word, arguments: &Arguments<'_>) {
        self.push(&format!("<p>{}</p>\n", escape(&say(self.language, word, arguments))));
    }

    /// A term of our words and what it is.
    pub(super) fn item(&mut self, word: Word, class: &str, text: &str) {
        let term = escape(&say(self.language, word, &[]));
        self.push(&format!("<dt>{term}</dt>\n<dd class=\"{class}\">{}</dd>\n", escape(text)));
    }

    /// Markup of ours; text of others goes through [`escape`] first.
    pub(super) fn push(&mut self, markup: &str) {
        self.body.push_str(markup);
    }

    /// A button that posts.
    pub(super) fn button(&mut self, action: &str, class: &str, word: Word) {
        let text = escape(&say(self.language, word, &[]));
        let action = escape(action);
        self.push(&format!(
            "<form method=\"post\" action=\"{action}\"><button class=\"{class}\" type=\"submit\">{text}</button></form>\n"
        ));
    }

    fn language_links(&self) -> String {
        let Some(path) = &self.languages else { return String::new() };
        let label = escape(&say(self.language, Word::LanguageLabel, &[]));
        let mut links = format!("<nav aria-label=\"{label}\">");
        for (language, name) in
            [(Language::En, "English"), (Language::ZhHantHk, "繁體中文"), (Language::ZhHans, "简体中文")]
        {
            let tag = language.tag();
            let current = if language == self.language { " aria-current=\"true\"" } else { "" };
            // Writing into a String cannot fail.
            let _ = write!(
                links,
                "<a href=\"{}?lang={tag}\" lang=\"{tag}\" hreflang=\"{tag}\"{current}>{name}</a>",
                escape(path)
            );
        }
        links.push_str("</nav>\n");
        links
    }

    /// The response.
    pub(super) fn finish(self) -> Response {
        let (tag, title, links) = (self.language.tag(), escape(&self.title), self.language_links());
        let sandbox = if self.sandbox {
            format!("<p class=\"sandbox\">{}</p>\n", escape(&say(self.language, Word::Sandbox, &[])))
        } else {
            String::new()
        };
        let markup = format!(
            "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n\
             <link rel=\"stylesheet\" href=\"/assets/page.css\">\n</head>\n<body>\n{sandbox}<main>\n{links}\
             <h1>{title}</h1>\n{}</main>\n</body>\n</html>\n",
            self.body
        );
        let mut response = Html(markup).into_response();
        if let Ok(policy) = HeaderValue::from_str(&self.policy) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        response
    }
}

/// Text for HTML, in content and in attributes.
pub(super) fn escape(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_others_cannot_become_markup() {
        assert_eq!(escape("<b a=\"'&"), "&lt;b a=&quot;&#39;&amp;");
    }
}
