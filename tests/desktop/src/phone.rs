//! A person with the simulated phone: opens the address of the QR, goes on, agrees. Over the same pages as a browser.

use crate::Trouble;
use crate::browser::Browser;

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
}
