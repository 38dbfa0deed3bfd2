//! A person's computers and one book of what they were told. A computer is a client of the Citizen API inside the driver,
//! or a desk in a process of its own that can be killed; a story asks both the same.

mod at_desk;
mod client;
mod computer;
mod memory;

use desk_domain::bill::Bill;
use desk_domain::payment::{MandateLimits, Payment};
use desk_domain::{BillId, ChallengeId, IdempotencyKey, MandateId, PaymentId};

pub(crate) use self::at_desk::AtDesk;
pub(crate) use self::client::{Client, Pause};
pub(crate) use self::memory::Memory;
use crate::StormError;

/// A computer on which a person is signed in.
#[derive(Clone, Debug)]
pub(crate) enum Device {
    /// A client in the driver. It keeps its idempotency key until the answer is there, as the desk's outbox does.
    Client(Client),
    /// A desk in a process of its own.
    Desk(AtDesk),
}

/// Why nothing came of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unheard {
    /// The gateway says that it cannot be done now.
    NotAllowed,
    /// No answer, even after many tries; or the desk died.
    NoAnswer,
}

/// What became of asking for a code.
#[derive(Clone, Debug)]
pub(crate) enum Begun {
    /// A payment, new or the one that was begun before.
    Payment(Box<Payment>),
    /// The phone has to confirm it first.
    Confirm(ChallengeId),
    /// Another payment holds the bill.
    Held,
    /// Nothing is owed.
    Settled,
    /// No answer, even after many tries.
    NoAnswer,
    /// Anything else, in a word.
    Refused(&'static str),
}

/// What became of asking for a mandate, or for other limits.
#[derive(Clone, Debug)]
pub(crate) enum Mandated {
    /// The mandate as it was asked for, new or there before.
    Mandate(MandateId),
    /// The phone has to confirm it first.
    Confirm(ChallengeId),
    /// No answer, even after many tries.
    NoAnswer,
    /// Anything else, in a word.
    Refused(&'static str),
}

/// How far a confirmation on the phone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Confirmation {
    /// The phone has not answered.
    Waiting,
    /// Confirmed.
    Passed,
    /// Refused or too late: another one is needed.
    Over,
}

/// Hands a question on to whichever it is.
macro_rules! either {
    ($device:expr, $one:ident => $ask:expr) => {
        match $device {
            Device::Client($one) => $ask,
            Device::Desk($one) => $ask,
        }
    };
}

impl Device {
    /// The bill as it is now.
    pub(crate) async fn bill(&self, id: &BillId) -> Result<Bill, Unheard> {
        either!(self, one => one.bill(id).await)
    }

    /// The payment as it is now, with its code when it may be shown.
    pub(crate) async fn payment(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        either!(self, one => one.payment(id).await)
    }

    /// Sends the intent once; the desk is killed before it can write the answer down.
    pub(crate) async fn begin_and_die(&self, bill: &Bill, key: &IdempotencyKey) {
        either!(self, one => one.begin_and_die(bill, key).await);
    }

    /// Asks for a code, as often as it takes; `passed` is a confirmation of the phone.
    pub(crate) async fn begin(&self, bill: &Bill, key: &IdempotencyKey, passed: Option<&ChallengeId>) -> Begun {
        either!(self, one => one.begin(bill, key, passed).await)
    }

    /// How far the phone is.
    pub(crate) async fn confirmation(&self, challenge: &ChallengeId) -> Result<Confirmation, Unheard> {
        either!(self, one => one.confirmation(challenge).await)
    }

    /// "Check now".
    pub(crate) async fn check(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        either!(self, one => one.check(id).await)
    }

    /// "Show no code any more."
    pub(crate) async fn cancel(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        either!(self, one => one.cancel(id).await)
    }

    /// Asks for a mandate for the bill's account.
    pub(crate) async fn set_mandate(
        &self,
        bill: &Bill,
        limits: &MandateLimits,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Mandated {
        either!(self, one => one.set_mandate(bill, limits, key, passed).await)
    }

    /// Changes what a mandate may collect.
    pub(crate) async fn change_limits(
        &self,
        id: &MandateId,
        limits: &MandateLimits,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Mandated {
        either!(self, one => one.change_limits(id, limits, key, passed).await)
    }

    /// Ends a mandate.
    pub(crate) async fn end_mandate(&self, id: &MandateId) -> Result<(), Unheard> {
        either!(self, one => one.end_mandate(id).await)
    }

    /// Everything, as after the cache was thrown away.
    pub(crate) async fn pull(&self) -> Result<(Vec<Bill>, Vec<Payment>), StormError> {
        either!(self, one => one.pull().await)
    }
}
