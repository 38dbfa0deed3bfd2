//! The nouns of a person, each as `desk-domain` writes it.

use desk_domain::bill::{BillKind, PayChannelKind};
use desk_domain::department_api::{self as api, Member, Object, Shape};
use desk_domain::payment::{MandateState, PaymentMethod, PaymentReason};

use super::{join, may, must};

/// A department as people meet it.
pub(super) const DEPARTMENT: Object = Object {
    name: "Department",
    text: "A department, with the names that it uses itself.",
    members: &[
        must("id", Shape::Word, "Such as immd."),
        must("name", Shape::Text, "Its official name."),
        may("phone", Shape::Line, "Enquiries, as printed."),
        may("email", Shape::Line, "Enquiries."),
        may("url", Shape::Line, "Its web site."),
    ],
};

const ID: Member = must("id", Shape::Word, "Identity at the gateway.");
const VERSION: Member = must("version", Shape::Whole, "Grows by one with each change at the gateway.");
const OF: Member = must("department", Shape::Object(&DEPARTMENT), "Who tells it.");
const CHANGED_AT: Member = must("changedAt", Shape::Instant, "When it last changed at the gateway.");

const TASK_OWN: &[Member] = &[
    ID,
    VERSION,
    OF,
    CHANGED_AT,
    may("application", Shape::Word, "Id of the application that it belongs to."),
    may("snoozedUntil", Shape::Instant, "Out of sight until then."),
    may("doneAt", Shape::Instant, "When it was done or closed."),
];

pub(super) const TASK: Object = Object {
    name: "PersonTask",
    text: "A task as the person has it: what the department tells, and what is the gateway's.",
    members: &join::<{ api::TASK.members.len() + TASK_OWN.len() }>(api::TASK.members, TASK_OWN),
};

const APPLICATION_OWN: &[Member] = &[
    ID,
    VERSION,
    OF,
    CHANGED_AT,
    may("seenAt", Shape::Instant, "Up to here the person has seen it."),
    may(
        "withdrawalAskedAt",
        Shape::Instant,
        "When the person asked to withdraw it, until the department has answered.",
    ),
    may("withdrawalDeclinedAt", Shape::Instant, "When the department went on instead of withdrawing it."),
];

pub(super) const APPLICATION: Object = Object {
    name: "PersonApplication",
    text: "An application as the person has it: what the department tells, and what is the gateway's.",
    members: &join::<{ api::APPLICATION.members.len() + APPLICATION_OWN.len() }>(
        api::APPLICATION.members,
        APPLICATION_OWN,
    ),
};

const BILL_STATE: Object = Object {
    name: "BillState",
    text: "Where a bill stands; follows from what was booked.",
    members: &[
        must("kind", Shape::Only(&["unpaid", "part-paid", "paid", "withdrawn"]), "The state."),
        may("received", Shape::Money, "What has come; not with unpaid."),
        may("credit", Shape::Money, "With paid: what came beyond what was owed and is not yet sent back."),
    ],
};

pub(super) const BILL_CLAIM: Object = Object {
    name: "BillPaidClaim",
    text: "“I paid another way.”",
    members: &[
        must("channel", Shape::Words(PayChannelKind::KNOWN), "Which way."),
        must("day", Shape::Day, "On which day."),
    ],
};

const BILL_OWN: &[Member] = &[
    ID,
    VERSION,
    OF,
    CHANGED_AT,
    must("state", Shape::Object(&BILL_STATE), "Where it stands."),
    must("surcharge", Shape::Money, "Surcharges that total includes."),
    must("dueChecked", Shape::Flag, "false: due lies beyond the table of general holidays, so it could not be moved."),
    may("added", Shape::Flag, "true: typed from paper, and not told by a department."),
    may("payee", Shape::Text, "The name that the bank shows, once FPS can be used."),
    may("payment", Shape::Word, "Id of the payment that holds it: no other may begin."),
    may("claim", Shape::Object(&BILL_CLAIM), "What the person says, until the department says so too."),
    may("paidAt", Shape::Instant, "When it was settled."),
    may("paidBy", Shape::Words(PayChannelKind::KNOWN), "By which other way money last came."),
    may("notice", Shape::Text, "What the gateway has to say about it to this person."),
];

pub(super) const BILL: Object = Object {
    name: "PersonBill",
    text: "A bill as the person has it: what the department tells, and what is the gateway's.",
    members: &join::<{ api::BILL.members.len() + BILL_OWN.len() }>(api::BILL.members, BILL_OWN),
};

const BEFORE: &[&str] = &["created", "awaiting-payer", "expired", "cancelled", "failed"];
const PAYMENT_STATES: &[&str] =
    &["created", "awaiting-payer", "settled", "expired", "cancelled", "failed", "in-doubt", "reversed"];

const PAYMENT_STATE: Object = Object {
    name: "PaymentState",
    text: "Where a payment stands. Money always wins: settled follows any of them.",
    members: &[
        must("kind", Shape::Only(PAYMENT_STATES), "The state."),
        may("late", Shape::Flag, "With settled: it came after the end."),
        may("before", Shape::Only(BEFORE), "With in-doubt: where it was before."),
    ],
};

pub(super) const PAYMENT: Object = Object {
    name: "Payment",
    text: "One try to pay a bill.",
    members: &[
        ID,
        VERSION,
        CHANGED_AT,
        must("bill", Shape::Word, "Id of the bill that it pays."),
        may("idempotencyKey", Shape::Word, "Of the request that began it; none where a mandate collects."),
        must("method", Shape::Words(PaymentMethod::KNOWN), "How."),
        must("amount", Shape::Money, "What was asked for."),
        must("state", Shape::Object(&PAYMENT_STATE), "Where it stands."),
        may("reason", Shape::Words(PaymentReason::KNOWN), "Why, when there is more to say than the state."),
        must("reference", Shape::Word, "What a person quotes."),
        must("payee", Shape::Text, "The name that the bank shows."),
        must("billNumber", Shape::Word, "The number that the bank shows."),
        may("code", Shape::Line, "The text of the HKQR code; only while the payer is awaited."),
        may("expiresAt", Shape::Instant, "When the code ends."),
        must("received", Shape::Money, "What came."),
        must("refund", Shape::Money, "What of it goes back."),
        may("refundedAt", Shape::Instant, "When the refund was sent."),
        may("bankReference", Shape::Line, "The bank's own number."),
        may("checkedAt", Shape::Instant, "The last answer of the switch."),
        must("createdAt", Shape::Instant, "When it was begun."),
        may("settledAt", Shape::Instant, "When the bank booked the money."),
    ],
};

pub(super) const RECEIPT: Object = Object {
    name: "Receipt",
    text: "What was paid, as it was then. It never changes.",
    members: &[
        ID,
        must("payment", Shape::Word, "Id of the payment."),
        must("bill", Shape::Word, "Id of the bill."),
        must("reference", Shape::Word, "What a person quotes."),
        must("department", Shape::Object(&DEPARTMENT), "Who got the money."),
        must("kind", Shape::Words(BillKind::KNOWN), "What kind of bill."),
        must("title", Shape::Text, "What it was for."),
        may("forWhom", Shape::Text, "For whom or for what."),
        must("account", Shape::Word, "The account."),
        must("number", Shape::Word, "The bill number."),
        may("period", Shape::Object(&api::BILL_PERIOD), "What the bill covered."),
        must("amount", Shape::Money, "What was paid and stayed."),
        must("owedAfter", Shape::Money, "What was still owed after it."),
        must("method", Shape::Words(PaymentMethod::KNOWN), "How."),
        may("bank", Shape::Line, "The word of the bank."),
        may("bankName", Shape::Text, "The name of the bank."),
        may("bankReference", Shape::Line, "The bank's own number."),
        must("paidAt", Shape::Instant, "When the bank booked it."),
        must("issuedAt", Shape::Instant, "When the receipt was made."),
    ],
};

pub(super) const LIMITS: Object = Object {
    name: "MandateLimits",
    text: "What may be collected.",
    members: &[
        must("oneBill", Shape::Money, "At most this for one bill."),
        must("oneMonth", Shape::Money, "At most this in a calendar month."),
    ],
};

pub(super) const MANDATE: Object = Object {
    name: "Mandate",
    text: "A standing instruction to pay the bills of one account.",
    members: &[
        ID,
        VERSION,
        CHANGED_AT,
        must("department", Shape::Object(&DEPARTMENT), "Whose bills."),
        must("account", Shape::Word, "Of which account."),
        must("title", Shape::Text, "What the bills are for."),
        must("limits", Shape::Object(&LIMITS), "What may be collected."),
        must("state", Shape::Words(MandateState::KNOWN), "Where it stands."),
        may("bank", Shape::Line, "The word of the payer's bank, once it is known."),
        may("bankName", Shape::Text, "The name of the payer's bank."),
        must("createdAt", Shape::Instant, "When it was asked for."),
    ],
};
