//! The calls of the platform as data (hk-identity §2.3, §2.4): one table for the readable page and for `OpenAPI`.

/// One field of a request or an answer.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    /// JSON type.
    pub(super) kind: &'static str,
    pub(super) required: bool,
    pub(super) text: &'static str,
}

/// One call whose content is sealed both ways.
pub(super) struct Call {
    /// As `/admin` forces it.
    pub(super) name: &'static str,
    pub(super) path: &'static str,
    pub(super) purpose: &'static str,
    pub(super) scope: &'static str,
    pub(super) request: &'static [&'static [Field]],
    pub(super) answer: &'static [Field],
    /// What comes later to redirectURI, beside businessID and state.
    pub(super) callback: &'static [Field],
}

const fn must(name: &'static str, kind: &'static str, text: &'static str) -> Field {
    Field { name, kind, required: true, text }
}

const fn may(name: &'static str, kind: &'static str, text: &'static str) -> Field {
    Field { name, kind, required: false, text }
}

const COMMON: &[Field] = &[
    must("businessID", "string", "yours, at most 36 characters, never used before"),
    must("accessToken", "string", "of getToken"),
    must("openID", "string", "of getToken, verbatim"),
    must(
        "source",
        "string",
        "PC_Browser: the request is pushed to the phone; another value: open the phone with ticketID",
    ),
    must("redirectURI", "string", "registered address that the result is posted to"),
    may("state", "string", "at most 36 of A-Z a-z 0-9 _ -; comes back"),
];
const TOKEN: &[Field] =
    &[must("accessToken", "string", "of getToken"), must("openID", "string", "of getToken, verbatim")];
const BUSINESS: &[Field] = &[must("businessID", "string", "yours, at most 36 characters, never used before")];
const INITIATED: &[Field] = &[
    must("authByQR", "boolean", "true: tell the person to go on with the phone"),
    may("ticketID", "string", "with authByQR false"),
];
const TICKET: &[Field] = &[must("ticketID", "string", "give it to getQR")];
const LISTS: &[Field] = &[
    may("profileFields", "array", "idNo, enName, chName, chNameVerified, birthDate, gender"),
    may(
        "eMEFields",
        "array",
        "prefix, maritalStatus, homeTelNumber, officeTelNumber, mobileNumber, emailAddress, residentialAddress, postalAddress, educationLevel, addressDocInfo",
    ),
];
const FORM: &[Field] = &[
    must("formName", "string", "at most 255 characters"),
    may("formNum", "string", "at most 20"),
    may("formDesc", "string", "at most 255"),
];
const SIGN: &[Field] = &[
    must("hashCode", "string", "base64 of a SHA-256"),
    may("sigAlgo", "string", "SHA256withRSA (default) or NONEwithRSA"),
    may(
        "HKICHash",
        "string",
        "base64 of SHA-256 of the identity card number without check digit; compulsory without sign-in",
    ),
    must("department", "string", "at most 100 characters, shown on the phone"),
    must("serviceName", "string", "at most 255"),
    must("documentName", "string", "at most 255"),
];
const SIGNED: &[Field] = &[
    must("hashCode", "string", "as you sent it"),
    must("timestamp", "integer", "ms since 1970"),
    must("signature", "string", "base64"),
    must("cert", "string", "base64 of the DER certificate"),
];
const FIELDS: &[Field] = &[must("…", "object", "the fields that you asked for and that the person has")];

/// Every sealed call, in the order of the guide.
pub(super) const CALLS: &[Call] = &[
    Call {
        name: "getToken",
        path: "/api/v1/auth/getToken",
        purpose: "Turns the code of the redirect into a token and the person’s tokenised id at your service.",
        scope: "",
        request: &[&[
            must("code", "string", "of the redirect; good for 60 seconds, once"),
            must("grantType", "string", "authorization_code"),
        ]],
        answer: &[
            must("accessToken", "string", "good for expiresIn"),
            must("tokenType", "string", "Bearer"),
            must("issueAt", "integer", "ms since 1970"),
            must("expiresIn", "integer", "ms, a duration"),
            must("openID", "string", "URL-encoded base64: keep it as it is"),
            must("lastModifiedDate", "integer", "ms since 1970"),
            must("userType", "string", "default, or sign for iAM Smart+"),
            must("scope", "string", "separated by spaces"),
        ],
        callback: &[],
    },
    Call {
        name: "profiles",
        path: "/api/v1/profiles",
        purpose: "Fetches fields with a token, at once. One of the lists must have entries.",
        scope: "eidapi_profiles; eidapi_formFilling when eMEFields has entries",
        request: &[TOKEN, LISTS],
        answer: FIELDS,
        callback: &[],
    },
    Call {
        name: "profile",
        path: "/api/v1/account/auth/profile/initiateRequest",
        purpose: "Asks the person for verified particulars; the result is a callback.",
        scope: "eidapi_profiles",
        request: &[COMMON, LISTS],
        answer: INITIATED,
        callback: FIELDS,
    },
    Call {
        name: "eme",
        path: "/api/v1/account/eme/initiateRequest",
        purpose: "Asks the person to fill in a form. Also served at /api/v1/account/auth/eme/initiateRequest.",
        scope: "eidapi_formFilling",
        request: &[COMMON, FORM, LISTS],
        answer: INITIATED,
        callback: FIELDS,
    },
    Call {
        name: "stepup",
        path: "/api/v1/account/stepup/initiateRequest",
        purpose: "Asks the person to confirm that it is really them.",
        scope: "eidapi_fr or eidapi_sua",
        request: &[COMMON],
        answer: INITIATED,
        callback: &[must("isPassed", "string", "\"true\" or \"false\"")],
    },
    Call {
        name: "signing",
        path: "/api/v1/account/signing/initiateRequest",
        purpose: "Asks the person to sign a hash. Show the four-digit identification code beside it.",
        scope: "eidapi_sign",
        request: &[COMMON, SIGN],
        answer: INITIATED,
        callback: SIGNED,
    },
    Call {
        name: "ackResult",
        path: "/api/v1/account/signing/ackResult",
        purpose: "Tells the platform what became of a signature. Always send it, also after a failure.",
        scope: "",
        request: &[BUSINESS, &[must("signingResult", "string", "SR001 accepted, SR002 rejected, SR003 none received")]],
        answer: &[],
        callback: &[],
    },
    Call {
        name: "anonymousEme",
        path: "/api/v1/anonymous/eme/initiateRequest",
        purpose: "Form filling without sign-in: send the person to getQR with the ticket.",
        scope: "",
        request: &[BUSINESS, FORM, LISTS],
        answer: TICKET,
        callback: &[],
    },
    Call {
        name: "anonymousSigning",
        path: "/api/v1/anonymous/signing/initiateRequest",
        purpose: "Signing without sign-in: send the person to getQR with the ticket.",
        scope: "",
        request: &[BUSINESS, SIGN],
        answer: TICKET,
        callback: &[],
    },
    Call {
        name: "getResult",
        path: "/api/v1/anonymous/eme/getResult",
        purpose: "Fetches the result of a flow without sign-in, once. Also at /api/v1/anonymous/signing/getResult.",
        scope: "",
        request: &[BUSINESS, TOKEN],
        answer: FIELDS,
        callback: &[],
    },
];
