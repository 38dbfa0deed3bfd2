//! What a department and the gateway say to one another, as tables. The gateway judges by them, describes its interface
//! from them, and the developer guide shows them: there is no second list. How a value is judged is the gateway's.

mod answers;
mod items;
mod refusals;
mod token;

pub use answers::{ACT, ACTS, ANSWER, BATCH, FAULT, ITEM, RESULT, STATUSES, TASK_ACT};
pub use items::{ACCESS, APPLICATION, BILL, BILL_PAYMENT, BILL_PERIOD, KINDS, TASK};
pub use refusals::{REFUSALS, Refusal};
pub use token::{ASSERTION, GRANT, OAUTH_PROBLEM, TOKEN};

/// A batch that shows nearly everything, with an item that is wrong on purpose. `OPEN_ID` stands for a person's openID.
pub const EXAMPLE_BATCH: &str = include_str!("example/batch.json");
/// What a gateway answers to it; ids differ.
pub const EXAMPLE_ANSWER: &str = include_str!("example/answer.json");
/// A batch that comes later: the bill was paid another way, the task is taken back.
pub const EXAMPLE_LATER: &str = include_str!("example/later.json");

/// Items of a batch.
pub const BATCH_ITEMS: usize = 1_000;
/// Largest batch, bytes.
pub const BATCH_BYTES: usize = 8 * 1024 * 1024;
/// Largest item of a batch, bytes.
pub const ITEM_BYTES: usize = 64 * 1024;
/// Nesting of JSON.
pub const JSON_DEPTH: usize = crate::json::DEPTH;
/// Longest string in JSON, bytes as they are sent.
pub const STRING_BYTES: usize = crate::json::STRING_BYTES;
/// A department's token, minutes. An assertion may live as long.
pub const TOKEN_MINUTES: i64 = 5;
/// Entries of a list inside an item.
pub const LIST_ITEMS: usize = 200;
/// One language of a text, bytes of UTF-8.
pub const TEXT_BYTES: usize = 4_096;
/// A word, an id or a reference, bytes of UTF-8.
pub const WORD_BYTES: usize = 200;
/// One language of a name, bytes of UTF-8.
pub const NAME_BYTES: usize = 200;
/// Names in a list of names.
pub const NAMES: usize = 50;
/// An address, bytes.
pub const ADDRESS_BYTES: usize = 2_048;
/// An instant, bytes.
pub const INSTANT_BYTES: usize = 40;
/// A department's own id of an item, bytes of UTF-8.
pub const EXTERNAL_ID_BYTES: usize = 128;
/// A person's openID, bytes.
pub const OPEN_ID_BYTES: usize = 256;
/// Largest amount, in cents: no bill is larger, and sums of many stay far from the end of the numbers.
pub const MOST_CENTS: i64 = 100_000_000_000_000;
/// Things named that are wrong in one item; more are not looked for.
pub const FAULTS: usize = 20;

/// What a value has to be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text in all three languages, none empty, each at most [`TEXT_BYTES`].
    Text,
    /// A name in all three languages, none empty, each at most [`NAME_BYTES`], no control characters.
    Name,
    /// A list of names, at least one and at most [`NAMES`].
    Names,
    /// A word, an id, a reference: not empty, at most [`WORD_BYTES`], no control characters.
    Word,
    /// A [`Shape::Word`]; these are the ones that mean something, another is kept as it came.
    Words(&'static [&'static str]),
    /// One of these words and no other.
    Only(&'static [&'static str]),
    /// A department's own id: not empty, at most [`EXTERNAL_ID_BYTES`], no control characters.
    ExternalId,
    /// A person's openID: visible ASCII, at most [`OPEN_ID_BYTES`].
    OpenId,
    /// Any string.
    Line,
    /// An https address.
    Address,
    /// `14:30`
    TimeOfDay,
    /// `2026-11-24`
    Day,
    /// RFC 3339.
    Instant,
    /// `{cents, currency}`, not less than nothing, at most [`MOST_CENTS`].
    Money,
    /// True or false.
    Flag,
    /// A whole number.
    Whole,
    /// A list of at most [`LIST_ITEMS`].
    List(&'static Self),
    /// A list of at most so many objects.
    Batch(usize, &'static Object),
    /// An object with these members.
    Object(&'static Object),
    /// The body that belongs to the item's kind.
    Body,
}

/// One sort of object. Members that it does not list are ignored.
#[derive(Debug)]
pub struct Object {
    /// What a description calls it.
    pub name: &'static str,
    /// What it is.
    pub text: &'static str,
    /// Its members, in the order in which they are explained.
    pub members: &'static [Member],
}

/// One member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// As it is written in JSON.
    pub name: &'static str,
    /// What its value has to be.
    pub shape: Shape,
    /// It must be there. One that need not be may also be null.
    pub required: bool,
    /// What it means.
    pub text: &'static str,
}

/// One kind of item.
#[derive(Debug)]
pub struct ItemKind {
    /// The word in `kind`.
    pub word: &'static str,
    /// What stands in `body`.
    pub body: &'static Object,
    /// What the item does.
    pub text: &'static str,
    /// What `delete` does; none where what was sent stays.
    pub delete: Option<&'static str>,
}

impl Object {
    /// This object and every one inside it, each once, from the outside in.
    pub fn with_inner(&'static self) -> Vec<&'static Self> {
        let mut found = vec![self];
        let mut at = 0;
        while let Some(object) = found.get(at).copied() {
            for inner in object.members.iter().filter_map(|member| member.shape.object()) {
                if !found.iter().any(|known| known.name == inner.name) {
                    found.push(inner);
                }
            }
            at += 1;
        }
        found
    }
}

impl Shape {
    /// The object that it is, or that its list is of.
    pub fn object(self) -> Option<&'static Object> {
        match self {
            Self::Object(object) | Self::Batch(_, object) => Some(object),
            Self::List(inner) => inner.object(),
            _ => None,
        }
    }
}

const fn must(name: &'static str, shape: Shape, text: &'static str) -> Member {
    Member { name, shape, required: true, text }
}

const fn may(name: &'static str, shape: Shape, text: &'static str) -> Member {
    Member { name, shape, required: false, text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_has_a_name_of_its_own_and_every_member_its_words() {
        let roots = KINDS.iter().map(|kind| kind.body).chain([
            &BATCH,
            &ANSWER,
            &ACTS,
            &GRANT,
            &ASSERTION,
            &TOKEN,
            &OAUTH_PROBLEM,
        ]);
        let mut known: Vec<&'static Object> = Vec::new();
        for object in roots.flat_map(Object::with_inner) {
            assert!(!object.text.is_empty() && !object.members.is_empty(), "{}", object.name);
            for (at, member) in object.members.iter().enumerate() {
                assert!(!member.text.is_empty(), "{}.{}", object.name, member.name);
                assert!(object.members[..at].iter().all(|other| other.name != member.name), "{}", member.name);
            }
            if let Some(same) = known.iter().find(|known| known.name == object.name) {
                assert!(std::ptr::eq(*same, object), "two objects are called {}", object.name);
            } else {
                known.push(object);
            }
        }
        assert!(known.iter().any(|object| object.name == "Stage"), "what stands inside is found");
    }
}
