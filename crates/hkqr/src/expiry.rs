//! The end of a dynamic code, a time of day in Hong Kong. Written `yyMMddHHmmss`; `yyyyMMddHHmmss` is read as well,
//! because both are said to be in use.

use desk_domain::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{TimeZone, offset};

use crate::place::Fault;
use crate::text;

const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

pub(crate) fn read(text: &str) -> Result<DateTime, Fault> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::Form);
    }
    let (year, rest) = match text.len() {
        12 => (2000 + number(&text[..2]), &text[2..]),
        14 => (number(&text[..4]), &text[4..]),
        _ => return Err(Fault::Form),
    };
    let mut pairs = rest.as_bytes().chunks_exact(2).map(|pair| match pair {
        [tens, ones] => i8::try_from((tens - b'0') * 10 + (ones - b'0')).unwrap_or(i8::MAX),
        _ => i8::MAX,
    });
    let mut next = || pairs.next().unwrap_or(i8::MAX);
    let (month, day, hour, minute, second) = (next(), next(), next(), next(), next());
    let end = DateTime::new(year, month, day, hour, minute, second, 0).map_err(|_| Fault::Range)?;
    check(end).map(|()| end)
}

/// Written by hand, as amounts are.
pub(crate) fn write(end: DateTime) -> [u8; 12] {
    let (date, time) = (end.date(), end.time());
    let year = i8::try_from(date.year() % 100).unwrap_or(0);
    let parts = [year, date.month(), date.day(), time.hour(), time.minute(), time.second()];
    let mut text = [b'0'; 12];
    for (pair, part) in text.chunks_exact_mut(2).zip(parts) {
        pair.copy_from_slice(&text::pair(usize::from(part.unsigned_abs())));
    }
    text
}

/// Whole seconds of the years that two digits can name.
pub(crate) fn check(end: DateTime) -> Result<(), Fault> {
    if YEARS.contains(&end.year()) && end.subsec_nanosecond() == 0 { Ok(()) } else { Err(Fault::Range) }
}

/// The instant of `end`. Hong Kong has been eight hours ahead all through the years that can be written.
pub(crate) fn instant(end: DateTime) -> Timestamp {
    let millis = end.to_zoned(TimeZone::fixed(offset(8))).map_or(0, |zoned| zoned.timestamp().as_millisecond());
    Timestamp::from_millis(millis)
}

/// The time of day in Hong Kong at `instant`, to the second.
pub(crate) fn at(instant: Timestamp) -> DateTime {
    let civil = TimeZone::fixed(offset(8)).to_datetime(instant.to_jiff());
    civil.with().subsec_nanosecond(0).build().unwrap_or(civil)
}

fn number(digits: &str) -> i16 {
    digits.bytes().fold(0, |sum, digit| sum * 10 + i16::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    #[test]
    fn both_forms_name_the_same_second() {
        let end = datetime(2026, 12, 31, 23, 59, 59, 0);
        assert_eq!(read("261231235959"), Ok(end));
        assert_eq!(read("20261231235959"), Ok(end));
        assert_eq!(&write(end), b"261231235959");
    }

    #[test]
    fn the_instant_is_of_hong_kong() {
        let instant = instant(datetime(2018, 11, 1, 11, 11, 11, 0));
        assert_eq!(instant.to_string(), "2018-11-01T03:11:11Z");
        assert_eq!(at(instant.plus_millis(999)), datetime(2018, 11, 1, 11, 11, 11, 0));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for (text, fault) in [
            ("", Fault::Form),
            ("26123123595", Fault::Form),
            ("2612312359590", Fault::Form),
            ("26123123595x", Fault::Form),
            ("-61231235959", Fault::Form),
            ("261331235959", Fault::Range),
            ("260229000000", Fault::Range),
            ("261231240000", Fault::Range),
            ("261231235960", Fault::Range),
            ("19991231235959", Fault::Range),
        ] {
            assert_eq!(read(text), Err(fault), "{text}");
        }
    }
}
