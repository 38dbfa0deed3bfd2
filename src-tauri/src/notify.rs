//! Notifications by the desktop's own service (org.freedesktop.Notifications, version 1.2, section 9).

use std::collections::HashMap;

use desk_app::Notification;
use zbus::zvariant::Value;

/// Shows a notification. A desktop without such a service shows none: the history in the window has it.
pub(crate) async fn show(notification: &Notification) -> zbus::Result<()> {
    let connection = zbus::Connection::session().await?;
    let hints: HashMap<&str, Value<'_>> =
        HashMap::from([("desktop-entry", Value::from(crate::paths::NAME)), ("urgency", Value::from(1_u8))]);
    let actions: Vec<&str> = Vec::new();
    let body = (
        "Citizen Desk",
        0_u32,
        crate::paths::NAME,
        notification.title.as_str(),
        notification.body.as_str(),
        actions,
        hints,
        -1_i32,
    );
    connection
        .call_method(
            Some("org.freedesktop.Notifications"),
            "/org/freedesktop/Notifications",
            Some("org.freedesktop.Notifications"),
            "Notify",
            &body,
        )
        .await?;
    Ok(())
}
