//! The freshness policy: how old is old, and how often anything is asked. The only place with such numbers.

use std::time::Duration;

use desk_gov::Backoff;

/// How often the gateway is asked.
///
/// | what                                  | when                                                     |
/// |---------------------------------------|----------------------------------------------------------|
/// | changes, while the stream is open     | when it says so, and at each (re)connect                 |
/// | changes, while it is not              | every `pull_every`                                       |
/// | changes, after a failure              | `retry`, doubling with jitter, or `Retry-After` if later |
/// | the stream, after it broke            | `reconnect`, doubling with jitter; only while online     |
/// | an act, after a passing failure       | `act_retry`, doubling with jitter, or `Retry-After`      |
/// | a payment whose answer did not come   | every `ask_doubts_every`, while the gateway answers      |
/// | whether the phone has confirmed       | every `phone_every`, after a lost answer by `phone_retry` |
/// | anything else                         | never by itself                                          |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Between pulls without a stream.
    pub pull_every: Duration,
    /// Data older than this is shown as old.
    pub stale_after: Duration,
    /// Between pulls after failures: this is also how fast a lost connection is noticed to be back.
    pub retry: Backoff,
    /// Between connections of the stream.
    pub reconnect: Backoff,
    /// A stream that lived shorter than this has failed, however it ended.
    pub stream_proves_itself: Duration,
    /// Between tries of one act.
    pub act_retry: Backoff,
    /// Between questions about a payment whose answer did not come.
    pub ask_doubts_every: Duration,
    /// Between questions whether the phone has confirmed.
    pub phone_every: Duration,
    /// The same after an answer that was lost: a person stands in front of it.
    pub phone_retry: Backoff,
    /// After a full disk or a database that refuses.
    pub storage_retry: Duration,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            pull_every: Duration::from_mins(5),
            stale_after: Duration::from_mins(15),
            retry: Backoff::new(Duration::from_secs(2), Duration::from_mins(5)),
            reconnect: Backoff::new(Duration::from_secs(2), Duration::from_mins(5)),
            stream_proves_itself: Duration::from_secs(30),
            act_retry: Backoff::new(Duration::from_secs(2), Duration::from_mins(5)),
            ask_doubts_every: Duration::from_secs(10),
            phone_every: Duration::from_millis(1500),
            phone_retry: Backoff::new(Duration::from_millis(500), Duration::from_secs(8)),
            storage_retry: Duration::from_mins(1),
        }
    }
}
