//! The guide as a readable page. In English: it speaks to engineers about an English protocol.

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use desk_domain::Language;
use desk_eid::Platform;
use maud::{Markup, html};

use super::calls::{CALLS, Call, Field};
use super::{EXAMPLE, GET_QR, codes};
use crate::pages::Page;
use crate::shared::SharedRef;

pub(super) async fn guide(State(shared): State<SharedRef>) -> Response {
    let base = shared.base.as_str().trim_end_matches('/').to_owned();
    let content = html! {
        h1 { "Integrate with the simulated iAM Smart" }
        p class="lead" { "The paths, headers, envelopes, codes and timers are those of the platform, as far as they are
            documented. People, keys and ids are invented. Everything stays on this computer." }
        (first_steps(&base))
        (envelope())
        (sign_in(&base))
        (calls())
        (callbacks())
        (super::department::section(&base))
        (super::fps::section())
        (timers())
        (our_reading())
        (example(&base))
        (table_of_codes())
        (trouble())
    };
    Page { language: Language::En, title: "Developer guide", class: "wide", here: "".into(), follow: None, content }
        .into_response()
}

fn first_steps(base: &str) -> Markup {
    html! {
        section class="sheet" {
            h2 { "1. Register" }
            p { "By hand at " a href="/register" { "/register" } ", or by program:" }
            pre { "curl -s " (base) "/registration/v1/services -H 'Content-Type: application/json' \\\n  -d '{\"name\": \"My service\", \"callbacks\": [\"http://127.0.0.1:4100/cb\", \"http://127.0.0.1:4100/callback/*\"]}'" }
            p { "You get clientId, clientSecret and, unless you sent a certificate of your own, an RSA key pair (the KEK).
                Addresses must begin with http://127.0.0.1. The same name again keeps everything but the addresses." }
            p { "The same as OpenAPI 3.1: " a href="/openapi.json" { "/openapi.json" } "." }
        }
    }
}

fn envelope() -> Markup {
    html! {
        section class="sheet" {
            h2 { "2. The envelope" }
            p { "Every POST carries clientID, signatureMethod (HmacSHA256), timestamp (ms), nonce (at most 36 characters) and" }
            pre { "signature = urlencode(base64(HMAC-SHA256(clientSecret, clientID + \"HmacSHA256\" + timestamp + nonce + body)))" }
            p { "body is the exact text that you send; the empty text for getKey and revokeKey. The signature is accepted with and
                without URL-encoding. A timestamp may be equal to your last one, not lower, and at most 15 minutes off." }
            p { "getKey answers secretKey: the 32 bytes of the content key (CEK), encrypted with your certificate (RSA,
                PKCS#1 v1.5). Keep it for a day. From then on each body is {\"content\": …} with" }
            pre { "content = base64(00 00 00 0C ‖ iv (12 bytes) ‖ AES-256-GCM ciphertext ‖ tag (16 bytes))   no additional data" }
            h3 { "Check your code" }
            div class="scroll" { table {
                tr { th { "CEK" } td class="mono" { "000102…1e1f (32 bytes, counting)" } }
                tr { th { "iv" } td class="mono" { "000102…0b" } }
                tr { th { "plaintext" } td class="mono" { "{\"code\":\"c0ffee00c0ffee00c0ffee00c0ffee00\",\"grantType\":\"authorization_code\"}" } }
                tr { th { "content" } td class="mono" { "AAAADAABAgMEBQYHCAkKCzwgtXShgOAhryKn7deMHV2ztbdSlh46TAgE1eN7DGWCMXOemsmkd6hEhlPP7/VJVpoNGf0/9Jn4XuJecXeRnJSRSK8VvY5FDngxiBNvy15EiklNcJTyHVMCVIBz" } }
                tr { th { "clientID, secret" } td class="mono" { "0123456789abcdef0123456789abcdef, s3cr3t-s3cr3t-s3cr3t" } }
                tr { th { "timestamp, nonce" } td class="mono" { "1767225600000, 11112222333344445555666677778888" } }
                tr { th { "signature" } td class="mono" { "BdMo4ZicIAU5ZElqBRR4gy33rAMp2KzL%2FmWqC9SPiP0%3D" } }
            } }
            p { "Answers are {txID, code, message, content}, always with HTTP 200. On 30001 to 30004 call getKey and repeat once;
                on 20003 and 20004 repeat once with a new timestamp and nonce." }
        }
    }
}

fn sign_in(base: &str) -> Markup {
    html! {
        section class="sheet" {
            h2 { "3. Sign in" }
            p { "Send the browser to " code { (base) "/api/v1/auth/getQR" } " with" }
            div class="scroll" { table {
                @for (name, required, text) in GET_QR {
                    tr { th { (name) } td { @if *required { "must" } @else { "may" } } td { (text) } }
                }
            } }
            p { "It comes back to redirectURI with code and state, or with error_code and state. Then call getToken.
                Act as a person on the " a href="/phone" { "test phone" } "." }
        }
    }
}

fn calls() -> Markup {
    html! {
        section class="sheet" {
            h2 { "4. Calls" }
            p { "POST, sealed both ways. The name is what /admin forces." }
            @for call in CALLS { (self::call(call)) }
        }
    }
}

fn call(call: &Call) -> Markup {
    let request: Vec<&Field> = call.request.iter().copied().flatten().collect();
    html! {
        h3 { (call.name) }
        p { code { (call.path) } br; (call.purpose) @if !call.scope.is_empty() { " Scope: " (call.scope) "." } }
        div class="scroll" { table {
            @for (title, fields) in [("request", request), ("answer", call.answer.iter().collect()),
                ("callback", call.callback.iter().collect())] {
                @for field in fields {
                    tr { td { (title) } th { (field.name) } td { (field.kind) }
                        td { @if field.required { "must" } @else { "may" } } td { (field.text) } }
                }
            }
        } }
    }
}

fn callbacks() -> Markup {
    html! {
        section class="sheet" {
            h2 { "5. Callbacks" }
            p { "A POST of {txID, code, message, secretKey, content} to your redirectURI. Open content with the key that getKey
                gave you. Never unwrap secretKey: believe a callback only under a key that you asked for. With an error the
                content is {businessID, state}." }
            p { "Answer 2xx. Otherwise it comes again after 0.5, 3 and 15 seconds, four times in all. /admin lists what was sent." }
            p { "Identification code when something is signed: m = MD5(SHA-512(SHA-256 of the document ‖ SHA-256 of the openID
                text)); digit i is (m[4i] >> 4) mod 10. Both sides compute it; nobody sends it." }
        }
    }
}

fn timers() -> Markup {
    html! {
        section class="sheet" {
            h2 { "8. Timers" }
            div class="scroll" { table {
                tr { th { "code of the redirect" } td { "60 seconds, once" } }
                tr { th { "QR on the page" } td { "1 minute, then a new one" } }
                tr { th { "request and its ticket" } td { "18 minutes; signing without sign-in 12 minutes" } }
                tr { th { "access token" } td { "4 hours" } }
                tr { th { "content key" } td { "24 hours" } }
                tr { th { "timestamp window" } td { "15 minutes either way, on the true clock" } }
            } }
            p { "All but the last run on the sandbox's clock, which /admin moves." }
        }
    }
}

fn our_reading() -> Markup {
    html! {
        section class="sheet" {
            h2 { "9. Where the documents are silent" }
            ul class="list" {
                li { "A timestamp out of order or out of the window: 20003." }
                li { "A suspended account: 20012 on every call and at sign-in. A closed one: 20010." }
                li { "authByQR is true when source is PC_Browser." }
                li { "Closing a profile or step-up request without an answer counts as rejecting it." }
                li { "Step-up with an error also says isPassed \"false\"." }
                li { "SHA256withRSA signs the bytes of hashCode, hashed again; NONEwithRSA signs them as a SHA-256." }
            }
        }
    }
}

fn example(base: &str) -> Markup {
    html! {
        section class="sheet" {
            h2 { "10. A whole e-service" }
            p { "Python 3 with the package cryptography. It registers, signs somebody in and reads their name. Also at "
                a href="/docs/example.py" { "/docs/example.py" } "." }
            pre { "curl -s " (base) "/docs/example.py -o example.py && python3 example.py " (base) }
            pre { (EXAMPLE) }
        }
    }
}

fn table_of_codes() -> Markup {
    html! {
        section class="sheet" {
            h2 { "11. Codes" }
            p { "Any code can be forced in /admin: name the call, the code and how often. On the phone the names are sign-in,
                profile, form, step-up and sign." }
            div class="scroll" { table {
                tr { th { "Code" } th { "Meaning" } th { "How to see it here" } }
                @for row in codes::ROWS {
                    tr { td class="mono" { (Platform::IamSmart.code(row.outcome)) } td { (row.meaning) }
                        td { @if row.how.is_empty() { "force it" } @else { (row.how) } } }
                }
            } }
        }
    }
}

fn trouble() -> Markup {
    html! {
        section class="sheet" {
            h2 { "12. Trouble on purpose" }
            p { "POST /admin/faults with X-Admin-Token. A rule has a route (the beginning of a path, callback, departments or *),
                a fault and how often it holds. GET /admin/faults/fired counts what really happened." }
            pre { "{\"route\": \"/api/v1/auth/getToken\", \"fault\": {\"kind\": \"status\", \"status\": 429, \"retryAfter\": 5}, \"times\": 1}\n{\"route\": \"callback\", \"fault\": {\"kind\": \"duplicate\"}, \"times\": 1}\n{\"route\": \"*\", \"fault\": {\"kind\": \"delay\", \"ms\": 800}}" }
            p { "Kinds: delay {ms}, status {status, retryAfter}, drop-after {bytes}, malformed, oversized {bytes}, duplicate, reorder." }
            p { "Payments: notice also takes lost (never arrives) and early (before the answer that it follows from);
                settlement-file takes truncated, duplicate and unknown-entry; collection takes duplicate (the money is taken twice); bank takes status (nothing is paid) and drop-after
                (paid, and the answer is lost). Delays and pauses of notices are on the switch's clock." }
            pre { "POST /admin/faults/chances  {\"seed\": 7, \"chances\": [{\"route\": \"notice\", \"fault\": {\"kind\": \"duplicate\"}, \"perMille\": 100}]}" }
        }
    }
}
