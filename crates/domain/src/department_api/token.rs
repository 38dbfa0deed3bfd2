//! How a department gets its token: the grant, the assertion inside it, the answer, and what an error looks like.

use super::{Object, Shape, TOKEN_MINUTES, may, must};

/// What a department sends to the token endpoint, as a form.
pub const GRANT: Object = Object {
    name: "DepartmentGrant",
    text: "A department asks for a token (RFC 7523).",
    members: &[
        must("grant_type", Shape::Only(&["client_credentials"]), "Always this word."),
        must(
            "client_assertion_type",
            Shape::Only(&["urn:ietf:params:oauth:client-assertion-type:jwt-bearer"]),
            "Always these words.",
        ),
        must("client_assertion", Shape::Line, "A JWT that you signed with ES256; kid may name the key."),
        may("scope", Shape::Only(&["department"]), "May be left out."),
    ],
};

/// What stands in the assertion.
pub const ASSERTION: Object = Object {
    name: "DepartmentAssertion",
    text: "The claims of client_assertion.",
    members: &[
        must("iss", Shape::Line, "Your department's id, such as ird."),
        must("sub", Shape::Line, "The same."),
        must("aud", Shape::Line, "The address of the token endpoint."),
        must("exp", Shape::Whole, "Seconds since 1970, at most 5 minutes ahead."),
        must("jti", Shape::Line, "At most 256 bytes, never used before."),
        may("nbf", Shape::Whole, "Seconds since 1970; not before."),
    ],
};

/// The answer of the token endpoint.
pub const TOKEN: Object = Object {
    name: "DepartmentToken",
    text: "A department's token. Ask for another when it has ended; there is nothing to refresh.",
    members: &[
        must("access_token", Shape::Line, "Send it as Authorization: Bearer."),
        must("token_type", Shape::Only(&["Bearer"]), "Always this word."),
        must("expires_in", Shape::Whole, "Seconds that it lives."),
        must("scope", Shape::Only(&["department"]), "Always this word."),
    ],
};

/// The error of an endpoint under `/oauth`.
pub const OAUTH_PROBLEM: Object = Object {
    name: "OauthProblem",
    text: "What went wrong at an OAuth endpoint (RFC 6749, 5.2).",
    members: &[
        must("error", Shape::Line, "invalid_client: the assertion is not accepted; invalid_request; invalid_scope; …"),
        may("error_description", Shape::Line, "The parameter or the claim that does not fit."),
    ],
};

const _: () = assert!(TOKEN_MINUTES == 5, "the words above say five minutes");
