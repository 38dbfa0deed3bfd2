//! The table of result numbers (hk-identity §1.6): number, meaning, and what an e-service does about it.
//! Letters and parsing of whole codes are the parent's.

/// What an e-service does about an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// It worked.
    Success,
    /// The person closed the request.
    Cancelled,
    /// The person said no.
    Rejected,
    /// The person tried, and it did not work.
    Failed,
    /// The person did not answer in time.
    TimedOut,
    /// Call getKey and repeat once (30001 to 30004).
    GetKeyAgain,
    /// Repeat once with a new timestamp and nonce (20003, 20004).
    Restamp,
    /// The token or code has ended: the person signs in again.
    SignInAgain,
    /// The person's account or the service does not allow it.
    NotAllowed,
    /// Our request is wrong; repeating it does not help.
    OurMistake,
    /// The platform has a fault of its own.
    PlatformFault,
}

macro_rules! outcomes {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $category:ident;)*) => {
        /// The number of a result code and its meaning, for both systems.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Outcome { $($(#[$doc])* $name,)* }

        impl Outcome {
            /// Every outcome, in the order of the numbers.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The number without its letter.
            pub fn number(self) -> &'static str {
                match self { $(Self::$name => $number,)* }
            }

            /// What to do about it.
            pub fn category(self) -> Category {
                match self { $(Self::$name => Category::$category,)* }
            }

            pub(super) fn from_number(number: &str) -> Option<Self> {
                match number { $($number => Some(Self::$name),)* _ => None }
            }
        }
    };
}

outcomes! {
    /// Success.
    Success = "00000", Success;
    /// The application is suspended: show “service suspended”. CorpID only.
    ApplicationSuspended = "10001", NotAllowed;
    /// An exception whose kind is not known.
    Unknown = "20000", PlatformFault;
    /// A parameter is missing; samples also show it as `error_code` of a refused redirect.
    ParameterMissing = "20001", OurMistake;
    /// A parameter is empty.
    ParameterEmpty = "20002", OurMistake;
    /// A parameter is not valid; by our reading also a timestamp out of order or out of the window.
    ParameterInvalid = "20003", Restamp;
    /// The request was seen before.
    Duplicated = "20004", Restamp;
    /// The signature method is not supported.
    SignatureMethod = "20005", OurMistake;
    /// The signature does not match.
    SignatureCheck = "20006", OurMistake;
    /// The `source` is not supported.
    SourceUnsupported = "20007", OurMistake;
    /// The callback address is not registered in the self-service portal.
    CallbackUnregistered = "20008", OurMistake;
    /// The access token is missing or has expired.
    AccessToken = "20009", SignInAgain;
    /// The openID (cOpenID) does not exist.
    OpenIdUnknown = "20010", SignInAgain;
    /// The businessID was used before.
    BusinessIdDuplicated = "20011", OurMistake;
    /// The e-service has no permission for this.
    NoPermission = "20012", OurMistake;
    /// The UBI of the request is not the one of the token. CorpID v1.0.4.
    UbiMismatch = "20013", OurMistake;
    /// The scope does not fit.
    ScopeMismatch = "20015", OurMistake;
    /// The KEK is missing or has expired.
    KekMissing = "30001", GetKeyAgain;
    /// The CEK is missing or has expired.
    CekMissing = "30002", GetKeyAgain;
    /// Encryption failed.
    Encryption = "30003", GetKeyAgain;
    /// Decryption failed.
    Decryption = "30004", GetKeyAgain;
    /// Sign-in cancelled.
    AuthCancelled = "40000", Cancelled;
    /// Sign-in rejected by the person.
    AuthRejected = "40001", Rejected;
    /// Sign-in failed.
    AuthFailed = "40002", Failed;
    /// Sign-in timed out.
    AuthTimedOut = "40003", TimedOut;
    /// The authorization code is missing, has expired or was used before.
    AuthCode = "40004", SignInAgain;
    /// Profile request rejected by the person.
    ProfileRejected = "50001", Rejected;
    /// Profile request failed.
    ProfileFailed = "50002", Failed;
    /// Profile request timed out.
    ProfileTimedOut = "50003", TimedOut;
    /// Form filling cancelled.
    FormCancelled = "60000", Cancelled;
    /// Form filling rejected by the person.
    FormRejected = "60001", Rejected;
    /// Form filling failed.
    FormFailed = "60002", Failed;
    /// Form filling timed out.
    FormTimedOut = "60003", TimedOut;
    /// Signing cancelled.
    SignCancelled = "70000", Cancelled;
    /// Signing rejected by the person.
    SignRejected = "70001", Rejected;
    /// Signing failed.
    SignFailed = "70002", Failed;
    /// Signing timed out.
    SignTimedOut = "70003", TimedOut;
    /// The person may not sign: their account is not iAM Smart+.
    SignNotPermitted = "70004", NotAllowed;
    /// The HKIC hash is not that of the person who approved.
    HkicMismatch = "70005", Failed;
    /// The acknowledgement of a signature failed.
    SignAckFailed = "70006", PlatformFault;
    /// Bulk signing cancelled.
    BulkCancelled = "71000", Cancelled;
    /// Bulk signing rejected by the person.
    BulkRejected = "71001", Rejected;
    /// Bulk signing failed.
    BulkFailed = "71002", Failed;
    /// Bulk signing timed out.
    BulkTimedOut = "71003", TimedOut;
    /// The person may not sign in bulk: their account is not iAM Smart+.
    BulkNotPermitted = "71004", NotAllowed;
    /// The HKIC hash of a bulk request is not that of the person who approved.
    BulkHkicMismatch = "71005", Failed;
    /// The acknowledgement of a bulk signature failed.
    BulkAckFailed = "71006", PlatformFault;
    /// The bulk request is not pending.
    BulkNotPending = "71007", OurMistake;
    /// The BSQC token was not found.
    BulkTokenUnknown = "71008", OurMistake;
    /// Department or service name do not agree with the bulk request.
    BulkNameMismatch = "71009", OurMistake;
    /// Signing failed in step-up. v1.0.4.
    StepUpSignFailed = "77000", Failed;
    /// Facial recognition failed. v1.0.4.
    FaceFailed = "77001", Failed;
    /// Reading the card by NFC failed. v1.0.4.
    NfcFailed = "77002", Failed;
    /// The device cannot read NFC. v1.0.4.
    NfcAbsent = "77003", NotAllowed;
    /// The account is too young for this act. v1.0.4.
    WaitingPeriod = "77004", NotAllowed;
    /// Document sharing cancelled. v1.0.4.
    SharingCancelled = "80000", Cancelled;
    /// Re-authentication rejected (sandbox); document sharing rejected (v1.0.4).
    ReauthRejected = "80001", Rejected;
    /// Re-authentication failed (sandbox); document sharing failed (v1.0.4).
    ReauthFailed = "80002", Failed;
    /// Re-authentication timed out (sandbox); document sharing timed out (v1.0.4).
    ReauthTimedOut = "80003", TimedOut;
    /// The documents could not be shared. v1.0.4.
    SharingFailed = "88001", PlatformFault;
    /// An exception nobody handled. CorpID only.
    Unhandled = "99990", PlatformFault;
    /// The notification by mail failed. CorpID only.
    MailFailed = "99991", PlatformFault;
    /// Not authorised. CorpID only.
    NotAuthorised = "99992", OurMistake;
    /// Database error of the platform; written without a leading D or M.
    Database = "S00001", PlatformFault;
    /// The core of the platform refused the connection; written without a leading D or M.
    CoreRefused = "C00001", PlatformFault;
}

impl Outcome {
    /// `S00001` and `C00001` carry their own letter instead of D or M.
    pub(super) fn has_own_letter(self) -> bool {
        matches!(self, Self::Database | Self::CoreRefused)
    }
}
