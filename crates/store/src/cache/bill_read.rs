//! Reading bills one by one or by account: the cached row with what waits in the outbox on top.

use std::collections::{HashMap, HashSet};

use desk_domain::bill::{Bill, PendingBillAct, overlay};
use desk_domain::{BillId, Day};
use sqlx::SqliteConnection;

use crate::cache::bill_list::BillRow;
use crate::cache::{batch, bill_group, mark, payment};
use crate::statement::statements;
use crate::vault::outbox::Pending;
use crate::{Store, StoreError};

statements! {
    OF_ROWS = "select row, json from bill_body where row in (select value from json_each(?1))";
    NUMBERED = "select bill_body.json from bill join bill_body on bill_body.row = bill.row
        where bill.generation = ?1 and bill.number_key in (select value from json_each(?2)) limit 1000";
    OF_ACCOUNT = "select bill_body.json from bill join bill_body on bill_body.row = bill.row
        where bill.generation = ?1 and bill.account_key = ?2 order by bill.issued_at desc, bill.id limit ?3";
}

/// What waits in the outbox for bills: acts of the worker, and payments whose outcome is not known.
#[derive(Debug, Default)]
pub(crate) struct BillOverlay {
    acts: HashMap<String, Vec<Pending>>,
    doubted: HashSet<String>,
}

impl BillOverlay {
    pub(crate) fn new(pending: Vec<Pending>, doubted: Vec<String>) -> Self {
        let mut acts: HashMap<String, Vec<Pending>> = HashMap::new();
        for act in pending {
            acts.entry(act.entity_id.clone()).or_default().push(act);
        }
        Self { acts, doubted: doubted.into_iter().collect() }
    }

    /// Bills that may look different from their row.
    pub(crate) fn ids(&self) -> Vec<&str> {
        let ids: HashSet<&str> = self.acts.keys().chain(&self.doubted).map(String::as_str).collect();
        ids.into_iter().collect()
    }

    /// The bill as the person sees it.
    pub(crate) fn bill(&self, bill: Bill) -> Bill {
        let Some(acts) = self.acts.get(bill.id.as_str()) else { return bill };
        let pending: Vec<PendingBillAct> = acts
            .iter()
            .filter(|one| !one.wedged)
            .filter_map(|one| Some(PendingBillAct { act: serde_json::from_str(&one.act).ok()?, at: one.at }))
            .collect();
        overlay(&bill, &pending)
    }

    /// A payment of the bill was begun here and nobody knows what became of it.
    pub(crate) fn doubted(&self, id: &BillId) -> bool {
        self.doubted.contains(id.as_str())
    }

    fn waits(&self, id: &BillId) -> bool {
        self.acts.contains_key(id.as_str())
    }
}

/// The bills of these rows, in their order.
pub(crate) async fn of_rows(connection: &mut SqliteConnection, rows: &[i64]) -> Result<Vec<(i64, Bill)>, StoreError> {
    let bodies: Vec<(i64, String)> = sqlx::query_as(OF_ROWS).bind(batch(rows)?).fetch_all(connection).await?;
    let bodies: HashMap<i64, String> = bodies.into_iter().collect();
    let known = rows.iter().filter_map(|row| Some((*row, bodies.get(row)?)));
    known.map(|(row, json)| Ok((row, serde_json::from_str(json)?))).collect()
}

impl Store {
    /// The bill as the person sees it; `None` when the cache has none.
    pub async fn bill(&self, id: &BillId, today: Day) -> Result<Option<BillRow>, StoreError> {
        let overlay = self.bill_overlay().await?;
        let bills: Vec<Bill> = self.bill_at_gateway(id).await?.into_iter().collect();
        Ok(self.bill_rows(bills, &overlay, today).await?.pop())
    }

    /// The bill as the gateway last sent it, without waiting acts: what the next act is based on.
    pub async fn bill_at_gateway(&self, id: &BillId) -> Result<Option<Bill>, StoreError> {
        self.kept(id.as_str()).await
    }

    /// Bills with these numbers ([`account_key`](crate::account_key) of department and number), in whatever state.
    pub async fn bills_numbered(&self, keys: &[String], today: Day) -> Result<Vec<BillRow>, StoreError> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let keys = serde_json::to_string(keys)?;
        let overlay = self.bill_overlay().await?;
        let bills = self.kept_by(|shown| sqlx::query_scalar(NUMBERED).bind(shown).bind(keys)).await?;
        self.bill_rows(bills, &overlay, today).await
    }

    /// Bills of an account, latest issued first.
    pub async fn bills_of_account(&self, account: &str, limit: u32) -> Result<Vec<Bill>, StoreError> {
        self.kept_by(|shown| sqlx::query_scalar(OF_ACCOUNT).bind(shown).bind(account).bind(limit)).await
    }

    pub(crate) async fn bill_overlay(&self) -> Result<BillOverlay, StoreError> {
        Ok(BillOverlay::new(self.pending_acts("bill").await?, self.bills_in_doubt().await?))
    }

    /// Brings acts, labels and doubts to bills that were read.
    pub(crate) async fn bill_rows(
        &self,
        bills: Vec<Bill>,
        overlay: &BillOverlay,
        today: Day,
    ) -> Result<Vec<BillRow>, StoreError> {
        let labels = self.labels().await?;
        let reminders = self.reminders().await?;
        let held: Vec<&str> = bills.iter().filter_map(|bill| Some(bill.payment.as_ref()?.as_str())).collect();
        let mut tx = self.cache.read().await?;
        let states = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                payment::states(&mut tx, shown, &held).await
            }
            .await,
        )?;
        drop(tx);
        let in_doubt: HashSet<String> =
            states.into_iter().filter(|(_, state)| state == "in-doubt").map(|(id, _)| id).collect();
        Ok(bills
            .into_iter()
            .map(|bill| {
                let bill = overlay.bill(bill);
                let doubted = overlay.doubted(&bill.id);
                BillRow {
                    group: bill_group::group(&bill, doubted, today),
                    label: labels.of(&bill.department.id, &bill.account, &bill.number).map(str::to_owned),
                    checking: doubted || bill.payment.as_ref().is_some_and(|id| in_doubt.contains(id.as_str())),
                    waiting: overlay.waits(&bill.id),
                    reminder: reminders.get(&bill.id).copied(),
                    bill,
                }
            })
            .collect())
    }
}
