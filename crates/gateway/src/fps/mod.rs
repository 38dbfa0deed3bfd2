//! The gateway's place at the FPS switch (docs/payments.md): who is paid, what is asked and what is heard. Everything
//! that is asked is asked from the outbox; everything that is heard is booked by [`crate::ledger`].

mod ask;
mod close;
mod collect;
mod mandate;
pub(crate) mod message;
mod notice;
mod refund;
mod register;

use desk_domain::DepartmentId;
use desk_domain::bill::BillKind;
use openssl::ec::EcKey;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private, Public};
use url::Url;

pub(crate) use self::ask::AskError;
pub(crate) use self::close::{close, look};
pub(crate) use self::collect::{autopay, begin as begin_autopay, collect};
pub(crate) use self::mandate::{end as end_mandate, register as register_mandate};
pub(crate) use self::notice::{NOTICE_PATH, notice};
pub(crate) use self::refund::refund;
pub(crate) use self::register::register;
use crate::config::{ConfigError, FpsConfig, FpsPayee, StepUpPolicy};

/// The gateway as a participant of the switch.
pub(crate) struct Fps {
    http: reqwest::Client,
    switch: Url,
    participant: String,
    key: EcKey<Private>,
    switch_key: EcKey<Public>,
    step_up: StepUpPolicy,
    payees: Vec<FpsPayee>,
}

impl Fps {
    /// Reads keys and payees; nothing is connected yet.
    pub(crate) fn new(config: &FpsConfig) -> Result<Self, ConfigError> {
        let key = PKey::private_key_from_pem(config.key.as_bytes()).and_then(|key| key.ec_key());
        let key = key.map_err(|_| ConfigError::Fps("key"))?;
        let switch_key = PKey::public_key_from_pem(config.switch_key.as_bytes()).and_then(|key| key.ec_key());
        let switch_key = switch_key.map_err(|_| ConfigError::Fps("switchKey"))?;
        let p256 = Some(Nid::X9_62_PRIME256V1);
        if key.group().curve_name() != p256 || switch_key.group().curve_name() != p256 {
            return Err(ConfigError::Fps("key of another curve"));
        }
        // A name of a payee that banks show is unique, and so is who gets the money of a bill.
        let mut served: Vec<(&DepartmentId, &BillKind)> = Vec::new();
        for payee in &config.payees {
            let digits = payee.fps_id.bytes().all(|byte| byte.is_ascii_digit());
            if !digits || !matches!(payee.fps_id.len(), 7 | 9) || !payee.name.missing().is_empty() {
                return Err(ConfigError::Fps("payee"));
            }
            for kind in &payee.kinds {
                if served.contains(&(&payee.department, kind)) {
                    return Err(ConfigError::Fps("payee: a kind twice"));
                }
                served.push((&payee.department, kind));
            }
        }
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .connect_timeout(std::time::Duration::from_secs(3))
            .timeout(std::time::Duration::from_secs(10))
            .build()
            .map_err(|_| ConfigError::Fps("HTTP client"))?;
        Ok(Self {
            http,
            switch: config.switch.clone(),
            participant: config.participant.clone(),
            key,
            switch_key,
            step_up: config.fps_step_up,
            payees: config.payees.clone(),
        })
    }

    /// Who gets the money of a bill.
    pub(crate) fn payee(&self, department: &str, kind: &BillKind) -> Option<&FpsPayee> {
        self.payees.iter().find(|payee| payee.department.as_str() == department && payee.kinds.contains(kind))
    }

    /// Everybody who can be paid.
    pub(crate) fn payees(&self) -> &[FpsPayee] {
        &self.payees
    }

    /// Whether a payment to this payee is confirmed on the phone.
    pub(crate) fn asks_for_confirmation(&self, payee: &FpsPayee) -> bool {
        payee.fps_step_up.unwrap_or(self.step_up) == StepUpPolicy::Required
    }
}
