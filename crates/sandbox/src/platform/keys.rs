//! getKey and revokeKey (hk-identity §1.3). Their content is not sealed; the request body is empty, yet whatever
//! arrives is what is signed.

use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use desk_eid::Outcome;
use http::HeaderMap;
use serde_json::json;

use super::envelope::{answer, authenticate, refuse};
use crate::service::CEK_LIFE_MS;
use crate::shared::SharedRef;

pub(super) async fn get_key(State(shared): State<SharedRef>, headers: HeaderMap, body: Bytes) -> Response {
    let made = authenticate(&shared, "getKey", &headers, &body).and_then(|caller| {
        let mut state = shared.state();
        let service = state.services.get_mut(&caller.client_id).ok_or(Outcome::NoPermission)?;
        service.get_key(caller.now, caller.wire_now)
    });
    match made {
        // issueAt and the duration in milliseconds, as iAM Smart writes them.
        Ok(key) => answer(
            Outcome::Success,
            Some(json!({
                "secretKey": key.wrapped,
                "pubKey": key.wrapped_by,
                "issueAt": key.issued_wire.as_millis(),
                "expiresIn": CEK_LIFE_MS,
            })),
        ),
        Err(outcome) => refuse("getKey", outcome),
    }
}

pub(super) async fn revoke_key(State(shared): State<SharedRef>, headers: HeaderMap, body: Bytes) -> Response {
    let revoked = authenticate(&shared, "revokeKey", &headers, &body).map(|caller| {
        let mut state = shared.state();
        for cek in state.services.get_mut(&caller.client_id).into_iter().flat_map(|s| s.ceks.iter_mut()) {
            cek.revoked = true;
        }
    });
    match revoked {
        Ok(()) => answer(Outcome::Success, None),
        Err(outcome) => refuse("revokeKey", outcome),
    }
}
