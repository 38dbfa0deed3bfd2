//! Payments, the receipts that they leave, and standing mandates.

mod mandate;
#[expect(clippy::module_inception, reason = "the noun that the folder is about")]
mod payment;
mod receipt;
mod state;

pub use mandate::{Mandate, MandateLimits, MandateState};
pub use payment::{Payment, PaymentMethod, PaymentReason};
pub use receipt::Receipt;
pub use state::{IllegalTransition, PaymentEvent, PaymentState, Undecided};
