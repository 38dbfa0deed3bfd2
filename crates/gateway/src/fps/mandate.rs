//! Mandates at the switch: asking for one, ending one, and what the payer's bank made of it.

use desk_domain::LocalizedText;
use desk_domain::payment::MandateState;
use serde_json::{Value, json};

use super::{AskError, message};
use crate::core::Core;
use crate::db::change::Entity;
use crate::db::mandate::{self, MandateRow};
use crate::db::{bill, person};
use crate::ledger::Books;
use crate::problem::{Code, Outcome};
use crate::step_up::start::Done;

/// Asks for the mandate with this id, or for other limits of it; the payer answers in the bank's page.
pub(crate) async fn register(core: &Core, id: &str) -> Outcome<Done> {
    let Some(fps) = &core.fps else { return Ok(Done::Later) };
    let Some(row) = mandate::get(core.db.read(), id).await? else { return Ok(Done::Final) };
    if !matches!(row.noun.state, MandateState::Pending | MandateState::Active) {
        return Ok(Done::Final);
    }
    let person = person::get(core.db.read(), &row.person).await?.ok_or(Code::NotFound)?;
    // A department may be paid under several identifiers; the money of this account goes to one of them.
    let (department, account) = (row.noun.department.id.as_str(), row.noun.account.as_str());
    let kind = bill::kind_of_account(core.db.read(), department, account).await?.ok_or(Code::NotFound)?;
    let payee = fps.payee(department, &kind).ok_or(Code::Unavailable)?;
    let payload = json!({
        "mandateId": id,
        "payee": payee.fps_id,
        "account": row.noun.account,
        "limits": row.noun.limits,
        "openId": person.open_id,
    });
    match fps.ask::<Value>(core, "/fps/v1/mandates", payload).await {
        Ok(_) => Ok(Done::Final),
        // Of other limits nothing is heard: the bank then refuses what is over its own.
        Err(AskError::Refused(_)) if row.noun.state == MandateState::Active => Ok(Done::Final),
        Err(AskError::Refused(_)) => {
            let mut books = Books::begin(core).await?;
            heard(&mut books, id, "refused", (None, None)).await?;
            books.commit(core).await?;
            Ok(Done::Final)
        }
        Err(AskError::Unknown | AskError::NotFound) => Ok(Done::Later),
    }
}

/// Tells the switch that the mandate is over.
pub(crate) async fn end(core: &Core, id: &str) -> Outcome<Done> {
    let Some(fps) = &core.fps else { return Ok(Done::Later) };
    match fps.ask::<Value>(core, &format!("/fps/v1/mandates/{id}/cancel"), json!({})).await {
        Ok(_) | Err(AskError::NotFound | AskError::Refused(_)) => Ok(Done::Final),
        Err(AskError::Unknown) => Ok(Done::Later),
    }
}

/// What became of a mandate, and the word and name of the payer's bank. Over is over: what is told too late changes
/// nothing.
pub(super) async fn heard(
    books: &mut Books<'_>,
    id: &str,
    state: &str,
    (bank, name): (Option<&str>, Option<&LocalizedText>),
) -> Outcome<()> {
    let Some(MandateRow { person, .. }) = mandate::get(&mut **books.tx().await?, id).await? else { return Ok(()) };
    books.lock(&person).await?;
    let Some(mut row) = mandate::get(&mut **books.tx().await?, id).await? else { return Ok(()) };
    let next = MandateState::from(state);
    let fits = matches!(
        (&row.noun.state, &next),
        (MandateState::Pending, MandateState::Active | MandateState::Refused | MandateState::Cancelled)
            | (MandateState::Active, MandateState::Cancelled)
    );
    if fits {
        row.noun.state = next;
        row.noun.bank = bank.map(|bank| bank.chars().take(100).collect()).or(row.noun.bank);
        row.noun.bank_name = message::shown(name).or(row.noun.bank_name);
        row.noun.version += 1;
        row.noun.changed_at = books.now();
        mandate::update(books.tx().await?, &row).await?;
        books.note(&person, Entity::Mandate, id);
    }
    Ok(())
}
