//! Signing in, both ways, and out.

use desk_domain::{AttemptId, ChallengeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SignInWay {
    /// In the system's browser.
    Computer,
    /// With the phone, by the QR code in the window.
    Phone,
}

/// Starts to sign in; an attempt that still runs is ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignInStartRequest {
    /// How.
    pub way: SignInWay,
}

/// A QR code as one SVG path, made in Rust.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QrView {
    /// `d` of a path; one unit a module, no quiet zone.
    pub path: String,
    /// Modules on a side.
    pub size: u32,
}

/// What to show while the person signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignInStartView {
    /// To be named in the calls that follow.
    pub attempt: AttemptId,
    /// How.
    pub way: SignInWay,
    /// With the phone: the code.
    pub qr: Option<QrView>,
    /// With the phone: six digits in two groups, to be compared.
    pub user_code: Option<String>,
    /// The address behind it: to be copied when no browser was found, and shown as a link in sandbox builds.
    pub address: String,
    /// On this computer: the browser was opened.
    pub browser_opened: bool,
    /// How long it lives from the start, in seconds.
    pub lives_seconds: u32,
}

/// Names a running attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignInAttemptRequest {
    /// From [`SignInStartView`].
    pub attempt: AttemptId,
}

/// Erases this profile's data from this computer (P07). Who is signed in confirms on the phone: the first call answers
/// `step-up-required`. Who is not, and has a PIN, types it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EraseRequest {
    /// The challenge that the phone has passed.
    pub step_up: Option<ChallengeId>,
    /// Six digits.
    pub pin: Option<String>,
}
