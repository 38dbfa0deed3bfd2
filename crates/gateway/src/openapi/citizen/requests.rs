//! What the desk sends.

use desk_domain::bill::BillKind;
use desk_domain::department_api::{self as api, Member, Object, Shape};

use super::nouns::{BILL_CLAIM, LIMITS};
use super::{may, must};

const BASE_VERSION: Member = must("baseVersion", Shape::Whole, "The version that the person saw.");
const AT: Member = must("at", Shape::Instant, "When the person did it, by their computer's clock.");

pub(super) const NOTHING: Object = Object { name: "Nothing", text: "An object; nothing in it is read.", members: &[] };

pub(super) const CONTACT: Object = Object {
    name: "ContactChange",
    text: "New contact data; what is absent stays. At least one of the two is there.",
    members: &[
        may("mobile", Shape::Line, "With its country code: +852 5555 0101."),
        may("email", Shape::Line, "An address."),
        BASE_VERSION,
    ],
};

pub(super) const TASK_ACT: Object = Object {
    name: "TaskActRequest",
    text: "What the person does with a task.",
    members: &[must("act", Shape::Object(&api::TASK_ACT), "The act."), AT, BASE_VERSION],
};

pub(super) const SEEN: Object = Object {
    name: "SeenRequest",
    text: "Up to when the person has seen an application.",
    members: &[AT, BASE_VERSION],
};

pub(super) const WITHDRAWAL: Object = Object {
    name: "WithdrawalRequest",
    text: "The person wants an application no more.",
    members: &[AT, BASE_VERSION],
};

pub(super) const BILL_ADD: Object = Object {
    name: "BillAddRequest",
    text: "A bill as it is printed on paper.",
    members: &[
        must("departmentId", Shape::Word, "Who asks for the money; see bill-issuers."),
        must("kind", Shape::Words(BillKind::KNOWN), "What kind."),
        must("number", Shape::Line, "Its number, as printed."),
        must("amount", Shape::Money, "More than nothing."),
        may("due", Shape::Day, "The last day, as printed."),
    ],
};

const BILL_ACT_KIND: Object = Object {
    name: "BillAct",
    text: "What the person says about a bill.",
    members: &[
        must("kind", Shape::Only(&["claim-paid", "take-claim-back"]), "Paid another way, or not after all."),
        may("claim", Shape::Object(&BILL_CLAIM), "With claim-paid."),
    ],
};

pub(super) const BILL_ACT: Object = Object {
    name: "BillActRequest",
    text: "What the person says about a bill.",
    members: &[must("act", Shape::Object(&BILL_ACT_KIND), "What they say."), AT, BASE_VERSION],
};

pub(super) const QUOTE: Object = Object {
    name: "QuoteRequest",
    text: "How much, when it is not the whole.",
    members: &[may("amount", Shape::Money, "Less than the whole, where the bill takes it.")],
};

pub(super) const PAY: Object = Object {
    name: "PayRequest",
    text: "What the person reviewed and wants to pay.",
    members: &[
        must("amount", Shape::Money, "How much."),
        BASE_VERSION,
        must("method", Shape::Only(&["fps"]), "Always this word."),
    ],
};

pub(super) const MANDATE: Object = Object {
    name: "MandateRequest",
    text: "A mandate for the account of a bill.",
    members: &[
        must("bill", Shape::Word, "Id of a bill of the account."),
        must("limits", Shape::Object(&LIMITS), "What may be collected."),
    ],
};

pub(super) const MANDATE_LIMITS: Object = Object {
    name: "MandateLimitsRequest",
    text: "Other limits.",
    members: &[must("limits", Shape::Object(&LIMITS), "What may be collected."), BASE_VERSION],
};
