//! Asking the switch how a payment stands, and closing it. A payment that ended without money is released only by an
//! answer "not paid" of a closed one; until then no other payment of the bill may begin.

use desk_domain::payment::{PaymentEvent, PaymentState};
use serde_json::json;

use super::AskError;
use super::message::Status;
use crate::core::Core;
use crate::db::payment;
use crate::ledger::Books;
use crate::problem::Outcome;
use crate::step_up::start::Done;

/// Closes the payment with this id, whose time is over or which was called off.
pub(crate) async fn close(core: &Core, id: &str) -> Outcome<Done> {
    let Some(fps) = &core.fps else { return Ok(Done::Later) };
    let Some(row) = payment::get(core.db.read(), id).await? else { return Ok(Done::Final) };
    if !row.holds {
        return Ok(Done::Final);
    }
    let waits = matches!(row.noun.state, PaymentState::Created | PaymentState::AwaitingPayer);
    if waits && core.now() < row.expires {
        return Ok(Done::Later);
    }
    core.storm.point("before-close");
    let answer = fps.ask::<Status>(core, &format!("/fps/v1/payments/{id}/close"), json!({})).await;
    core.storm.point("after-close-before-release");
    hear(core, id, answer, true).await
}

/// Asks only.
pub(crate) async fn look(core: &Core, id: &str) -> Outcome<Done> {
    let Some(fps) = &core.fps else { return Ok(Done::Final) };
    let answer = fps.ask::<Status>(core, &format!("/fps/v1/payments/{id}/status"), json!({})).await;
    hear(core, id, answer, false).await.map(|_| Done::Final)
}

/// Books what the answer says.
async fn hear(core: &Core, id: &str, answer: Result<Status, AskError>, closing: bool) -> Outcome<Done> {
    let status = match answer {
        // A payment that the switch never took cannot have been paid.
        Err(AskError::NotFound) => Status { status: "closed".to_owned(), paid: Vec::new() },
        Ok(status) => status,
        Err(AskError::Unknown | AskError::Refused(_)) => {
            if closing {
                doubt(core, id).await?;
            }
            return Ok(Done::Later);
        }
    };
    for settled in &status.paid {
        crate::ledger::settle_alone(core, settled).await?;
    }
    settle_the_rest(core, id, closing && status.status != "open").await?;
    Ok(Done::Final)
}

/// No answer at the end of a payment's time: nobody knows whether money went.
async fn doubt(core: &Core, id: &str) -> Outcome<()> {
    let mut books = Books::begin(core).await?;
    let Some((mut standing, mut row)) = books.take_payment(id).await? else { return Ok(()) };
    // After its time it was answered once, by the switch or by the file of the day: that stays.
    if row.noun.checked_at.is_some_and(|at| at >= row.expires) {
        return Ok(());
    }
    let over = core.now() >= row.expires;
    let after = row.noun.state.apply(PaymentEvent::Doubted);
    let after = after.and_then(|state| if over { state.apply(PaymentEvent::Expired) } else { Ok(state) });
    if let (true, Ok(next)) = (row.holds, after)
        && next != row.noun.state
    {
        row.noun.state = next;
        row.noun.code = None;
        books.put_payment(&mut standing, &mut row).await?;
        books.put(&mut standing).await?;
    }
    books.commit(core).await
}

/// The switch answered and all its money is booked: what the payment is now.
async fn settle_the_rest(core: &Core, id: &str, closed: bool) -> Outcome<()> {
    let now = core.now();
    let mut books = Books::begin(core).await?;
    let Some((mut standing, mut row)) = books.take_payment(id).await? else { return Ok(()) };
    row.noun.checked_at = Some(now);
    if !matches!(row.noun.state, PaymentState::Settled { .. } | PaymentState::Reversed) {
        let cleared = row.noun.state.apply(PaymentEvent::Cleared).unwrap_or(row.noun.state);
        let over = now >= row.expires;
        row.noun.state = if over { cleared.apply(PaymentEvent::Expired).unwrap_or(cleared) } else { cleared };
        if !matches!(row.noun.state, PaymentState::Created | PaymentState::AwaitingPayer) {
            row.noun.code = None;
            if closed {
                row.release();
            }
        }
    }
    books.put_payment(&mut standing, &mut row).await?;
    books.put(&mut standing).await?;
    books.commit(core).await
}
