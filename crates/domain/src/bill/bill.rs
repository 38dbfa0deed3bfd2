//! The noun: one bill as the gateway sends it and the cache keeps it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BillKind, BillPaidClaim, BillState, Instalment, PayChannel, PayChannelKind};
use crate::{BillId, Day, Department, LocalizedText, Money, PaymentId, Timestamp};

const WEEK: i32 = 7;

/// What the bill covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillPeriod {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// How long a bill's period is, in the words of everyday: what "last year" compares with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BillRhythm {
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// Four months, as water is read.
    FourMonths,
    /// Half a year.
    HalfYear,
    /// A year.
    Year,
    /// Something else.
    Other,
}

impl BillPeriod {
    /// The rhythm that this period has. Meters are read some days early or late.
    pub fn rhythm(&self) -> BillRhythm {
        match self.to.days_since(self.from) + 1 {
            25..=37 => BillRhythm::Month,
            80..=104 => BillRhythm::Quarter,
            105..=135 => BillRhythm::FourMonths,
            170..=195 => BillRhythm::HalfYear,
            350..=380 => BillRhythm::Year,
            _ => BillRhythm::Other,
        }
    }
}

/// One line of a bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillPart {
    /// What for.
    pub label: LocalizedText,
    /// How much.
    pub amount: Money,
}

/// A bill of the person, or one that they pay for someone else.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own on the wire")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Bill {
    /// Identity at the gateway.
    pub id: BillId,
    /// Grows by one with each change at the gateway.
    pub version: u32,
    /// Who asks for the money.
    pub department: Department,
    /// What kind.
    pub kind: BillKind,
    /// What it is for: "Water and sewage".
    pub title: LocalizedText,
    /// For whom or for what: a person's name, a flat, a car. Personal data.
    #[serde(default)]
    pub for_whom: Option<LocalizedText>,
    /// The account that bills of the same kind share, as printed; history goes by it.
    pub account: String,
    /// The number that the payer enters and the bank shows, without hyphens.
    pub number: String,
    /// What it covers.
    #[serde(default)]
    pub period: Option<BillPeriod>,
    /// What it is made of.
    #[serde(default)]
    pub parts: Vec<BillPart>,
    /// What is asked for altogether, surcharges included.
    pub total: Money,
    /// Surcharges that `total` includes.
    pub surcharge: Money,
    /// Last day to pay on time, as the rule of the kind moves it. With instalments: of the next one that is owed.
    #[serde(default)]
    pub due: Option<Day>,
    /// False when `due` lies beyond the table of general holidays, so no day could be moved.
    pub due_checked: bool,
    /// Due dates of parts of the amount; empty when it is due at once.
    #[serde(default)]
    pub instalments: Vec<Instalment>,
    /// Where it stands; derived from the ledger.
    pub state: BillState,
    /// Not issued yet: shown so that the person can plan.
    #[serde(default)]
    pub expected: bool,
    /// Typed or scanned by the person from paper, and not known to a department's feed.
    #[serde(default)]
    pub added: bool,
    /// The department takes less than the whole.
    #[serde(default)]
    pub part_payment: bool,
    /// The name that the bank shows, once FPS can be used.
    #[serde(default)]
    pub payee: Option<LocalizedText>,
    /// Ways of paying.
    #[serde(default)]
    pub channels: Vec<PayChannel>,
    /// What the department says about it.
    #[serde(default)]
    pub note: Option<LocalizedText>,
    /// What the gateway has to say about it to this person: why autopay leaves it alone.
    #[serde(default)]
    pub notice: Option<LocalizedText>,
    /// The payment that holds the bill: no other may begin.
    #[serde(default)]
    pub payment: Option<PaymentId>,
    /// By which other way money last came, as the department says.
    #[serde(default)]
    pub paid_by: Option<PayChannelKind>,
    /// "I paid another way", until the department says so.
    #[serde(default)]
    pub claim: Option<BillPaidClaim>,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// When it was settled.
    #[serde(default)]
    pub paid_at: Option<Timestamp>,
    /// When it last changed at the gateway.
    pub changed_at: Timestamp,
}

impl Bill {
    /// What is still to be paid; nothing when it is over or not issued.
    pub fn owed(&self) -> Money {
        if self.expected { Money::zero(self.total.currency) } else { self.state.owed(self.total) }
    }

    /// When a bill that is only expected should be there: on the day on which the department means to issue it; when it
    /// names none, a week before the due day. `None` for bills that are issued, and when nothing is known.
    pub fn expected_on(&self) -> Option<Day> {
        if !self.expected {
            return None;
        }
        // A day that lies before the department's own word is none that is to come.
        let issue = Some(self.issued_at).filter(|at| *at > self.changed_at).map(Day::of);
        issue.or_else(|| self.due.map(|due| due.plus_days(-WEEK)))
    }

    /// Something is to be paid.
    pub fn is_open(&self) -> bool {
        self.owed().is_positive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected(issued: &str, due: Option<&str>) -> Bill {
        serde_json::from_value(serde_json::json!({
            "id": "b", "version": 1, "kind": "rates", "account": "1", "number": "1", "expected": true,
            "department": { "id": "rvd", "name": LocalizedText::same("RVD") }, "title": LocalizedText::same("Rates"),
            "total": Money::hkd(100), "surcharge": Money::hkd(0), "due": due, "dueChecked": true,
            "state": { "kind": "unpaid" }, "issuedAt": issued, "changedAt": "2026-11-24T02:00:00Z",
        }))
        .unwrap()
    }

    #[test]
    fn a_period_is_named_by_its_length() {
        let rhythm =
            |from: &str, to: &str| BillPeriod { from: from.parse().unwrap(), to: to.parse().unwrap() }.rhythm();
        assert_eq!(rhythm("2026-02-01", "2026-02-28"), BillRhythm::Month);
        assert_eq!(rhythm("2026-10-01", "2026-10-31"), BillRhythm::Month);
        assert_eq!(rhythm("2026-01-01", "2026-03-31"), BillRhythm::Quarter);
        assert_eq!(rhythm("2026-07-03", "2026-10-30"), BillRhythm::FourMonths);
        assert_eq!(rhythm("2026-04-01", "2026-09-30"), BillRhythm::HalfYear);
        assert_eq!(rhythm("2026-04-01", "2027-03-31"), BillRhythm::Year);
        assert_eq!(rhythm("2026-04-01", "2026-04-01"), BillRhythm::Other);
        assert_eq!(rhythm("2026-04-01", "2026-05-31"), BillRhythm::Other, "two months");
    }

    #[test]
    fn an_expected_bill_should_be_there_on_its_day_of_issue_or_a_week_before_it_is_due() {
        let day = |text: &str| Some(text.parse().unwrap());
        let ahead = expected("2027-01-01T16:30:00Z", Some("2027-01-29"));
        assert_eq!(ahead.expected_on(), day("2027-01-02"), "the day in Hong Kong");
        assert_eq!(expected("2026-11-24T02:00:00Z", Some("2027-01-29")).expected_on(), day("2027-01-22"));
        assert_eq!(expected("2026-11-24T02:00:00Z", None).expected_on(), None);
        assert_eq!(Bill { expected: false, ..ahead }.expected_on(), None);
    }
}
