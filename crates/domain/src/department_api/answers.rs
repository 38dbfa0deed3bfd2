//! What stands around the items: the batch, the gateway's answer to it, and what people did.

use super::{BATCH_ITEMS, FAULTS, Member, Object, Shape, may, must};

/// What an item can end as.
pub const STATUSES: &[&str] = &["created", "updated", "unchanged", "deleted", "refused"];

/// A batch.
pub const BATCH: Object = Object {
    name: "Batch",
    text: "Up to 1,000 items, done in one transaction: applications first, then tasks, bills, payments and accesses.",
    members: &[must(
        "items",
        Shape::Batch(BATCH_ITEMS, &ITEM),
        "In any order; one may name another of the same batch.",
    )],
};

/// One item.
pub const ITEM: Object = Object {
    name: "Item",
    text: "One thing that a department tells, about one person.",
    members: &[
        must(
            "kind",
            Shape::Only(&["task", "application", "bill", "bill-payment", "access"]),
            "Which kind of item it is.",
        ),
        must("externalId", Shape::ExternalId, "Your id of it. The same again is the same thing, told anew."),
        must("openId", Shape::OpenId, "The person's openID at the gateway's e-service, verbatim."),
        may("body", Shape::Body, "The whole of it as it is now, by kind. Left out only with delete."),
        may("delete", Shape::Flag, "true: take it back. Not for bill-payment and access."),
    ],
};

/// The gateway's answer to a batch.
pub const ANSWER: Object = Object {
    name: "BatchAnswer",
    text: "What became of a batch.",
    members: &[must("results", Shape::Batch(BATCH_ITEMS, &RESULT), "One for each item, in the order of the batch.")],
};

/// What became of one item.
pub const RESULT: Object = Object {
    name: "ItemResult",
    text: "What became of one item. A refused one stops no other.",
    members: &[
        must("externalId", Shape::Line, "As you sent it; empty when the item could not be read."),
        must("status", Shape::Only(STATUSES), "unchanged: it was already so, and nobody is told."),
        may("id", Shape::Word, "Its id at the gateway, once it has one."),
        may(
            "errors",
            Shape::Batch(FAULTS, &FAULT),
            "With refused: everything that is wrong, as far as it was looked for.",
        ),
    ],
};

/// One thing that is wrong.
pub const FAULT: Object = Object {
    name: "Fault",
    text: "One thing that is wrong, without the value.",
    members: &[
        must("pointer", Shape::Line, "JSON Pointer (RFC 6901) from the item or the request; empty: the whole of it."),
        must("reason", Shape::Line, "The rule, for an engineer."),
    ],
};

/// A page of what people did.
pub const ACTS: Object = Object {
    name: "Acts",
    text: "What people did with the department's tasks, oldest first.",
    members: &[
        must("items", Shape::List(&Shape::Object(&ACT)), "Empty: nothing new."),
        must("cursor", Shape::Line, "Send it with the next call."),
    ],
};

/// One act of a person.
pub const ACT: Object = Object {
    name: "Act",
    text: "What a person did with one task, or asked for one application.",
    members: &[
        must("externalId", Shape::ExternalId, "Your id of the task or the application."),
        must("act", Shape::Object(&PERSON_ACT), "What they did."),
        must("at", Shape::Instant, "When they did it, by their computer's clock."),
    ],
};

const UNTIL: Member = may("until", Shape::Instant, "With snooze: when it comes back.");

/// What a person does with a task or an application.
const PERSON_ACT: Object = Object {
    name: "PersonAct",
    text: "An act of a person on a task or an application.",
    members: &[
        must(
            "kind",
            Shape::Words(&["done", "reopen", "snooze", "wake", "withdraw"]),
            "done and reopen: the person said so of a task; snooze and wake only hide it for a while. withdraw: they want the application no more; tell it as withdrawn when it is.",
        ),
        UNTIL,
    ],
};

/// What a person does with a task.
pub const TASK_ACT: Object = Object {
    name: "TaskAct",
    text: "An act of a person.",
    members: &[
        must(
            "kind",
            Shape::Words(&["done", "reopen", "snooze", "wake"]),
            "done and reopen: the person said so; the other two only hide it for a while.",
        ),
        UNTIL,
    ],
};
