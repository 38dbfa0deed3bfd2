//! Step-up challenges: single use, five minutes, bound to one act by its digest (M-stepup).

use desk_domain::{ChallengeId, PersonId, SessionId, Timestamp};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, Row as _};

/// One challenge.
pub(crate) struct ChallengeRow {
    pub(crate) id: ChallengeId,
    pub(crate) person: PersonId,
    pub(crate) session: SessionId,
    /// Which act, a word of ours.
    pub(crate) act: String,
    /// Hexadecimal SHA-256 of the act.
    pub(crate) digest: String,
    /// `sign` or `re-authenticate`.
    pub(crate) method: String,
    /// The identification code, for signing.
    pub(crate) code: Option<String>,
    /// `waiting`, `passed`, `refused`, `expired`, `used`.
    pub(crate) state: String,
    pub(crate) expires: Timestamp,
    pub(crate) business_id: String,
    pub(crate) iam_state: String,
}

impl ChallengeRow {
    /// What the person's program is told: a challenge that nobody answered in time has expired.
    pub(crate) fn shown_state(&self, now: Timestamp) -> &str {
        match self.state.as_str() {
            "waiting" | "passed" if now >= self.expires => "expired",
            "used" => "passed",
            state => state,
        }
    }
}

fn read(row: &AnyRow) -> Result<ChallengeRow, sqlx::Error> {
    Ok(ChallengeRow {
        id: ChallengeId::new(row.try_get::<String, _>("id")?),
        person: PersonId::new(row.try_get::<String, _>("person_id")?),
        session: SessionId::new(row.try_get::<String, _>("session_id")?),
        act: row.try_get("act")?,
        digest: row.try_get("digest")?,
        method: row.try_get("method")?,
        code: row.try_get("code")?,
        state: row.try_get("state")?,
        expires: Timestamp::from_millis(row.try_get("expires_ms")?),
        business_id: row.try_get("business_id")?,
        iam_state: row.try_get("iam_state")?,
    })
}

/// Writes a new challenge.
pub(crate) async fn insert(tx: &mut AnyConnection, row: &ChallengeRow, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query(
        "insert into challenge (id, person_id, session_id, act, digest, method, code, state, created_ms, expires_ms, \
         business_id, iam_state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(row.id.as_str())
    .bind(row.person.as_str())
    .bind(row.session.as_str())
    .bind(row.act.as_str())
    .bind(row.digest.as_str())
    .bind(row.method.as_str())
    .bind(row.code.as_deref())
    .bind(row.state.as_str())
    .bind(now.as_millis())
    .bind(row.expires.as_millis())
    .bind(row.business_id.as_str())
    .bind(row.iam_state.as_str())
    .execute(tx)
    .await
    .map(drop)
}

/// By id.
pub(crate) async fn get<'e>(db: impl AnyExecutor<'e>, id: &str) -> Result<Option<ChallengeRow>, sqlx::Error> {
    let row = sqlx::query("select * from challenge where id = $1").bind(id.to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// By the reference that only the platform and we know.
pub(crate) async fn by_business<'e>(db: impl AnyExecutor<'e>, id: &str) -> Result<Option<ChallengeRow>, sqlx::Error> {
    let row =
        sqlx::query("select * from challenge where business_id = $1").bind(id.to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// How many of a person wait.
pub(crate) async fn open(tx: &mut AnyConnection, person: &PersonId, now: Timestamp) -> Result<i64, sqlx::Error> {
    sqlx::query("select count(*) as open from challenge where person_id = $1 and state = 'waiting' and expires_ms > $2")
        .bind(person.as_str())
        .bind(now.as_millis())
        .fetch_one(tx)
        .await?
        .try_get("open")
}

/// Moves from one state to another; false when it was not in the first.
pub(crate) async fn advance(
    tx: &mut AnyConnection,
    id: &ChallengeId,
    from: &str,
    to: &str,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query("update challenge set state = $1 where id = $2 and state = $3")
        .bind(to)
        .bind(id.as_str())
        .bind(from)
        .execute(tx)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Forgets those that are long over.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("delete from challenge where expires_ms < $1")
        .bind(now.as_millis() - 60 * 60_000)
        .execute(tx)
        .await
        .map(drop)
}
