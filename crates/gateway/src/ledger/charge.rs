//! What a department says of money: what it charges, that it was paid another way, that it takes a bill back.

use desk_domain::ledger as rules;
use desk_domain::payment::{PaymentEvent, PaymentReason};
use desk_domain::{DepartmentId, Money, OutboxId, Timestamp};
use serde_json::json;

use super::refund::send_back;
use super::{Books, Standing};
use crate::db::ledger::{self, Header};
use crate::db::{exception, outside_call, payment, refund};
use crate::problem::{Code, Outcome};

/// Books what is charged now beside what was charged before. Less than was paid goes back.
pub(crate) async fn charge(books: &mut Books<'_>, standing: &mut Standing) -> Outcome<()> {
    let total = standing.row.noun.total;
    let by = if standing.row.noun.expected { -standing.row.charged } else { total.cents - standing.row.charged };
    let difference = Money { cents: by, ..total };
    let (bill, department) = (standing.id(), DepartmentId::new(standing.row.department.clone()));
    let mut back = Money::zero(total.currency);
    let transaction = match by {
        0 => return Ok(()),
        1.. => rules::charge(&bill, &department, difference).map(Some),
        _ => {
            let less = Money { cents: -by, ..total };
            let owed = if less.cents < standing.owed.cents { less } else { standing.owed };
            back = less.minus(owed).map_err(|_| Code::Internal)?;
            rules::withdraw(&bill, &department, owed, back)
        }
    };
    let Some(transaction) = transaction.map_err(|_| Code::Internal)? else { return Ok(()) };
    let source = format!("charge:{bill}:{}", OutboxId::random());
    let header = Header {
        source: &source,
        bill: Some(&bill),
        payment: None,
        amount: difference,
        placed: Money::zero(total.currency),
        booked: books.now(),
        now: books.now(),
    };
    books.book(standing, &header, &transaction).await?;
    standing.row.charged += by;
    give_back(books, standing, back).await?;
    if standing.owed.cents == 0 {
        end_holder(books, standing, PaymentReason::NothingOwed).await?;
    }
    Ok(())
}

/// The department was paid by another channel; false when that was booked before.
pub(crate) async fn another_way(
    books: &mut Books<'_>,
    standing: &mut Standing,
    source: &str,
    amount: Money,
    paid: Timestamp,
) -> Outcome<bool> {
    let (bill, department) = (standing.id(), DepartmentId::new(standing.row.department.clone()));
    let booking = rules::another_way(&bill, &department, standing.owed, amount).map_err(|_| Code::Internal)?;
    let header = Header {
        source,
        bill: Some(&bill),
        payment: None,
        amount,
        placed: booking.placed,
        booked: paid,
        now: books.now(),
    };
    if !books.book(standing, &header, &booking.transaction).await? {
        return Ok(false);
    }
    standing.when = Some(paid);
    give_back(books, standing, booking.refund).await?;
    // What the open code asks for is no longer what is owed.
    let whole = standing.owed.cents == 0;
    let reason = if whole { PaymentReason::PaidAnotherWay } else { PaymentReason::AmountChanged };
    end_holder(books, standing, reason).await?;
    Ok(true)
}

/// The department takes the bill back: nothing is owed any more, and what was paid goes back.
pub(crate) async fn withdraw(books: &mut Books<'_>, standing: &mut Standing) -> Outcome<()> {
    if standing.row.withdrawn {
        return Ok(());
    }
    let (bill, department) = (standing.id(), DepartmentId::new(standing.row.department.clone()));
    let charged = Money { cents: standing.row.charged, ..standing.row.noun.total };
    let paid = charged.minus(standing.owed).map_err(|_| Code::Internal)?;
    let transaction = rules::withdraw(&bill, &department, standing.owed, paid).map_err(|_| Code::Internal)?;
    if let Some(transaction) = transaction {
        let source = format!("withdrawal:{bill}");
        let header = Header {
            source: &source,
            bill: Some(&bill),
            payment: None,
            amount: charged,
            placed: Money::zero(charged.currency),
            booked: books.now(),
            now: books.now(),
        };
        books.book(standing, &header, &transaction).await?;
    }
    standing.row.withdrawn = true;
    standing.row.charged = 0;
    give_back(books, standing, paid).await?;
    end_holder(books, standing, PaymentReason::BillWithdrawn).await
}

/// Ends the payment that holds the bill: its code is not shown any more, and the switch is asked to close it.
pub(crate) async fn end_holder(books: &mut Books<'_>, standing: &mut Standing, reason: PaymentReason) -> Outcome<()> {
    let Some(mut row) = payment::holder(books.tx().await?, &standing.id()).await? else { return Ok(()) };
    let Ok(next) = row.noun.state.apply(PaymentEvent::Cancelled) else { return Ok(()) };
    if next == row.noun.state {
        return Ok(());
    }
    row.noun.state = next;
    row.noun.reason = Some(reason);
    row.noun.code = None;
    books.put_payment(standing, &mut row).await?;
    books.hurry(outside_call::Kind::FpsClose, row.noun.id.as_str()).await
}

/// Sends `amount` of what came for the bill back, the newest money first. What came over a counter the department
/// has to send back itself.
async fn give_back(books: &mut Books<'_>, standing: &Standing, amount: Money) -> Outcome<()> {
    let (bill, mut left) = (standing.id(), amount);
    if !left.is_positive() {
        return Ok(());
    }
    let mut received = ledger::received_for(books.tx().await?, &bill).await?;
    while let Some(came) = received.pop() {
        let Some(transaction) = came.source.strip_prefix("fps:") else { continue };
        if ledger::of_source(books.tx().await?, &format!("reversal:{transaction}")).await?.is_some() {
            continue;
        }
        let gone = refund::of_transaction(books.tx().await?, transaction).await?;
        let gone: i64 = gone.iter().filter(|row| row.state != "void").map(|row| row.amount.cents).sum();
        let part = left.cents.min(came.amount.cents - gone);
        if part > 0 {
            let part = Money { cents: part, ..left };
            send_back(books, &bill, transaction, came.payment.as_deref(), part).await?;
            left = left.minus(part).map_err(|_| Code::Internal)?;
        }
        if left.cents == 0 {
            return Ok(());
        }
    }
    let detail = json!({ "bill": bill, "department": standing.row.department, "amount": left });
    let source = format!("{bill} {}", OutboxId::random());
    books.except(exception::Kind::CounterRefund, &source, &detail).await
}
