//! The discovery document (RFC 8414).

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::SCOPE;
use crate::core::Shared;

/// `GET /.well-known/oauth-authorization-server`
pub(crate) async fn discover(State(core): State<Shared>) -> Json<Value> {
    let url = |path: &str| core.url(path).to_string();
    Json(json!({
        "issuer": core.issuer(),
        "authorization_endpoint": url("/oauth/authorize"),
        "device_authorization_endpoint": url("/oauth/device_authorization"),
        "token_endpoint": url("/oauth/token"),
        "revocation_endpoint": url("/oauth/revoke"),
        "scopes_supported": [SCOPE, "department"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": [
            "authorization_code",
            "refresh_token",
            "client_credentials",
            "urn:ietf:params:oauth:grant-type:device_code",
        ],
        "token_endpoint_auth_methods_supported": ["none", "private_key_jwt"],
        "token_endpoint_auth_signing_alg_values_supported": ["ES256"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "code_challenge_methods_supported": ["S256"],
        "dpop_signing_alg_values_supported": ["ES256"],
        "authorization_response_iss_parameter_supported": true,
        "ui_locales_supported": ["en", "zh-Hant-HK", "zh-Hans"],
        "iam_smart_environment": core.iam.origin(),
        "service_documentation": url("/openapi.json"),
    }))
}
