//! Money that goes back: refunds that we send, and settlements that a bank takes back.

use desk_domain::ledger::{self as rules, Account, Posting, Transaction, TransactionKind};
use desk_domain::payment::PaymentEvent;
use desk_domain::{BillId, Money, OutboxId};
use serde_json::json;

use super::Books;
use super::settle::source;
use crate::core::Core;
use crate::db::ledger::{self, Header};
use crate::db::refund::{self, RefundRow};
use crate::db::{exception, outside_call, payment};
use crate::problem::{Code, Outcome};

/// Notes a refund, and the call that sends it.
pub(super) async fn send_back(
    books: &mut Books<'_>,
    bill: &BillId,
    transaction: &str,
    payment: Option<&str>,
    amount: Money,
) -> Outcome<()> {
    let row = RefundRow {
        id: OutboxId::random().to_string(),
        transaction: transaction.to_owned(),
        bill: bill.clone(),
        payment: payment.map(str::to_owned),
        amount,
        state: "due".to_owned(),
    };
    let now = books.now();
    refund::insert(books.tx().await?, &row, now).await?;
    books.call(outside_call::Kind::FpsRefund, &row.id, now).await
}

/// A refund was sent, in a transaction of its own.
pub(crate) async fn refund_sent_alone(core: &Core, id: &str, told: Option<(&str, Money)>) -> Outcome<()> {
    let mut books = Books::begin(core).await?;
    let told = told.map(|(transaction, amount)| (transaction.to_owned(), amount));
    refund_sent(&mut books, id, told.as_ref().map(|(transaction, amount)| (transaction, *amount))).await?;
    books.commit(core).await
}

/// A refund was sent: by the answer to our call, by a notice, or by the settlement file. Booked once.
pub(crate) async fn refund_sent(books: &mut Books<'_>, id: &str, told: Option<(&String, Money)>) -> Outcome<()> {
    let Some(row) = refund::get(&mut **books.tx().await?, id).await? else {
        let detail = json!({ "transactionId": told.map(|told| told.0), "amount": told.map(|told| told.1) });
        return books.except(exception::Kind::UnknownRefund, id, &detail).await;
    };
    let Some(mut standing) = books.take(&row.bill).await? else { return Ok(()) };
    let amount = told.map_or(row.amount, |told| told.1);
    let Ok(transaction) = rules::refund_sent(&row.bill, amount) else { return Err(Code::BadRequest.into()) };
    let source = format!("refund:{id}");
    let header = Header {
        source: &source,
        bill: Some(&row.bill),
        payment: row.payment.as_deref(),
        amount,
        placed: Money::zero(amount.currency),
        booked: books.now(),
        now: books.now(),
    };
    if !books.book(&mut standing, &header, &transaction).await? {
        return Ok(());
    }
    if amount != row.amount {
        let detail = json!({ "asked": row.amount, "sent": amount, "bill": row.bill });
        books.except(exception::Kind::AmountDiffers, &source, &detail).await?;
    }
    let now = books.now();
    refund::set(books.tx().await?, id, "sent", amount, now).await?;
    if let Some(payment) = &row.payment
        && let Some(mut paid) = payment::get(&mut **books.tx().await?, payment).await?
    {
        paid.noun.refunded_at = Some(now);
        books.put_payment(&mut standing, &mut paid).await?;
    }
    books.put(&mut standing).await
}

/// The switch will not send it: a person of the operator has to.
pub(crate) async fn refund_refused(core: &Core, row: &RefundRow) -> Outcome<()> {
    let mut books = Books::begin(core).await?;
    let now = books.now();
    refund::set(books.tx().await?, &row.id, "refused", row.amount, now).await?;
    let detail = json!({ "transactionId": row.transaction, "bill": row.bill, "amount": row.amount });
    books.except(exception::Kind::RefundRefused, &row.id, &detail).await?;
    books.commit(core).await
}

/// A bank took a settlement back. What of it we were still to send back needs no refund any more.
pub(crate) async fn reversed(books: &mut Books<'_>, transaction: &str, amount: Money) -> Outcome<()> {
    let Some(came) = ledger::of_source(books.tx().await?, &source(transaction)).await? else {
        let detail = json!({ "transactionId": transaction, "amount": amount });
        return books.except(exception::Kind::UnknownReversal, transaction, &detail).await;
    };
    let source = format!("reversal:{transaction}");
    let Some(bill) = came.bill else { return unplaced_reversed(books, &source, amount).await };
    let Some(mut standing) = books.take(&bill).await? else { return Ok(()) };
    let due = refund::of_transaction(books.tx().await?, transaction).await?;
    let due: Vec<RefundRow> = due.into_iter().filter(|row| row.state == "due").collect();
    let unsent = Money { cents: due.iter().map(|row| row.amount.cents).sum(), ..amount };
    let booking = rules::reverse(&bill, amount, unsent).map_err(|_| Code::BadRequest)?;
    let header = Header {
        source: &source,
        bill: Some(&bill),
        payment: came.payment.as_deref(),
        amount,
        placed: booking.placed,
        booked: books.now(),
        now: books.now(),
    };
    if !books.book(&mut standing, &header, &booking.transaction).await? {
        return Ok(());
    }
    let (mut left, now) = (booking.refund.cents, books.now());
    for row in due {
        let part = left.min(row.amount.cents);
        let rest = Money { cents: row.amount.cents - part, ..amount };
        refund::set(books.tx().await?, &row.id, if rest.cents == 0 { "void" } else { "due" }, rest, now).await?;
        left -= part;
    }
    if let Some(id) = &came.payment
        && let Some(mut row) = payment::get(&mut **books.tx().await?, id).await?
        && let Ok(next) = row.noun.state.apply(PaymentEvent::Reversed)
    {
        row.noun.state = next;
        row.noun.received = row.noun.received.minus(amount).map_err(|_| Code::Internal)?;
        row.noun.refund = row.noun.refund.minus(booking.refund).map_err(|_| Code::Internal)?;
        books.put_payment(&mut standing, &mut row).await?;
    }
    books.put(&mut standing).await
}

async fn unplaced_reversed(books: &mut Books<'_>, source: &str, amount: Money) -> Outcome<()> {
    let against = Money { cents: -amount.cents, ..amount };
    let postings =
        vec![Posting { account: Account::Unplaced, amount }, Posting { account: Account::Clearing, amount: against }];
    let Ok(transaction) = Transaction::new(TransactionKind::Reversal, postings) else {
        return Err(Code::BadRequest.into());
    };
    let zero = Money::zero(amount.currency);
    let now = books.now();
    let header = Header { source, bill: None, payment: None, amount, placed: zero, booked: now, now };
    books.book_only(&header, &transaction).await?;
    Ok(())
}
