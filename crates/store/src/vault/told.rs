//! The desk's own book of what the person was told about their money: "paid", with amount and reference. Entries are
//! only added, and each outcome of a payment once; what the gateway says is never taken from here.

use desk_contract::Entity;
use desk_domain::payment::{Payment, PaymentState};
use desk_domain::{BillId, Currency, Money, PaymentId, Timestamp};

use crate::statement::statements;
use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "create table told (
    number integer primary key autoincrement,
    at integer not null,
    payment_id text not null,
    bill_id text not null,
    state text not null,
    cents integer not null,
    currency text not null,
    reference text not null,
    unique (payment_id, state, cents)
) strict";

statements! {
    ADD = "insert into told (at, payment_id, bill_id, state, cents, currency, reference)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (payment_id, state, cents) do nothing";
    ALL = "select at, payment_id, bill_id, state, cents, currency, reference from told order by number";
}

/// What the person was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: Timestamp,
    /// Of which payment.
    pub payment: PaymentId,
    /// For which bill.
    pub bill: BillId,
    /// `settled` or `reversed`.
    pub state: String,
    /// What came.
    pub amount: Money,
    /// What they quote.
    pub reference: String,
}

type Row = (i64, String, String, String, i64, String, String);

impl Store {
    /// Before a person is shown that money moved: writes it down. Other states say nothing about money and leave no
    /// entry. `true`: they had not been told before.
    pub async fn tell_paid(&self, payment: &Payment) -> Result<bool, StoreError> {
        if !matches!(payment.state, PaymentState::Settled { .. } | PaymentState::Reversed) {
            return Ok(false);
        }
        let mut tx = self.vault.write().await?;
        let add = sqlx::query(ADD)
            .bind(self.now().as_millis())
            .bind(payment.id.as_str())
            .bind(payment.bill.as_str())
            .bind(payment.state.as_str())
            .bind(payment.received.cents)
            .bind(payment.received.currency.code())
            .bind(&payment.reference);
        let added = self.vault.noted(add.execute(&mut *tx).await)?.rows_affected();
        self.commit_vault(tx, if added > 0 { &[Entity::History] } else { &[] }).await?;
        Ok(added > 0)
    }

    /// The whole book, oldest first.
    pub async fn told(&self) -> Result<Vec<Told>, StoreError> {
        let mut tx = self.vault.read().await?;
        let found: Vec<Row> = self.vault.noted(sqlx::query_as(ALL).fetch_all(&mut *tx).await)?;
        Ok(found
            .into_iter()
            .map(|(at, payment, bill, state, cents, currency, reference)| Told {
                at: Timestamp::from_millis(at),
                payment: PaymentId::new(payment),
                bill: BillId::new(bill),
                state,
                amount: Money { cents, currency: if currency == "CNY" { Currency::Cny } else { Currency::Hkd } },
                reference,
            })
            .collect())
    }
}
