//! Requests that a person answers on the phone after they signed in: profile (I3), form filling (I4), step-up (I6),
//! signing (I7). The answer says only whether the phone was told; the result comes as a callback.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_domain::Language;
use desk_eid::Outcome;
use desk_eid::wire::limits::{DEPARTMENT, FORM_NUMBER, FORM_TEXT, NAME};
use desk_eid::wire::source::Source;
use serde_json::{Value, json};

use super::envelope::Caller;

use super::{Fields, profiles, token};
use crate::ask::{ASK_LIFE_MS, Ask, AskKind, Phase, Subject};
use crate::shared::{Shared, SharedRef, random};
use crate::world::UserType;

pub(super) fn profile(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    let (profile_fields, eme_fields) = profiles::requested(fields)?;
    if profile_fields.is_empty() {
        return Err(Outcome::ParameterEmpty);
    }
    let subject = Subject { profile_fields, eme_fields, ..Subject::default() };
    open(shared, caller, fields, AskKind::Profile, &["eidapi_profiles"], subject)
}

pub(super) fn form(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    open(shared, caller, fields, AskKind::Form, &["eidapi_formFilling"], form_subject(fields)?)
}

pub(super) fn step_up(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    // Two names of the scope exist (§2.2); either will do.
    open(shared, caller, fields, AskKind::StepUp, &["eidapi_fr", "eidapi_sua"], Subject::default())
}

pub(super) fn sign(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    let subject = sign_subject(fields)?;
    let (_, person) = token::check(shared, caller, fields, &["eidapi_sign"])?;
    if person.user_type == UserType::Default {
        return Err(Outcome::SignNotPermitted);
    }
    open(shared, caller, fields, AskKind::Sign, &["eidapi_sign"], subject)
}

/// Name and number of a form and the fields that it wants.
pub(super) fn form_subject(fields: &Fields) -> Result<Subject, Outcome> {
    let (profile_fields, eme_fields) = profiles::requested(fields)?;
    if profile_fields.is_empty() && eme_fields.is_empty() {
        return Err(Outcome::ParameterEmpty);
    }
    Ok(Subject {
        profile_fields,
        eme_fields,
        form_name: Some(fields.short("formName", FORM_TEXT)?),
        form_number: fields.optional("formNum", FORM_NUMBER)?,
        form_description: fields.optional("formDesc", FORM_TEXT)?,
        ..Subject::default()
    })
}

/// What is to be signed: a hash and the names that the phone shows.
pub(super) fn sign_subject(fields: &Fields) -> Result<Subject, Outcome> {
    let hash = fields.short("hashCode", 128)?;
    let bytes = STANDARD.decode(&hash).map_err(|_| Outcome::ParameterInvalid)?;
    let algorithm = fields.optional("sigAlgo", 32)?.unwrap_or_else(|| "SHA256withRSA".to_owned());
    if !matches!(algorithm.as_str(), "SHA256withRSA" | "NONEwithRSA") || bytes.len() != 32 {
        return Err(Outcome::ParameterInvalid);
    }
    Ok(Subject {
        hash_code: Some(hash),
        algorithm: Some(algorithm),
        hkic_hash: fields.optional("HKICHash", 64)?,
        department: Some(fields.short("department", DEPARTMENT)?),
        service_name: Some(fields.short("serviceName", NAME)?),
        document_name: Some(fields.short("documentName", NAME)?),
        ..Subject::default()
    })
}

fn open(
    shared: &Shared,
    caller: &Caller,
    fields: &Fields,
    kind: AskKind,
    scopes: &[&str],
    subject: Subject,
) -> Result<Value, Outcome> {
    let business_id = fields.business_id()?;
    let (token, person) = token::check(shared, caller, fields, scopes)?;
    let source = fields.short("source", 64)?;
    if !Source::parse(&source).is_known() {
        return Err(Outcome::SourceUnsupported);
    }
    let redirect_uri = fields.short("redirectURI", 2048)?;
    let state_text = fields.state()?;
    let ticket = random();
    let mut state = shared.state();
    let service = state.services.get_mut(&caller.client_id).ok_or(Outcome::NoPermission)?;
    if !service.allows(&redirect_uri) {
        return Err(Outcome::CallbackUnregistered);
    }
    if service.business_ids.insert(business_id.clone(), caller.now).is_some() {
        return Err(Outcome::BusinessIdDuplicated);
    }
    let ask = Ask {
        ticket: ticket.clone(),
        kind,
        client_id: caller.client_id.clone(),
        source,
        redirect_uri,
        state: state_text,
        language: person.language.parse().unwrap_or(Language::ZhHantHk),
        scopes: token.scopes,
        broker: false,
        anonymous: false,
        business_id: Some(business_id),
        person: Some(person.id.clone()),
        subject,
        qr: None,
        phase: Phase::Waiting,
        created: caller.now,
        expires: caller.now.plus_millis(ASK_LIFE_MS),
    };
    // Our reading of authByQR: a request made from a computer's browser is pushed to the phone; one made on the phone
    // itself is opened there with the ticket.
    let by_qr = ask.by_qr();
    state.asks.insert(ticket.clone(), ask);
    drop(state);
    shared.asked.notify_one();
    Ok(if by_qr { json!({"authByQR": true}) } else { json!({"authByQR": false, "ticketID": ticket}) })
}
