//! What payers and banks do with the code on the screen.

use desk_domain::Money;
use desk_domain::payment::PaymentState;
use desk_sandbox::{BankError, PayWith};

use super::{BANK_REFUSED, Counts, Outcome, PAID_ANOTHER_WAY, PAID_CANCELLED, PATIENCE, REVERSED, SOON, Story};
use crate::StormError;
use crate::plan::{AtBank, BANKS};
use crate::world::Cast;

impl Story {
    pub(super) async fn pay(
        &mut self,
        cast: &Cast,
        counts: &Counts,
        with: AtBank,
        tries: u32,
    ) -> Result<Outcome, StormError> {
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

    pub(super) async fn refuse(&mut self, cast: &Cast, counts: &Counts, tries: u32) -> Result<Outcome, StormError> {
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

    pub(super) fn reverse(&self, cast: &Cast, counts: &Counts) -> Result<Outcome, StormError> {
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
}
