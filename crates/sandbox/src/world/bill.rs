//! Bills of the seeded world: what each department sends (templates) and who has which at the start (seeds). Names and
//! codes are published ones; amounts, accounts and FPS identifiers are invented, and the data says so.

use desk_domain::bill::{BillKind, PayChannel, PayChannelKind};
use desk_domain::{Day, LocalizedText};
use serde::{Deserialize, Serialize};

/// The bills of one department.
#[derive(Clone, Debug, Deserialize)]
pub struct DepartmentBills {
    /// Such as `wsd`.
    pub department: String,
    /// Always `illustrative`: amounts, accounts and identifiers are invented.
    pub basis: String,
    /// Who gets the money by FPS.
    #[serde(default)]
    pub payees: Vec<Payee>,
    /// What it sends.
    pub templates: Vec<BillTemplate>,
}

/// Who gets the money of some kinds of bills by FPS.
#[derive(Clone, Debug, Deserialize)]
pub struct Payee {
    /// As banks show it.
    pub name: LocalizedText,
    /// 7 or 9 digits.
    pub fps_id: String,
    /// Of these kinds.
    pub kinds: Vec<BillKind>,
}

/// One sort of bill.
#[derive(Clone, Debug, Deserialize)]
pub struct BillTemplate {
    /// Such as `wsd.water`.
    pub id: String,
    /// Kind.
    pub kind: BillKind,
    /// What it is for; `<year>` is the year of assessment, `<months>` the period.
    pub title: LocalizedText,
    /// What it is made of.
    pub parts: Vec<LocalizedText>,
    /// Ways of paying.
    pub channels: Vec<PayChannel>,
    /// The department takes less than the whole.
    #[serde(default)]
    pub part_payment: bool,
    /// What the department says.
    #[serde(default)]
    pub note: Option<LocalizedText>,
    /// `#` stands for a digit.
    pub number_pattern: String,
    /// Where names and ways of paying were found.
    pub source: String,
}

/// A day that depends on when the sandbox was started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct When {
    /// The latest such month, this one included; its day is `day`, never after the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<i8>,
    /// The quarter so many after the one of the start (negative: before); `day` of its first month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarter: Option<i32>,
    /// Day of the month; 31 is the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<i8>,
    /// So many days later (negative: earlier).
    pub days: i32,
}

/// A part of the amount with a due date of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstalmentSeed {
    /// When.
    pub due: When,
    /// How much.
    pub cents: i64,
}

/// What was paid before the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidSeed {
    /// When.
    pub on: When,
    /// How much; left out: all.
    #[serde(default)]
    pub cents: Option<i64>,
    /// How.
    pub channel: PayChannelKind,
}

/// The first and the last day that a bill covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodSeed {
    /// First.
    pub from: When,
    /// Last.
    pub to: When,
}

/// One bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillSeed {
    /// Template.
    pub template: String,
    /// What the payer enters, without hyphens; unique.
    pub number: String,
    /// As printed; the history goes by it.
    pub account: String,
    /// Cents of each part, in the order of the template.
    pub parts: Vec<i64>,
    /// When it was or will be issued.
    pub issued: When,
    /// Shown before it is issued.
    #[serde(default)]
    pub expected: bool,
    /// Last day to pay on time, as printed.
    #[serde(default)]
    pub due: Option<When>,
    /// Parts of the amount with due dates of their own.
    #[serde(default)]
    pub instalments: Vec<InstalmentSeed>,
    /// What it covers.
    #[serde(default)]
    pub period: Option<PeriodSeed>,
    /// For whom or for what.
    #[serde(default)]
    pub for_whom: Option<LocalizedText>,
    /// What was paid before the start.
    #[serde(default)]
    pub paid: Vec<PaidSeed>,
    /// When the department took it back.
    #[serde(default)]
    pub withdrawn: Option<When>,
    /// Template of the person's task that it belongs to.
    #[serde(default)]
    pub task: Option<String>,
}

impl BillSeed {
    /// A bill of today, due in so many days, of which nothing more is known; `parts` in cents.
    pub fn plain(template: &str, number: &str, account: &str, parts: Vec<i64>, due_days: i32) -> Self {
        Self {
            template: template.to_owned(),
            number: number.to_owned(),
            account: account.to_owned(),
            parts,
            issued: When::days(0),
            expected: false,
            due: Some(When::days(due_days)),
            instalments: Vec::new(),
            period: None,
            for_whom: None,
            paid: Vec::new(),
            withdrawn: None,
            task: None,
        }
    }
}

/// The bills of one person.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct PersonBills {
    pub(super) person: String,
    pub(super) bills: Vec<BillSeed>,
}

impl When {
    /// So many days from the start.
    pub const fn days(days: i32) -> Self {
        Self { month: None, quarter: None, day: None, days }
    }

    /// The day, when the sandbox was started on `start`.
    pub fn resolve(self, start: Day) -> Day {
        let (_, month, today, _) = start.parts();
        let first = start.plus_days(1 - i32::from(today));
        let anchor = if let Some(wanted) = self.month {
            let back = (i32::from(month) - i32::from(wanted)).rem_euclid(12);
            on(first.plus_months(-back), self.day).min(start)
        } else if let Some(quarter) = self.quarter {
            on(first.plus_months(3 * quarter - (i32::from(month) - 1) % 3), self.day)
        } else {
            start
        };
        anchor.plus_days(self.days)
    }
}

/// The wanted day of the month that begins with `first`, or its last.
fn on(first: Day, day: Option<i8>) -> Day {
    first.plus_days(i32::from(day.unwrap_or(1).max(1)) - 1).min(first.end_of_month())
}

impl BillTemplate {
    /// The title of a bill with these days.
    pub(crate) fn title_of(&self, due: Option<Day>, period: Option<(Day, Day)>) -> LocalizedText {
        // The second instalment of a year of assessment falls into the first days of the next one.
        let year = due.map(|due| year_of_assessment(due.plus_days(-45))).unwrap_or_default();
        let (english, chinese) = period.map(|(from, to)| months(from, to)).unwrap_or_default();
        let fill = |text: &str, months: &str| text.replace("<year>", &year).replace("<months>", months);
        LocalizedText {
            en: fill(&self.title.en, &english),
            zh_hant_hk: fill(&self.title.zh_hant_hk, &chinese),
            zh_hans: fill(&self.title.zh_hans, &chinese),
        }
    }
}

/// `2026/27`, from April to March.
fn year_of_assessment(day: Day) -> String {
    let (year, month, ..) = day.parts();
    let first = if month >= 4 { year } else { year - 1 };
    format!("{first}/{:02}", (first + 1).rem_euclid(100))
}

fn months(from: Day, to: Day) -> (String, String) {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (first, last) = (from.parts().1, to.parts().1);
    let name = |month: i8| usize::try_from(month - 1).ok().and_then(|at| NAMES.get(at)).copied().unwrap_or_default();
    (format!("{} to {}", name(first), name(last)), format!("{first}月至{last}月"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_follow_the_start() {
        let start = day("2026-11-24");
        let month = |month, day| When { month: Some(month), day: Some(day), ..When::default() };
        let quarter = |quarter, day| When { quarter: Some(quarter), day: Some(day), ..When::default() };
        assert_eq!(When::days(3).resolve(start), day("2026-11-27"));
        assert_eq!(month(11, 30).resolve(start), start);
        assert_eq!(month(12, 3).resolve(start), day("2025-12-03"));
        assert_eq!(month(2, 31).resolve(start), day("2026-02-28"));
        assert_eq!(quarter(1, 31).resolve(start), day("2027-01-31"));
        assert_eq!(quarter(0, 20).resolve(start), day("2026-10-20"));
        assert_eq!(quarter(-3, 1).resolve(start), day("2026-01-01"));
        assert_eq!(When { days: -30, ..month(3, 20) }.resolve(start), day("2026-02-18"));
    }

    #[test]
    fn a_year_of_assessment_begins_in_april() {
        assert_eq!(year_of_assessment(day("2027-01-04")), "2026/27");
        assert_eq!(year_of_assessment(day("2026-04-01")), "2026/27");
        assert_eq!(year_of_assessment(day("2099-12-01")), "2099/00");
    }
}
