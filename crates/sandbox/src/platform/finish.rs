//! The end of a request: what the person decided, or the timer, becomes a redirect with a code or a callback.

use std::time::Duration;

use desk_eid::hkic::HkicNumber;
use desk_eid::wire::limits::AUTH_CODE_MS;
use desk_eid::{Outcome, Platform};

use super::get_qr::redirect_for;
use super::{callback, token};
use crate::ask::{Ask, AskKind, Decision, Phase};
use crate::shared::{Shared, SharedRef, random};
use crate::state::IssuedCode;
use crate::world::{Citizen, UserType};

/// Why a decision was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FinishError {
    /// No such request, or it is somebody else's.
    #[error("no such request")]
    Unknown,
    /// It ended before.
    #[error("the request has ended")]
    Over,
}

/// Ends the request `ticket` with the decision of `person`. Gives the address that the browser goes to, if there is one.
pub(crate) fn finish(
    shared: &SharedRef,
    ticket: &str,
    person: &str,
    decision: Decision,
) -> Result<Option<String>, FinishError> {
    let now = shared.now();
    let citizen = shared.world.person(person).ok_or(FinishError::Unknown)?;
    let ask = {
        let mut state = shared.state();
        let ask = state.asks.get_mut(ticket).ok_or(FinishError::Unknown)?;
        if ask.person.as_deref().is_some_and(|bound| bound != person) {
            return Err(FinishError::Unknown);
        }
        if !ask.is_open() {
            return Err(FinishError::Over);
        }
        if ask.expires <= now {
            drop(state);
            expire(shared);
            return Err(FinishError::Over);
        }
        ask.person = Some(person.to_owned());
        ask.clone()
    };
    let outcome = judge(shared, &ask, citizen, decision);
    Ok(end(shared, &ask, outcome))
}

/// What comes of an approval: the account, the right to sign, the card number, an engineer's forced answer.
fn judge(shared: &Shared, ask: &Ask, person: &Citizen, decision: Decision) -> Outcome {
    if let Some(forced) = shared.state().take_forced(ask.kind.word()) {
        return forced;
    }
    if decision != Decision::Approve {
        return ask.kind.outcome(decision);
    }
    if let Err(outcome) = token::account(shared, person) {
        return outcome;
    }
    if ask.kind == AskKind::Sign {
        if person.user_type == UserType::Default {
            return Outcome::SignNotPermitted;
        }
        let own = person.identification.check_digit.as_ref().and_then(|check| {
            HkicNumber::parse(&format!("{}({check})", person.identification.number)).ok().map(|n| n.hash())
        });
        if ask.subject.hkic_hash.is_some() && ask.subject.hkic_hash != own {
            return Outcome::HkicMismatch;
        }
    }
    Outcome::Success
}

/// Writes the end down and sends what must be sent.
fn end(shared: &SharedRef, ask: &Ask, outcome: Outcome) -> Option<String> {
    let redirects = ask.kind == AskKind::SignIn || ask.anonymous;
    let redirect = if redirects { redirect_of(shared, ask, outcome) } else { None };
    {
        let mut state = shared.state();
        let kept = state.asks.get_mut(&ask.ticket)?;
        if !kept.is_open() {
            return None;
        }
        kept.phase = Phase::Ended { outcome, redirect: redirect.clone() };
    }
    if !redirects || (outcome == Outcome::Success && ask.anonymous) {
        callback::deliver(shared, ask.clone(), outcome);
    }
    redirect
}

fn redirect_of(shared: &Shared, ask: &Ask, outcome: Outcome) -> Option<String> {
    let state = ask.state.as_deref();
    if outcome != Outcome::Success {
        let code = Platform::IamSmart.code(outcome).to_string();
        return redirect_for(&ask.redirect_uri, &[("error_code", &code)], state);
    }
    let code = random();
    let issued = IssuedCode {
        client_id: ask.client_id.clone(),
        person: ask.person.clone()?,
        scopes: ask.scopes.clone(),
        expires: shared.now().plus_millis(AUTH_CODE_MS),
        business_id: ask.business_id.clone(),
    };
    shared.state().codes.insert(code.clone(), issued);
    let mut pairs = vec![("code", code.as_str())];
    pairs.extend(ask.business_id.as_deref().map(|id| ("businessID", id)));
    redirect_for(&ask.redirect_uri, &pairs, state)
}

/// Ends the request `ticket` from the page that shows its code, where nobody is known yet.
pub(crate) fn close(shared: &SharedRef, ticket: &str, decision: Decision) -> Option<String> {
    let ask = shared.state().asks.get(ticket).filter(|ask| ask.is_open()).cloned()?;
    end(shared, &ask, ask.kind.outcome(decision))
}

/// Ends what nobody answered in time.
fn expire(shared: &SharedRef) {
    let now = shared.now();
    let over: Vec<Ask> =
        shared.state().asks.values().filter(|ask| ask.is_open() && ask.expires <= now).cloned().collect();
    for ask in over {
        end(shared, &ask, ask.kind.outcome(Decision::TimeOut));
    }
}

/// Watches the timers while there is something to watch; sleeps otherwise.
pub(crate) async fn run_timers(shared: SharedRef) {
    loop {
        expire(&shared);
        let now = shared.now();
        let open = {
            let mut state = shared.state();
            state.forget(now);
            state.asks.values().any(Ask::is_open)
        };
        // The base clock may be moved by hand without a word, so open requests are looked at now and then.
        let nap = if open { Duration::from_millis(250) } else { Duration::from_hours(1) };
        tokio::select! {
            () = shared.asked.notified() => {}
            () = shared.clock.moved() => {}
            () = tokio::time::sleep(nap) => {}
        }
    }
}
