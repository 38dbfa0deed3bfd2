//! The doors of the FPS switch as data: one table for the readable page and for `OpenAPI` (docs/payments.md).

use maud::{Markup, html};
use serde_json::{Map, Value, json};

/// One door.
pub(super) struct Door {
    pub(super) path: &'static str,
    purpose: &'static str,
    /// Name and meaning of what the payload says besides iss, aud, iat, jti and htu.
    payload: &'static [(&'static str, &'static str)],
    answer: &'static str,
}

/// All doors.
pub(super) const DOORS: &[Door] = &[
    Door {
        path: "/fps/v1/payments",
        purpose: "Registers a payment before its code is shown.",
        payload: &[
            ("paymentId", "yours; the same again is the same payment"),
            ("reference", "object 62-05 of the code; unique"),
            ("payee", "FPS identifier"),
            ("billNumber", "object 62-01"),
            ("amount", "{cents, currency}"),
            ("editable", "the payer may change the amount"),
            ("expiresAt", "RFC 3339"),
        ],
        answer: "201 or 200 {status: \"open\"}; 409 other content; 422 {reason}",
    },
    Door {
        path: "/fps/v1/payments/{id}/status",
        purpose: "Asks where a payment stands.",
        payload: &[],
        answer: "200 {status, paid: [Settled]}; 404",
    },
    Door {
        path: "/fps/v1/payments/{id}/close",
        purpose: "Ends a payment. Banks may still send money.",
        payload: &[],
        answer: "as status",
    },
    Door {
        path: "/fps/v1/refunds",
        purpose: "Sends money back to where it came from.",
        payload: &[
            ("refundId", "yours; the same again is the same refund"),
            ("transactionId", "of the switch"),
            ("amount", "not more than is left of it"),
        ],
        answer: "201 or 200 {status: \"sent\"}; 409; 422",
    },
    Door {
        path: "/fps/v1/mandates",
        purpose: "Sets up a direct debit, or changes its limits. The payer answers in the bank's page.",
        payload: &[
            ("mandateId", "yours"),
            ("payee", "FPS identifier"),
            ("account", "whose bills, as printed"),
            ("limits", "{oneBill, oneMonth}"),
            ("openId", "the payer at your e-service"),
        ],
        answer: "201 or 200 {status}; 409; 422",
    },
    Door {
        path: "/fps/v1/mandates/{id}/cancel",
        purpose: "Ends a direct debit.",
        payload: &[],
        answer: "200 {status: \"cancelled\"}; 404",
    },
    Door {
        path: "/fps/v1/mandates/{id}/collections",
        purpose: "Collects under a direct debit; a notice says whether money came.",
        payload: &[
            ("paymentId", "yours"),
            ("reference", "unique"),
            ("billNumber", "of the bill"),
            ("amount", "how much"),
        ],
        answer: "201 or 200 {status: \"open\"}; 404; 409",
    },
    Door {
        path: "/fps/v1/settlements/{day}",
        purpose: "The settlement file of a Hong Kong day.",
        payload: &[],
        answer: "200 camt.054.001.08; 404 while the day is not over",
    },
];

impl Door {
    /// The operation for `OpenAPI`: the body is a signed message, what it says stands in `x-payload`.
    pub(super) fn operation(&self) -> Value {
        let claims =
            [("iss", "participant"), ("aud", "fps"), ("iat", "seconds"), ("jti", "once"), ("htu", "this path")];
        let fields = claims.iter().chain(self.payload);
        let properties: Map<String, Value> =
            fields.map(|(name, text)| ((*name).to_owned(), json!({"description": text}))).collect();
        let parameters: Vec<Value> = ["id", "day"]
            .into_iter()
            .filter(|name| self.path.contains(&format!("{{{name}}}")))
            .map(|name| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}))
            .collect();
        json!({
            "tags": ["fps"],
            "summary": self.purpose,
            "parameters": parameters,
            "requestBody": {"required": true, "content": {"application/jose": {"schema": {"type": "string"}}}},
            "x-payload": {"type": "object", "properties": properties},
            "responses": {
                "200": {"description": self.answer},
                "401": {"description": "not signed by the participant, for another path, old, or a jti of another message"},
            },
        })
    }
}

/// The section of the guide.
pub(super) fn section() -> Markup {
    html! {
        section class="sheet" {
            h2 { "7. Payments by FPS" }
            p { "A mock-up of the switch between one gateway and two invented banks. Names of this interface are ours; the code
                (HKQR) and the settlement file (ISO 20022 camt.054) are real formats. Every message, either way, is a compact
                JWS (ES256, application/jose). Yours has typ fps-request+jwt, iss = your participant id, aud = fps, iat, jti and
                htu = the path." }
            @for door in DOORS {
                h3 { code { "POST " (door.path) } }
                p { (door.purpose) " Answer: " (door.answer) "." }
                @if !door.payload.is_empty() {
                    div class="scroll" { table { @for (name, text) in door.payload { tr { th { (name) } td { (text) } } } } }
                }
            }
            p { "Notices come to {gateway}/fps/notice with typ fps-notice+jwt and event: settled, failed, reversed, refunded,
                mandate. Answer 200. Otherwise it comes again after 1, 2, 4 … 600 seconds, for a day, signed anew under the same
                jti. Switch and banks keep true time: /admin/clock does not move them." }
            p { "Pay as a person in the " a href="/bank" { "bank's app" } " on the test phone, or by program:" }
            pre { "POST /admin/banks/pay  X-Admin-Token: …\n  {\"person\": \"wong-ka-yan\", \"bank\": \"harbour\", \"code\": \"000201…\", \"with\": {\"amount\": {\"cents\": 100, \"currency\": \"HKD\"}}}\nGET  /admin/banks/books        the banks' own books\nGET  /admin/settlements        the switch's records\nPOST /admin/cases/{externalId} {\"what\": {\"paid-elsewhere\": {\"channel\": \"pps\", \"cents\": 41260}}}" }
        }
    }
}
