//! What a replica does beside answering requests: calls toward the outside, the look at other replicas' changes,
//! forgetting what is over.

use std::sync::Arc;
use std::time::Duration;

use crate::core::{Core, Shared};
use crate::db::dialect::Dialect;
use crate::db::outside_call::{self, Kind};
use crate::db::{self, access_token, challenge, change, department, idempotency, refresh_token, seen_jti, sign_in};
use crate::iam::IamError;
use crate::problem::Outcome;
use crate::step_up::start::{self, Done};
use crate::{fps, rate, reconcile};

/// How often what is over is forgotten.
const PURGE: Duration = Duration::from_mins(5);

/// Calls toward the outside that are made at the same time.
const CALLERS: usize = 4;
/// Between two looks for calls that have become due.
const LOOK: Duration = Duration::from_millis(500);

/// Starts the work; each task ends when the gateway stops.
pub(crate) fn spawn(core: &Shared) -> Vec<tokio::task::JoinHandle<()>> {
    if core.storm.by_hand() {
        return Vec::new();
    }
    let mut tasks = vec![tokio::spawn(purges(Arc::clone(core)))];
    // One that waits for an answer does not hold up the others.
    tasks.extend((0..CALLERS).map(|_| tokio::spawn(calls(Arc::clone(core)))));
    if core.db.dialect() == Dialect::Postgres {
        tasks.push(tokio::spawn(looks(Arc::clone(core))));
    }
    tasks
}

/// Rows of the outbox, by whichever replica takes them.
async fn calls(core: Shared) {
    while !core.stopping.is_cancelled() {
        while one_call(&core).await {}
        tokio::select! {
            () = core.stopping.cancelled() => {}
            () = core.outside.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Does what is due now, one after the other, until nothing is; how many calls that were.
#[cfg(feature = "break-for-storm")]
pub(crate) async fn all_due(core: &Core) -> u64 {
    let mut done = 0;
    while one_call(core).await {
        done += 1;
    }
    done
}

/// Does one call; false when none is due.
async fn one_call(core: &Core) -> bool {
    if matches!(outside_call::any(&core.db, core.now()).await, Ok(false)) {
        return false;
    }
    let call = match outside_call::lease(&core.db, core.now()).await {
        Ok(Some(call)) => call,
        Ok(None) => return false,
        Err(error) => {
            tracing::warn!(kind = db::kind_of(&error), "the outbox could not be read");
            return false;
        }
    };
    let done = match call.kind {
        Kind::StepUp => start::start(core, &call.reference).await,
        Kind::Acknowledge => start::acknowledge(core, &call.reference).await,
        kind => Ok(money(core, kind, &call.reference).await),
    };
    let stored = match done {
        Ok(Done::Final) => outside_call::done(&core.db, &call).await,
        Ok(Done::Later) | Err(IamError::Refused(_) | IamError::Unavailable) => {
            outside_call::later(&core.db, &call, core.now()).await
        }
        Err(IamError::Database(error)) => Err(error),
    };
    if let Err(error) = stored {
        // Its lease runs out, then some replica takes it again.
        tracing::warn!(kind = db::kind_of(&error), "a call of the outbox could not be settled");
    }
    true
}

/// A call to the switch. What could not be done or written is done again: each is harmless to repeat.
async fn money(core: &Core, kind: Kind, reference: &str) -> Done {
    let done: Outcome<Done> = match kind {
        Kind::StepUp | Kind::Acknowledge => Ok(Done::Final),
        Kind::FpsRegister => fps::register(core, reference).await,
        Kind::FpsClose => fps::close(core, reference).await,
        Kind::FpsStatus => fps::look(core, reference).await,
        Kind::FpsRefund => fps::refund(core, reference).await,
        Kind::FpsSettlements => reconcile::run(core, reference).await,
        Kind::FpsMandate => fps::register_mandate(core, reference).await,
        Kind::FpsMandateEnd => fps::end_mandate(core, reference).await,
        Kind::FpsCollect => fps::collect(core, reference).await,
        Kind::FpsAutopay => fps::autopay(core).await,
    };
    done.unwrap_or_else(|problem| {
        tracing::warn!(code = problem.code().parts().1, ?kind, "a call to the switch could not be settled");
        Done::Later
    })
}

/// Once a second: have persons connected here moved through another replica? One statement for all (M-feed).
async fn looks(core: Shared) {
    while !core.stopping.is_cancelled() {
        tokio::select! {
            () = core.stopping.cancelled() => {}
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
        }
        let connected = core.hub.connected();
        if connected.is_empty() {
            continue;
        }
        match change::newest(core.db.read(), &connected).await {
            Ok(found) => found.iter().for_each(|(person, seq)| core.hub.moved(person, *seq)),
            Err(error) => tracing::warn!(kind = db::kind_of(&error), "the look for changes failed"),
        }
    }
}

async fn purges(core: Shared) {
    while !core.stopping.is_cancelled() {
        tokio::select! {
            () = core.stopping.cancelled() => {}
            () = tokio::time::sleep(PURGE) => {}
        }
        if let Err(error) = purge(&core).await {
            tracing::warn!(kind = db::kind_of(&error), "what is over could not be forgotten");
        }
    }
}

/// Forgets everything whose time is over.
pub(crate) async fn purge(core: &Core) -> Result<(), sqlx::Error> {
    let now = core.now();
    let mut tx = core.db.begin().await?;
    access_token::purge(&mut tx, now).await?;
    refresh_token::purge(&mut tx, now).await?;
    sign_in::purge(&mut tx, now).await?;
    seen_jti::purge(&mut tx, now).await?;
    idempotency::purge(&mut tx, now).await?;
    challenge::purge(&mut tx, now).await?;
    department::purge(&mut tx, now).await?;
    rate::purge(&mut tx, now).await?;
    change::purge(&mut tx, now).await?;
    tx.commit().await
}
