//! Sending money back through the switch. The refund's own id makes a repetition harmless.

use serde_json::{Value, json};

use super::AskError;
use crate::core::Core;
use crate::db::refund;
use crate::ledger;
use crate::problem::Outcome;
use crate::step_up::start::Done;

/// Sends the refund with this id.
pub(crate) async fn refund(core: &Core, id: &str) -> Outcome<Done> {
    let Some(fps) = &core.fps else { return Ok(Done::Later) };
    let mut tx = core.db.begin().await?;
    // From here on it may have been sent, whatever becomes of the answer.
    let row = refund::ask(&mut tx, id).await?;
    tx.commit().await?;
    let Some(row) = row else { return Ok(Done::Final) };
    core.storm.point("before-refund");
    let payload = json!({ "refundId": row.id, "transactionId": row.transaction, "amount": row.amount });
    let answer = fps.ask::<Value>(core, "/fps/v1/refunds", payload).await;
    core.storm.point("after-refund-before-ledger");
    match answer {
        Ok(_) => {
            ledger::refund_sent_alone(core, id, None).await?;
            core.storm.point("after-refund");
            Ok(Done::Final)
        }
        Err(AskError::Refused(_)) => {
            ledger::refund_refused(core, &row).await?;
            Ok(Done::Final)
        }
        Err(AskError::Unknown | AskError::NotFound) => Ok(Done::Later),
    }
}
