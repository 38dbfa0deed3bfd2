//! The client of one gateway: made once, shared by sign-in, resources and live push.

use std::sync::Arc;
use std::time::Duration;

use desk_domain::Clock;
use tokio::sync::OnceCell;
use url::Url;

use super::time::Ahead;
use super::{Call, Discovery, tls};
use crate::dpop::NonceCache;
use crate::{ConfigError, GovConfig, GovError, Trust};

/// Time to get a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// Time for a whole request and answer.
const TOTAL: Duration = Duration::from_secs(15);
/// Longest silence on the live stream: three heartbeats (M-feed).
const SILENCE: Duration = Duration::from_mins(1);

/// The client of one gateway. Follows no redirect, keeps no cookie, reads at most 1 MiB.
pub struct Gov {
    pub(crate) client: reqwest::Client,
    pub(crate) streams: reqwest::Client,
    pub(crate) base: Url,
    /// The iAM Smart environment that the gateway must work with.
    iam_smart: Option<Url>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) nonces: NonceCache,
    pub(crate) device_name: String,
    pub(super) ahead: Ahead,
    discovery: OnceCell<Discovery>,
}

impl std::fmt::Debug for Gov {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gov").finish_non_exhaustive()
    }
}

impl Gov {
    /// Checks the configuration and makes the client. Nothing is sent.
    pub fn new(config: &GovConfig) -> Result<Arc<Self>, ConfigError> {
        config.check()?;
        let common = || {
            let builder = reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .connect_timeout(CONNECT)
                .user_agent(concat!("citizen-desk/", env!("CARGO_PKG_VERSION")));
            match &config.trust {
                // The client makes a TLS stack even for plain http; this one believes nobody.
                Trust::SandboxLoopback => Ok(builder.no_proxy().tls_backend_preconfigured(tls::believe_nobody()?)),
                Trust::Anchor(anchor) => {
                    Ok(builder.https_only(true).tls_backend_preconfigured(tls::config(anchor, &config.clock)?))
                }
            }
        };
        let client = common()?.timeout(TOTAL).build().map_err(|_| ConfigError::Anchor)?;
        let streams = common()?.read_timeout(SILENCE).build().map_err(|_| ConfigError::Anchor)?;
        Ok(Arc::new(Self {
            client,
            streams,
            base: config.base.clone(),
            iam_smart: match &config.trust {
                Trust::SandboxLoopback => None,
                Trust::Anchor(anchor) => Some(anchor.iam_smart.clone()),
            },
            clock: config.clock.clone(),
            nonces: NonceCache::default(),
            device_name: config.device_name.chars().filter(|c| !c.is_control()).take(64).collect(),
            ahead: Ahead::default(),
            discovery: OnceCell::new(),
        }))
    }

    /// The gateway's endpoints; asked once and kept.
    pub(crate) async fn discovery(&self) -> Result<&Discovery, GovError> {
        let ask = || async {
            let url = self.url(&[Discovery::PATH])?;
            let found: Discovery = self.send(&Call::get(url), None).await?.json()?;
            self.judge(found)
        };
        self.discovery.get_or_try_init(ask).await
    }

    pub(super) fn judge(&self, found: Discovery) -> Result<Discovery, GovError> {
        found.check(&self.base, self.iam_smart.as_ref())
    }

    /// An address below the base. Each part is one path segment and is escaped, but for the slashes of the first.
    pub(crate) fn url(&self, parts: &[&str]) -> Result<Url, GovError> {
        let mut url = self.base.clone();
        {
            let mut path = url.path_segments_mut().map_err(|()| GovError::NotFound)?;
            path.clear();
            for (index, part) in parts.iter().enumerate() {
                match index {
                    0 => path.extend(part.split('/')),
                    // "." and ".." would climb; no id is one.
                    _ if matches!(*part, "" | "." | "..") => return Err(GovError::NotFound),
                    _ => path.push(part),
                };
            }
        }
        Ok(url)
    }
}
