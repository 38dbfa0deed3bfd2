//! The table of result codes (hk-identity §1.6): what each means and how an engineer makes it happen here.

use desk_eid::Outcome;

/// One row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) outcome: Outcome,
    /// In our words; also the `message` of an answer.
    pub(crate) meaning: &'static str,
    /// How to see it without forcing it; empty: only by forcing.
    pub(crate) how: &'static str,
}

/// The row of `outcome`.
pub(crate) fn row(outcome: Outcome) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.outcome == outcome)
}

macro_rules! rows {
    ($($outcome:ident: $meaning:literal, $how:literal;)*) => {
        /// Every code, in the order of the numbers.
        pub(crate) const ROWS: &[Row] = &[$(Row { outcome: Outcome::$outcome, meaning: $meaning, how: $how }),*];
    };
}

rows! {
    Success: "success", "any right call";
    ApplicationSuspended: "the application is suspended", "";
    Unknown: "an exception of unknown kind", "";
    ParameterMissing: "a header or field is missing", "leave out a header or a field";
    ParameterEmpty: "a header or field is empty", "send an empty header, field or list";
    ParameterInvalid: "a header or field is not valid, or the timestamp is out of order or out of the window", "go back in time, or more than 15 minutes off; a state of 37 characters; grantType=password";
    Duplicated: "the nonce was seen before", "send the same request twice";
    SignatureMethod: "the signature method is not HmacSHA256", "signatureMethod: HmacSHA1";
    SignatureCheck: "the signature does not match", "change one character of the body after signing";
    SourceUnsupported: "the source is not supported", "source=Telex";
    CallbackUnregistered: "the callback address is not registered", "a redirectURI that is not in your list";
    AccessToken: "the access token is missing or has expired", "let four hours pass, or use another e-service’s token";
    OpenIdUnknown: "the openID does not exist", "another person’s openID; or the account was closed (our reading)";
    BusinessIdDuplicated: "the businessID was used before", "use one again";
    NoPermission: "no permission", "an unknown clientID; or the account is suspended (our reading)";
    UbiMismatch: "the UBI is not the one of the token", "";
    ScopeMismatch: "the scope does not fit", "call signing with a token for eidapi_auth only; an unknown scope";
    KekMissing: "the KEK is missing or has expired", "remove the certificate in /admin, then call getKey";
    CekMissing: "the CEK is missing or has expired", "call before getKey, after revokeKey, or a day later";
    Encryption: "encryption failed", "";
    Decryption: "decryption failed", "content under another key, a 16-byte IV, no JSON inside";
    AuthCancelled: "sign-in cancelled", "Close without answering; Cancel below the QR";
    AuthRejected: "sign-in rejected", "Reject";
    AuthFailed: "sign-in failed", "Let recognition fail";
    AuthTimedOut: "sign-in timed out", "Let the time run out, or wait 18 minutes";
    AuthCode: "the code is missing, has expired or was used", "use a code twice, or after 60 seconds";
    ProfileRejected: "profile request rejected", "Reject";
    ProfileFailed: "profile request failed", "Let recognition fail";
    ProfileTimedOut: "profile request timed out", "Let the time run out";
    FormCancelled: "form filling cancelled", "Close without answering";
    FormRejected: "form filling rejected", "Reject";
    FormFailed: "form filling failed", "Let recognition fail";
    FormTimedOut: "form filling timed out", "Let the time run out";
    SignCancelled: "signing cancelled", "Close without answering";
    SignRejected: "signing rejected", "Reject";
    SignFailed: "signing failed", "Let recognition fail";
    SignTimedOut: "signing timed out", "Let the time run out";
    SignNotPermitted: "the person may not sign", "a person without iAM Smart+";
    HkicMismatch: "the HKIC hash is another person’s", "HKICHash of another number";
    SignAckFailed: "the acknowledgement failed", "acknowledge a businessID that was not signed";
    BulkCancelled: "bulk signing cancelled", "";
    BulkRejected: "bulk signing rejected", "";
    BulkFailed: "bulk signing failed", "";
    BulkTimedOut: "bulk signing timed out", "";
    BulkNotPermitted: "the person may not sign in bulk", "";
    BulkHkicMismatch: "the HKIC hash of a bulk request is another person’s", "";
    BulkAckFailed: "the acknowledgement of a bulk signature failed", "";
    BulkNotPending: "the bulk request is not pending", "";
    BulkTokenUnknown: "the BSQC token was not found", "";
    BulkNameMismatch: "department or service name do not agree", "";
    StepUpSignFailed: "signing failed in step-up", "";
    FaceFailed: "facial recognition failed", "";
    NfcFailed: "reading the card failed", "";
    NfcAbsent: "the device cannot read cards", "";
    WaitingPeriod: "the account is too young for this act", "";
    SharingCancelled: "document sharing cancelled", "";
    ReauthRejected: "re-authentication rejected", "Reject, or close without answering";
    ReauthFailed: "re-authentication failed", "Let recognition fail";
    ReauthTimedOut: "re-authentication timed out", "Let the time run out";
    SharingFailed: "the documents could not be shared", "";
    Unhandled: "an exception nobody handled", "";
    MailFailed: "the notification by mail failed", "";
    NotAuthorised: "not authorised", "";
    Database: "database error of the platform", "";
    CoreRefused: "the core of the platform refused the connection", "";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_row_once() {
        for outcome in Outcome::ALL {
            assert_eq!(ROWS.iter().filter(|row| row.outcome == *outcome).count(), 1, "{outcome:?}");
        }
    }
}
