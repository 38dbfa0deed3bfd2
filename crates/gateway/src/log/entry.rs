//! What stands in the log, in the person's three languages.

use desk_domain::{Department, Language, LocalizedText, SessionId, Timestamp};

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
    /// A sign-in on a computer that had none before.
    pub(crate) first: bool,
    /// When somebody else says that it happened; our own acts happen when they are written.
    pub(crate) told_at: Option<Timestamp>,
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
            first: false,
            told_at: None,
        }
    }

    /// What goes to the Faster Payment System: an account or a bill, and an amount or a limit.
    fn to_fps(kind: &'static str, fields: &[Word], purpose: LocalizedText, session: Option<&SessionRow>) -> Self {
        Self {
            kind,
            party: words::everywhere(Word::PartyFps, &[]),
            fields: fields.iter().map(|field| words::everywhere(*field, &[])).collect(),
            purpose: Some(purpose),
            result: "given",
            session: session.map(|session| session.id.clone()),
            first: false,
            told_at: None,
        }
    }

    /// A department asked for fields of the person, and got them or not.
    pub(crate) fn access(
        department: &Department,
        given: bool,
        fields: Vec<LocalizedText>,
        purpose: LocalizedText,
        at: Timestamp,
    ) -> Self {
        let (kind, result) = if given { ("read", "given") } else { ("refused", "refused") };
        let (party, purpose) = (department.name.clone(), Some(purpose));
        Self { kind, party, fields, purpose, result, session: None, first: false, told_at: Some(at) }
    }

    /// Somebody signed in: iAM Smart gave name and contact data.
    pub(crate) fn sign_in(session: &SessionRow, known_device: bool) -> Self {
        let purpose = if known_device { Word::PurposeSignIn } else { Word::PurposeFirstSignIn };
        Self {
            party: words::everywhere(Word::PartyIam, &[]),
            fields: vec![words::everywhere(Word::FieldName, &[]), words::everywhere(Word::FieldContact, &[])],
            first: !known_device,
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

    /// A token of this sign-in came with another key.
    pub(crate) fn foreign_key(session: &SessionRow) -> Self {
        Self::of("refused", Word::PurposeForeignKey, "refused", session)
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

    /// The person erases their data from a computer.
    pub(crate) fn erase(session: &SessionRow) -> Self {
        Self::of("erase", Word::PurposeErase, "ended", session)
    }

    /// The person asked for a code to pay a bill: its number and the amount stand in it.
    pub(crate) fn payment(session: &SessionRow, payee: &LocalizedText) -> Self {
        let device = Some(session.device_name.as_str());
        let purpose = with_payee(Word::PurposePay, payee, device);
        Self::to_fps("payment", &[Word::FieldBillNumber, Word::FieldAmount], purpose, Some(session))
    }

    /// A bill is collected because the person has allowed that.
    pub(crate) fn collection(payee: &LocalizedText) -> Self {
        let purpose = with_payee(Word::PurposeCollect, payee, None);
        Self::to_fps("payment", &[Word::FieldBillNumber, Word::FieldAmount], purpose, None)
    }

    /// The person set up a standing order or changed its limits; `purpose` says which.
    pub(crate) fn mandate(session: &SessionRow, purpose: Word, department: &LocalizedText) -> Self {
        let purpose = with_payee(purpose, department, Some(&session.device_name));
        let fields = [Word::FieldOpenId, Word::FieldAccount, Word::FieldLimits];
        Self::to_fps("mandate", &fields, purpose, Some(session))
    }

    /// The person ended a standing order: nothing of theirs is said but that.
    pub(crate) fn mandate_end(session: &SessionRow, department: &LocalizedText) -> Self {
        let purpose = with_payee(Word::PurposeMandateEnd, department, Some(&session.device_name));
        Self { result: "ended", ..Self::to_fps("mandate", &[], purpose, Some(session)) }
    }

    /// The person added a bill that they have on paper. Nobody outside is told.
    pub(crate) fn bill_added(session: &SessionRow, department: &LocalizedText) -> Self {
        let purpose = with_payee(Word::PurposeBillAdded, department, Some(&session.device_name));
        Self { purpose: Some(purpose), ..Self::of("bill-added", Word::PurposeBillAdded, "used-here", session) }
    }
}

/// A purpose that names who is paid, in each language by its own name.
fn with_payee(purpose: Word, payee: &LocalizedText, device: Option<&str>) -> LocalizedText {
    let text = |language: Language| {
        let device = device.unwrap_or_default();
        words::say(language, purpose, &[("payee", payee.get(language).into()), ("device", device.into())])
    };
    LocalizedText { en: text(Language::En), zh_hant_hk: text(Language::ZhHantHk), zh_hans: text(Language::ZhHans) }
}
