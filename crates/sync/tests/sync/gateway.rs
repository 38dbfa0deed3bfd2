//! A gateway in memory: one person, a change feed by sequence number, acts done at most once under their key, and
//! faults before or after the work is done. Every call gives way once before and once after its work, so that a caller
//! that is dropped may or may not have been heard.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use desk_contract::{SignedOutReason, UntrustedKind};
use desk_domain::application::{Application, ApplicationAct, ApplicationStatus};
use desk_domain::bill::{Bill, BillAct, BillKind, BillState};
use desk_domain::payment::{Payment, PaymentMethod, PaymentState};
use desk_domain::task::{Task, TaskAct, TaskKind, TaskState, WaitsFor, WhoCloses};
use desk_domain::{
    ApplicationId, BillId, Department, IdempotencyKey, LocalizedText, Money, PaymentId, TaskId, Timestamp,
};
use desk_gov::GovError;
use desk_gov::api::{Change, Changes};
use desk_gov::live::Signal;
use desk_store::ChangeEntity;
use desk_sync::{CitizenCalls, LiveSignals, Page, Row, Write};
use serde_json::value::{RawValue, to_raw_value};
use tokio::sync::mpsc;

/// What goes wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Unreachable,
    /// Done, and the answer is lost.
    Lost,
    /// Not done, and the connection breaks.
    Broken,
    Busy(u64),
    Down,
    Suspended,
    Proxy,
}

#[derive(Default)]
pub(crate) struct Inner {
    pub(crate) tasks: BTreeMap<String, Task>,
    /// Versions of tasks that were deleted. A gateway gives a new task a new id; here, where ids are few, the one that comes
    /// back goes on from its version: none ever goes back.
    pub(crate) gone: BTreeMap<String, u32>,
    pub(crate) applications: BTreeMap<String, Application>,
    pub(crate) bills: BTreeMap<String, Bill>,
    pub(crate) payments: BTreeMap<String, Payment>,
    /// It knows tasks and applications only.
    pub(crate) before_bills: bool,
    pub(crate) seq: u64,
    pub(crate) latest: BTreeMap<(&'static str, String), (u64, bool)>,
    pub(crate) epoch: u64,
    pub(crate) answers: HashMap<String, Row>,
    /// Keys of the acts that were really done, in order.
    pub(crate) done: Vec<String>,
    pub(crate) faults: VecDeque<Option<Fault>>,
    pub(crate) always: Option<Fault>,
    pub(crate) calls: Vec<String>,
    pub(crate) page: usize,
    pub(crate) streams: Vec<mpsc::UnboundedSender<Option<Signal>>>,
    pub(crate) no_streams: bool,
    /// Runs after the first page of a full sync was read.
    pub(crate) meanwhile: Option<fn(&mut Inner)>,
}

#[derive(Clone)]
pub(crate) struct Gateway(pub(crate) Arc<Mutex<Inner>>);

pub(crate) fn task(id: &str) -> Task {
    let at = Timestamp::from_millis(1_000);
    let (phone, email, url) = (None, None, None);
    Task {
        id: TaskId::new(id),
        version: 1,
        department: Department { id: "immd".into(), name: LocalizedText::same("Immigration"), phone, email, url },
        application: None,
        kind: TaskKind::Notice,
        title: LocalizedText::same("Read this"),
        summary: LocalizedText::same("It matters"),
        state: TaskState::Open,
        waits_for: WaitsFor::Person,
        who_closes: WhoCloses::Person,
        due: None,
        due_time: None,
        missing: vec![],
        consequence: None,
        action: None,
        reference: None,
        snoozed_until: None,
        created_at: at,
        changed_at: at,
        done_at: None,
    }
}

pub(crate) fn application(id: &str) -> Application {
    let task = task("x");
    Application {
        id: ApplicationId::new(id),
        version: 1,
        department: task.department,
        name: LocalizedText::same("Passport"),
        icon: None,
        reference: "A-1".into(),
        status: ApplicationStatus::Submitted,
        stages: vec![],
        stages_basis: None,
        events: vec![],
        next: None,
        documents: vec![],
        note: None,
        objection: None,
        submitted_at: task.created_at,
        changed_at: task.changed_at,
        seen_at: None,
        withdrawable: true,
        withdrawal_asked_at: None,
        withdrawal_declined_at: None,
    }
}

pub(crate) fn bill(id: &str) -> Bill {
    let task = task("x");
    Bill {
        id: BillId::new(id),
        version: 1,
        department: task.department,
        kind: BillKind::Water,
        title: LocalizedText::same("Water"),
        for_whom: None,
        account: "7-1".into(),
        number: "71".into(),
        period: None,
        parts: vec![],
        total: Money::hkd(41_260),
        surcharge: Money::hkd(0),
        due: None,
        due_checked: true,
        instalments: vec![],
        state: BillState::Unpaid,
        expected: false,
        added: false,
        part_payment: false,
        payee: None,
        channels: vec![],
        note: None,
        payment: None,
        notice: None,
        paid_by: None,
        claim: None,
        issued_at: task.created_at,
        paid_at: None,
        changed_at: task.changed_at,
    }
}

pub(crate) fn payment(id: &str, bill: &str) -> Payment {
    let at = Timestamp::from_millis(1_000);
    Payment {
        id: PaymentId::new(id),
        version: 1,
        bill: BillId::new(bill),
        idempotency_key: None,
        method: PaymentMethod::Fps,
        amount: Money::hkd(41_260),
        state: PaymentState::Created,
        reason: None,
        reference: "CD26112400317".into(),
        payee: LocalizedText::same("Water"),
        bill_number: "71".into(),
        code: None,
        expires_at: None,
        received: Money::hkd(0),
        refund: Money::hkd(0),
        refunded_at: None,
        bank_reference: None,
        checked_at: None,
        created_at: at,
        settled_at: None,
        changed_at: at,
    }
}

impl Inner {
    pub(crate) fn touch(&mut self, entity: &'static str, id: &str, deleted: bool) {
        self.seq += 1;
        self.latest.insert((entity, id.to_owned()), (self.seq, deleted));
        let signal = Some(Signal::Changed(Some(self.seq)));
        self.streams.retain(|stream| stream.send(signal).is_ok());
    }

    /// A department puts or changes a task.
    pub(crate) fn put(&mut self, id: &str, how: impl FnOnce(&mut Task)) {
        let before = self.gone.get(id).copied();
        let fresh = || Task { version: before.unwrap_or(task(id).version), ..task(id) };
        let task = self.tasks.entry(id.to_owned()).or_insert_with(fresh);
        how(task);
        task.version += 1;
        self.touch("task", id, false);
    }

    pub(crate) fn put_application(&mut self, id: &str) {
        let application = self.applications.entry(id.to_owned()).or_insert_with(|| application(id));
        application.version += 1;
        self.touch("application", id, false);
    }

    pub(crate) fn delete(&mut self, id: &str) {
        if let Some(task) = self.tasks.remove(id) {
            self.gone.insert(id.to_owned(), task.version);
        }
        self.touch("task", id, true);
    }

    fn raw(&self, entity: &str, id: &str) -> Box<RawValue> {
        match entity {
            "task" => to_raw_value(&self.tasks[id]),
            "application" => to_raw_value(&self.applications[id]),
            "bill" => to_raw_value(&self.bills[id]),
            "payment" => to_raw_value(&self.payments[id]),
            _ => RawValue::from_string(r#"{"hue":"blue"}"#.into()),
        }
        .unwrap()
    }

    fn row(&self, entity: &str, id: &str) -> Row {
        Row { id: id.to_owned(), json: self.raw(entity, id).get().into() }
    }

    fn ids(&self, entity: ChangeEntity) -> Vec<String> {
        match entity {
            ChangeEntity::Task => self.tasks.keys().cloned().collect(),
            ChangeEntity::Application => self.applications.keys().cloned().collect(),
            ChangeEntity::Bill => self.bills.keys().cloned().collect(),
            ChangeEntity::Payment => self.payments.keys().cloned().collect(),
            _ => vec![],
        }
    }

    /// A department puts or changes a bill.
    pub(crate) fn put_bill(&mut self, id: &str, how: impl FnOnce(&mut Bill)) {
        let bill = self.bills.entry(id.to_owned()).or_insert_with(|| bill(id));
        how(bill);
        bill.version += 1;
        self.touch("bill", id, false);
    }

    /// A payment of the person is begun: what `POST /v1/bills/{id}/payments` does.
    pub(crate) fn begin(&mut self, key: &str, bill: &str, id: &str) -> Row {
        if let Some(row) = self.answers.get(key) {
            return row.clone();
        }
        let begun = Payment { idempotency_key: Some(IdempotencyKey::new(key)), ..payment(id, bill) };
        self.payments.insert(id.to_owned(), begun);
        self.touch("payment", id, false);
        self.put_bill(bill, |bill| bill.payment = Some(PaymentId::new(id)));
        let row = self.row("payment", id);
        self.done.push(key.to_owned());
        self.answers.insert(key.to_owned(), row.clone());
        row
    }

    fn page(&self, entity: &'static str, ids: &[String], after: Option<&str>) -> Page {
        let rest: Vec<&String> = ids.iter().filter(|id| after.is_none_or(|after| id.as_str() > after)).collect();
        let shown = &rest[..rest.len().min(self.page)];
        Page {
            rows: shown.iter().map(|id| Row { id: (*id).clone(), json: self.raw(entity, id).get().into() }).collect(),
            next: (rest.len() > self.page).then(|| shown[self.page - 1].clone()),
            cursor: after.is_none().then(|| format!("{}/{}", self.epoch, self.seq)),
        }
    }

    fn write(&mut self, key: &str, work: impl FnOnce(&mut Self) -> Result<Row, GovError>) -> Result<Row, GovError> {
        if let Some(row) = self.answers.get(key) {
            return Ok(row.clone());
        }
        let row = work(self)?;
        self.done.push(key.to_owned());
        self.answers.insert(key.to_owned(), row.clone());
        Ok(row)
    }
}

impl Gateway {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(Inner { page: 3, epoch: 1, ..Inner::default() })))
    }

    pub(crate) fn with<T>(&self, change: impl FnOnce(&mut Inner) -> T) -> T {
        change(&mut self.0.lock().unwrap())
    }

    pub(crate) fn calls(&self) -> usize {
        self.with(|inner| inner.calls.len())
    }

    async fn call<T>(&self, name: &str, work: impl FnOnce(&mut Inner) -> Result<T, GovError>) -> Result<T, GovError> {
        tokio::task::yield_now().await;
        let answer = self.with(|inner| {
            inner.calls.push(name.to_owned());
            let fault = inner.faults.pop_front().flatten().or(inner.always);
            let before = match fault {
                Some(Fault::Unreachable) => GovError::Unreachable,
                Some(Fault::Broken) => GovError::Offline,
                Some(Fault::Busy(seconds)) => GovError::RateLimited(Some(Duration::from_secs(seconds))),
                Some(Fault::Down) => GovError::Unavailable { retry_after: None, incident: None },
                Some(Fault::Suspended) => GovError::SignedOut(SignedOutReason::Suspended),
                Some(Fault::Proxy) => GovError::Untrusted(UntrustedKind::Proxy),
                Some(Fault::Lost) => return work(inner).and(Err(GovError::Timeout)),
                None => return work(inner),
            };
            Err(before)
        });
        tokio::task::yield_now().await;
        answer
    }
}

#[async_trait]
impl CitizenCalls for Gateway {
    async fn changes(&self, cursor: &str) -> Result<Changes, GovError> {
        self.call("changes", |inner| {
            let (epoch, seq) = cursor.split_once('/').expect("a cursor of ours");
            if epoch.parse() != Ok(inner.epoch) {
                return Err(GovError::CursorExpired);
            }
            let since: u64 = seq.parse().unwrap();
            let mut rows: Vec<_> = inner.latest.iter().filter(|(_, (seq, _))| *seq > since).collect();
            rows.sort_by_key(|(_, (seq, _))| *seq);
            let more = rows.len() > inner.page;
            rows.truncate(inner.page);
            let to = rows.last().map_or(inner.seq, |(_, (seq, _))| *seq);
            let changes = rows
                .iter()
                .map(|((entity, id), (seq, deleted))| Change {
                    entity: (*entity).to_owned(),
                    id: id.clone(),
                    seq: *seq,
                    deleted: *deleted,
                    item: (!deleted).then(|| inner.raw(entity, id)),
                })
                .collect();
            Ok(Changes { changes, cursor: format!("{}/{to}", inner.epoch), more })
        })
        .await
    }

    async fn page(&self, entity: ChangeEntity, after: Option<&str>) -> Result<Page, GovError> {
        let word = entity.word();
        self.call(&format!("{word}s"), |inner| {
            if inner.before_bills && !matches!(entity, ChangeEntity::Task | ChangeEntity::Application) {
                return Err(GovError::NotFound);
            }
            let ids = inner.ids(entity);
            let page = inner.page(word, &ids, after);
            if let Some(meanwhile) = inner.meanwhile.take() {
                meanwhile(inner);
            }
            Ok(page)
        })
        .await
    }

    async fn me(&self) -> Result<String, GovError> {
        self.call("me", |_| Ok(r#"{"id":"p1"}"#.to_owned())).await
    }

    async fn access_log(&self) -> Result<Vec<Row>, GovError> {
        self.call("access-log", |_| Ok(vec![])).await
    }

    async fn act(&self, id: &TaskId, act: &TaskAct, write: Write<'_>) -> Result<Row, GovError> {
        self.call("act", |inner| {
            inner.write(write.key.as_str(), |inner| {
                let task = inner.tasks.get_mut(id.as_str()).ok_or(GovError::NotFound)?;
                let current = || to_raw_value(task).ok();
                let next = task.apply(act, write.at).map_err(|_| GovError::NotAllowed(current()))?;
                if next != *task {
                    if task.version != write.base_version {
                        return Err(GovError::Conflict(current()));
                    }
                    *task = Task { version: task.version + 1, ..next };
                    inner.touch("task", id.as_str(), false);
                }
                Ok(Row { id: id.to_string(), json: inner.raw("task", id.as_str()).get().into() })
            })
        })
        .await
    }

    async fn application_act(
        &self,
        id: &ApplicationId,
        act: ApplicationAct,
        write: Write<'_>,
    ) -> Result<Row, GovError> {
        self.call("application-act", |inner| {
            inner.write(write.key.as_str(), |inner| {
                let application = inner.applications.get_mut(id.as_str()).ok_or(GovError::NotFound)?;
                let next = application
                    .apply(act, write.at)
                    .map_err(|_| GovError::NotAllowed(to_raw_value(application).ok()))?;
                if next != *application {
                    *application = Application { version: application.version + 1, ..next };
                    inner.touch("application", id.as_str(), false);
                }
                Ok(Row { id: id.to_string(), json: inner.raw("application", id.as_str()).get().into() })
            })
        })
        .await
    }

    async fn bill_act(&self, id: &BillId, act: &BillAct, write: Write<'_>) -> Result<Row, GovError> {
        self.call("bill-act", |inner| {
            inner.write(write.key.as_str(), |inner| {
                let bill = inner.bills.get_mut(id.as_str()).ok_or(GovError::NotFound)?;
                let current = || to_raw_value(bill).ok();
                let next = bill.apply(act).map_err(|_| GovError::NotAllowed(current()))?;
                if next != *bill {
                    if bill.version != write.base_version {
                        return Err(GovError::Conflict(current()));
                    }
                    *bill = Bill { version: bill.version + 1, ..next };
                    inner.touch("bill", id.as_str(), false);
                }
                Ok(inner.row("bill", id.as_str()))
            })
        })
        .await
    }

    async fn bill(&self, id: &BillId) -> Result<Row, GovError> {
        self.call("bill", |inner| {
            if inner.bills.contains_key(id.as_str()) {
                Ok(inner.row("bill", id.as_str()))
            } else {
                Err(GovError::NotFound)
            }
        })
        .await
    }

    async fn payment(&self, id: &PaymentId) -> Result<Row, GovError> {
        self.call("payment", |inner| {
            if inner.payments.contains_key(id.as_str()) {
                Ok(inner.row("payment", id.as_str()))
            } else {
                Err(GovError::NotFound)
            }
        })
        .await
    }

    async fn live(&self, _last: Option<u64>) -> Result<Box<dyn LiveSignals>, GovError> {
        self.call("live", |inner| {
            if inner.no_streams {
                return Err(GovError::Timeout);
            }
            let (sender, receiver) = mpsc::unbounded_channel();
            inner.streams.push(sender);
            Ok(Box::new(Stream(receiver)) as Box<dyn LiveSignals>)
        })
        .await
    }
}

struct Stream(mpsc::UnboundedReceiver<Option<Signal>>);

#[async_trait]
impl LiveSignals for Stream {
    /// `None` in the channel: the gateway closes; the channel gone: the connection breaks.
    async fn next(&mut self) -> Result<Option<Signal>, GovError> {
        self.0.recv().await.ok_or(GovError::Offline)
    }
}
