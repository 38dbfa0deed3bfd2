//! One step of one bill's story, done: what the person, the bank or the department does and what comes of it, in words
//! that the seed alone decides. Used by both storms.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use desk_domain::payment::{Payment, PaymentState};
use desk_domain::{BillId, Day, IdempotencyKey, Money, PaymentId};
use desk_gov::GovError;
use desk_sandbox::{BankError, PayWith, Payer};

use crate::StormError;
use crate::person::{Begun, Device};
use crate::plan::{AtBank, BANKS, Plan, Step};
use crate::world::Cast;

/// Pauses before a step is tried again, simulated milliseconds.
const SOON: i64 = 20_000;
const LATER: i64 = 60_000;
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
    payments: Vec<PaymentId>,
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

impl Counts {
    /// Nothing has happened yet of what must happen.
    pub(crate) fn of(names: &[&str]) -> Self {
        Self(Mutex::new(names.iter().map(|name| ((*name).to_owned(), 0)).collect()))
    }

    /// Those of every storm.
    pub(crate) fn names() -> Vec<&'static str> {
        vec![DESK_KILLED, HELD, MIDNIGHT, PAID_CANCELLED, PAID_ANOTHER_WAY, REVERSED, BANK_REFUSED]
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
        Self { plan, id, key, payments: Vec::new(), codes: Vec::new(), begun_on: None }
    }

    /// Payments that were begun.
    pub(crate) fn payments(&self) -> usize {
        self.payments.len()
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
            Step::Begin { device } => self.begin(cast, counts, &devices[device], tries, false).await,
            Step::BeginKilled { device } => self.begin(cast, counts, &devices[device], tries, tries == 0).await,
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
            Step::Cancel { device } => self.cancel(cast, &devices[device]).await,
            Step::AnotherWay | Step::Again => {
                let whose = &cast.open_ids[self.plan.person];
                let mut department = cast.department.lock().await;
                department.paid_another_way(&cast.gateway, cast.clock.as_ref(), &self.plan.number, whose).await?;
                Outcome::Over("told")
            }
        })
    }

    /// Both computers of the person ask for a code at the same moment: one payment comes of it, or none.
    pub(crate) async fn begin_twice(&mut self, cast: &Cast, counts: &Counts) -> bool {
        let [one, two] = &cast.devices[self.plan.person];
        let Ok(bill) = one.bill(&self.id).await else { return false };
        let keys = [IdempotencyKey::random(), IdempotencyKey::random()];
        let (first, second) = tokio::join!(one.begin(&bill, &keys[0]), two.begin(&bill, &keys[1]));
        let mut begun = 0;
        for answer in [first, second] {
            match answer {
                Begun::Payment(payment) => {
                    begun += 1;
                    self.begun_on = Some(Day::of(cast.clock.now()));
                    self.payments.push(payment.id.clone());
                    self.show(cast, &payment);
                }
                Begun::Held => counts.one(HELD),
                Begun::Settled | Begun::NoAnswer | Begun::Refused(_) => {}
            }
        }
        begun > 0
    }

    async fn begin(&mut self, cast: &Cast, counts: &Counts, device: &Device, tries: u32, dies: bool) -> Outcome {
        let Ok(bill) = device.bill(&self.id).await else { return again(tries, "no-bill", LATER) };
        cast.memory(self.plan.person).bill(&bill);
        if !bill.is_open() {
            return Outcome::Over("nothing-owed");
        }
        if dies {
            counts.one(DESK_KILLED);
            device.begin_and_die(&bill, &self.key).await;
            return Outcome::Again("killed", SOON);
        }
        match device.begin(&bill, &self.key).await {
            Begun::Payment(payment) => {
                self.key = IdempotencyKey::random();
                self.begun_on = Some(Day::of(cast.clock.now()));
                if !self.payments.contains(&payment.id) {
                    self.payments.push(payment.id.clone());
                }
                self.show(cast, &payment);
                Outcome::Over("begun")
            }
            Begun::Held => {
                if tries == 0 {
                    counts.one(HELD);
                }
                self.key = IdempotencyKey::random();
                again(tries, "held", LATER)
            }
            Begun::Settled => Outcome::Over("settled"),
            Begun::NoAnswer => again(tries, "no-answer", SOON),
            Begun::Refused(word) => {
                self.key = IdempotencyKey::random();
                again(tries, word, SOON)
            }
        }
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

    /// Looks at the newest payment, so that its code is on the screen when there is one.
    async fn look(&mut self, cast: &Cast) -> Option<Payment> {
        let newest = self.payments.last()?.clone();
        let payment = cast.devices[self.plan.person][0].payment(&newest).await.ok()?;
        self.show(cast, &payment);
        Some(payment)
    }

    fn payer(&self, cast: &Cast, bank: usize) -> Result<Payer, StormError> {
        cast.sandbox.payer(&cast.people[self.plan.person], BANKS[bank]).map_err(StormError::setup)
    }

    async fn pay(&mut self, cast: &Cast, counts: &Counts, with: AtBank, tries: u32) -> Result<Outcome, StormError> {
        let seen = self.look(cast).await;
        // A late payer has the old code in hand.
        let code = if with.late { self.codes.first() } else { self.codes.last() };
        let Some(code) = code.cloned() else {
            return Ok(if tries < PATIENCE { Outcome::Again("no-code", SOON) } else { Outcome::Over("never-a-code") });
        };
        let other = Money::hkd((self.plan.cents * i64::from(with.percent) / 100).max(1));
        let departure = PayWith {
            amount: (with.percent != 100).then_some(other),
            bill_number: with.wrong_number.then(|| format!("9{}", &self.plan.number[1..])),
            without_reference: with.without_reference,
            late: with.late,
        };
        let paid = self.payer(cast, with.bank)?.pay_with(&code, &departure);
        if matches!(paid, Ok(_) | Err(BankError::AnswerLost)) {
            let called_off = seen.is_some_and(|payment| payment.state == PaymentState::Cancelled);
            if cast.department.lock().await.was_paid(&self.plan.number) {
                counts.one(PAID_ANOTHER_WAY);
            } else if called_off {
                counts.one(PAID_CANCELLED);
            }
        }
        let pays_again = self.plan.cents % 2 == 0;
        Ok(match paid {
            Ok(_) => Outcome::Over("paid"),
            Err(BankError::OutOfOrder) if tries < PATIENCE => Outcome::Again("bank-down", SOON),
            // The money went and nobody says so: every other payer tries again.
            Err(BankError::AnswerLost) if pays_again && tries < PATIENCE => Outcome::Again("answer-lost", SOON),
            Err(BankError::AnswerLost) => Outcome::Over("answer-lost"),
            Err(BankError::Ended) => Outcome::Over("code-ended"),
            Err(BankError::OutOfOrder) => Outcome::Over("bank-down"),
            Err(_) => Outcome::Over("not-paid"),
        })
    }

    async fn refuse(&mut self, cast: &Cast, counts: &Counts, tries: u32) -> Result<Outcome, StormError> {
        self.look(cast).await;
        let Some(code) = self.codes.last() else {
            return Ok(if tries < PATIENCE { Outcome::Again("no-code", SOON) } else { Outcome::Over("never-a-code") });
        };
        let refused = self.payer(cast, 0)?.refuse(code).is_ok();
        if refused {
            counts.one(BANK_REFUSED);
        }
        Ok(Outcome::Over(if refused { "refused" } else { "not-refused" }))
    }

    fn reverse(&self, cast: &Cast, counts: &Counts) -> Result<Outcome, StormError> {
        let settled = cast.sandbox.settlements();
        let Some(first) = settled.iter().find(|settled| settled.bill_number == self.plan.number) else {
            return Ok(Outcome::Over("nothing-to-reverse"));
        };
        let bank = usize::from(first.bank != BANKS[0]);
        let taken = self.payer(cast, bank)?.reverse(&first.transaction_id);
        if taken {
            counts.one(REVERSED);
        }
        Ok(Outcome::Over(if taken { "reversed" } else { "not-reversed" }))
    }

    async fn check(&mut self, cast: &Cast, device: &Device) -> Outcome {
        let Some(newest) = self.payments.last().cloned() else { return Outcome::Over("nothing-to-check") };
        let Ok(payment) = device.check(&newest).await else { return Outcome::Over("no-answer") };
        self.show(cast, &payment);
        if let Ok(bill) = device.bill(&self.id).await {
            cast.memory(self.plan.person).bill(&bill);
        }
        Outcome::Over(payment.state.as_str())
    }

    async fn cancel(&mut self, cast: &Cast, device: &Device) -> Outcome {
        self.look(cast).await;
        let Some(newest) = self.payments.last().cloned() else { return Outcome::Over("nothing-to-cancel") };
        match device.cancel(&newest).await {
            Ok(payment) => {
                self.show(cast, &payment);
                Outcome::Over(payment.state.as_str())
            }
            Err(GovError::NotAllowed(_)) => Outcome::Over("not-allowed"),
            Err(_) => Outcome::Over("no-answer"),
        }
    }
}

fn again(tries: u32, word: &'static str, pause: i64) -> Outcome {
    if tries < TRIES { Outcome::Again(word, pause) } else { Outcome::Over("given-up") }
}
