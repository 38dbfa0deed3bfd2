//! A calendar day in Hong Kong. Due dates are days there, never instants elsewhere.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::Timestamp;

/// The zone of every due date.
pub const HONG_KONG: &str = "Asia/Hong_Kong";

/// A calendar day in Hong Kong. On a wire: `2026-11-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// A text that is not a day of the calendar.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a calendar day")]
pub struct DayError;

fn zone() -> jiff::tz::TimeZone {
    // The zone table is compiled in; UTC+8 has held in Hong Kong since 1979.
    jiff::tz::TimeZone::get(HONG_KONG).unwrap_or_else(|_| jiff::tz::TimeZone::fixed(jiff::tz::offset(8)))
}

impl Day {
    /// The day with this year, month (1–12) and day of month.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DayError> {
        Date::new(year, month, day).map(Self).map_err(|_| DayError)
    }

    /// The day that `instant` falls on in Hong Kong.
    pub fn of(instant: Timestamp) -> Self {
        Self(instant.to_jiff().to_zoned(zone()).date())
    }

    /// The day `days` later (negative: earlier); stays at the end of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days)))
    }

    /// The same day of the month `months` later (negative: earlier); the month's last day where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().months(months)))
    }

    /// The last day of its month.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }

    /// Whole days from `earlier` to `self`; negative when `earlier` is later.
    pub fn days_since(self, earlier: Self) -> i32 {
        (self.0 - earlier.0).get_days()
    }

    /// The instant at which the day's given time of day comes in Hong Kong.
    pub fn at(self, hour: i8, minute: i8) -> Timestamp {
        let civil = self.0.at(hour.clamp(0, 23), minute.clamp(0, 59), 0, 0);
        zone().to_timestamp(civil).map_or(Timestamp::from_millis(0), |t| Timestamp::from_millis(t.as_millisecond()))
    }

    /// The first instant after this day in Hong Kong: what is due on a day is due before this.
    pub fn end(self) -> Timestamp {
        self.plus_days(1).at(0, 0)
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// Year, month (1–12), day of month, and weekday counted from Monday = 1 to Sunday = 7.
    pub fn parts(self) -> (i16, i8, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day(), self.0.weekday().to_monday_one_offset())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = DayError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() > 10 {
            return Err(DayError);
        }
        text.parse().map(Self).map_err(|_| DayError)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

crate::text::ts_as_string!(Day);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_hong_kong_begins_at_sixteen_utc() {
        let late: Timestamp = "2026-11-23T15:59:59Z".parse().unwrap();
        let early: Timestamp = "2026-11-23T16:00:00Z".parse().unwrap();
        assert_eq!(Day::of(late).to_string(), "2026-11-23");
        assert_eq!(Day::of(early).to_string(), "2026-11-24");
        assert_eq!(Day::of(late).end(), early);
    }

    #[test]
    fn weekends_and_distances() {
        let friday = Day::new(2026, 11, 27).unwrap();
        assert!(!friday.is_weekend());
        assert!(friday.plus_days(1).is_weekend());
        assert_eq!(friday.plus_days(45).days_since(friday), 45);
        assert_eq!(friday.parts(), (2026, 11, 27, 5));
    }

    #[test]
    fn months_end_where_they_end() {
        let august = Day::new(2027, 8, 31).unwrap();
        assert_eq!(august.plus_months(6), Day::new(2028, 2, 29).unwrap());
        assert_eq!(august.plus_months(-1).end_of_month(), Day::new(2027, 7, 31).unwrap());
    }

    #[test]
    fn text_that_is_no_day_is_refused() {
        for text in ["", "2026-02-30", "2026-11-27T00:00", "tomorrow"] {
            assert_eq!(text.parse::<Day>(), Err(DayError), "{text}");
        }
    }
}
