//! When a bill is due, what being late costs, and when the person is reminded. Pure: the day comes in.

mod day;
mod reminder;
mod surcharge;

pub use day::{DueDay, due_day, is_on_time, rates_due};
pub use reminder::{DEFAULT_REMINDER_DAYS, reminders};
pub use surcharge::{Surcharge, surcharge, surcharges};
