//! What the gateway answers beside the nouns: pages of them, the person, sessions, the log, confirmations.

use desk_domain::bill::BillKind;
use desk_domain::department_api::{LIST_ITEMS, Member, Object, Shape};

use super::nouns::{APPLICATION, BILL, DEPARTMENT, MANDATE, PAYMENT, RECEIPT, TASK};
use super::{may, must};

/// A list without a bound of its own.
const ALL: usize = usize::MAX;

const NEXT: Member = may("next", Shape::Word, "Ask for what comes after this id; null at the end.");

macro_rules! pages {
    ($($name:ident = $word:literal of $noun:ident;)+) => { $(
        pub(super) const $name: Object = Object {
            name: $word,
            text: "A page, in the order of the ids; at most 768 KiB.",
            members: &[
                must("items", Shape::Batch(LIST_ITEMS, &$noun), "As many as limit says, or fewer."),
                NEXT,
                may("cursor", Shape::Line, "On the first page: where the feed goes on after all pages."),
            ],
        };
    )+ };
}

pages! {
    TASKS = "TaskPage" of TASK;
    APPLICATIONS = "ApplicationPage" of APPLICATION;
    BILLS = "BillPage" of BILL;
    PAYMENTS = "PaymentPage" of PAYMENT;
    RECEIPTS = "ReceiptPage" of RECEIPT;
    MANDATES = "MandatePage" of MANDATE;
}

const NAME: Object = Object {
    name: "PersonName",
    text: "A name as iAM Smart gives it.",
    members: &[
        must("english", Shape::Line, "In the order in which it is said: Wong Ka Yan."),
        may("chinese", Shape::Line, "The Chinese name, when there is one."),
    ],
};

pub(super) const CONTACT: Object = Object {
    name: "Contact",
    text: "Contact data.",
    members: &[
        may("mobile", Shape::Line, "With its country code."),
        may("email", Shape::Line, "An address."),
        must("version", Shape::Whole, "Grows by one with each change."),
    ],
};

pub(super) const ME: Object = Object {
    name: "Me",
    text: "The person.",
    members: &[
        must("id", Shape::Word, "At this gateway; no number of a document."),
        must("name", Shape::Object(&NAME), "Their name."),
        must("authLevel", Shape::Only(&["basic", "plus"]), "iAM Smart or iAM Smart+."),
        must("contact", Shape::Object(&CONTACT), "How to reach them."),
    ],
};

pub(super) const CHANGE: Object = Object {
    name: "Change",
    text: "One thing that changed, with its latest state.",
    members: &[
        must(
            "entity",
            Shape::Words(&["task", "application", "bill", "payment", "receipt", "mandate", "me", "access"]),
            "What it is.",
        ),
        must("id", Shape::Word, "Its id."),
        must("seq", Shape::Whole, "The number of the change; several things may share one."),
        must("deleted", Shape::Flag, "true: it is gone."),
        may("item", Shape::Body, "The thing as it is now; absent when it is deleted."),
    ],
};

pub(super) const CHANGES: Object = Object {
    name: "Changes",
    text: "What changed since a cursor, in order; at most 200 rows and 768 KiB.",
    members: &[
        must("changes", Shape::Batch(LIST_ITEMS, &CHANGE), "Empty: nothing."),
        must("cursor", Shape::Line, "Send it with the next call."),
        must("more", Shape::Flag, "true: ask again at once."),
    ],
};

const SESSION: Object = Object {
    name: "Session",
    text: "A signed-in computer.",
    members: &[
        must("id", Shape::Word, "Its id."),
        must("deviceName", Shape::Line, "What it calls itself."),
        must("createdAt", Shape::Instant, "When it signed in."),
        must("lastSeenAt", Shape::Instant, "When it last asked."),
        may("current", Shape::Flag, "true: the one that asks. Not in an export."),
    ],
};

pub(super) const SESSIONS: Object = Object {
    name: "Sessions",
    text: "The signed-in computers.",
    members: &[must("items", Shape::Batch(ALL, &SESSION), "All of them.")],
};

const KINDS: &[&str] = &[
    "sign-in",
    "sign-out",
    "read",
    "refused",
    "step-up",
    "export",
    "erase",
    "contact-change",
    "token-reuse",
    "payment",
    "mandate",
    "bill-added",
];

pub(super) const ACCESS_ENTRY: Object = Object {
    name: "AccessEntry",
    text: "One entry of the access log, a link of a hash chain.",
    members: &[
        must("id", Shape::Word, "Its id; with at it gives the order of the chain."),
        must("at", Shape::Instant, "When; never before the entry in front of it."),
        may("happenedAt", Shape::Instant, "When it happened, as somebody tells, where that is another time."),
        must("kind", Shape::Words(KINDS), "What happened; read and refused are told by departments."),
        must("party", Shape::Text, "Who."),
        must("fields", Shape::List(&Shape::Text), "Names of fields, never what stands in them."),
        may("purpose", Shape::Text, "Why."),
        must("result", Shape::Words(&["given", "refused", "used-here", "ended"]), "What came of it."),
        may("session", Shape::Word, "The signed-in computer that it is about."),
        may("first", Shape::Flag, "true: a sign-in on a computer that had none before."),
        must("previous", Shape::Word, "The hash of the entry before; 64 zeros in the first."),
        must("hash", Shape::Word, "SHA-256 of previous and the RFC 8785 JSON of the entry without hash, hexadecimal."),
    ],
};

pub(super) const ACCESS_LOG: Object = Object {
    name: "AccessLogPage",
    text: "A page of the access log, newest first.",
    members: &[must("items", Shape::Batch(LIST_ITEMS, &ACCESS_ENTRY), "As many as limit says, or fewer."), NEXT],
};

const METHODS: &[&str] = &["sign", "re-authenticate"];

pub(super) const STEP_UP: Object = Object {
    name: "StepUp",
    text: "A confirmation on the phone.",
    members: &[
        must("state", Shape::Only(&["waiting", "passed", "refused", "expired"]), "Where it stands."),
        must("method", Shape::Only(METHODS), "With iAM Smart+ the person signs."),
        may("code", Shape::Word, "The four digits that both screens show; with sign."),
    ],
};

pub(super) const QUOTE: Object = Object {
    name: "Quote",
    text: "What a payment would be.",
    members: &[
        must("bill", Shape::Object(&BILL), "The bill as it is now."),
        must("amount", Shape::Money, "What would be asked for."),
        must("owed", Shape::Money, "What is owed."),
        must("payee", Shape::Text, "The name that the bank will show."),
        must("number", Shape::Word, "The number that the bank will show."),
        may("stepUp", Shape::Only(METHODS), "How it would have to be confirmed; null: not at all."),
    ],
};

const PAYEE: Object = Object {
    name: "Payee",
    text: "Who gets the money.",
    members: &[must("name", Shape::Text, "As banks show it."), must("account", Shape::Word, "The FPS identifier.")],
};

const ISSUER: Object = Object {
    name: "BillIssuer",
    text: "A department that can be paid.",
    members: &[
        must("department", Shape::Object(&DEPARTMENT), "Who."),
        must("kinds", Shape::List(&Shape::Words(BillKind::KNOWN)), "Which bills."),
        must("payee", Shape::Object(&PAYEE), "Who gets the money."),
    ],
};

pub(super) const ISSUERS: Object = Object {
    name: "BillIssuers",
    text: "Who can be paid.",
    members: &[must("items", Shape::Batch(ALL, &ISSUER), "All of them.")],
};

const EXPORT_DATA: Object = Object {
    name: "ExportData",
    text: "Lists, cut into parts: each part has some of them, or a piece of one.",
    members: &[
        may("person", Shape::Batch(ALL, &ME), "The person."),
        may("sessions", Shape::Batch(ALL, &SESSION), "The signed-in computers."),
        may("tasks", Shape::Batch(ALL, &TASK), "Tasks."),
        may("applications", Shape::Batch(ALL, &APPLICATION), "Applications."),
        may("bills", Shape::Batch(ALL, &BILL), "Bills."),
        may("payments", Shape::Batch(ALL, &PAYMENT), "Payments."),
        may("receipts", Shape::Batch(ALL, &RECEIPT), "Receipts."),
        may("mandates", Shape::Batch(ALL, &MANDATE), "Mandates."),
        may("accessLog", Shape::Batch(ALL, &ACCESS_ENTRY), "The access log."),
    ],
};

pub(super) const EXPORT: Object = Object {
    name: "Export",
    text: "One part of everything that is held of the person; at most 1 MiB.",
    members: &[
        must("data", Shape::Object(&EXPORT_DATA), "The lists."),
        may("next", Shape::Line, "Where the next part begins, for `?cursor=`; null: this was the last."),
        may("parts", Shape::Whole, "About how many parts there will be; with the first only."),
    ],
};
