//! A bill by ear: found, reviewed, confirmed on the phone, paid at the simulated bank with the code as text.

use atspi_common::Role;
use desk_desktop::{Phone, Trouble};
use desk_domain::Language;
use desk_l10n::id;
use desk_world::{EntryKind, World};

use super::person::{Person, Wanted};
use super::steps::{button, digits, open, with_amount};
use super::tree::{Seen, Tree};
use super::{confirm, window, word};
use crate::pay::WATER;
use crate::walk::PERSON;

/// What the desk calls it.
const BILL: &str = "Water and sewage";

pub(super) async fn pay(person: &mut Person, world: &World) -> Result<(), Trouble> {
    let page = window(Language::En, id::SHELL_PAGE_BILLS);
    bill(person).await?;
    confirm::autopay(person, world).await?;
    let tree = bill(person).await?;
    reads(&tree, &[WATER.amount, "Water Supplies Department", "Due"])?;
    person.press(&Wanted::named(Role::Link, word(id::BILLS_REVIEW))).await?;
    let tree = person.page(&page, Some(&word(id::PAY_REVIEW_TITLE))).await?;
    // Each answer with its question.
    reads(&tree, &[&word(id::PAY_TO), &word(id::BILLS_ACCOUNT), &word(id::PAY_AMOUNT), WATER.amount])?;
    let before = person.heard.so_far();
    person.press(&button(with_amount(id::PAY_CONFIRM, WATER.amount))).await?;
    person.page(&page, Some(&word(id::PAY_PHONE_TITLE))).await?;
    person.heard.told(&word(id::STEP_UP_WAITING), before).await?;
    let digits = digits(person, &word(id::STEP_UP_CODE), 4).await?;
    Phone::of(PERSON).confirm(&world.phone_url(), &digits).await?;
    person.page(&page, Some(&word(id::PAY_SCAN_TITLE))).await?;
    person.find(&Wanted::beginning(Role::Image, "FPS code for HK$412.60")).await?;
    let code = code(person).await?;
    let before = person.heard.so_far();
    let figures = WATER.amount.trim_start_matches("HK$");
    Phone::of(PERSON).pay(&world.phone_url(), &code, &[WATER.payee, WATER.number, figures]).await?;
    person.heard.told("Paid. Reference", before).await?;
    let tree = person.page(&page, Some(&word(id::PAY_PAID_TITLE))).await?;
    reads(&tree, &[WATER.amount, &word(id::PAY_REFERENCE_NAME)])?;
    let books = world.sandbox().bank_books();
    let debits = books.iter().filter(|line| line.kind == EntryKind::Debit && line.amount.cents == WATER.cents);
    if debits.count() == 1 { Ok(()) } else { Err("the banks' books do not hold the payment once".into()) }
}

/// Finds the bill among those that wait, and opens it.
async fn bill(person: &mut Person) -> Result<Tree, Trouble> {
    open(person, Language::En, id::SHELL_PAGE_BILLS, None).await?;
    // The page before may have the same name.
    let bill = Wanted::named(Role::Link, BILL);
    person.still("the bills to pay", |tree| tree.iter().any(|seen| bill.is(seen))).await?;
    person.press(&bill).await?;
    person.page(&window(Language::En, id::SHELL_PAGE_BILLS), Some(BILL)).await
}

/// The code as text, for whoever cannot scan a picture.
async fn code(person: &mut Person) -> Result<String, Trouble> {
    person.press(&button(word(id::PAY_TEXT))).await?;
    person.focus_is_kept(&word(id::PAY_TEXT)).await;
    let group = Wanted::named(Role::Panel, word(id::PAY_TEXT_NAME));
    // A code begins with its form, says what is paid and ends with its check: one long word.
    let read = |tree: &Tree| {
        let group = tree.iter().find(|seen| group.is(seen))?;
        tree.below(group).map(Seen::spoken).find(|text| text.starts_with("0002") && !text.contains(' '))
    };
    person.until("the code as text", read).await
}

fn reads(tree: &Tree, texts: &[&str]) -> Result<(), Trouble> {
    let read: Vec<String> = tree.iter().map(Seen::spoken).collect();
    match texts.iter().find(|text| !read.iter().any(|line| line.contains(**text))) {
        None => Ok(()),
        Some(missing) => Err(format!("“{missing}” is not read; read is:\n{}", read.join("\n")).into()),
    }
}
