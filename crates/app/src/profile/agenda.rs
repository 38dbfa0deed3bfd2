//! The person's own open tasks and bills to pay, for Today and the reminders: read window by window, so that many cost no
//! more memory.

use std::collections::HashSet;

use desk_contract::{BillFilter, BillGroup, BillSort, DeskError, MAX_ROWS};
use desk_domain::task::TaskGroup;
use desk_domain::{Day, Language, TaskId};
use desk_store::{BillQuery, BillRow, TaskOrder, TaskQuery, TaskRow};

use super::OpenProfile;
use super::pairing::{Item, key_of, number_key, together};
use crate::bills::view::remind_on;
use crate::incident;

/// So many near tasks are looked at: more than a person can have, fewer than hurt.
const MOST: u32 = 1000;
/// What is remembered of an expected bill: that the person was reminded of it.
const TOLD: &str = "bill-reminded";

impl OpenProfile {
    /// Tasks that need the person, earliest due first, then the first that can be done now.
    async fn agenda_rows(&self) -> Result<Vec<TaskRow>, DeskError> {
        let mut rows = Vec::new();
        loop {
            let offset = u32::try_from(rows.len()).unwrap_or(MOST);
            let (window, total) = self.group_window(TaskGroup::NeedsYou, offset).await?;
            let empty = window.is_empty();
            rows.extend(window);
            if empty || rows.len() >= total.min(MOST) as usize {
                break;
            }
        }
        rows.extend(self.group_window(TaskGroup::CanDoNow, 0).await?.0);
        Ok(rows)
    }

    /// How many tasks need the person.
    pub(crate) async fn need_you(&self) -> Result<u32, DeskError> {
        Ok(self.group_window(TaskGroup::NeedsYou, MOST).await?.1)
    }

    /// The person's open tasks, each with the bill whose money it asks for, and the other bills that are issued and not
    /// over. Those that wait are among them.
    pub(crate) async fn agenda(&self) -> Result<Vec<Item>, DeskError> {
        let tasks = self.agenda_rows().await?;
        let mut bills = self.open_bills().await?;
        let known: HashSet<String> = bills.iter().map(key_of).collect();
        let others: Vec<String> = tasks.iter().filter_map(number_key).filter(|key| !known.contains(key)).collect();
        let today = Day::of(self.clock.now());
        let numbered = self.store.bills_numbered(&others, today).await.map_err(|error| incident::store(&error))?;
        bills.extend(numbered.into_iter().filter(|row| row.group != BillGroup::Expected));
        Ok(together(tasks, bills))
    }

    /// Bills to pay (overdue first, then by due day), and those that a payment holds or that were paid another way.
    async fn open_bills(&self) -> Result<Vec<BillRow>, DeskError> {
        let mut rows = Vec::new();
        loop {
            let query = BillQuery {
                text: String::new(),
                filter: BillFilter::Open,
                order: BillSort::Due,
                language: Language::En,
                offset: u32::try_from(rows.len()).unwrap_or(MOST),
                limit: MAX_ROWS,
                today: Day::of(self.clock.now()),
            };
            let page = self.store.bills(&query).await.map_err(|error| incident::store(&error))?;
            let window = page.rows.len();
            let is_issued = |row: &BillRow| row.group != BillGroup::Expected;
            let fresh: Vec<BillRow> = page.rows.into_iter().filter(is_issued).collect();
            // Headings come in order: the first row that is only expected ends them.
            let over = fresh.len() < window || window == 0;
            rows.extend(fresh);
            if over || rows.len() >= MOST as usize {
                return Ok(rows);
            }
        }
    }

    /// Expected bills of which the person wants to be reminded and has not been.
    pub(crate) async fn bills_to_remind(&self) -> Result<Vec<BillRow>, DeskError> {
        let today = Day::of(self.clock.now());
        let mut rows = Vec::new();
        for (id, asked) in self.store.reminders().await.map_err(|error| incident::store(&error))? {
            let told = self.store.seen_at(TOLD, id.as_str()).await.map_err(|error| incident::store(&error))?;
            if told.is_some_and(|told| told >= asked) {
                continue;
            }
            rows.extend(self.bill(&id, today).await.ok().filter(|row| row.group == BillGroup::Expected));
        }
        Ok(rows)
    }

    /// Remembers that the person was reminded of the expected bills whose day has come.
    pub(crate) async fn remember_bills_reminded(&self) -> Result<(), DeskError> {
        let now = self.clock.now();
        let today = Day::of(now);
        for row in self.bills_to_remind().await? {
            if remind_on(&row, today).is_some_and(|day| day <= today) {
                let seen = self.store.set_seen(TOLD, row.bill.id.as_str(), now).await;
                seen.map_err(|error| incident::store(&error))?;
            }
        }
        Ok(())
    }

    /// Open tasks in all groups but done.
    pub(crate) async fn open_tasks(&self) -> Result<u32, DeskError> {
        let query = TaskQuery { groups: Vec::new(), limit: 1, ..self.query(TaskGroup::NeedsYou, 0) };
        Ok(self.store.tasks(&query).await.map_err(|error| incident::store(&error))?.total)
    }

    /// Whether "done" was said on this computer.
    pub(crate) async fn did_here(&self, id: &TaskId) -> Result<bool, DeskError> {
        let seen = self.store.seen_at("done-here", id.as_str()).await.map_err(|error| incident::store(&error))?;
        Ok(seen.is_some())
    }

    /// Remembers that "done" was said here.
    pub(crate) async fn remember_done(&self, id: &TaskId) -> Result<(), DeskError> {
        let now = self.clock.now();
        self.store.set_seen("done-here", id.as_str(), now).await.map_err(|error| incident::store(&error))
    }

    async fn group_window(&self, group: TaskGroup, offset: u32) -> Result<(Vec<TaskRow>, u32), DeskError> {
        let query = self.query(group, offset);
        let page = self.store.tasks(&query).await.map_err(|error| incident::store(&error))?;
        Ok((page.rows, page.total))
    }

    fn query(&self, group: TaskGroup, offset: u32) -> TaskQuery {
        TaskQuery {
            text: String::new(),
            groups: vec![group],
            department: None,
            order: TaskOrder::Due,
            language: Language::En,
            offset,
            limit: MAX_ROWS,
            now: self.clock.now(),
        }
    }
}
