//! TLS under the gateway's own trust anchor (P29): own roots only, TLS 1.2 or newer, revocation checked and failing
//! closed, or leaf certificates that live at most seven days.

use std::error::Error as _;
use std::sync::Arc;

use desk_contract::UntrustedKind;
use desk_domain::Clock;
use openssl::x509::X509;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, CertificateRevocationListDer, ServerName, UnixTime};
use rustls::time_provider::TimeProvider;
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};

use crate::{Anchor, ConfigError};

/// Longest life of a leaf certificate that no revocation list covers, in days.
const LEAF_DAYS: i32 = 7;

/// Makes `ring` the process's cryptography for TLS. May be called any number of times.
pub fn install_crypto() {
    // An error only says that one is installed already, which is what we want.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// TLS that believes only what stands under `anchor`.
pub(super) fn config(anchor: &Anchor, clock: &Arc<dyn Clock>) -> Result<ClientConfig, ConfigError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&anchor.ca_pem) {
        let certificate = certificate.map_err(|_| ConfigError::Anchor)?;
        roots.add(certificate).map_err(|_| ConfigError::Anchor)?;
    }
    let crls: Result<Vec<_>, _> = CertificateRevocationListDer::pem_slice_iter(&anchor.crl_pem).collect();
    let crls = crls.map_err(|_| ConfigError::Anchor)?;
    let short_lived = crls.is_empty();
    if short_lived && !anchor.crl_pem.trim_ascii().is_empty() {
        return Err(ConfigError::Anchor);
    }
    let inner = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone())
        .with_crls(crls)
        .only_check_end_entity_revocation()
        .enforce_revocation_expiration()
        .build()
        .map_err(|_| ConfigError::Anchor)?;
    let verifier = Arc::new(AnchorVerifier { inner, short_lived });
    build(provider, verifier, Arc::new(DeskTime(clock.clone())))
}

/// TLS that believes nobody: for the sandbox, which is never reached by TLS.
pub(super) fn believe_nobody() -> Result<ClientConfig, ConfigError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| ConfigError::Anchor)?
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    Ok(config)
}

fn build(
    provider: Arc<CryptoProvider>,
    verifier: Arc<AnchorVerifier>,
    time: Arc<DeskTime>,
) -> Result<ClientConfig, ConfigError> {
    let config = ClientConfig::builder_with_details(provider, time)
        .with_safe_default_protocol_versions()
        .map_err(|_| ConfigError::Anchor)?
        // Stricter than the default, not looser: the same checks, and the life of the leaf.
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    Ok(config)
}

/// rustls reads the desk's clock, as everything else does.
#[derive(Debug)]
struct DeskTime(Arc<dyn Clock>);

impl TimeProvider for DeskTime {
    fn current_time(&self) -> Option<UnixTime> {
        let millis = u64::try_from(self.0.now().as_millis()).ok()?;
        Some(UnixTime::since_unix_epoch(std::time::Duration::from_millis(millis)))
    }
}

/// The usual checks under our roots; without a revocation list also the life of the leaf.
#[derive(Debug)]
struct AnchorVerifier {
    inner: Arc<WebPkiServerVerifier>,
    short_lived: bool,
}

impl ServerCertVerifier for AnchorVerifier {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        chain: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        stapled: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let verified = self.inner.verify_server_cert(leaf, chain, name, stapled, now)?;
        if self.short_lived && !lives_shortly(leaf) {
            return Err(Error::InvalidCertificate(CertificateError::UnknownRevocationStatus));
        }
        Ok(verified)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// From "not before" to "not after" at most [`LEAF_DAYS`].
fn lives_shortly(leaf: &CertificateDer<'_>) -> bool {
    let life = X509::from_der(leaf).and_then(|leaf| leaf.not_before().diff(leaf.not_after()));
    life.is_ok_and(|life| life.days < LEAF_DAYS || (life.days == LEAF_DAYS && life.secs <= 0))
}

/// The TLS reason inside a transport error, if that was the reason.
pub(super) fn tls_failure(error: &reqwest::Error) -> Option<UntrustedKind> {
    match find(error.source()?)? {
        Error::InvalidCertificate(why) => Some(failure(why)),
        _ => None,
    }
}

/// The TLS error under `error`. The stack hides it inside I/O errors, one in another, whose `source` skips what they hold.
fn find<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a Error> {
    if let Some(found) = error.downcast_ref() {
        return Some(found);
    }
    let held = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    held.and_then(|held| find(held)).or_else(|| error.source().and_then(find))
}

fn failure(why: &CertificateError) -> UntrustedKind {
    use CertificateError as C;
    match why {
        // Also a list of what was withdrawn: what is wrong is the clock, or nobody has made a new one.
        C::Expired
        | C::ExpiredContext { .. }
        | C::NotValidYet
        | C::NotValidYetContext { .. }
        | C::ExpiredRevocationList
        | C::ExpiredRevocationListContext { .. } => UntrustedKind::Expired,
        C::NotValidForName | C::NotValidForNameContext { .. } => UntrustedKind::WrongName,
        C::Revoked | C::UnknownRevocationStatus => UntrustedKind::Revoked,
        _ => UntrustedKind::Proxy,
    }
}
