//! Notifications by the desktop's own service (org.freedesktop.Notifications, version 1.2, section 9).

use std::collections::HashMap;

use desk_app::Notification;
use zbus::zvariant::Value;

/// Shows a notification. A desktop without such a service shows none: the history in the window has it.
pub(crate) async fn show(notification: &Notification) -> zbus::Result<()> {
    send(&zbus::Connection::session().await?, notification).await
}

async fn send(connection: &zbus::Connection, notification: &Notification) -> zbus::Result<()> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead as _, BufReader};
    use std::process::{Child, Command, Stdio};
    use std::sync::{Arc, Mutex};

    /// A bus of the test's own; ends with the test.
    struct Bus(Child, String);

    impl Bus {
        /// `None`, with a line, where there is no dbus-daemon.
        fn start() -> Option<Self> {
            let started = Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn();
            let Ok(mut child) = started else {
                println!("skipped: no dbus-daemon");
                return None;
            };
            let mut address = String::new();
            BufReader::new(child.stdout.take()?).read_line(&mut address).ok()?;
            Some(Self(child, address.trim().to_owned()))
        }

        async fn connect(&self) -> zbus::Connection {
            zbus::connection::Builder::address(self.1.as_str()).unwrap().build().await.unwrap()
        }
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    /// What a desktop would show.
    #[derive(Clone, Default)]
    struct Desktop(Arc<Mutex<Vec<(String, String)>>>);

    #[zbus::interface(name = "org.freedesktop.Notifications")]
    impl Desktop {
        #[expect(clippy::too_many_arguments, reason = "the specification's method has eight")]
        fn notify(
            &self,
            app: &str,
            replaces: u32,
            icon: &str,
            summary: &str,
            body: &str,
            actions: Vec<String>,
            hints: HashMap<String, Value<'_>>,
            timeout: i32,
        ) -> u32 {
            let _ = (app, replaces, icon, actions, hints, timeout);
            self.0.lock().unwrap().push((summary.to_owned(), body.to_owned()));
            1
        }
    }

    #[tokio::test]
    async fn a_notification_reaches_the_desktops_service() {
        let Some(bus) = Bus::start() else { return };
        let desktop = Desktop::default();
        let service = bus.connect().await;
        service.object_server().at("/org/freedesktop/Notifications", desktop.clone()).await.unwrap();
        service.request_name("org.freedesktop.Notifications").await.unwrap();
        let notification =
            Notification { title: "Citizen Desk".to_owned(), body: "1 thing is due tomorrow".to_owned() };
        send(&bus.connect().await, &notification).await.unwrap();
        let shown = desktop.0.lock().unwrap().clone();
        assert_eq!(shown, [("Citizen Desk".to_owned(), "1 thing is due tomorrow".to_owned())]);
    }

    #[tokio::test]
    async fn a_desktop_without_the_service_is_an_error_and_no_panic() {
        let Some(bus) = Bus::start() else { return };
        let notification = Notification { title: String::new(), body: String::new() };
        assert!(send(&bus.connect().await, &notification).await.is_err());
    }
}
