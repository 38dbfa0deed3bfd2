//! Signs in, refreshes and revokes against any server that speaks our profile of OAuth, and prints what happened.
//! Driven by tests/peers: `peer_signin computer|phone http://127.0.0.1:4711`.

use std::io::Write as _;
use std::sync::Arc;

use desk_domain::{Clock, Language, ManualClock, SystemClock};
use desk_gov::signin::{SignInProfile, SignedIn};
use desk_gov::{CitizenApi, Gov, GovConfig, GovError, SecretVault, Session, SignOut, Trust};
use desk_secrets::MemoryStore;
use tokio_util::sync::CancellationToken;

type Failure = Box<dyn std::error::Error>;

fn say(line: &str) {
    // The other end of the pipe is the test; when it is gone there is nobody to tell.
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

async fn sign_in(gov: &Arc<Gov>, way: &str) -> Result<SignedIn, Failure> {
    let cancel = CancellationToken::new();
    if way == "phone" {
        let started = gov.start_phone(Language::En, SignInProfile::fresh()?).await?;
        say(&format!("open {}", started.verification_uri_complete()));
        return Ok(started.wait(&cancel, |stage| say(&format!("{stage:?}"))).await?);
    }
    let started = gov.start_computer(Language::En, SignInProfile::fresh()?).await?;
    say(&format!("open {}", started.authorize_url()));
    Ok(started.wait(&cancel).await?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, way, base] = arguments.as_slice() else { return Err("peer_signin computer|phone <address>".into()) };
    let clock = ManualClock::new(SystemClock.now());
    let config = GovConfig {
        base: base.parse()?,
        trust: Trust::SandboxLoopback,
        clock: Arc::new(clock.clone()),
        device_name: "Peer".to_owned(),
    };
    let gov = Gov::new(&config)?;
    let signed_in = sign_in(&gov, way).await?;
    say(&format!("signed in as {}", signed_in.person().id));
    let vault = Arc::new(SecretVault::new(Arc::new(MemoryStore::default()), "tokens"));
    let session = Arc::new(Session::begin(gov, vault, signed_in).await?);
    // The access token has ended; the next call must refresh first. The peer has no such resource, which it says.
    clock.set(SystemClock.now().plus_seconds(590));
    match CitizenApi::new(session.clone()).me().await {
        Ok(_) | Err(GovError::NotFound) => say("refreshed"),
        Err(error) => return Err(error.into()),
    }
    if session.sign_out().await? == SignOut::Revoked {
        say("revoked");
    }
    Ok(())
}
