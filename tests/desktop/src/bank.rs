//! A person with the app of a simulated bank: reads a code, compares what it says, pays. Over the same pages as a browser.

use url::Url;

use crate::browser::Browser;
use crate::{Phone, Trouble};

impl Phone {
    /// Pays `code` as it stands at the first bank of the sandbox at `phone`, after finding `compared` on the bank's page.
    pub async fn pay(&self, phone: &Url, code: &str, compared: &[&str]) -> Result<(), Trouble> {
        let mut browser = Browser::new()?;
        let mut address = phone.join("/bank/open")?;
        address.query_pairs_mut().append_pair("code", code);
        let banks = self.open(&mut browser, address).await?;
        let review = banks.link("/bank/")?.ok_or("the phone shows no bank")?;
        let page = browser.get(review).await?;
        if let Some(missing) = compared.iter().find(|text| !page.html.contains(**text)) {
            return Err(format!("the bank does not show {missing}").into());
        }
        let mut form = page.form("/pay")?;
        form.fields.push(("amount".to_owned(), page.value("amount").ok_or("the bank names no amount")?));
        form.fields.push(("act".to_owned(), "pay".to_owned()));
        let paid = browser.submit(form).await?;
        if paid.url.path().contains("/paid/") { Ok(()) } else { Err("the bank did not pay".into()) }
    }
}
