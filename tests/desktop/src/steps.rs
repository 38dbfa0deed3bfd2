//! The way to a signed-in desk, as a person goes it in the window.

use crate::{PATIENCE, Phone, STEP, Trouble, Window};

/// The first three of the four first steps, in English.
pub async fn up_to_the_lock(window: &Window) -> Result<(), Trouble> {
    window.click("[data-testid='first-language-en'] label").await?;
    for _ in 0..3 {
        window.click("[data-testid='first-next']").await?;
    }
    Ok(())
}

/// The fourth: locked by a PIN.
pub async fn lock_with_pin(window: &Window, pin: &str) -> Result<(), Trouble> {
    window.click("label:has(input[value='pin'])").await?;
    window.write("#pin", pin).await?;
    window.write("#pin-again", pin).await?;
    window.click("[data-testid='first-next']").await
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

/// Once the network is back: presses “Try again” until it works, as a person does.
pub async fn back_online(window: &Window) -> Result<(), Trouble> {
    // It is busy while it tries, and goes with its bar as soon as it has worked.
    let press = "document.querySelector(\"[data-testid='offline-bar'] button:not([aria-disabled='true'], [disabled])\")?.click()";
    let again = async {
        while window.is_there("[data-testid='offline-bar']").await? {
            window.ask(press).await?;
            tokio::time::sleep(STEP).await;
        }
        Ok::<(), Trouble>(())
    };
    tokio::time::timeout(PATIENCE, again).await.map_err(|_| "it stays offline")?
}

/// Signs `person` (an id of the sandbox's data) in with the simulated phone.
pub async fn sign_in(window: &Window, person: &str) -> Result<(), Trouble> {
    let address = window.text("[data-testid='phone-address']").await?;
    Phone::of(person).sign_in(&address).await?;
    window.find("[data-testid='menu-today']").await
}
