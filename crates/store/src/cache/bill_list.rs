//! The list of bills in windows (mechanisms.md, M-ipc): filter, search, group, sort and sums in SQL, with what waits in the
//! outbox taken into account as a small table of changed columns.

use desk_contract::{BillFilter, BillGroup, BillSort, Entity};
use desk_domain::bill::Bill;
use desk_domain::search::{fold, match_expression};
use desk_domain::{Day, Language, Timestamp};
use sqlx::SqliteConnection;

use crate::cache::bill_read::{self, BillOverlay};
use crate::cache::task::day_number;
use crate::cache::task_list::language_column;
use crate::cache::{batch, bill, mark, rows};
use crate::statement::statements;
use crate::{MAX_ROWS, Store, StoreError};

/// Due within so many days counts as this week.
const WEEK: i32 = 7;

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
    /// Rows, at most [`MAX_ROWS`].
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

const GROUPS: [BillGroup; 6] = [
    BillGroup::Overdue,
    BillGroup::Due,
    BillGroup::InProgress,
    BillGroup::Expected,
    BillGroup::Paid,
    BillGroup::Withdrawn,
];

/// Parameters of all: ?1 generation, ?2 today, ?3 changed columns of bills with waiting acts `[row, claimed, in doubt]`,
/// ?4 search expression or null, ?5 accounts whose label was found.
macro_rules! seen {
    ($from:expr) => {
        concat!(
            "with act as materialized (
                select value ->> 0 as row, value ->> 1 as claimed, value ->> 2 as doubted from json_each(?3)
            ), seen as (
                select bill.row, bill.id, due_day, owed, paid, hkd, department_id, issued_at, ended_at,
                    payment_id is not null or coalesce(doubted, 0) as held,
                    case
                        when class = 3 then 5
                        when class = 2 then 4
                        when class = 1 then 3
                        when payment_id is not null or coalesce(act.claimed, bill.claimed) or doubted then 2
                        when due_day < ?2 then 0
                        else 1
                    end as place
                from ",
            $from,
            " left join act on act.row = bill.row
                where bill.generation = ?1 and (?4 is null or ?4 <> '') and ?5 is not null
            ) "
        )
    };
}
macro_rules! found {
    () => {
        "(select rowid as found from bill_terms where bill_terms match ?4
            union select row from bill where account_key in (select value from json_each(?5))
        ) cross join bill on bill.row = found"
    };
}
/// ?6 last day of the week. When an expected bill should be there is what [`Bill::expected_on`] says; a test compares the
/// two.
macro_rules! sums {
    () => {
        "select place, count(*),
            coalesce(sum(iif(hkd, owed, 0)), 0),
            coalesce(sum(iif(hkd and due_day <= ?6, owed, 0)), 0),
            coalesce(sum(due_day <= ?6), 0),
            coalesce(sum(place = 2 and held), 0),
            min(iif(issued_at > ended_at, (issued_at + 28800000) / 86400000, due_day - 7))
        from seen group by place"
    };
}
/// ?6 order, ?7 language, ?8 bits of the groups, ?9 rows, ?10 offset.
macro_rules! window {
    () => {
        "select row from seen where ?8 & (1 << place)
        order by place,
            case when ?6 = 2 then (
                select case ?7 when 0 then en when 1 then zh_hant_hk else zh_hans end
                from department where department.id = department_id
            ) end,
            case
                when ?6 = 1 then -iif(place = 4, paid, owed)
                when place >= 4 then -ended_at
                else coalesce(due_day, 9000000)
            end,
            id
        limit ?9 offset ?10"
    };
}

statements! {
    SUMS_ALL = concat!(seen!("bill"), sums!());
    SUMS_FOUND = concat!(seen!(found!()), sums!());
    WINDOW_ALL = concat!(seen!("bill"), window!());
    WINDOW_FOUND = concat!(seen!(found!()), window!());
}

/// `[row, claimed, in doubt]` of a bill that looks different from its row.
type ActColumns = (i64, bool, bool);
/// `[place, count, owed, owed this week, this week, held, first day on which an expected bill should be there]`.
type SumColumns = (i64, u32, i64, i64, u32, u32, Option<i32>);

struct Bound<'a> {
    query: &'a BillQuery,
    generation: i64,
    acts: String,
    expression: Option<String>,
    labelled: String,
}

impl Bound<'_> {
    async fn sums(&self, connection: &mut SqliteConnection, all: bool) -> Result<Vec<SumColumns>, StoreError> {
        let searched = self.expression.as_ref().filter(|_| !all);
        Ok(sqlx::query_as(if searched.is_some() { SUMS_FOUND } else { SUMS_ALL })
            .bind(self.generation)
            .bind(day_number(self.query.today))
            .bind(&self.acts)
            .bind(searched)
            .bind(&self.labelled)
            .bind(day_number(self.query.today.plus_days(WEEK)))
            .fetch_all(connection)
            .await?)
    }

    async fn rows(&self, connection: &mut SqliteConnection) -> Result<Vec<i64>, StoreError> {
        let query = self.query;
        let order = match query.order {
            BillSort::Due => 0,
            BillSort::Amount => 1,
            BillSort::Department => 2,
        };
        let bits: i64 = selected(query.filter).map(|group| 1 << place(group)).sum();
        Ok(sqlx::query_scalar(if self.expression.is_some() { WINDOW_FOUND } else { WINDOW_ALL })
            .bind(self.generation)
            .bind(day_number(query.today))
            .bind(&self.acts)
            .bind(&self.expression)
            .bind(&self.labelled)
            .bind(order)
            .bind(language_column(query.language))
            .bind(bits)
            .bind(query.limit.min(MAX_ROWS))
            .bind(query.offset)
            .fetch_all(connection)
            .await?)
    }
}

fn place(group: BillGroup) -> i64 {
    group as i64
}

fn selected(filter: BillFilter) -> impl Iterator<Item = BillGroup> {
    GROUPS.into_iter().filter(move |group| {
        let ended = matches!(group, BillGroup::Paid | BillGroup::Withdrawn);
        match filter {
            BillFilter::Open => !ended,
            BillFilter::Ended => ended,
            BillFilter::All => true,
        }
    })
}

/// Under which heading a bill stands. The same as the SQL says; a test compares the two.
pub(crate) fn group(seen: &Bill, doubted: bool, today: Day) -> BillGroup {
    match bill::class(seen) {
        3 => BillGroup::Withdrawn,
        2 => BillGroup::Paid,
        1 => BillGroup::Expected,
        _ if seen.payment.is_some() || seen.claim.is_some() || doubted => BillGroup::InProgress,
        _ if seen.due.is_some_and(|due| due < today) => BillGroup::Overdue,
        _ => BillGroup::Due,
    }
}

fn counted(filter: BillFilter, sums: &[SumColumns]) -> (Vec<BillGroupCount>, u32) {
    let mut next = 0;
    let groups = GROUPS
        .into_iter()
        .filter_map(|group| {
            let count = sums.iter().find(|sum| sum.0 == place(group))?.1;
            let first_offset = selected(filter).any(|one| one == group).then_some(next);
            if first_offset.is_some() {
                next += count;
            }
            Some(BillGroupCount { group, count, first_offset })
        })
        .collect();
    (groups, next)
}

fn summary(sums: &[SumColumns], today: Day) -> BillSums {
    let mut all = BillSums::default();
    for (place, count, owed, owed_this_week, this_week, held, first_expected) in sums {
        match *place {
            0 | 1 => {
                all.to_pay += count;
                all.to_pay_cents += owed;
                all.this_week_cents += owed_this_week;
                all.this_week += this_week;
                all.overdue += if *place == 0 { *count } else { 0 };
            }
            2 => all.in_progress = *held,
            3 => {
                all.expected = *count;
                let day = first_expected.and_then(|days| Some(Day::new(1970, 1, 1).ok()?.plus_days(days)));
                // What is late may come any day.
                all.expected_day = day.map(|day| day.max(today));
            }
            _ => {}
        }
    }
    all
}

/// Changed columns of what looks different from its row.
async fn acts(
    connection: &mut SqliteConnection,
    generation: i64,
    overlay: &BillOverlay,
) -> Result<Vec<ActColumns>, StoreError> {
    let ids = overlay.ids();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = rows::find::<Bill>(connection, generation, &ids).await?;
    Ok(found
        .into_iter()
        .map(|(row, bill)| {
            let bill = overlay.bill(bill);
            (row, bill.claim.is_some(), overlay.doubted(&bill.id))
        })
        .collect())
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
