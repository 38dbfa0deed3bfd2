//! A window of the applications.

use desk_contract::{
    ApplicationRowView, ApplicationSort, ApplicationsListRequest, ApplicationsListView, DeskError, Freshness, MAX_ROWS,
};
use desk_domain::Language;
use desk_store::{ApplicationOrder, ApplicationQuery};

use super::view::row;
use crate::profile::OpenProfile;
use crate::{Desk, incident};

impl Desk {
    /// A window of the list; filter, sort and search happen in the cache.
    pub async fn applications_list(&self, request: ApplicationsListRequest) -> Result<ApplicationsListView, DeskError> {
        let profile = self.open()?;
        if profile.is_looking_around().await {
            let freshness = Freshness { fetched_at: None, stale: false };
            return Ok(ApplicationsListView { rows: vec![], total: 0, ended_count: 0, revision: 0, freshness });
        }
        let query = ApplicationQuery {
            text: request.query,
            with_ended: request.with_ended,
            order: match request.sort {
                ApplicationSort::News => ApplicationOrder::News,
                ApplicationSort::Department => ApplicationOrder::Department,
                ApplicationSort::Submitted => ApplicationOrder::Submitted,
            },
            language: self.language(),
            offset: request.offset,
            limit: request.limit.min(MAX_ROWS),
        };
        let page = profile.store().applications(&query).await.map_err(|error| incident::store(&error))?;
        Ok(ApplicationsListView {
            rows: page.rows.iter().map(row).collect(),
            total: page.total,
            ended_count: if request.with_ended { 0 } else { page.ended },
            revision: page.revision,
            freshness: profile.freshness().await,
        })
    }
}

/// The first applications under way, and how many there are.
pub(crate) async fn in_progress(
    profile: &OpenProfile,
    limit: u32,
) -> Result<(Vec<ApplicationRowView>, u32), DeskError> {
    let query = ApplicationQuery {
        text: String::new(),
        with_ended: false,
        order: ApplicationOrder::News,
        language: Language::En,
        offset: 0,
        limit,
    };
    let page = profile.store().applications(&query).await.map_err(|error| incident::store(&error))?;
    Ok((page.rows.iter().map(row).collect(), page.total))
}
