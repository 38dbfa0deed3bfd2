//! The SQL of the list of bills: filter, search, group, sort and sums, with what waits in the outbox taken into account as a
//! small table of changed columns.

use desk_contract::BillSort;
use desk_domain::bill::Bill;
use sqlx::SqliteConnection;

use crate::cache::bill_group::{place, selected};
use crate::cache::bill_list::BillQuery;
use crate::cache::bill_read::BillOverlay;
use crate::cache::rows;
use crate::cache::task::day_number;
use crate::cache::task_list::language_column;
use crate::statement::statements;
use crate::{MAX_ROWS, StoreError};

/// Due within so many days counts as this week.
const WEEK: i32 = 7;

/// Parameters of all: ?1 generation, ?2 today, ?3 changed columns of bills with waiting acts `[row, claimed, in doubt]`,
/// ?4 search expression or null, ?5 accounts whose label was found.
macro_rules! seen {
    ($from:expr) => {
        concat!(
            "with act as materialized (
                select value ->> 0 as row, value ->> 1 as claimed, value ->> 2 as doubted from json_each(?3)
            ), seen as (
                select bill.row, bill.id, due_day, owed, due_owed, paid, hkd, department_id, issued_at, ended_at,
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
                or number_key in (select value from json_each(?5))
        ) cross join bill on bill.row = found"
    };
}
/// ?6 last day of the week. When an expected bill should be there is what [`Bill::expected_on`] says; a test compares the
/// two.
macro_rules! sums {
    () => {
        "select place, count(*),
            coalesce(sum(iif(hkd, owed, 0)), 0),
            coalesce(sum(iif(hkd and due_day <= ?6, due_owed, 0)), 0),
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
                when ?6 = 1 then -iif(place = 4, paid, due_owed)
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
pub(crate) type ActColumns = (i64, bool, bool);
/// `[place, count, owed, to be paid this week, this week, held, first day on which an expected bill should be there]`.
pub(crate) type SumColumns = (i64, u32, i64, i64, u32, u32, Option<i32>);

/// A query with everything that its statements are bound to.
pub(crate) struct Bound<'a> {
    pub(crate) query: &'a BillQuery,
    pub(crate) generation: i64,
    pub(crate) acts: String,
    pub(crate) expression: Option<String>,
    pub(crate) labelled: String,
}

impl Bound<'_> {
    /// Sums of the headings: over all bills, or over those that the text finds.
    pub(crate) async fn sums(
        &self,
        connection: &mut SqliteConnection,
        all: bool,
    ) -> Result<Vec<SumColumns>, StoreError> {
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

    /// The row numbers of the window, in order.
    pub(crate) async fn rows(&self, connection: &mut SqliteConnection) -> Result<Vec<i64>, StoreError> {
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

/// Changed columns of what looks different from its row.
pub(crate) async fn acts(
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
