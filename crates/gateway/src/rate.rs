//! How often: requests of a session in the memory of this replica, starts of a sign-in in the database
//! that all replicas share.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use desk_domain::{SessionId, Timestamp};
use sqlx::{AnyConnection, Row as _};

use crate::limits;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// Requests of this minute, by session.
#[derive(Default)]
pub(crate) struct Rate(Mutex<(i64, HashMap<SessionId, u32>)>);

impl Rate {
    /// Counts a request; false when it is one too many in this minute.
    pub(crate) fn admit(&self, session: &SessionId, now: Timestamp) -> bool {
        let mut guard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = now.as_millis().div_euclid(MINUTE_MS);
        if guard.0 != minute {
            *guard = (minute, HashMap::new());
        }
        let count = guard.1.entry(session.clone()).or_insert(0);
        *count = count.saturating_add(1);
        *count <= limits::SESSION_REQUESTS
    }
}

/// Counts a start of a sign-in; false when it is one too many within the hour.
pub(crate) async fn admit_start(tx: &mut AnyConnection, scope: &str, now: Timestamp) -> Result<bool, sqlx::Error> {
    let slot = now.as_millis().div_euclid(HOUR_MS);
    let row = sqlx::query(
        "insert into rate (scope, slot, tries) values ($1, $2, 1) \
         on conflict (scope, slot) do update set tries = rate.tries + 1 returning tries",
    )
    .bind(scope)
    .bind(slot)
    .fetch_one(tx)
    .await?;
    let tries: i64 = row.try_get("tries")?;
    Ok(tries <= limits::STARTS)
}

/// Forgets the hours that are over.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    let slot = now.as_millis().div_euclid(HOUR_MS);
    sqlx::query("delete from rate where slot < $1").bind(slot - 1).execute(tx).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m_limits_requests_of_a_session_in_a_minute() {
        let (rate, session, now) = (Rate::default(), SessionId::from("s"), Timestamp::from_millis(0));
        assert!((0..limits::SESSION_REQUESTS).all(|_| rate.admit(&session, now)));
        assert!(!rate.admit(&session, now));
        assert!(rate.admit(&SessionId::from("other"), now));
        assert!(rate.admit(&session, now.plus_seconds(60)));
    }
}
