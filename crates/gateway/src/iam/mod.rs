//! The connector to iAM Smart: the registration, the keys, and the calls in order. What the calls are for
//! lies with those who make them ([`crate::sign_in`], [`crate::step_up`]).

mod ask;
mod ceks;
mod gate;

use std::sync::Arc;

use desk_domain::Clock;
use desk_eid::text::{ClientId, State};
use desk_eid::wire::authorize::Authorize;
use desk_eid::wire::paths;
use desk_eid::wire::scope::{Scope, Scopes};
use desk_eid::wire::source::{Lang, Source};
use desk_eid::{ClientSecret, EidError, KekPrivate};
use tokio::sync::Mutex;
use url::Url;

pub(crate) use self::ask::IamError;
use self::ceks::Ceks;
use crate::config::{ConfigError, IamConfig};
use crate::db::Db;
use crate::metrics::Metrics;

/// The gateway as a client of iAM Smart.
pub(crate) struct Iam {
    http: reqwest::Client,
    base: Url,
    client_id: ClientId,
    secret: ClientSecret,
    kek: KekPrivate,
    default_lang: Lang,
    ceks: Ceks,
    /// All calls of this replica are stamped and sent one after the other (M-eid).
    gate: Arc<Mutex<()>>,
    db: Db,
    clock: Arc<dyn Clock>,
    metrics: Arc<Metrics>,
}

impl Iam {
    /// Reads the registration; nothing is connected yet.
    pub(crate) fn new(
        config: &IamConfig,
        db: Db,
        clock: Arc<dyn Clock>,
        metrics: Arc<Metrics>,
    ) -> Result<Self, ConfigError> {
        let wrong = |error: EidError| ConfigError::Platform(error.to_string());
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .connect_timeout(std::time::Duration::from_secs(5))
            .timeout(std::time::Duration::from_secs(12))
            .build()
            .map_err(|_| ConfigError::Platform("no HTTP client".to_owned()))?;
        Ok(Self {
            http,
            base: config.base_url.clone(),
            client_id: ClientId::new(config.client_id.as_str()).map_err(wrong)?,
            secret: ClientSecret::new(config.client_secret.as_str()).map_err(wrong)?,
            kek: KekPrivate::from_bytes(config.kek_private_key_pem.as_bytes()).map_err(wrong)?,
            default_lang: Lang::parse(&config.lang),
            ceks: Ceks::default(),
            gate: Arc::default(),
            db,
            clock,
            metrics,
        })
    }

    /// The platform's origin, for the content security policy of our page.
    pub(crate) fn origin(&self) -> String {
        self.base.origin().ascii_serialization()
    }

    /// I1: where the browser goes to.
    pub(crate) fn get_qr(&self, source: Source, redirect: &Url, state: State, lang: Option<Lang>) -> Url {
        let request = Authorize {
            client_id: self.client_id.clone(),
            source,
            redirect_uri: redirect.as_str().to_owned(),
            scope: Scopes(vec![
                Scope::Auth,
                Scope::Profiles,
                Scope::FormFilling,
                Scope::Sign,
                Scope::FacialRecognition,
            ]),
            lang: Some(lang.unwrap_or_else(|| self.default_lang.clone())),
            state: Some(state),
            broker_page: false,
            ticket_id: None,
        };
        let mut url = self.address(paths::GET_QR);
        url.set_query(Some(&request.to_query()));
        url
    }

    fn address(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        url.set_path(&format!("{}{path}", self.base.path().trim_end_matches('/')));
        url
    }
}
