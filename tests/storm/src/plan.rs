//! The schedule of a storm: who pays which bill how, and when, decided by the seed alone before anything starts. What the
//! network does to each message is decided by a second stream of the same seed while the storm runs.

use crate::numbers::Numbers;
use crate::trace::Trace;

/// Banks of the simulated world.
pub const BANKS: [&str; 2] = ["harbour", "lion-rock"];

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
/// A code lives so long (docs/payments.md).
const CODE: i64 = 15 * MINUTE;

/// What a payer does at a bank with the code on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AtBank {
    /// Which of [`BANKS`].
    pub bank: usize,
    /// Percent of the asked amount; 100 as it stands.
    pub percent: u32,
    /// Another bill number than the code says.
    pub wrong_number: bool,
    /// The bank does not send the reference.
    pub without_reference: bool,
    /// The bank pays although the code has ended.
    pub late: bool,
}

/// One thing that happens to a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A desk asks for a code; repeated while another payment holds the bill.
    Begin {
        /// Which of the person's computers.
        device: usize,
    },
    /// A desk asks for a code, is killed before the answer, and asks again under the saved key.
    BeginKilled {
        /// Which of the person's computers.
        device: usize,
    },
    /// A desk shows the code, so that a payer has it in hand whatever comes.
    Show,
    /// The payer pays the last code that a desk showed.
    Pay(AtBank),
    /// The bank refuses.
    Refuse,
    /// The bank takes the first payment of this bill back.
    Reverse,
    /// "Check now".
    Check {
        /// Which of the person's computers.
        device: usize,
    },
    /// "Show no code any more."
    Cancel {
        /// Which of the person's computers.
        device: usize,
    },
    /// The department was paid at a counter.
    AnotherWay,
    /// The department sends the whole bill again (a repeated batch).
    Again,
}

/// A kind of story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Story {
    Plain,
    DeskKilled,
    SecondBank,
    PaidTwice,
    TwoDevices,
    Lower,
    Higher,
    WrongNumber,
    WithoutReference,
    Late,
    LateAndAnew,
    Expired,
    Cancelled,
    CancelledAndPaid,
    Refused,
    Reversed,
    AnotherWay,
    AnotherWayAndPaid,
}

const STORIES: &[(Story, u64)] = &[
    (Story::Plain, 22),
    (Story::DeskKilled, 8),
    (Story::SecondBank, 9),
    (Story::PaidTwice, 6),
    (Story::TwoDevices, 9),
    (Story::Lower, 5),
    (Story::Higher, 5),
    (Story::WrongNumber, 4),
    (Story::WithoutReference, 4),
    (Story::Late, 4),
    (Story::LateAndAnew, 4),
    (Story::Expired, 3),
    (Story::Cancelled, 4),
    (Story::CancelledAndPaid, 4),
    (Story::Refused, 3),
    (Story::Reversed, 2),
    (Story::AnotherWay, 2),
    (Story::AnotherWayAndPaid, 2),
];

/// One bill and what happens to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Whose bill.
    pub person: usize,
    /// Number on the bill.
    pub number: String,
    /// What is asked for, cents.
    pub cents: i64,
    /// Milliseconds after the start of the storm, and what happens then; in order.
    pub steps: Vec<(i64, Step)>,
}

/// What a schedule is made from.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Decides everything.
    pub seed: u64,
    /// Bills, each with a payment at least.
    pub payments: usize,
    /// Persons that there are.
    pub persons: usize,
    /// Milliseconds over which the beginnings are spread.
    pub span: i64,
}

/// The whole schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// What it was made from.
    pub seed: u64,
    /// One for each bill.
    pub plans: Vec<Plan>,
}

impl Schedule {
    /// The schedule of a wish: the same wish, the same schedule.
    pub fn of(wish: Wish) -> Self {
        let mut numbers = Numbers::seeded(wish.seed);
        let apart = wish.span / i64::try_from(wish.payments.max(1)).unwrap_or(i64::MAX);
        let mut plans = Vec::new();
        let mut at = 0;
        for index in 0..wish.payments {
            plans.push(one(&mut numbers, index, wish.persons, at));
            at += apart;
        }
        Self { seed: wish.seed, plans }
    }

    /// SHA-256 over everything in it, hexadecimal.
    pub fn hash(&self) -> String {
        let mut trace = Trace::default();
        trace.add(&format!("{self:?}"));
        trace.hash()
    }
}

fn one(numbers: &mut Numbers, index: usize, persons: usize, at: i64) -> Plan {
    let person = usize::try_from(numbers.below(persons.max(1) as u64)).unwrap_or(0);
    let cents = numbers.between(1_000, 900_000);
    let story = numbers.weighted(STORIES).unwrap_or(Story::Plain);
    let mut steps = story.steps(numbers);
    for step in &mut steps {
        step.0 += at;
    }
    steps.sort_by_key(|(at, _)| *at);
    Plan { person, number: format!("{:011}", 70_000_000_000 + index as u64), cents, steps }
}

impl Story {
    fn steps(self, numbers: &mut Numbers) -> Vec<(i64, Step)> {
        let mut soon = |low: i64, high: i64| numbers.between(low * SECOND, high * SECOND);
        let (paid, later) = (soon(15, 400), soon(5, 120));
        let bank = usize::from(later % 2 == 0);
        let plain = AtBank { bank, percent: 100, ..AtBank::default() };
        let begin = (0, Step::Begin { device: bank });
        let show = (8 * SECOND, Step::Show);
        let pay = |at, with| (at, Step::Pay(with));
        let check = |at| (at, Step::Check { device: 1 - bank });
        let cancel = |at| (at, Step::Cancel { device: bank });
        let anew = |at| (at, Step::Begin { device: 1 - bank });
        let over = CODE + soon(30, 300);
        match self {
            Self::Plain => vec![begin, pay(paid, plain), check(paid + later)],
            Self::DeskKilled => vec![(0, Step::BeginKilled { device: bank }), pay(paid, plain), check(paid + later)],
            Self::SecondBank => {
                vec![begin, pay(paid, plain), pay(paid + later, AtBank { bank: 1 - bank, ..plain }), check(over)]
            }
            Self::PaidTwice => vec![begin, pay(paid, plain), pay(paid + later, plain), check(paid + 2 * later)],
            Self::TwoDevices => vec![begin, anew(later % 3), pay(paid, plain), check(paid + later)],
            Self::Lower => {
                let less = AtBank { percent: 60, ..plain };
                vec![begin, pay(paid, less), anew(over), pay(over + paid, plain), check(over + paid + later)]
            }
            Self::Higher => vec![begin, pay(paid, AtBank { percent: 130, ..plain }), check(paid + later)],
            Self::WrongNumber => {
                let wrong = AtBank { wrong_number: true, ..plain };
                vec![begin, pay(paid, wrong), check(paid + later), anew(over), pay(over + paid, plain)]
            }
            Self::WithoutReference => vec![begin, pay(paid, AtBank { without_reference: true, ..plain }), check(over)],
            Self::Late => vec![begin, show, pay(over + later, AtBank { late: true, ..plain }), check(over + 2 * later)],
            Self::LateAndAnew => {
                let late = AtBank { late: true, ..plain };
                // The old code is paid while the new one is on the screen: `Pay` takes the code that was first.
                vec![
                    begin,
                    show,
                    anew(over),
                    pay(over + MINUTE, late),
                    pay(over + paid + MINUTE, plain),
                    check(2 * over),
                ]
            }
            Self::Expired => vec![begin, check(over), anew(over + later), pay(over + later + paid, plain)],
            Self::Cancelled => vec![begin, cancel(paid), anew(paid + later), pay(2 * paid + later + MINUTE, plain)],
            Self::CancelledAndPaid => {
                vec![begin, show, cancel(paid), pay(paid + later, plain), check(paid + 2 * later)]
            }
            Self::Refused => {
                vec![begin, (paid, Step::Refuse), anew(paid + later), pay(2 * paid + later + MINUTE, plain)]
            }
            Self::Reversed => vec![begin, pay(paid, plain), (paid + later, Step::Reverse), check(over)],
            Self::AnotherWay => {
                vec![begin, (paid, Step::AnotherWay), (paid + later, Step::Again), check(paid + 2 * later)]
            }
            Self::AnotherWayAndPaid => {
                vec![begin, show, (paid, Step::AnotherWay), pay(paid + later, plain), (paid + 2 * later, Step::Again)]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WISH: Wish = Wish { seed: 42, payments: 2_000, persons: 8, span: 86_400_000 };

    #[test]
    fn the_seed_decides_everything() {
        let schedule = Schedule::of(WISH);
        assert_eq!(schedule, Schedule::of(WISH));
        assert_eq!(schedule.hash(), Schedule::of(WISH).hash());
        assert_ne!(schedule.hash(), Schedule::of(Wish { seed: 43, ..WISH }).hash());
    }

    #[test]
    fn every_story_is_told_and_there_are_as_many_bills_as_were_wished() {
        let schedule = Schedule::of(WISH);
        assert_eq!(schedule.plans.len(), 2_000);
        let has = |wanted: fn(&Step) -> bool| {
            schedule.plans.iter().flat_map(|plan| &plan.steps).filter(|(_, step)| wanted(step)).count()
        };
        assert!(has(|step| matches!(step, Step::Pay(with) if with.wrong_number)) > 20);
        assert!(has(|step| matches!(step, Step::Pay(with) if with.percent > 100)) > 20);
        assert!(has(|step| matches!(step, Step::Pay(with) if with.percent < 100)) > 20);
        assert!(has(|step| matches!(step, Step::Pay(with) if with.late)) > 20);
        assert!(has(|step| matches!(step, Step::Reverse)) > 10);
        assert!(has(|step| matches!(step, Step::AnotherWay)) > 10);
        assert!(has(|step| matches!(step, Step::BeginKilled { .. })) > 20);
    }

    #[test]
    fn steps_are_in_order_and_numbers_differ() {
        let schedule = Schedule::of(WISH);
        let numbers: std::collections::BTreeSet<_> = schedule.plans.iter().map(|plan| &plan.number).collect();
        assert_eq!(numbers.len(), schedule.plans.len());
        assert!(schedule.plans.iter().all(|plan| plan.steps.is_sorted_by_key(|(at, _)| *at)));
    }
}
