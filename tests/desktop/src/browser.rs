//! The simulated phone's browser: follows redirects, keeps cookies by host, finds the forms of a page.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE, USER_AGENT};
use reqwest::redirect::Policy;
use url::Url;

use crate::Trouble;

const AGENT: &str =
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
const MAX_REDIRECTS: usize = 12;

static FORM: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?s)<form([^>]*)>(.*?)</form>").ok());
static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"<a[^>]*href="([^"]*)""#).ok());
static INPUT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new("<input[^>]*>").ok());
static HIDDEN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"<input[^>]*type="hidden"[^>]*>"#).ok());

/// A page and where it is.
pub(crate) struct Page {
    pub(crate) url: Url,
    pub(crate) html: String,
}

/// A form of a page: where it goes and its hidden fields.
pub(crate) struct Form {
    pub(crate) action: Url,
    pub(crate) fields: Vec<(String, String)>,
}

pub(crate) struct Browser {
    http: reqwest::Client,
    cookies: BTreeMap<(String, String), String>,
}

impl Browser {
    pub(crate) fn new() -> Result<Self, Trouble> {
        // A second installation is refused, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().redirect(Policy::none()).build()?;
        Ok(Self { http, cookies: BTreeMap::new() })
    }

    pub(crate) async fn get(&mut self, url: Url) -> Result<Page, Trouble> {
        self.follow(url, None).await
    }

    pub(crate) async fn submit(&mut self, form: Form) -> Result<Page, Trouble> {
        self.follow(form.action, Some(form.fields)).await
    }

    async fn follow(&mut self, mut url: Url, mut fields: Option<Vec<(String, String)>>) -> Result<Page, Trouble> {
        for _ in 0..MAX_REDIRECTS {
            if url.host_str() != Some("127.0.0.1") {
                return Err("the phone was sent away from this computer".into());
            }
            let request = match fields.take() {
                Some(fields) => self.http.post(url.clone()).form(&fields),
                None => self.http.get(url.clone()),
            };
            let answer = request.header(USER_AGENT, AGENT).header(COOKIE, self.cookies_for(&url)).send().await?;
            for cookie in answer.headers().get_all(SET_COOKIE) {
                self.keep(&url, cookie.to_str().unwrap_or_default());
            }
            let status = answer.status();
            if status.is_redirection() {
                let target = answer.headers().get(LOCATION).and_then(|value| value.to_str().ok());
                url = url.join(target.ok_or("a redirect without a target")?)?;
                continue;
            }
            let html = answer.text().await?;
            if !status.is_success() {
                return Err(format!("{} answered {status}", url.path()).into());
            }
            return Ok(Page { url, html });
        }
        Err("too many redirects".into())
    }

    fn keep(&mut self, url: &Url, header: &str) {
        let pair = header.split(';').next().unwrap_or_default();
        if let Some((name, value)) = pair.split_once('=') {
            self.cookies.insert((origin(url), name.trim().to_owned()), value.trim().to_owned());
        }
    }

    fn cookies_for(&self, url: &Url) -> String {
        let origin = origin(url);
        let own = self.cookies.iter().filter(|((of, _), _)| *of == origin);
        own.map(|((_, name), value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }
}

fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

impl Page {
    /// Where the first link leads whose address begins with `path`.
    pub(crate) fn link(&self, path: &str) -> Result<Option<Url>, Trouble> {
        let pattern = LINK.as_ref().ok_or("the pattern of links")?;
        let found = pattern.captures_iter(&self.html).map(|found| plain(&found[1])).find(|link| link.starts_with(path));
        found.map(|link| self.url.join(&link)).transpose().map_err(Into::into)
    }

    /// What stands in a field of the page before anybody types.
    pub(crate) fn value(&self, name: &str) -> Option<String> {
        let mut inputs = INPUT.iter().flat_map(|pattern| pattern.find_iter(&self.html)).map(|found| found.as_str());
        let input = inputs.find(|input| attribute(input, "name").as_deref() == Some(name))?;
        attribute(input, "value")
    }

    /// The form whose action ends with `ending`.
    pub(crate) fn form(&self, ending: &str) -> Result<Form, Trouble> {
        let pattern = FORM.as_ref().ok_or("the pattern of forms")?;
        for found in pattern.captures_iter(&self.html) {
            let action = attribute(&found[1], "action").unwrap_or_default();
            let action = self.url.join(&action)?;
            if action.path().ends_with(ending) {
                return Ok(Form { action, fields: hidden(&found[2]) });
            }
        }
        Err(format!("{} has no form that goes to {ending}", self.url.path()).into())
    }
}

fn hidden(html: &str) -> Vec<(String, String)> {
    let inputs = HIDDEN.iter().flat_map(|pattern| pattern.find_iter(html));
    inputs.filter_map(|input| Some((attribute(input.as_str(), "name")?, attribute(input.as_str(), "value")?))).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    Some(plain(value))
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&amp;", "&")
}
