//! Points at which the fault storm ends the desk's process, as if the computer had lost its power there. Without the
//! feature `break-for-storm` there is nothing here that could be switched on.

#[cfg(feature = "break-for-storm")]
use std::sync::{Mutex, PoisonError};

/// Every point, in the order of a payment's life at the desk.
#[cfg(feature = "break-for-storm")]
pub const POINTS: [&str; 10] = [
    "desk phone-asked-before-shown",
    "desk phone-passed-before-shown",
    "desk intent-before-first-byte",
    "desk payment-before-kept",
    "desk payment-in-cache-before-vault",
    "desk payment-kept-before-shown",
    "desk doubt-before-asked",
    "desk cancelled-before-kept",
    "desk checked-before-kept",
    "desk paid-written-before-shown",
];

/// What ends the process there. It must not come back.
#[cfg(feature = "break-for-storm")]
pub type End = fn(&'static str);

/// Names of points, passes that are let through, and what happens then.
#[cfg(feature = "break-for-storm")]
static ARMED: Mutex<Vec<(String, u64, End)>> = Mutex::new(Vec::new());

/// The process ends at this point, once so many have passed it. Several may be armed: the first that is met ends it.
#[cfg(feature = "break-for-storm")]
pub fn arm(point: &str, passes: u64, end: End) {
    ARMED.lock().unwrap_or_else(PoisonError::into_inner).push((point.to_owned(), passes, end));
}

/// Ends the process here, when this is the point and the pass that were chosen.
#[cfg(feature = "break-for-storm")]
pub fn point(name: &'static str) {
    let end = {
        let mut armed = ARMED.lock().unwrap_or_else(PoisonError::into_inner);
        match armed.iter_mut().find(|(chosen, _, _)| chosen == name) {
            Some((_, 0, end)) => Some(*end),
            Some((_, left, _)) => {
                *left -= 1;
                None
            }
            None => None,
        }
    };
    if let Some(end) = end {
        end(name);
    }
}

/// Nothing ends here in this build.
#[cfg(not(feature = "break-for-storm"))]
#[inline]
pub const fn point(_: &'static str) {}
