//! The history on this computer, newest first.

use desk_contract::{DeskError, HistoryListRequest, HistoryListView, HistoryRowView, MAX_ROWS};
use desk_store::HistoryRow;

use crate::{Desk, incident};

impl Desk {
    /// A window of the history. Entries of a kind that this program does not know are left out.
    pub async fn history_list(&self, request: HistoryListRequest) -> Result<HistoryListView, DeskError> {
        let profile = self.open()?;
        let page = profile.store().history(request.offset, request.limit.min(MAX_ROWS)).await;
        let page = page.map_err(|error| incident::store(&error))?;
        Ok(HistoryListView { rows: page.rows.into_iter().filter_map(view).collect(), total: page.total })
    }
}

fn view(row: HistoryRow) -> Option<HistoryRowView> {
    let kind = serde_json::from_value(serde_json::Value::String(row.entry.kind)).ok()?;
    Some(HistoryRowView {
        at: row.at,
        kind,
        title: row.entry.title.as_ref().map(crate::row::text),
        undo: row.entry.undo,
    })
}
