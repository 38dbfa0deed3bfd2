//! A window of the list of bills.

use desk_contract::{BillsListRequest, BillsListView, DeskError, MAX_ROWS};
use desk_domain::Day;
use desk_store::BillQuery;

use super::{examples, view};
use crate::{Desk, incident};

impl Desk {
    /// A window of the list; filter, sort, group, search and sums happen in the cache.
    pub async fn bills_list(&self, request: BillsListRequest) -> Result<BillsListView, DeskError> {
        let profile = self.open()?;
        if profile.is_looking_around().await {
            return Ok(examples::list(&request, self.now()));
        }
        let today = Day::of(self.now());
        let query = BillQuery {
            text: request.query,
            filter: request.filter,
            order: request.sort,
            language: self.language(),
            offset: request.offset,
            limit: request.limit.min(MAX_ROWS),
            today,
        };
        let page = profile.store().bills(&query).await.map_err(|error| incident::store(&error))?;
        Ok(BillsListView {
            rows: page.rows.iter().map(|found| view::row(found, today)).collect(),
            total: page.total,
            groups: page.groups.iter().filter_map(view::group).collect(),
            summary: view::summary(&page.sums),
            revision: page.revision,
            freshness: profile.freshness().await,
        })
    }
}
