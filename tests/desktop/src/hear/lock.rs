//! The lock by ear, and the languages: what is left on the bus of a locked desk, and what the menu is called.

use atspi_common::{Role, State};
use desk_desktop::Trouble;
use desk_domain::Language;
use desk_l10n::{MessageId, id, texts};

use super::person::{Person, Wanted};
use super::steps::{PIN, button, open};
use super::tree::{Seen, Tree};
use super::{window, word};
use crate::desktop::Frame;
use crate::prove::PERSONAL;
use crate::search::in_text;

/// Each language as the switch writes it, in its own script.
const LANGUAGES: [(Language, &str); 3] =
    [(Language::ZhHantHk, "繁體"), (Language::ZhHans, "简体"), (Language::En, "English")];
const MENU: [MessageId; 6] = [
    id::SHELL_PAGE_TODAY,
    id::SHELL_PAGE_TODO,
    id::SHELL_PAGE_APPLICATIONS,
    id::SHELL_PAGE_BILLS,
    id::SHELL_PAGE_PRIVACY,
    id::SHELL_PAGE_SETTINGS,
];
/// Pages whose title is their name.
const PLAIN: [MessageId; 3] = [id::SHELL_PAGE_TODO, id::SHELL_PAGE_APPLICATIONS, id::SHELL_PAGE_SETTINGS];

/// P01 over the bus: nothing of the person is left; a wrong PIN is told, the right one opens where it was.
pub(super) async fn lock(person: &mut Person, process: u32) -> Result<(), Trouble> {
    let tree = open(person, Language::En, id::SHELL_PAGE_TODO, None).await?;
    let mut personal = PERSONAL.map(str::to_owned).to_vec();
    personal.extend(tree.iter().filter(|seen| seen.role == Role::ListItem).map(Seen::spoken));
    if in_text(&tree.words(), &personal).is_none() || personal.len() < PERSONAL.len() + 3 {
        return Err("the open page reads none of the person's words: the search is worth nothing".into());
    }
    person.press(&button(word(id::SHELL_LOCK_NOW))).await?;
    let locked = window(Language::En, id::LOCK_PAGE);
    let tree = person.page(&locked, Some(&word(id::LOCK_TITLE))).await?;
    let name = Frame::of(process).await?.name().await?;
    if let Some(left) = in_text(&format!("{}\n{name}", tree.words()), &personal) {
        return Err(format!("P01: “{left}” of a locked desk is on the accessibility bus").into());
    }
    let (pin, unlock) = (Wanted::named(Role::PasswordText, word(id::LOCK_PIN)), button(word(id::LOCK_UNLOCK)));
    let before = person.heard.so_far();
    person.write(&pin, "111222").await?;
    person.press(&unlock).await?;
    person.heard.told("Wrong.", before).await?;
    person.focus_is_kept("a wrong PIN").await;
    person.write(&pin, PIN).await?;
    person.press(&unlock).await?;
    person.page(&window(Language::En, id::SHELL_PAGE_TODO), None).await.map(drop)
}

/// Every page of the menu by its name, in each language.
pub(super) async fn languages(person: &mut Person) -> Result<(), Trouble> {
    for (language, own) in LANGUAGES {
        let switch = Wanted::named(Role::ToggleButton, own);
        person.press(&switch).await?;
        let chosen = |tree: &Tree| tree.iter().any(|seen| switch.is(seen) && seen.is(State::Pressed)).then_some(());
        person.until(&format!("{own} as the language that is chosen"), chosen).await?;
        let menu = Wanted::named(Role::Landmark, texts().plain(language, id::SHELL_MAIN_MENU));
        let is_there = |tree: &Tree| tree.iter().any(|seen| menu.is(seen));
        let tree = person.still(&menu.to_string(), is_there).await?;
        let menu = tree.iter().find(|seen| menu.is(seen)).ok_or("the main menu has gone")?;
        let links = tree.below(menu).filter(|seen| seen.role == Role::Link).count();
        if links != MENU.len() {
            return Err(format!("{language}: the menu reads {links} pages").into());
        }
        for page in MENU {
            let name = texts().plain(language, page);
            let tree = open(person, language, page, PLAIN.contains(&page).then_some(name.as_str())).await?;
            let title = tree.title().map(Seen::spoken).unwrap_or_default();
            let is_han = title.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
            if is_han == (language == Language::En) {
                return Err(format!("{language}: the title “{title}” is in another language").into());
            }
        }
    }
    Ok(())
}
