//! The kinds of stories: how often each is told, and what happens in it when.

use super::{AtBank, Step};
use crate::numbers::Numbers;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
/// A code lives so long (docs/payments.md).
const CODE: i64 = 15 * MINUTE;

/// Steps, each so many milliseconds after the story's begin.
type Acts = Vec<(i64, Step)>;

/// A kind of story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Story {
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
    Mandated,
    MandatedTwice,
    MandateEnded,
    MandateEndedAtBank,
    MandateTooSmall,
    MandateRaised,
    MandateLowered,
    MandateRefused,
    MandatedAndByCode,
}

pub(super) const STORIES: &[(Story, u64)] = &[
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
    (Story::Mandated, 2),
    (Story::MandatedTwice, 2),
    (Story::MandateEnded, 2),
    (Story::MandateEndedAtBank, 2),
    (Story::MandateTooSmall, 1),
    (Story::MandateRaised, 2),
    (Story::MandateLowered, 2),
    (Story::MandateRefused, 1),
    (Story::MandatedAndByCode, 1),
];

impl Story {
    /// Whether the bill is to be collected under a mandate.
    pub(super) fn is_mandated(self) -> bool {
        matches!(
            self,
            Self::Mandated
                | Self::MandatedTwice
                | Self::MandateEnded
                | Self::MandateEndedAtBank
                | Self::MandateTooSmall
                | Self::MandateRaised
                | Self::MandateLowered
                | Self::MandateRefused
                | Self::MandatedAndByCode
        )
    }

    /// What happens on the first day, and around nine of the next morning, when mandates are collected.
    pub(super) fn acts(self, numbers: &mut Numbers) -> (Acts, Acts) {
        if self.is_mandated() { self.under_a_mandate(numbers) } else { (self.steps(numbers), Vec::new()) }
    }

    fn under_a_mandate(self, numbers: &mut Numbers) -> (Acts, Acts) {
        let mut soon = |low: i64, high: i64| numbers.between(low * SECOND, high * SECOND);
        let (answered, later) = (soon(60, 400), soon(5, 120));
        let device = usize::from(later % 2 == 0);
        let set = |percent| (0, Step::SetMandate { device, percent });
        let agree = (answered, Step::AnswerMandate { bank: device, agree: true });
        let look = |at| (at, Step::Look { device: 1 - device });
        let again = |at| (at, Step::CollectUnasked);
        let ended = answered + 5 * MINUTE;
        match self {
            Self::MandatedTwice => (vec![set(100), agree], vec![again(3 * MINUTE + later), look(6 * MINUTE)]),
            Self::MandateEnded => {
                let end = (ended, Step::EndMandate { device });
                (vec![set(100), agree, end], vec![again(2 * MINUTE + later), look(6 * MINUTE)])
            }
            Self::MandateEndedAtBank => (vec![set(100), agree, (ended, Step::EndAtBank)], vec![look(6 * MINUTE)]),
            Self::MandateTooSmall => {
                let plain = AtBank { bank: device, percent: 100, ..AtBank::default() };
                let (begin, pay) = ((2 * MINUTE, Step::Begin { device }), (4 * MINUTE + later, Step::Pay(plain)));
                (vec![set(50), agree], vec![begin, pay, look(8 * MINUTE)])
            }
            Self::MandateRaised => {
                let raise = (ended, Step::ChangeLimits { device: 1 - device, percent: 100 });
                (vec![set(50), agree, raise], vec![look(6 * MINUTE)])
            }
            Self::MandateLowered => {
                let lower = (ended, Step::ChangeLimits { device, percent: 50 });
                let plain = AtBank { bank: device, percent: 100, ..AtBank::default() };
                let (begin, pay) = ((2 * MINUTE, Step::Begin { device }), (4 * MINUTE + later, Step::Pay(plain)));
                (vec![set(100), agree, lower], vec![begin, pay, look(8 * MINUTE)])
            }
            Self::MandateRefused => {
                let refuse = (answered, Step::AnswerMandate { bank: device, agree: false });
                (vec![set(100), refuse], vec![look(6 * MINUTE)])
            }
            Self::MandatedAndByCode => {
                // The code may be there first, or the collection: never both.
                let plain = AtBank { bank: 1 - device, percent: 100, ..AtBank::default() };
                let (begin, pay) = ((later - MINUTE, Step::Begin { device }), (4 * MINUTE + later, Step::Pay(plain)));
                (vec![set(100), agree], vec![begin, pay, look(8 * MINUTE)])
            }
            _ => (vec![set(100), agree], vec![look(6 * MINUTE)]),
        }
    }

    fn steps(self, numbers: &mut Numbers) -> Acts {
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
            // Those have their own acts.
            _ => Vec::new(),
        }
    }
}
