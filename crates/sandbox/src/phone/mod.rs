//! The simulated phone: what it sees, how it takes up a code, how it answers. `web` is the page for a person, `driver` the
//! same for a program.

mod driver;
mod web;

pub use driver::{Phone, PhoneError};
pub(crate) use web::{language, own_path, owner, routes, scanned};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_eid::identification::IdentificationCode;
use desk_eid::text::OpenId;

use crate::ask::{Ask, AskKind, Phase, QR_LIFE_MS};
use crate::platform;
use crate::shared::{Shared, SharedRef};

/// A request as the phone shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Names the request.
    pub ticket: String,
    /// What is asked.
    pub kind: AskKind,
    /// Who asks: the registered name of the e-service.
    pub service: String,
    /// Scopes of a sign-in.
    pub scopes: Vec<String>,
    /// Fields that would be given.
    pub fields: Vec<String>,
    /// Name of the form to fill.
    pub form_name: Option<String>,
    /// Its number and description.
    pub form_details: Vec<String>,
    /// Name of the document to sign.
    pub document: Option<String>,
    /// Department that the document belongs to.
    pub department: Option<String>,
    /// Service that it belongs to.
    pub service_name: Option<String>,
    /// The four digits to compare, when something is signed (hk-identity §2.6).
    pub code: Option<String>,
}

/// Why a scanned or typed code leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoRequest {
    /// The code is older than a minute or was never given out.
    OldCode,
    /// The request behind it has ended.
    Over,
}

/// Takes up the request behind a QR code for `person`.
pub(crate) fn take_up(shared: &SharedRef, code: &str, person: &str) -> Result<String, NoRequest> {
    let now = shared.now();
    let mut state = shared.state();
    let found = state.asks.values_mut().find(|ask| ask.qr.as_ref().is_some_and(|qr| qr.code == code));
    let ask = found.ok_or(NoRequest::OldCode)?;
    if !ask.is_open() || ask.expires <= now {
        return Err(NoRequest::Over);
    }
    if ask.qr.as_ref().is_some_and(|qr| now.millis_since(qr.made) >= QR_LIFE_MS) {
        return Err(NoRequest::OldCode);
    }
    open(ask, person)
}

/// Takes up a request by its ticket, as a deep link on the phone does.
pub(crate) fn open_ticket(shared: &SharedRef, ticket: &str, person: &str) -> Result<String, NoRequest> {
    let now = shared.now();
    let mut state = shared.state();
    let ask = state.asks.get_mut(ticket).filter(|ask| ask.is_open() && ask.expires > now).ok_or(NoRequest::Over)?;
    open(ask, person)
}

/// The first phone that takes up a request keeps it.
fn open(ask: &mut Ask, person: &str) -> Result<String, NoRequest> {
    if ask.person.as_deref().is_some_and(|bound| bound != person) {
        return Err(NoRequest::Over);
    }
    ask.person = Some(person.to_owned());
    ask.phase = Phase::Opened;
    Ok(ask.ticket.clone())
}

/// What waits for the answer of `person`, oldest first.
pub(crate) fn waiting(shared: &Shared, person: &str) -> Vec<Seen> {
    let now = shared.now();
    let mut asks: Vec<Ask> = shared
        .state()
        .asks
        .values()
        .filter(|ask| ask.is_open() && ask.expires > now && ask.person.as_deref() == Some(person))
        .cloned()
        .collect();
    asks.sort_by(|a, b| (a.created, &a.ticket).cmp(&(b.created, &b.ticket)));
    asks.iter().map(|ask| seen(shared, ask)).collect()
}

/// One request of `person`.
pub(crate) fn see(shared: &Shared, ticket: &str, person: &str) -> Option<Seen> {
    let ask = shared.state().asks.get(ticket).cloned()?;
    (ask.is_open() && ask.person.as_deref() == Some(person)).then(|| seen(shared, &ask))
}

fn seen(shared: &Shared, ask: &Ask) -> Seen {
    let service = shared.state().services.get(&ask.client_id).map(|s| s.name.clone()).unwrap_or_default();
    let subject = &ask.subject;
    let mut fields = subject.profile_fields.clone();
    fields.extend(subject.eme_fields.iter().cloned());
    Seen {
        ticket: ask.ticket.clone(),
        kind: ask.kind,
        service,
        scopes: ask.scopes.clone(),
        fields,
        form_name: subject.form_name.clone(),
        form_details: subject.form_number.iter().chain(&subject.form_description).cloned().collect(),
        document: subject.document_name.clone(),
        department: subject.department.clone(),
        service_name: subject.service_name.clone(),
        code: code(shared, ask),
    }
}

/// The identification code, computed here and at the e-service and never sent.
fn code(shared: &Shared, ask: &Ask) -> Option<String> {
    let digest: [u8; 32] = STANDARD.decode(ask.subject.hash_code.as_ref()?).ok()?.try_into().ok()?;
    let person = ask.person.as_deref()?;
    let code = if ask.anonymous {
        let citizen = shared.world.person(person)?;
        let digest_of_card = openssl::sha::sha256(citizen.identification.number.as_bytes());
        let client_id = desk_eid::text::ClientId::new(ask.client_id.as_str()).ok()?;
        IdentificationCode::anonymous(&digest, &digest_of_card, &client_id)
    } else {
        let open_id = shared.state().open_id(&ask.client_id, person)?;
        IdentificationCode::signed_in(&digest, &OpenId::new(open_id).ok()?)
    };
    code.ok().map(|code| code.to_string())
}

/// The QR code as it is now, for the picture on a sign-in page.
pub(crate) fn code_of(shared: &Shared, ticket: &str) -> Option<String> {
    let now = shared.now();
    platform::fresh_qr(shared.state().asks.get_mut(ticket)?, now)
}
