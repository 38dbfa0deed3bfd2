//! A mock-up of the FPS switch between one gateway and the simulated banks (docs/payments.md). Signed messages both ways;
//! records of its own, apart from the banks' books. It keeps true time (the base clock), as everything signed does.

mod day;
mod deliver;
mod mandate;
mod message;
mod notice;
mod participant;
mod routes;
mod settle;
mod switch;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use tokio::sync::Notify;
use url::Url;

pub(crate) use deliver::{one_pass, run};
pub(crate) use mandate::{MandateRecord, MandateWord};
pub use participant::{FpsParticipant, FpsPayee};
pub(crate) use routes::{routes, take};
pub use settle::Settled;
pub(crate) use settle::{Handover, Transaction};
pub(crate) use switch::Switch;

use crate::bank::Banks;
use crate::key::SigningKey;

/// How the switch calls the gateway.
pub(crate) const PARTICIPANT: &str = "citizen-desk";

/// Switch and banks: the switch's records and the banks' books know nothing of each other.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Money {
    pub(crate) switch: Switch,
    pub(crate) banks: Banks,
}

/// The running switch.
pub(crate) struct Fps {
    pub(crate) key: SigningKey,
    pub(crate) participant_key: SigningKey,
    money: Mutex<Money>,
    gateway: Mutex<Option<Url>>,
    by_hand: AtomicBool,
    /// One sends at a time, so that notices keep their order.
    turn: tokio::sync::Mutex<()>,
    wake: Notify,
}

impl Fps {
    pub(crate) fn new(key: SigningKey, participant_key: SigningKey, money: Money) -> Self {
        Self {
            key,
            participant_key,
            money: Mutex::new(money),
            gateway: Mutex::new(None),
            by_hand: AtomicBool::new(false),
            turn: tokio::sync::Mutex::new(()),
            wake: Notify::new(),
        }
    }

    /// Records and books. Never held over an `.await`.
    pub(crate) fn money(&self) -> MutexGuard<'_, Money> {
        self.money.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notices go to this gateway from now on.
    pub(crate) fn connect(&self, gateway: Url) {
        *self.gateway.lock().unwrap_or_else(PoisonError::into_inner) = Some(gateway);
        self.wake.notify_one();
    }

    /// Where that gateway is.
    pub(crate) fn gateway(&self) -> Option<Url> {
        self.gateway.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A notice waits.
    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }

    /// Whether notices leave only when the host says so.
    pub(crate) fn set_by_hand(&self, by_hand: bool) {
        self.by_hand.store(by_hand, Ordering::SeqCst);
        self.wake.notify_one();
    }
}
