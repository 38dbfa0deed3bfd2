//! The dialogs that wait for the phone, by ear: autopay for an account, contact data, a copy of one's data.

use atspi_common::Role;
use desk_desktop::{Phone, Trouble};
use desk_domain::Language;
use desk_l10n::{MessageId, id};
use desk_world::World;

use super::person::{Person, Wanted};
use super::steps::{button, digits, open};
use super::{window, word};
use crate::walk::PERSON;

const MOBILE: &str = "91234567";
const PASSWORD: &str = "seven hills 7";

/// From the page of a bill: its account's limits, confirmed on the phone, wait for the bank.
pub(super) async fn autopay(person: &mut Person, world: &World) -> Result<(), Trouble> {
    let page = window(Language::En, id::SHELL_PAGE_BILLS);
    person.press(&Wanted::named(Role::Link, word(id::AUTOPAY_SET))).await?;
    person.page(&page, Some(&word(id::AUTOPAY_ADD_TITLE))).await?;
    ask(person, world, id::AUTOPAY_CONFIRM).await?;
    person.page(&page, Some(&word(id::AUTOPAY_TITLE))).await?;
    let waits = word(id::AUTOPAY_STATE_PENDING);
    let waiting = person.until("autopay that waits for the bank", |tree| tree.words().contains(&waits).then_some(()));
    waiting.await
}

/// A new number, and a copy: each confirmed on the phone, each told when it is done.
pub(super) async fn privacy(person: &mut Person, world: &World) -> Result<(), Trouble> {
    open(person, Language::En, id::SHELL_PAGE_PRIVACY, None).await?;
    person.press(&button(word(id::PRIVACY_CONTACT_CHANGE))).await?;
    person.write(&Wanted::named(Role::Entry, word(id::PRIVACY_CONTACT_MOBILE)), MOBILE).await?;
    let before = person.heard.so_far();
    ask(person, world, id::PRIVACY_CONTACT_GO).await?;
    person.heard.told(&word(id::PRIVACY_CONTACT_SAVED), before).await?;
    person.focus_is_kept("a new number").await;
    person.press(&button(word(id::PRIV_EXPORT))).await?;
    person.find(&Wanted::named(Role::Dialog, word(id::PRIVACY_COPY_TITLE))).await?;
    for field in [id::PRIVACY_COPY_PASSWORD, id::PRIVACY_COPY_AGAIN] {
        person.write(&Wanted::named(Role::PasswordText, word(field)), PASSWORD).await?;
    }
    person.focus_is_kept("the parts of a copy").await;
    let before = person.heard.so_far();
    ask(person, world, id::PRIVACY_COPY_GO).await?;
    person.heard.told(&word(id::PRIVACY_COPY_SAVED), before).await?;
    person.focus_is_kept("a copy of one's data").await;
    Ok(())
}

/// Presses what asks the phone, hears that it waits and which digits to compare, and confirms.
async fn ask(person: &mut Person, world: &World, act: MessageId) -> Result<(), Trouble> {
    let before = person.heard.so_far();
    person.press(&button(word(act))).await?;
    person.find(&Wanted::named(Role::Dialog, word(id::STEP_UP_TITLE))).await?;
    person.heard.told(&word(id::STEP_UP_WAITING), before).await?;
    person.focus_is_kept("the wait for the phone").await;
    let digits = digits(person, &word(id::STEP_UP_CODE), 4).await?;
    Phone::of(PERSON).confirm(&world.phone_url(), &digits).await
}
