//! Days and times as text, always in Hong Kong's time. Mirrors `ui/src/l10n/dates.ts`.

use desk_domain::{Day, HONG_KONG, Language, Timestamp};

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const HAN: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Beyond this many days a date stands without its weekday.
const NEAR_DAYS: i32 = 14;

fn index(one_based: i8) -> usize {
    usize::try_from(one_based).unwrap_or(1).saturating_sub(1)
}

fn short(name: &'static str) -> &'static str {
    name.get(..3).unwrap_or(name)
}

fn month(one_based: i8) -> &'static str {
    MONTHS.get(index(one_based)).copied().unwrap_or_default()
}

/// The day in Hong Kong on which `at` falls.
pub fn day_of(at: Timestamp) -> Day {
    Day::of(at)
}

/// 24-hour time for meta lines: `09:38`.
pub fn clock(at: Timestamp) -> String {
    let zone = jiff::tz::TimeZone::get(HONG_KONG).unwrap_or_else(|_| jiff::tz::TimeZone::fixed(jiff::tz::offset(8)));
    let time = at.to_jiff().to_zoned(zone);
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `Tue` · `二`
pub fn weekday_short(language: Language, day: Day) -> &'static str {
    let (_, _, _, weekday) = day.parts();
    let names = if language == Language::En { &WEEKDAYS } else { &HAN };
    let name = names.get(index(weekday)).copied().unwrap_or_default();
    if language == Language::En { short(name) } else { name }
}

/// `Tuesday` · `星期二`
pub fn weekday_long(language: Language, day: Day) -> String {
    let (_, _, _, weekday) = day.parts();
    match language {
        Language::En => WEEKDAYS.get(index(weekday)).copied().unwrap_or_default().to_owned(),
        Language::ZhHantHk | Language::ZhHans => format!("星期{}", weekday_short(language, day)),
    }
}

/// `Tuesday 24 November 2026` · `2026年11月24日 星期二`: the line above a page title.
pub fn day_full(language: Language, day: Day) -> String {
    let (weekday, date) = (weekday_long(language, day), day_long(language, day));
    if language == Language::En { format!("{weekday} {date}") } else { format!("{date} {weekday}") }
}

/// `24 November 2026` · `2026年11月24日`
pub fn day_long(language: Language, day: Day) -> String {
    let (year, m, d, _) = day.parts();
    if language == Language::En { format!("{d} {} {year}", month(m)) } else { format!("{year}年{m}月{d}日") }
}

/// With the weekday, for dates within two weeks: `Fri 27 Nov` · `11月27日（五）`.
pub fn day_short(language: Language, day: Day) -> String {
    let (_, m, d, _) = day.parts();
    let weekday = weekday_short(language, day);
    if language == Language::En {
        format!("{weekday} {d} {}", short(month(m)))
    } else {
        format!("{m}月{d}日（{weekday}）")
    }
}

/// In a sentence, with the weekday in full: `Monday 30 November` · `11月30日（星期一）`.
pub fn day_spoken(language: Language, day: Day) -> String {
    let (_, m, d, _) = day.parts();
    let weekday = weekday_long(language, day);
    if language == Language::En {
        format!("{weekday} {d} {}", month(m))
    } else {
        format!("{m}月{d}日（{weekday}）")
    }
}

/// The shortest that is still clear from `today`: the weekday within two weeks, no year within this one.
pub fn day_near(language: Language, day: Day, today: Day) -> String {
    if day.days_since(today).abs() <= NEAR_DAYS {
        return day_short(language, day);
    }
    let (year, m, d, _) = day.parts();
    let same_year = year == today.parts().0;
    match language {
        Language::En if same_year => format!("{d} {}", short(month(m))),
        Language::En => format!("{d} {} {year}", short(month(m))),
        _ if same_year => format!("{m}月{d}日"),
        _ => day_long(language, day),
    }
}

/// `23 Nov 16:12` · `11月23日 16:12`, with the year when it is another one: entries of time lines and logs.
pub fn moment(language: Language, at: Timestamp, today: Day) -> String {
    let (year, m, d, _) = day_of(at).parts();
    let same_year = year == today.parts().0;
    let time = clock(at);
    match language {
        Language::En if same_year => format!("{d} {} {time}", short(month(m))),
        Language::En => format!("{d} {} {year} {time}", short(month(m))),
        _ if same_year => format!("{m}月{d}日 {time}"),
        _ => format!("{year}年{m}月{d}日 {time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn dates_read_as_on_the_pictures() {
        let friday = day("2026-11-27");
        assert_eq!(day_short(Language::En, friday), "Fri 27 Nov");
        assert_eq!(day_short(Language::ZhHantHk, friday), "11月27日（五）");
        assert_eq!(day_spoken(Language::En, day("2026-11-30")), "Monday 30 November");
        assert_eq!(day_spoken(Language::ZhHans, day("2026-11-30")), "11月30日（星期一）");
        assert_eq!(day_full(Language::En, day("2026-11-24")), "Tuesday 24 November 2026");
        assert_eq!(day_full(Language::ZhHantHk, day("2026-11-24")), "2026年11月24日 星期二");
    }

    #[test]
    fn a_near_day_has_its_weekday_and_a_far_one_its_year() {
        let today = day("2026-11-24");
        assert_eq!(day_near(Language::En, day("2026-12-08"), today), "Tue 8 Dec");
        assert_eq!(day_near(Language::En, day("2026-12-09"), today), "9 Dec");
        assert_eq!(day_near(Language::En, day("2027-02-12"), today), "12 Feb 2027");
        assert_eq!(day_near(Language::ZhHans, day("2026-11-10"), today), "11月10日（二）");
        assert_eq!(day_near(Language::ZhHantHk, day("2026-11-09"), today), "11月9日");
        assert_eq!(day_near(Language::ZhHantHk, day("2027-02-12"), today), "2027年2月12日");
    }

    #[test]
    fn times_are_those_of_hong_kong() {
        let at: Timestamp = "2026-12-31T16:05:00Z".parse().unwrap();
        assert_eq!(clock(at), "00:05");
        assert_eq!(moment(Language::En, at, day("2027-01-02")), "1 Jan 00:05");
        assert_eq!(moment(Language::En, at, day("2026-12-31")), "1 Jan 2027 00:05");
        assert_eq!(moment(Language::ZhHans, at, day("2026-12-31")), "2027年1月1日 00:05");
    }
}
