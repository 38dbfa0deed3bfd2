//! The items that a department sends: each kind with the members of its body.

use super::{ItemKind, Object, Shape, may, must};
use crate::application::{ApplicationStatus, DocumentState, EventBy, StageState};
use crate::bill::{BillKind, PayChannelKind};
use crate::task::{TaskKind, TaskState, WaitsFor, WhoCloses};

/// Every kind.
pub const KINDS: [ItemKind; 5] = [
    ItemKind {
        word: "task",
        body: &TASK,
        text: "Something that the person has to do or to know.",
        delete: Some("the task is gone from the person's list"),
    },
    ItemKind {
        word: "application",
        body: &APPLICATION,
        text: "An application of the person, and how it goes.",
        delete: Some("the application is gone from the person's list"),
    },
    ItemKind {
        word: "bill",
        body: &BILL,
        text: "What the person is asked to pay, issued or expected.",
        delete: Some("the bill is withdrawn; what was paid for it goes back"),
    },
    ItemKind {
        word: "bill-payment",
        body: &BILL_PAYMENT,
        text: "You were paid over another channel. Booked once for each externalId.",
        delete: None,
    },
    ItemKind {
        word: "access",
        body: &ACCESS,
        text: "You asked for data of the person. It stands in the person's access log under your name, once for each externalId.",
        delete: None,
    },
];

/// `Task` without what is the gateway's.
pub const TASK: Object = Object {
    name: "Task",
    text: "A task as a department tells it.",
    members: &[
        must("kind", Shape::Words(TaskKind::KNOWN), "What sort of act is asked for; decides the sign beside it."),
        must("title", Shape::Text, "Verb first: “Replace your passport photo”."),
        must("summary", Shape::Text, "Why, in your words."),
        must(
            "state",
            Shape::Words(TaskState::KNOWN),
            "Where it stands. Telling the same state again does not undo what the person said meanwhile; a new one decides.",
        ),
        must("waitsFor", Shape::Words(WaitsFor::KNOWN), "Whose turn it is."),
        must("whoCloses", Shape::Words(WhoCloses::KNOWN), "Who may say that it is done."),
        must("createdAt", Shape::Instant, "When you made it."),
        may("application", Shape::Word, "externalId of the application that it belongs to, of the same person."),
        may("due", Shape::Day, "Last day, in Hong Kong; due before its midnight."),
        may("dueTime", Shape::TimeOfDay, "Time of day of an appointment, in Hong Kong."),
        may("missing", Shape::List(&Shape::Text), "What is still missing, one text each."),
        may("consequence", Shape::Text, "What happens when it is left."),
        may("action", Shape::Object(&TASK_ACTION), "Where to do it."),
        may("reference", Shape::Word, "Your reference, as printed."),
    ],
};

const TASK_ACTION: Object = Object {
    name: "TaskAction",
    text: "The button that leads to your page.",
    members: &[
        must("label", Shape::Text, "What the button says, verb first."),
        must("url", Shape::Address, "Your page, https."),
    ],
};

/// `Application` without what is the gateway's.
pub const APPLICATION: Object = Object {
    name: "Application",
    text: "An application as a department tells it.",
    members: &[
        must("name", Shape::Text, "What was applied for."),
        must("reference", Shape::Word, "Application number, as printed."),
        must("status", Shape::Words(ApplicationStatus::KNOWN), "Where it stands."),
        must("submittedAt", Shape::Instant, "When it was sent."),
        may("icon", Shape::Word, "Sign of the type: passport, car, house; for an unknown one a sheet is shown."),
        may("stages", Shape::List(&Shape::Object(&STAGE)), "The stages, in order."),
        may(
            "stagesBasis",
            Shape::Words(&["illustrative"]),
            "illustrative: the stages are examples and not your own; the person is told so.",
        ),
        may("events", Shape::List(&Shape::Object(&EVENT)), "The time line, newest first."),
        may("next", Shape::Object(&NEXT), "What happens next, and by when."),
        may("documents", Shape::List(&Shape::Object(&DOCUMENT)), "Documents that it needs."),
        may("note", Shape::Text, "What you say now: the reason of a refusal, the question that you ask."),
        may("objection", Shape::Text, "How to object to a refusal."),
        may(
            "withdrawable",
            Shape::Flag,
            "You take a withdrawal that is sent from here, until it is being made. It comes as an act; tell withdrawn when it is.",
        ),
    ],
};

const STAGE: Object = Object {
    name: "Stage",
    text: "One stage on the way from submitted to ready.",
    members: &[
        must("name", Shape::Text, "As you call it."),
        must("state", Shape::Words(StageState::KNOWN), "Where it stands; attention: it waits for the person."),
        may("at", Shape::Instant, "When it was reached."),
        may("note", Shape::Text, "A few words below it: “about 5 working days”."),
    ],
};

const EVENT: Object = Object {
    name: "ApplicationEvent",
    text: "One entry of the time line.",
    members: &[
        must("at", Shape::Instant, "When."),
        must("text", Shape::Text, "What happened."),
        must("by", Shape::Words(EventBy::KNOWN), "Who did it."),
    ],
};

const NEXT: Object = Object {
    name: "NextStep",
    text: "What happens next, and by when.",
    members: &[must("text", Shape::Text, "In words."), may("expected", Shape::Day, "The day on which you expect it.")],
};

const DOCUMENT: Object = Object {
    name: "ApplicationDocument",
    text: "A document that the application needs.",
    members: &[
        must("name", Shape::Text, "What it is called."),
        must("state", Shape::Words(DocumentState::KNOWN), "Whether it is there; replace: another one is needed."),
    ],
};

/// `Bill` without what is the gateway's.
pub const BILL: Object = Object {
    name: "Bill",
    text: "A bill as a department tells it. Whether it is paid follows from what was booked and is not told.",
    members: &[
        must(
            "kind",
            Shape::Words(BillKind::KNOWN),
            "What kind; charts, reminders and the rule of the due day go by it.",
        ),
        must("title", Shape::Text, "What it is for: “Water and sewage”."),
        must("account", Shape::Word, "The account that bills of the same kind share, as printed."),
        must(
            "number",
            Shape::Word,
            "The number that the payer enters; hyphens and spaces are taken out. One number is one bill.",
        ),
        must("total", Shape::Money, "What is asked for altogether, surcharges included. The currency stays."),
        must("issuedAt", Shape::Instant, "When it was issued, or will be."),
        may("surcharge", Shape::Money, "Surcharges that total includes; nothing when it is left out."),
        may("forWhom", Shape::Text, "For whom or for what: a name, a flat, a car."),
        may("period", Shape::Object(&BILL_PERIOD), "What it covers."),
        may("parts", Shape::List(&Shape::Object(&PART)), "What it is made of."),
        may(
            "due",
            Shape::Day,
            "Last day to pay on time; moved by the rule of the kind. With instalments: of the next one.",
        ),
        may("instalments", Shape::List(&Shape::Object(&INSTALMENT)), "Due days of parts of the amount."),
        may(
            "expected",
            Shape::Flag,
            "Not issued yet: shown so that the person can plan. Told again without it, it is issued.",
        ),
        may("partPayment", Shape::Flag, "You take less than the whole."),
        may("channels", Shape::List(&Shape::Object(&CHANNEL)), "Ways of paying beside the code that is shown."),
        may("note", Shape::Text, "A sentence below it."),
    ],
};

/// What a bill covers.
pub const BILL_PERIOD: Object = Object {
    name: "BillPeriod",
    text: "What a bill covers.",
    members: &[must("from", Shape::Day, "First day."), must("to", Shape::Day, "Last day.")],
};

const PART: Object = Object {
    name: "BillPart",
    text: "One line of a bill.",
    members: &[must("label", Shape::Text, "What for."), must("amount", Shape::Money, "How much.")],
};

const INSTALMENT: Object = Object {
    name: "Instalment",
    text: "A part of the amount with a due day of its own.",
    members: &[must("due", Shape::Day, "Last day to pay it on time."), must("amount", Shape::Money, "How much.")],
};

const CHANNEL: Object = Object {
    name: "PayChannel",
    text: "What a person needs to pay another way.",
    members: &[
        must("kind", Shape::Words(PayChannelKind::KNOWN), "Which way."),
        may("merchantCode", Shape::Word, "Merchant code there, such as 08 for water at PPS."),
        may("number", Shape::Word, "The number to enter there, when it differs from the bill's."),
        may("limit", Shape::Money, "Largest amount that it takes."),
    ],
};

/// The department was paid another way.
pub const BILL_PAYMENT: Object = Object {
    name: "BillPayment",
    text: "Money that came to a department over another channel.",
    members: &[
        must("bill", Shape::Word, "externalId of the bill, of the same person."),
        must("channel", Shape::Words(PayChannelKind::KNOWN), "Which way it came."),
        must("amount", Shape::Money, "More than nothing, in the currency of the bill."),
        must("paidOn", Shape::Day, "On which day."),
    ],
};

/// The department asked for data of the person, and got them or not.
pub const ACCESS: Object = Object {
    name: "Access",
    text: "Who saw what of a person, and why: names of fields, never what stands in them.",
    members: &[
        must(
            "at",
            Shape::Instant,
            "When. The log goes by the time of its entries: told late, it stands behind what was told before, with your time beside it.",
        ),
        must("fields", Shape::Names, "What you asked for: “Home address”, not the address."),
        must("purpose", Shape::Name, "What for: “Passport renewal”."),
        must("result", Shape::Only(&["given", "refused"]), "refused: you asked, and got nothing."),
    ],
};
