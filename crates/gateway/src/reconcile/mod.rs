//! The comparison of each day of the switch with the ledger: what its settlement file (ISO 20022 camt.054) has is
//! booked or found booked, what differs goes to the list of exceptions, and what was in doubt is settled or cleared.

mod camt;
mod day;

use desk_domain::Day;

use crate::core::Core;
use crate::db::outside_call::{self, Kind};
use crate::db::settlement_day;
use crate::fps::{self, AskError};
use crate::problem::{Code, Outcome};
use crate::step_up::start::Done;

/// Minutes after midnight in Hong Kong at which the file of the day before is fetched.
const MINUTES_AFTER: i64 = 30;

/// Starts the chains of days, when there is a switch.
pub(crate) async fn begin(core: &Core) -> Result<(), sqlx::Error> {
    if core.fps.is_none() {
        return Ok(());
    }
    let today = Day::of(core.now());
    let mut tx = core.db.begin().await?;
    if !settlement_day::any_waits(&mut tx).await? && settlement_day::ensure(&mut tx, today).await? {
        note(&mut tx, today).await?;
    }
    tx.commit().await?;
    fps::begin_autopay(core).await
}

async fn note(tx: &mut crate::db::Tx, day: Day) -> Result<(), sqlx::Error> {
    let due = day.end().plus_seconds(MINUTES_AFTER * 60);
    outside_call::insert(tx, Kind::FpsSettlements, &day.to_string(), due).await
}

/// Fetches and books the file of a day, and notes the day after it. Whatever is wrong with a file, it is fetched again.
pub(crate) async fn run(core: &Core, reference: &str) -> Outcome<Done> {
    let Some(fps) = &core.fps else { return Ok(Done::Later) };
    let day: Day = reference.parse().map_err(|_| Code::Internal)?;
    let mut tx = core.db.begin().await?;
    let waits = settlement_day::waits(&mut tx, day).await?;
    tx.commit().await?;
    if !waits {
        return Ok(Done::Final);
    }
    core.storm.point("before-reconcile");
    let file = match fps.fetch(core, &format!("/fps/v1/settlements/{day}")).await {
        Ok(file) => file,
        Err(AskError::Unknown | AskError::NotFound | AskError::Refused(_)) => return Ok(Done::Later),
    };
    let statement = match camt::read(&file.0, day) {
        Ok(statement) => statement,
        Err(error) => {
            tracing::error!(%error, %day, "a settlement file was refused whole");
            day::refused(core, day, &error).await?;
            return Ok(Done::Later);
        }
    };
    let booked = day::book(core, &statement).await?;
    core.storm.point("after-reconcile-before-done");
    day::compare(core, day, &statement).await?;
    day::clear_doubt(core, day).await?;
    let (mut tx, next) = (core.db.begin().await?, day.plus_days(1));
    let entries = i64::try_from(statement.entries.len()).unwrap_or(i64::MAX);
    settlement_day::done(&mut tx, day, entries, booked, core.now()).await?;
    if settlement_day::ensure(&mut tx, next).await? {
        note(&mut tx, next).await?;
    }
    tx.commit().await?;
    Ok(Done::Final)
}
