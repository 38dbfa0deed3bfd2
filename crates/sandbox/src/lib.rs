//! The controlled testing environment: a mock-up of iAM Smart on its documented paths, seeded people with a simulated
//! phone and banks, an FPS switch, departments that feed a gateway, faults on purpose, a clock that can be moved.
//!
//! Architecture invariant: nothing here leaves the computer. Listeners, callbacks and gateways are on 127.0.0.1 or are
//! refused (mechanisms.md, M-builds and M-loopback).

mod admin;
mod ask;
mod bank;
mod browser;
pub mod cli;
mod clock;
mod departments;
mod error;
pub mod faults;
mod fps;
mod guard;
mod guide;
mod host;
mod http;
mod key;
mod pages;
mod phone;
mod platform;
mod register;
mod routes;
mod service;
mod shared;
mod snapshot;
mod start;
mod state;
mod text;
pub mod world;

pub use ask::{AskKind, Decision};
pub use bank::{BankEntry, BankError, EntryKind, Offer, Paid, PayWith, Payer};
pub use browser::{Browser, BrowserError, Page, Tab};
pub use clock::{SandboxClock, WireClock};
pub use error::SandboxError;
pub use faults::{Chance, Exchanges, Fault, FaultProxy, FaultRule, Faults, Rewrite};
pub use fps::{FpsParticipant, FpsPayee, Settled};
pub use host::IssuedBill;
pub use phone::{Phone, PhoneError, Seen};
pub use register::{RegisteredService, Registration};
pub use start::{Sandbox, SandboxConfig, start};
pub use world::{BillSeed, PaidSeed, PersonState, Scenario, When};
