//! Writing a payment down, with the calls that will register and close it. The partial unique index decides who is
//! first when two begin at once.

use desk_domain::bill::reference::payment_reference;
use desk_domain::payment::{Payment, PaymentMethod, PaymentState};
use desk_domain::{Day, IdempotencyKey, Money, PaymentId, PersonId};

use crate::config::FpsPayee;
use crate::crypt::CryptError;
use crate::db::change::Entity;
use crate::db::outside_call::Kind;
use crate::db::payment::{self, PaymentRow};
use crate::ledger::{Books, Standing};
use crate::limits;
use crate::problem::{Code, Outcome, Problem};

/// Tries to find a reference that is not taken.
const TRIES: u32 = 40;

/// What is to be paid, by whom, how.
pub(crate) struct Wish<'a> {
    pub(crate) person: &'a PersonId,
    pub(crate) amount: Money,
    pub(crate) payee: &'a FpsPayee,
    /// Of the request; a collection has none.
    pub(crate) key: Option<&'a IdempotencyKey>,
    /// By a collection under this mandate instead of a code.
    pub(crate) mandate: Option<&'a str>,
}

/// Begins a payment of a bill that is locked and that no payment holds.
pub(crate) async fn begin(books: &mut Books<'_>, standing: &mut Standing, wish: &Wish<'_>) -> Outcome<Payment> {
    if let Some(row) = payment::holder(books.tx().await?, &standing.id()).await? {
        return Err(held(&row, wish.person)?);
    }
    let mut row = row(books, standing, wish);
    for _ in 0..TRIES {
        let Some(reference) = payment_reference(Day::of(books.now()), serial()?) else { break };
        row.noun.reference = reference;
        if payment::insert(books.tx().await?, &row).await? {
            return registered(books, standing, row).await;
        }
        if let Some(row) = payment::holder(books.tx().await?, &standing.id()).await? {
            return Err(held(&row, wish.person)?);
        }
    }
    tracing::error!("no payment reference of today is free");
    Err(Code::Unavailable.into())
}

/// One of the day's 100,000; the database says whether it is taken.
fn serial() -> Outcome<u32> {
    let mut bytes = [0_u8; 4];
    getrandom::fill(&mut bytes).map_err(|_| CryptError)?;
    Ok(u32::from_be_bytes(bytes) % 100_000)
}

/// Another payment holds the bill. What it is, only its own person is told.
pub(crate) fn held(row: &PaymentRow, person: &PersonId) -> Outcome<Problem> {
    let current = if row.person == *person {
        serde_json::to_value(&row.noun)?
    } else {
        serde_json::json!({ "id": row.noun.id, "bill": row.noun.bill })
    };
    Ok(Problem::from(Code::PaymentOpen).with("current", current))
}

fn row(books: &Books<'_>, standing: &Standing, wish: &Wish<'_>) -> PaymentRow {
    let now = books.now();
    let (method, life) = match wish.mandate {
        None => (PaymentMethod::Fps, limits::PAYMENT_MS),
        Some(_) => (PaymentMethod::Edda, limits::COLLECTION_MS),
    };
    // Whole seconds: the code can say no more.
    let expires = desk_domain::Timestamp::from_millis((now.as_millis() + life).div_euclid(1000) * 1000);
    let zero = Money::zero(wish.amount.currency);
    let noun = Payment {
        id: PaymentId::at(now),
        version: 1,
        bill: standing.id(),
        idempotency_key: wish.key.cloned(),
        method,
        amount: wish.amount,
        state: PaymentState::Created,
        reason: None,
        reference: String::new(),
        payee: wish.payee.name.clone(),
        bill_number: standing.row.noun.number.clone(),
        code: None,
        expires_at: wish.mandate.is_none().then_some(expires),
        received: zero,
        refund: zero,
        refunded_at: None,
        bank_reference: None,
        checked_at: None,
        created_at: now,
        settled_at: None,
        changed_at: now,
    };
    PaymentRow { person: wish.person.clone(), mandate: wish.mandate.map(str::to_owned), holds: true, expires, noun }
}

async fn registered(books: &mut Books<'_>, standing: &mut Standing, row: PaymentRow) -> Outcome<Payment> {
    let (id, now) = (row.noun.id.as_str(), books.now());
    let first = if row.mandate.is_some() { Kind::FpsCollect } else { Kind::FpsRegister };
    books.call(first, id, now).await?;
    books.call(Kind::FpsClose, id, row.expires).await?;
    books.note(&row.person, Entity::Payment, id);
    standing.row.noun.payment = Some(row.noun.id.clone());
    books.put(standing).await?;
    Ok(row.noun)
}
