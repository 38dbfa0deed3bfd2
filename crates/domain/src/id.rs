//! Identifiers as newtypes, so that one kind is never taken for another.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// From its text.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// A fresh one: 128 random bits in lower-case hexadecimal.
            pub fn random() -> Self {
                Self(random_hex())
            }

            /// A fresh one for what is written now: 48 bits of the time in milliseconds, then 80 random bits. What is
            /// written together lies together in an index (the order of UUID version 7, RFC 9562 §5.7).
            pub fn at(now: crate::Timestamp) -> Self {
                Self(format!("{:012x}{}", now.as_millis() & 0xffff_ffff_ffff, &random_hex()[12..]))
            }

            /// Its text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        crate::text::ts_as_string!($name);
    )+};
}

ids! {
    /// A person at the gateway. Opaque: not an identity card number and not iAM Smart's openID.
    PersonId,
    /// A task of a person.
    TaskId,
    /// An application of a person.
    ApplicationId,
    /// A bill of a person.
    BillId,
    /// One try to pay a bill.
    PaymentId,
    /// A receipt for one settlement.
    ReceiptId,
    /// A standing instruction to pay.
    MandateId,
    /// A department, such as `immd`.
    DepartmentId,
    /// A person's place on this computer: one encrypted store each.
    ProfileId,
    /// A signed-in computer.
    SessionId,
    /// An entry of the access log.
    AccessEntryId,
    /// One act waiting in the outbox.
    OutboxId,
    /// The key under which a write is done at most once (128 random bits).
    IdempotencyKey,
    /// A running sign-in.
    AttemptId,
    /// A step-up challenge of the gateway.
    ChallengeId,
    /// What a person quotes when they call: `E-4471-QK`.
    IncidentId,
}

/// 128 random bits in lower-case hexadecimal.
///
/// # Panics
/// When the operating system has no randomness to give: nothing secret can be made then.
fn random_hex() -> String {
    let mut bytes = [0_u8; 16];
    #[expect(clippy::expect_used, reason = "without the system's randomness no identifier may be made")]
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    format!("{:032x}", u128::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_a_time_stand_in_its_order_and_differ() {
        let at = |millis| PaymentId::at(crate::Timestamp::from_millis(millis));
        let (before, one, other) = (at(1_795_787_228_999), at(1_795_787_229_000), at(1_795_787_229_000));
        assert!(before < one && before < other);
        assert_ne!(one, other);
        assert_eq!(one.as_str().len(), 32);
    }

    #[test]
    fn random_ids_are_long_and_differ() {
        let (a, b) = (TaskId::random(), TaskId::random());
        assert_eq!(a.as_str().len(), 32);
        assert_ne!(a, b);
    }
}
