//! cache.db: what the gateway holds, projected. May be deleted at any time.

pub(crate) mod access;
pub(crate) mod application;
pub(crate) mod application_list;
pub(crate) mod apply;
pub(crate) mod bill;
pub(crate) mod bill_group;
pub(crate) mod bill_list;
pub(crate) mod bill_read;
pub(crate) mod bill_window;
pub(crate) mod department;
pub(crate) mod full_sync;
pub(crate) mod mandate;
pub(crate) mod mark;
pub(crate) mod overlay;
pub(crate) mod paid;
pub(crate) mod payment;
pub(crate) mod receipt;
pub(crate) mod rows;
pub(crate) mod task;
pub(crate) mod task_list;
pub(crate) mod task_order;
pub(crate) mod task_read;
pub(crate) mod unread;

use crate::migrate::Step;

/// The schema, step by step. A released step is never changed; add one.
pub(crate) const STEPS: &[Step] = &[
    &[
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
    ],
    &[
        bill::CREATE,
        bill::CREATE_ACCOUNT_INDEX,
        bill::CREATE_BODY,
        bill::CREATE_TERMS,
        payment::CREATE,
        payment::CREATE_BILL_INDEX,
        payment::CREATE_BODY,
        receipt::CREATE,
        receipt::CREATE_BILL_INDEX,
        receipt::CREATE_BODY,
        mandate::CREATE,
        mandate::CREATE_BODY,
        mark::FORGET_CURSOR,
    ],
    &[bill::ADD_DUE_OWED, bill::FILL_DUE_OWED, bill::ADD_NUMBER_KEY, task::ADD_WORDS_KEY, mark::FORGET_CURSOR],
];

/// A row of JSON text and the columns taken from it, of which many go into one statement.
pub(crate) fn batch<T: serde::Serialize>(rows: &[T]) -> Result<String, crate::StoreError> {
    Ok(serde_json::to_string(rows)?)
}
