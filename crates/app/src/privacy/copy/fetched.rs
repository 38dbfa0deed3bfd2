//! What the gateway holds of the person: lists, fetched in parts and put together again.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use desk_contract::{CopyPart, DeskError};
use desk_domain::{ChallengeId, IdempotencyKey};
use desk_gov::GovError;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::progress::Progress;
use crate::profile::OpenProfile;
use crate::{Desk, incident};

/// So many parts of at most 1 MiB are fetched.
const MAX_PARTS: u32 = 256;

/// Name of the list of the access log; newest first, as it comes.
pub(super) const ACCESS_LOG: &str = "accessLog";

/// The lists by the gateway's names, each item as it came.
#[derive(Debug, Default)]
pub(super) struct Lists {
    pub(super) lists: BTreeMap<String, Vec<Box<RawValue>>>,
    /// List and identity of what is there.
    ids: HashSet<(String, String)>,
}

impl Lists {
    /// Adds a part. An item that stands in two of them, as the gateway cuts anew for each, is one; what is no list is left.
    fn add(&mut self, part: &RawValue) -> Result<(), DeskError> {
        let lists: BTreeMap<String, Box<RawValue>> =
            serde_json::from_str(part.get()).map_err(|error| incident::internal("copy.part", &error))?;
        for (name, list) in lists {
            let Ok(items) = serde_json::from_str::<Vec<Box<RawValue>>>(list.get()) else { continue };
            let mut is_new = |item: &RawValue| id(item).is_none_or(|id| self.ids.insert((name.clone(), id)));
            let items: Vec<_> = items.into_iter().filter(|item| is_new(item)).collect();
            self.lists.entry(name).or_default().extend(items);
        }
        Ok(())
    }

    /// Leaves what the person did not ask for.
    pub(super) fn keep(&mut self, parts: &BTreeSet<CopyPart>) {
        self.lists.retain(|name, _| parts.contains(&part_of(name)));
    }
}

fn id(item: &RawValue) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    serde_json::from_str::<Named>(item.get()).ok().map(|named| named.id)
}

/// The part that a list belongs to. A list of a newer gateway is about the person.
fn part_of(list: &str) -> CopyPart {
    match list {
        "tasks" => CopyPart::Tasks,
        "applications" => CopyPart::Applications,
        "bills" | "payments" | "receipts" | "mandates" => CopyPart::Bills,
        ACCESS_LOG => CopyPart::Access,
        _ => CopyPart::Person,
    }
}

impl Desk {
    /// All parts, the first of which wants the confirmation.
    pub(super) async fn fetch(
        &self,
        profile: &OpenProfile,
        step_up: Option<&ChallengeId>,
        progress: &mut Progress,
    ) -> Result<Lists, DeskError> {
        let api = profile.api().await?;
        let key = IdempotencyKey::random();
        let (mut lists, mut part, mut of) = (Lists::default(), 0, 1);
        while part < of {
            let fetched = match api.export(part, &key, step_up).await {
                Ok(fetched) if fetched.part == part && fetched.parts <= MAX_PARTS => fetched,
                Ok(_) => return Err(profile.gov_error(&GovError::BadReply("export"))),
                Err(error) => return Err(self.with_code(profile, &error).await),
            };
            // What came meanwhile may have made one more of it.
            progress.expect(fetched.parts.saturating_sub(if part == 0 { 0 } else { of }));
            of = fetched.parts;
            lists.add(&fetched.data)?;
            progress.step();
            part += 1;
        }
        Ok(lists)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(json: &str) -> Box<RawValue> {
        RawValue::from_string(json.to_owned()).unwrap()
    }

    #[test]
    fn lists_of_several_parts_are_one_and_what_was_not_chosen_stays_away() {
        let mut lists = Lists::default();
        lists.add(&raw(r#"{"person":[{"name":"W"}],"tasks":[1,2],"bills":[9]}"#)).unwrap();
        lists.add(&raw(r#"{"tasks":[3],"accessLog":[{"id":"e"}],"aNewList":[true]}"#)).unwrap();
        lists.add(&raw(r#"{"tasks":{},"accessLog":[{"id":"e"},{"id":"f"}],"aNewWord":7}"#)).unwrap();
        assert!(lists.add(&raw("[]")).is_err());
        assert_eq!(lists.lists[ACCESS_LOG].len(), 2, "what was cut twice is one");
        lists.keep(&BTreeSet::from([CopyPart::Tasks, CopyPart::Person]));
        let names: Vec<&str> = lists.lists.keys().map(String::as_str).collect();
        assert_eq!(names, ["aNewList", "person", "tasks"]);
        let tasks: Vec<&str> = lists.lists["tasks"].iter().map(|item| item.get()).collect();
        assert_eq!(tasks, ["1", "2", "3"]);
    }
}
