//! Asking for a code: on one computer, on both at once, and on one that dies before the answer.

use desk_domain::payment::Payment;
use desk_domain::{Day, IdempotencyKey};

use super::{Counts, DESK_KILLED, HELD, LATER, Outcome, PHONE, SOON, Story, again};
use crate::StormError;
use crate::person::Begun;
use crate::world::Cast;

impl Story {
    /// Both computers of the person ask for a code at the same moment: one payment comes of it, or none.
    pub(crate) async fn begin_twice(&mut self, cast: &Cast, counts: &Counts) -> bool {
        let [one, two] = &cast.devices[self.plan.person];
        let Ok(bill) = one.bill(&self.id).await else { return false };
        let keys = [IdempotencyKey::random(), IdempotencyKey::random()];
        let (first, second) = tokio::join!(one.begin(&bill, &keys[0], None), two.begin(&bill, &keys[1], None));
        let mut begun = 0;
        for (device, answer) in [first, second].into_iter().enumerate() {
            match answer {
                Begun::Payment(payment) => {
                    begun += 1;
                    self.has_begun(cast, &payment, device);
                }
                Begun::Held => counts.one(HELD),
                // The phone is asked when the one computer asks again.
                Begun::Confirm(_) | Begun::Settled | Begun::NoAnswer | Begun::Refused(_) => {}
            }
        }
        begun > 0
    }

    pub(super) async fn begin(
        &mut self,
        cast: &Cast,
        counts: &Counts,
        at: usize,
        tries: u32,
        dies: bool,
    ) -> Result<Outcome, StormError> {
        let device = &cast.devices[self.plan.person][at];
        let Ok(bill) = device.bill(&self.id).await else { return Ok(again(tries, "no-bill", LATER)) };
        cast.memory(self.plan.person).bill(&bill);
        if !bill.is_open() {
            return Ok(Outcome::Over("nothing-owed"));
        }
        if dies {
            counts.one(DESK_KILLED);
            device.begin_and_die(&bill, &self.key).await;
            return Ok(Outcome::Again("killed", SOON));
        }
        let passed = match self.confirmed(cast, device, tries).await? {
            Ok(passed) => passed,
            Err(outcome) => return Ok(outcome),
        };
        Ok(match device.begin(&bill, &self.key, passed.as_ref()).await {
            Begun::Payment(payment) => {
                self.key = IdempotencyKey::random();
                self.asked = None;
                self.has_begun(cast, &payment, at);
                Outcome::Over("begun")
            }
            Begun::Confirm(challenge) => {
                self.asked = Some(challenge);
                again(tries, "phone-asked", PHONE)
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
        })
    }

    fn has_begun(&mut self, cast: &Cast, payment: &Payment, device: usize) {
        self.begun_on = Some(Day::of(cast.clock.now()));
        if !self.payments.iter().any(|(id, _)| *id == payment.id) {
            self.payments.push((payment.id.clone(), device));
        }
        self.show(cast, payment);
    }
}
