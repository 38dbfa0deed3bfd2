//! The running departments: cases in memory, moved on by the clock and by what the gateway tells, sent when they change.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use desk_domain::{Money, Timestamp};
use serde_json::{Value, json};
use tokio::sync::{Notify, watch};
use url::Url;

use super::case::{Case, Matter};
use super::feed::{FeedError, Link};
use super::progress::Follow;
use super::{Happened, JournalEntry, bill, open, progress};
use crate::fps::Settled;
use crate::shared::SharedRef;
use crate::world::{Scenario, World};

/// How often departments look for acts and for what time has brought, when nobody moves the clock.
const ROUND: Duration = Duration::from_mins(1);
/// Longest pause before a gateway that could not be reached is tried again.
const PATIENCE: Duration = Duration::from_secs(5);
/// Every so many days a department asks each person for something new.
const NEWS_DAYS: i64 = 9;

/// The cases of all departments.
pub(crate) struct Desk {
    pub(super) cases: Vec<Case>,
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
        let mut desk = Self { cases: Vec::new(), index, bills, news, journal: Vec::new() };
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

    /// The bill of this payee with this number.
    fn bill_of(&self, payee: &str, number: &str) -> Option<&Case> {
        self.bills.get(&(payee.to_owned(), number.to_owned())).and_then(|place| self.cases.get(*place))
    }

    /// Whether this was taken in before.
    fn knows(&self, external_id: &str, what: &Happened, at: Timestamp) -> bool {
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

/// The departments of one running sandbox.
pub(crate) struct Feeding {
    desk: Mutex<Desk>,
    link: Mutex<Option<Arc<Link>>>,
    wake: Notify,
    /// How many whole rounds have ended well.
    rounds: watch::Sender<u64>,
}

impl Feeding {
    pub(crate) fn new(desk: Desk) -> Arc<Self> {
        let (desk, link) = (Mutex::new(desk), Mutex::new(None));
        Arc::new(Self { desk, link, wake: Notify::new(), rounds: watch::Sender::new(0) })
    }

    pub(crate) fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins to feed this gateway, from the start.
    pub(crate) fn connect(&self, base: Url, client_id: String) {
        for case in &mut self.desk().cases {
            case.dirty = true;
        }
        *self.link.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(Link::new(base, client_id)));
        self.wake.notify_one();
    }

    /// The department's bank account was credited: it knows which bill that was by the number.
    pub(crate) fn credited(&self, shared: &SharedRef, settled: &Settled) {
        let (transaction, cents) = (settled.transaction_id.clone(), settled.amount.cents);
        self.money_moved(shared, settled, Happened::Credited { transaction, cents });
    }

    /// Money went back from it.
    pub(crate) fn returned(&self, shared: &SharedRef, settled: &Settled, amount: Money) {
        let (transaction, cents) = (settled.transaction_id.clone(), amount.cents);
        self.money_moved(shared, settled, Happened::Returned { transaction, cents });
    }

    fn money_moved(&self, shared: &SharedRef, settled: &Settled, what: Happened) {
        let now = shared.now();
        let mut desk = self.desk();
        let id = desk.bill_of(&settled.payee, &settled.bill_number).map(|case| case.external_id.clone());
        if let Some(id) = id {
            desk.happen(&shared.world, &id, what, now);
            drop(desk);
            self.wake();
        }
    }

    /// Something may have changed: do a round now.
    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }

    /// Ends when a round that began after this call has ended well.
    pub(crate) async fn round(&self) {
        let mut rounds = self.rounds.subscribe();
        // The round under way may have begun before; the one after it has not.
        let wanted = *rounds.borrow() + 2;
        while *rounds.borrow_and_update() < wanted {
            self.wake.notify_one();
            if rounds.changed().await.is_err() {
                return;
            }
        }
    }

    /// Rounds for ever: when woken, when the clock moves, and now and then.
    pub(crate) async fn run(self: Arc<Self>, shared: SharedRef) {
        let mut pause = Duration::ZERO;
        loop {
            let link = self.link.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let nap = match link {
                None => ROUND,
                Some(link) => match self.once(&shared, &link).await {
                    Ok(()) => {
                        pause = Duration::ZERO;
                        self.rounds.send_modify(|rounds| *rounds += 1);
                        shared.changed.notify_one();
                        ROUND
                    }
                    Err(error) => {
                        tracing::warn!(%error, "departments could not reach the gateway");
                        pause = (pause * 2).clamp(Duration::from_millis(500), PATIENCE);
                        tokio::time::sleep(pause).await;
                        continue;
                    }
                },
            };
            tokio::select! {
                () = self.wake.notified() => {}
                () = shared.clock.moved() => {}
                () = tokio::time::sleep(nap) => {}
            }
        }
    }

    /// One round: what people did, what time brought, what the gateway must know.
    async fn once(&self, shared: &SharedRef, link: &Link) -> Result<(), FeedError> {
        for department in &shared.world.departments {
            for (external_id, what, at) in link.acts(shared, &department.id).await? {
                let mut desk = self.desk();
                // After a restart the gateway tells everything again.
                if !desk.knows(&external_id, &what, at) {
                    desk.happen(&shared.world, &external_id, what, at);
                }
            }
        }
        let now = shared.now();
        self.desk().advance(&shared.world, now);
        for department in &shared.world.departments {
            loop {
                let batch = self.dirty(shared, link, &department.id);
                if batch.is_empty() {
                    break;
                }
                let items = batch.iter().map(|(_, item)| &**item).collect::<Vec<_>>();
                link.send(shared, &department.id, &items).await?;
                let mut desk = self.desk();
                for (index, _) in &batch {
                    desk.cases[*index].dirty = false;
                }
            }
        }
        Ok(())
    }

    /// The next items for one department: at most 1,000 and 6 MiB.
    fn dirty(
        &self,
        shared: &SharedRef,
        link: &Link,
        department: &str,
    ) -> Vec<(usize, Box<serde_json::value::RawValue>)> {
        const ITEMS: usize = 1_000;
        const BYTES: usize = 6 * 1024 * 1024;
        let mut desk = self.desk();
        let (mut batch, mut bytes) = (Vec::new(), 0);
        for (index, case) in desk.cases.iter_mut().enumerate() {
            if !case.dirty || case.department != department {
                continue;
            }
            let items = link.items(shared, case);
            if items.is_empty() {
                case.dirty = false;
                continue;
            }
            bytes += items.iter().map(|item| item.get().len()).sum::<usize>();
            if !batch.is_empty() && batch.len() + items.len() > ITEMS {
                break;
            }
            batch.extend(items.into_iter().map(|item| (index, item)));
            if batch.len() >= ITEMS || bytes >= BYTES {
                break;
            }
        }
        batch
    }
}
