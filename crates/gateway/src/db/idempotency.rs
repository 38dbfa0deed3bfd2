//! Writes done at most once (mechanisms.md, M-idempotency): the key row exists only together with its result.

use axum::Json;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use desk_domain::Timestamp;
use serde_json::Value;
use sqlx::{AnyConnection, Row as _};

use super::Tx;
use crate::core::Core;
use crate::limits;
use crate::problem::{Code, Outcome, Problem};

/// Who writes, what, and under which key.
#[derive(Clone)]
pub(crate) struct Scope {
    pub(crate) subject: String,
    pub(crate) route: String,
    pub(crate) key: String,
    /// Hash of the canonical request.
    pub(crate) request: String,
}

/// A write that has begun, or the answer of the one before.
pub(crate) enum Begun {
    /// Do the work in this transaction, then [`Write::finish`].
    Fresh(Write),
    /// The same request was answered before.
    Before(Response),
}

/// A write under its key.
pub(crate) struct Write {
    pub(crate) tx: Tx,
    scope: Scope,
}

/// The key of a request: hexadecimal, 128 bits or more.
pub(crate) fn key_of(headers: &HeaderMap) -> Outcome<String> {
    let key = headers.get("idempotency-key").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let fits = (32..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    if fits { Ok(key.to_ascii_lowercase()) } else { Err(Problem::fields(&[("", "Idempotency-Key")])) }
}

/// Takes the key, or finds what was answered under it. The loser of a race waits for the winner's commit.
pub(crate) async fn begin(core: &Core, scope: Scope) -> Outcome<Begun> {
    let busy = |error: sqlx::Error| {
        let code =
            error.as_database_error().and_then(sqlx::error::DatabaseError::code).unwrap_or_default().into_owned();
        if matches!(code.as_str(), "55P03" | "57014" | "5" | "261" | "517") {
            return Problem::from(Code::InProgress).retry_after(1);
        }
        Problem::from(error)
    };
    let mut tx = core.db.begin().await.map_err(busy)?;
    let taken = sqlx::query(
        "insert into idempotency (subject, route, key, request_hash, status, body, created_ms) \
         values ($1, $2, $3, $4, 0, '', $5) on conflict (subject, route, key) do nothing",
    )
    .bind(scope.subject.as_str())
    .bind(scope.route.as_str())
    .bind(scope.key.as_str())
    .bind(scope.request.as_str())
    .bind(core.now().as_millis())
    .execute(&mut *tx)
    .await
    .map_err(busy)?;
    if taken.rows_affected() > 0 {
        return Ok(Begun::Fresh(Write { tx, scope }));
    }
    before(&mut tx, &scope).await.map(Begun::Before)
}

async fn before(tx: &mut AnyConnection, scope: &Scope) -> Outcome<Response> {
    let row = sqlx::query(
        "select request_hash, status, body from idempotency where subject = $1 and route = $2 and key = $3",
    )
    .bind(scope.subject.as_str())
    .bind(scope.route.as_str())
    .bind(scope.key.as_str())
    .fetch_optional(tx)
    .await?;
    // The winner rolled back between our insert and our look: the same request may simply come again.
    let Some(row) = row else { return Err(Problem::from(Code::InProgress).retry_after(1)) };
    let (hash, status, body): (String, i64, String) =
        (row.try_get("request_hash")?, row.try_get("status")?, row.try_get("body")?);
    if hash != scope.request {
        return Err(Code::KeyReused.into());
    }
    answer(status, &body)
}

fn answer(status: i64, body: &str) -> Outcome<Response> {
    let status = u16::try_from(status).ok().and_then(|code| StatusCode::from_u16(code).ok()).ok_or(Code::Internal)?;
    if body.is_empty() {
        return Ok(status.into_response());
    }
    let body: Value = serde_json::from_str(body)?;
    let mut response = (status, Json(body)).into_response();
    if status.is_client_error() {
        let kind = axum::http::HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(axum::http::header::CONTENT_TYPE, kind);
    }
    Ok(response)
}

impl Write {
    /// Stores the answer beside the work and commits both, or undoes the work. A final refusal is stored too.
    pub(crate) async fn finish(mut self, core: &Core, result: Outcome<(StatusCode, Value)>) -> Outcome<Response> {
        match result {
            Ok((status, body)) => {
                let text = if body.is_null() { String::new() } else { body.to_string() };
                store(&mut self.tx, &self.scope, status, &text).await?;
                self.tx.commit().await?;
                answer(i64::from(status.as_u16()), &text)
            }
            Err(problem) if problem.is_final() => {
                drop(self.tx);
                let (status, body) = problem.parts();
                let mut tx = core.db.begin().await?;
                sqlx::query(
                    "insert into idempotency (subject, route, key, request_hash, status, body, created_ms) \
                     values ($1, $2, $3, $4, $5, $6, $7) on conflict (subject, route, key) do nothing",
                )
                .bind(self.scope.subject.as_str())
                .bind(self.scope.route.as_str())
                .bind(self.scope.key.as_str())
                .bind(self.scope.request.as_str())
                .bind(i64::from(status.as_u16()))
                .bind(body.to_string())
                .bind(core.now().as_millis())
                .execute(&mut *tx)
                .await?;
                tx.commit().await?;
                Err(problem)
            }
            Err(problem) => Err(problem),
        }
    }
}

async fn store(tx: &mut AnyConnection, scope: &Scope, status: StatusCode, body: &str) -> Result<(), sqlx::Error> {
    sqlx::query("update idempotency set status = $1, body = $2 where subject = $3 and route = $4 and key = $5")
        .bind(i64::from(status.as_u16()))
        .bind(body)
        .bind(scope.subject.as_str())
        .bind(scope.route.as_str())
        .bind(scope.key.as_str())
        .execute(tx)
        .await
        .map(drop)
}

/// Forgets keys that nobody will repeat.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    // A payment is kept, and so is the key that began it.
    sqlx::query("delete from idempotency where created_ms < $1 and route not like 'pay %'")
        .bind(now.as_millis() - limits::IDEMPOTENCY_MS)
        .execute(tx)
        .await
        .map(drop)
}
