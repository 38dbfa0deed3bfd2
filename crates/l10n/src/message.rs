//! The name of a message. Only names that stand in `locales/en` can be made, so a typing error does not compile.

use std::fmt;

use crate::id::ALL;

/// The id of a message that exists in all three languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId(&'static str);

impl MessageId {
    pub(crate) const fn new(id: &'static str) -> Self {
        Self(id)
    }

    /// The message called `id`, where the name comes from data (an error code, a status).
    pub fn find(id: &str) -> Option<Self> {
        ALL.binary_search_by(|known| known.0.cmp(id)).ok().and_then(|at| ALL.get(at)).copied()
    }

    /// The id as it stands in the Fluent files.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_found_by_its_name_and_no_other_is() {
        assert!(!ALL.is_empty());
        for id in ALL {
            assert_eq!(MessageId::find(id.as_str()), Some(*id));
        }
        assert_eq!(MessageId::find("no-such-message"), None);
        assert_eq!(MessageId::find(""), None);
    }
}
