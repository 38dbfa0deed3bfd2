//! Searching tasks, applications and bills at once.

use desk_contract::{
    BillFilter, BillSort, DeskError, PaletteRowView, PaletteSearchRequest, PaletteSearchView, PaletteTarget,
};
use desk_domain::Day;
use desk_domain::task::TaskGroup;
use desk_store::{ApplicationOrder, ApplicationQuery, BillQuery, TaskOrder, TaskQuery};

use crate::{Desk, incident, row};

/// Rows of each kind.
const ROWS: u32 = 6;

impl Desk {
    /// At most six tasks, six applications and six bills.
    pub async fn palette_search(&self, request: PaletteSearchRequest) -> Result<PaletteSearchView, DeskError> {
        let profile = self.open()?;
        if request.query.trim().is_empty() || profile.is_looking_around().await {
            return Ok(PaletteSearchView { rows: Vec::new() });
        }
        let tasks = TaskQuery {
            text: request.query.clone(),
            groups: TaskGroup::ALL.to_vec(),
            department: None,
            order: TaskOrder::Due,
            language: self.language(),
            offset: 0,
            limit: ROWS,
            now: self.now(),
        };
        let applications = ApplicationQuery {
            text: request.query.clone(),
            with_ended: true,
            order: ApplicationOrder::News,
            language: self.language(),
            offset: 0,
            limit: ROWS,
        };
        let bills = BillQuery {
            text: request.query,
            filter: BillFilter::All,
            order: BillSort::Due,
            language: self.language(),
            offset: 0,
            limit: ROWS,
            today: Day::of(self.now()),
        };
        let store = profile.store();
        let tasks = store.tasks(&tasks).await.map_err(|error| incident::store(&error))?;
        let applications = store.applications(&applications).await.map_err(|error| incident::store(&error))?;
        let bills = store.bills(&bills).await.map_err(|error| incident::store(&error))?;
        let tasks = tasks.rows.into_iter().map(|found| PaletteRowView {
            target: PaletteTarget::Task { id: found.task.id },
            title: row::text(&found.task.title),
            department: row::text(&found.task.department.name),
            reference: found.task.reference,
        });
        let applications = applications.rows.into_iter().map(|found| PaletteRowView {
            target: PaletteTarget::Application { id: found.id },
            title: row::text(&found.name),
            department: row::text(&found.department.name),
            reference: Some(found.reference),
        });
        let bills = bills.rows.into_iter().map(|found| PaletteRowView {
            target: PaletteTarget::Bill { id: found.bill.id },
            title: row::text(&found.bill.title),
            department: row::text(&found.bill.department.name),
            reference: Some(found.bill.number),
        });
        Ok(PaletteSearchView { rows: tasks.chain(applications).chain(bills).collect() })
    }
}
