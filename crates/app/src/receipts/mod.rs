//! Receipts and the yearly list as PDF in the person's language. What is on the page is `page.rs`; the maker of PDF is
//! `desk-receipt`.

mod open;
mod page;
mod pdf;
mod save;

pub(crate) use page::amount;
pub(crate) use pdf::{pdf, try_fonts, year_pdf};
pub(crate) use save::all;
