//! What the launcher says to the window's libraries, for the window to leave out of what it starts itself.

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
