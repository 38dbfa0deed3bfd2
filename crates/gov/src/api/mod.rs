//! The resources of the Citizen API, one file per area. Each call is one request; nothing is cached or repeated here,
//! except what the nonce and a renewed access token ask for.

mod access_log;
mod application;
mod bill;
mod changes;
mod erasure;
mod export;
mod mandate;
mod me;
mod page;
mod payment;
mod session;
mod step_up;
mod task;

pub use access_log::{AccessEntry, AccessKind, AccessPage, AccessResult};
pub use bill::{Issuer, Issuers, NewBill, Payee, Quote};
pub use changes::{Change, Changes};
pub use export::ExportPart;
pub use me::{Contact, ContactPatch, Me};
pub use page::{FullPage, Item, Named, PAGE};
pub use payment::NewPayment;
pub use session::DeskSession;
pub use step_up::{StepUpProgress, StepUpState};

use std::sync::Arc;

use url::Url;

use crate::{GovError, Session};

/// The resources, as the person who is signed in may use them. Cheap to clone.
#[derive(Clone, Debug)]
pub struct CitizenApi {
    session: Arc<Session>,
}

impl CitizenApi {
    /// The resources of a session.
    pub fn new(session: Arc<Session>) -> Self {
        Self { session }
    }

    /// Whose.
    pub fn session(&self) -> &Arc<Session> {
        &self.session
    }

    /// `/v1/…`, each part escaped.
    pub(crate) fn url(&self, parts: &[&str]) -> Result<Url, GovError> {
        let mut all = vec!["v1"];
        all.extend_from_slice(parts);
        self.session.gov.url(&all)
    }
}
