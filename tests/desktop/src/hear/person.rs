//! Somebody who hears the desk instead of seeing it: finds everything by its role and name on the accessibility bus, acts
//! there or with the keys, and knows only what is read out.

use std::collections::BTreeSet;
use std::fmt;
use std::time::{Duration, Instant};

use atspi_common::{ObjectRefOwned, Role, State};
use atspi_proxies::accessible::ObjectRefExt as _;
use atspi_proxies::action::ActionProxy;
use atspi_proxies::component::ComponentProxy;
use desk_desktop::{PATIENCE, STEP, Trouble};
use zbus::proxy::CacheProperties;

use super::bus::Bus;
use super::listen::Heard;
use super::rules;
use super::tree::{Seen, Tree};
use crate::desktop::tool;

/// How long the focus may take to follow what has come, however busy the machine.
const FOCUS_MOVES: Duration = Duration::from_secs(5);

/// What is looked for.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    role: Role,
    name: String,
    whole: bool,
}

impl Wanted {
    /// By its whole name.
    pub(super) fn named(role: Role, name: impl Into<String>) -> Self {
        Self { role, name: name.into(), whole: true }
    }

    /// By how its name begins: a count or a hint may follow.
    pub(super) fn beginning(role: Role, name: impl Into<String>) -> Self {
        Self { role, name: name.into(), whole: false }
    }

    pub(super) fn is(&self, seen: &Seen) -> bool {
        let name = seen.spoken();
        seen.role == self.role && if self.whole { name == self.name } else { name.starts_with(&self.name) }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} “{}{}”", self.role.name(), self.name, if self.whole { "" } else { "…" })
    }
}

/// The person, and what was found wrong on the way.
pub(super) struct Person {
    bus: Bus,
    document: ObjectRefOwned,
    pub(super) heard: Heard,
    pub(super) findings: BTreeSet<String>,
    pub(super) pages: usize,
}

impl Person {
    pub(super) fn new(bus: Bus, document: ObjectRefOwned, heard: Heard) -> Self {
        Self { bus, document, heard, findings: BTreeSet::new(), pages: 0 }
    }

    /// What the page holds now.
    pub(super) async fn tree(&self) -> Tree {
        Tree::read(self.bus.connection(), &self.document).await
    }

    /// Waits until `found` finds what it looks for.
    pub(super) async fn until<T>(&self, what: &str, found: impl Fn(&Tree) -> Option<T>) -> Result<T, Trouble> {
        let waiting = async {
            loop {
                if let Some(found) = found(&self.tree().await) {
                    return found;
                }
                tokio::time::sleep(STEP).await;
            }
        };
        match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(found) => Ok(found),
            Err(_) => Err(format!("{what} did not come; read is:\n{}", self.tree().await.words()).into()),
        }
    }

    /// Waits for an object that can be used.
    pub(super) async fn find(&self, wanted: &Wanted) -> Result<Seen, Trouble> {
        let usable = |seen: &&Seen| wanted.is(seen) && seen.is(State::Enabled);
        self.until(&wanted.to_string(), |tree| tree.iter().find(usable).cloned()).await
    }

    /// Waits for a page: its name, which the window has too, and its title. Then looks at everything on it.
    pub(super) async fn page(&mut self, name: &str, title: Option<&str>) -> Result<Tree, Trouble> {
        let is_there = |tree: &Tree| {
            let heading = tree.title().map(Seen::spoken).unwrap_or_default();
            tree.0.first().is_some_and(|document| document.name == name)
                && title.map_or(!heading.is_empty(), |title| heading == title)
        };
        let tree = self.still(&format!("the page “{name}” with the title {title:?}"), is_there).await?;
        self.pages += 1;
        let at = tree.title().map(Seen::spoken).unwrap_or_default();
        self.findings.extend(rules::findings(&tree).into_iter().map(|finding| format!("{name}, “{at}”: {finding}")));
        Ok(tree)
    }

    /// Waits until `is_there` holds, nothing is loading and two looks in a row are alike; for a moment longer until the focus
    /// is somewhere.
    pub(super) async fn still(&self, what: &str, is_there: impl Fn(&Tree) -> bool) -> Result<Tree, Trouble> {
        let waiting = async {
            let (mut before, mut since) = (String::new(), None);
            loop {
                let tree = self.tree().await;
                let words = tree.words();
                let is_still = words == before && !tree.iter().any(|seen| seen.is(State::Busy));
                before = words;
                if is_still && is_there(&tree) {
                    let since = since.get_or_insert_with(Instant::now);
                    if rules::focus(&tree).is_none() || since.elapsed() > FOCUS_MOVES {
                        return tree;
                    }
                }
                tokio::time::sleep(STEP).await;
            }
        };
        match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(tree) => Ok(tree),
            Err(_) => Err(format!("{what} did not come; read is:\n{}", self.tree().await.words()).into()),
        }
    }

    /// The focus must be on something after an act, too.
    pub(super) async fn focus_is_kept(&mut self, after: &str) {
        let kept = tokio::time::timeout(FOCUS_MOVES, async {
            while rules::focus(&self.tree().await).is_some() {
                tokio::time::sleep(STEP).await;
            }
        });
        if kept.await.is_err() {
            self.findings.insert(format!("after “{after}”: the focus is on nothing that has a name"));
        }
    }

    /// Goes to what is wanted and does what it does.
    pub(super) async fn press(&self, wanted: &Wanted) -> Result<(), Trouble> {
        let found = self.focus(wanted).await?;
        let action = ActionProxy::builder(self.bus.connection())
            .destination(found.at.name().cloned().ok_or("an object of no program")?)?
            .path(found.at.path().clone())?
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        if action.do_action(0).await? { Ok(()) } else { Err(format!("{wanted} does nothing").into()) }
    }

    /// Gives it the focus, as Tab would in the end.
    pub(super) async fn focus(&self, wanted: &Wanted) -> Result<Seen, Trouble> {
        let found = self.find(wanted).await?;
        let component = ComponentProxy::builder(self.bus.connection())
            .destination(found.at.name().cloned().ok_or("an object of no program")?)?
            .path(found.at.path().clone())?
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        component.grab_focus().await.map_err(|error| format!("{wanted} does not take the focus: {error}"))?;
        let object = found.at.as_accessible_proxy(self.bus.connection()).await?;
        let waiting = async {
            while !object.get_state().await?.contains(State::Focused) {
                tokio::time::sleep(STEP).await;
            }
            Ok::<(), Trouble>(())
        };
        tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| format!("{wanted} does not get the focus"))??;
        Ok(found)
    }

    /// Types into a field, letter by letter, until the field holds as many as were typed.
    pub(super) async fn write(&self, wanted: &Wanted, text: &str) -> Result<(), Trouble> {
        self.focus(wanted).await?;
        tool("xdotool", &["type", "--delay", "12", text]).await?;
        let letters = text.chars().count();
        let is_full = |seen: &Seen| wanted.is(seen) && seen.text.chars().count() == letters;
        self.until(&format!("{letters} letters in {wanted}"), |tree| tree.iter().any(is_full).then_some(())).await
    }

    /// Presses keys one after the other.
    pub(super) async fn keys(&self, keys: &[&str]) -> Result<(), Trouble> {
        let arguments: Vec<&str> = ["key", "--delay", "40"].into_iter().chain(keys.iter().copied()).collect();
        tool("xdotool", &arguments).await.map(drop)
    }
}
