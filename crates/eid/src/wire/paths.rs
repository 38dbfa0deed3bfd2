//! Paths of iAM Smart (hk-identity §2.3), each whole, as a client appends it to the host.

/// I1, GET: the QR or broker page.
pub const GET_QR: &str = "/api/v1/auth/getQR";
/// I2: code to token.
pub const GET_TOKEN: &str = "/api/v1/auth/getToken";
/// I3: ask for profile fields.
pub const ASK_PROFILE: &str = "/api/v1/account/auth/profile/initiateRequest";
/// I4: form filling after sign-in. An older client has [`FILL_FORM_OLD`]; which is current is not known.
pub const FILL_FORM: &str = "/api/v1/account/eme/initiateRequest";
/// I4 as one older client writes it.
pub const FILL_FORM_OLD: &str = "/api/v1/account/auth/eme/initiateRequest";
/// I5: fetch fields with a token.
pub const PROFILES: &str = "/api/v1/profiles";
/// I6: step-up; an older name, the current path is not known.
pub const STEP_UP: &str = "/api/v1/account/stepup/initiateRequest";
/// I7: sign a hash.
pub const SIGN_HASH: &str = "/api/v1/account/signing/initiateRequest";
/// I8: sign a PDF.
pub const SIGN_PDF: &str = "/api/v1/account/pdfsigning/initiateRequest";
/// I9: acknowledge a signature.
pub const ACK_SIGNING: &str = "/api/v1/account/signing/ackResult";
/// I10: form filling without sign-in.
pub const ANONYMOUS_FORM: &str = "/api/v1/anonymous/eme/initiateRequest";
/// I10: its result.
pub const ANONYMOUS_FORM_RESULT: &str = "/api/v1/anonymous/eme/getResult";
/// I11: sign a hash without sign-in.
pub const ANONYMOUS_SIGN: &str = "/api/v1/anonymous/signing/initiateRequest";
/// I11: its result.
pub const ANONYMOUS_SIGN_RESULT: &str = "/api/v1/anonymous/signing/getResult";
/// Hands out the CEK.
pub const GET_KEY: &str = "/api/v1/security/getKey";
/// Ends the CEK.
pub const REVOKE_KEY: &str = "/api/v1/security/revokeKey";
