//! What a department tells laid over what is there: the department's word on its own matters, the person's on theirs.

use desk_domain::application::Application;
use desk_domain::bill::due::due_day;
use desk_domain::bill::reference::normalise;
use desk_domain::bill::{Bill, BillKind};
use desk_domain::task::{Task, TaskState};
use desk_domain::{Department, Timestamp};
use serde_json::{Value, json};

use crate::config::FpsPayee;
use crate::crypt::hex;

/// What belongs to the gateway and not to the department's body.
pub(super) struct Frame<'a> {
    pub(super) id: &'a str,
    pub(super) version: u32,
    pub(super) department: &'a Department,
    pub(super) now: Timestamp,
}

impl Frame<'_> {
    /// The body with the gateway's members around it; `None` when it is still not the noun.
    fn noun<T: serde::de::DeserializeOwned>(&self, body: &Value) -> Option<T> {
        let mut whole = body.as_object()?.clone();
        for name in ["snoozedUntil", "doneAt", "seenAt", "withdrawalAskedAt", "withdrawalDeclinedAt"] {
            whole.remove(name);
        }
        // A list that is null is a list that is empty, a flag that is null is none.
        for name in ["missing", "stages", "events", "documents", "withdrawable"] {
            if whole.get(name).is_some_and(Value::is_null) {
                whole.remove(name);
            }
        }
        whole.insert("id".to_owned(), json!(self.id));
        whole.insert("version".to_owned(), json!(self.version));
        whole.insert("department".to_owned(), serde_json::to_value(self.department).ok()?);
        whole.insert("changedAt".to_owned(), json!(self.now));
        serde_json::from_value(whole.into()).ok()
    }
}

/// The task after what the department tells. `told_state` is the state in what it told before.
///
/// A department that repeats its old state does not undo what the person did meanwhile; one that tells a new state
/// decides. A snooze lasts as long as the task is open.
pub(super) fn task(frame: &Frame<'_>, body: &Value, before: Option<(&Task, &str)>) -> Option<Task> {
    let mut task: Task = frame.noun(body)?;
    if let Some((was, told_state)) = before {
        if told_state == task.state.as_str() {
            task.state = was.state.clone();
            task.done_at = was.done_at;
        }
        task.snoozed_until = was.snoozed_until.filter(|_| task.state == TaskState::Open);
    }
    match task.state {
        TaskState::Open => task.done_at = None,
        _ => task.done_at = task.done_at.or(Some(frame.now)),
    }
    Some(task)
}

/// The application after what the department tells: what the person has seen stays seen, and what they asked for is
/// settled by it.
pub(super) fn application(frame: &Frame<'_>, body: &Value, before: Option<&Application>) -> Option<Application> {
    let mut application: Application = frame.noun(body)?;
    application.seen_at = before.and_then(|was| was.seen_at);
    application.withdrawal_asked_at = before.and_then(|was| was.withdrawal_asked_at);
    application.withdrawal_declined_at = before.and_then(|was| was.withdrawal_declined_at);
    application.settle_withdrawal(frame.now);
    Some(application)
}

/// The bill that the department tells. Its state, its payment and what a person says about it are the gateway's.
pub(super) fn bill<'p>(
    frame: &Frame<'_>,
    body: &Value,
    payee: impl Fn(&BillKind) -> Option<&'p FpsPayee>,
) -> Option<Bill> {
    let mut body = body.clone();
    let members = body.as_object_mut()?;
    for name in ["state", "payee", "payment", "claim", "added", "paidAt", "paidBy", "notice", "dueChecked"] {
        members.remove(name);
    }
    for name in ["parts", "instalments", "channels", "expected", "partPayment", "surcharge"] {
        if members.get(name).is_some_and(Value::is_null) {
            members.remove(name);
        }
    }
    let number = normalise(members.get("number")?.as_str()?);
    members.insert("number".to_owned(), number.into());
    let nothing = json!({ "cents": 0, "currency": members.get("total")?.get("currency")? });
    members.entry("surcharge").or_insert(nothing);
    members.insert("state".to_owned(), json!({ "kind": "unpaid" }));
    members.insert("dueChecked".to_owned(), false.into());
    let mut bill: Bill = frame.noun(&body)?;
    bill.due_checked = true;
    for day in bill.due.iter_mut().chain(bill.instalments.iter_mut().map(|part| &mut part.due)) {
        let due = due_day(&bill.kind, *day);
        *day = due.day;
        bill.due_checked &= due.checked;
    }
    bill.payee = payee(&bill.kind).map(|payee| payee.name.clone());
    Some(bill)
}

/// The state word of a body, for the next comparison.
pub(super) fn told_state(body: &Value) -> String {
    let word = body.get("state").or_else(|| body.get("status")).and_then(Value::as_str).unwrap_or_default();
    word.chars().take(200).collect()
}

/// Recognises what was told before: SHA-256 of the canonical JSON.
pub(super) fn told_hash(body: &Value) -> serde_json::Result<String> {
    Ok(hex(&crate::crypt::sha256(&serde_json_canonicalizer::to_vec(body)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk_domain::LocalizedText;

    fn body(state: &str) -> Value {
        let text = json!({ "en": "a", "zh-Hant-HK": "b", "zh-Hans": "c" });
        json!({ "kind": "form", "title": text, "summary": text, "state": state, "waitsFor": "person",
            "whoCloses": "person", "createdAt": "2026-11-01T00:00:00Z", "missing": null, "snoozedUntil": "2030-01-01T00:00:00Z" })
    }

    #[test]
    fn the_persons_done_survives_a_repeated_open_and_not_a_new_state() {
        let department =
            Department { id: "td".into(), name: LocalizedText::same("T"), phone: None, email: None, url: None };
        let now = Timestamp::from_millis(5);
        let frame = Frame { id: "t", version: 2, department: &department, now };
        let fresh = task(&frame, &body("open"), None).unwrap();
        assert_eq!((fresh.snoozed_until, fresh.done_at), (None, None));
        let mut done = fresh.clone();
        done.state = TaskState::Done;
        done.done_at = Some(Timestamp::from_millis(3));
        let repeated = task(&frame, &body("open"), Some((&done, "open"))).unwrap();
        assert_eq!((repeated.state, repeated.done_at), (TaskState::Done, Some(Timestamp::from_millis(3))));
        assert_eq!(task(&frame, &body("withdrawn"), Some((&done, "open"))).unwrap().state, TaskState::Withdrawn);
        assert_eq!(task(&frame, &body("open"), Some((&done, "closed"))).unwrap().state, TaskState::Open);
    }
}
