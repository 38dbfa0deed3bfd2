//! The contract between the window and Rust: requests, views, events and coded errors.
