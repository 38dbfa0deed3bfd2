//! The way by ear: first steps, signing in, Today, a task to its end, an application; then a bill,
//! what the phone confirms, the lock, three languages.

use std::time::Instant;

use atspi_common::{Role, State};
use desk_desktop::{Phone, Trouble};
use desk_domain::Language;
use desk_l10n::{MessageId, id};
use desk_world::World;

use super::person::{Person, Wanted};
use super::tree::{Seen, Tree};
use super::{bills, confirm, lock, window, word, words};
use crate::drive::say;
use crate::walk::PERSON;

pub(super) const PIN: &str = "258046";
/// A task that its person may close, in the seeded world.
const TASK: &str = "Return or renew your library books";

/// All of it, in the order in which a person comes to it.
pub(super) async fn walk(person: &mut Person, world: &World, process: u32) -> Result<(), Trouble> {
    let mut last = Instant::now();
    let mut tell = |what: &str| {
        say(&format!("hear: {what} ({:.1} s)", last.elapsed().as_secs_f32()));
        last = Instant::now();
    };
    first_steps(person).await?;
    tell("first steps: language, what this is, look, a PIN typed letter by letter");
    sign_in(person).await?;
    tell("signed in with the phone; the number to compare is read digit by digit");
    today(person).await?;
    tell("Today says how many things need the person, and what comes first");
    task(person).await?;
    tell("a task found in the list by the arrows, opened, done: that is told, and can be taken back");
    application(person).await?;
    tell("an application opened: its stage is read with its state in words");
    bills::pay(person, world).await?;
    tell(
        "a bill reviewed, confirmed with the same digits, paid at the bank: “Paid” is told; autopay for its account waits for the bank",
    );
    confirm::privacy(person, world).await?;
    tell("a new number and a copy of everything: the wait for the phone is told, and what came of it");
    lock::lock(person, process).await?;
    tell("P01: locked, nothing of the person is on the bus; a wrong PIN is told, the right one opens");
    lock::languages(person).await?;
    tell("the menu and the titles in three languages");
    Ok(())
}

pub(super) fn button(name: impl Into<String>) -> Wanted {
    Wanted::named(Role::Button, name)
}

/// Opens a page by the main menu and waits for it.
pub(super) async fn open(
    person: &mut Person,
    language: Language,
    page: MessageId,
    title: Option<&str>,
) -> Result<Tree, Trouble> {
    let name = desk_l10n::texts().plain(language, page);
    person.press(&Wanted::beginning(Role::Link, name)).await?;
    person.page(&window(language, page), title).await
}

/// Waits for a page of the first steps and goes on from it.
async fn step(person: &mut Person, title: MessageId, next: MessageId) -> Result<(), Trouble> {
    person.page(&window(Language::En, id::FIRST_PAGE), Some(&word(title))).await?;
    person.press(&button(word(next))).await
}

async fn first_steps(person: &mut Person) -> Result<(), Trouble> {
    // The language of the computer is not known before one is chosen.
    let english = Wanted::beginning(Role::RadioButton, "English");
    person.press(&english).await?;
    let chosen = |tree: &Tree| tree.iter().any(|seen| english.is(seen) && seen.is(State::Checked)).then_some(());
    person.until("English as the language that is chosen", chosen).await?;
    step(person, id::FIRST_LANGUAGE_TITLE, id::COMMON_CONTINUE).await?;
    step(person, id::FIRST_ABOUT_TITLE, id::COMMON_CONTINUE).await?;
    step(person, id::FIRST_LOOK_TITLE, id::COMMON_CONTINUE).await?;
    person.page(&window(Language::En, id::FIRST_PAGE), Some(&word(id::FIRST_LOCK_TITLE))).await?;
    person.press(&Wanted::beginning(Role::RadioButton, word(id::FIRST_LOCK_PIN))).await?;
    for field in [id::PIN_CHOOSE, id::PIN_AGAIN] {
        person.write(&Wanted::named(Role::PasswordText, word(field)), PIN).await?;
    }
    person.press(&button(word(id::FIRST_FINISH))).await
}

async fn sign_in(person: &mut Person) -> Result<(), Trouble> {
    person.page(&window(Language::En, id::SIGNIN_PAGE), Some(&word(id::SIGNIN_TITLE))).await?;
    digits(person, &word(id::SIGNIN_CODE), 6).await?;
    let address = person.find(&Wanted::beginning(Role::Button, "http://127.0.0.1:")).await?.spoken();
    Phone::of(PERSON).sign_in(&address).await
}

/// The number that both screens show, as it is read: digit by digit.
pub(super) async fn digits(person: &Person, name: &str, count: usize) -> Result<String, Trouble> {
    let read = person.find(&Wanted::beginning(Role::Image, name)).await?.spoken();
    let digits: Vec<&str> = read.trim_start_matches(name).split_whitespace().collect();
    if digits.len() == count && digits.iter().all(|digit| digit.len() == 1) {
        return Ok(digits.concat());
    }
    Err(format!("“{read}” is not a number of {count} digits").into())
}

async fn today(person: &mut Person) -> Result<(), Trouble> {
    let next = Wanted::named(Role::Heading, word(id::TODAY_NEXT));
    // The first list comes a moment after the page.
    let said = |tree: &Tree| {
        let title = tree.title().map(Seen::spoken)?;
        (title.contains("this week") && tree.iter().any(|seen| next.is(seen))).then_some(title)
    };
    let title = person.until("what needs the person this week, and what to do next", said).await?;
    person.page(&window(Language::En, id::SHELL_PAGE_TODAY), Some(&title)).await.map(drop)
}

async fn task(person: &mut Person) -> Result<(), Trouble> {
    open(person, Language::En, id::SHELL_PAGE_TODO, Some(&word(id::SHELL_PAGE_TODO))).await?;
    let row = person.find(&Wanted::beginning(Role::ListItem, TASK)).await?;
    let place: usize = row.attributes.get("posinset").ok_or("a row does not say its place")?.parse()?;
    person.focus(&Wanted::named(Role::ListBox, word(id::TODO_LIST))).await?;
    let down = std::iter::repeat_n("Down", place.saturating_sub(1));
    person.keys(&["Home"].into_iter().chain(down).chain(["Right"]).collect::<Vec<_>>()).await?;
    let heading = Wanted::named(Role::Heading, TASK);
    let opened = |tree: &Tree| tree.focused().filter(|seen| heading.is(seen)).map(|_| ());
    person.until(&format!("the focus on the title of “{TASK}”"), opened).await?;
    person.page(&window(Language::En, id::SHELL_PAGE_TODO), None).await?;
    let (before, done) = (person.heard.so_far(), word(id::TODO_CLOSE_PERSON));
    person.press(&button(&done)).await?;
    person.heard.told(TASK, before).await?;
    person.find(&button(word(id::TODO_REOPEN))).await?;
    person.find(&button(word(id::COMMON_UNDO))).await?;
    person.focus_is_kept(&done).await;
    Ok(())
}

async fn application(person: &mut Person) -> Result<(), Trouble> {
    let title = word(id::SHELL_PAGE_APPLICATIONS);
    open(person, Language::En, id::SHELL_PAGE_APPLICATIONS, Some(&title)).await?;
    person.focus(&Wanted::named(Role::ListBox, word(id::APPLICATIONS_LIST))).await?;
    person.keys(&["Home", "Right"]).await?;
    let opened = |tree: &Tree| tree.focused().filter(|seen| seen.level() == 2).cloned();
    let name = person.until("the focus on the title of an application", opened).await?.spoken();
    let tree = person.page(&window(Language::En, id::SHELL_PAGE_APPLICATIONS), None).await?;
    let stages = tree.iter().find(|seen| seen.spoken().starts_with("Progress")).ok_or("no stages are read")?;
    let now = tree.below(stages).find(|seen| seen.attributes.get("current").is_some_and(|at| at == "step"));
    let now = now.map(Seen::spoken).unwrap_or_default();
    if now.starts_with("Now") && now.contains(':') {
        say(&format!("hear: “{name}”: {}; {now}", stages.spoken()));
        return Ok(());
    }
    Err(format!("the stage of “{name}” is read as “{now}”").into())
}

/// A sum in a message.
pub(super) fn with_amount(message: MessageId, amount: &str) -> String {
    words(message, &[("amount", amount.into())])
}
