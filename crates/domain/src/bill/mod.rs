//! Bills: what a department asks a person to pay, and where each stands.

mod act;
#[expect(clippy::module_inception, reason = "the noun that the folder is about")]
mod bill;
mod channel;
pub mod comparison;
pub mod due;
mod instalment;
mod kind;
pub mod reference;
mod state;
pub mod yearly;

pub use act::{BillAct, BillPaidClaim, IllegalBillAct, PendingBillAct, overlay};
pub use bill::{Bill, BillPart, BillPeriod, BillRhythm};
pub use channel::{PayChannel, PayChannelKind};
pub use instalment::Instalment;
pub use kind::{BillCategory, BillKind};
pub use state::{BillEvent, BillState, IllegalBillEvent};
