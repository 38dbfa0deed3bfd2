//! What an answer means for the act that it answers. Pure.

use std::time::Duration;

use desk_contract::{SignedOutReason, WedgedReason};
use desk_domain::application::{Application, ApplicationAct};
use desk_domain::bill::{Bill, BillAct};
use desk_domain::task::{Task, TaskAct, TaskState};
use desk_gov::GovError;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::Row;

/// What becomes of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Done; the thing as it is now.
    Done(Row),
    /// It holds already, or nobody needs it any more: done on another computer, closed by the department.
    DoneElsewhere(Option<Row>),
    /// It cannot succeed as it is; the person decides, going by the thing as it is now, where the gateway said so.
    Wedged(WedgedReason, Option<Row>),
    /// Again under the same key, not before this long, if the gateway said so. It may have arrived.
    Later(Option<Duration>),
    /// Again under the same key; not a byte has left.
    NotSent,
    /// The session is over; the act waits for the next one.
    SignedOut(SignedOutReason),
}

/// Which act may hold already or be needless, going by the thing as it is now.
#[derive(Clone, Copy, Debug)]
pub enum Moot<'a> {
    /// An act on a task.
    Task(&'a TaskAct),
    /// An act on an application.
    Application(ApplicationAct),
    /// The person's word on a bill.
    Bill(&'a BillAct),
}

/// | answer                                          | verdict                                              |
/// |-------------------------------------------------|------------------------------------------------------|
/// | 2xx                                             | done                                                 |
/// | 409 conflict, act holds or is moot in `current` | done elsewhere                                       |
/// | 409 conflict                                    | wedged: changed                                      |
/// | 422 not-allowed, act is moot in `current`       | done elsewhere                                       |
/// | 422 not-allowed                                 | wedged: not allowed                                  |
/// | 404                                             | wedged: gone                                         |
/// | 401, 403 suspended                              | signed out                                           |
/// | 409 in-progress, 429, 5xx, time-out, broken off, unreadable, untrusted, no vault | later               |
/// | no connection                                   | not sent                                             |
/// | 400, 403, 410, 413, 422 key-reused, step-up, else | wedged: other                                      |
pub fn judge(id: &str, act: Moot<'_>, answer: Result<Row, GovError>) -> Verdict {
    let error = match answer {
        Ok(row) => return Verdict::Done(row),
        Err(error) => error,
    };
    match error {
        GovError::SignedOut(reason) => Verdict::SignedOut(reason),
        GovError::Unreachable => Verdict::NotSent,
        GovError::Conflict(current) => elsewhere(id, act, current, WedgedReason::Changed),
        GovError::NotAllowed(current) => elsewhere(id, act, current, WedgedReason::NotAllowed),
        GovError::NotFound => Verdict::Wedged(WedgedReason::Gone, None),
        error if error.is_passing() => Verdict::Later(error.retry_after()),
        _ => Verdict::Wedged(WedgedReason::Other, None),
    }
}

fn elsewhere(id: &str, act: Moot<'_>, current: Option<Box<RawValue>>, reason: WedgedReason) -> Verdict {
    let Some(current) = current else { return Verdict::Wedged(reason, None) };
    // Another thing than the one that was asked about decides nothing.
    let (of_it, moot) = match act {
        Moot::Task(act) => known(&current, |task: &Task| (task.id.as_str() == id, is_moot(task, act))),
        Moot::Application(act) => {
            known(&current, |application: &Application| (application.id.as_str() == id, is_asked(application, act)))
        }
        Moot::Bill(act) => known(&current, |bill: &Bill| (bill.id.as_str() == id, is_said(bill, act))),
    };
    let row = of_it.then(|| Row { id: id.to_owned(), json: current.get().to_owned() });
    if of_it && moot { Verdict::DoneElsewhere(row) } else { Verdict::Wedged(reason, row) }
}

/// What `look` finds in what the gateway said; nothing when it cannot be read.
fn known<T: DeserializeOwned>(current: &RawValue, look: impl Fn(&T) -> (bool, bool)) -> (bool, bool) {
    serde_json::from_str(current.get()).map_or((false, false), |thing| look(&thing))
}

/// Whether the gateway has the person's word already, or nothing is left to be said.
fn is_said(bill: &Bill, act: &BillAct) -> bool {
    match act {
        BillAct::ClaimPaid { claim } => !bill.is_open() || bill.claim.as_ref() == Some(claim),
        BillAct::TakeClaimBack => bill.claim.is_none(),
    }
}

/// Whether the gateway knows of it already: asked for on another computer, or at the department itself.
fn is_asked(application: &Application, act: ApplicationAct) -> bool {
    match act {
        ApplicationAct::Seen { .. } => false,
        ApplicationAct::Withdraw => application.is_withdrawal_known(),
    }
}

/// Whether the act holds already, or the task is over so that nothing is left to do.
fn is_moot(task: &Task, act: &TaskAct) -> bool {
    let over = matches!(task.state, TaskState::Closed | TaskState::Withdrawn);
    match act {
        TaskAct::Done => over || task.state == TaskState::Done,
        TaskAct::Reopen => task.state == TaskState::Open,
        TaskAct::Snooze { until } => over || task.state == TaskState::Done || task.snoozed_until == Some(*until),
        TaskAct::Wake => over || task.state == TaskState::Done || task.snoozed_until.is_none(),
    }
}

/// The word that stands in the outbox for a reason, and back.
pub fn wedged_reason(word: Option<&str>) -> WedgedReason {
    match word {
        Some("changed") => WedgedReason::Changed,
        Some("not-allowed") => WedgedReason::NotAllowed,
        Some("gone") => WedgedReason::Gone,
        _ => WedgedReason::Other,
    }
}

pub(super) fn word(reason: WedgedReason) -> &'static str {
    match reason {
        WedgedReason::Changed => "changed",
        WedgedReason::NotAllowed => "not-allowed",
        WedgedReason::Gone => "gone",
        WedgedReason::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_has_its_verdict() {
        let judge = |error| judge("t1", Moot::Task(&TaskAct::Done), Err(error));
        assert_eq!(judge(GovError::Unreachable), Verdict::NotSent);
        for passing in [GovError::Offline, GovError::Timeout, GovError::BadReply("x"), GovError::Vault] {
            assert_eq!(judge(passing), Verdict::Later(None));
        }
        let wait = Some(Duration::from_secs(7));
        assert_eq!(judge(GovError::RateLimited(wait)), Verdict::Later(wait));
        assert_eq!(judge(GovError::InProgress(wait)), Verdict::Later(wait));
        assert_eq!(judge(GovError::Unavailable { retry_after: wait, incident: None }), Verdict::Later(wait));
        assert_eq!(judge(GovError::NotFound), Verdict::Wedged(WedgedReason::Gone, None));
        assert_eq!(judge(GovError::NotAllowed(None)), Verdict::Wedged(WedgedReason::NotAllowed, None));
        assert_eq!(judge(GovError::Conflict(None)), Verdict::Wedged(WedgedReason::Changed, None));
        for fault in [GovError::KeyReused, GovError::TooLarge, GovError::Forbidden, GovError::BadRequest(vec![])] {
            assert_eq!(judge(fault), Verdict::Wedged(WedgedReason::Other, None));
        }
        let out = SignedOutReason::Suspended;
        assert_eq!(judge(GovError::SignedOut(out)), Verdict::SignedOut(out));
    }

    #[test]
    fn reasons_survive_their_word() {
        use WedgedReason::{Changed, Gone, NotAllowed, Other};
        for reason in [Changed, NotAllowed, Gone, Other] {
            assert_eq!(wedged_reason(Some(word(reason))), reason);
        }
        assert_eq!(wedged_reason(None), Other);
    }
}
