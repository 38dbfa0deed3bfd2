//! vault.db: what exists only on this computer. Never deleted by the program.

pub(crate) mod draft;
pub(crate) mod history;
pub(crate) mod intent;
pub(crate) mod label;
pub(crate) mod local_log;
pub(crate) mod note;
pub(crate) mod outbox;
pub(crate) mod outbox_step;
pub(crate) mod reminder;
pub(crate) mod seen;
pub(crate) mod setting;
pub(crate) mod told;

use crate::migrate::Step;

/// The schema, step by step. A released step is never changed; add one.
pub(crate) const STEPS: &[Step] = &[
    &[
        outbox::CREATE,
        outbox::CREATE_ENTITY,
        note::CREATE,
        setting::CREATE,
        draft::CREATE,
        history::CREATE,
        local_log::CREATE,
        seen::CREATE,
    ],
    &[label::CREATE, intent::CREATE, told::CREATE],
    &[reminder::CREATE],
    &[outbox::ADD_SEEN],
];
