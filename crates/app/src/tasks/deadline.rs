//! A task's deadline as a calendar file (RFC 5545), for the person's own calendar.

use desk_contract::{DeskError, LocalAct, SavedFileView, TaskRequest};
use desk_domain::task::Task;
use desk_domain::{Day, Language, Timestamp};
use icalendar::{Calendar, Component as _, Event, Property};

use crate::{Desk, saved};

impl Desk {
    /// Writes the deadline of a task into the downloads folder as an `.ics` file.
    pub async fn tasks_export_deadline(&self, request: TaskRequest) -> Result<SavedFileView, DeskError> {
        let task = self.open()?.task(&request.id).await?;
        let text = calendar(&task, self.language(), self.now()).ok_or(DeskError::NotFound)?;
        saved::save(self, LocalAct::DeadlineSaved, ("deadline", "ics"), text.as_bytes()).await
    }
}

/// The calendar file; `None` when the task has no due day. An appointment lasts 30 minutes; a deadline is the whole
/// day. The calendar reminds as the person has set it.
fn calendar(task: &Task, language: Language, now: Timestamp) -> Option<String> {
    let due = task.due?;
    let mut event = Event::new();
    event
        .uid(&format!("{}@citizen-desk", task.id))
        .add_property("DTSTAMP", utc(now))
        .summary(task.title.get(language))
        .description(task.summary.get(language));
    if let Some(action) = &task.action {
        event.add_property("URL", &action.url);
    }
    if let Some((hour, minute)) = task.due_time.as_deref().and_then(hour_and_minute) {
        let start = due.at(hour, minute);
        event.add_property("DTSTART", utc(start)).add_property("DTEND", utc(start.plus_seconds(30 * 60)));
    } else {
        event.append_property(whole_day("DTSTART", due)).append_property(whole_day("DTEND", due.plus_days(1)));
    }
    let mut calendar = Calendar::new();
    calendar.push(event.done());
    Some(calendar.done().to_string())
}

fn utc(instant: Timestamp) -> String {
    instant.to_jiff().strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn whole_day(name: &str, day: Day) -> Property {
    let (year, month, date, _) = day.parts();
    Property::new(name, format!("{year:04}{month:02}{date:02}")).add_parameter("VALUE", "DATE").done()
}

/// `14:30` as numbers.
fn hour_and_minute(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::view::tests_support::task;

    #[test]
    fn a_deadline_is_a_whole_day_and_an_appointment_a_time_in_utc() {
        let mut task = task("t1");
        task.due = Some(Day::new(2026, 11, 27).unwrap());
        let text = calendar(&task, Language::En, Timestamp::from_millis(0)).unwrap();
        assert!(text.contains("DTSTART;VALUE=DATE:20261127\r\n"), "{text}");
        assert!(text.contains("DTEND;VALUE=DATE:20261128\r\n"));
        task.due_time = Some("14:30".to_owned());
        let text = calendar(&task, Language::ZhHantHk, Timestamp::from_millis(0)).unwrap();
        assert!(text.contains("DTSTART:20261127T063000Z\r\n"), "{text}");
    }

    #[test]
    fn a_time_that_is_none_makes_a_whole_day() {
        for text in ["25:00", "noon", "9", ""] {
            assert_eq!(hour_and_minute(text), None, "{text}");
        }
    }
}
