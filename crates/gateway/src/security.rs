//! Security events for whoever runs the gateway (P45): a count in `/metrics` and a line in the log. The words are ours;
//! nobody is named, for who is refused is not known.

use crate::core::Core;

/// A token, a proof of its key or a department's assertion was refused.
pub(crate) fn token_refused(core: &Core) {
    core.metrics.refused_tokens.one();
    event("token-refused", "refused");
}

/// A callback of the platform was refused.
pub(crate) fn callback_refused(core: &Core) {
    core.metrics.refused_callbacks.one();
    event("callback-refused", "refused");
}

/// A sign-in ended without a session, for one of our reasons.
pub(crate) fn sign_in_failed(core: &Core, reason: &'static str) {
    core.metrics.failed_sign_ins.one();
    event("sign-in-failed", reason);
}

fn event(event: &'static str, result: &'static str) {
    tracing::info!(target: "desk_gateway::security", event, result);
}
