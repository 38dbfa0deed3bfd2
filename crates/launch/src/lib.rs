//! What the launcher says to the window's libraries, for the window to leave out of what it starts itself.

use std::ffi::OsString;

/// Where drawing is by software: what the libraries read from their environment, and nowhere else.
pub const BY_SOFTWARE: [(&str, &str); 3] = [
    // No buffers shared with a graphics card (`WebKitGTK` 2.42 and later).
    (RENDERER, "1"),
    // No graphics card is looked for, for which the window's own process would load a driver (`WebKitGTK` 2.46 and later).
    ("WEBKIT_WEB_RENDER_DEVICE_FILE", "/dev/null"),
    // Nor for the window's visual (GTK 3): the first program of a session that asks for it loads the driver too.
    ("GDK_GL", "disable"),
];

/// The one that a person may choose by: `0` draws with shared buffers, `1` without.
pub const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Whether the launcher said how to draw, and not the person or their session: it says all of it or nothing.
pub fn is_said(get: impl Fn(&str) -> Option<OsString>) -> bool {
    BY_SOFTWARE.iter().all(|(name, value)| get(name).is_some_and(|said| said == *value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_launcher_said_is_told_from_what_a_session_says() {
        let value = |name: &str| BY_SOFTWARE.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).into());
        assert!(is_said(value));
        assert!(!is_said(|_| None));
        assert!(!is_said(|name| value(name).filter(|_| name == RENDERER)), "one of them alone is somebody else's");
    }
}
