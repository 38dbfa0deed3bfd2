//! One step of one bill's story, done: what the person, the bank or the department does and what comes of it, in words
//! that the seed alone decides. Used by both storms.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use desk_domain::payment::Payment;
use desk_domain::{BillId, ChallengeId, Day, IdempotencyKey, MandateId, PaymentId};
use desk_sandbox::Payer;

mod begin;
mod mandate;
mod pay;

use crate::StormError;
use crate::permits::Permits;
use crate::person::{Confirmation, Device, Unheard};
use crate::plan::{BANKS, Plan, Step};
use crate::world::Cast;

/// Pauses before a step is tried again, simulated milliseconds.
const SOON: i64 = 20_000;
const LATER: i64 = 60_000;
/// Between two looks whether the phone has confirmed.
const PHONE: i64 = 10_000;
/// Tries of a step; a code that was held by another payment comes free within that.
const TRIES: u32 = 45;
/// Tries of a payer who waits for a code or for the bank.
const PATIENCE: u32 = 8;

/// What became of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is over, with a word for the trace.
    Over(&'static str),
    /// To be tried again after so many milliseconds.
    Again(&'static str, i64),
}

/// One bill on the stage.
pub(crate) struct Story {
    pub(crate) plan: Plan,
    id: BillId,
    key: IdempotencyKey,
    /// Payments that were begun, and on which computer.
    payments: Vec<(PaymentId, usize)>,
    /// What the phone was asked last.
    asked: Option<ChallengeId>,
    mandate: Option<MandateId>,
    /// What the person lets the mandate collect.
    permits: Permits,
    /// Codes that a screen showed, oldest first.
    codes: Vec<String>,
    begun_on: Option<Day>,
}

/// How often things happened that no fault rule counts.
#[derive(Debug)]
pub(crate) struct Counts(Mutex<BTreeMap<String, u64>>);

pub(crate) const DESK_KILLED: &str = "desk killed before the answer";
pub(crate) const HELD: &str = "two computers at once";
pub(crate) const MIDNIGHT: &str = "payment across midnight";
pub(crate) const PAID_CANCELLED: &str = "paid after it was called off";
pub(crate) const PAID_ANOTHER_WAY: &str = "paid at the counter and by code";
pub(crate) const REVERSED: &str = "bank took money back";
pub(crate) const BANK_REFUSED: &str = "bank refused";
pub(crate) const MANDATE_CHANGED: &str = "mandate's limits changed";
pub(crate) const COLLECTED_AFTER_RAISE: &str = "collected under a raised limit";
pub(crate) const MANDATE_ENDED: &str = "mandate ended at a desk";
pub(crate) const MANDATE_ENDED_AT_BANK: &str = "mandate ended at the bank";
pub(crate) const MANDATE_REFUSED: &str = "mandate refused";

impl Counts {
    /// Nothing has happened yet of what must happen.
    pub(crate) fn of(names: &[&str]) -> Self {
        Self(Mutex::new(names.iter().map(|name| ((*name).to_owned(), 0)).collect()))
    }

    /// Those of every storm.
    pub(crate) fn names() -> Vec<&'static str> {
        vec![
            DESK_KILLED,
            HELD,
            MIDNIGHT,
            PAID_CANCELLED,
            PAID_ANOTHER_WAY,
            REVERSED,
            BANK_REFUSED,
            MANDATE_CHANGED,
            COLLECTED_AFTER_RAISE,
            MANDATE_ENDED,
            MANDATE_ENDED_AT_BANK,
            MANDATE_REFUSED,
        ]
    }

    pub(crate) fn one(&self, name: &str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(name.to_owned()).or_default() += 1;
    }

    pub(crate) fn all(&self) -> BTreeMap<String, u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Story {
    pub(crate) fn new(plan: Plan, id: BillId) -> Self {
        let key = IdempotencyKey::random();
        Self {
            plan,
            id,
            key,
            payments: Vec::new(),
            asked: None,
            mandate: None,
            permits: Permits::default(),
            codes: Vec::new(),
            begun_on: None,
        }
    }

    /// Payments that were begun.
    pub(crate) fn payments(&self) -> usize {
        self.payments.len()
    }

    /// What the person lets a mandate collect for the bill.
    pub(crate) fn permits(&self) -> Permits {
        self.permits.clone()
    }

    fn part(&self, percent: u32) -> i64 {
        (self.plan.cents * i64::from(percent) / 100).max(1)
    }

    /// Does `step` for the `tries`-th time.
    pub(crate) async fn step(
        &mut self,
        cast: &Cast,
        counts: &Counts,
        step: Step,
        tries: u32,
    ) -> Result<Outcome, StormError> {
        let today = Day::of(cast.clock.now());
        if self.begun_on.is_some_and(|day| day != today) {
            counts.one(MIDNIGHT);
            self.begun_on = Some(today);
        }
        let devices = &cast.devices[self.plan.person];
        Ok(match step {
            Step::Begin { device } => self.begin(cast, counts, device, tries, false).await?,
            Step::BeginKilled { device } => self.begin(cast, counts, device, tries, tries == 0).await?,
            Step::Show => {
                self.look(cast).await;
                match self.codes.len() {
                    0 if tries < PATIENCE => Outcome::Again("no-code", SOON),
                    0 => Outcome::Over("never-a-code"),
                    _ => Outcome::Over("shown"),
                }
            }
            Step::Pay(with) => self.pay(cast, counts, with, tries).await?,
            Step::Refuse => self.refuse(cast, counts, tries).await?,
            Step::Reverse => self.reverse(cast, counts)?,
            Step::Check { device } => self.check(cast, &devices[device]).await,
            Step::Cancel { device } => self.cancel(cast, &devices[device], tries).await,
            Step::AnotherWay | Step::Again => self.another_way(cast).await?,
            Step::SetMandate { device, percent } => self.set_mandate(cast, device, percent, tries).await?,
            Step::AnswerMandate { bank, agree } => self.answer_mandate(cast, counts, (bank, agree), tries)?,
            Step::ChangeLimits { device, percent } => {
                self.change_limits(cast, counts, (device, percent), tries).await?
            }
            Step::EndMandate { device } => self.end_mandate(cast, counts, &devices[device], tries).await,
            Step::EndAtBank => self.end_at_bank(cast, counts, tries)?,
            Step::CollectUnasked => self.collect_unasked(cast)?,
            Step::Look { device } => self.look_again(cast, counts, &devices[device]).await,
        })
    }

    async fn another_way(&self, cast: &Cast) -> Result<Outcome, StormError> {
        let whose = &cast.open_ids[self.plan.person];
        let mut department = cast.department.lock().await;
        department.paid_another_way(&cast.gateway, cast.clock.as_ref(), &self.plan.number, whose).await?;
        Ok(Outcome::Over("told"))
    }

    /// The screen shows this payment.
    fn show(&mut self, cast: &Cast, payment: &Payment) {
        cast.memory(self.plan.person).payment(payment);
        if let Some(code) = &payment.code
            && !self.codes.contains(code)
        {
            self.codes.push(code.clone());
        }
    }

    /// Looks at the newest payment on the computer where it was begun, so that its code is on the screen when there is
    /// one.
    async fn look(&mut self, cast: &Cast) -> Option<Payment> {
        let (newest, device) = self.payments.last()?.clone();
        let payment = cast.devices[self.plan.person][device].payment(&newest).await.ok()?;
        self.show(cast, &payment);
        Some(payment)
    }

    /// Looks at the bill once more, the next morning.
    async fn look_again(&self, cast: &Cast, counts: &Counts, device: &Device) -> Outcome {
        let seen = self.see(cast, device).await;
        if seen == Outcome::Over("not-open") && self.permits.is_raised() {
            counts.one(COLLECTED_AFTER_RAISE);
        }
        seen
    }

    /// Looks at the bill.
    async fn see(&self, cast: &Cast, device: &Device) -> Outcome {
        let Ok(bill) = device.bill(&self.id).await else { return Outcome::Over("no-answer") };
        cast.memory(self.plan.person).bill(&bill);
        Outcome::Over(if bill.is_open() { "open" } else { "not-open" })
    }

    /// Whether the phone has confirmed what it was asked last: nothing to wait for, or what to do instead.
    async fn confirmed(
        &mut self,
        cast: &Cast,
        device: &Device,
        tries: u32,
    ) -> Result<Result<Option<ChallengeId>, Outcome>, StormError> {
        let Some(asked) = self.asked.clone() else { return Ok(Ok(None)) };
        cast.phones.answer(cast, self.plan.person).await?;
        Ok(match device.confirmation(&asked).await {
            Ok(Confirmation::Passed) => Ok(Some(asked)),
            Ok(Confirmation::Waiting) => Err(again(tries, "phone-waits", PHONE)),
            Ok(Confirmation::Over) => {
                self.asked = None;
                Ok(None)
            }
            Err(_) => Err(again(tries, "phone-unheard", PHONE)),
        })
    }

    fn payer(&self, cast: &Cast, bank: usize) -> Result<Payer, StormError> {
        cast.sandbox.payer(&cast.people[self.plan.person], BANKS[bank]).map_err(StormError::setup)
    }

    async fn check(&mut self, cast: &Cast, device: &Device) -> Outcome {
        let Some((newest, _)) = self.payments.last().cloned() else { return Outcome::Over("nothing-to-check") };
        let Ok(payment) = device.check(&newest).await else { return Outcome::Over("no-answer") };
        self.show(cast, &payment);
        self.see(cast, device).await;
        Outcome::Over(payment.state.as_str())
    }

    async fn cancel(&mut self, cast: &Cast, device: &Device, tries: u32) -> Outcome {
        self.look(cast).await;
        let Some((newest, _)) = self.payments.last().cloned() else { return Outcome::Over("nothing-to-cancel") };
        match device.cancel(&newest).await {
            Ok(payment) => {
                self.show(cast, &payment);
                Outcome::Over(payment.state.as_str())
            }
            Err(Unheard::NotAllowed) => Outcome::Over("not-allowed"),
            Err(Unheard::NoAnswer) if tries < PATIENCE => Outcome::Again("no-answer", SOON),
            Err(Unheard::NoAnswer) => Outcome::Over("no-answer"),
        }
    }
}

fn again(tries: u32, word: &'static str, pause: i64) -> Outcome {
    if tries < TRIES { Outcome::Again(word, pause) } else { Outcome::Over("given-up") }
}
