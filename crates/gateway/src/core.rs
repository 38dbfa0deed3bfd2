//! What every handler shares: configuration, database, clock, keys, the platform, the stream hub.

use std::collections::HashMap;
use std::sync::Arc;

use desk_domain::{Clock, Department, Timestamp};
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::config::{ConfigError, GatewayConfig, Secret, Storm};
use crate::db::Db;
use crate::fps::Fps;
use crate::hub::Hub;
use crate::iam::Iam;
use crate::jose::jwk::JwkSet;
use crate::keys::Keys;
use crate::metrics::Metrics;
use crate::rate::Rate;
use crate::step_up::certificate::Certificates;

/// A department that may send batches.
pub(crate) struct Client {
    pub(crate) department: Department,
    pub(crate) keys: JwkSet,
}

/// The state of one replica. Nothing in it has to survive: that is all in the database.
pub(crate) struct Core {
    pub(crate) public_url: Url,
    pub(crate) sandbox: bool,
    pub(crate) departments: HashMap<String, Client>,
    pub(crate) db: Db,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) keys: Keys,
    pub(crate) iam: Iam,
    /// The place at the FPS switch, when there is one.
    pub(crate) fps: Option<Fps>,
    /// The client certificates of the platform; none where there is no proxy to verify them.
    pub(crate) certificates: Option<Certificates>,
    /// Who may read the list of exceptions.
    pub(crate) operator_token: Option<Secret>,
    pub(crate) storm: Storm,
    pub(crate) hub: Hub,
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) rate: Rate,
    /// Rings when a call toward the outside was noted.
    pub(crate) outside: tokio::sync::Notify,
    /// Of this database, and another one after [`crate::begin_epoch`]: cursors of another epoch have expired.
    pub(crate) epoch: String,
    pub(crate) stopping: CancellationToken,
}

/// How handlers hold it.
pub(crate) type Shared = Arc<Core>;

impl Core {
    /// The present instant.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The public address of a path.
    pub(crate) fn url(&self, path: &str) -> Url {
        let mut url = self.public_url.clone();
        url.set_path(path);
        url
    }

    /// The issuer: the public address without its last slash.
    pub(crate) fn issuer(&self) -> &str {
        self.public_url.as_str().trim_end_matches('/')
    }
}

/// The departments of a configuration, by id.
pub(crate) fn clients(config: &GatewayConfig) -> Result<HashMap<String, Client>, ConfigError> {
    let read = |client: &crate::config::DepartmentClient| {
        let id = client.department.id.as_str().to_owned();
        let keys = JwkSet::read(&client.jwks).map_err(|_| ConfigError::Keys(id.clone()))?;
        Ok((id, Client { department: client.department.clone(), keys }))
    };
    config.departments.iter().map(read).collect()
}
