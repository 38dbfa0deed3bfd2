//! Feeding the gateway: rounds that ask for what people did, let time pass, and send the cases that changed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use desk_domain::Money;
use tokio::sync::{Notify, watch};
use url::Url;

use super::Happened;
use super::access;
use super::desk::Desk;
use super::feed::{FeedError, Link};
use crate::fps::Settled;
use crate::shared::SharedRef;

/// How often departments look for acts and for what time has brought, when nobody moves the clock.
const ROUND: Duration = Duration::from_mins(1);
/// Longest pause before a gateway that could not be reached is tried again.
const PATIENCE: Duration = Duration::from_secs(5);

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
        let mut desk = self.desk();
        desk.cases.iter_mut().for_each(|case| case.dirty = true);
        desk.accesses.iter_mut().for_each(|access| access.dirty = true);
        drop(desk);
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
        self.tell_accesses(shared, link).await?;
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

    /// Who asked for what, before anything else: an entry that comes after the person's own cannot bear its time.
    async fn tell_accesses(&self, shared: &SharedRef, link: &Link) -> Result<(), FeedError> {
        loop {
            let (places, department, items) = {
                let desk = self.desk();
                let places = access::next(&desk.accesses);
                let Some(first) = places.first().and_then(|at| desk.accesses.get(*at)) else { return Ok(()) };
                let told = places.iter().filter_map(|at| link.access(shared, desk.accesses.get(*at)?));
                (places.clone(), first.department.clone(), told.collect::<Vec<_>>())
            };
            if !items.is_empty() {
                let items = items.iter().map(|item| &**item).collect::<Vec<_>>();
                link.send(shared, &department, &items).await?;
            }
            let mut desk = self.desk();
            for at in places {
                desk.accesses[at].dirty = false;
            }
        }
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
