//! A person with the simulated phone: opens the address of the QR, goes on, agrees; confirms what is pushed to it. Over the
//! same pages as a browser.

use url::Url;

use crate::browser::{Browser, Page};
use crate::{PATIENCE, STEP, Trouble};

/// The phone of one person.
#[derive(Clone, Debug)]
pub struct Phone {
    person: String,
}

impl Phone {
    /// The phone of an invented person, by the id in the sandbox's data.
    pub fn of(person: impl Into<String>) -> Self {
        Self { person: person.into() }
    }

    /// Scans what the window shows, compares nothing, and agrees.
    pub async fn sign_in(&self, address: &str) -> Result<(), Trouble> {
        let mut browser = Browser::new()?;
        let page = browser.get(address.parse()?).await?;
        let mut page = browser.submit(page.form("/go")?).await?;
        if let Ok(mut choose) = page.form("/phone/person") {
            choose.fields.push(("person".to_owned(), self.person.clone()));
            page = browser.submit(choose).await?;
        }
        let ticket = page.url.path().to_owned();
        if !ticket.starts_with("/phone/ask/") {
            return Err(format!("the phone shows {ticket} instead of the request").into());
        }
        let mut answer = page.form(&ticket)?;
        answer.fields.push(("answer".to_owned(), "approve".to_owned()));
        browser.submit(answer).await.map(drop)
    }

    /// Waits for what is asked on the phone at `home`, compares the digits with those of the window, and agrees (P08).
    pub async fn confirm(&self, home: &Url, digits: &str) -> Result<(), Trouble> {
        let mut browser = Browser::new()?;
        self.open(&mut browser, home.clone()).await?;
        let waiting = async {
            loop {
                let page = browser.get(home.clone()).await?;
                if let Some(request) = page.link("/phone/ask/")? {
                    return Ok::<Url, Trouble>(request);
                }
                tokio::time::sleep(STEP).await;
            }
        };
        let request = tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| "the phone is asked nothing")??;
        let page = browser.get(request).await?;
        if !page.html.contains(&format!(">{digits}</p>")) {
            return Err("P08: the phone does not show the digits of the window".into());
        }
        let mut answer = page.form(page.url.path())?;
        answer.fields.push(("answer".to_owned(), "approve".to_owned()));
        browser.submit(answer).await.map(drop)
    }

    /// A page of the sandbox as this person sees it; says whose phone it is when it is asked.
    pub(crate) async fn open(&self, browser: &mut Browser, address: Url) -> Result<Page, Trouble> {
        let page = browser.get(address).await?;
        let Ok(mut choose) = page.form("/phone/person") else { return Ok(page) };
        choose.fields.push(("person".to_owned(), self.person.clone()));
        browser.submit(choose).await
    }
}
