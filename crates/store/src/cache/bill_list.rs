//! The list of bills in windows (mechanisms.md, M-ipc): what is asked and what is answered. Its SQL is in `bill_window.rs`,
//! its headings are in `bill_group.rs`.

use desk_contract::{BillFilter, BillGroup, BillSort, Entity};
use desk_domain::bill::Bill;
use desk_domain::search::{fold, match_expression};
use desk_domain::{Day, Language, Timestamp};
use sqlx::SqliteConnection;

use crate::cache::bill_group::{counted, summary};
use crate::cache::bill_read::{self, BillOverlay};
use crate::cache::bill_window::{Bound, SumColumns, acts};
use crate::cache::{batch, mark};
use crate::{Store, StoreError};

/// Which window of which list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillQuery {
    /// Words to look for; empty: all.
    pub text: String,
    /// Which.
    pub filter: BillFilter,
    /// Order inside a group.
    pub order: BillSort,
    /// Language of the names to sort by.
    pub language: Language,
    /// First row.
    pub offset: u32,
    /// Rows, at most [`crate::MAX_ROWS`].
    pub limit: u32,
    /// Decides what is overdue.
    pub today: Day,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillRow {
    /// With the waiting acts on top.
    pub bill: Bill,
    /// Where it stands in the list.
    pub group: BillGroup,
    /// The person's own label for its account.
    pub label: Option<String>,
    /// Nobody knows yet whether money went.
    pub checking: bool,
    /// An act waits in the outbox.
    pub waiting: bool,
    /// The person wants to be reminded of it since then.
    pub reminder: Option<Timestamp>,
}

/// A group of the list, in the order of [`BillGroup`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BillGroupCount {
    /// Which.
    pub group: BillGroup,
    /// How many, as far as the text finds them.
    pub count: u32,
    /// Offset of its first row in the list; `None` when the filter leaves the group out.
    pub first_offset: Option<u32>,
}

/// What the page says on top, over all bills. Amounts are cents of Hong Kong dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BillSums {
    /// Bills to pay, those overdue included.
    pub to_pay: u32,
    /// What is owed on them.
    pub to_pay_cents: i64,
    /// What of it is due within a week or overdue.
    pub this_week_cents: i64,
    /// How many of them.
    pub this_week: u32,
    /// Overdue bills.
    pub overdue: u32,
    /// Bills that a payment holds, or that are in doubt.
    pub in_progress: u32,
    /// Bills expected.
    pub expected: u32,
    /// When the next of them should be there.
    pub expected_day: Option<Day>,
}

/// A window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillPage {
    /// The rows.
    pub rows: Vec<BillRow>,
    /// Rows of the whole list.
    pub total: u32,
    /// All groups that have rows.
    pub groups: Vec<BillGroupCount>,
    /// Over all bills.
    pub sums: BillSums,
    /// The bill revision that the window is at least as new as.
    pub revision: u32,
}

type Read = (Vec<(i64, Bill)>, Vec<SumColumns>, Vec<SumColumns>);

async fn read(
    connection: &mut SqliteConnection,
    query: &BillQuery,
    overlay: &BillOverlay,
    labelled: Vec<String>,
) -> Result<Read, StoreError> {
    let generation = mark::shown(&mut *connection).await?;
    let acts = batch(&acts(&mut *connection, generation, overlay).await?)?;
    let expression = match_expression(&query.text);
    let bound = Bound { query, generation, acts, expression, labelled: batch(&labelled)? };
    let all = bound.sums(&mut *connection, true).await?;
    let found = if bound.expression.is_some() { bound.sums(&mut *connection, false).await? } else { all.clone() };
    let rows = bound.rows(&mut *connection).await?;
    let bills = bill_read::of_rows(connection, &rows).await?;
    Ok((bills, found, all))
}

impl Store {
    /// A window of the list of bills. A text without a letter or digit finds everything.
    pub async fn bills(&self, query: &BillQuery) -> Result<BillPage, StoreError> {
        let revision = self.revisions().of(Entity::Bill);
        let overlay = self.bill_overlay().await?;
        let labelled = self.accounts_labelled(&fold(&query.text)).await?;
        let mut tx = self.cache.read().await?;
        let (bills, found, all) = self.cache.noted(read(&mut tx, query, &overlay, labelled).await)?;
        drop(tx);
        let (groups, total) = counted(query.filter, &found);
        let bills = bills.into_iter().map(|(_, bill)| bill).collect();
        let rows = self.bill_rows(bills, &overlay, query.today).await?;
        Ok(BillPage { rows, total, groups, sums: summary(&all, query.today), revision })
    }
}
