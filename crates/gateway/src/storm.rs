//! Faults on purpose: what the fault storm's judge has to notice, and points at which the process ends as if it had
//! been killed. Without the feature `break-for-storm` there is nothing here that could be switched on.

/// A way in which the gateway can be broken, so that a checker proves that it looks.
#[cfg(feature = "break-for-storm")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Broken {
    /// What is told twice is booked twice.
    SkipIdempotency,
    /// The amount that was asked for is booked, whatever came.
    TrustCallbackAmount,
    /// What came beyond what was owed is kept.
    DropRefund,
}

/// What is broken and where the process ends.
#[cfg(feature = "break-for-storm")]
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Storm {
    /// Broken on purpose.
    pub broken: Option<Broken>,
    /// Name of a crash point, and how many passes it lets through before the process ends there.
    pub crash: Option<(String, u64)>,
    /// No work beside answering: the driver asks for each step ([`crate::Gateway::work_now`]).
    pub by_hand: bool,
}

/// Nothing can be broken in this build.
#[cfg(not(feature = "break-for-storm"))]
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Storm {}

#[cfg(feature = "break-for-storm")]
impl Storm {
    /// Every crash point, in the order of a payment's life.
    pub const POINTS: [&str; 15] = [
        "before-payment",
        "after-payment-before-answer",
        "before-register",
        "after-register-before-code",
        "after-code",
        "before-ledger",
        "after-ledger-before-answer",
        "before-close",
        "after-close-before-release",
        "before-refund",
        "after-refund-before-ledger",
        "after-refund",
        "before-reconcile",
        "within-reconcile",
        "after-reconcile-before-done",
    ];

    /// Those of a day on which bills are collected under mandates.
    pub const COLLECTION_POINTS: [&str; 3] =
        ["before-collection", "after-collection-before-known", "before-next-day-of-collections"];

    pub(crate) fn skips_idempotency(&self) -> bool {
        self.broken == Some(Broken::SkipIdempotency)
    }

    pub(crate) fn trusts_the_amount(&self) -> bool {
        self.broken == Some(Broken::TrustCallbackAmount)
    }

    pub(crate) fn drops_refunds(&self) -> bool {
        self.broken == Some(Broken::DropRefund)
    }

    pub(crate) fn by_hand(&self) -> bool {
        self.by_hand
    }

    /// Ends the process here, when this is the point and the pass that were chosen.
    pub(crate) fn point(&self, name: &'static str) {
        use std::sync::atomic::{AtomicU64, Ordering};
        static PASSES: AtomicU64 = AtomicU64::new(0);
        let Some((chosen, after)) = &self.crash else { return };
        if chosen == name && PASSES.fetch_add(1, Ordering::SeqCst) >= *after {
            std::process::abort();
        }
    }
}

#[cfg(not(feature = "break-for-storm"))]
#[expect(clippy::unused_self, reason = "the other build asks the value")]
impl Storm {
    pub(crate) const fn skips_idempotency(&self) -> bool {
        false
    }

    pub(crate) const fn trusts_the_amount(&self) -> bool {
        false
    }

    pub(crate) const fn drops_refunds(&self) -> bool {
        false
    }

    pub(crate) const fn by_hand(&self) -> bool {
        false
    }

    pub(crate) const fn point(&self, _: &'static str) {}
}
