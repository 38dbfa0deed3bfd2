//! A signed-in session: hands out access tokens, refreshes them so that a crash at any point does no harm, ends.
//!
//! A refresh has three durable steps: (1) the vault holds the old token and the key of this refresh, (2) the gateway
//! answers, (3) the vault holds the successor. Killed after 1 or 2, the next start sends the same token under the same
//! key and gets the same successor, because the successor has not been used: it is only used after 3 (M-tokens).

use std::sync::Arc;

use desk_contract::SignedOutReason;
use desk_domain::{IdempotencyKey, SessionId, Timestamp};
use desk_secrets::Secret;
use tokio::sync::Mutex;

use crate::dpop::DpopKey;
use crate::grant::{Grant, Record};
use crate::net::{Call, Gov, Proven, Reply};
use crate::signin::SignedIn;
use crate::token::Issued;
use crate::{GovError, SignedInPerson, TokenVault, VaultError};

/// An access token is renewed when it has less than this left, in seconds.
const MARGIN: i64 = 30;

/// What became of a sign-out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignOut {
    /// The gateway has ended the session.
    Revoked,
    /// Nothing here can use it any more; the gateway will hear of it later (P05).
    Queued,
}

/// A signed-in session of one profile.
pub struct Session {
    pub(crate) gov: Arc<Gov>,
    vault: Arc<dyn TokenVault>,
    id: SessionId,
    person: SignedInPerson,
    state: Mutex<State>,
}

struct State {
    record: Record,
    access: Option<Access>,
    ended: Option<SignedOutReason>,
}

struct Access {
    token: Secret<String>,
    until: Timestamp,
}

/// What a request needs: the key and a token that is good for some time.
pub(crate) struct Pass {
    pub(crate) key: DpopKey,
    pub(crate) token: Secret<String>,
}

impl Pass {
    pub(crate) fn proven(&self) -> Proven<'_> {
        Proven { key: &self.key, access_token: Some(self.token.expose()) }
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Session")
    }
}

impl From<VaultError> for GovError {
    fn from(_: VaultError) -> Self {
        Self::Vault
    }
}

impl Session {
    /// The session that the vault holds, if any. Nothing is sent: this works offline.
    pub async fn open(gov: Arc<Gov>, vault: Arc<dyn TokenVault>) -> Result<Option<Self>, GovError> {
        let record = Record::load(vault.as_ref()).await?;
        let Some(grant) = &record.grant else { return Ok(None) };
        let (id, person) = (grant.session_id.clone(), grant.person.clone());
        let state = Mutex::new(State { record, access: None, ended: None });
        Ok(Some(Self { gov, vault, id, person, state }))
    }

    /// Keeps a finished sign-in. A session that the vault still holds becomes a sign-out that waits.
    pub async fn begin(gov: Arc<Gov>, vault: Arc<dyn TokenVault>, signed_in: SignedIn) -> Result<Self, GovError> {
        let SignedIn { key, issued, person, session_id: id } = signed_in;
        let mut record = Record::load(vault.as_ref()).await?;
        record.farewells.extend(record.grant.take());
        record.key.get_or_insert_with(|| key.clone());
        let Issued { access_token, expires_in, refresh_token, .. } = issued;
        let until = gov.clock.now().plus_seconds(i64::from(expires_in));
        record.grant =
            Some(Grant { key, refresh_token, session_id: id.clone(), person: person.clone(), pending: None });
        record.save(vault.as_ref()).await?;
        let access = Some(Access { token: access_token, until });
        Ok(Self { gov, vault, id, person, state: Mutex::new(State { record, access, ended: None }) })
    }

    /// Whose session it is.
    pub fn person(&self) -> &SignedInPerson {
        &self.person
    }

    /// Its name in the list of signed-in computers.
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// Why it is over; `None` while it is not known to be.
    pub async fn ended(&self) -> Option<SignedOutReason> {
        self.state.lock().await.ended
    }

    /// Sends a call to a resource. A refused access token is renewed once; a suspended identity ends the session (P06).
    pub(crate) async fn call(&self, call: &Call) -> Result<Reply, GovError> {
        let pass = self.pass(None).await?;
        let reply = self.gov.send(call, Some(pass.proven())).await?;
        if !self.is_refused(&reply).await? {
            return Ok(reply);
        }
        let pass = self.pass(Some(&pass.token)).await?;
        let reply = self.gov.send(call, Some(pass.proven())).await?;
        if self.is_refused(&reply).await? { Err(GovError::SignedOut(SignedOutReason::Other)) } else { Ok(reply) }
    }

    /// Whether the access token was refused. An identity that is suspended or gone ends the session at once.
    pub(crate) async fn is_refused(&self, reply: &Reply) -> Result<bool, GovError> {
        if !matches!(reply.status.as_u16(), 401 | 403) {
            return Ok(false);
        }
        match reply.problem() {
            GovError::SignedOut(reason @ (SignedOutReason::Suspended | SignedOutReason::AccountEnded)) => {
                let mut state = self.state.lock().await;
                self.end(&mut state, reason).await;
                Err(GovError::SignedOut(reason))
            }
            GovError::SignedOut(_) => Ok(true),
            _ => Ok(false),
        }
    }

    /// A token that is good for some time; `refused` is one that the gateway did not take.
    pub(crate) async fn pass(&self, refused: Option<&Secret<String>>) -> Result<Pass, GovError> {
        let mut state = self.state.lock().await;
        if state.access.as_ref().is_some_and(|access| Some(&access.token) == refused) {
            state.access = None;
        }
        let soon = self.gov.clock.now().plus_seconds(MARGIN);
        if state.access.as_ref().is_none_or(|access| access.until <= soon) {
            self.renew(&mut state).await?;
        }
        match (&state.record.grant, &state.access) {
            (Some(grant), Some(access)) => Ok(Pass { key: grant.key.clone(), token: access.token.clone() }),
            _ => Err(GovError::SignedOut(state.ended.unwrap_or(SignedOutReason::Other))),
        }
    }

    /// Exchanges the refresh token. May be dropped at any await: the next one takes up the same exchange.
    async fn renew(&self, state: &mut State) -> Result<(), GovError> {
        let Some(grant) = &mut state.record.grant else {
            return Err(GovError::SignedOut(state.ended.unwrap_or(SignedOutReason::Other)));
        };
        let key = grant.pending.get_or_insert_with(IdempotencyKey::random).clone();
        let (proof_key, refresh_token) = (grant.key.clone(), grant.refresh_token.clone());
        state.record.save(self.vault.as_ref()).await?;
        let issued = match self.gov.refresh(&proof_key, &refresh_token, &key).await {
            Err(GovError::SignedOut(reason)) => {
                self.end(state, reason).await;
                return Err(GovError::SignedOut(reason));
            }
            other => other?,
        };
        if issued.person.as_ref().is_some_and(|person| person.id != self.person.id) {
            return Err(GovError::BadReply("tokens of another person"));
        }
        let mut next = state.record.clone();
        if let Some(grant) = &mut next.grant {
            grant.refresh_token = issued.refresh_token;
            grant.pending = None;
        }
        next.save(self.vault.as_ref()).await?;
        let until = self.gov.clock.now().plus_seconds(i64::from(issued.expires_in));
        state.record = next;
        state.access = Some(Access { token: issued.access_token, until });
        Ok(())
    }

    /// Nothing can use this session any more. A vault that does not answer keeps a token that the gateway refuses.
    async fn end(&self, state: &mut State, reason: SignedOutReason) {
        state.record.grant = None;
        state.access = None;
        state.ended = Some(reason);
        if state.record.save(self.vault.as_ref()).await.is_err() {
            tracing::warn!("the token vault could not forget an ended session");
        }
    }

    /// Ends the session here at once, and at the gateway now or, without a connection, later (P05).
    pub async fn sign_out(&self) -> Result<SignOut, GovError> {
        let mut state = self.state.lock().await;
        let mut next = state.record.clone();
        let Some(grant) = next.grant.take() else { return Ok(SignOut::Revoked) };
        next.farewells.push(grant);
        let kept = next.save(self.vault.as_ref()).await;
        *state = State { record: next, access: None, ended: Some(SignedOutReason::Here) };
        let waiting = farewells(&self.gov, &mut state.record).await;
        let forgotten = state.record.save(self.vault.as_ref()).await;
        match (waiting, kept.and(forgotten)) {
            (0, _) => Ok(SignOut::Revoked),
            (_, Ok(())) => Ok(SignOut::Queued),
            (_, Err(error)) => Err(error.into()),
        }
    }

    /// Tells the gateway of earlier sign-outs that it has not heard of; gives how many still wait.
    pub async fn finish_sign_outs(&self) -> Result<usize, GovError> {
        let mut state = self.state.lock().await;
        if state.record.farewells.is_empty() {
            return Ok(0);
        }
        let waiting = farewells(&self.gov, &mut state.record).await;
        state.record.save(self.vault.as_ref()).await?;
        Ok(waiting)
    }
}

/// Tells the gateway of sign-outs that it has not heard of; gives how many still wait. For a profile without a session.
pub async fn finish_sign_outs(gov: &Gov, vault: &dyn TokenVault) -> Result<usize, GovError> {
    let mut record = Record::load(vault).await?;
    if record.farewells.is_empty() {
        return Ok(0);
    }
    let waiting = farewells(gov, &mut record).await;
    record.save(vault).await?;
    Ok(waiting)
}

/// Revokes what can be revoked now; the rest stays.
async fn farewells(gov: &Gov, record: &mut Record) -> usize {
    let mut waiting = Vec::new();
    for grant in &record.farewells {
        if gov.revoke(&grant.key, &grant.refresh_token).await.is_err() {
            waiting.push(grant.clone());
        }
    }
    record.farewells = waiting;
    record.farewells.len()
}
