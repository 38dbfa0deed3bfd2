//! Drives the real window by `WebKitWebDriver`, and the simulated phone beside it: for the walk of `make run`, the tests
//! in the real window and `make bench`. What is looked at there is not decided here.

mod bank;
mod browser;
mod keyboard;
mod phone;
mod process;
mod steps;
mod window;

use std::error::Error;

pub use fantoccini::key::Key;
pub use phone::Phone;
pub use process::{below, is_running, kill};
pub use steps::{back_online, first_steps, lock_with_pin, sign_in, up_to_the_lock};
pub use window::{PATIENCE, STEP, Window};

/// What went wrong, in words for whoever runs this.
pub type Trouble = Box<dyn Error + Send + Sync>;
