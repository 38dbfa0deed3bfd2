//! The release build's gateway: from the administrator's file or the package, never from the environment or the
//! person's settings (mechanisms.md, M-builds; P34).

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
#[cfg(not(feature = "sandbox"))]
use std::sync::Arc;

use serde::Deserialize;

/// Where an administrator names the gateway.
#[cfg_attr(feature = "sandbox", expect(dead_code, reason = "the sandbox build brings its own gateway"))]
pub(crate) const FILE: &str = "/etc/citizen-desk/gateway.json";

/// The largest file that is read.
const MAX_BYTES: u64 = 256 * 1024;

/// The gateway as the file names it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GatewayFile {
    /// Its address, https.
    pub(crate) address: String,
    /// Its own certification authority, PEM.
    pub(crate) anchor_pem: String,
    /// The address of the iAM Smart environment that it works with, https.
    pub(crate) iam_smart: String,
    /// Certificates that were withdrawn, PEM.
    #[serde(default)]
    pub(crate) revocations_pem: Option<String>,
}

/// Reads the file; `None` when there is none or it cannot be used.
#[cfg_attr(feature = "sandbox", expect(dead_code, reason = "the sandbox build brings its own gateway"))]
pub(crate) fn read(path: &Path) -> Option<GatewayFile> {
    let mut text = String::new();
    File::open(path).ok()?.take(MAX_BYTES).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).inspect_err(|error| tracing::error!(error = %error, "gateway.json cannot be used")).ok()
}

/// The client's configuration for that gateway; `None` when an address in it is none.
#[cfg(not(feature = "sandbox"))]
pub(crate) fn config(file: GatewayFile, clock: Arc<dyn desk_domain::Clock>) -> Option<desk_app::GovConfig> {
    let address = |text: &str| {
        text.parse().inspect_err(|error| tracing::error!(%error, "gateway.json holds an address that is none")).ok()
    };
    Some(desk_app::GovConfig {
        base: address(&file.address)?,
        trust: desk_app::Trust::Anchor(desk_app::Anchor {
            ca_pem: file.anchor_pem.into_bytes(),
            crl_pem: file.revocations_pem.unwrap_or_default().into_bytes(),
            iam_smart: address(&file.iam_smart)?,
        }),
        clock,
        device_name: desk_app::device_name(),
    })
}
