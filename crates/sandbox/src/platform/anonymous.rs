//! Form filling and signing without sign-in (I10, I11): a ticket first, then getQR with it, then the code, then the
//! result.

use desk_domain::Language;
use desk_eid::Outcome;
use desk_eid::wire::limits::{ANONYMOUS_SIGNING_TICKET_MS, CALLBACK_WAIT_MS};
use serde_json::{Value, json};

use super::envelope::Caller;
use super::{Fields, initiate, token};
use crate::ask::{Ask, AskKind, Phase, Subject};
use crate::shared::{SharedRef, random};

pub(super) fn form(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    open(shared, caller, fields, AskKind::Form, initiate::form_subject(fields)?, CALLBACK_WAIT_MS)
}

pub(super) fn sign(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    let subject = initiate::sign_subject(fields)?;
    // Without a token only the card number says who may sign, so here it is compulsory.
    fields.text("HKICHash")?;
    open(shared, caller, fields, AskKind::Sign, subject, ANONYMOUS_SIGNING_TICKET_MS)
}

fn open(
    shared: &SharedRef,
    caller: &Caller,
    fields: &Fields,
    kind: AskKind,
    subject: Subject,
    life_ms: i64,
) -> Result<Value, Outcome> {
    let business_id = fields.business_id()?;
    let ticket = random();
    let mut state = shared.state();
    let service = state.services.get_mut(&caller.client_id).ok_or(Outcome::NoPermission)?;
    if service.business_ids.insert(business_id.clone(), caller.now).is_some() {
        return Err(Outcome::BusinessIdDuplicated);
    }
    let ask = Ask {
        ticket: ticket.clone(),
        kind,
        client_id: caller.client_id.clone(),
        source: String::new(),
        redirect_uri: String::new(),
        state: None,
        language: Language::ZhHantHk,
        scopes: Vec::new(),
        broker: false,
        anonymous: true,
        business_id: Some(business_id),
        person: None,
        subject,
        qr: None,
        phase: Phase::Waiting,
        created: caller.now,
        expires: caller.now.plus_millis(life_ms),
    };
    state.asks.insert(ticket.clone(), ask);
    drop(state);
    shared.asked.notify_one();
    Ok(json!({"ticketID": ticket}))
}

pub(super) fn get_result(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    let business_id = fields.business_id()?;
    let (token, _) = token::check(shared, caller, fields, &[])?;
    if token.business_id.as_deref() != Some(business_id.as_str()) {
        return Err(Outcome::ParameterInvalid);
    }
    let mut state = shared.state();
    // Tokens of anonymous flows are good for one call (§2.4).
    let value = fields.text("accessToken")?;
    state.tokens.remove(value);
    state.results.remove(&business_id).ok_or(Outcome::ParameterInvalid)
}
