//! One step of the worker: take the oldest act that is due, send it, write down what came of it.

use std::time::Duration;

use desk_contract::{SignedOutReason, WedgedReason};
use desk_domain::application::ApplicationAct;
use desk_domain::bill::BillAct;
use desk_domain::task::TaskAct;
use desk_domain::{ApplicationId, BillId, TaskId, Timestamp};
use desk_gov::{Backoff, Randomness};
use desk_store::{Change, ChangeEntity, OutboxItem, OutboxState, Policy, Store, StoreError};

use super::verdict::{Moot, Verdict, judge, word};
use crate::pace::after;
use crate::{CitizenCalls, Row, Write};

/// What a step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing is due.
    Nothing,
    /// An act was settled.
    Settled,
    /// An act is stuck; the person has to look. What it is about may have changed: pull.
    Wedged,
    /// The act goes later; the gateway answers.
    Later,
    /// The act goes later; the gateway does not answer.
    Offline,
    /// The session is over.
    SignedOut(SignedOutReason),
}

/// An act of the outbox, read.
enum Act {
    Task(TaskId, TaskAct),
    Application(ApplicationId, ApplicationAct),
    Bill(BillId, BillAct),
}

impl Act {
    fn read(item: &OutboxItem) -> Option<Self> {
        match item.entity.as_str() {
            "task" => Some(Self::Task(TaskId::new(&item.entity_id), serde_json::from_str(&item.act).ok()?)),
            "application" => {
                Some(Self::Application(ApplicationId::new(&item.entity_id), serde_json::from_str(&item.act).ok()?))
            }
            "bill" => Some(Self::Bill(BillId::new(&item.entity_id), serde_json::from_str(&item.act).ok()?)),
            _ => None,
        }
    }

    fn entity(&self) -> ChangeEntity {
        match self {
            Self::Task(..) => ChangeEntity::Task,
            Self::Application(..) => ChangeEntity::Application,
            Self::Bill(..) => ChangeEntity::Bill,
        }
    }
}

/// Before the first step: acts whose sending was dropped half-way are due again, under the same key.
pub async fn recover(store: &Store, now: Timestamp) -> Result<(), StoreError> {
    for item in store.outbox().await? {
        if item.state == OutboxState::Sending && item.policy == Policy::Background {
            store.retry_later(&item.id, now).await?;
        }
    }
    Ok(())
}

/// Sends the oldest act that is due, if any. May be dropped at any await; [`recover`] then comes first.
pub async fn step(
    store: &Store,
    calls: &dyn CitizenCalls,
    now: Timestamp,
    backoff: &Backoff,
    randomness: &dyn Randomness,
) -> Result<Step, StoreError> {
    let Some(item) = store.due(now, 1).await?.into_iter().next() else { return Ok(Step::Nothing) };
    let Some(act) = Act::read(&item) else {
        store.wedge(&item.id, word(WedgedReason::Other)).await?;
        return Ok(Step::Wedged);
    };
    store.mark_sending(&item.id).await?;
    let write = Write { at: item.created_at, base_version: item.base_version, key: &item.key };
    let (answer, moot) = match &act {
        Act::Task(id, act) => (calls.act(id, act, write).await, Moot::Task(act)),
        Act::Application(id, act) => (calls.application_act(id, *act, write).await, Moot::Application(*act)),
        Act::Bill(id, act) => (calls.bill_act(id, act, write).await, Moot::Bill(act)),
    };
    let silent = answer.as_ref().is_err_and(crate::state::is_silence);
    let wait = |asked: Option<Duration>| {
        after(now, backoff.wait_after(item.attempts, randomness).max(asked.unwrap_or_default()))
    };
    let later = if silent { Step::Offline } else { Step::Later };
    match judge(&item.entity_id, moot, answer) {
        Verdict::Done(row) => settle(store, &item, Some(change(&act, row))).await,
        Verdict::DoneElsewhere(row) => settle(store, &item, row.map(|row| change(&act, row))).await,
        Verdict::Wedged(reason, row) => {
            // First what stands there now, as with an answer: the person decides by it.
            if let Some(row) = row {
                store.put_answer(&change(&act, row)).await?;
            }
            store.wedge(&item.id, word(reason)).await.map(|()| Step::Wedged)
        }
        Verdict::Later(asked) => store.retry_later(&item.id, wait(asked)).await.map(|()| later),
        Verdict::NotSent => store.not_sent(&item.id, wait(None)).await.map(|()| later),
        Verdict::SignedOut(reason) => {
            store.retry_later(&item.id, now).await?;
            Ok(Step::SignedOut(reason))
        }
    }
}

fn change(act: &Act, row: Row) -> Change {
    Change { entity: act.entity(), id: row.id, json: Some(row.json) }
}

async fn settle(store: &Store, item: &OutboxItem, change: Option<Change>) -> Result<Step, StoreError> {
    store.confirm(&item.id, change.as_ref()).await?;
    Ok(Step::Settled)
}
