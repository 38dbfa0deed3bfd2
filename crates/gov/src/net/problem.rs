//! Errors as the gateway writes them: RFC 9457 problem details on `/v1`, RFC 6749 §5.2 on the OAuth endpoints.

use desk_contract::SignedOutReason;
use http::header;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::Reply;
use crate::error::signed_out_reason;
use crate::{FieldProblem, GovError, StepUpChallenge};

/// RFC 9457 with our members. Everything is optional: a proxy in between may answer anything.
#[derive(Default, Deserialize)]
#[serde(default)]
struct ProblemWire {
    code: String,
    incident: Option<String>,
    fields: Vec<FieldProblem>,
    current: Option<Box<RawValue>>,
    challenge: Option<StepUpChallenge>,
}

/// RFC 6749 §5.2. `stage` is ours (M-signin).
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct OauthError {
    pub(crate) error: String,
    pub(crate) error_description: String,
    pub(crate) stage: Option<String>,
}

impl Reply {
    /// What a status other than 2xx means.
    pub(crate) fn problem(&self) -> GovError {
        let wire: ProblemWire = self.parse().unwrap_or_default();
        let wait = self.retry_after();
        match (self.status.as_u16(), wire.code.as_str()) {
            (401, "step-up-required") => match wire.challenge {
                Some(challenge) => GovError::StepUp(challenge),
                None => GovError::BadReply("step-up without a challenge"),
            },
            (401, "use-dpop-nonce") => GovError::BadReply("a fresh nonce is refused"),
            (401 | 403, word @ ("suspended" | "account-ended")) => GovError::SignedOut(signed_out_reason(word)),
            (401, _) => GovError::SignedOut(SignedOutReason::Other),
            (400, _) => GovError::BadRequest(wire.fields),
            (403, _) => GovError::Forbidden,
            (404, _) => GovError::NotFound,
            (409, "in-progress") => GovError::InProgress(wait),
            (409, "conflict") => GovError::Conflict(wire.current),
            (409, "already-settled") => GovError::AlreadySettled(wire.current),
            (409, "payment-open") => GovError::PaymentOpen(wire.current),
            (410, "cursor-expired") => GovError::CursorExpired,
            (413, _) => GovError::TooLarge,
            (422, "key-reused") => GovError::KeyReused,
            (422, "amount-not-allowed") => GovError::AmountNotAllowed,
            (422, "not-allowed") => GovError::NotAllowed(wire.current),
            (429, _) => GovError::RateLimited(wait),
            (500..=599, _) => {
                GovError::Unavailable { retry_after: wait, incident: wire.incident.filter(|i| is_incident(i)) }
            }
            (status, _) => GovError::Unexpected(status),
        }
    }

    /// The OAuth error of an answer that is not a success.
    pub(crate) fn oauth_error(&self) -> OauthError {
        self.parse().unwrap_or_default()
    }

    /// The server asks for its nonce (RFC 9449 §8 on the token endpoint, §9 on resources; `use-dpop-nonce` is ours).
    pub(crate) fn wants_nonce(&self) -> bool {
        if !matches!(self.status.as_u16(), 400 | 401) || !self.headers.contains_key("dpop-nonce") {
            return false;
        }
        let challenged = self.headers.get_all(header::WWW_AUTHENTICATE).iter();
        challenged.filter_map(|value| value.to_str().ok()).any(|value| value.contains("use_dpop_nonce"))
            || self.oauth_error().error == "use_dpop_nonce"
            || self.parse::<ProblemWire>().is_some_and(|wire| wire.code == "use-dpop-nonce")
    }
}

/// `E-4471-QK`: shown to the person, so nothing else passes.
fn is_incident(text: &str) -> bool {
    (3..=24).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;
    use http::{HeaderMap, StatusCode};

    fn reply(status: u16, body: &str) -> Reply {
        let mut headers = HeaderMap::new();
        headers.insert(header::RETRY_AFTER, "7".parse().unwrap());
        Reply { status: StatusCode::from_u16(status).unwrap(), headers, body: Bytes::copy_from_slice(body.as_bytes()) }
    }

    #[test]
    fn every_code_of_the_contract_has_its_error() {
        let named = |status, code: &str| {
            let body =
                serde_json::json!({"type": "about:blank", "title": "t", "status": status, "code": code, "new": 1});
            format!("{:?}", reply(status, &body.to_string()).problem())
        };
        for (status, code, error) in [
            (400, "bad-request", "BadRequest([])"),
            (401, "invalid-token", "SignedOut(Other)"),
            (401, "use-dpop-nonce", "BadReply(\"a fresh nonce is refused\")"),
            (401, "step-up-required", "BadReply(\"step-up without a challenge\")"),
            (403, "forbidden", "Forbidden"),
            (403, "suspended", "SignedOut(Suspended)"),
            (403, "account-ended", "SignedOut(AccountEnded)"),
            (404, "not-found", "NotFound"),
            (409, "conflict", "Conflict(None)"),
            (409, "in-progress", "InProgress(Some(7s))"),
            (410, "cursor-expired", "CursorExpired"),
            (413, "too-large", "TooLarge"),
            (422, "key-reused", "KeyReused"),
            (422, "not-allowed", "NotAllowed(None)"),
            (429, "rate-limited", "RateLimited(Some(7s))"),
            (500, "internal", "Unavailable { retry_after: Some(7s), incident: None }"),
            (503, "unavailable", "Unavailable { retry_after: Some(7s), incident: None }"),
            (409, "from-tomorrow", "Unexpected(409)"),
            (418, "", "Unexpected(418)"),
        ] {
            assert_eq!(named(status, code), error, "{status} {code}");
        }
    }

    #[test]
    fn data_of_a_problem_comes_through() {
        let body = r#"{"code":"conflict","current":{"id":"t1","version":3}}"#;
        let GovError::Conflict(Some(current)) = reply(409, body).problem() else { panic!("a conflict") };
        assert_eq!(current.get(), r#"{"id":"t1","version":3}"#);
        let body = r#"{"code":"internal","incident":"E-4471-QK"}"#;
        assert!(
            matches!(reply(500, body).problem(), GovError::Unavailable { incident: Some(i), .. } if i == "E-4471-QK")
        );
        let body = r#"{"code":"internal","incident":"<b>Wong Ka Yan</b>"}"#;
        assert!(matches!(reply(500, body).problem(), GovError::Unavailable { incident: None, .. }));
        let body = r#"{"code":"step-up-required","challenge":{"challengeId":"c1","digest":"ab","method":"sign","expiresAt":"2026-11-24T01:00:00Z"}}"#;
        let GovError::StepUp(challenge) = reply(401, body).problem() else { panic!("a step-up") };
        assert_eq!((challenge.challenge_id.as_str(), &challenge.method), ("c1", &crate::StepUpMethod::Sign));
    }

    #[test]
    fn pages_of_a_stranger_in_between_are_no_problem_details() {
        for (status, error) in [(502, "Unavailable"), (403, "Forbidden"), (407, "Unexpected(407)")] {
            let said = format!("{:?}", reply(status, "<html>Access denied</html>").problem());
            assert!(said.starts_with(error), "{said}");
        }
    }
}
