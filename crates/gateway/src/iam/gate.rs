//! The sending gate (mechanisms.md, M-eid): every call of the client is stamped and sent in order.
//!
//! Within a replica one call is sent after the other. Between replicas the last stamp is a row; two calls may
//! still overtake one another on the way, and the platform refuses the older (20003). It is sent once more,
//! and for that the replica takes the *turn*: nobody else may stamp until it has been answered, so
//! nothing newer can overtake the second try.

use std::time::Duration;

use desk_domain::Timestamp;
use sqlx::Row as _;
use tokio::sync::OwnedMutexGuard;

use super::Iam;
use super::ask::IamError;

/// A turn that was not given back ends by itself.
const TURN_MS: i64 = 3_000;
/// A call that takes longer no longer keeps the next one back.
const HOLD: Duration = Duration::from_millis(400);
/// Between two looks at a turn that somebody else holds.
const LOOK: Duration = Duration::from_millis(5);
/// After so many looks the turn is taken as lost.
const LOOKS: u32 = 800;

/// A stamp to send with, and the right to send now.
pub(super) struct Pass {
    pub(super) timestamp_ms: i64,
    guard: Option<OwnedMutexGuard<()>>,
    turn: Option<String>,
}

impl Pass {
    /// Sends; the gate is opened for the next call when the answer is there or after [`HOLD`].
    pub(super) async fn send<T>(mut self, iam: &Iam, call: impl Future<Output = T>) -> T {
        tokio::pin!(call);
        let guard = self.guard.take();
        let early = tokio::time::timeout(HOLD, &mut call).await;
        drop(guard);
        let answer = match early {
            Ok(answer) => answer,
            Err(_) => call.await,
        };
        if let Some(turn) = self.turn.take() {
            give_back(iam, &turn).await;
        }
        answer
    }
}

impl Iam {
    /// Waits for the gate and stamps. A second try takes the turn.
    pub(super) async fn pass(&self, second_try: bool) -> Result<Pass, IamError> {
        let guard = std::sync::Arc::clone(&self.gate).lock_owned().await;
        let turn = if second_try { self.take_turn().await? } else { None };
        for _ in 0..LOOKS {
            if let Some(timestamp_ms) = self.stamp(turn.as_deref()).await? {
                return Ok(Pass { timestamp_ms, guard: Some(guard), turn });
            }
            tokio::time::sleep(LOOK).await;
        }
        Err(IamError::Unavailable)
    }

    /// The next stamp, in its own short transaction; `None` while another replica has the turn.
    async fn stamp(&self, turn: Option<&str>) -> Result<Option<i64>, IamError> {
        let now = self.clock.now().as_millis();
        let mut tx = self.db.begin().await?;
        sqlx::query("insert into platform_client (id, last_ms, turn_ms) values ($1, 0, 0) on conflict (id) do nothing")
            .bind(self.client_id.as_str())
            .execute(&mut *tx)
            .await?;
        let row = sqlx::query(
            "update platform_client set last_ms = case when last_ms >= $1 then last_ms + 1 else $1 end \
             where id = $2 and (turn is null or turn = $3 or turn_ms <= $1) returning last_ms",
        )
        .bind(now)
        .bind(self.client_id.as_str())
        .bind(turn.unwrap_or_default())
        .fetch_optional(&mut *tx)
        .await?;
        tx.commit().await?;
        row.map(|row| row.try_get("last_ms")).transpose().map_err(IamError::from)
    }

    /// Takes the turn, waiting while another has it. `None` when it could not be had: then it goes without.
    async fn take_turn(&self) -> Result<Option<String>, IamError> {
        let name = desk_eid::text::Nonce::random().map_err(|_| IamError::Unavailable)?.as_str().to_owned();
        for _ in 0..LOOKS {
            let now: Timestamp = self.clock.now();
            let mut tx = self.db.begin().await?;
            let taken = sqlx::query(
                "update platform_client set turn = $1, turn_ms = $2 where id = $3 and (turn is null or turn_ms <= $4)",
            )
            .bind(name.as_str())
            .bind(now.as_millis() + TURN_MS)
            .bind(self.client_id.as_str())
            .bind(now.as_millis())
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
            if taken.rows_affected() > 0 {
                return Ok(Some(name));
            }
            tokio::time::sleep(LOOK).await;
        }
        Ok(None)
    }
}

async fn give_back(iam: &Iam, turn: &str) {
    let done = async {
        let mut tx = iam.db.begin().await?;
        sqlx::query("update platform_client set turn = null where id = $1 and turn = $2")
            .bind(iam.client_id.as_str())
            .bind(turn)
            .execute(&mut *tx)
            .await?;
        tx.commit().await
    };
    if let Err(error) = done.await {
        // It ends by itself after TURN_MS.
        tracing::warn!(kind = crate::db::kind_of(&error), "the turn at the sending gate could not be given back");
    }
}
