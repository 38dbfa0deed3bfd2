//! What was paid: sums by month and category, and the entries of a time. From the receipts, and from bills that were
//! paid another way, which leave none here.

use desk_domain::bill::Bill;
use desk_domain::payment::Receipt;

use crate::cache::{bill, mark};
use crate::statement::statements;
use crate::{Store, StoreError};

/// More entries than a person has in a year.
const MOST: u32 = 20_000;

/// ?1 generation: the receipts with what of each has stayed. Nothing stays of a payment that the bank took back, or of a
/// bill that was; of a bill that was lowered what it now asks for, the receipts counted as they came.
macro_rules! kept {
    () => {
        "with kept as (
            select receipt.row, receipt.id, receipt.bill_id, receipt.category, receipt.hkd, receipt.paid_at,
                receipt.paid_month,
                case
                    when bill.id is null then receipt.amount
                    when bill.class = 3 then 0
                    else max(0, min(receipt.amount, bill.paid - coalesce(sum(receipt.amount) over (
                        partition by receipt.bill_id order by receipt.paid_at, receipt.id
                        rows between unbounded preceding and 1 preceding
                    ), 0)))
                end as amount
            from receipt left join bill on bill.generation = ?1 and bill.id = receipt.bill_id
            where receipt.generation = ?1 and not exists (
                select 1 from payment join payment_body on payment_body.row = payment.row
                where payment.generation = ?1 and payment.id = receipt.payment_id and payment.state = 'reversed'
                    and payment_body.json ->> '$.received.cents' = 0
            )
        ) "
    };
}
/// What a bill got beyond its receipts.
macro_rules! beside {
    () => {
        "bill.paid - coalesce((select sum(amount) from kept where kept.bill_id = bill.id), 0)"
    };
}

statements! {
    SUMS = concat!(
        kept!(),
        "select month, category, sum(amount) from (
            select paid_month as month, category, amount from kept where hkd
            union all
            select ended_month, category, ", beside!(), " from bill
            where generation = ?1 and hkd and paid > 0
        ) where amount > 0 group by month, category order by month, category"
    );
    RECEIPTS = concat!(
        kept!(),
        "select receipt_body.json, kept.amount from kept join receipt_body on receipt_body.row = kept.row
        where kept.amount > 0 and paid_month between ?2 and ?3 order by paid_at, kept.id limit ?4"
    );
    BILLS = concat!(
        kept!(),
        "select bill_body.json, ", beside!(), " from bill join bill_body on bill_body.row = bill.row
        where bill.generation = ?1 and ended_month between ?2 and ?3 and paid > 0 and ", beside!(), " > 0
        order by ended_at, bill.id limit ?4"
    );
}

/// Cents of Hong Kong dollars that were paid in a month for a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidSum {
    /// Year.
    pub year: u16,
    /// 1–12.
    pub month: u8,
    /// Number of the category in [`desk_domain::bill::BillCategory::ALL`].
    pub category: usize,
    /// How much.
    pub cents: i64,
}

/// One entry of what was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paid {
    /// By a payment of the desk's; so many cents of it have stayed.
    Receipt(Box<Receipt>, i64),
    /// Another way; so many cents of it.
    AnotherWay(Box<Bill>, i64),
}

impl Store {
    /// What was paid by month and category, oldest first.
    pub async fn paid_sums(&self) -> Result<Vec<PaidSum>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found: Vec<(i64, i64, i64)> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                Ok::<_, StoreError>(sqlx::query_as(SUMS).bind(shown).fetch_all(&mut *tx).await?)
            }
            .await,
        )?;
        let sum = |(month, category, cents): (i64, i64, i64)| {
            Some(PaidSum {
                year: u16::try_from(month.div_euclid(12)).ok()?,
                month: u8::try_from(month.rem_euclid(12) + 1).ok()?,
                category: usize::try_from(category).ok()?,
                cents,
            })
        };
        Ok(found.into_iter().filter_map(sum).collect())
    }

    /// What was paid from the first to the last month, both included, given as `(year, month)`: receipts first, then
    /// what was paid another way, each oldest first.
    pub async fn paid_between(&self, first: (u16, u8), last: (u16, u8)) -> Result<Vec<Paid>, StoreError> {
        let number = |(year, month): (u16, u8)| i64::from(year) * 12 + i64::from(month) - 1;
        let (first, last) = (number(first), number(last));
        let mut tx = self.cache.read().await?;
        let (receipts, bills) = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let query = sqlx::query_as(RECEIPTS).bind(shown).bind(first).bind(last).bind(MOST);
                let receipts: Vec<(String, i64)> = query.fetch_all(&mut *tx).await?;
                let query = sqlx::query_as(BILLS).bind(shown).bind(first).bind(last).bind(MOST);
                let bills: Vec<(String, i64)> = query.fetch_all(&mut *tx).await?;
                Ok::<_, StoreError>((receipts, bills))
            }
            .await,
        )?;
        let mut paid = Vec::with_capacity(receipts.len() + bills.len());
        for (json, cents) in receipts {
            paid.push(Paid::Receipt(Box::new(serde_json::from_str(&json)?), cents));
        }
        for (json, cents) in bills {
            paid.push(Paid::AnotherWay(Box::new(serde_json::from_str(&json)?), cents));
        }
        Ok(paid)
    }
}

/// The month of an instant, as sums name it.
pub fn month_of(at: desk_domain::Timestamp) -> (u16, u8) {
    let month = bill::month_number(at);
    let (year, month) = (u16::try_from(month.div_euclid(12)), u8::try_from(month.rem_euclid(12) + 1));
    (year.unwrap_or_default(), month.unwrap_or(1))
}
