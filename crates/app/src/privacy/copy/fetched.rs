//! What the gateway holds of the person: lists, fetched in parts and put together again.

use std::collections::{BTreeMap, BTreeSet};

use desk_contract::{CopyPart, DeskError};
use desk_domain::{ChallengeId, IdempotencyKey};
use desk_gov::GovError;
use desk_gov::api::ExportPart;
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
}

impl Lists {
    /// Adds a part. What is no list is left.
    fn add(&mut self, part: &RawValue) -> Result<(), DeskError> {
        let lists: BTreeMap<String, Box<RawValue>> =
            serde_json::from_str(part.get()).map_err(|error| incident::internal("copy.part", &error))?;
        for (name, list) in lists {
            let Ok(items) = serde_json::from_str::<Vec<Box<RawValue>>>(list.get()) else { continue };
            self.lists.entry(name).or_default().extend(items);
        }
        Ok(())
    }

    /// Leaves what the person did not ask for.
    pub(super) fn keep(&mut self, parts: &BTreeSet<CopyPart>) {
        self.lists.retain(|name, _| parts.contains(&part_of(name)));
    }
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
        let mut lists = Lists::default();
        let mut parts = Parts::default();
        let mut cursor: Option<String> = None;
        for _ in 0..MAX_PARTS {
            let part = match api.export(cursor.as_deref(), &key, step_up).await {
                Ok(part) => part,
                Err(error) => return Err(self.with_code(profile, &error).await),
            };
            lists.add(&part.data)?;
            parts.came(&part, progress);
            cursor = part.next;
            if cursor.is_none() {
                return Ok(lists);
            }
        }
        Err(profile.gov_error(&GovError::BadReply("export")))
    }
}

/// How many parts have come, of about how many.
#[derive(Default)]
struct Parts {
    come: u32,
    expected: u32,
}

impl Parts {
    fn came(&mut self, part: &ExportPart, progress: &mut Progress) {
        let is_last = part.next.is_none();
        self.come += 1;
        let thought = part.parts.unwrap_or(self.expected).min(MAX_PARTS);
        let expected = thought.max(self.come + u32::from(!is_last));
        progress.expect(expected.saturating_sub(self.expected));
        self.expected = expected;
        progress.step();
        // What was thought to come after the last does not.
        let missing = if is_last { expected - self.come } else { 0 };
        (0..missing).for_each(|_| progress.step());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(json: &str) -> Box<RawValue> {
        RawValue::from_string(json.to_owned()).unwrap()
    }

    /// How the bar moves: `(done, of)` after each part, of which the first says how many it thinks there are.
    fn moves(thought: u32, parts: u32) -> Vec<(u32, u32)> {
        let (events, _heard) = tokio::sync::broadcast::channel(1_024);
        let (mut progress, mut counted) = (Progress::new(events, 0), Parts::default());
        let mut told = Vec::new();
        for part in 1..=parts {
            let next = (part < parts).then(|| "later".to_owned());
            let came = ExportPart { data: raw("{}"), next, parts: (part == 1).then_some(thought) };
            counted.came(&came, &mut progress);
            told.push(progress.at());
        }
        told
    }

    #[test]
    fn the_bar_moves_with_each_part_and_ends_with_the_last_whatever_was_thought() {
        // The file itself is one more.
        assert_eq!(moves(3, 3), [(1, 4), (2, 4), (3, 4)]);
        assert_eq!(moves(1, 3), [(1, 3), (2, 4), (3, 4)], "more than was thought");
        assert_eq!(moves(5, 2), [(1, 6), (5, 6)], "fewer");
        assert_eq!(moves(0, 1), [(1, 2)]);
        assert_eq!(moves(u32::MAX, 1).last(), Some(&(MAX_PARTS, MAX_PARTS + 1)));
    }

    #[test]
    fn lists_of_several_parts_are_one_and_what_was_not_chosen_stays_away() {
        let mut lists = Lists::default();
        lists.add(&raw(r#"{"person":[{"name":"W"}],"tasks":[1,2],"bills":[9]}"#)).unwrap();
        lists.add(&raw(r#"{"tasks":[3],"accessLog":[{"id":"e"}],"aNewList":[true]}"#)).unwrap();
        lists.add(&raw(r#"{"tasks":{},"accessLog":[{"id":"f"}],"aNewWord":7}"#)).unwrap();
        assert!(lists.add(&raw("[]")).is_err());
        assert_eq!(lists.lists[ACCESS_LOG].len(), 2);
        lists.keep(&BTreeSet::from([CopyPart::Tasks, CopyPart::Person]));
        let names: Vec<&str> = lists.lists.keys().map(String::as_str).collect();
        assert_eq!(names, ["aNewList", "person", "tasks"]);
        let tasks: Vec<&str> = lists.lists["tasks"].iter().map(|item| item.get()).collect();
        assert_eq!(tasks, ["1", "2", "3"]);
    }
}
