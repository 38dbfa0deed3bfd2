//! One transaction about bills: who is locked, how a bill stands, and what is written at the end.

use desk_domain::bill::{Bill, BillState};
use desk_domain::ledger::{Account, Transaction};
use desk_domain::payment::Receipt;
use desk_domain::{BillId, Money, PersonId, Timestamp};
use serde_json::Value;

use crate::core::Core;
use crate::db::bill::{self, BillRow, ViewerRow};
use crate::db::change::{Entity, Feed};
use crate::db::ledger::{self, Header};
use crate::db::payment::{self, PaymentRow};
use crate::db::{Tx, exception, outside_call, standing};
use crate::problem::{Code, Outcome};

enum Ours<'t> {
    Own(Tx),
    Theirs(&'t mut Tx),
}

/// A transaction about bills.
pub(crate) struct Books<'t> {
    pub(super) core: &'t Core,
    tx: Ours<'t>,
    feed: Feed,
    now: Timestamp,
    /// A call toward the outside was noted.
    calls: bool,
}

/// A bill that is locked, and how it stands by the ledger.
pub(crate) struct Standing {
    pub(crate) row: BillRow,
    pub(crate) viewers: Vec<ViewerRow>,
    /// What is owed.
    pub(crate) owed: Money,
    /// What has to go back.
    pub(crate) back: Money,
    /// When what is booked now happened outside.
    pub(crate) when: Option<Timestamp>,
    before: Option<Bill>,
    touched: Vec<PersonId>,
}

impl<'t> Books<'t> {
    /// A transaction of its own.
    pub(crate) async fn begin(core: &'t Core) -> Outcome<Self> {
        let tx = Ours::Own(core.db.begin().await?);
        Ok(Self { core, tx, feed: Feed::default(), now: core.now(), calls: false })
    }

    /// Within a transaction that is there; its owner commits after [`Books::finish`].
    pub(crate) fn within(core: &'t Core, tx: &'t mut Tx) -> Self {
        Self { core, tx: Ours::Theirs(tx), feed: Feed::default(), now: core.now(), calls: false }
    }

    /// The same, going on with the changes of others.
    pub(crate) fn with_feed(mut self, feed: &mut Feed) -> Self {
        self.feed = std::mem::take(feed);
        self
    }

    /// Gives the changes back, for whoever writes them.
    pub(crate) fn into_feed(self) -> Feed {
        self.feed
    }

    pub(crate) fn tx(&mut self) -> &mut Tx {
        match &mut self.tx {
            Ours::Own(tx) => tx,
            Ours::Theirs(tx) => tx,
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }

    /// Ends what was done within another's transaction: the feed is written, unless it is to be undone.
    pub(crate) async fn close<T>(self, done: &Outcome<T>) -> Outcome<Feed> {
        if done.is_ok() { self.finish().await } else { Ok(Feed::default()) }
    }

    /// Writes the feed; what is told after the owner's commit.
    pub(crate) async fn finish(mut self) -> Outcome<Feed> {
        let (mut feed, now) = (std::mem::take(&mut self.feed), self.now);
        feed.write(self.tx(), now).await?;
        Ok(feed)
    }

    /// Writes the feed, commits, and tells those who listen; those who work only when there is a call for them.
    pub(crate) async fn commit(mut self, core: &Core) -> Outcome<()> {
        let (mut feed, now) = (std::mem::take(&mut self.feed), self.now);
        feed.write(self.tx(), now).await?;
        if let Ours::Own(tx) = self.tx {
            tx.commit().await?;
            feed.tell(&core.hub);
            if self.calls {
                core.outside.notify_one();
            }
        }
        Ok(())
    }

    /// Locks a person. Who needs several takes them in the order of their ids.
    pub(crate) async fn lock(&mut self, person: &PersonId) -> Outcome<()> {
        let tx = match &mut self.tx {
            Ours::Own(tx) => tx,
            Ours::Theirs(tx) => &mut **tx,
        };
        Ok(self.feed.lock(tx, person).await?)
    }

    /// Notes a change of a person who is locked.
    pub(crate) fn note(&mut self, person: &PersonId, entity: Entity, id: &str) {
        self.feed.note(person, entity, id, false);
    }

    /// Notes a call toward the outside, to be made after the commit when it is due.
    pub(crate) async fn call(&mut self, kind: outside_call::Kind, reference: &str, due: Timestamp) -> Outcome<()> {
        self.calls = true;
        Ok(outside_call::insert(self.tx(), kind, reference, due).await?)
    }

    /// The same, due at once; one that waits for its time waits no longer.
    pub(crate) async fn hurry(&mut self, kind: outside_call::Kind, reference: &str) -> Outcome<()> {
        self.calls = true;
        let now = self.now;
        Ok(outside_call::hurry(self.tx(), kind, reference, now).await?)
    }

    /// Locks a bill and everybody who sees it.
    pub(crate) async fn take(&mut self, id: &BillId) -> Outcome<Option<Standing>> {
        let persons = bill::persons(self.tx(), id).await?;
        self.take_with(id, &persons).await
    }

    /// The same, with who sees it by an earlier look.
    pub(crate) async fn take_with(&mut self, id: &BillId, persons: &[PersonId]) -> Outcome<Option<Standing>> {
        for person in persons {
            self.lock(person).await?;
        }
        let dialect = self.core.db.dialect();
        let Some(row) = bill::lock(self.tx(), dialect, id).await? else { return Ok(None) };
        let standing::Found { viewers, owed, back } = standing::find(self.tx(), id, row.noun.total.currency).await?;
        for viewer in &viewers {
            // Only who came between the two looks is not locked yet; a ring is then undone by the database.
            self.lock(&viewer.person).await?;
        }
        let before = Some(row.noun.clone());
        Ok(Some(Standing { row, viewers, owed, back, when: None, before, touched: Vec::new() }))
    }

    /// Locks a payment's bill, and reads the payment as it is then.
    pub(crate) async fn take_payment(&mut self, id: &str) -> Outcome<Option<(Standing, PaymentRow)>> {
        let Some((bill, _, persons)) = payment::bill_and_persons(self.tx(), id).await? else { return Ok(None) };
        let Some(standing) = self.take_with(&bill, &persons).await? else { return Ok(None) };
        let row = payment::get(&mut **self.tx(), id).await?;
        Ok(row.map(|row| (standing, row)))
    }

    /// Books a transaction for a bill once for its source; false when that was done before.
    pub(crate) async fn book(
        &mut self,
        standing: &mut Standing,
        header: &Header<'_>,
        transaction: &Transaction,
    ) -> Outcome<bool> {
        if !ledger::write(self.tx(), header, transaction).await? {
            return Ok(false);
        }
        standing.apply(transaction)?;
        Ok(true)
    }

    /// Writes a payment that changed.
    pub(crate) async fn put_payment(&mut self, standing: &mut Standing, row: &mut PaymentRow) -> Outcome<()> {
        row.noun.version += 1;
        row.noun.changed_at = self.now;
        payment::update(self.tx(), row).await?;
        self.lock(&row.person).await?;
        self.note(&row.person, Entity::Payment, row.noun.id.as_str());
        standing.held_by(row);
        Ok(())
    }

    /// Writes a receipt.
    pub(crate) async fn put_receipt(&mut self, person: &PersonId, receipt: &Receipt) -> Outcome<()> {
        payment::insert_receipt(self.tx(), person, receipt).await?;
        self.note(person, Entity::Receipt, receipt.id.as_str());
        Ok(())
    }

    /// Takes number and id of a bill that is new; false when they are taken. Who sees it is written by the first
    /// [`Books::put`], once it is charged.
    pub(crate) async fn insert(&mut self, standing: &Standing) -> Outcome<bool> {
        bill::insert(self.tx(), &standing.row).await
    }

    /// Writes a bill as it stands now, for everybody who sees it, when anything of it changed.
    pub(crate) async fn put(&mut self, standing: &mut Standing) -> Outcome<()> {
        standing.derive(self.now)?;
        let changed = standing.before.as_ref() != Some(&standing.row.noun);
        if changed {
            standing.row.noun.changed_at = self.now;
        }
        bill::update(self.tx(), &standing.row).await?;
        self.put_viewers(standing, changed).await
    }

    async fn put_viewers(&mut self, standing: &mut Standing, all: bool) -> Outcome<()> {
        for viewer in &mut standing.viewers {
            if all || standing.touched.contains(&viewer.person) {
                viewer.version += 1;
                self.lock(&viewer.person).await?;
                bill::put_viewer(self.tx(), viewer, &standing.row.noun).await?;
                self.note(&viewer.person, Entity::Bill, standing.row.noun.id.as_str());
            }
        }
        standing.touched.clear();
        standing.before = Some(standing.row.noun.clone());
        Ok(())
    }

    /// Puts something on the list of exceptions.
    pub(crate) async fn except(&mut self, kind: exception::Kind, source: &str, detail: &Value) -> Outcome<()> {
        let now = self.now;
        if exception::note(self.tx(), kind, source, detail, now).await? {
            self.core.metrics.exceptions.one();
            tracing::warn!(?kind, "an entry for the list of exceptions");
        }
        Ok(())
    }
}

impl Standing {
    /// A bill that is not written yet.
    pub(crate) fn fresh(row: BillRow, viewer: ViewerRow) -> Self {
        let zero = Money::zero(row.noun.total.currency);
        let viewers = vec![viewer];
        Self { row, viewers, owed: zero, back: zero, when: None, before: None, touched: Vec::new() }
    }

    pub(crate) fn id(&self) -> BillId {
        self.row.noun.id.clone()
    }

    /// This person's view has changed though the bill has not.
    pub(crate) fn touch(&mut self, person: &PersonId) -> Option<&mut ViewerRow> {
        self.touched.push(person.clone());
        self.viewers.iter_mut().find(|viewer| viewer.person == *person)
    }

    /// The bill as this person sees it.
    pub(crate) fn view(&self, person: &PersonId) -> Outcome<Bill> {
        let viewer = self.viewers.iter().find(|viewer| viewer.person == *person).ok_or(Code::NotFound)?;
        Ok(viewer.view(&self.row.noun))
    }

    fn held_by(&mut self, payment: &PaymentRow) {
        let held = &mut self.row.noun.payment;
        if payment.holds {
            *held = Some(payment.noun.id.clone());
        } else if held.as_ref() == Some(&payment.noun.id) {
            *held = None;
        }
    }

    /// Adds to the sums what was booked just now.
    pub(super) fn apply(&mut self, transaction: &Transaction) -> Outcome<()> {
        let (receivable, refund) = (Account::Receivable(self.id()), Account::Refund(self.id()));
        for posting in transaction.postings() {
            if posting.account == receivable {
                self.owed = self.owed.plus(posting.amount).map_err(|_| Code::Internal)?;
            } else if posting.account == refund {
                self.back = self.back.minus(posting.amount).map_err(|_| Code::Internal)?;
            }
        }
        Ok(())
    }

    /// The state that follows from the ledger.
    fn derive(&mut self, now: Timestamp) -> Outcome<()> {
        let noun = &mut self.row.noun;
        noun.state = if self.row.withdrawn {
            BillState::Withdrawn { received: self.back }
        } else if noun.expected {
            BillState::Unpaid
        } else {
            let received = noun.total.minus(self.owed).and_then(|paid| paid.plus(self.back));
            received.and_then(|received| BillState::derive(noun.total, received)).map_err(|_| Code::Internal)?
        };
        noun.paid_at = match noun.state {
            BillState::Paid { .. } => noun.paid_at.or(self.when).or(Some(now)),
            _ => None,
        };
        if !noun.expected && self.owed.cents == 0 {
            for viewer in &mut self.viewers {
                viewer.claim = None;
                viewer.notice = None;
            }
        }
        Ok(())
    }
}
