//! The authorization server (OAuth 2.1 for one public native client, with DPoP): starts, tokens, revocation.
//! Who the person is comes from iAM Smart ([`crate::sign_in`]).

mod authorize;
mod client_credentials;
mod device;
mod discover;
mod form;
mod issue;
mod proof;
mod redeem_code;
mod redeem_device;
mod refresh;
mod revoke;
mod token;

pub(crate) use authorize::{answer_url, authorize};
pub(crate) use device::device_authorization;
pub(crate) use discover::discover;
pub(crate) use revoke::revoke;
pub(crate) use token::token;

use desk_domain::Language;

/// The one client.
const CLIENT: &str = "citizen-desk";
/// Its scope.
const SCOPE: &str = "desk";
/// Longest name of a computer, in characters.
const DEVICE_NAME: usize = 64;

/// A name to show on the phone: no control or direction characters, not longer than a line.
fn device_name(given: Option<&str>) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = given.unwrap_or_default().chars().filter(|c| !c.is_control() && !turns(*c)).collect();
    plain.trim().chars().take(DEVICE_NAME).collect()
}

/// The language for `ui_locales`: a list of tags, best first.
fn language(ui_locales: Option<&str>) -> Language {
    let wishes: Vec<&str> = ui_locales.unwrap_or_default().split_ascii_whitespace().take(16).collect();
    desk_l10n::negotiate(&wishes)
}

/// A thumbprint as RFC 9449 §10 carries it: 43 characters of base64url.
fn is_thumbprint(text: &str) -> bool {
    text.len() == 43 && crate::crypt::from_base64url(text).is_some_and(|bytes| bytes.len() == 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computers_name_is_one_plain_line() {
        assert_eq!(device_name(Some("  Ka Yan’s\u{202e} laptop\n")), "Ka Yan’s laptop");
        assert_eq!(device_name(Some(&"長".repeat(200))).chars().count(), DEVICE_NAME);
        assert_eq!(device_name(None), "");
    }

    #[test]
    fn thumbprints() {
        assert!(is_thumbprint("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
        assert!(!is_thumbprint("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4"));
        assert!(!is_thumbprint(&"!".repeat(43)));
    }
}
