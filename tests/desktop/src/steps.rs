//! The way to a signed-in desk, as a person goes it in the window.

use crate::{Phone, Trouble, Window};

/// The first three of the four first steps, in English.
pub async fn up_to_the_lock(window: &Window) -> Result<(), Trouble> {
    window.click("[data-testid='first-language-en'] label").await?;
    for _ in 0..3 {
        window.click("[data-testid='first-next']").await?;
    }
    Ok(())
}

/// Language, what this is, look, lock: opened by the keyring, without a PIN.
pub async fn first_steps(window: &Window) -> Result<(), Trouble> {
    up_to_the_lock(window).await?;
    window.click("label:has(input[value='open'])").await?;
    if window.is_there("#passphrase").await? {
        window.write("#passphrase", "four plain words together").await?;
    }
    window.click("[data-testid='first-next']").await
}

/// Signs `person` (an id of the sandbox's data) in with the simulated phone.
pub async fn sign_in(window: &Window, person: &str) -> Result<(), Trouble> {
    let address = window.text("[data-testid='phone-address']").await?;
    Phone::of(person).sign_in(&address).await?;
    window.find("[data-testid='menu-today']").await
}
