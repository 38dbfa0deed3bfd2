//! How a command fails: a closed code with data, never a sentence (architecture.md §3).
//!
//! The UI has one table from code (and reason) to words, severity and action; a test walks it over [`DeskError::samples`].
//! Add a variant only when the UI treats it differently. No personal data in any of them.

use desk_domain::{IncidentId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::StepUpView;

/// Every way in which a command can fail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum DeskError {
    /// No way to the gateway.
    Offline,
    /// The gateway did not answer in time.
    Timeout,
    /// Nobody is signed in any more.
    SignedOut {
        /// Why.
        reason: SignedOutReason,
    },
    /// The act waits for a confirmation on the phone.
    StepUpRequired {
        /// What to show while waiting.
        challenge: StepUpView,
    },
    /// Not allowed for this person or this window.
    Forbidden,
    /// No such thing, or not this person's.
    NotFound,
    /// It changed in the meantime.
    Conflict,
    /// Something that was typed cannot be used.
    Validation {
        /// One entry a field.
        fields: Vec<FieldError>,
    },
    /// A source did not answer.
    UpstreamUnavailable {
        /// Which.
        source: Source,
        /// When it is asked again.
        retry_at: Option<Timestamp>,
    },
    /// A source said no.
    UpstreamRejected {
        /// Which.
        source: Source,
        /// Why.
        reason: RejectedReason,
    },
    /// Signing in did not work.
    SignInFailed {
        /// Why.
        reason: SignInFailedReason,
    },
    /// It is already paid, sent or done.
    AlreadySettled {
        /// What.
        resource: String,
    },
    /// What the person confirmed is not what stands there now.
    ChangedSinceReview {
        /// Names of the fields that differ.
        fields: Vec<String>,
    },
    /// Another computer of the person is doing it.
    BusyElsewhere {
        /// Its name, when known.
        device: Option<String>,
        /// When it ends at the latest.
        until: Timestamp,
    },
    /// The connection is not the gateway's.
    UntrustedConnection {
        /// What is wrong with it.
        kind: UntrustedKind,
    },
    /// The desk is locked.
    Locked,
    /// A payment's outcome is not known yet.
    PaymentInDoubt,
    /// The system has no keyring.
    NoKeychain,
    /// A file cannot be made because fonts are missing; nothing was written.
    FontMissing {
        /// The system's package that brings them.
        package: String,
    },
    /// The disk is full.
    StorageFull,
    /// The person's data cannot be read.
    StorageDamaged,
    /// Too many requests.
    RateLimited {
        /// When to come back.
        retry_at: Option<Timestamp>,
    },
    /// The person stopped it.
    Cancelled,
    /// This computer or build cannot do it.
    Unsupported,
    /// A fault of ours.
    Internal {
        /// What to quote.
        incident: IncidentId,
    },
}

/// Declares a closed set of reasons with its list, so that tests can walk it.
macro_rules! reasons {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

reasons! {
    /// Why nobody is signed in any more.
    SignedOutReason {
        /// The person signed out here.
        Here,
        /// The person signed this computer out from another one.
        Elsewhere,
        /// Not used for too long, or 90 days have passed.
        Expired,
        /// iAM Smart suspended the identity.
        Suspended,
        /// The iAM Smart account ended.
        AccountEnded,
        /// The session may have been copied, so it was ended.
        Reused,
        /// Something had to be confirmed, and iAM Smart does that for a few hours after the sign-in only.
        TooOld,
        /// A newer server's reason that we do not know.
        Other,
    }
}

reasons! {
    /// Why signing in did not work.
    SignInFailedReason {
        /// Refused on the phone.
        Refused,
        /// Cancelled on the phone or here.
        Cancelled,
        /// Nobody confirmed in time.
        Expired,
        /// The phone belongs to somebody else than this profile.
        OtherPerson,
        /// The phone's program is too old.
        PhoneOutdated,
        /// The iAM Smart account ended.
        AccountEnded,
        /// iAM Smart suspended the identity.
        Suspended,
        /// The answer does not belong to this sign-in.
        StateMismatch,
        /// A reason that we do not know.
        Other,
    }
}

reasons! {
    /// Who did not answer or said no.
    Source {
        /// Our gateway.
        Gateway,
        /// iAM Smart.
        IamSmart,
        /// A department.
        Department,
    }
}

reasons! {
    /// Why a source said no.
    RejectedReason {
        /// The thing is no longer open.
        NotOpen,
        /// Only the department may do it.
        DepartmentOnly,
        /// Refused on the phone.
        Refused,
        /// A reason that we do not know.
        Other,
    }
}

reasons! {
    /// What is wrong with a connection (P29).
    UntrustedKind {
        /// A program on the way reads along.
        Proxy,
        /// The certificate is out of date.
        Expired,
        /// The certificate is another host's.
        WrongName,
        /// The certificate was withdrawn.
        Revoked,
    }
}

reasons! {
    /// What is wrong with a field.
    FieldReason {
        /// Nothing there.
        Missing,
        /// Too long.
        TooLong,
        /// Too short.
        TooShort,
        /// Not of the form that is asked.
        Form,
        /// In the past, and must not be.
        Past,
        /// Too easy to guess.
        TooEasy,
        /// Not the same as before.
        Wrong,
    }
}

/// A field that cannot be used as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldError {
    /// Name of the field in the request.
    pub field: String,
    /// What is wrong.
    pub reason: FieldReason,
}

impl std::fmt::Display for DeskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for DeskError {}

impl DeskError {
    /// One field that cannot be used.
    pub fn field(field: &str, reason: FieldReason) -> Self {
        Self::Validation { fields: vec![FieldError { field: field.to_owned(), reason }] }
    }

    /// The word that crosses.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::Timeout => "timeout",
            Self::SignedOut { .. } => "signed-out",
            Self::StepUpRequired { .. } => "step-up-required",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Conflict => "conflict",
            Self::Validation { .. } => "validation",
            Self::UpstreamUnavailable { .. } => "upstream-unavailable",
            Self::UpstreamRejected { .. } => "upstream-rejected",
            Self::SignInFailed { .. } => "sign-in-failed",
            Self::AlreadySettled { .. } => "already-settled",
            Self::ChangedSinceReview { .. } => "changed-since-review",
            Self::BusyElsewhere { .. } => "busy-elsewhere",
            Self::UntrustedConnection { .. } => "untrusted-connection",
            Self::Locked => "locked",
            Self::PaymentInDoubt => "payment-in-doubt",
            Self::NoKeychain => "no-keychain",
            Self::FontMissing { .. } => "font-missing",
            Self::StorageFull => "storage-full",
            Self::StorageDamaged => "storage-damaged",
            Self::RateLimited { .. } => "rate-limited",
            Self::Cancelled => "cancelled",
            Self::Unsupported => "unsupported",
            Self::Internal { .. } => "internal",
        }
    }

    /// One of each code and reason: what the UI's error table must know.
    pub fn samples() -> Vec<Self> {
        let mut all = vec![
            Self::Offline,
            Self::Timeout,
            Self::StepUpRequired { challenge: StepUpView::sample() },
            Self::Forbidden,
            Self::NotFound,
            Self::Conflict,
            Self::AlreadySettled { resource: "task".to_owned() },
            Self::ChangedSinceReview { fields: vec!["amount".to_owned()] },
            Self::BusyElsewhere { device: None, until: Timestamp::from_millis(0) },
            Self::Locked,
            Self::PaymentInDoubt,
            Self::NoKeychain,
            Self::FontMissing { package: "fonts-noto-cjk".to_owned() },
            Self::StorageFull,
            Self::StorageDamaged,
            Self::RateLimited { retry_at: None },
            Self::Cancelled,
            Self::Unsupported,
            Self::Internal { incident: IncidentId::new("E-4471-QK") },
        ];
        all.extend(SignedOutReason::ALL.iter().map(|reason| Self::SignedOut { reason: *reason }));
        all.extend(SignInFailedReason::ALL.iter().map(|reason| Self::SignInFailed { reason: *reason }));
        all.extend(UntrustedKind::ALL.iter().map(|kind| Self::UntrustedConnection { kind: *kind }));
        all.extend(FieldReason::ALL.iter().map(|reason| Self::field("pin", *reason)));
        for source in Source::ALL {
            all.push(Self::UpstreamUnavailable { source: *source, retry_at: None });
            all.extend(RejectedReason::ALL.iter().map(|r| Self::UpstreamRejected { source: *source, reason: *r }));
        }
        all
    }
}
