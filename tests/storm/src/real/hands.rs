//! A person's hand on their phone: whatever is asked there is answered once, as the seed says, or never.

use std::collections::BTreeSet;

use desk_sandbox::{Decision, Phone, Sandbox};

use crate::story::Counts;
use crate::{Numbers, StormError};

const CONFIRMED: &str = "phone confirmed";
const REFUSED: &str = "phone refused";
const LEFT: &str = "phone not answered";

/// The hand.
pub(super) struct Hand {
    phone: Phone,
    numbers: Numbers,
    seen: BTreeSet<String>,
}

impl Hand {
    /// Of this person.
    pub(super) fn of(sandbox: &Sandbox, person: &str, seed: u64) -> Result<Self, StormError> {
        let phone = sandbox.phone();
        phone.choose(person).map_err(StormError::setup)?;
        Ok(Self { phone, numbers: Numbers::seeded(seed), seen: BTreeSet::new() })
    }

    /// What it does must be seen to have happened.
    pub(super) fn names() -> [&'static str; 3] {
        [CONFIRMED, REFUSED, LEFT]
    }

    /// Answers what is new on the screen.
    pub(super) async fn look(&mut self, counts: &Counts) {
        for seen in self.phone.waiting() {
            if !self.seen.insert(seen.ticket.clone()) {
                continue;
            }
            let (decision, name) = match self.numbers.below(100) {
                0..76 => (Decision::Approve, CONFIRMED),
                76..90 => (Decision::Reject, REFUSED),
                _ => {
                    counts.one(LEFT);
                    continue;
                }
            };
            // It may have ended while it was looked at.
            if self.phone.answer_to(&seen.ticket, decision).await.is_ok() {
                counts.one(name);
            }
        }
    }
}
