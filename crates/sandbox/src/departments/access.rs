//! What departments asked for about people before the start, as they tell it to the gateway: an entry of the person's
//! access log each. A log is written in the order in which it is told, so the oldest is told first.

use desk_domain::{LocalizedText, Timestamp};
use serde_json::{Value, json};

use super::case::external_id;
use super::open::ago;
use crate::world::{AccessEntryData, World};

/// One time that a department asked.
#[derive(Clone, Debug)]
pub(super) struct Access {
    pub(super) external_id: String,
    pub(super) department: String,
    pub(super) person: String,
    at: Timestamp,
    fields: Vec<LocalizedText>,
    purpose: LocalizedText,
    result: String,
    /// The gateway does not know of it.
    pub(super) dirty: bool,
}

/// All of them, oldest first.
pub(super) fn open(world: &World, start: Timestamp) -> Vec<Access> {
    let mut all: Vec<Access> = world.access_log.iter().filter_map(|entry| access(world, entry, start)).collect();
    all.sort_by_key(|access| access.at);
    all
}

/// Only what a department did: what an assistant on the computer itself used, no department knows.
fn access(world: &World, entry: &AccessEntryData, start: Timestamp) -> Option<Access> {
    let department = world.departments.iter().find(|department| department.name == entry.party)?;
    Some(Access {
        external_id: external_id("l", &[&entry.person, &department.id, &entry.days_ago.to_string(), &entry.at]),
        department: department.id.clone(),
        person: entry.person.clone(),
        at: ago(start, entry.days_ago, Some(&entry.at)),
        fields: entry.fields.clone(),
        purpose: entry.purpose.clone(),
        result: entry.result.clone(),
        dirty: true,
    })
}

impl Access {
    /// The body of its item.
    pub(super) fn body(&self) -> Value {
        json!({ "at": self.at, "fields": self.fields, "purpose": self.purpose, "result": self.result })
    }
}

/// The places of what one department can tell next: nothing of a person whose older entry another department has to tell.
pub(super) fn next(all: &[Access]) -> Vec<usize> {
    let untold = || all.iter().enumerate().filter(|(_, access)| access.dirty);
    let Some((_, first)) = untold().next() else { return Vec::new() };
    let older = |at: usize, access: &Access| {
        untold()
            .take_while(|(other, _)| *other < at)
            .any(|(_, other)| other.person == access.person && other.department != first.department)
    };
    let own = untold().filter(|(_, access)| access.department == first.department);
    own.filter(|(at, access)| !older(*at, access)).map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Scenario;

    #[test]
    fn every_department_tells_its_own_and_each_persons_log_is_told_in_the_order_of_time() {
        let world = World::load(&Scenario::Default).unwrap();
        let start = "2026-11-24T01:38:00Z".parse().unwrap();
        let mut all = open(&world, start);
        let used_here = world.access_log.iter().filter(|entry| entry.result == "used-here").count();
        assert_eq!((all.len() + used_here, used_here), (world.access_log.len(), 3), "the others are departments");
        let ids: std::collections::BTreeSet<_> = all.iter().map(|access| &access.external_id).collect();
        assert_eq!(ids.len(), all.len());
        assert!(all.iter().all(|access| access.at <= start && ["given", "refused"].contains(&access.result.as_str())));
        let mut told: Vec<Access> = Vec::new();
        let mut batches = 0;
        loop {
            let places = next(&all);
            if places.is_empty() {
                break;
            }
            assert!(places.iter().all(|at| all[*at].department == all[places[0]].department));
            for at in places {
                all[at].dirty = false;
                told.push(all[at].clone());
            }
            batches += 1;
        }
        assert_eq!(told.len(), all.len());
        assert!(batches < told.len(), "together where it can be");
        for person in &world.people {
            let own: Vec<_> = told.iter().filter(|access| access.person == person.id).map(|access| access.at).collect();
            assert!(own.is_sorted(), "{}", person.id);
        }
    }
}
