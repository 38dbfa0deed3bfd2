//! The phone for programs: tests and the run without a display act through it as a person would, over the same HTTP
//! pages of the gateway and the same state of the sandbox.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use url::Url;

use super::{Seen, open_ticket, see, take_up, waiting};
use crate::ask::Decision;
use crate::browser::{Browser, BrowserError, Page};
use crate::platform::{self, FinishError};
use crate::shared::{SharedRef, is_loopback, random};
use crate::state::PhoneState;

/// Why the phone could not do what it was told.
#[derive(Debug, thiserror::Error)]
pub enum PhoneError {
    /// Nobody with this id lives in the seeded world.
    #[error("no such person")]
    NoSuchPerson,
    /// The address is not on this computer.
    #[error("not an address of this computer")]
    NotLoopback,
    /// The code no longer works.
    #[error("the code is no longer valid")]
    OldCode,
    /// The request has ended or is somebody else's.
    #[error("the request has ended")]
    Over,
    /// Nothing waits for an answer.
    #[error("nothing is waiting")]
    Nothing,
    /// A page that should lead on to the platform does not.
    #[error("the page does not lead to the platform: {0}")]
    Page(&'static str),
    /// A page could not be fetched.
    #[error("page: {0}")]
    Browser(#[from] BrowserError),
}

/// A phone in a program's hand. Belongs to the first seeded person until [`Phone::choose`].
#[derive(Clone)]
pub struct Phone {
    shared: SharedRef,
    id: String,
    browser: Browser,
    /// The request that was scanned last.
    held: Arc<Mutex<Option<String>>>,
}

impl Phone {
    pub(crate) fn new(shared: SharedRef) -> Self {
        let id = random();
        let person = shared.world.people.first().map(|person| person.id.clone());
        shared.state().phones.insert(id.clone(), PhoneState { person });
        let browser = Browser::new(shared.http.clone(), AGENT);
        browser.remember(&shared.base, super::web::COOKIE, &id);
        Self { shared, id, browser, held: Arc::default() }
    }

    fn held(&self) -> MutexGuard<'_, Option<String>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands the phone to another seeded person.
    pub fn choose(&self, person: &str) -> Result<(), PhoneError> {
        self.shared.world.person(person).ok_or(PhoneError::NoSuchPerson)?;
        self.shared.state().phones.insert(self.id.clone(), PhoneState { person: Some(person.to_owned()) });
        *self.held() = None;
        Ok(())
    }

    /// Whose phone this is: the id of a seeded person.
    pub fn person(&self) -> String {
        self.shared.state().phones.get(&self.id).and_then(|phone| phone.person.clone()).unwrap_or_default()
    }

    /// Opens what a QR holds: a code of the sandbox, or a page of a gateway whose "go on" leads to the sandbox.
    pub async fn scan(&self, address: &str) -> Result<Seen, PhoneError> {
        let url: Url = address.parse().map_err(|_| PhoneError::NotLoopback)?;
        if !is_loopback(&url) {
            return Err(PhoneError::NotLoopback);
        }
        let ticket = if let Some(ticket) = self.own(&url)? {
            ticket
        } else {
            let page = self.browser.go(url, None, |url| self.is_request(url)).await?;
            if let Some(ticket) = self.own(&page.url)? {
                ticket
            } else {
                let (action, fields) = page.form().ok_or(PhoneError::Page("no form"))?;
                let next = self.browser.go(action, Some(fields), |url| self.is_request(url)).await?;
                self.own(&next.url)?.ok_or(PhoneError::Page("the form leads elsewhere"))?
            }
        };
        *self.held() = Some(ticket);
        self.see().ok_or(PhoneError::Over)
    }

    /// Takes up what an address of the sandbox stands for; nothing for other addresses.
    fn own(&self, url: &Url) -> Result<Option<String>, PhoneError> {
        if url.origin() != self.shared.base.origin() || url.path().starts_with("/api/") {
            return Ok(None);
        }
        let person = self.person();
        let taken = match url.path().split('/').collect::<Vec<_>>().as_slice() {
            ["", "q", code] => take_up(&self.shared, code, &person),
            ["", "phone", "ask", ticket] => open_ticket(&self.shared, ticket, &person),
            _ => return Err(PhoneError::Page("an address of the sandbox that is no request")),
        };
        taken.map(Some).map_err(|no| match no {
            super::NoRequest::OldCode => PhoneError::OldCode,
            super::NoRequest::Over => PhoneError::Over,
        })
    }

    /// The request on the screen: the one scanned last, else the oldest that was pushed.
    pub fn see(&self) -> Option<Seen> {
        let person = self.person();
        let held = self.held().clone();
        let scanned = held.and_then(|ticket| see(&self.shared, &ticket, &person));
        scanned.or_else(|| waiting(&self.shared, &person).into_iter().next())
    }

    /// Everything that waits for an answer.
    pub fn waiting(&self) -> Vec<Seen> {
        waiting(&self.shared, &self.person())
    }

    /// Agrees. Gives the page on which the phone's browser ends, if it was the phone's browser that asked.
    pub async fn approve(&self) -> Result<Option<Page>, PhoneError> {
        self.answer(Decision::Approve).await
    }

    /// Says no.
    pub async fn reject(&self) -> Result<Option<Page>, PhoneError> {
        self.answer(Decision::Reject).await
    }

    /// Answers in any way.
    pub async fn answer(&self, decision: Decision) -> Result<Option<Page>, PhoneError> {
        let seen = self.see().ok_or(PhoneError::Nothing)?;
        self.answer_to(&seen.ticket, decision).await
    }

    /// Answers one of those that wait, by its ticket.
    pub async fn answer_to(&self, ticket: &str, decision: Decision) -> Result<Option<Page>, PhoneError> {
        let on_phone = self.shared.state().asks.get(ticket).is_some_and(|ask| !ask.by_qr());
        let redirect =
            platform::finish(&self.shared, ticket, &self.person(), decision).map_err(|error| match error {
                FinishError::Unknown | FinishError::Over => PhoneError::Over,
            })?;
        *self.held() = None;
        match redirect.and_then(|target| target.parse::<Url>().ok()) {
            Some(target) if on_phone => Ok(Some(self.browser.go(target, None, |_| false).await?)),
            _ => Ok(None),
        }
    }

    /// A request of ours is where a journey of the browser ends; the page behind it is for people.
    fn is_request(&self, url: &Url) -> bool {
        url.origin() == self.shared.base.origin() && !url.path().starts_with("/api/")
    }
}

/// A phone's browser, so that a gateway asks for the phone's `source`.
const AGENT: &str =
    "Mozilla/5.0 (Linux; Android 14; Sandbox) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
