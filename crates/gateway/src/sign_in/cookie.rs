//! The cookie that binds a sign-in to the browser it was started in.
//!
//! On https it is called `__Host-desk-sign-in`, which a browser takes only with `Secure` and without `Domain`.
//! On the sandbox's http such a cookie cannot be set at all, so there it has the plain name; the rest is alike.
//! `SameSite=Lax`: it has to come along when the platform sends the browser back.

use axum::http::{HeaderMap, HeaderName, header};

use crate::core::Core;
use crate::crypt::{same, token_hash};

const HOST_NAME: &str = "__Host-desk-sign-in";
const PLAIN_NAME: &str = "desk-sign-in";
const AGE_S: u32 = 15 * 60;

/// Its name here. Under no other is it read: a sibling of our host can set the plain one for us, which is what the
/// prefix is there against.
fn name(core: &Core) -> &'static str {
    if core.public_url.scheme() == "https" { HOST_NAME } else { PLAIN_NAME }
}

/// The cookie of this browser, if it has one of ours.
pub(crate) fn read(core: &Core, headers: &HeaderMap) -> Option<String> {
    value_of(name(core), headers)
}

fn value_of(wanted: &str, headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = values.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let ours = pairs.filter(|(name, _)| *name == wanted).map(|(_, value)| value);
    ours.filter(|value| value.len() == 43).map(str::to_owned).next()
}

/// The header that sets it.
pub(crate) fn set(core: &Core, value: &str) -> [(HeaderName, String); 1] {
    let name = name(core);
    let secure = if name == HOST_NAME { "; Secure" } else { "" };
    [(header::SET_COOKIE, format!("{name}={value}; Path=/; Max-Age={AGE_S}; HttpOnly; SameSite=Lax{secure}"))]
}

/// Whether this browser is the one with that cookie.
pub(crate) fn fits(core: &Core, headers: &HeaderMap, hash: Option<&str>) -> bool {
    match (read(core, headers), hash) {
        (Some(value), Some(hash)) => same(token_hash(&value).as_bytes(), hash.as_bytes()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// M-signin: what a sibling of our host set under the plain name is not taken for the browser's own cookie.
    #[test]
    fn m_signin_only_the_name_that_we_set_is_read() {
        let (planted, own) = ("p".repeat(43), "o".repeat(43));
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, format!("{PLAIN_NAME}={planted}; other=1").parse().unwrap());
        assert_eq!(value_of(HOST_NAME, &headers), None);
        headers.append(header::COOKIE, format!("{HOST_NAME}={own}").parse().unwrap());
        assert_eq!(value_of(HOST_NAME, &headers), Some(own));
        assert_eq!(value_of(PLAIN_NAME, &headers), Some(planted));
        headers.insert(header::COOKIE, format!("{HOST_NAME}=short").parse().unwrap());
        assert_eq!(value_of(HOST_NAME, &headers), None);
    }
}
