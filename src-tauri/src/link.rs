//! Which addresses may leave the window (P28).

use tauri::Url;

/// Whether `url` may be opened outside: https pages, telephone and mail; loopback pages in sandbox builds only.
pub(crate) fn may_open(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    match url.scheme() {
        "https" | "tel" | "mailto" => true,
        "http" => cfg!(feature = "sandbox") && url.host_str() == Some("127.0.0.1"),
        _ => false,
    }
}

/// Whether the window itself may go to `url`: only the program's own pages.
pub(crate) fn is_own(url: &Url) -> bool {
    url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p28_only_named_schemes_leave_the_window() {
        assert!(may_open("https://www.immd.gov.hk/"));
        assert!(may_open("tel:+85228246111"));
        for url in ["file:///etc/passwd", "javascript:alert(1)", "http://example.hk/", "smb://x", "no url"] {
            assert!(!may_open(url), "{url}");
        }
    }

    #[test]
    fn p28_the_window_stays_on_its_own_pages() {
        assert!(is_own(&Url::parse("tauri://localhost/index.html").unwrap()));
        assert!(!is_own(&Url::parse("https://example.hk/").unwrap()));
    }
}
