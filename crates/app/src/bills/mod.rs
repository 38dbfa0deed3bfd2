//! Bills: the list, one bill, what was paid, paper bills, labels. One file per verb.

mod add;
mod claim;
pub(crate) mod examples;
mod export;
mod get;
mod issuers;
mod label;
mod list;
mod read_code;
mod remind;
pub(crate) mod view;
mod year;

pub(crate) use issuers::known_issuers;
