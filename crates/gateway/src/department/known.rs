//! The members of what a department sends.

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

/// `Bill` without what is the gateway's.
pub(super) const BILL: Shape = Shape::Object(&[
    must("kind", Shape::Word),
    must("title", Shape::Text),
    must("account", Shape::Word),
    must("number", Shape::Word),
    must("total", Shape::Money),
    must("issuedAt", Shape::Instant),
    may("surcharge", Shape::Money),
    may("forWhom", Shape::Text),
    may("period", Shape::Object(&[must("from", Shape::Day), must("to", Shape::Day)])),
    may("parts", Shape::List(&Shape::Object(&[must("label", Shape::Text), must("amount", Shape::Money)]))),
    may("due", Shape::Day),
    may("instalments", Shape::List(&Shape::Object(&[must("due", Shape::Day), must("amount", Shape::Money)]))),
    may("expected", Shape::Flag),
    may("partPayment", Shape::Flag),
    may(
        "channels",
        Shape::List(&Shape::Object(&[
            must("kind", Shape::Word),
            may("merchantCode", Shape::Word),
            may("number", Shape::Word),
            may("limit", Shape::Money),
        ])),
    ),
    may("note", Shape::Text),
]);

/// The department was paid another way.
pub(super) const BILL_PAYMENT: Shape = Shape::Object(&[
    must("bill", Shape::Word),
    must("channel", Shape::Word),
    must("amount", Shape::Money),
    must("paidOn", Shape::Day),
]);
