//! ackResult (I9): the e-service says what became of a signature.

use desk_eid::Outcome;
use serde_json::{Value, json};

use super::Fields;
use super::envelope::Caller;
use crate::ask::{AskKind, Phase};
use crate::shared::SharedRef;

pub(super) fn ack_result(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    let business_id = fields.business_id()?;
    if !matches!(fields.text("signingResult")?, "SR001" | "SR002" | "SR003") {
        return Err(Outcome::ParameterInvalid);
    }
    let state = shared.state();
    let signed = state.asks.values().any(|ask| {
        ask.kind == AskKind::Sign
            && ask.client_id == caller.client_id
            && ask.business_id.as_deref() == Some(business_id.as_str())
            && matches!(ask.phase, Phase::Ended { .. })
    });
    if signed { Ok(json!({})) } else { Err(Outcome::SignAckFailed) }
}
