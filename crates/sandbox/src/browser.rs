//! A browser without a screen, for programs that stand in for a person: follows redirects on this computer, keeps
//! cookies per origin, sends forms. It runs no script.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::StatusCode;
use http::header::{ACCEPT_LANGUAGE, COOKIE, LOCATION, ORIGIN, SET_COOKIE, USER_AGENT};
use url::Url;

use crate::shared::is_loopback;

/// Most redirects followed for one step.
const HOPS: usize = 10;
/// Largest page read.
const PAGE_MAX: usize = 512 * 1024;

/// Why a page could not be reached.
#[derive(Debug, thiserror::Error)]
pub enum BrowserError {
    /// A redirect leads away from this computer.
    #[error("not an address of this computer")]
    NotLoopback,
    /// The pages send each other round in circles.
    #[error("too many redirects")]
    TooManyRedirects,
    /// The page has no code to scan.
    #[error("no code on the page")]
    NoCode,
    /// The network failed.
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

/// Where a browser ended up.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address.
    pub url: Url,
    /// Its status.
    pub status: StatusCode,
    /// Its text.
    pub body: String,
}

/// Name and value of each field of a form.
pub(crate) type FormFields = Vec<(String, String)>;

/// A browser of one person. Clones share the cookies.
#[derive(Clone)]
pub struct Browser {
    http: reqwest::Client,
    agent: &'static str,
    cookies: Arc<Mutex<BTreeMap<(String, String), String>>>,
}

/// A computer's sign-in page that shows a code.
#[derive(Clone)]
pub struct Tab {
    browser: Browser,
    page: Page,
}

impl Browser {
    pub(crate) fn new(http: reqwest::Client, agent: &'static str) -> Self {
        Self { http, agent, cookies: Arc::default() }
    }

    fn cookies(&self) -> MutexGuard<'_, BTreeMap<(String, String), String>> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn remember(&self, origin: &Url, name: &str, value: &str) {
        self.cookies().insert((origin.origin().ascii_serialization(), name.to_owned()), value.to_owned());
    }

    /// Opens an address and follows it to a page.
    pub async fn open(&self, url: Url) -> Result<Tab, BrowserError> {
        let page = self.go(url, None, |_| false).await?;
        Ok(Tab { browser: self.clone(), page })
    }

    /// Follows redirects until a page comes or `stop` says that this address is the end of the journey.
    pub(crate) async fn go(
        &self,
        start: Url,
        form: Option<FormFields>,
        stop: impl Fn(&Url) -> bool,
    ) -> Result<Page, BrowserError> {
        let (mut url, mut form) = (start, form);
        for _ in 0..HOPS {
            if !is_loopback(&url) {
                return Err(BrowserError::NotLoopback);
            }
            if stop(&url) {
                return Ok(Page { url, status: StatusCode::OK, body: String::new() });
            }
            let answer = self.fetch(&url, form.take()).await?;
            let status = answer.status();
            let location = answer.headers().get(LOCATION).and_then(|value| value.to_str().ok());
            if let Some(next) = location.filter(|_| status.is_redirection()).and_then(|next| url.join(next).ok()) {
                url = next;
                continue;
            }
            let mut body = answer.text().await?;
            body.truncate(body.floor_char_boundary(PAGE_MAX));
            return Ok(Page { url, status, body });
        }
        Err(BrowserError::TooManyRedirects)
    }

    async fn fetch(&self, url: &Url, form: Option<FormFields>) -> Result<reqwest::Response, reqwest::Error> {
        let origin = url.origin().ascii_serialization();
        let mut request = match &form {
            Some(fields) => self.http.post(url.clone()).header(ORIGIN, &origin).form(fields),
            None => self.http.get(url.clone()),
        };
        request = request.header(USER_AGENT, self.agent).header(ACCEPT_LANGUAGE, "en");
        let held: Vec<String> = self
            .cookies()
            .iter()
            .filter(|((owner, _), _)| *owner == origin)
            .map(|((_, name), value)| format!("{name}={value}"))
            .collect();
        if !held.is_empty() {
            request = request.header(COOKIE, held.join("; "));
        }
        let answer = request.send().await?;
        for line in answer.headers().get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            if let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies().insert((origin.clone(), name.trim().to_owned()), value.trim().to_owned());
            }
        }
        Ok(answer)
    }
}

impl Tab {
    /// The page as it is.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// What the QR on the page holds: give it to [`crate::Phone::scan`].
    pub fn code_address(&self) -> Result<String, BrowserError> {
        let start = self.page.body.find("href=\"/q/").ok_or(BrowserError::NoCode)? + 6;
        let path = self.page.body.get(start..).and_then(|rest| rest.split('"').next()).ok_or(BrowserError::NoCode)?;
        Ok(self.page.url.join(path).map_err(|_| BrowserError::NoCode)?.to_string())
    }

    /// Looks again, as the page's script does: once the phone has answered this leads back to the e-service.
    pub async fn follow(&self) -> Result<Page, BrowserError> {
        let cancel = "action=\"/qr/";
        let start = self.page.body.find(cancel).ok_or(BrowserError::NoCode)? + cancel.len();
        let ticket = self.page.body.get(start..).and_then(|rest| rest.split('/').next()).ok_or(BrowserError::NoCode)?;
        let url = self.page.url.join(&format!("/qr/{ticket}")).map_err(|_| BrowserError::NoCode)?;
        self.browser.go(url, None, |_| false).await
    }
}

impl Page {
    /// The form that leads on: one whose address ends in `/go`, else the first that posts. Where it goes and its hidden
    /// fields and named buttons.
    pub(crate) fn form(&self) -> Option<(Url, FormFields)> {
        let forms: Vec<&str> =
            self.body.split("<form").skip(1).map(|f| f.split("</form>").next().unwrap_or(f)).collect();
        let head = |form: &str| form.split('>').next().unwrap_or_default().to_owned();
        let goes = |form: &&&str| attribute(&head(form), "action").is_some_and(|action| action.ends_with("/go"));
        let posts = |form: &&&str| attribute(&head(form), "method").is_some_and(|m| m.eq_ignore_ascii_case("post"));
        let form = forms.iter().find(goes).or_else(|| forms.iter().find(posts))?;
        let action = self.url.join(&attribute(&head(form), "action").unwrap_or_default()).ok()?;
        let mut fields = Vec::new();
        for tag in form.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("button")) {
            let tag = tag.split('>').next().unwrap_or_default();
            let sent = attribute(tag, "type").is_some_and(|kind| kind == "hidden" || kind == "submit");
            if let Some(name) = attribute(tag, "name").filter(|_| sent) {
                fields.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        }
        Some((action, fields))
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let raw = tag.get(start..)?.split('"').next()?;
    Some(
        raw.replace("&#x2F;", "/")
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_that_leads_on_is_found_with_its_hidden_fields() {
        let page = Page {
            url: "http://127.0.0.1:9/signin/abc".parse().unwrap(),
            status: StatusCode::OK,
            body: r#"<form action="/language" method="post"><input type="hidden" name="l" value="en"></form>
                <form method="post" action="/signin/abc/go"><input type="hidden" name="t" value="a&amp;b">
                <input type="text" name="no"><button type="submit" name="go" value="1">Go</button></form>"#
                .to_owned(),
        };
        let (action, fields) = page.form().unwrap();
        assert_eq!(action.as_str(), "http://127.0.0.1:9/signin/abc/go");
        assert_eq!(fields, [("t".to_owned(), "a&b".to_owned()), ("go".to_owned(), "1".to_owned())]);
    }
}
