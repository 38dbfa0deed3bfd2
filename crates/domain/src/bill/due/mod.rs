//! When a bill is due, what being late costs, and when the person is reminded. Pure: the day comes in.

mod day;
mod reminder;
mod surcharge;

pub use day::{DueDay, due_day};
pub use reminder::{DEFAULT_REMINDER_DAYS, reminders};
pub use surcharge::{Surcharge, surcharges, surcharges_ahead};
