//! Money that the switch settled. Money always wins: whatever became of the payment meanwhile, it is booked, once for
//! each transaction of the switch, with the amount that came.

use desk_domain::ledger as rules;
use desk_domain::payment::{PaymentEvent, PaymentReason, Receipt};
use desk_domain::{Money, OutboxId, ReceiptId};
use serde_json::json;

use super::charge::end_holder;
use super::refund::send_back;
use super::{Books, Standing};
use crate::core::Core;
use crate::db::ledger::{self, Header};
use crate::db::payment::PaymentRow;
use crate::db::{bill, exception, outside_call, payment};
use crate::fps::message::{self, Settled};
use crate::problem::{Code, Outcome};

/// Tries of one transaction when the database found a deadlock.
const TRIES: u32 = 4;

/// Books a settlement in a transaction of its own; false when it was booked before.
pub(crate) async fn settle_alone(core: &Core, settled: &Settled) -> Outcome<bool> {
    let once = async || {
        let mut books = Books::begin(core).await?;
        let booked = settle(&mut books, settled).await?;
        books.commit(core).await.map(|()| booked)
    };
    for _ in 1..TRIES {
        match once().await {
            Err(problem) if problem.code() == Code::Unavailable => {}
            other => return other,
        }
    }
    once().await
}

/// What the ledger calls a transaction of the switch.
pub(crate) fn source(transaction_id: &str) -> String {
    format!("fps:{transaction_id}")
}

/// Whether a transaction of the switch was booked.
pub(crate) async fn is_booked(books: &mut Books<'_>, transaction_id: &str) -> Outcome<bool> {
    Ok(ledger::of_source(books.tx().await?, &source(transaction_id)).await?.is_some())
}

/// Books a settlement; false when it was booked before.
pub(crate) async fn settle(books: &mut Books<'_>, settled: &Settled) -> Outcome<bool> {
    let mut source = source(&settled.transaction_id);
    if books.core.storm.skips_idempotency() {
        source = format!("{source} {}", OutboxId::random());
    }
    let placed = place(books, settled).await?;
    let Some((mut standing, mut payment)) = placed.filter(|(standing, _)| standing.takes(settled.amount)) else {
        return unplaced(books, settled, &source).await;
    };
    let asked = payment.as_ref().map(|row| row.noun.amount).filter(|_| books.core.storm.trusts_the_amount());
    let amount = asked.unwrap_or(settled.amount);
    let booking = rules::settle(&standing.id(), standing.owed, amount).map_err(|_| Code::BadRequest)?;
    let bill = standing.id();
    let header = Header {
        source: &source,
        bill: Some(&bill),
        payment: payment.as_ref().map(|row| row.noun.id.as_str()),
        amount,
        placed: booking.placed,
        booked: settled.booked_at,
        now: books.now(),
    };
    if !books.book(&mut standing, &header, &booking.transaction).await? {
        return Ok(false);
    }
    books.core.metrics.settlements.one();
    standing.when = Some(settled.booked_at);
    if booking.refund.is_positive() && !books.core.storm.drops_refunds() {
        let of = payment.as_ref().map(|row| row.noun.id.as_str());
        send_back(books, &bill, &settled.transaction_id, of, booking.refund).await?;
    }
    if let Some(row) = &mut payment {
        paid(books, &mut standing, row, settled, (amount, booking.refund)).await?;
        if booking.placed.is_positive() {
            let receipt = receipt(&standing, row, settled, booking.placed, books);
            books.put_receipt(&row.person, &receipt).await?;
        }
    }
    if standing.owed.cents == 0 && standing.row.noun.payment.is_some() {
        end_holder(books, &mut standing, PaymentReason::PaidAnotherWay).await?;
    }
    books.put(&mut standing).await?;
    Ok(true)
}

impl Standing {
    /// Money of its own currency, and more than nothing.
    fn takes(&self, amount: Money) -> bool {
        amount.currency == self.row.noun.total.currency && amount.is_positive()
    }
}

/// Which bill it is for: the payment's when its number came with the money, else the one of payee and number.
async fn place(books: &mut Books<'_>, settled: &Settled) -> Outcome<Option<(Standing, Option<PaymentRow>)>> {
    let core = books.core;
    if let Some(id) = &settled.payment_id
        && let Some((bill, number, persons)) = payment::bill_and_persons(books.tx().await?, id).await?
        && number == settled.bill_number
        && let Some(taken) = books.take_with(&bill, &persons, Some(id)).await?
    {
        return Ok(Some(taken));
    }
    let payees = core.fps.iter().flat_map(crate::fps::Fps::payees).filter(|payee| payee.fps_id == settled.payee);
    for payee in payees {
        let found = bill::by_number(books.tx().await?, payee.department.as_str(), &settled.bill_number).await?;
        let found = found.filter(|(_, kind)| payee.kinds.iter().any(|served| served.as_str() == kind));
        if let Some((bill, _)) = found
            && let Some(standing) = books.take(&bill).await?
        {
            return Ok(Some((standing, None)));
        }
    }
    Ok(None)
}

/// Money that belongs to nothing that we know waits for a person of the operator.
async fn unplaced(books: &mut Books<'_>, settled: &Settled, source: &str) -> Outcome<bool> {
    let Ok(transaction) = rules::unplaced(settled.amount) else { return Err(Code::BadRequest.into()) };
    let header = Header {
        source,
        bill: None,
        payment: None,
        amount: settled.amount,
        placed: Money::zero(settled.amount.currency),
        booked: settled.booked_at,
        now: books.now(),
    };
    if !books.book_only(&header, &transaction).await? {
        return Ok(false);
    }
    let detail = json!({
        "transactionId": settled.transaction_id,
        "paymentId": settled.payment_id,
        "reference": settled.reference,
        "payee": settled.payee,
        "billNumber": settled.bill_number,
        "amount": settled.amount,
        "bank": settled.bank,
        "bankReference": settled.bank_reference,
        "bookedAt": settled.booked_at,
    });
    books.except(exception::Kind::Unplaced, &settled.transaction_id, &detail).await?;
    Ok(true)
}

/// The payment that the money names is settled, late or not.
async fn paid(
    books: &mut Books<'_>,
    standing: &mut Standing,
    row: &mut PaymentRow,
    settled: &Settled,
    (amount, refund): (Money, Money),
) -> Outcome<()> {
    let noun = &mut row.noun;
    noun.state = noun.state.apply(PaymentEvent::Settled).map_err(|_| Code::Internal)?;
    noun.received = noun.received.plus(amount).map_err(|_| Code::Internal)?;
    noun.refund = noun.refund.plus(refund).map_err(|_| Code::Internal)?;
    noun.code = None;
    noun.settled_at = Some(settled.booked_at);
    noun.bank_reference = settled.bank_reference.clone().or(noun.bank_reference.take());
    row.release();
    books.put_payment(standing, row).await
}

/// What was paid and stayed, as it is now.
fn receipt(standing: &Standing, row: &PaymentRow, settled: &Settled, placed: Money, books: &Books<'_>) -> Receipt {
    let bill = &standing.row.noun;
    let owner = standing.viewers.iter().any(|viewer| viewer.owner && viewer.person == row.person);
    Receipt {
        id: ReceiptId::at(books.now()),
        payment: row.noun.id.clone(),
        bill: bill.id.clone(),
        reference: row.noun.reference.clone(),
        department: bill.department.clone(),
        kind: bill.kind.clone(),
        title: bill.title.clone(),
        for_whom: bill.for_whom.clone().filter(|_| owner),
        account: bill.account.clone(),
        number: bill.number.clone(),
        period: bill.period,
        amount: placed,
        owed_after: standing.owed,
        method: row.noun.method.clone(),
        bank: settled.bank.clone(),
        bank_name: message::shown(settled.bank_name.as_ref()),
        bank_reference: settled.bank_reference.clone(),
        paid_at: settled.booked_at,
        issued_at: books.now(),
    }
}

/// The bank refused it. The bill is free once the switch has closed the payment.
pub(crate) async fn failed(books: &mut Books<'_>, id: &str, reason: &PaymentReason) -> Outcome<()> {
    let Some((mut standing, mut row)) = books.take_payment(id).await? else { return Ok(()) };
    let Ok(next) = row.noun.state.apply(PaymentEvent::Failed) else { return Ok(()) };
    if next == row.noun.state {
        return Ok(());
    }
    row.noun.state = next;
    row.noun.reason = Some(reason.clone());
    row.noun.code = None;
    books.put_payment(&mut standing, &mut row).await?;
    books.hurry(outside_call::Kind::FpsClose, id).await?;
    books.put(&mut standing).await
}
