//! The members of a task and of an application as a department sends them.

use super::shape::{Member, Shape};

const fn must(name: &'static str, shape: Shape) -> Member {
    Member { name, shape, required: true }
}

const fn may(name: &'static str, shape: Shape) -> Member {
    Member { name, shape, required: false }
}

/// `Task` without what is the gateway's.
pub(super) const TASK: Shape = Shape::Object(&[
    must("kind", Shape::Word),
    must("title", Shape::Text),
    must("summary", Shape::Text),
    must("state", Shape::Word),
    must("waitsFor", Shape::Word),
    must("whoCloses", Shape::Word),
    must("createdAt", Shape::Instant),
    may("application", Shape::Word),
    may("due", Shape::Day),
    may("dueTime", Shape::TimeOfDay),
    may("missing", Shape::List(&Shape::Text)),
    may("consequence", Shape::Text),
    may("action", Shape::Object(&[must("label", Shape::Text), must("url", Shape::Address)])),
    may("reference", Shape::Word),
]);

/// `Application` without what is the gateway's.
pub(super) const APPLICATION: Shape = Shape::Object(&[
    must("name", Shape::Text),
    must("reference", Shape::Word),
    must("status", Shape::Word),
    must("submittedAt", Shape::Instant),
    may("icon", Shape::Word),
    may(
        "stages",
        Shape::List(&Shape::Object(&[
            must("name", Shape::Text),
            must("state", Shape::Word),
            may("at", Shape::Instant),
            may("note", Shape::Text),
        ])),
    ),
    may("stagesBasis", Shape::Word),
    may(
        "events",
        Shape::List(&Shape::Object(&[must("at", Shape::Instant), must("text", Shape::Text), must("by", Shape::Word)])),
    ),
    may("next", Shape::Object(&[must("text", Shape::Text), may("expected", Shape::Day)])),
    may("documents", Shape::List(&Shape::Object(&[must("name", Shape::Text), must("state", Shape::Word)]))),
    may("note", Shape::Text),
    may("objection", Shape::Text),
]);
