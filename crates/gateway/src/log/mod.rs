//! The person's access log: a hash chain, one per person, written under the lock of the person's row.
//!
//! `hash = hex(SHA-256(previous ‖ canonical JSON of the entry without hash))`, where `previous` is the hexadecimal
//! text of the entry before (64 zeros for the first) and the canonical JSON is RFC 8785. The entry holds the names
//! of fields, never their values (P14).
//!
//! Readers sort by `at` and `id` and check the chain in that order. So neither ever goes back: what is told of earlier,
//! or by a clock that is behind, bears the time of the entry before it, and `happenedAt` beside it.

mod entry;

pub(crate) use entry::Entry;

use desk_domain::{AccessEntryId, PersonId, SessionId, Timestamp};
use serde_json::{Value, json};
use sqlx::{AnyConnection, AnyExecutor, Row as _};

use crate::crypt::{hex, sha256};
use crate::problem::Outcome;

/// Adds an entry at the end. The caller has the lock of the person's row (`change::next_seq`).
pub(crate) async fn append(
    tx: &mut AnyConnection,
    person: &PersonId,
    entry: &Entry,
    now: Timestamp,
) -> Outcome<AccessEntryId> {
    let row = sqlx::query("update person set log_seq = log_seq + 1 where id = $1 returning log_seq, log_hash")
        .bind(person.as_str())
        .fetch_one(&mut *tx)
        .await?;
    let (seq, previous): (i64, String) = (row.try_get("log_seq")?, row.try_get("log_hash")?);
    let told = entry.told_at.unwrap_or(now);
    let (at, id) = place(told.min(now), seq, last(tx, person, seq - 1).await?.as_ref());
    let mut body = json!({
        "id": id,
        "at": at,
        "kind": entry.kind,
        "party": entry.party,
        "fields": entry.fields,
        "purpose": entry.purpose,
        "result": entry.result,
        "session": entry.session,
        "first": entry.first,
        "previous": previous,
    });
    if told != at {
        body["happenedAt"] = json!(told);
    }
    let hash = hash_of(&body)?;
    body["hash"] = hash.clone().into();
    sqlx::query("insert into access_entry (id, person_id, seq, session_id, body) values ($1, $2, $3, $4, $5)")
        .bind(id.as_str())
        .bind(person.as_str())
        .bind(seq)
        .bind(entry.session.as_ref().map(SessionId::as_str))
        .bind(body.to_string())
        .execute(&mut *tx)
        .await?;
    sqlx::query("update person set log_hash = $1 where id = $2").bind(hash).bind(person.as_str()).execute(tx).await?;
    // P45: the same event for whoever runs the gateway; both words are ours, the id says nothing of the person.
    tracing::info!(target: "desk_gateway::security", event = entry.kind, result = entry.result, entry = id.as_str());
    Ok(id)
}

/// Time and id of the entry with this number.
async fn last(tx: &mut AnyConnection, person: &PersonId, seq: i64) -> Outcome<Option<(Timestamp, String)>> {
    let row = sqlx::query("select id, body from access_entry where person_id = $1 and seq = $2")
        .bind(person.as_str())
        .bind(seq)
        .fetch_optional(tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let body: Value = serde_json::from_str(&row.try_get::<String, _>("body")?)?;
    let at = body.get("at").and_then(Value::as_str).and_then(|at| at.parse().ok());
    let id = row.try_get("id")?;
    Ok(at.map(|at| (at, id)))
}

/// Time and id of the next entry: at the wished time, and behind the last one.
fn place(wished: Timestamp, seq: i64, last: Option<&(Timestamp, String)>) -> (Timestamp, AccessEntryId) {
    let Some((before, last)) = last else { return (wished, id_of(wished, seq)) };
    let at = wished.max(*before);
    let id = id_of(at, seq);
    if at > *before || id.as_str() > last.as_str() {
        return (at, id);
    }
    // An entry from when ids were random altogether: nothing of its millisecond is sure to stand behind it.
    let after = before.plus_millis(1);
    (after, id_of(after, seq))
}

/// 48 bits of the time, 32 of the number, 48 random ones: in the order of the chain.
fn id_of(at: Timestamp, seq: i64) -> AccessEntryId {
    let random = AccessEntryId::random();
    let tail = random.as_str().get(20..).unwrap_or_default();
    AccessEntryId::new(format!("{:012x}{:08x}{tail}", at.as_millis() & 0xffff_ffff_ffff, seq & 0xffff_ffff))
}

/// The hash of an entry that has its `previous` and not yet its `hash`.
fn hash_of(entry: &Value) -> Outcome<String> {
    let previous = entry.get("previous").and_then(Value::as_str).unwrap_or_default();
    let mut bytes = previous.as_bytes().to_vec();
    bytes.extend(serde_json_canonicalizer::to_vec(entry)?);
    Ok(hex(&sha256(&bytes)))
}

/// A page of the log, newest first, before an entry or from the newest.
pub(crate) async fn page(
    pool: &sqlx::AnyPool,
    person: &PersonId,
    before: Option<&str>,
    limit: i64,
) -> Result<Option<Vec<String>>, sqlx::Error> {
    let before = match before {
        None => i64::MAX,
        Some(id) => {
            let row = sqlx::query("select seq from access_entry where id = $1 and person_id = $2")
                .bind(id)
                .bind(person.as_str())
                .fetch_optional(pool)
                .await?;
            match row {
                Some(row) => row.try_get("seq")?,
                None => return Ok(None),
            }
        }
    };
    let rows =
        sqlx::query("select body from access_entry where person_id = $1 and seq < $2 order by seq desc limit $3")
            .bind(person.as_str())
            .bind(before)
            .bind(limit)
            .fetch_all(pool)
            .await?;
    rows.iter().map(|row| row.try_get("body")).collect::<Result<_, _>>().map(Some)
}

/// How large the person's log is, in bytes of its JSON.
pub(crate) async fn bytes(pool: &sqlx::AnyPool, person: &PersonId) -> Result<i64, sqlx::Error> {
    let sum = "select cast(coalesce(sum(octet_length(body)), 0) as bigint) from access_entry where person_id = $1";
    sqlx::query_scalar(sum).bind(person.as_str()).fetch_one(pool).await
}

/// One entry of the person, with the session that it names.
pub(crate) async fn get<'e>(
    db: impl AnyExecutor<'e>,
    person: &PersonId,
    id: &str,
) -> Result<Option<(String, Option<SessionId>)>, sqlx::Error> {
    let row = sqlx::query("select body, session_id from access_entry where id = $1 and person_id = $2")
        .bind(id.to_owned())
        .bind(person.as_str().to_owned())
        .fetch_optional(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let session: Option<String> = row.try_get("session_id")?;
    Ok(Some((row.try_get("body")?, session.map(SessionId::new))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_and_id_go_on_together() {
        let at = |millis| Timestamp::from_millis(millis);
        let (first, id) = place(at(50), 1, None);
        assert_eq!((first, id.as_str().len()), (at(50), 32));
        let mut last = (first, id.to_string());
        for (seq, wished) in [(2, 50), (3, 20), (4, 60), (5, 60), (6, -1)] {
            let (at, id) = place(at(wished), seq, Some(&last));
            assert!((at, id.to_string()) > last && at <= Timestamp::from_millis(60), "{seq}");
            last = (at, id.to_string());
        }
        let old = (at(50), "f".repeat(32));
        assert_eq!(place(at(50), 2, Some(&old)).0, at(51), "behind an id that was random altogether");
    }
}
