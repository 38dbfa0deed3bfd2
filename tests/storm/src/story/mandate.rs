//! Standing orders: a person asks for one, their bank agrees or not, somebody ends it, and a switch out of order collects
//! when nobody asked.

use desk_domain::payment::MandateLimits;
use desk_domain::{IdempotencyKey, Money};

use super::{
    Counts, LATER, MANDATE_CHANGED, MANDATE_ENDED, MANDATE_ENDED_AT_BANK, MANDATE_REFUSED, Outcome, PHONE, SOON, Story,
    again,
};
use crate::StormError;
use crate::person::{Device, Mandated};
use crate::world::Cast;

impl Story {
    pub(super) async fn set_mandate(
        &mut self,
        cast: &Cast,
        at: usize,
        percent: u32,
        tries: u32,
    ) -> Result<Outcome, StormError> {
        let device = &cast.devices[self.plan.person][at];
        let Ok(bill) = device.bill(&self.id).await else { return Ok(again(tries, "no-bill", LATER)) };
        let passed = match self.confirmed(cast, device, tries).await? {
            Ok(passed) => passed,
            Err(outcome) => return Ok(outcome),
        };
        if passed.is_some() {
            self.permits.from(cast.clock.now(), self.part(percent));
        }
        let mandated = device.set_mandate(&bill, &self.limits(percent), &self.key, passed.as_ref()).await;
        Ok(self.mandated(mandated, tries))
    }

    /// One bill and all of a month: this bill's part.
    fn limits(&self, percent: u32) -> MandateLimits {
        let most = Money::hkd(self.part(percent));
        MandateLimits { one_bill: most, one_month: most }
    }

    fn mandated(&mut self, mandated: Mandated, tries: u32) -> Outcome {
        match mandated {
            Mandated::Mandate(id) => {
                self.key = IdempotencyKey::random();
                self.asked = None;
                self.mandate = Some(id);
                Outcome::Over("mandate")
            }
            Mandated::Confirm(challenge) => {
                self.asked = Some(challenge);
                again(tries, "phone-asked", PHONE)
            }
            Mandated::NoAnswer => again(tries, "no-answer", SOON),
            Mandated::Refused(word) => {
                self.key = IdempotencyKey::random();
                self.asked = None;
                again(tries, word, SOON)
            }
        }
    }

    pub(super) async fn change_limits(
        &mut self,
        cast: &Cast,
        counts: &Counts,
        (at, percent): (usize, u32),
        tries: u32,
    ) -> Result<Outcome, StormError> {
        let Some(id) = self.mandate.clone() else { return Ok(again(tries, "no-mandate", LATER)) };
        let device = &cast.devices[self.plan.person][at];
        let passed = match self.confirmed(cast, device, tries).await? {
            Ok(passed) => passed,
            Err(outcome) => return Ok(outcome),
        };
        let (before, most) = (self.permits.last(), self.part(percent));
        if passed.is_some() && most > before {
            self.permits.from(cast.clock.now(), most);
        }
        let mandated = device.change_limits(&id, &self.limits(percent), &self.key, passed.as_ref()).await;
        if matches!(mandated, Mandated::Refused(_)) {
            self.permits.from(cast.clock.now(), before);
        }
        let outcome = self.mandated(mandated, tries);
        if matches!(outcome, Outcome::Over("mandate")) {
            self.permits.from(cast.clock.now(), most);
            counts.one(MANDATE_CHANGED);
        }
        Ok(outcome)
    }

    /// The bank shows the mandate once the switch has heard of it.
    pub(super) fn answer_mandate(
        &self,
        cast: &Cast,
        counts: &Counts,
        (bank, agree): (usize, bool),
        tries: u32,
    ) -> Result<Outcome, StormError> {
        let Some(id) = &self.mandate else { return Ok(again(tries, "no-mandate", LATER)) };
        if !self.payer(cast, bank)?.answer_mandate(id.as_str(), agree) {
            return Ok(again(tries, "not-at-the-bank", LATER));
        }
        if !agree {
            counts.one(MANDATE_REFUSED);
        }
        Ok(Outcome::Over(if agree { "agreed" } else { "refused" }))
    }

    pub(super) async fn end_mandate(&mut self, cast: &Cast, counts: &Counts, device: &Device, tries: u32) -> Outcome {
        let Some(id) = self.mandate.clone() else { return again(tries, "no-mandate", LATER) };
        if device.end_mandate(&id).await.is_err() {
            return again(tries, "no-answer", SOON);
        }
        self.permits.from(cast.clock.now(), 0);
        counts.one(MANDATE_ENDED);
        self.see(cast, device).await
    }

    pub(super) fn end_at_bank(&self, cast: &Cast, counts: &Counts, tries: u32) -> Result<Outcome, StormError> {
        let Some(id) = &self.mandate else { return Ok(again(tries, "no-mandate", LATER)) };
        if !self.payer(cast, 0)?.cancel_mandate(id.as_str()) {
            return Ok(again(tries, "not-agreed", LATER));
        }
        counts.one(MANDATE_ENDED_AT_BANK);
        Ok(Outcome::Over("ended"))
    }

    pub(super) fn collect_unasked(&self, cast: &Cast) -> Result<Outcome, StormError> {
        let Some(id) = &self.mandate else { return Ok(Outcome::Over("no-mandate")) };
        let cents = Money::hkd(self.plan.cents);
        let taken = self.payer(cast, 0)?.collect_unasked(id.as_str(), &self.plan.number, cents);
        Ok(Outcome::Over(if taken { "collected" } else { "not-collected" }))
    }
}
