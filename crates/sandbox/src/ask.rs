//! One request to a person's phone: sign in, give data, confirm, sign. Its life from opened to ended, and what each end
//! means in codes (hk-identity §1.6). How it is shown is `pages`; where the result goes is `platform`.

use desk_domain::{Language, Timestamp};
use desk_eid::Outcome;
use serde::Serialize;

/// How long a QR picture is good; the page then shows a new one ("refreshes about once a minute", §2.7).
pub(crate) const QR_LIFE_MS: i64 = 60_000;
/// Life of a request and of its ticket (§1.7).
pub(crate) const ASK_LIFE_MS: i64 = desk_eid::wire::limits::CALLBACK_WAIT_MS;

/// What is asked of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskKind {
    /// Sign in to an e-service.
    SignIn,
    /// Give verified personal data (I3).
    Profile,
    /// Fill a form from e-ME (I4).
    Form,
    /// Confirm that it is really them (I6).
    StepUp,
    /// Sign digitally (I7).
    Sign,
}

/// What the person did, or what happened instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Agreed.
    Approve,
    /// Said no.
    Reject,
    /// Closed the request without an answer.
    Cancel,
    /// Tried, and the phone could not recognise them.
    Fail,
    /// Never answered.
    TimeOut,
}

impl AskKind {
    /// The outcome of a decision other than approval.
    pub(crate) fn outcome(self, decision: Decision) -> Outcome {
        use Decision::{Approve, Cancel, Fail, Reject, TimeOut};
        match (self, decision) {
            (_, Approve) => Outcome::Success,
            (Self::SignIn, Cancel) => Outcome::AuthCancelled,
            (Self::SignIn, Reject) => Outcome::AuthRejected,
            (Self::SignIn, Fail) => Outcome::AuthFailed,
            (Self::SignIn, TimeOut) => Outcome::AuthTimedOut,
            // Profile and step-up have no number for "cancelled": closing counts as saying no.
            (Self::Profile, Cancel | Reject) => Outcome::ProfileRejected,
            (Self::Profile, Fail) => Outcome::ProfileFailed,
            (Self::Profile, TimeOut) => Outcome::ProfileTimedOut,
            (Self::Form, Cancel) => Outcome::FormCancelled,
            (Self::Form, Reject) => Outcome::FormRejected,
            (Self::Form, Fail) => Outcome::FormFailed,
            (Self::Form, TimeOut) => Outcome::FormTimedOut,
            (Self::StepUp, Cancel | Reject) => Outcome::ReauthRejected,
            (Self::StepUp, Fail) => Outcome::ReauthFailed,
            (Self::StepUp, TimeOut) => Outcome::ReauthTimedOut,
            (Self::Sign, Cancel) => Outcome::SignCancelled,
            (Self::Sign, Reject) => Outcome::SignRejected,
            (Self::Sign, Fail) => Outcome::SignFailed,
            (Self::Sign, TimeOut) => Outcome::SignTimedOut,
        }
    }

    /// The word in pages and records.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Profile => "profile",
            Self::Form => "form",
            Self::StepUp => "step-up",
            Self::Sign => "sign",
        }
    }
}

/// Where a request stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Nobody has taken it up.
    Waiting,
    /// On a phone.
    Opened,
    /// Over, with this outcome; a sign-in also knows where the browser goes.
    Ended { outcome: Outcome, redirect: Option<String> },
}

/// What is to be given or signed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Subject {
    pub(crate) profile_fields: Vec<String>,
    pub(crate) eme_fields: Vec<String>,
    pub(crate) form_name: Option<String>,
    pub(crate) form_number: Option<String>,
    pub(crate) form_description: Option<String>,
    pub(crate) hash_code: Option<String>,
    pub(crate) algorithm: Option<String>,
    pub(crate) hkic_hash: Option<String>,
    pub(crate) department: Option<String>,
    pub(crate) service_name: Option<String>,
    pub(crate) document_name: Option<String>,
}

/// The QR of a sign-in page: its secret part changes each minute.
#[derive(Clone, Debug)]
pub(crate) struct Qr {
    pub(crate) code: String,
    pub(crate) made: Timestamp,
}

/// One request.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) ticket: String,
    pub(crate) kind: AskKind,
    pub(crate) client_id: String,
    pub(crate) source: String,
    pub(crate) redirect_uri: String,
    pub(crate) state: Option<String>,
    pub(crate) language: Language,
    pub(crate) scopes: Vec<String>,
    pub(crate) broker: bool,
    pub(crate) anonymous: bool,
    pub(crate) business_id: Option<String>,
    pub(crate) person: Option<String>,
    pub(crate) subject: Subject,
    pub(crate) qr: Option<Qr>,
    pub(crate) phase: Phase,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
}

impl Ask {
    pub(crate) fn is_open(&self) -> bool {
        !matches!(self.phase, Phase::Ended { .. })
    }

    /// The person came with another device's screen in front of them.
    pub(crate) fn by_qr(&self) -> bool {
        self.source == "PC_Browser"
    }
}
