//! What all test suites share: waiting by looking. The manual clock is `desk_domain::ManualClock`; what a suite builds is
//! its own.

#![expect(clippy::panic, reason = "a test that waits in vain fails")]

use std::time::Duration;

/// How often a condition is looked at.
const STEP: Duration = Duration::from_millis(10);
/// For ever: a test that passes never waits so long, also on a machine that does much else.
const PATIENCE: Duration = Duration::from_mins(1);

/// Waits until `look` finds something.
///
/// # Panics
/// With `what`, when it never does.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let looking = async {
        loop {
            if let Some(found) = look().await {
                return found;
            }
            tokio::time::sleep(STEP).await;
        }
    };
    tokio::time::timeout(PATIENCE, looking).await.unwrap_or_else(|_| panic!("never came: {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_comes_at_the_third_look_is_found() {
        let mut looks = 0;
        let found = until("the third look", async || {
            looks += 1;
            (looks == 3).then_some("here")
        });
        assert_eq!(found.await, "here");
        assert_eq!(looks, 3);
    }
}
