//! Where the gateway's OAuth endpoints are (RFC 8414). Nothing it says may lead to another origin.

use serde::{Deserialize, Deserializer};
use url::Url;

use crate::GovError;

/// The part of the discovery document that the desk uses.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Discovery {
    pub(crate) issuer: String,
    #[serde(deserialize_with = "address")]
    pub(crate) authorization_endpoint: Url,
    #[serde(deserialize_with = "address")]
    pub(crate) token_endpoint: Url,
    #[serde(deserialize_with = "address")]
    pub(crate) device_authorization_endpoint: Url,
    #[serde(deserialize_with = "address")]
    pub(crate) revocation_endpoint: Url,
    /// Where the gateway's iAM Smart is.
    pub(crate) iam_smart_environment: Option<String>,
}

/// Reads an absolute address.
pub(crate) fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Url, D::Error> {
    Url::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
}

impl Discovery {
    /// Where the document stands (RFC 8414 §3).
    pub(crate) const PATH: &str = ".well-known/oauth-authorization-server";

    /// The issuer must be the address that we asked (RFC 8414 §3.3), the endpoints must be at its origin, and iAM Smart must
    /// be the one that is expected, if one is.
    pub(crate) fn check(self, base: &Url, iam_smart: Option<&Url>) -> Result<Self, GovError> {
        let same = |text: &str| text.trim_end_matches('/') == base.as_str().trim_end_matches('/');
        let endpoints = [
            &self.authorization_endpoint,
            &self.token_endpoint,
            &self.device_authorization_endpoint,
            &self.revocation_endpoint,
        ];
        if !same(&self.issuer) || endpoints.iter().any(|url| url.origin() != base.origin()) {
            return Err(GovError::BadReply("the discovery document names another server"));
        }
        let environment = self.iam_smart_environment.as_deref().and_then(|text| Url::parse(text).ok());
        if iam_smart.is_some_and(|expected| environment.is_none_or(|found| found.origin() != expected.origin())) {
            tracing::error!("the gateway works with another iAM Smart environment than is expected of it");
            return Err(GovError::BadReply("the gateway works with another iAM Smart environment"));
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(path: &str) -> Url {
        Url::parse("https://gateway.example").unwrap().join(path).unwrap()
    }

    fn found(issuer: &str, token: &str) -> Discovery {
        Discovery {
            issuer: issuer.into(),
            authorization_endpoint: at("/oauth/authorize"),
            token_endpoint: Url::parse(token).unwrap(),
            device_authorization_endpoint: at("/oauth/device_authorization"),
            revocation_endpoint: at("/oauth/revoke"),
            iam_smart_environment: None,
        }
    }

    fn discovery(issuer: &str, token: &str) -> Result<Discovery, GovError> {
        found(issuer, token).check(&at("/"), None)
    }

    #[test]
    fn a_gateway_of_another_iam_smart_environment_is_refused() {
        let works_with = |environment: Option<&str>| {
            let own = found("https://gateway.example", "https://gateway.example/oauth/token");
            let told = Discovery { iam_smart_environment: environment.map(str::to_owned), ..own };
            told.check(&at("/"), Some(&Url::parse("https://iam.example/api/").unwrap())).is_ok()
        };
        assert!(works_with(Some("https://iam.example/")));
        let others = ["https://staging.iam.example/", "http://iam.example/", "iam.example", ""];
        assert!(others.into_iter().map(Some).chain([None]).all(|other| !works_with(other)));
    }

    #[test]
    fn only_the_server_that_was_asked_counts() {
        assert!(discovery("https://gateway.example", "https://gateway.example/oauth/token").is_ok());
        assert!(discovery("https://gateway.example/", "https://gateway.example/oauth/token").is_ok());
        assert!(discovery("https://other.example", "https://gateway.example/oauth/token").is_err());
        assert!(discovery("https://gateway.example", "https://other.example/oauth/token").is_err());
        assert!(discovery("https://gateway.example", "http://gateway.example/oauth/token").is_err());
    }
}
