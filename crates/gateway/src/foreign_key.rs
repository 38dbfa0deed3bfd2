//! A token that came with another key than its own: somebody has a copy of it. Nothing is given, and the person reads of
//! it in their log (P14), once an hour for each sign-in: whoever has the copy must not be able to fill the log.

use desk_domain::SessionId;

use crate::core::Core;
use crate::db::change::{self, Entity};
use crate::db::{seen_jti, session};
use crate::log::{self, Entry};
use crate::problem::Outcome;

const SCOPE: &str = "foreign key told";
const HOUR_MS: i64 = 60 * 60_000;

/// Tells the person. The request is refused all the same when that cannot be written.
pub(crate) async fn tell(core: &Core, session: &SessionId) {
    if let Err(problem) = write(core, session).await {
        tracing::warn!(code = problem.code().parts().1, "a token with a foreign key could not be told");
    }
}

async fn write(core: &Core, session: &SessionId) -> Outcome<()> {
    let now = core.now();
    let hour = format!("{session} {}", now.as_millis().div_euclid(HOUR_MS));
    // First without the lock that writers wait for: this may come as often as somebody likes.
    if seen_jti::is_known(core.db.read(), SCOPE, &hour).await? {
        return Ok(());
    }
    let mut tx = core.db.begin().await?;
    if !seen_jti::remember(&mut tx, SCOPE, &hour, now.plus_millis(HOUR_MS)).await? {
        return Ok(());
    }
    let Some(session) = session::get(&mut *tx, session).await? else { return Ok(()) };
    let seq = change::next_seq(&mut tx, &session.person).await?;
    let entry = log::append(&mut tx, &session.person, &Entry::foreign_key(&session), now).await?;
    change::record(&mut tx, &session.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    tx.commit().await?;
    core.hub.moved(&session.person, seq);
    Ok(())
}
