//! What the switch hands to the gateway when it is registered as its participant.

use desk_domain::bill::BillKind;
use desk_domain::{DepartmentId, LocalizedText};
use serde::Serialize;
use url::Url;

use super::PARTICIPANT;
use crate::SandboxError;
use crate::shared::Shared;

/// Who gets the money of some kinds of bills.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FpsPayee {
    /// Whose bills.
    pub department: DepartmentId,
    /// As banks show it.
    pub name: LocalizedText,
    /// The FPS identifier.
    pub fps_id: String,
    /// Of these kinds.
    pub kinds: Vec<BillKind>,
}

/// The gateway's place at the switch. Secret: the key is the gateway's own.
#[derive(Clone)]
pub struct FpsParticipant {
    /// Where the switch is.
    pub switch: Url,
    /// The name that the switch gave the gateway.
    pub participant: String,
    /// EC P-256, private, PKCS#8 PEM.
    pub key: String,
    /// The switch's key, public PEM.
    pub switch_key: String,
    /// Who can be paid.
    pub payees: Vec<FpsPayee>,
}

impl std::fmt::Debug for FpsParticipant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FpsParticipant").field("participant", &self.participant).finish_non_exhaustive()
    }
}

impl FpsParticipant {
    pub(crate) fn of(shared: &Shared) -> Result<Self, SandboxError> {
        let payees = shared.world.payees().map(|(department, payee)| FpsPayee {
            department: DepartmentId::new(department),
            name: payee.name.clone(),
            fps_id: payee.fps_id.clone(),
            kinds: payee.kinds.clone(),
        });
        Ok(Self {
            switch: shared.base.clone(),
            participant: PARTICIPANT.to_owned(),
            key: shared.fps.participant_key.to_pkcs8_pem()?,
            switch_key: shared.fps.key.public_pem()?,
            payees: payees.collect(),
        })
    }
}
