//! What stands in the log, in the person's three languages.

use desk_domain::{LocalizedText, SessionId};

use crate::db::session::SessionRow;
use crate::words::{self, Word};

/// One entry before it has its place in the chain.
pub(crate) struct Entry {
    pub(crate) kind: &'static str,
    pub(crate) party: LocalizedText,
    pub(crate) fields: Vec<LocalizedText>,
    pub(crate) purpose: Option<LocalizedText>,
    pub(crate) result: &'static str,
    pub(crate) session: Option<SessionId>,
}

impl Entry {
    fn of(kind: &'static str, purpose: Word, result: &'static str, session: &SessionRow) -> Self {
        Self {
            kind,
            party: words::everywhere(Word::PartyDesk, &[]),
            fields: Vec::new(),
            purpose: Some(words::everywhere(purpose, &[("device", session.device_name.as_str().into())])),
            result,
            session: Some(session.id.clone()),
        }
    }

    /// Somebody signed in: iAM Smart gave name and contact data.
    pub(crate) fn sign_in(session: &SessionRow, known_device: bool) -> Self {
        let purpose = if known_device { Word::PurposeSignIn } else { Word::PurposeFirstSignIn };
        Self {
            party: words::everywhere(Word::PartyIam, &[]),
            fields: vec![words::everywhere(Word::FieldName, &[]), words::everywhere(Word::FieldContact, &[])],
            ..Self::of("sign-in", purpose, "given", session)
        }
    }

    /// Signed out on the computer itself, or from another one.
    pub(crate) fn sign_out(session: &SessionRow) -> Self {
        Self::of("sign-out", Word::PurposeSignOut, "ended", session)
    }

    /// A refresh token was used twice.
    pub(crate) fn token_reuse(session: &SessionRow) -> Self {
        Self::of("token-reuse", Word::PurposeTokenReuse, "ended", session)
    }

    /// The person confirmed an act on the phone.
    pub(crate) fn step_up(session: &SessionRow, passed: bool) -> Self {
        let result = if passed { "given" } else { "refused" };
        Self {
            party: words::everywhere(Word::PartyIam, &[]),
            ..Self::of("step-up", Word::PurposeStepUp, result, session)
        }
    }

    /// The person changed their contact data.
    pub(crate) fn contact_change(session: &SessionRow) -> Self {
        Self {
            fields: vec![words::everywhere(Word::FieldContact, &[])],
            ..Self::of("contact-change", Word::PurposeContactChange, "used-here", session)
        }
    }

    /// The person took out everything that is held of them.
    pub(crate) fn export(session: &SessionRow) -> Self {
        Self {
            fields: vec![words::everywhere(Word::FieldEverything, &[])],
            ..Self::of("export", Word::PurposeExport, "given", session)
        }
    }
}
