//! What the program shows on the accessibility bus at one moment: every object of its page, in reading order.

use std::collections::HashMap;
use std::fmt;

use atspi_common::{ObjectRef, ObjectRefOwned, Role, State, StateSet};
use atspi_proxies::accessible::{AccessibleProxy, ObjectRefExt as _};
use atspi_proxies::text::TextProxy;
use desk_desktop::Trouble;
use futures_util::future::{BoxFuture, FutureExt as _, OptionFuture, join_all};
use zbus::Connection;
use zbus::fdo::DBusProxy;
use zbus::names::{BusName, OwnedUniqueName};
use zbus::proxy::CacheProperties;
use zbus::zvariant::OwnedObjectPath;

/// Stands in a text for an object that is read by itself.
const EMBEDDED: char = '\u{fffc}';
/// Deeper no page is.
const DEEPEST: usize = 64;
/// What says more than its name: its level, its place in a list, that it is the present one.
const ATTRIBUTED: [Role; 3] = [Role::Heading, Role::Link, Role::ListItem];
/// What has a text beside its name.
const TYPED: [Role; 2] = [Role::Entry, Role::PasswordText];
/// What the window is made of around the page: it has no text.
const AROUND: [Role; 5] = [Role::Application, Role::Frame, Role::Filler, Role::ScrollPane, Role::DocumentWeb];

/// One object as a screen reader finds it.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) at: ObjectRefOwned,
    pub(super) depth: usize,
    pub(super) role: Role,
    pub(super) name: String,
    /// Of what can have the focus.
    pub(super) description: String,
    pub(super) states: StateSet,
    pub(super) attributes: HashMap<String, String>,
    /// The text between the objects below it, where it has no name; what is typed in a field.
    pub(super) text: String,
}

impl Seen {
    /// What is read out for it: its name, or its text where it has none.
    pub(super) fn spoken(&self) -> String {
        let words = if self.name.is_empty() { &self.text } else { &self.name };
        words.replace(EMBEDDED, " ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(super) fn is(&self, state: State) -> bool {
        self.states.contains(state)
    }

    /// The level of a heading; 0 for everything else.
    pub(super) fn level(&self) -> u32 {
        if self.role != Role::Heading {
            return 0;
        }
        self.attributes.get("level").and_then(|level| level.parse().ok()).unwrap_or_default()
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} “{}”", self.role.name(), self.spoken())
    }
}

/// Everything that the page of the window holds, in reading order; the document itself comes first.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree(pub(super) Vec<Seen>);

impl Tree {
    /// What the page at `document` holds now.
    pub(super) async fn read(bus: &Connection, document: &ObjectRefOwned) -> Self {
        Self(read(bus, document.clone(), 0).await)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Seen> {
        self.0.iter()
    }

    /// Everything below `above`.
    pub(super) fn below(&self, above: &Seen) -> impl Iterator<Item = &Seen> {
        let (depth, path) = (above.depth, above.at.path_as_str().to_owned());
        let after = self.0.iter().skip_while(move |seen| seen.at.path_as_str() != path).skip(1);
        after.take_while(move |seen| seen.depth > depth)
    }

    /// What has the focus inside the page, but for the page itself.
    pub(super) fn focused(&self) -> Option<&Seen> {
        self.0.iter().skip(1).rfind(|seen| seen.is(State::Focused))
    }

    /// The title of the page: its first heading of the first level.
    pub(super) fn title(&self) -> Option<&Seen> {
        self.0.iter().find(|seen| seen.level() == 1)
    }

    /// Everything that would be read, a line for each object.
    pub(super) fn words(&self) -> String {
        let lines = self.0.iter().flat_map(|seen| [seen.spoken(), seen.description.clone()]);
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// The page in the window of the program at `root`, once it is there.
pub(super) async fn document(bus: &Connection, root: &ObjectRefOwned) -> Option<ObjectRefOwned> {
    let all = read(bus, root.clone(), 0).await;
    all.into_iter().find(|seen| seen.role == Role::DocumentWeb).map(|document| document.at)
}

/// What stands at `at` and below. Objects that go while they are read are passed over.
fn read(bus: &Connection, at: ObjectRefOwned, depth: usize) -> BoxFuture<'_, Vec<Seen>> {
    async move {
        let Ok((seen, children)) = look(bus, &at, depth).await else { return Vec::new() };
        let children = if depth < DEEPEST { children } else { Vec::new() };
        let below = join_all(children.into_iter().map(|child| read(bus, child, depth + 1))).await;
        std::iter::once(seen).chain(below.into_iter().flatten()).collect()
    }
    .boxed()
}

async fn look(bus: &Connection, at: &ObjectRefOwned, depth: usize) -> Result<(Seen, Vec<ObjectRefOwned>), Trouble> {
    let object = at.as_accessible_proxy(bus).await?;
    let (states, role, name, children) =
        futures_util::join!(object.get_state(), object.get_role(), object.name(), object.get_children());
    // A role that is newer than the library has a name of its own all the same.
    let (states, role, name) = (states?, role.unwrap_or(Role::Unknown), name?);
    let mut children = children?;
    match role {
        Role::Filler if children.is_empty() => children.extend(plugged(bus, &object).await?),
        // Its choices are read when it is opened.
        Role::ComboBox => children.clear(),
        _ => {}
    }
    let has_text = TYPED.contains(&role) || (name.is_empty() && !AROUND.contains(&role));
    let (attributes, description, text) = futures_util::join!(
        OptionFuture::from(ATTRIBUTED.contains(&role).then(|| object.get_attributes())),
        OptionFuture::from(states.contains(State::Focusable).then(|| object.description())),
        OptionFuture::from(has_text.then(|| text(bus, &object))),
    );
    let seen = Seen {
        at: at.clone(),
        depth,
        role,
        name,
        description: description.and_then(Result::ok).unwrap_or_default(),
        states,
        attributes: attributes.and_then(Result::ok).unwrap_or_default(),
        // Not everything without a name has a text.
        text: text.and_then(Result::ok).unwrap_or_default(),
    };
    Ok((seen, children))
}

/// The page runs in a process of its own, whose tree is plugged into that of the window. A socket does not list it among
/// its children, only hands it out; and calls it by a name of the bus, where the others have their unique one.
async fn plugged(bus: &Connection, socket: &AccessibleProxy<'_>) -> Result<Option<ObjectRefOwned>, Trouble> {
    if socket.child_count().await? == 0 {
        return Ok(None);
    }
    let (name, path): (String, OwnedObjectPath) = socket.inner().call("GetChildAtIndex", &0_i32).await?;
    let owner: OwnedUniqueName = DBusProxy::new(bus).await?.get_name_owner(BusName::try_from(name)?).await?;
    Ok(Some(ObjectRef::new_owned(owner.into_inner(), path.into_inner())))
}

/// Its text; an error where it has none.
async fn text(bus: &Connection, object: &AccessibleProxy<'_>) -> Result<String, Trouble> {
    let text = TextProxy::builder(bus)
        .destination(object.inner().destination().to_owned())?
        .path(object.inner().path().to_owned())?
        .cache_properties(CacheProperties::No)
        .build()
        .await?;
    text.get_text(0, -1).await.map_err(Into::into)
}

/// What is read out for the object at `at` and for everything below it, each once.
pub(super) async fn spoken_at(bus: &Connection, at: &ObjectRefOwned) -> String {
    let mut lines: Vec<String> = Vec::new();
    for seen in read(bus, at.clone(), 0).await {
        let line = seen.spoken();
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// Whether a change inside the object at `at` is told: politely or at once.
pub(super) async fn is_live(bus: &Connection, at: &ObjectRefOwned) -> bool {
    let Ok(object) = at.as_accessible_proxy(bus).await else { return false };
    let attributes = object.get_attributes().await.unwrap_or_default();
    attributes.get("container-live").or_else(|| attributes.get("live")).is_some_and(|how| how != "off")
}
