//! The papers as strangers read them: qpdf, poppler and pikepdf. A missing reader fails the test: `scripts/install.sh`
//! brings them all.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests stop the test")]

mod golden;
mod readers;
mod strangers;
mod texts;
