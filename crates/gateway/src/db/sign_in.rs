//! A sign-in under way, from the start to the token: both ways share the table.

use desk_domain::{Language, PersonId, Timestamp};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, Row as _};

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// On this computer: authorization code.
    Code,
    /// With the phone: device flow.
    Device,
}

impl Kind {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Device => "device",
        }
    }
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Nobody has opened the page.
    Waiting,
    /// The phone has opened the page.
    Opened,
    /// The person is at iAM Smart.
    AtPlatform,
    /// The platform's answer is being exchanged.
    Exchanging,
    /// The person agreed; the program may fetch its token.
    Approved,
    /// It ended otherwise; see the reason.
    Failed,
    /// The token was fetched.
    Redeemed,
}

impl State {
    pub(crate) const ALL: [Self; 7] =
        [Self::Waiting, Self::Opened, Self::AtPlatform, Self::Exchanging, Self::Approved, Self::Failed, Self::Redeemed];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Opened => "opened",
            Self::AtPlatform => "at-platform",
            Self::Exchanging => "exchanging",
            Self::Approved => "approved",
            Self::Failed => "failed",
            Self::Redeemed => "redeemed",
        }
    }
}

/// One sign-in. No `Debug`: it names a person's computer.
pub(crate) struct SignInRow {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) state: State,
    pub(crate) reason: Option<String>,
    pub(crate) jkt: String,
    pub(crate) device_name: String,
    pub(crate) language: Language,
    pub(crate) known_device: bool,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) redirect_uri: Option<String>,
    pub(crate) client_state: Option<String>,
    pub(crate) code_challenge: Option<String>,
    pub(crate) handle: Option<String>,
    pub(crate) user_code: Option<String>,
    pub(crate) iam_state: Option<String>,
    pub(crate) cookie_hash: Option<String>,
    pub(crate) redeem_hash: Option<String>,
    pub(crate) redeem_expires_ms: Option<i64>,
    pub(crate) polled_ms: Option<i64>,
    pub(crate) interval_ms: i64,
    pub(crate) person: Option<PersonId>,
    pub(crate) iam_token: Option<String>,
    pub(crate) iam_expires_ms: Option<i64>,
}

fn read(row: &AnyRow) -> Result<SignInRow, sqlx::Error> {
    let (kind, state, language): (String, String, String) =
        (row.try_get("kind")?, row.try_get("state")?, row.try_get("language")?);
    let person: Option<String> = row.try_get("person_id")?;
    Ok(SignInRow {
        id: row.try_get("id")?,
        kind: if kind == "code" { Kind::Code } else { Kind::Device },
        state: State::ALL.into_iter().find(|known| known.as_str() == state).unwrap_or(State::Failed),
        reason: row.try_get("reason")?,
        jkt: row.try_get("jkt")?,
        device_name: row.try_get("device_name")?,
        language: language.parse().unwrap_or(Language::En),
        known_device: row.try_get::<i64, _>("known_device")? != 0,
        created: Timestamp::from_millis(row.try_get("created_ms")?),
        expires: Timestamp::from_millis(row.try_get("expires_ms")?),
        redirect_uri: row.try_get("redirect_uri")?,
        client_state: row.try_get("client_state")?,
        code_challenge: row.try_get("code_challenge")?,
        handle: row.try_get("handle")?,
        user_code: row.try_get("user_code")?,
        iam_state: row.try_get("iam_state")?,
        cookie_hash: row.try_get("cookie_hash")?,
        redeem_hash: row.try_get("redeem_hash")?,
        redeem_expires_ms: row.try_get("redeem_expires_ms")?,
        polled_ms: row.try_get("polled_ms")?,
        interval_ms: row.try_get("interval_ms")?,
        person: person.map(PersonId::new),
        iam_token: row.try_get("iam_token")?,
        iam_expires_ms: row.try_get("iam_expires_ms")?,
    })
}

/// Writes a new one.
pub(crate) async fn insert(tx: &mut AnyConnection, row: &SignInRow) -> Result<(), sqlx::Error> {
    sqlx::query(
        "insert into sign_in (id, kind, state, jkt, device_name, language, known_device, created_ms, expires_ms, \
         redirect_uri, client_state, code_challenge, handle, user_code, iam_state, cookie_hash, redeem_hash, \
         redeem_expires_ms, interval_ms) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
    )
    .bind(row.id.as_str())
    .bind(row.kind.as_str())
    .bind(row.state.as_str())
    .bind(row.jkt.as_str())
    .bind(row.device_name.as_str())
    .bind(row.language.tag())
    .bind(i64::from(row.known_device))
    .bind(row.created.as_millis())
    .bind(row.expires.as_millis())
    .bind(row.redirect_uri.as_deref())
    .bind(row.client_state.as_deref())
    .bind(row.code_challenge.as_deref())
    .bind(row.handle.as_deref())
    .bind(row.user_code.as_deref())
    .bind(row.iam_state.as_deref())
    .bind(row.cookie_hash.as_deref())
    .bind(row.redeem_hash.as_deref())
    .bind(row.redeem_expires_ms)
    .bind(row.interval_ms)
    .execute(tx)
    .await
    .map(drop)
}

/// Which column a sign-in is looked up by.
#[derive(Clone, Copy)]
pub(crate) enum By {
    /// The handle in the QR's address.
    Handle,
    /// The state that goes to the platform and comes back.
    IamState,
    /// Hash of the authorization code or of the device code.
    Redeem,
}

/// The one with this value.
pub(crate) async fn find<'e>(db: impl AnyExecutor<'e>, by: By, value: &str) -> Result<Option<SignInRow>, sqlx::Error> {
    let text = match by {
        By::Handle => "select * from sign_in where handle = $1",
        By::IamState => "select * from sign_in where iam_state = $1",
        By::Redeem => "select * from sign_in where redeem_hash = $1",
    };
    let row = sqlx::query(text).bind(value.to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// Moves it from one state to another; false when it was not in the first (somebody else was quicker).
pub(crate) async fn advance(tx: &mut AnyConnection, id: &str, from: &[State], to: State) -> Result<bool, sqlx::Error> {
    let mut moved = 0;
    for state in from {
        moved += sqlx::query("update sign_in set state = $1 where id = $2 and state = $3")
            .bind(to.as_str())
            .bind(id)
            .bind(state.as_str())
            .execute(&mut *tx)
            .await?
            .rows_affected();
        if moved > 0 {
            break;
        }
    }
    Ok(moved > 0)
}

/// The phone goes to the platform with this state, bound to this browser.
pub(crate) async fn to_platform(
    tx: &mut AnyConnection,
    id: &str,
    iam_state: &str,
    cookie_hash: &str,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "update sign_in set state = 'at-platform', iam_state = $1, cookie_hash = $2 \
         where id = $3 and state in ('waiting', 'opened', 'at-platform')",
    )
    .bind(iam_state)
    .bind(cookie_hash)
    .bind(id)
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The person agreed. `redeem` is the hash and end of a fresh authorization code; a device has its own already.
pub(crate) async fn approve(
    tx: &mut AnyConnection,
    id: &str,
    person: &PersonId,
    (token, token_expires_ms): (&str, i64),
    redeem: Option<(&str, i64)>,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "update sign_in set state = 'approved', person_id = $1, iam_token = $2, iam_expires_ms = $3, \
         redeem_hash = coalesce($4, redeem_hash), redeem_expires_ms = coalesce($5, redeem_expires_ms) where id = $6",
    )
    .bind(person.as_str())
    .bind(token)
    .bind(token_expires_ms)
    .bind(redeem.map(|(hash, _)| hash))
    .bind(redeem.map(|(_, ends)| ends))
    .bind(id)
    .execute(tx)
    .await
    .map(drop)
}

/// It ended without a person.
pub(crate) async fn fail(tx: &mut AnyConnection, id: &str, reason: &str) -> Result<(), sqlx::Error> {
    sqlx::query("update sign_in set state = 'failed', reason = $1 where id = $2 and state <> 'redeemed'")
        .bind(reason)
        .bind(id)
        .execute(tx)
        .await
        .map(drop)
}

/// A new start with the same key ends the ones before.
pub(crate) async fn end_older(tx: &mut AnyConnection, jkt: &str) -> Result<(), sqlx::Error> {
    sqlx::query(
        "update sign_in set state = 'failed', reason = 'expired' \
         where jkt = $1 and kind = 'device' and state in ('waiting', 'opened', 'at-platform', 'exchanging', 'approved')",
    )
    .bind(jkt)
    .execute(tx)
    .await
    .map(drop)
}

/// The device polled just now, and from now on at this interval.
pub(crate) async fn polled(
    tx: &mut AnyConnection,
    id: &str,
    now: Timestamp,
    interval_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query("update sign_in set polled_ms = $1, interval_ms = $2 where id = $3")
        .bind(now.as_millis())
        .bind(interval_ms)
        .bind(id)
        .execute(tx)
        .await
        .map(drop)
}

/// The token was fetched for this session; the platform's token moves to the session.
pub(crate) async fn redeemed(tx: &mut AnyConnection, id: &str, session: &str) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "update sign_in set state = 'redeemed', session_id = $1, iam_token = null where id = $2 and state = 'approved'",
    )
    .bind(session)
    .bind(id)
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The session that a code was redeemed for: a second use ends it (RFC 6749 §4.1.2).
pub(crate) async fn session_of<'e>(db: impl AnyExecutor<'e>, id: &str) -> Result<Option<String>, sqlx::Error> {
    let row =
        sqlx::query("select session_id from sign_in where id = $1").bind(id.to_owned()).fetch_optional(db).await?;
    row.map_or(Ok(None), |row| row.try_get("session_id"))
}

/// Forgets those that are long over.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("delete from sign_in where expires_ms < $1")
        .bind(now.as_millis() - 60 * 60_000)
        .execute(tx)
        .await
        .map(drop)
}
