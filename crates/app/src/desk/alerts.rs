//! What the desk tells by itself: that somebody may have got in, by a notification that says never who or where (P27);
//! that this computer's clock is wrong, once.

use std::sync::atomic::Ordering;

use desk_contract::{DeskEvent, OpenNotice};
use desk_l10n::{id, texts};

use super::Desk;
use crate::Notification;

/// A clock that differs by more is called wrong; everything works all the same (M-tokens).
const WRONG_BY_SECONDS: u64 = 5 * 60;

impl Desk {
    /// What this file tells, at the desk's own events.
    pub(super) fn tell_person(&self, event: &DeskEvent) {
        match event {
            DeskEvent::AccessAlert => self.notify_of_alert(),
            DeskEvent::SyncChanged => self.look_at_clock(),
            _ => {}
        }
    }

    fn look_at_clock(&self) {
        let off_by = self.open().ok().and_then(|profile| profile.gov()).and_then(|gov| gov.clock_off_by());
        if off_by.is_some_and(|seconds| seconds > WRONG_BY_SECONDS) && !self.clock_told.swap(true, Ordering::SeqCst) {
            self.note(None, OpenNotice::ClockWrong);
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
