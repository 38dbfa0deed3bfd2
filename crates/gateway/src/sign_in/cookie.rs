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

/// The cookie of this browser, if it has one of ours.
pub(crate) fn read(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = values.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let ours = pairs.filter(|(name, _)| *name == HOST_NAME || *name == PLAIN_NAME).map(|(_, value)| value);
    ours.filter(|value| value.len() == 43).map(str::to_owned).next()
}

/// The header that sets it.
pub(crate) fn set(core: &Core, value: &str) -> [(HeaderName, String); 1] {
    let (name, secure) = if core.public_url.scheme() == "https" { (HOST_NAME, "; Secure") } else { (PLAIN_NAME, "") };
    [(header::SET_COOKIE, format!("{name}={value}; Path=/; Max-Age={AGE_S}; HttpOnly; SameSite=Lax{secure}"))]
}

/// Whether this browser is the one with that cookie.
pub(crate) fn fits(headers: &HeaderMap, hash: Option<&str>) -> bool {
    match (read(headers), hash) {
        (Some(value), Some(hash)) => same(token_hash(&value).as_bytes(), hash.as_bytes()),
        _ => false,
    }
}
