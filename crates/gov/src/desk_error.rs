//! From what went wrong here to the few codes that cross to the window (architecture.md §3).

use desk_contract::{
    DeskError, FieldError, FieldReason, RejectedReason, SignInFailedReason, Source, StepUpMethod as ViewMethod,
    StepUpView,
};
use desk_domain::payment::{Payment, PaymentState};
use desk_domain::{IncidentId, Timestamp};
use serde_json::value::RawValue;

use crate::signin::SignInError;
use crate::{FieldProblem, GovError, StepUpChallenge, StepUpMethod};

/// How long a code lives, when the gateway does not say until when.
const CODE_SECONDS: i64 = 15 * 60;

/// The code for the window; waits are counted from `now`.
pub fn desk_error(error: &GovError, now: Timestamp) -> DeskError {
    let retry_at =
        error.retry_after().and_then(|wait| i64::try_from(wait.as_millis()).ok()).map(|w| now.plus_millis(w));
    match error {
        GovError::Unreachable | GovError::Offline => DeskError::Offline,
        GovError::Timeout => DeskError::Timeout,
        GovError::Untrusted(kind) => DeskError::UntrustedConnection { kind: *kind },
        GovError::SignedOut(reason) => DeskError::SignedOut { reason: *reason },
        GovError::StepUp(challenge) => step_up(challenge),
        GovError::BadRequest(fields) if !fields.is_empty() => {
            DeskError::Validation { fields: fields.iter().map(field).collect() }
        }
        GovError::Forbidden => DeskError::Forbidden,
        GovError::NotFound => DeskError::NotFound,
        GovError::Conflict(_) | GovError::CursorExpired => DeskError::Conflict,
        GovError::NotAllowed(_) => {
            DeskError::UpstreamRejected { source: Source::Gateway, reason: RejectedReason::NotOpen }
        }
        GovError::AlreadySettled(_) => DeskError::AlreadySettled { resource: "bill".to_owned() },
        GovError::PaymentOpen(current) => payment_open(current.as_deref(), now),
        GovError::AmountNotAllowed => DeskError::field("amount", FieldReason::Form),
        GovError::RateLimited(_) => DeskError::RateLimited { retry_at },
        GovError::InProgress(_) | GovError::Unavailable { .. } | GovError::BadReply(_) => {
            DeskError::UpstreamUnavailable { source: Source::Gateway, retry_at }
        }
        GovError::Vault => DeskError::NoKeychain,
        // Faults of this program or of the contract: what is quoted says which, and nothing of the person.
        GovError::BadRequest(_) => internal("D-GOV-400"),
        GovError::TooLarge => internal("D-GOV-413"),
        GovError::KeyReused => internal("D-GOV-422"),
        GovError::Unexpected(status) => internal(&format!("D-GOV-{status}")),
    }
}

impl From<&GovError> for DeskError {
    /// Where nobody shows a time to come back at.
    fn from(error: &GovError) -> Self {
        let mut coded = desk_error(error, Timestamp::from_millis(0));
        if let Self::UpstreamUnavailable { retry_at, .. } | Self::RateLimited { retry_at } = &mut coded {
            *retry_at = None;
        }
        coded
    }
}

/// The code for a sign-in that did not work.
pub fn sign_in_error(error: &SignInError, now: Timestamp) -> DeskError {
    let reason = match error {
        SignInError::Transport(error) => return desk_error(error, now),
        SignInError::NoListener => return DeskError::Unsupported,
        SignInError::Refused => SignInFailedReason::Refused,
        SignInError::Cancelled => SignInFailedReason::Cancelled,
        SignInError::Expired => SignInFailedReason::Expired,
        SignInError::OtherPerson => SignInFailedReason::OtherPerson,
        SignInError::PhoneOutdated => SignInFailedReason::PhoneOutdated,
        SignInError::AccountEnded => SignInFailedReason::AccountEnded,
        SignInError::Suspended => SignInFailedReason::Suspended,
        SignInError::StateMismatch => SignInFailedReason::StateMismatch,
        SignInError::Other => SignInFailedReason::Other,
    };
    DeskError::SignInFailed { reason }
}

/// Another payment holds the bill: in doubt, or under way on another computer until its code ends.
fn payment_open(current: Option<&RawValue>, now: Timestamp) -> DeskError {
    match current.and_then(|current| serde_json::from_str::<Payment>(current.get()).ok()) {
        Some(open) if !matches!(open.state, PaymentState::InDoubt { .. }) => {
            let until = open.expires_at.unwrap_or_else(|| now.plus_seconds(CODE_SECONDS));
            DeskError::BusyElsewhere { device: None, until }
        }
        _ => DeskError::PaymentInDoubt,
    }
}

fn internal(incident: &str) -> DeskError {
    DeskError::Internal { incident: IncidentId::new(incident) }
}

/// The four digits come with the first look at `/v1/step-ups/{id}`.
fn step_up(challenge: &StepUpChallenge) -> DeskError {
    let method = match challenge.method {
        StepUpMethod::Sign => ViewMethod::Sign,
        StepUpMethod::ReAuthenticate => ViewMethod::ReAuthenticate,
        StepUpMethod::Other(_) => return DeskError::Unsupported,
    };
    let (challenge, expires_at) = (challenge.challenge_id.clone(), challenge.expires_at);
    DeskError::StepUpRequired { challenge: StepUpView { challenge, method, code: None, expires_at } }
}

fn field(problem: &FieldProblem) -> FieldError {
    let name = problem.pointer.rsplit('/').next().unwrap_or_default();
    let reason = match problem.reason.as_str() {
        "missing" | "empty" => FieldReason::Missing,
        "too-long" => FieldReason::TooLong,
        "too-short" => FieldReason::TooShort,
        "past" => FieldReason::Past,
        _ => FieldReason::Form,
    };
    FieldError { field: name.chars().take(64).collect(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk_contract::UntrustedKind;
    use std::time::Duration;

    #[test]
    fn each_error_has_its_code() {
        let now = Timestamp::from_millis(1_000);
        let code = |error: GovError| desk_error(&error, now).code();
        assert_eq!(code(GovError::Offline), "offline");
        assert_eq!(code(GovError::Unreachable), "offline");
        assert_eq!(code(GovError::Timeout), "timeout");
        assert_eq!(code(GovError::Untrusted(UntrustedKind::Proxy)), "untrusted-connection");
        assert_eq!(code(GovError::Vault), "no-keychain");
        assert_eq!(code(GovError::BadReply("x")), "upstream-unavailable");
        assert_eq!(code(GovError::KeyReused), "internal");
        assert_eq!(code(GovError::BadRequest(vec![])), "internal");
        let limited = desk_error(&GovError::RateLimited(Some(Duration::from_secs(7))), now);
        assert_eq!(limited, DeskError::RateLimited { retry_at: Some(Timestamp::from_millis(8_000)) });
    }

    #[test]
    fn field_problems_name_the_field() {
        let problem = FieldProblem { pointer: "/mobile".into(), reason: "form".into() };
        let error = desk_error(&GovError::BadRequest(vec![problem]), Timestamp::from_millis(0));
        assert_eq!(error, DeskError::field("mobile", FieldReason::Form));
    }
}
