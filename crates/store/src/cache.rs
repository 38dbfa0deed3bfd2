//! cache.db: what the gateway holds, projected. May be deleted at any time.

pub(crate) mod access;
pub(crate) mod application;
pub(crate) mod application_list;
pub(crate) mod apply;
pub(crate) mod department;
pub(crate) mod full_sync;
pub(crate) mod mark;
pub(crate) mod overlay;
pub(crate) mod task;
pub(crate) mod task_list;
pub(crate) mod task_read;
pub(crate) mod unread;

use crate::migrate::Step;

/// The schema, step by step. A released step is never changed; add one.
pub(crate) const STEPS: &[Step] = &[&[
    mark::CREATE,
    department::CREATE,
    task::CREATE,
    task::CREATE_APPLICATION_INDEX,
    task::CREATE_BODY,
    task::CREATE_TERMS,
    application::CREATE,
    application::CREATE_BODY,
    application::CREATE_TERMS,
    access::CREATE,
    access::CREATE_ORDER,
    unread::CREATE,
]];

/// A row of JSON text and the columns taken from it, of which many go into one statement.
pub(crate) fn batch<T: serde::Serialize>(rows: &[T]) -> Result<String, crate::StoreError> {
    Ok(serde_json::to_string(rows)?)
}
