//! Pages of a full sync, and items that keep the text they came as (M-limits: a newer program reads it again).

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// Rows of a page that the desk asks for; the gateway may send fewer.
pub const PAGE: u32 = 200;

/// A resource and the JSON that it came as.
#[derive(Clone, Debug)]
pub struct Item<T> {
    /// What this program understands of it.
    pub value: T,
    /// All of it.
    pub raw: Box<RawValue>,
}

impl<T: DeserializeOwned> Item<T> {
    /// Reads the text of a resource.
    pub fn read(raw: Box<RawValue>) -> Result<Self, serde_json::Error> {
        Ok(Self { value: serde_json::from_str(raw.get())?, raw })
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Item<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(Box::<RawValue>::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// One page of everything.
#[derive(Clone, Debug)]
pub struct FullPage<T> {
    /// The rows that could be read.
    pub items: Vec<Item<T>>,
    /// Rows that this program cannot read; a newer one may. Rows without an id are left out.
    pub unread: Vec<Item<Named>>,
    /// Where the next page starts; `None`: this was the last.
    pub next: Option<String>,
    /// On the first page: where the change feed goes on after the full sync.
    pub cursor: Option<String>,
}

/// All that is understood of a row that cannot be read.
#[derive(Clone, Debug, Deserialize)]
pub struct Named {
    /// Identity at the gateway.
    pub id: String,
}

#[derive(Deserialize)]
struct PageWire {
    items: Vec<Box<RawValue>>,
    #[serde(default)]
    next: Option<String>,
    #[serde(default)]
    cursor: Option<String>,
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for FullPage<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = PageWire::deserialize(deserializer)?;
        let (mut items, mut unread) = (Vec::with_capacity(wire.items.len()), Vec::new());
        for raw in wire.items {
            match Item::read(raw.clone()) {
                Ok(item) => items.push(item),
                Err(_) => unread.extend(Item::read(raw)),
            }
        }
        Ok(Self { items, unread, next: wire.next, cursor: wire.cursor })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, Deserialize, PartialEq)]
    struct Row {
        id: u32,
    }

    #[test]
    fn one_row_that_cannot_be_read_does_not_lose_the_page() {
        let text = r#"{"items":[{"id":1,"new":[1, 2]},{"id":"two"},{"id":3},7],"next":null,"cursor":"c","more":1}"#;
        let page: FullPage<Row> = serde_json::from_str(text).unwrap();
        assert_eq!(page.items.iter().map(|item| item.value.id).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(page.unread.iter().map(|item| item.value.id.as_str()).collect::<Vec<_>>(), ["two"]);
        assert_eq!((page.next, page.cursor.as_deref()), (None, Some("c")));
        assert_eq!(page.items[0].raw.get(), r#"{"id":1,"new":[1, 2]}"#, "kept as it came");
    }
}
