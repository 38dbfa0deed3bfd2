//! The schedule of a storm: who pays which bill how, and when, decided by the seed alone before anything starts. What the
//! network does to each message is decided by a second stream of the same seed while the storm runs.

mod stories;

use self::stories::{STORIES, Story};
use crate::numbers::Numbers;
use crate::trace::Trace;
use crate::world::confirms;

/// Banks of the simulated world.
pub const BANKS: [&str; 2] = ["harbour", "lion-rock"];

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
    /// A desk asks for a mandate for the bill's account; the phone confirms, whatever the policy.
    SetMandate {
        /// Which of the person's computers.
        device: usize,
        /// Limit of one bill, percent of this one.
        percent: u32,
    },
    /// The payer answers the mandate at a bank.
    AnswerMandate {
        /// Which of [`BANKS`].
        bank: usize,
        /// Agrees, or refuses.
        agree: bool,
    },
    /// A desk changes what the mandate may collect; the phone confirms.
    ChangeLimits {
        /// Which of the person's computers.
        device: usize,
        /// Limit of one bill from now on, percent of this one.
        percent: u32,
    },
    /// A desk ends the mandate.
    EndMandate {
        /// Which of the person's computers.
        device: usize,
    },
    /// The payer ends the mandate at the bank.
    EndAtBank,
    /// The switch collects although nobody asked: once more, or after the mandate's end.
    CollectUnasked,
    /// A desk looks at the bill.
    Look {
        /// Which of the person's computers.
        device: usize,
    },
}

/// One bill and what happens to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Whose bill.
    pub person: usize,
    /// Number on the bill.
    pub number: String,
    /// What is asked for, cents.
    pub cents: i64,
    /// Whether it is paid under a mandate: then it is due two days later, else the next day.
    pub mandated: bool,
    /// Milliseconds after the start of the storm, and what happens then; in order.
    pub steps: Vec<(i64, Step)>,
    /// The same after nine of the first morning that comes when all that is over, or before it.
    pub morning: Vec<(i64, Step)>,
}

impl Plan {
    /// The step with this place among all of them.
    pub fn step(&self, place: usize) -> Step {
        match self.steps.get(place) {
            Some((_, step)) => *step,
            None => self.morning[place - self.steps.len()].1,
        }
    }

    /// The story is told from the other of the person's two computers.
    fn swap_devices(&mut self) {
        for (_, step) in self.steps.iter_mut().chain(&mut self.morning) {
            match step {
                Step::Begin { device }
                | Step::BeginKilled { device }
                | Step::Check { device }
                | Step::Cancel { device }
                | Step::SetMandate { device, .. }
                | Step::ChangeLimits { device, .. }
                | Step::EndMandate { device }
                | Step::Look { device } => *device = 1 - *device,
                _ => {}
            }
        }
    }

    fn looks_on(&mut self, there: usize) {
        for (_, step) in self.steps.iter_mut().chain(&mut self.morning) {
            if let Step::Check { device } | Step::Look { device } = step {
                *device = there;
            }
        }
    }

    fn begins_on(&self) -> Option<usize> {
        self.steps.iter().find_map(|(_, step)| match step {
            Step::Begin { device } | Step::BeginKilled { device } | Step::SetMandate { device, .. } => Some(*device),
            _ => None,
        })
    }
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
    /// Milliseconds after the start within which mandates are asked for: the span where everybody signs in again, three
    /// hours where nobody does, because the platform believes a sign-in for four.
    pub mandates_within: i64,
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
            plans.push(one(&mut numbers, index, wish, at));
            at += apart;
        }
        Self { seed: wish.seed, plans }
    }

    /// The stories of the first `persons` begin on their first computer.
    #[must_use]
    pub fn at_first_computers(mut self, persons: usize) -> Self {
        let theirs = self.plans.iter_mut().filter(|plan| plan.person < persons);
        for plan in theirs {
            if plan.begins_on() == Some(1) {
                plan.swap_devices();
            }
            // Every other of them looks there again.
            if plan.cents % 2 == 0 {
                plan.looks_on(0);
            }
        }
        self
    }

    /// SHA-256 over everything in it, hexadecimal.
    pub fn hash(&self) -> String {
        let mut trace = Trace::default();
        trace.add(&format!("{self:?}"));
        trace.hash()
    }
}

fn one(numbers: &mut Numbers, index: usize, wish: Wish, at: i64) -> Plan {
    let person = usize::try_from(numbers.below(wish.persons.max(1) as u64)).unwrap_or(0);
    let cents = numbers.between(1_000, 900_000);
    let story = numbers.weighted(STORIES).unwrap_or(Story::Plain);
    let (mut steps, mut morning) = story.acts(numbers);
    let mandated = story.is_mandated();
    let at = if mandated { at % wish.mandates_within } else { at };
    for step in &mut steps {
        step.0 += at;
    }
    steps.sort_by_key(|(at, _)| *at);
    // By then a sign-in is older than four hours: iAM Smart would confirm nothing under it.
    let needs_the_phone = |step: &Step| matches!(step, Step::Begin { .. } | Step::Pay(_));
    morning.retain(|(_, step)| !(confirms(person) && needs_the_phone(step)));
    morning.sort_by_key(|(at, _)| *at);
    Plan { person, number: format!("{:011}", 70_000_000_000 + index as u64), cents, mandated, steps, morning }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WISH: Wish = Wish { seed: 42, payments: 2_000, persons: 8, span: 86_400_000, mandates_within: 86_400_000 };

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
            schedule
                .plans
                .iter()
                .flat_map(|plan| plan.steps.iter().chain(&plan.morning))
                .filter(|(_, step)| wanted(step))
                .count()
        };
        assert!(has(|step| matches!(step, Step::Pay(with) if with.wrong_number)) > 20);
        assert!(has(|step| matches!(step, Step::Pay(with) if with.percent > 100)) > 20);
        assert!(has(|step| matches!(step, Step::Pay(with) if with.percent < 100)) > 20);
        assert!(has(|step| matches!(step, Step::Pay(with) if with.late)) > 20);
        assert!(has(|step| matches!(step, Step::Reverse)) > 10);
        assert!(has(|step| matches!(step, Step::AnotherWay)) > 10);
        assert!(has(|step| matches!(step, Step::BeginKilled { .. })) > 20);
        assert!(has(|step| matches!(step, Step::SetMandate { .. })) > 40);
        assert!(has(|step| matches!(step, Step::EndMandate { .. })) > 10);
        assert!(has(|step| matches!(step, Step::ChangeLimits { .. })) > 10);
        assert!(has(|step| matches!(step, Step::EndAtBank)) > 10);
        assert!(has(|step| matches!(step, Step::CollectUnasked)) > 20);
    }

    #[test]
    fn steps_are_in_order_and_numbers_differ() {
        let schedule = Schedule::of(WISH);
        let numbers: std::collections::BTreeSet<_> = schedule.plans.iter().map(|plan| &plan.number).collect();
        assert_eq!(numbers.len(), schedule.plans.len());
        assert!(schedule.plans.iter().all(|plan| plan.steps.is_sorted_by_key(|(at, _)| *at)));
        assert!(schedule.plans.iter().all(|plan| plan.morning.is_sorted_by_key(|(at, _)| *at)));
    }

    #[test]
    fn stories_are_moved_to_the_first_computer_as_a_whole() {
        let moved = Schedule::of(WISH).at_first_computers(3);
        let mut twice = 0;
        for (plan, was) in moved.plans.iter().zip(Schedule::of(WISH).plans) {
            assert!(plan.person >= 3 || plan.begins_on() != Some(1));
            assert!(plan.person < 3 || *plan == was);
            twice += usize::from(plan.steps.iter().any(|(_, step)| matches!(step, Step::Begin { device: 1 })));
        }
        assert!(twice > 100, "the second computer still begins too");
    }
}
