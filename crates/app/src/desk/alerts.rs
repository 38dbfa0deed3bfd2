//! Tells by a notification that somebody may have got in: that it happened, never who or where (P27).

use std::sync::Arc;

use desk_contract::DeskEvent;
use desk_l10n::{id, texts};
use tokio::sync::broadcast::error::RecvError;

use super::Desk;
use crate::Notification;

/// Waits for alerts as long as the desk lives.
pub(super) fn watch(desk: &Arc<Desk>) {
    let (mut events, desk) = (desk.events(), Arc::downgrade(desk));
    tokio::spawn(async move {
        loop {
            match events.recv().await {
                Ok(DeskEvent::AccessAlert) => match desk.upgrade() {
                    Some(desk) => desk.notify_of_alert(),
                    None => return,
                },
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
        }
    });
}

impl Desk {
    /// Also for who wants no reminders: this is none.
    fn notify_of_alert(&self) {
        let say = |message| texts().plain(self.language(), message);
        self.config.host.notify(&Notification { title: say(id::NOTICE_TITLE), body: say(id::NOTICE_ACCESS_ALERT) });
    }
}
