//! Who the person is: the way to iAM Smart and back, shared by both ways of signing in (M-signin).

mod account;
pub(crate) mod cookie;
mod name;
pub(crate) mod recheck;
mod return_from_platform;

pub(crate) use account::learn_account;
pub(crate) use return_from_platform::return_from_platform;

use desk_eid::{Outcome, ResultCode};

/// Where the platform sends the browser back to; registered there.
pub(crate) const CALLBACK_PATH: &str = "/oauth/iam/callback";

/// The closed list of reasons for which a sign-in ends without a session.
fn reason(code: &ResultCode) -> &'static str {
    match code.outcome() {
        Some(Outcome::AuthRejected | Outcome::ProfileRejected) => "refused",
        Some(Outcome::AuthCancelled) => "cancelled",
        Some(Outcome::AuthTimedOut | Outcome::ProfileTimedOut) => "expired",
        // That 20012 means a suspended account here is our reading, as the sandbox's.
        Some(Outcome::NoPermission | Outcome::ApplicationSuspended) => "suspended",
        Some(Outcome::OpenIdUnknown) => "account-ended",
        _ => "failed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_of_the_platform_has_a_reason() {
        for (code, expected) in [
            ("D40001", "refused"),
            ("D40000", "cancelled"),
            ("D40003", "expired"),
            ("D40002", "failed"),
            ("D20012", "suspended"),
            ("D20010", "account-ended"),
            ("D12345", "failed"),
        ] {
            assert_eq!(reason(&ResultCode::parse(code)), expected, "{code}");
        }
    }
}
