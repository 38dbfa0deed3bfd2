//! Where the gateway is and what makes us believe it. Both directions of P34: a sandbox build refuses everything that
//! is not plain http on a literal loopback address, a release build refuses exactly that.

use std::sync::Arc;

use desk_domain::Clock;
use url::{Host, Url};

/// What the client needs to know before its first byte.
#[derive(Clone, Debug)]
pub struct GovConfig {
    /// Address of the gateway, without path: `https://gateway.example/` or `http://127.0.0.1:40000/`.
    pub base: Url,
    /// What makes us believe that the other side is the gateway.
    pub trust: Trust,
    /// Where time comes from (token life, proofs, certificate dates).
    pub clock: Arc<dyn Clock>,
    /// How this computer is called at sign-in and in the list of signed-in computers; at most 64 characters are sent.
    pub device_name: String,
}

/// What makes us believe that the other side is the gateway.
#[derive(Clone, Debug)]
pub enum Trust {
    /// Plain http on this computer; sandbox builds only.
    SandboxLoopback,
    /// TLS under the gateway's own root certificates; the system's are not used (P29).
    Anchor(Anchor),
}

/// The trust anchor of a gateway.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// Root certificates, PEM.
    pub ca_pem: Vec<u8>,
    /// Revocation lists of that root, PEM. Empty: leaf certificates may then live at most seven days.
    pub crl_pem: Vec<u8>,
    /// The iAM Smart environment that the gateway must work with, by its address; the path is not looked at. Another one is
    /// refused before anybody signs in: a gateway of a testing environment is none for real people (M-builds).
    pub iam_smart: Url,
}

/// A configuration that this build refuses.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ConfigError {
    /// A sandbox build speaks only http with a literal loopback address.
    #[error("the sandbox is reached by http on a literal loopback address only")]
    NotLoopback,
    /// A release build speaks only https, and never with this computer.
    #[error("a gateway is reached by https on another host only")]
    NotHttps,
    /// iAM Smart is at https on another host only.
    #[error("iAM Smart is reached by https on another host only")]
    IamSmart,
    /// User name, query or fragment in the address.
    #[error("the gateway's address has parts that do not belong there")]
    Address,
    /// No usable root certificate, or a revocation list that cannot be read.
    #[error("the trust anchor cannot be read")]
    Anchor,
}

impl GovConfig {
    /// Checks the address against the kind of trust (P29, P34).
    pub fn check(&self) -> Result<(), ConfigError> {
        let base = &self.base;
        let clean = base.query().is_none()
            && base.fragment().is_none()
            && base.username().is_empty()
            && base.password().is_none()
            && base.path() == "/";
        match &self.trust {
            Trust::SandboxLoopback if base.scheme() != "http" || !is_loopback(base) => Err(ConfigError::NotLoopback),
            Trust::Anchor(_) if base.scheme() != "https" || is_local(base) => Err(ConfigError::NotHttps),
            _ if !clean => Err(ConfigError::Address),
            Trust::Anchor(anchor) if anchor.iam_smart.scheme() != "https" || is_local(&anchor.iam_smart) => {
                Err(ConfigError::IamSmart)
            }
            _ => Ok(()),
        }
    }
}

/// A literal loopback address; the name `localhost` is not one, because a resolver decides where it leads.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        _ => false,
    }
}

/// Everything that leads, or may lead, to this computer.
fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback() || address.is_unspecified(),
        Some(Host::Ipv6(address)) => {
            address.is_loopback()
                || address.is_unspecified()
                || address.to_ipv4_mapped().is_some_and(|v4| v4.is_loopback() || v4.is_unspecified())
        }
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            name == "localhost" || name.ends_with(".localhost")
        }
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk_domain::SystemClock;

    fn check(address: &str, trust: Trust) -> Result<(), ConfigError> {
        let base = Url::parse(address).unwrap();
        GovConfig { base, trust, clock: Arc::new(SystemClock), device_name: String::new() }.check()
    }

    fn anchored(iam_smart: &str) -> Trust {
        Trust::Anchor(Anchor { ca_pem: vec![], crl_pem: vec![], iam_smart: Url::parse(iam_smart).unwrap() })
    }

    fn anchor() -> Trust {
        anchored("https://iam.example/")
    }

    #[test]
    fn p34_a_release_build_expects_an_iam_smart_that_is_not_on_this_computer() {
        for bad in ["http://iam.example/", "https://127.0.0.1/", "https://localhost/"] {
            assert_eq!(check("https://gateway.example", anchored(bad)), Err(ConfigError::IamSmart), "{bad}");
        }
    }

    #[test]
    fn p34_a_sandbox_build_speaks_only_with_this_computer() {
        for good in ["http://127.0.0.1:4711", "http://[::1]:4711", "http://127.9.9.9/"] {
            assert_eq!(check(good, Trust::SandboxLoopback), Ok(()), "{good}");
        }
        for bad in ["https://127.0.0.1:4711", "http://localhost:4711", "http://gateway.example", "http://10.0.0.1"] {
            assert_eq!(check(bad, Trust::SandboxLoopback), Err(ConfigError::NotLoopback), "{bad}");
        }
    }

    #[test]
    fn p34_a_release_build_never_speaks_with_this_computer() {
        assert_eq!(check("https://gateway.example", anchor()), Ok(()));
        let local = [
            "http://gateway.example",
            "https://127.0.0.1",
            "https://[::1]",
            "https://localhost",
            "https://a.localhost.",
            "https://[::ffff:127.0.0.1]",
            "https://0.0.0.0",
        ];
        for bad in local {
            assert_eq!(check(bad, anchor()), Err(ConfigError::NotHttps), "{bad}");
        }
    }

    #[test]
    fn an_address_with_more_than_an_origin_is_refused() {
        for bad in ["http://u:p@127.0.0.1/", "http://127.0.0.1/a", "http://127.0.0.1/?a", "http://127.0.0.1/#a"] {
            assert_eq!(check(bad, Trust::SandboxLoopback), Err(ConfigError::Address), "{bad}");
        }
    }
}
