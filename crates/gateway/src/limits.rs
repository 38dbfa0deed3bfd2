//! The limits table (mechanisms.md, M-limits): the one place with these numbers. `/openapi.json` shows it. Those of the
//! Department API stand in `desk_domain::department_api`, so that the developer guide shows the same.

use desk_domain::department_api as api;
use desk_domain::json;

/// Largest request body, bytes.
pub(crate) const REQUEST: usize = 256 * 1024;
/// Items in a department's batch.
pub(crate) const BATCH_ITEMS: usize = api::BATCH_ITEMS;
/// Largest batch, bytes.
pub(crate) const BATCH: usize = api::BATCH_BYTES;
/// Largest item of a batch, bytes.
pub(crate) const BATCH_ITEM: usize = api::ITEM_BYTES;
/// Rows of a page.
pub(crate) const PAGE_ROWS: i64 = 200;
/// A page is cut when its items pass this many bytes.
pub(crate) const PAGE: usize = 768 * 1024;
/// Largest callback of a platform, bytes.
pub(crate) const CALLBACK: usize = 10 * 1024 * 1024;
/// Largest settlement file of the switch, bytes.
pub(crate) const SETTLEMENT_FILE: usize = 8 * 1024 * 1024;
/// Longest string in JSON, bytes.
pub(crate) const STRING: usize = api::STRING_BYTES;
/// Streams of a person.
pub(crate) const STREAMS: usize = 3;
/// Open step-up challenges of a person.
pub(crate) const CHALLENGES: i64 = 3;
/// Starts of a sign-in an hour, per address and key.
pub(crate) const STARTS: i64 = 5;
/// Requests a minute of one session.
pub(crate) const SESSION_REQUESTS: u32 = 600;
/// Largest answer, bytes.
pub(crate) const REPLY: usize = MIB;
/// One part of an export, bytes.
pub(crate) const EXPORT_PART: usize = REPLY;

/// Until the head of an answer; a stream goes on after it.
pub(crate) const ANSWER: std::time::Duration = std::time::Duration::from_secs(ANSWER_S.unsigned_abs());
const ANSWER_S: i64 = 30;

/// Access token, milliseconds.
pub(crate) const ACCESS_TOKEN_MS: i64 = 10 * 60_000;
/// A session that is not used, milliseconds.
pub(crate) const IDLE_MS: i64 = 30 * DAY_MS;
/// A session from sign-in, milliseconds.
pub(crate) const ABSOLUTE_MS: i64 = 90 * DAY_MS;
/// A sign-in from start to redemption, milliseconds.
pub(crate) const SIGN_IN_MS: i64 = 2 * 60_000;
/// The way through the browser of this computer may take longer: the person looks for the phone.
pub(crate) const BROWSER_SIGN_IN_MS: i64 = 10 * 60_000;
/// Authorization code, milliseconds.
pub(crate) const CODE_MS: i64 = 60_000;
/// Between two polls of a device, milliseconds.
pub(crate) const POLL_MS: i64 = 2_000;
/// Memory of a `jti`, milliseconds: longer than any nonce lives.
pub(crate) const JTI_MS: i64 = 3 * 60_000;
/// A step-up challenge, milliseconds.
pub(crate) const CHALLENGE_MS: i64 = 5 * 60_000;
/// Tombstones and department acts, milliseconds.
pub(crate) const TOMBSTONE_MS: i64 = 90 * DAY_MS;
/// Idempotency rows, milliseconds.
pub(crate) const IDEMPOTENCY_MS: i64 = 30 * DAY_MS;
/// A department's token, milliseconds.
pub(crate) const DEPARTMENT_TOKEN_MS: i64 = api::TOKEN_MINUTES * 60_000;

/// Oldest notice of the switch that is believed, seconds either way.
pub(crate) const NOTICE_AGE_S: u16 = 300;
/// Memory of a notice's id, milliseconds.
pub(crate) const NOTICE_JTI_MS: i64 = DAY_MS;
/// A payment code, milliseconds.
pub(crate) const PAYMENT_MS: i64 = 15 * 60_000;

/// A collection under a mandate, milliseconds: how long its answer is waited for.
pub(crate) const COLLECTION_MS: i64 = 60 * 60_000;

const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
const MINUTE_MS: i64 = 60_000;
const KIB: usize = 1024;
const MIB: usize = 1024 * KIB;

#[expect(clippy::cast_possible_wrap, reason = "none of these is near the end of the numbers")]
const fn whole(number: usize) -> i64 {
    number as i64
}

/// The table for people: name, value, unit.
pub(crate) const TABLE: &[(&str, i64, &str)] = &[
    ("request body", whole(REQUEST / KIB), "KiB"),
    ("department batch", whole(BATCH_ITEMS), "items"),
    ("department batch", whole(BATCH / MIB), "MiB"),
    ("item of a batch", whole(BATCH_ITEM / KIB), "KiB"),
    ("rows of a page", PAGE_ROWS, "rows"),
    ("page", whole(PAGE / KIB), "KiB"),
    ("reply", whole(REPLY / MIB), "MiB"),
    ("callback of a platform", whole(CALLBACK / MIB), "MiB"),
    ("settlement file of the switch", whole(SETTLEMENT_FILE / MIB), "MiB"),
    ("age of a notice of the switch", whole(NOTICE_AGE_S as usize), "seconds"),
    ("payment code", PAYMENT_MS / MINUTE_MS, "minutes"),
    ("JSON nesting", whole(json::DEPTH), "levels"),
    ("string", whole(STRING / KIB), "KiB"),
    ("streams of a person", whole(STREAMS), "streams"),
    ("open confirmations of a person", CHALLENGES, "challenges"),
    ("starts of a sign-in per address and key", STARTS, "an hour"),
    ("requests of a session", whole(SESSION_REQUESTS as usize), "a minute"),
    ("line of a stream", 1, "KiB"),
    ("time to answer", ANSWER_S, "seconds"),
];
