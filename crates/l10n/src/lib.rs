//! Language negotiation, Fluent texts, and the text of money and dates.
