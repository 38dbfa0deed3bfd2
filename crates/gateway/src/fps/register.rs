//! Telling the switch of a payment. Once it has taken it, the gateway makes the code and the payer may scan it.

use desk_domain::payment::{PaymentEvent, PaymentReason};
use desk_hkqr::{Account, Additional, FpsCode, encode};
use http::StatusCode;
use serde_json::{Value, json};

use super::{AskError, Fps};
use crate::core::Core;
use crate::db::bill;
use crate::db::payment::{self, PaymentRow};
use crate::ledger::Books;
use crate::problem::{Code, Outcome};
use crate::step_up::start::Done;

/// Registers the payment with this id. The same request has the same meaning however often it is sent.
pub(crate) async fn register(core: &Core, id: &str) -> Outcome<Done> {
    let Some(fps) = &core.fps else { return Ok(Done::Later) };
    let Some(row) = payment::get(core.db.read(), id).await? else { return Ok(Done::Final) };
    // What is over is not registered any more; its close asks the switch.
    if row.noun.state.as_str() != "created" || core.now() >= row.expires {
        return Ok(Done::Final);
    }
    let Some(bill) = bill::get(core.db.read(), row.noun.bill.as_str()).await? else { return Ok(Done::Final) };
    let payee = fps.payee(&bill.department, &bill.noun.kind).ok_or(Code::Unavailable)?.fps_id.clone();
    core.storm.point("before-register");
    let answer = fps.ask::<Value>(core, "/fps/v1/payments", request(&row, &payee, bill.noun.part_payment)).await;
    core.storm.point("after-register-before-code");
    match answer {
        Ok(_) => {
            let code = code(&row, payee, bill.noun.part_payment)?;
            took(core, id, |row| row.noun.code = Some(code), PaymentEvent::CodeReady).await?;
            core.storm.point("after-code");
            Ok(Done::Final)
        }
        Err(AskError::Refused(status)) => {
            if status == StatusCode::CONFLICT {
                tracing::error!("the switch holds other content under a payment of ours");
            }
            took(core, id, |row| row.refuse(PaymentReason::SwitchRefused), PaymentEvent::Failed).await?;
            Ok(Done::Final)
        }
        Err(AskError::Unknown | AskError::NotFound) => Ok(Done::Later),
    }
}

fn request(row: &PaymentRow, payee: &str, editable: bool) -> Value {
    json!({
        "paymentId": row.noun.id,
        "reference": row.noun.reference,
        "payee": payee,
        "billNumber": row.noun.bill_number,
        "amount": row.noun.amount,
        "editable": editable,
        "expiresAt": row.expires,
    })
}

/// The text of the code that the payer scans.
fn code(row: &PaymentRow, payee: String, editable: bool) -> Outcome<String> {
    let code = FpsCode {
        currency: row.noun.amount.currency,
        amount: Some(row.noun.amount.cents),
        editable,
        additional: Additional {
            bill_number: Some(row.noun.bill_number.clone()),
            reference_label: Some(row.noun.reference.clone()),
            ..Additional::default()
        },
        ..FpsCode::of(Account::FpsId(payee))
    };
    encode(&code.until(row.expires)).map_err(|error| {
        tracing::error!(%error, "a payment code could not be written");
        Code::Internal.into()
    })
}

/// Writes what the switch answered, when the payment still waits for it.
async fn took(core: &Core, id: &str, change: impl FnOnce(&mut PaymentRow), event: PaymentEvent) -> Outcome<()> {
    let mut books = Books::begin(core).await?;
    let Some((mut standing, mut row)) = books.take_payment(id).await? else { return Ok(()) };
    // Money, a cancellation or the end of its time came first: that stays.
    if row.noun.state.as_str() == "created"
        && let Ok(next) = row.noun.state.apply(event)
    {
        row.noun.state = next;
        row.noun.checked_at = Some(core.now());
        change(&mut row);
        books.put_payment(&mut standing, &mut row).await?;
        books.put(&mut standing).await?;
    }
    books.commit(core).await
}

impl Fps {
    /// Whether a bill's number and the payment's reference fit into a code.
    pub(crate) fn can_show(number: &str) -> bool {
        !number.is_empty() && number.len() <= 25 && number.bytes().all(|byte| (b' '..=b'~').contains(&byte))
    }
}
