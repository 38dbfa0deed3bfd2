//! The people: one row each, found by iAM Smart's openID and by nothing else.

use desk_domain::{AuthLevel, PersonId, PersonName, Timestamp};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, Row as _};

/// What a person's log starts from.
pub(crate) const LOG_START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One person. No `Debug`: it holds what no log may see.
pub(crate) struct PersonRow {
    pub(crate) id: PersonId,
    pub(crate) open_id: String,
    pub(crate) name: PersonName,
    pub(crate) auth_level: AuthLevel,
    pub(crate) state: PersonState,
    pub(crate) mobile: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) contact_version: i64,
    pub(crate) change_seq: i64,
    pub(crate) purged_seq: i64,
    /// They have signed in here before.
    pub(crate) has_signed_in: bool,
}

/// What the platform last said about the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PersonState {
    Active,
    Suspended,
    Ended,
}

impl PersonState {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }

    fn read(word: &str) -> Self {
        match word {
            "active" => Self::Active,
            "suspended" => Self::Suspended,
            _ => Self::Ended,
        }
    }
}

fn level_word(level: AuthLevel) -> &'static str {
    match level {
        AuthLevel::Basic => "basic",
        AuthLevel::Plus => "plus",
    }
}

fn read(row: &AnyRow) -> Result<PersonRow, sqlx::Error> {
    let state: String = row.try_get("state")?;
    let level: String = row.try_get("auth_level")?;
    let signed_in: Option<i64> = row.try_get("signed_in_ms")?;
    Ok(PersonRow {
        id: PersonId::new(row.try_get::<String, _>("id")?),
        open_id: row.try_get("open_id")?,
        name: PersonName { english: row.try_get("name_english")?, chinese: row.try_get("name_chinese")? },
        auth_level: if level == "plus" { AuthLevel::Plus } else { AuthLevel::Basic },
        state: PersonState::read(&state),
        mobile: row.try_get("mobile")?,
        email: row.try_get("email")?,
        contact_version: row.try_get("contact_version")?,
        change_seq: row.try_get("change_seq")?,
        purged_seq: row.try_get("purged_seq")?,
        has_signed_in: signed_in.is_some(),
    })
}

/// By id.
pub(crate) async fn get<'e>(db: impl AnyExecutor<'e>, id: &PersonId) -> Result<Option<PersonRow>, sqlx::Error> {
    let row = sqlx::query("select * from person where id = $1").bind(id.as_str().to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// By openID; a person whom a department names before they ever signed in is made here.
pub(crate) async fn find_or_make(
    tx: &mut AnyConnection,
    open_id: &str,
    now: Timestamp,
) -> Result<PersonRow, sqlx::Error> {
    sqlx::query(
        "insert into person (id, open_id, name_english, auth_level, state, contact_version, change_seq, purged_seq, \
         log_seq, log_hash, created_ms) values ($1, $2, '', 'basic', 'active', 1, 0, 0, 0, $3, $4) \
         on conflict (open_id) do nothing",
    )
    .bind(PersonId::random().as_str().to_owned())
    .bind(open_id)
    .bind(LOG_START)
    .bind(now.as_millis())
    .execute(&mut *tx)
    .await?;
    let row = sqlx::query("select * from person where open_id = $1").bind(open_id).fetch_one(tx).await?;
    read(&row)
}

/// What the platform said at a sign-in. Contact data is taken over only the first time: afterwards it is the person's.
pub(crate) async fn signed_in(
    tx: &mut AnyConnection,
    id: &PersonId,
    name: &PersonName,
    level: AuthLevel,
    contact: (Option<&str>, Option<&str>),
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "update person set name_english = $1, name_chinese = $2, auth_level = $3, state = 'active', \
         mobile = case when signed_in_ms is null then $4 else mobile end, \
         email = case when signed_in_ms is null then $5 else email end, signed_in_ms = $6 where id = $7",
    )
    .bind(name.english.as_str())
    .bind(name.chinese.as_deref())
    .bind(level_word(level))
    .bind(contact.0)
    .bind(contact.1)
    .bind(now.as_millis())
    .bind(id.as_str())
    .execute(tx)
    .await
    .map(drop)
}

/// The platform suspended or ended the account, or it is active again.
pub(crate) async fn set_state(tx: &mut AnyConnection, id: &PersonId, state: PersonState) -> Result<(), sqlx::Error> {
    sqlx::query("update person set state = $1 where id = $2")
        .bind(state.as_str())
        .bind(id.as_str())
        .execute(tx)
        .await
        .map(drop)
}

/// New contact data; the version grows by one.
pub(crate) async fn set_contact(
    tx: &mut AnyConnection,
    id: &PersonId,
    mobile: Option<&str>,
    email: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query("update person set mobile = $1, email = $2, contact_version = contact_version + 1 where id = $3")
        .bind(mobile)
        .bind(email)
        .bind(id.as_str())
        .execute(tx)
        .await
        .map(drop)
}
