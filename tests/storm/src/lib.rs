//! The fault storm: payments through a world in which half of all exchanges go wrong, and the judge that compares the
//! banks' books, the departments', the person's and the gateway's afterwards. The judge uses nothing of the gateway's
//! code; the storm itself only drives what it is given and decides nothing about money.

pub mod books;
pub mod check;
pub mod cli;
mod department;
mod error;
mod faults;
mod numbers;
pub mod permits;
mod person;
mod phones;
pub mod plan;
pub mod read;
pub mod real;
pub mod seeded;
mod stage;
mod story;
pub mod summary;
pub mod trace;
mod world;

pub use error::StormError;
pub use numbers::Numbers;
pub use world::Broken;
