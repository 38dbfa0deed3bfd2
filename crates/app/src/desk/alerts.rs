//! What the desk tells by itself: that somebody may have got in, by a notification that says never who or where (P27);
//! that this computer's clock is wrong, once.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use desk_contract::{DeskEvent, OpenNotice};
use desk_l10n::{id, texts};
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinHandle;

use super::Desk;
use crate::Notification;

/// A clock that differs by more is called wrong; everything works all the same (M-tokens).
const WRONG_BY_SECONDS: u64 = 5 * 60;

/// Listens to the desk's own events until it is closed.
pub(super) fn watch(desk: &Arc<Desk>) -> JoinHandle<()> {
    let (mut events, desk) = (desk.events(), Arc::downgrade(desk));
    tokio::spawn(async move {
        loop {
            let act: fn(&Desk) = match events.recv().await {
                Ok(DeskEvent::AccessAlert) => Desk::notify_of_alert,
                Ok(DeskEvent::SyncChanged) => Desk::look_at_clock,
                // Who fell behind has missed a notification, and no alert: Today says each.
                Ok(_) | Err(RecvError::Lagged(_)) => continue,
                Err(RecvError::Closed) => return,
            };
            match desk.upgrade() {
                Some(desk) => act(&desk),
                None => return,
            }
        }
    })
}

impl Desk {
    fn look_at_clock(&self) {
        let off_by = self.open().ok().and_then(|profile| profile.gov()).and_then(|gov| gov.clock_off_by());
        if off_by.is_some_and(|seconds| seconds > WRONG_BY_SECONDS) && !self.clock_told.swap(true, Ordering::SeqCst) {
            self.note(OpenNotice::ClockWrong);
            // The window asks again, and is told.
            self.tell(DeskEvent::StageChanged);
        }
    }

    /// Also for who wants no reminders: this is none.
    fn notify_of_alert(&self) {
        let say = |message| texts().plain(self.language(), message);
        self.config.host.notify(&Notification { title: say(id::NOTICE_TITLE), body: say(id::NOTICE_ACCESS_ALERT) });
    }
}
