//! One transaction about bills: who is locked, how a bill stands, and what is written at the end.

use desk_domain::ledger::Transaction;
use desk_domain::payment::Receipt;
use desk_domain::{BillId, PersonId, SessionId, Timestamp};
use serde_json::Value;

use super::Standing;
use crate::core::Core;
use crate::db::change::{Entity, Feed};
use crate::db::ledger::{self, Header};
use crate::db::payment::{self, PaymentRow};
use crate::db::session::{self, SessionRow};
use crate::db::writes::{Write, Writes};
use crate::db::{Tx, bill, exception, outside_call, standing};
use crate::log::{self, Entry};
use crate::problem::{Code, Outcome};

enum Ours<'t> {
    Own(Tx),
    Theirs(&'t mut Tx),
}

/// A transaction about bills.
pub(crate) struct Books<'t> {
    pub(super) core: &'t Core,
    tx: Ours<'t>,
    /// What was decided and not sent yet.
    writes: Writes,
    feed: Feed,
    now: Timestamp,
    /// A call toward the outside was noted.
    calls: bool,
}

impl Ours<'_> {
    fn inner(&mut self) -> &mut Tx {
        match self {
            Self::Own(tx) => tx,
            Self::Theirs(tx) => tx,
        }
    }
}

impl<'t> Books<'t> {
    /// A transaction of its own.
    pub(crate) async fn begin(core: &'t Core) -> Outcome<Self> {
        Ok(Self::new(core, Ours::Own(core.db.begin().await?)))
    }

    /// Within a transaction that is there; its owner commits after [`Books::close`] or [`Books::into_feed`].
    pub(crate) fn within(core: &'t Core, tx: &'t mut Tx) -> Self {
        Self::new(core, Ours::Theirs(tx))
    }

    fn new(core: &'t Core, tx: Ours<'t>) -> Self {
        Self { core, tx, writes: Writes::default(), feed: Feed::default(), now: core.now(), calls: false }
    }

    /// The same, going on with the changes of others.
    pub(crate) fn with_feed(mut self, feed: &mut Feed) -> Self {
        self.feed = std::mem::take(feed);
        self
    }

    /// Ends what was done within another's transaction, and gives the changes back, for whoever writes them.
    pub(crate) async fn into_feed<T>(mut self, done: &Outcome<T>) -> Outcome<Feed> {
        if done.is_ok() {
            self.tx().await?;
        }
        Ok(self.feed)
    }

    /// The transaction, for who looks or writes at once: what was decided before has been sent.
    pub(crate) async fn tx(&mut self) -> Outcome<&mut Tx> {
        let tx = self.tx.inner();
        self.writes.send(tx, self.core.db.dialect()).await?;
        Ok(tx)
    }

    /// Decides a write; it is sent before the next look, at the latest before the commit.
    async fn write(&mut self, write: Write) -> Outcome<()> {
        Ok(self.writes.keep(self.tx.inner(), self.core.db.dialect(), write).await?)
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
        self.write_feed().await?;
        Ok(self.feed)
    }

    async fn write_feed(&mut self) -> Outcome<()> {
        for write in self.feed.writes(self.now)? {
            self.write(write).await?;
        }
        self.tx().await.map(drop)
    }

    /// Writes the feed, commits, and tells those who listen; those who work only when there is a call for them.
    pub(crate) async fn commit(mut self, core: &Core) -> Outcome<()> {
        self.write_feed().await?;
        if let Ours::Own(tx) = self.tx {
            tx.commit().await?;
            self.feed.tell(&core.hub);
            if self.calls {
                core.outside.notify_one();
            }
        }
        Ok(())
    }

    /// Locks a person; what was decided may go later, for none of it is about a person's row. Who needs several takes
    /// them in the order of their ids.
    pub(crate) async fn lock(&mut self, person: &PersonId) -> Outcome<()> {
        Ok(self.feed.lock(self.tx.inner(), person).await?)
    }

    /// Notes a change of a person who is locked.
    pub(crate) fn note(&mut self, person: &PersonId, entity: Entity, id: &str) {
        self.feed.note(person, entity, id, false);
    }

    /// Adds an entry to the person's access log.
    pub(crate) async fn log(&mut self, person: &PersonId, entry: &Entry) -> Outcome<()> {
        self.lock(person).await?;
        let now = self.now;
        let id = log::append(self.tx().await?, person, entry, now).await?;
        self.note(person, Entity::Access, id.as_str());
        Ok(())
    }

    /// The same, of what the person does at the computer of a session.
    pub(crate) async fn log_of(
        &mut self,
        (person, session): (&PersonId, &SessionId),
        entry: impl FnOnce(&SessionRow) -> Entry,
    ) -> Outcome<()> {
        // Without it nobody would have come so far.
        let session = session::get(&mut **self.tx().await?, session).await?.ok_or(Code::InvalidToken)?;
        self.log(person, &entry(&session)).await
    }

    /// Notes a call toward the outside, to be made after the commit when it is due.
    pub(crate) async fn call(&mut self, kind: outside_call::Kind, reference: &str, due: Timestamp) -> Outcome<()> {
        self.calls = true;
        Ok(outside_call::insert(self.tx().await?, kind, reference, due).await?)
    }

    /// The same, due at once; one that waits for its time waits no longer.
    pub(crate) async fn hurry(&mut self, kind: outside_call::Kind, reference: &str) -> Outcome<()> {
        self.calls = true;
        let now = self.now;
        Ok(outside_call::hurry(self.tx().await?, kind, reference, now).await?)
    }

    /// Locks a bill and everybody who sees it.
    pub(crate) async fn take(&mut self, id: &BillId) -> Outcome<Option<Standing>> {
        let persons = bill::persons(self.tx().await?, id).await?;
        self.take_of(id, &persons).await
    }

    /// The same, with who sees it by an earlier look.
    pub(crate) async fn take_of(&mut self, id: &BillId, persons: &[PersonId]) -> Outcome<Option<Standing>> {
        Ok(self.take_with(id, persons, None).await?.map(|(standing, _)| standing))
    }

    /// Locks a payment's bill, and reads the payment as it is then.
    pub(crate) async fn take_payment(&mut self, id: &str) -> Outcome<Option<(Standing, PaymentRow)>> {
        let Some((bill, _, persons)) = payment::bill_and_persons(self.tx().await?, id).await? else { return Ok(None) };
        let taken = self.take_with(&bill, &persons, Some(id)).await?;
        Ok(taken.and_then(|(standing, row)| row.map(|row| (standing, row))))
    }

    /// Locks a bill and who sees it by an earlier look, and reads the one of its payments that is named.
    pub(super) async fn take_with(
        &mut self,
        id: &BillId,
        persons: &[PersonId],
        payment: Option<&str>,
    ) -> Outcome<Option<(Standing, Option<PaymentRow>)>> {
        for person in persons {
            self.lock(person).await?;
        }
        let dialect = self.core.db.dialect();
        let Some(row) = bill::lock(self.tx().await?, dialect, id).await? else { return Ok(None) };
        let found = standing::find(self.tx().await?, id, row.noun.total.currency, payment).await?;
        for viewer in &found.viewers {
            // Only who came between the two looks is not locked yet; a ring is then undone by the database.
            self.lock(&viewer.person).await?;
        }
        Ok(Some((Standing::of(row, found.viewers, found.owed, found.back), found.payment)))
    }

    /// Books a transaction for a bill once for its source; false when that was done before.
    pub(crate) async fn book(
        &mut self,
        standing: &mut Standing,
        header: &Header<'_>,
        transaction: &Transaction,
    ) -> Outcome<bool> {
        let booked = self.book_only(header, transaction).await?;
        if booked {
            standing.apply(transaction)?;
        }
        Ok(booked)
    }

    /// The same where no bill stands otherwise for it.
    pub(crate) async fn book_only(&mut self, header: &Header<'_>, transaction: &Transaction) -> Outcome<bool> {
        let Some(postings) = ledger::book(self.tx().await?, header, transaction).await? else { return Ok(false) };
        self.write(postings).await?;
        Ok(true)
    }

    /// Writes a payment that changed.
    pub(crate) async fn put_payment(&mut self, standing: &mut Standing, row: &mut PaymentRow) -> Outcome<()> {
        row.noun.version += 1;
        row.noun.changed_at = self.now;
        self.write(payment::update(row)?).await?;
        self.lock(&row.person).await?;
        self.note(&row.person, Entity::Payment, row.noun.id.as_str());
        standing.held_by(row);
        Ok(())
    }

    /// Writes a receipt.
    pub(crate) async fn put_receipt(&mut self, person: &PersonId, receipt: &Receipt) -> Outcome<()> {
        self.write(payment::insert_receipt(person, receipt)?).await?;
        self.note(person, Entity::Receipt, receipt.id.as_str());
        Ok(())
    }

    /// Takes number and id of a bill that is new; false when they are taken. Who sees it is written by the first
    /// [`Books::put`], once it is charged.
    pub(crate) async fn insert(&mut self, standing: &Standing) -> Outcome<bool> {
        bill::insert(self.tx().await?, &standing.row).await
    }

    /// Writes a bill as it stands now, for everybody who sees it, when anything of it changed.
    pub(crate) async fn put(&mut self, standing: &mut Standing) -> Outcome<()> {
        standing.derive(self.now)?;
        let changed = standing.before.as_ref() != Some(&standing.row.noun);
        if changed {
            standing.row.noun.changed_at = self.now;
        }
        self.write(bill::update(&standing.row)?).await?;
        self.put_viewers(standing, changed).await
    }

    async fn put_viewers(&mut self, standing: &mut Standing, all: bool) -> Outcome<()> {
        for viewer in &mut standing.viewers {
            if all || standing.touched.contains(&viewer.person) {
                viewer.version += 1;
                self.lock(&viewer.person).await?;
                self.write(bill::put_viewer(viewer, &standing.row.noun)?).await?;
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
        if exception::note(self.tx().await?, kind, source, detail, now).await? {
            self.core.metrics.exceptions.one();
            tracing::warn!(?kind, "an entry for the list of exceptions");
        }
        Ok(())
    }
}
