//! A bill that falls due in parts. What came counts for the part that is due first.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Bill;
use crate::{Day, Money};

/// A part of the amount with a due date of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Instalment {
    /// Last day to pay it on time.
    pub due: Day,
    /// How much.
    pub amount: Money,
}

impl Bill {
    /// What is still owed of each instalment, what is due first first; nothing of a bill that is due at once or over.
    /// What the bill asks for beyond its instalments is owed with the last.
    pub fn owed_instalments(&self) -> Vec<Instalment> {
        let mut parts = self.instalments.clone();
        parts.sort_by_key(|part| part.due);
        let (mut received, mut left) = (self.total.cents - self.owed().cents, self.owed().cents);
        let last = parts.len().saturating_sub(1);
        let mut owed = Vec::new();
        for (place, part) in parts.into_iter().enumerate() {
            let covered = received.clamp(0, part.amount.cents.max(0));
            received -= covered;
            let cents = if place == last { left } else { (part.amount.cents - covered).clamp(0, left) };
            left -= cents;
            if cents > 0 {
                owed.push(Instalment { due: part.due, amount: Money { cents, ..self.total } });
            }
        }
        owed
    }

    /// What is to be paid next of a bill in instalments.
    pub fn next_instalment(&self) -> Option<Instalment> {
        self.owed_instalments().into_iter().next()
    }

    /// What is to be paid by `last`, that day included: of a bill without a date all of it, and at any time.
    pub fn owed_until(&self, last: Day) -> Money {
        let parts = self.owed_instalments();
        let none = Money::zero(self.total.currency);
        if parts.is_empty() {
            return if self.due.is_none_or(|due| due <= last) { self.owed() } else { none };
        }
        let cents = parts.iter().filter(|part| part.due <= last).map(|part| part.amount.cents).sum();
        Money { cents, ..none }
    }

    /// Whether something of it is to be paid from `first` to `last`, both included.
    pub fn falls_due(&self, first: Day, last: Day) -> bool {
        let within = |due: Day| (first..=last).contains(&due);
        let parts = self.owed_instalments();
        if parts.is_empty() {
            self.is_open() && self.due.is_some_and(within)
        } else {
            parts.iter().any(|part| within(part.due))
        }
    }

    /// What can be paid at once: everything, or whole instalments from the first one owed.
    pub fn is_whole_instalments(&self, amount: Money) -> bool {
        let mut sum = 0;
        self.owed_instalments().iter().any(|part| {
            sum += part.amount.cents;
            Money { cents: sum, ..self.total } == amount
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LocalizedText;
    use crate::bill::BillState;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// 12,150 due in January and 4,050 due in April, `more` asked for beside them, `received` of it here.
    fn tax(more: i64, received: i64) -> Bill {
        let total = Money::hkd(1_620_000 + more);
        let mut bill: Bill = serde_json::from_value(serde_json::json!({
            "id": "b", "version": 1, "kind": "tax-demand-note", "account": "1", "number": "1",
            "department": { "id": "ird", "name": LocalizedText::same("IRD") }, "title": LocalizedText::same("Salaries tax"),
            "total": total, "surcharge": Money::hkd(more), "due": "2027-01-08", "dueChecked": true,
            "instalments": [
                { "due": "2027-04-09", "amount": Money::hkd(405_000) },
                { "due": "2027-01-08", "amount": Money::hkd(1_215_000) },
            ],
            "state": { "kind": "unpaid" }, "issuedAt": "2026-11-24T02:00:00Z", "changedAt": "2026-11-24T02:00:00Z",
        }))
        .unwrap();
        bill.state = BillState::derive(total, Money::hkd(received)).unwrap();
        bill
    }

    fn owed(bill: &Bill) -> Vec<(String, i64)> {
        bill.owed_instalments().iter().map(|part| (part.due.to_string(), part.amount.cents)).collect()
    }

    #[test]
    fn what_came_counts_for_the_part_that_is_due_first() {
        let both = |first, second| vec![("2027-01-08".to_owned(), first), ("2027-04-09".to_owned(), second)];
        assert_eq!(owed(&tax(0, 0)), both(1_215_000, 405_000));
        assert_eq!(owed(&tax(0, 15_000)), both(1_200_000, 405_000));
        assert_eq!(owed(&tax(0, 1_215_000)), both(0, 405_000)[1..]);
        assert_eq!(owed(&tax(0, 1_300_000)), both(0, 320_000)[1..]);
        assert_eq!(owed(&tax(0, 1_620_000)), []);
        assert_eq!(owed(&tax(60_000, 0)), both(1_215_000, 465_000), "a surcharge goes with the last");
        let withdrawn = Bill { state: BillState::Withdrawn { received: Money::hkd(0) }, ..tax(0, 0) };
        assert_eq!(owed(&withdrawn), []);
        assert_eq!(tax(0, 1_215_000).next_instalment().unwrap().due, day("2027-04-09"));
    }

    #[test]
    fn only_what_is_due_by_a_day_is_owed_until_it() {
        let until = |bill: &Bill, last: &str| bill.owed_until(day(last)).cents;
        assert_eq!(until(&tax(0, 0), "2027-01-07"), 0);
        assert_eq!(until(&tax(0, 0), "2027-01-08"), 1_215_000);
        assert_eq!(until(&tax(0, 0), "2027-04-09"), 1_620_000);
        let at_once = Bill { instalments: vec![], ..tax(0, 0) };
        assert_eq!((until(&at_once, "2027-01-07"), until(&at_once, "2027-01-08")), (0, 1_620_000));
        assert_eq!(until(&Bill { due: None, ..at_once }, "2027-01-07"), 1_620_000);
    }

    #[test]
    fn a_part_falls_due_also_after_one_that_was_missed() {
        let falls = |bill: &Bill, first: &str, last: &str| bill.falls_due(day(first), day(last));
        assert!(falls(&tax(0, 0), "2027-01-06", "2027-01-08") && falls(&tax(0, 0), "2027-04-07", "2027-04-09"));
        assert!(!falls(&tax(0, 0), "2027-01-09", "2027-04-08"));
        assert!(!falls(&tax(0, 1_215_000), "2027-01-06", "2027-01-08"), "that part is paid");
        let at_once = Bill { instalments: vec![], ..tax(0, 0) };
        assert!(falls(&at_once, "2027-01-08", "2027-01-10") && !falls(&at_once, "2027-01-09", "2027-01-11"));
        assert!(!falls(&Bill { state: tax(0, 1_620_000).state, ..at_once }, "2027-01-08", "2027-01-10"));
    }

    #[test]
    fn whole_instalments_can_be_paid() {
        let bill = tax(0, 0);
        let takes = |cents| bill.is_whole_instalments(Money::hkd(cents));
        assert!(takes(1_215_000) && takes(1_620_000));
        assert!(!takes(405_000) && !takes(1) && !takes(1_620_001));
        assert!(!Bill { instalments: vec![], ..tax(0, 0) }.is_whole_instalments(Money::hkd(1_620_000)));
    }

    proptest! {
        /// Whatever a department tells: the parts add up to what is owed, none is empty, the days go up.
        #[test]
        fn the_parts_are_what_is_owed(
            parts in prop::collection::vec((0_u16..400, -10_i64..1_000_000), 1..6),
            total in 1_i64..2_000_000,
            received in 0_i64..2_000_000,
        ) {
            let mut bill = tax(0, 0);
            bill.total = Money::hkd(total);
            bill.state = BillState::derive(bill.total, Money::hkd(received)).unwrap();
            bill.instalments = parts
                .into_iter()
                .map(|(days, cents)| Instalment { due: day("2027-01-08").plus_days(days.into()), amount: Money::hkd(cents) })
                .collect();
            let owed = bill.owed_instalments();
            prop_assert_eq!(owed.iter().map(|part| part.amount.cents).sum::<i64>(), bill.owed().cents);
            prop_assert!(owed.iter().all(|part| part.amount.is_positive()));
            prop_assert!(owed.is_sorted_by_key(|part| part.due));
        }
    }
}
