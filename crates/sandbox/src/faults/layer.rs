//! The rules applied to one request and its answer.

use std::io;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures_util::{StreamExt as _, stream};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, StatusCode};

use super::{Fault, Faults, delay};

/// Largest request that can be delivered twice.
const BODY_MAX: usize = 10 * 1024 * 1024;
const CHUNK: usize = 64 * 1024;
const OVERSIZED_MAX: usize = 256 * 1024 * 1024;

/// Middleware: meets the fault that the rules have for this path.
pub(crate) async fn apply(State(faults): State<Faults>, request: Request, next: Next) -> Response {
    // What ends the trouble must stay reachable.
    let path = request.uri().path();
    let fault = if path.starts_with("/admin") { None } else { faults.take(path) };
    match fault {
        // The last four mean nothing to a route and are never taken for one.
        None | Some(Fault::Lost | Fault::Early | Fault::Truncated | Fault::UnknownEntry) => {
            let answer = next.run(request).await;
            faults.pass();
            answer
        }
        Some(Fault::Delay { ms }) => {
            delay(ms).await;
            next.run(request).await
        }
        Some(Fault::Status { status, retry_after }) => refuse(status, retry_after),
        Some(Fault::DropAfter { bytes }) => drop_after(next.run(request).await, bytes),
        Some(Fault::Malformed) => malformed(next.run(request).await).await,
        Some(Fault::Oversized { bytes }) => oversized(next.run(request).await, bytes.min(OVERSIZED_MAX)),
        Some(Fault::Duplicate) => twice(request, next).await,
        Some(Fault::Reorder) => {
            faults.overtaken().await;
            next.run(request).await
        }
    }
}

fn refuse(status: u16, retry_after: Option<u32>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
    let mut answer = (status, "fault injected by the sandbox").into_response();
    if let Some(seconds) = retry_after {
        answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    answer
}

/// The first bytes arrive; then the body fails, which makes the server close the connection.
fn drop_after(answer: Response, bytes: usize) -> Response {
    let (parts, body) = answer.into_parts();
    let mut left = bytes;
    let cut = body.into_data_stream().map(move |chunk| {
        let chunk = chunk.map_err(io::Error::other)?;
        if left == 0 {
            return Err(io::Error::from(io::ErrorKind::ConnectionReset));
        }
        let part = chunk.slice(..chunk.len().min(left));
        left -= part.len();
        Ok(part)
    });
    // A body that ends before the limit still breaks.
    let end = stream::once(async { Err(io::Error::from(io::ErrorKind::ConnectionReset)) });
    let mut answer = Response::from_parts(parts, Body::from_stream(cut.chain(end)));
    // Without a length the receiver cannot take a cut body for a whole one of the right size.
    answer.headers_mut().remove(CONTENT_LENGTH);
    answer
}

async fn malformed(answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let whole = axum::body::to_bytes(body, BODY_MAX).await.unwrap_or_default();
    let mut broken = whole.slice(..whole.len() / 2).to_vec();
    broken.extend_from_slice(b"\xff\xfe{]");
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(broken))
}

/// A JSON text that does not end before `bytes`, sent in pieces and without a length.
fn oversized(answer: Response, bytes: usize) -> Response {
    let (mut parts, _) = answer.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
    let piece = Bytes::from(vec![b'x'; CHUNK]);
    let pieces = stream::iter((0..bytes.div_ceil(CHUNK)).map(move |_| Ok::<_, io::Error>(piece.clone())));
    let head = stream::once(async { Ok(Bytes::from_static(b"{\"padding\":\"")) });
    let tail = stream::once(async { Ok(Bytes::from_static(b"\"}")) });
    Response::from_parts(parts, Body::from_stream(head.chain(pieces).chain(tail)))
}

async fn twice(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, BODY_MAX).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let first = Request::from_parts(parts.clone(), Body::from(body.clone()));
    drop(next.clone().run(first).await);
    next.run(Request::from_parts(parts, Body::from(body))).await
}
