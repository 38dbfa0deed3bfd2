//! Paying under a mandate: once a day the bills that are due within two days are collected, within the limits that the
//! person set, never while another payment holds the bill or the person says that it is paid.

use desk_domain::payment::{PaymentEvent, PaymentReason};
use desk_domain::{BillId, Day, Money};
use serde_json::{Value, json};

use super::AskError;
use crate::core::Core;
use crate::db::outside_call::{self, Kind};
use crate::db::{mandate, payment};
use crate::ledger::Books;
use crate::log::Entry;
use crate::payment::{Wish, begin as begin_payment};
use crate::problem::{Code, Outcome};
use crate::step_up::start::Done;
use crate::words::{self, Word};

/// Collected this many days before it is due.
const DAYS_BEFORE: i32 = 2;
/// The hour in Hong Kong at which the day's bills are looked for.
const HOUR: i8 = 9;

/// Starts the chain of days, once for a database.
pub(crate) async fn begin(core: &Core) -> Result<(), sqlx::Error> {
    let today = Day::of(core.now());
    let mut tx = core.db.begin().await?;
    let done = sqlx::query("insert into meta (name, value) values ('autopay', $1) on conflict (name) do nothing")
        .bind(today.to_string())
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() > 0 {
        outside_call::insert(&mut tx, Kind::FpsAutopay, &today.to_string(), today.at(HOUR, 0)).await?;
    }
    tx.commit().await
}

/// Looks for what is to be collected today, and notes tomorrow's look.
pub(crate) async fn autopay(core: &Core) -> Outcome<Done> {
    let today = Day::of(core.now());
    let last = today.plus_days(DAYS_BEFORE);
    for (mandate, bill) in mandate::due_until(core.db.read(), &last.to_string()).await? {
        if let Err(problem) = one(core, &mandate, &bill).await {
            tracing::warn!(code = problem.code().parts().1, "a bill could not be collected");
        }
    }
    core.storm.point("before-next-day-of-collections");
    let tomorrow = today.plus_days(1);
    let mut tx = core.db.begin().await?;
    outside_call::ensure(&mut tx, Kind::FpsAutopay, &tomorrow.to_string(), tomorrow.at(HOUR, 0)).await?;
    tx.commit().await?;
    Ok(Done::Final)
}

/// One bill under one mandate, in a transaction of its own.
async fn one(core: &Core, id: &str, bill: &str) -> Outcome<()> {
    let Some(fps) = &core.fps else { return Ok(()) };
    let mut books = Books::begin(core).await?;
    let Some(mut standing) = books.take(&BillId::new(bill)).await? else { return Ok(()) };
    let Some(row) = mandate::get(&mut **books.tx().await?, id).await? else { return Ok(()) };
    let view = standing.view(&row.person)?;
    let active = row.noun.state == desk_domain::payment::MandateState::Active;
    let Some(payee) = fps.payee(view.department.id.as_str(), &view.kind) else { return Ok(()) };
    if !active
        || !view.is_open()
        || view.claim.is_some()
        || payment::holder(books.tx().await?, &view.id).await?.is_some()
    {
        return Ok(());
    }
    let today = Day::of(books.now());
    let last = today.plus_days(DAYS_BEFORE);
    if !view.falls_due(today, last) {
        return Ok(());
    }
    // Of a bill in instalments what is due now, with what was missed before; the rest is collected in its own time.
    let amount = view.owed_until(last);
    let (year, month, _, _) = today.parts();
    let start = Day::new(year, month, 1).map_err(|_| Code::Internal)?.at(0, 0);
    let before = payment::collected_since(books.tx().await?, id, start).await?;
    let before = Money { cents: before, ..view.total };
    if row.noun.limits.allow(amount, before) {
        if let Some(viewer) = standing.touch(&row.person) {
            viewer.notice = None;
        }
        let wish = Wish { person: &row.person, amount, payee, key: None, mandate: Some(id) };
        begin_payment(&mut books, &mut standing, &wish).await?;
        books.log(&row.person, &Entry::collection(&payee.name)).await?;
    } else if let Some(viewer) = standing.touch(&row.person) {
        viewer.notice = Some(words::everywhere(Word::AutopayLimit, &[]));
        books.put(&mut standing).await?;
    }
    books.commit(core).await
}

/// Asks the switch to collect the payment with this id. Repeating it is harmless: it is one collection.
pub(crate) async fn collect(core: &Core, id: &str) -> Outcome<Done> {
    let Some(fps) = &core.fps else { return Ok(Done::Later) };
    let Some(row) = payment::get(core.db.read(), id).await? else { return Ok(Done::Final) };
    let Some(mandate) = row.mandate.as_deref() else { return Ok(Done::Final) };
    if row.noun.state.as_str() != "created" || core.now() >= row.expires {
        return Ok(Done::Final);
    }
    let payload = json!({
        "paymentId": id,
        "reference": row.noun.reference,
        "billNumber": row.noun.bill_number,
        "amount": row.noun.amount,
    });
    core.storm.point("before-collection");
    let answer = fps.ask::<Value>(core, &format!("/fps/v1/mandates/{mandate}/collections"), payload).await;
    core.storm.point("after-collection-before-known");
    let (event, refused) = match answer {
        Ok(_) => (PaymentEvent::CodeReady, None),
        Err(AskError::NotFound) => (PaymentEvent::Failed, Some(PaymentReason::MandateOver)),
        Err(AskError::Refused(_)) => (PaymentEvent::Failed, Some(PaymentReason::SwitchRefused)),
        Err(AskError::Unknown) => return Ok(Done::Later),
    };
    let mut books = Books::begin(core).await?;
    let Some((mut standing, mut row)) = books.take_payment(id).await? else { return Ok(Done::Final) };
    if row.noun.state.as_str() == "created"
        && let Ok(next) = row.noun.state.apply(event)
    {
        row.noun.state = next;
        row.noun.checked_at = Some(books.now());
        if let Some(reason) = refused {
            row.refuse(reason);
        }
        books.put_payment(&mut standing, &mut row).await?;
        books.put(&mut standing).await?;
    }
    books.commit(core).await?;
    Ok(Done::Final)
}
