//! Why an item is refused: every reason that the gateway gives, where it points, and what an engineer does about it.

/// One reason.
#[derive(Clone, Copy, Debug)]
pub struct Refusal {
    /// Where it points, with `…` for a path.
    pub pointer: &'static str,
    /// As the answer gives it.
    pub reason: &'static str,
    /// What it means, or what to do.
    pub text: &'static str,
}

macro_rules! refusals {
    ($($pointer:literal $reason:literal $text:literal;)*) => {
        /// Every reason, first those of the whole item, then of values, then of what is there already.
        pub const REFUSALS: &[Refusal] = &[$(Refusal { pointer: $pointer, reason: $reason, text: $text }),*];
    };
}

refusals! {
    "" "larger than 64 KiB" "Send less: shorten texts or lists.";
    "" "kind, externalId, openId and body are needed" "The item is no object, or one of these is missing or of another type.";
    "/kind" "task, application, bill, bill-payment or access" "Another kind of item.";
    "/externalId" "1 to 128 bytes, no control characters" "Choose another id.";
    "/openId" "1 to 256 visible ASCII characters" "Send the openID as you got it, not decoded.";
    "/delete" "what was booked stays booked" "A payment cannot be taken back.";
    "/delete" "what was written stays written" "An entry of the access log cannot be taken back.";
    "/body" "is missing" "Only an item with delete has none.";
    "…" "is missing" "A compulsory member, or one of the three languages.";
    "…" "is empty" "Each language needs words.";
    "…" "at most 4096 bytes" "One language of a text, in UTF-8.";
    "…" "a text in three languages is needed" "An object with en, zh-Hant-HK and zh-Hans.";
    "…" "1 to 200 bytes" "A word, an id or a reference.";
    "…" "no control characters" "No line breaks or tabs in a word or a name.";
    "…" "at most 200 bytes" "One language of a name, in UTF-8.";
    "…" "at least one" "A list of names is not empty.";
    "…" "at most 50" "Too many names.";
    "…" "not one of the listed words" "Here no other word is kept.";
    "…" "a string is needed" "Another type was sent.";
    "…" "a list is needed" "Another type was sent.";
    "…" "an object is needed" "Another type was sent.";
    "…" "true or false is needed" "Another type was sent.";
    "…" "at most 200" "Too many entries in a list.";
    "…" "an https address is needed" "Absolute, with a host, at most 2,048 bytes.";
    "…" "a time such as 14:30 is needed" "Two digits each, 24 hours.";
    "…" "a day such as 2026-11-24 is needed" "A day of the calendar, in Hong Kong.";
    "…" "an RFC 3339 instant is needed" "With a zone, such as 2026-11-24T01:00:00Z.";
    "…" "an amount such as {\"cents\": 41260, \"currency\": \"HKD\"} is needed" "Whole cents, not negative; HKD or CNY.";
    "/body" "not of the documented shape" "The members fit one by one, and not together.";
    "/openId" "the id is another person’s" "You used this externalId for somebody else.";
    "/body/application" "no such application of this person" "Send the application before, or in the same batch.";
    "/body/number" "another bill has this number" "One number is one bill of yours.";
    "/body/number" "of a bill that was issued, number and kind stay" "Withdraw it and issue another under a new externalId.";
    "/body/total/currency" "stays" "The currency of a bill does not change.";
    "/externalId" "the bill was withdrawn" "A bill that was taken back does not come again under its id.";
    "/body/bill" "no such bill of this person" "Send the bill before, or in the same batch.";
    "/body/amount" "more than nothing, in the currency of the bill" "Send each payment by itself.";
    "/externalId" "another payment was booked under this id" "The same externalId with another amount or bill: use a new one.";
    "/externalId" "another entry was written under this id" "The same externalId with another content: use a new one.";
}
