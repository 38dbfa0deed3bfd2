//! The cases of all departments in memory, moved on by the clock and by what happens to them.

use std::collections::HashMap;

use desk_domain::Timestamp;
use serde_json::{Value, json};

use super::access::{self, Access};
use super::case::{Case, Matter};
use super::progress::Follow;
use super::{Happened, JournalEntry, bill, open, progress};
use crate::world::{Scenario, World};

/// Every so many days a department asks each person for something new.
const NEWS_DAYS: i64 = 9;

/// The cases of all departments.
pub(crate) struct Desk {
    pub(super) cases: Vec<Case>,
    /// What they asked for about people, oldest first.
    pub(super) accesses: Vec<Access>,
    index: HashMap<String, usize>,
    /// Place of a bill by FPS identifier and number.
    bills: HashMap<(String, String), usize>,
    /// Person, how many new things so far, when the next one comes.
    news: Vec<(String, u32, Timestamp)>,
    pub(crate) journal: Vec<JournalEntry>,
}

impl Desk {
    /// The cases at `start`, with everything in `journal` done to them.
    pub(crate) fn open(world: &World, scenario: &Scenario, start: Timestamp, journal: Vec<JournalEntry>) -> Self {
        let cases = open::cases(world, start);
        let wanted = |seed: &&crate::world::PersonSeed| *scenario == Scenario::Default && !seed.tasks.is_empty();
        let mut news: Vec<_> = world.seeds.iter().filter(wanted).map(|seed| (seed.person.clone(), 0, start)).collect();
        news.dedup_by(|a, b| a.0 == b.0);
        for (offset, entry) in news.iter_mut().enumerate() {
            let days = 2 + i64::try_from(offset).unwrap_or(0) % NEWS_DAYS;
            entry.2 = start.plus_seconds(days * 86_400);
        }
        let (index, bills) = (HashMap::new(), HashMap::new());
        let accesses = access::open(world, start);
        let mut desk = Self { cases: Vec::new(), accesses, index, bills, news, journal: Vec::new() };
        for case in cases {
            desk.add(case);
        }
        for entry in journal {
            desk.happen(world, &entry.external_id, entry.what, entry.at);
        }
        desk
    }

    /// Lets time pass until `now`.
    pub(crate) fn advance(&mut self, world: &World, now: Timestamp) {
        let mut at = 0;
        while at < self.cases.len() {
            let mut born = Vec::new();
            if let Some(case) = self.cases.get_mut(at) {
                while case.application_mut().and_then(|a| a.next_at).is_some_and(|next| next <= now) {
                    case.dirty = true;
                    born.extend(progress::step(world, case));
                }
                let changed = case.bill_mut().is_some_and(|bill| bill.advance(world, now));
                case.dirty |= changed;
            }
            for case in born {
                self.add(case);
            }
            at += 1;
        }
        for entry in 0..self.news.len() {
            while let Some((person, count, due)) = self.news.get(entry).filter(|news| news.2 <= now).cloned() {
                if let Some(case) = progress::something_new(world, &person, count, due) {
                    self.add(case);
                }
                self.news[entry] = (person, count + 1, due.plus_seconds(NEWS_DAYS * 86_400));
            }
        }
    }

    /// Takes in what happened to a case. Says whether there is such a case.
    pub(crate) fn happen(&mut self, world: &World, external_id: &str, what: Happened, at: Timestamp) -> bool {
        self.advance(world, at);
        if matches!(what, Happened::Issued { .. }) {
            return self.issue(world, what, at).is_some();
        }
        let Some(case) = self.index.get(external_id).and_then(|index| self.cases.get_mut(*index)) else {
            return false;
        };
        // What came through the switch is no news to the gateway.
        let known =
            matches!(what, Happened::Done | Happened::Reopened | Happened::Credited { .. } | Happened::Returned { .. });
        case.dirty |= !known;
        let follow = progress::happen(world, case, &what, at);
        self.follow(world, follow, &what, at);
        self.journal.push(JournalEntry { at, external_id: external_id.to_owned(), what });
        true
    }

    /// Issues a bill; its external id, unless there is one already.
    pub(crate) fn issue(&mut self, world: &World, what: Happened, at: Timestamp) -> Option<String> {
        let Happened::Issued { person, bill } = &what else { return None };
        let case = bill::case(world, person, bill, at)?;
        let id = case.external_id.clone();
        if self.index.contains_key(&id) {
            return None;
        }
        self.add(case);
        self.journal.push(JournalEntry { at, external_id: id.clone(), what });
        Some(id)
    }

    /// External id of the person's application or bill with this number, as printed.
    pub(crate) fn numbered(&self, person: &str, number: &str) -> Option<String> {
        let is = |case: &&Case| match &case.matter {
            Matter::Application(application) => application.reference == number,
            Matter::Bill(bill) => bill.number == number,
            Matter::Task(_) => false,
        };
        let case = self.cases.iter().filter(|case| case.person == person).find(is)?;
        Some(case.external_id.clone())
    }

    /// FPS identifier of who gets the money of a bill.
    pub(crate) fn payee_of(&self, external_id: &str) -> Option<String> {
        self.cases.get(*self.index.get(external_id)?)?.bill()?.payee.clone()
    }

    /// Another case hears of what happened.
    fn follow(&mut self, world: &World, follow: Follow, what: &Happened, at: Timestamp) {
        let (id, closes) = match follow {
            Follow::Nothing => return,
            Follow::Application(id) => (id, false),
            Follow::Task(id) => (id, true),
            Follow::TasksOf(id) => return self.withdraw_tasks_of(&id),
        };
        let Some(case) = self.index.get(&id).and_then(|index| self.cases.get_mut(*index)) else { return };
        case.dirty = true;
        if let Some(application) = case.application_mut() {
            progress::turn(world, application, what, at);
        }
        if let Some(task) = case.task_mut().filter(|task| closes && matches!(task.state, "open" | "done")) {
            task.state = "closed";
        }
    }

    /// Nothing is wanted any more for an application that is withdrawn.
    fn withdraw_tasks_of(&mut self, application: &str) {
        for case in &mut self.cases {
            let open = case.task_mut().filter(|task| task.application.as_deref() == Some(application));
            if let Some(task) = open.filter(|task| task.state == "open") {
                task.state = "withdrawn";
                case.dirty = true;
            }
        }
    }

    /// The bill of this payee with this number.
    pub(super) fn bill_of(&self, payee: &str, number: &str) -> Option<&Case> {
        self.bills.get(&(payee.to_owned(), number.to_owned())).and_then(|place| self.cases.get(*place))
    }

    /// Whether this was taken in before.
    pub(super) fn knows(&self, external_id: &str, what: &Happened, at: Timestamp) -> bool {
        self.journal.iter().any(|entry| entry.at == at && entry.what == *what && entry.external_id == external_id)
    }

    /// How many cases there are, and how many of them the gateway does not have as they are.
    pub(crate) fn count(&self) -> (usize, usize) {
        (self.cases.len(), self.cases.iter().filter(|case| case.dirty).count())
    }

    /// The cases of one person, for `/admin`.
    pub(crate) fn list(&self, person: &str) -> Value {
        let cases = self.cases.iter().filter(|case| case.person == person).map(|case| {
            let (kind, what, state) = match &case.matter {
                Matter::Task(task) => ("task", &task.template, task.state),
                Matter::Application(application) => ("application", &application.kind, application.status.as_str()),
                Matter::Bill(bill) => ("bill", &bill.template, bill.word()),
            };
            let mut line = json!({"externalId": case.external_id, "department": case.department, "kind": kind, "what": what, "state": state});
            if let Some(bill) = case.bill() {
                line["number"] = bill.number.as_str().into();
                line["total"] = json!(bill.total());
                line["received"] = json!(bill.received());
            }
            line
        });
        cases.collect()
    }

    fn add(&mut self, case: Case) {
        if !self.index.contains_key(&case.external_id) {
            self.index.insert(case.external_id.clone(), self.cases.len());
            if let Some((payee, bill)) = case.bill().and_then(|bill| Some((bill.payee.clone()?, bill))) {
                self.bills.insert((payee, bill.number.clone()), self.cases.len());
            }
            self.cases.push(case);
        }
    }
}
