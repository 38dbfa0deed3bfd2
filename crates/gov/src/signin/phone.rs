//! "With my phone": device authorization grant (RFC 8628) with `dpop_jkt` (M-signin).

use std::sync::Arc;
use std::time::Duration;

use desk_domain::{Language, PersonId};
use desk_secrets::Secret;
use serde::Deserialize;
use tokio_util::sync::CancellationToken;
use url::Url;

use super::{SignInError, SignInProfile, SignedIn};
use crate::GovError;
use crate::dpop::DpopKey;
use crate::net::{Call, Gov, address};
use crate::token::{CLIENT_ID, Issued, SCOPE};

const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";

/// How far the phone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has opened the page yet.
    Waiting,
    /// The page is open on a phone.
    Opened,
}

/// RFC 8628 §3.2.
#[derive(Deserialize)]
struct DeviceWire {
    device_code: String,
    user_code: String,
    #[serde(deserialize_with = "address")]
    verification_uri_complete: Url,
    expires_in: u32,
    #[serde(default = "five")]
    interval: u32,
}

/// RFC 8628 §3.2: 5 seconds when the server does not say.
fn five() -> u32 {
    5
}

/// A sign-in that waits for the phone.
pub struct PhoneSignIn {
    gov: Arc<Gov>,
    key: DpopKey,
    device_code: Secret<String>,
    user_code: String,
    address: Url,
    life: Duration,
    interval: Duration,
    expected: Option<PersonId>,
}

impl Gov {
    /// Asks for a code to show.
    pub async fn start_phone(
        self: &Arc<Self>,
        language: Language,
        profile: SignInProfile,
    ) -> Result<PhoneSignIn, SignInError> {
        let SignInProfile { key, expected } = profile;
        let fields = [
            ("client_id", CLIENT_ID),
            ("scope", SCOPE),
            ("dpop_jkt", &key.thumbprint()),
            ("device_name", &self.device_name),
            ("ui_locales", language.tag()),
        ];
        let url = self.discovery().await?.device_authorization_endpoint.clone();
        let wire: DeviceWire = self.send(&Call::form(url, &fields), None).await?.json()?;
        // The QR leads a phone somewhere: only to the gateway.
        if wire.verification_uri_complete.origin() != self.base.origin() || wire.user_code.chars().count() > 32 {
            return Err(GovError::BadReply("a code that leads elsewhere").into());
        }
        let seconds = wire.expires_in.min(1800);
        Ok(PhoneSignIn {
            gov: self.clone(),
            key,
            device_code: Secret::new(wire.device_code),
            user_code: wire.user_code,
            address: wire.verification_uri_complete,
            life: Duration::from_secs(u64::from(seconds)),
            interval: Duration::from_secs(u64::from(wire.interval.clamp(1, 60))),
            expected,
        })
    }
}

impl PhoneSignIn {
    /// Six digits in two groups, to be compared with the phone, never typed (P08).
    pub fn user_code(&self) -> &str {
        &self.user_code
    }

    /// What the QR holds.
    pub fn verification_uri_complete(&self) -> &Url {
        &self.address
    }

    /// How long the code lives from its start.
    pub fn life(&self) -> Duration {
        self.life
    }

    /// Polls until the phone has confirmed or the code has ended. `on_stage` hears each change
    /// from [`Stage::Waiting`], with which it starts.
    pub async fn wait(
        self,
        cancel: &CancellationToken,
        on_stage: impl Fn(Stage) + Send,
    ) -> Result<SignedIn, SignInError> {
        let polled = tokio::select! {
            () = cancel.cancelled() => return Err(SignInError::Cancelled),
            // Monotonic time: a wrong or moving clock neither cuts the wait short nor draws it out.
            polled = tokio::time::timeout(self.life, self.poll(on_stage)) => polled,
        };
        let issued = polled.map_err(|_| SignInError::Expired)??;
        SignedIn::accept(&self.gov, self.key, issued, self.expected.as_ref()).await
    }

    async fn poll(&self, on_stage: impl Fn(Stage) + Send) -> Result<Issued, SignInError> {
        let mut interval = self.interval;
        let mut stage = Stage::Waiting;
        let fields =
            [("grant_type", GRANT), ("device_code", self.device_code.expose().as_str()), ("client_id", CLIENT_ID)];
        loop {
            tokio::time::sleep(interval).await;
            let reply = match self.gov.token(&self.key, None, &fields).await {
                // RFC 8628 §3.5: a connection that fails is no answer; wait longer and ask again.
                Err(GovError::Unreachable | GovError::Offline | GovError::Timeout) => {
                    interval = (interval * 2).min(Duration::from_secs(30));
                    continue;
                }
                other => other?,
            };
            if reply.status.is_success() {
                return Ok(Issued::read(&reply)?);
            }
            let said = reply.oauth_error();
            match said.error.as_str() {
                "authorization_pending" => {
                    let now = if said.stage.as_deref() == Some("opened") { Stage::Opened } else { Stage::Waiting };
                    if std::mem::replace(&mut stage, now) != now {
                        on_stage(now);
                    }
                }
                "slow_down" => interval += Duration::from_secs(5),
                "" => match reply.problem() {
                    passing if passing.is_passing() => interval = passing.retry_after().unwrap_or(interval * 2),
                    error => return Err(error.into()),
                },
                _ => return Err(SignInError::from_oauth(&said)),
            }
        }
    }
}
